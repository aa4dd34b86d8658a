/** The causal chain behind any number: unfolded one step at a time, down to sources or the word assumption. */
import { calledUnit, nameOfBelief, priorSaid } from "@inflow/study";
import { useEffect, useState } from "react";
import type { ChainArgs, Ground, Link } from "../../engine/services/chain.ts";
import { useStore } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { KIND_WORDS, ROOT_WORDS, WEIGHT_WORDS, WHY_WORDS } from "../../words/why-words.ts";
import { askedIn, placeOfRoot, type Root } from "./root-of.ts";

/** The ledger is the same whatever was run. */
const LEDGER = "ledger";

const keyOf = ({ kind, name }: Pick<Link, "kind" | "name">): string => `${kind}:${name}`;

const GroundOf = ({ ground }: { readonly ground: Ground }) => {
  const t = useWords();
  return (
    <li className="ground">
      <b>{t(WEIGHT_WORDS[ground.weight] ?? WEIGHT_WORDS.assumption!)}</b>{" "}
      <span lang="en">
        {ground.says}
        {ground.because === null ? null : <> · {ground.because}</>}
      </span>
      {ground.title === null ? null : (
        <small>
          <span lang="en">
            {ground.title}
            {ground.locator === null ? null : `, ${ground.locator}`}
          </span>
          {ground.verified === null ? null : ` · ${t(WHY_WORDS.checkedMark, { verified: ground.verified })}`}
          {ground.url === null ? null : (
            <>
              {" · "}
              <a href={ground.url} rel="noreferrer noopener" target="_blank">
                {t(WHY_WORDS.openSource)}
              </a>
            </>
          )}
        </small>
      )}
    </li>
  );
};

interface PlaceProps {
  readonly link: Link;
  readonly above: readonly string[];
  readonly isOpen?: boolean;
}

const Below = ({ link, above }: Omit<PlaceProps, "isOpen">) => {
  const t = useWords();
  const { result, trouble } = useCall("chain", { kind: link.kind, name: link.name }, LEDGER);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <p role="status">{t(WHY_WORDS.working)}</p>;
  const path = [...above, keyOf(link)];
  return (
    <ul>
      {result.grounds.map((ground) => (
        <GroundOf key={`${ground.weight} ${ground.says} ${ground.locator}`} ground={ground} />
      ))}
      {result.behind.map((one) => (
        <li key={keyOf(one)}>
          <Place link={one} above={path} isOpen={above.length === 0 && result.behind.length === 1} />
        </li>
      ))}
      {result.grounds.length + result.behind.length === 0 ? <li>{t(WHY_WORDS.nothingBehind)}</li> : null}
    </ul>
  );
};

const Label = ({ link }: { readonly link: Link }) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const name = link.kind === "parameter" && language === "es" ? nameOfBelief(link.name) : null;
  const says = link.is === link.name ? null : link.is;
  return (
    <>
      <span className="quiet">{t(KIND_WORDS[link.kind] ?? { en: link.kind, es: link.kind })}</span>{" "}
      <code>{link.name}</code> {name !== null ? name.es : says === null ? null : <span lang="en">{says}</span>}
      {link.unit === null || link.unit === "1" ? null : (
        <span className="quiet"> [{calledUnit(link.unit, language)}]</span>
      )}
      {link.prior === null ? null : <span className="quiet"> {priorSaid(link.name, link.prior, language)}</span>}
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
  if (result === null) return <p role="status">{t(WHY_WORDS.working)}</p>;
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
  useEffect(() => {
    if (place !== "") document.getElementById(SECTION)?.scrollIntoView();
  }, [place]);
  return (
    <section aria-labelledby={SECTION}>
      <h2 id={SECTION}>{t(WHY_WORDS.chain)}</h2>
      <p>{t(WHY_WORDS.chainLead)}</p>
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
