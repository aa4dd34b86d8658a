/** The causal chain behind any number: unfolded one step at a time, down to sources or the word assumption. */
import { calledUnit, labelOfBelief } from "@inflow/study";
import { useState } from "react";
import type { ChainArgs, Link } from "../../engine/services/chain.ts";
import { Loading } from "../../parts/states.tsx";
import { useHeld, useStore } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { KIND_WORDS, ROOT_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { believedText } from "./believed.ts";
import { GroundOf } from "./ground-of.tsx";
import { askedIn, placeOfRoot, type Root } from "./root-of.ts";

/** The ledger is the same whatever was run. */
const LEDGER = "ledger";

const keyOf = ({ kind, name }: Pick<Link, "kind" | "name">): string => `${kind}:${name}`;

interface PlaceProps {
  readonly link: Link;
  readonly above: readonly string[];
  readonly isOpen?: boolean;
}

const Below = ({ link, above }: Omit<PlaceProps, "isOpen">) => {
  const t = useWords();
  const { result, trouble } = useCall("chain", { kind: link.kind, name: link.name }, LEDGER);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <Loading>{t(WHY_WORDS.working)}</Loading>;
  const path = [...above, keyOf(link)];
  return (
    <ul>
      {result.grounds.map((ground) => (
        <GroundOf key={`${ground.weight} ${ground.says} ${ground.locator}`} ground={ground} />
      ))}
      {result.behind.map((one) => (
        <li key={keyOf(one)}>
          <Place link={one} above={path} />
        </li>
      ))}
      {result.grounds.length + result.behind.length === 0 ? <li>{t(WHY_WORDS.nothingBehind)}</li> : null}
    </ul>
  );
};

/** What a place is called: a parameter by its name with what we take it to be, a quantity by its words; its name in the model last. */
const Label = ({ link }: { readonly link: Link }) => {
  const t = useWords();
  const { language, parameters } = useHeld("language", "parameters");
  const { kind, name, is, unit } = link;
  const parameter = kind === "parameter" ? parameters.find(({ path }) => path === name) : undefined;
  const short = kind === "quantity" && language === "es" ? ROOT_WORDS[name]?.es : undefined;
  return (
    <>
      <span className="quiet">{t(KIND_WORDS[kind] ?? { en: kind, es: kind })}</span>{" "}
      {kind === "parameter" ? (
        labelOfBelief({ path: name, is }, language)
      ) : short !== undefined ? (
        short
      ) : is === name ? null : (
        <span lang="en">{is}</span>
      )}
      {parameter === undefined ? null : <span className="quiet">: {believedText(parameter, language)}</span>}
      {parameter !== undefined || unit === null || unit === "1" ? null : (
        <span className="quiet"> [{calledUnit(unit, language)}]</span>
      )}{" "}
      <code className="path">{name}</code>
    </>
  );
};

const Place = ({ link, above, isOpen = false }: PlaceProps) => {
  const t = useWords();
  const [wasOpened, setOpened] = useState(isOpen);
  if (above.includes(keyOf(link)))
    return (
      <p className="again">
        <Label link={link} /> <span className="quiet">({t(WHY_WORDS.again)})</span>
      </p>
    );
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>
        <Label link={link} />
      </summary>
      {wasOpened ? <Below link={link} above={above} /> : null}
    </details>
  );
};

const Tree = ({ root }: { readonly root: Root }) => {
  const t = useWords();
  const args: ChainArgs = root;
  const { result, trouble } = useCall("chain", args, LEDGER);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <Loading>{t(WHY_WORDS.working)}</Loading>;
  return (
    <>
      <div className="chain-tree">
        <Place link={result.link} above={[]} isOpen />
      </div>
      <p className="quiet">
        {t(WHY_WORDS.explainLine)} <code className="line">inflow explain {root.name}</code>
      </p>
    </>
  );
};

interface SearchProps {
  readonly onRoot: (root: Root) => void;
}

/** Any name of the model: a quantity or a parameter. */
const Search = ({ onRoot }: SearchProps) => {
  const t = useWords();
  const parameters = useStore((state) => state.parameters);
  const [text, setText] = useState("");
  const [unknown, setUnknown] = useState<string | null>(null);
  const { result: quantities } = useCall("quantities", {}, LEDGER);
  const show = (): void => {
    const name = text.trim();
    const isQuantity = quantities?.some((one) => one.name === name) === true;
    const isParameter = parameters.some(({ path }) => path === name);
    setUnknown(isQuantity || isParameter || name === "" ? null : name);
    if (isQuantity) onRoot({ kind: "quantity", name });
    else if (isParameter) onRoot({ kind: "parameter", name });
  };
  return (
    <form
      className="chain-search"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <label>
        {t(WHY_WORDS.anything)}{" "}
        <input list="chain-names" value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="submit">{t(WHY_WORDS.show)}</button>
      <datalist id="chain-names">
        {(quantities ?? []).map(({ name, is }) => (
          <option key={name} value={name} label={is} />
        ))}
        {parameters.map(({ path, is }) => (
          <option key={path} value={path} label={is} />
        ))}
      </datalist>
      {unknown === null ? null : <p role="alert">{t(WHY_WORDS.unknownName, { name: unknown })}</p>}
    </form>
  );
};

const SECTION = "why-chain";
const FIRST: Root = { kind: "quantity", name: "inflowKg" };

export const Chain = () => {
  const t = useWords();
  const place = useStore((state) => state.place);
  const go = useStore((state) => state.go);
  const root = askedIn(place) ?? FIRST;
  const setRoot = (next: Root): void => go("why", placeOfRoot(next));
  return (
    <section aria-labelledby={SECTION}>
      <h2 id={SECTION}>{t(WHY_WORDS.chain)}</h2>
      <p>
        {t(WHY_WORDS.chainLead)}
        {t(WHY_WORDS.quoted) === "" ? null : ` ${t(WHY_WORDS.quoted)}`}
      </p>
      <div className="chain-roots">
        <label>
          {t(WHY_WORDS.quantity)}{" "}
          <select
            value={root.kind === "quantity" && root.name in ROOT_WORDS ? root.name : ""}
            onChange={({ target }) => target.value !== "" && setRoot({ kind: "quantity", name: target.value })}
          >
            {root.kind === "quantity" && root.name in ROOT_WORDS ? null : <option value="">{root.name}</option>}
            {Object.entries(ROOT_WORDS).map(([name, words]) => (
              <option key={name} value={name}>
                {t(words)}
              </option>
            ))}
          </select>
        </label>
        <Search onRoot={setRoot} />
      </div>
      <Tree key={keyOf(root)} root={root} />
    </section>
  );
};
