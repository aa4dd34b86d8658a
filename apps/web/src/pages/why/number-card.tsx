/**
 * Where a number comes from, before anything else on the page: the number in words with its interval, its run and futures, what
 * moves it most, and for each of these the source, with its locator, date and licence, or the word judgement. Limit: where too
 * few futures are there to tell what moves it, the inputs are those nearest to it in the model.
 */
import { amount } from "@inflow/charts";
import { labelOfBelief } from "@inflow/study";
import { useEffect, useRef } from "react";
import type { Link } from "../../engine/services/chain.ts";
import { Loading } from "../../parts/states.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useHeld, useStore } from "../../state/store.ts";
import { useCall, useRuns } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { ROOT_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { believedText } from "./believed.ts";
import { unitWords } from "./drivers.tsx";
import { endWords } from "./end-words.ts";
import { GroundOf } from "./ground-of.tsx";
import { type AskedOutcome, type NumberFound, numberOf } from "./number-of.ts";
import { askedIn, columnIn, type Root } from "./root-of.ts";

/** The ledger is the same whatever was run. */
const LEDGER = "ledger";
const INPUTS = 3;
/** Grounds of one input that are shown on the card; the others stand on the page of evidence. */
const GROUNDS = 2;

interface InputProps {
  readonly path: string;
  readonly is?: string;
  readonly ends?: string | null;
}

const Input = ({ path, is, ends = null }: InputProps) => {
  const t = useWords();
  const link = useLinks();
  const { language, parameters } = useHeld("language", "parameters");
  const { result, trouble } = useCall("chain", { kind: "parameter", name: path }, LEDGER);
  const parameter = parameters.find((one) => one.path === path);
  const grounds = result?.grounds ?? [];
  return (
    <li>
      <b>{labelOfBelief({ path, ...(is === undefined ? {} : { is }) }, language)}</b>
      {parameter === undefined ? null : <>: {believedText(parameter, language)}</>}
      {ends === null ? null : <span className="quiet"> · {ends}</span>} <code className="path">{path}</code>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      <ul>
        {result === null && trouble === null ? <Loading as="li">{t(WHY_WORDS.lookingUp)}</Loading> : null}
        {grounds.slice(0, GROUNDS).map((ground) => (
          <GroundOf key={`${ground.weight} ${ground.says} ${ground.locator}`} ground={ground} />
        ))}
        {grounds.length <= GROUNDS ? null : (
          <li>
            <a href={link("evidence", `parameters/${encodeURIComponent(path)}`)}>{t(WHY_WORDS.moreGrounds)}</a>
          </li>
        )}
      </ul>
    </li>
  );
};

const Nearest = ({ root }: { readonly root: Root }) => {
  const t = useWords();
  const { result, trouble } = useCall("nearestParameters", { ...root, most: INPUTS }, LEDGER);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <Loading>{t(WHY_WORDS.lookingUp)}</Loading>;
  if (result.length === 0) return null;
  return (
    <>
      <h3>{t(WHY_WORDS.inputsNearest)}</h3>
      <ul className="inputs">
        {result.map(({ name, is }: Link) => (
          <Input key={name} path={name} is={is} />
        ))}
      </ul>
    </>
  );
};

const questionOf = ({ policy, commodity, outcome, isLevel = false }: AskedOutcome) => ({
  policy,
  commodity,
  outcome,
  isLevel,
});

/** What moves the number in the runs in hand, or what is nearest to it in the model. */
const Inputs = ({ root, asked }: { readonly root: Root; readonly asked: NumberFound["asked"] }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const runs = useRuns();
  const { result, isPending, trouble } = useCall("drivers", asked === null ? null : questionOf(asked), runs);
  if (asked === null || trouble !== null || result?.kind === "too few" || runs === null) return <Nearest root={root} />;
  if (result === null || isPending) return <Loading>{t(WHY_WORDS.working)}</Loading>;
  const drivers = result.strongest.filter(({ isDriver }) => isDriver);
  const { unit: told } = result.contrast;
  const meanWords = asked.write ?? ((mean: number) => `${amount(mean, 2, language)} ${unitWords(told, language)}`);
  const shown = (drivers.length === 0 ? result.strongest : drivers).slice(0, INPUTS);
  if (shown.length === 0) return <Nearest root={root} />;
  return (
    <>
      <h3>{t(drivers.length === 0 ? WHY_WORDS.inputsNoise : WHY_WORDS.inputsMeasured)}</h3>
      <p className="quiet">{t(WHY_WORDS.ofRun, { run: result.runId, futures: result.futures })}</p>
      <ul className="inputs">
        {shown.map(({ path, is, unit, swing }) => (
          <Input
            key={path}
            path={path}
            is={is}
            ends={
              swing === null
                ? null
                : t(WHY_WORDS.endsOf, {
                    low: meanWords(swing.low),
                    lowAt: endWords(swing.lowAt, { path, unit }, language),
                    high: meanWords(swing.high),
                    highAt: endWords(swing.highAt, { path, unit }, language),
                  })
            }
          />
        ))}
      </ul>
    </>
  );
};

/** What a place of the chain is, where the address names no column of the results. */
const OfRecord = ({ root }: { readonly root: Root }) => {
  const t = useWords();
  const { language, parameters } = useHeld("language", "parameters");
  const { result, trouble } = useCall("chain", root, LEDGER);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <Loading>{t(WHY_WORDS.lookingUp)}</Loading>;
  const parameter = root.kind === "parameter" ? parameters.find(({ path }) => path === root.name) : undefined;
  const name = root.kind === "quantity" ? ROOT_WORDS[root.name]?.[language] : undefined;
  if (root.kind === "parameter")
    return (
      <ul className="inputs">
        <Input path={root.name} {...(parameter === undefined ? {} : { is: parameter.is })} />
      </ul>
    );
  return (
    <>
      <p>
        {name === undefined ? null : <b>{name}: </b>}
        <span lang="en">{result.link.is}</span>
      </p>
      {result.grounds.length === 0 ? null : (
        <>
          <h3>{t(WHY_WORDS.restsOn)}</h3>
          <ul className="inputs">
            {result.grounds.map((ground) => (
              <GroundOf key={`${ground.weight} ${ground.says} ${ground.locator}`} ground={ground} />
            ))}
          </ul>
        </>
      )}
      <Nearest root={root} />
    </>
  );
};

const OfColumn = ({ column, root }: { readonly column: string; readonly root: Root }) => {
  const t = useWords();
  const { judged, language } = useHeld("judged", "language");
  if (judged === null) return <Loading>{t(WHY_WORDS.waiting)}</Loading>;
  const found = numberOf(column, judged, language);
  return (
    <>
      {found === null ? null : (
        <>
          <p className="lead">{found.value ?? t(WHY_WORDS.noValue)}</p>
          <p>{found.is}</p>
        </>
      )}
      <p className="quiet">
        {t(WHY_WORDS.ofRun, { run: judged.plan.runId, futures: judged.futures })} <code className="path">{column}</code>
      </p>
      <Inputs root={root} asked={found?.asked ?? null} />
    </>
  );
};

/** The card of the number that the address names; nothing where it names none. */
export const NumberCard = () => {
  const t = useWords();
  const place = useStore((state) => state.place);
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (place === "") return;
    const frame = requestAnimationFrame(() => {
      heading.current?.scrollIntoView();
      heading.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [place]);
  const root = askedIn(place);
  if (root === null) return null;
  const column = columnIn(place);
  return (
    <section className="number-card" aria-labelledby="why-number">
      <h2 id="why-number" tabIndex={-1} ref={heading}>
        {t(WHY_WORDS.number)}
      </h2>
      {column === null ? <OfRecord root={root} /> : <OfColumn column={column} root={root} />}
    </section>
  );
};
