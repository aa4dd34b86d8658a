/** Outcomes in rows, policies in columns: an interval on the scale of its row, its middle and its ends in figures. */
import { nameOfOrigin, policyName } from "@inflow/brief";
import type { WideBand } from "@inflow/charts";
import { wordsOfComparison } from "@inflow/study";
import type { ComparedOutcome, CompareResult } from "../../engine/services/compare.ts";
import { useOriginLinks } from "../../parts/use-links.ts";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";
import type { Entry } from "../../words/words.ts";
import { columnOf } from "./column-of.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { VerdictRows } from "./verdict-rows.tsx";
import { capital, columnStyle, outcomeWords, themeNamed, writerOf } from "./written.ts";

const at = (value: number, { low, high }: Limits): string =>
  `${((100 * (value - low)) / (high > low ? high - low : 1)).toFixed(2)}%`;

const wide = (from: number, to: number, limits: Limits): string =>
  `${((100 * (to - from)) / (limits.high > limits.low ? limits.high - limits.low : 1)).toFixed(2)}%`;

interface BarProps {
  readonly band: WideBand;
  readonly limits: Limits;
  readonly colour: string;
}

const Bar = ({ band, limits, colour }: BarProps) => (
  <span className="compare-bar" aria-hidden="true">
    {limits.isCut ? <i className="cut">⌇</i> : <i className="zero" style={{ left: at(0, limits) }} />}
    <i
      className="most"
      style={{ left: at(band.p10, limits), width: wide(band.p10, band.p90, limits), background: colour }}
    />
    {band.p25 === undefined || band.p75 === undefined ? null : (
      <i
        className="half"
        style={{ left: at(band.p25, limits), width: wide(band.p25, band.p75, limits), background: colour }}
      />
    )}
    <i className="middle" style={{ left: at(band.p50, limits), background: colour }} />
  </span>
);

interface RowProps {
  readonly outcome: ComparedOutcome;
  readonly result: CompareResult;
  readonly shown: readonly number[];
  readonly isDifference: boolean;
  /** Whether the columns stand in order of this outcome. */
  readonly isSorted: boolean;
}

const JUDGED = "deaths.struck-in-error";
/** Counted from the state of the start on, so that it may be below zero. */
const ABOVE_START = "deaths.violence";

/** What of a force a definition of cost counts, where that is not all of it; what is no force is the same in each. */
const COST_NOTES: Readonly<Record<string, Entry>> = {
  "cost.ships": COMPARE_WORDS["is.cost.ships"],
  "cost.incremental": COMPARE_WORDS["is.cost.incremental"],
};

interface ValueProps {
  readonly outcome: ComparedOutcome;
  readonly result: CompareResult;
  readonly policy: string;
  readonly band: WideBand;
  readonly isDifference: boolean;
}

/** A middle and its range, leading to where both come from. */
const Value = ({ outcome, result, policy, band, isDifference }: ValueProps) => {
  const t = useWords();
  const link = useOriginLinks();
  const { language } = useHeld("language");
  const write = writerOf(outcome.kind, isDifference || outcome.id === ABOVE_START, language);
  const [low, high] = [write(band.p10), write(band.p90)];
  const origin = { kind: "result", column: columnOf(outcome, policy, result.commodity, isDifference) } as const;
  return (
    <a className="bound" href={link(origin)} data-from={nameOfOrigin(origin)}>
      <b>{write(band.p50)}</b>{" "}
      <small>{low === high ? t(COMPARE_WORDS.same) : t(COMPARE_WORDS.span, { low, high })}</small>
    </a>
  );
};

