/** The page on which two to five policies stand side by side, outcome by outcome; regret last, values of life only when asked for. */
import { policyName } from "@inflow/brief";
import { intervalPlot } from "@inflow/charts";
import { wordsOfComparison } from "@inflow/study";
import { useCallback, useMemo, useState } from "react";
import type { CompareArgs, CompareResult } from "../engine/services/compare.ts";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { useCommand } from "../parts/commands.ts";
import { useIsAnyStale } from "../parts/use-view.ts";
import { useHeld } from "../state/store.ts";
import { useCall, useRuns } from "../state/use-call.ts";
import { useWords } from "../state/use-words.ts";
import "../style/compare.css";
import { COMPARE_WORDS } from "../words/compare-words.ts";
import { countText } from "../words/words.ts";
import { FuturesTerm } from "./answer/futures-term.tsx";
import { Ahead } from "./compare/ahead.tsx";
import { comparedOfAnswer } from "./compare/from-answer.ts";
import { orderOf } from "./compare/order.ts";
import { OutcomeGrid } from "./compare/outcome-grid.tsx";
import { PolicyPicker } from "./compare/policy-picker.tsx";
import { Regret } from "./compare/regret.tsx";
import { useSoFar } from "./compare/use-so-far.ts";
import { Worth } from "./compare/worth.tsx";
import { capital, outcomeWords, writerOf } from "./compare/written.ts";

/** All differences as one picture, for taking away. */
const Picture = ({ result, order }: { readonly result: CompareResult; readonly order: readonly number[] }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const shown = order.filter((p) => result.policies[p] !== result.against);
  const comparison = wordsOfComparison(result.against, language);
  const cocaine = result.outcomes.find(({ kind }) => kind === "inflow");
  const band = cocaine?.differences[0] ?? null;
  const write = writerOf("inflow", true, language);
  return (
    <details className="compare-picture">
      <summary>{t(COMPARE_WORDS.picture)}</summary>
      <ChartFrame
        id="policies"
        run={result.runId}
        futures={result.futures}
        draw={(frame) =>
          intervalPlot(
            {
              title: t(COMPARE_WORDS.pictureTitle, { comparison }),
              sentence: t(COMPARE_WORDS.pictureSentence, {
                policy: wordsOfComparison(result.policies[0]!, language),
                span: band === null ? "–" : t(COMPARE_WORDS.span, { low: write(band.p10), high: write(band.p90) }),
              }),
              policies: shown.map((p) => ({
                id: result.policies[p]!,
                label: policyName(result.policies[p]!, language),
              })),
              comparison,
              columns: result.outcomes.map((outcome) => ({
                label: capital(outcomeWords(outcome.id)[language]),
                isHarm: outcome.kind === "deaths",
                write: writerOf(outcome.kind, true, language),
                bands: shown.map((p) => outcome.differences[p] ?? null),
              })),
            },
            frame,
          )
        }
      />
    </details>
  );
};

interface OrderProps {
  readonly result: CompareResult;
  readonly by: string;
  readonly onOrder: (by: string) => void;
}

/** By which outcome the policies stand in order; at the start as they were chosen, the same for every reader. */
const OrderChoice = ({ result, by, onOrder }: OrderProps) => {
  const t = useWords();
  const { language } = useHeld("language");
  return (
    <label className="compare-order">
      {t(COMPARE_WORDS.order)}{" "}
      <select value={by} onChange={({ target }) => onOrder(target.value)}>
        <option value="">{t(COMPARE_WORDS.asChosen)}</option>
        {result.outcomes.map(({ id }) => (
          <option key={id} value={id}>
            {t(COMPARE_WORDS.byOutcome, { outcome: outcomeWords(id)[language] })}
          </option>
        ))}
      </select>
    </label>
  );
};

interface ViewProps {
  readonly isDifference: boolean;
  readonly onView: (isDifference: boolean) => void;
  readonly comparison: string;
}