const Row = ({ outcome, result, shown, isDifference, isSorted }: RowProps) => {
  const t = useWords();
  const { language, theme } = useHeld("language", "theme");
  const bands = isDifference ? outcome.differences : outcome.levels;
  const limits = limitsOf(
    shown.map((p) => bands[p] ?? null),
    isDifference || outcome.kind === "index",
  );
  const write = writerOf(outcome.kind, isDifference || outcome.id === ABOVE_START, language);
  const note = COST_NOTES[outcome.id];
  return (
    <tr>
      <th scope="row" aria-sort={isSorted ? (outcome.isLessBetter ? "ascending" : "descending") : undefined}>
        {capital(outcomeWords(outcome.id)[language])}
        {isSorted ? <small>→ {t(COMPARE_WORDS.sorted)}</small> : null}
        {outcome.id === ABOVE_START && !isDifference ? <small>{t(COMPARE_WORDS.aboveStart)}</small> : null}
        {note === undefined ? null : <small>{t(note)}</small>}
        {outcome.isLessBetter ? null : <small>{t(COMPARE_WORDS.moreIsBetter)}</small>}
        {outcome.id === JUDGED ? <small>{t(COMPARE_WORDS.judgement)}</small> : null}
        <small>
          {t(limits.isCut ? COMPARE_WORDS.scaleCut : COMPARE_WORDS.scale, {
            low: write(limits.low),
            high: write(limits.high),
          })}
        </small>
      </th>
      {shown.map((p) => {
        const policy = result.policies[p]!;
        const isLevel = isDifference && policy === result.against;
        const band = (isLevel ? outcome.levels : bands)[p] ?? null;
        const { colour } = columnStyle(result, p, themeNamed(theme));
        return (
          <td key={policy} data-label={policyName(policy, language)}>
            {band === null ? (
              <span className="quiet">{t(COMPARE_WORDS.notReported)}</span>
            ) : (
              <>
                {isLevel ? <span className="compare-bar" /> : <Bar band={band} limits={limits} colour={colour} />}
                <Value {...{ outcome, result, policy, band }} isDifference={isDifference && !isLevel} />
                {isLevel && outcome.id === ABOVE_START ? (
                  <small className="whole">{t(COMPARE_WORDS.aboveStart)}</small>
                ) : null}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
};

type GroupKey = "groupCost" | "groupInflow" | "groupInflowChange" | "groupDeaths" | "groupDeathsChange" | "groupIndex";

const groupsOf = (outcomes: readonly ComparedOutcome[], isDifference: boolean) => {
  const of = (kind: ComparedOutcome["kind"]) => outcomes.filter((one) => one.kind === kind);
  const groups: readonly (readonly [GroupKey, readonly ComparedOutcome[]])[] = [
    [isDifference ? "groupInflowChange" : "groupInflow", of("inflow")],
    ["groupCost", of("usd")],
    [isDifference ? "groupDeathsChange" : "groupDeaths", of("deaths")],
    ["groupIndex", of("index")],
  ];
  return groups;
};

interface GridProps {
  readonly result: CompareResult;
  /** Places of the policies in the order of the columns. */
  readonly order: readonly number[];
  /** The outcome that they stand in order of; empty where they stand as chosen. */
  readonly by: string;
  readonly isDifference: boolean;
}

interface HeadsProps {
  readonly result: CompareResult;
  readonly shown: readonly number[];
  readonly isDifference: boolean;
}

/** Names of the columns, with their marks and what each is. */
const Heads = ({ result, shown, isDifference }: HeadsProps) => {
  const t = useWords();
  const { language, theme } = useHeld("language", "theme");
  return shown.map((p) => {
    const id = result.policies[p]!;
    const { colour, letter } = columnStyle(result, p, themeNamed(theme));
    return (
      <th key={id} scope="col">
        <span className="swatch" style={{ background: colour }} aria-hidden="true" />
        {letter === "" ? "" : `${letter} · `}
        {policyName(id, language)}
        {p === 0 ? <small>{t(COMPARE_WORDS.ofReader)}</small> : null}
        {id === result.against ? (
          <small>{t(isDifference ? COMPARE_WORDS.ofComparisonLevel : COMPARE_WORDS.ofComparison)}</small>
        ) : null}
      </th>
    );
  });
};

export const OutcomeGrid = ({ result, order, by, isDifference }: GridProps) => {
  const t = useWords();
  const { language } = useHeld("language");
  const comparison = wordsOfComparison(result.against, language);
  return (
    <div className="scroll">
      <table className="compare-grid">
        <caption>{t(isDifference ? COMPARE_WORDS.gridDifference : COMPARE_WORDS.gridCaption, { comparison })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(COMPARE_WORDS.outcome)}</th>
            <Heads result={result} shown={order} isDifference={isDifference} />
          </tr>
        </thead>
        <VerdictRows result={result} shown={order} />
        {groupsOf(result.outcomes, isDifference).map(([key, outcomes]) => (
          <tbody key={key}>
            <tr className={key.startsWith("groupDeaths") ? "group harm" : "group"}>
              <th scope="rowgroup" colSpan={order.length + 1}>
                {t(COMPARE_WORDS[key])}
              </th>
            </tr>
            {outcomes.map((outcome) => (
              <Row key={outcome.id} {...{ outcome, result, isDifference }} shown={order} isSorted={outcome.id === by} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