const ViewChoice = ({ isDifference, onView, comparison }: ViewProps) => {
  const t = useWords();
  return (
    <fieldset className="compare-view">
      <legend>{t(COMPARE_WORDS.view)}</legend>
      <button type="button" aria-pressed={!isDifference} onClick={() => onView(false)}>
        {t(COMPARE_WORDS.levels)}
      </button>
      <button type="button" aria-pressed={isDifference} aria-keyshortcuts="d" onClick={() => onView(true)}>
        {t(COMPARE_WORDS.difference, { comparison })}
      </button>
    </fieldset>
  );
};

/** Said while there is nothing to compare yet. */
const Waiting = () => {
  const t = useWords();
  const soFar = useSoFar();
  return <p role="status">{soFar === null ? null : t(COMPARE_WORDS.waiting, { ...soFar })}</p>;
};

/** In place of what is counted over single futures, while this page has none of its own. */
const Further = () => {
  const t = useWords();
  const soFar = useSoFar();
  return (
    <section aria-labelledby="compare-regret">
      <h2 id="compare-regret">{t(COMPARE_WORDS.regret)}</h2>
      <p>{t(COMPARE_WORDS.regretIs)}</p>
      <p role="status">
        {soFar === null
          ? null
          : t(soFar.done < soFar.first ? COMPARE_WORDS.further : COMPARE_WORDS.counting, {
              ...soFar,
              done: countText(soFar.done),
            })}
      </p>
    </section>
  );
};

/** Said where what follows is counted over fewer futures than the table above it. */
const Fewer = ({ counted, shown }: { readonly counted: CompareResult; readonly shown: CompareResult }) => {
  const t = useWords();
  if (counted.futures >= shown.futures) return null;
  return (
    <p role="status">
      {t(COMPARE_WORDS.fewer, { futures: countText(counted.futures), all: countText(shown.futures) })}
    </p>
  );
};

export const ComparePage = () => {
  const t = useWords();
  const { commodity, language, judged } = useHeld("commodity", "language", "judged");
  const isStale = useIsAnyStale();
  const policies = judged === null || judged.scenario.study !== undefined ? null : judged.scenario.compared;
  const runs = useRuns();
  const [isDifference, setDifference] = useState(true);
  const [by, setBy] = useState("");
  const [values, setValues] = useState<CompareArgs["values"]>(null);
  const live = useCall("compare", { commodity, policies, values }, runs);
  const { trouble } = live;
  const held = useMemo(() => (judged === null ? null : comparedOfAnswer(judged, commodity)), [judged, commodity]);
  const counted = runs === null ? null : live.result;
  const result = counted !== null && counted.futures >= (held?.futures ?? 0) ? counted : held;
  const isPending = counted !== null && live.isPending;
  useCommand(
    "difference",
    useCallback(() => setDifference((is) => !is), []),
  );
  const comparison = wordsOfComparison(result?.against ?? "none", language);
  const order = useMemo(() => (result === null ? [] : orderOf(result, by, isDifference)), [result, by, isDifference]);
  return (
    <section className="compare" aria-labelledby="page-title" aria-busy={isPending}>
      <h1 id="page-title">{t(COMPARE_WORDS.title)}</h1>
      {result === null ? null : (
        <>
          <p className="lead">{t(COMPARE_WORDS.lead, { comparison, futures: countText(result.futures) })}</p>
          <FuturesTerm>{t(COMPARE_WORDS.terms)}</FuturesTerm>
        </>
      )}
      <PolicyPicker />
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {result === null ? (
        <Waiting />
      ) : (
        <div className={isStale || isPending ? "stale" : undefined}>
          <div className="compare-bar-of-choices">
            <ViewChoice isDifference={isDifference} onView={setDifference} comparison={comparison} />
            <OrderChoice result={result} by={by} onOrder={setBy} />
          </div>
          <OutcomeGrid result={result} order={order} by={by} isDifference={isDifference} />
          <Picture result={result} order={order} />
          {counted === null ? (
            <>
              <Ahead result={result} />
              <Further />
            </>
          ) : (
            <>
              <Fewer counted={counted} shown={result} />
              <Ahead result={counted} />
              <Worth result={counted} values={values} onValues={setValues} />
              <Regret result={counted} />
            </>
          )}
        </div>
      )}
    </section>
  );
};
