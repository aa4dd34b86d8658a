/** Experiments of history, failures first: every band sortable, and what each miss would say about the verdict. */
import { dateWords } from "@inflow/brief";
import { amount, percentOf } from "@inflow/charts";
import { useState } from "react";
import { type ExperimentFact, missedOf, PREDICTED, type TargetFact } from "../../facts/record.ts";
import { Quoted, Worded } from "../../parts/quoted.tsx";
import { Loading } from "../../parts/states.tsx";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { deathsTrapOf } from "../learn/lesson-numbers.ts";
import { useMark } from "./cited.tsx";
import { Prose } from "./prose.tsx";
import { RecordOf } from "./record-of.tsx";
import { SearchBox } from "./search-box.tsx";
import { mentions } from "./sorted-rows.ts";
import { type Column, SortedTable } from "./sorted-table.tsx";
import { useCalled } from "./use-called.ts";

const figure = (value: number | null): string | null => (value === null ? null : amount(value));

interface Row {
  readonly experiment: ExperimentFact;
  readonly target: TargetFact;
}

/** Missed predictions, then other misses, hits, and what is only shown. */
const rankOf = ({ hit, role }: TargetFact): number =>
  hit === false ? (PREDICTED.includes(role) ? 0 : 1) : hit === true ? 2 : 3;

const rowsOf = (experiments: readonly ExperimentFact[]): Row[] =>
  experiments
    .flatMap((experiment) => experiment.targets.map((target) => ({ experiment, target })))
    .sort((a, b) => Number(a.experiment.live) - Number(b.experiment.live) || rankOf(a.target) - rankOf(b.target));

const useResult = (): ((target: TargetFact) => string) => {
  const t = useWords();
  return ({ hit }) => t(hit === false ? EVIDENCE_WORDS.missed : hit ? EVIDENCE_WORDS.hit : EVIDENCE_WORDS.shown);
};

const useColumns = (): readonly Column<Row>[] => {
  const t = useWords();
  const mark = useMark();
  const resultOf = useResult();
  const span = (low: number | null, high: number | null): string | null =>
    low === null || high === null ? null : t(EVIDENCE_WORDS.oursSpan, { low: figure(low)!, high: figure(high)! });
  return [
    {
      id: "result",
      label: t(EVIDENCE_WORDS.result),
      value: ({ target }) => rankOf(target),
      cell: ({ target }) => <span className={target.hit === false ? "miss" : undefined}>{resultOf(target)}</span>,
    },
    {
      id: "experiment",
      label: t(EVIDENCE_WORDS.experiment),
      value: ({ experiment }) => experiment.title,
      cell: ({ experiment }) => <Quoted>{experiment.title}</Quoted>,
    },
    {
      id: "target",
      label: t(EVIDENCE_WORDS.target),
      value: ({ target }) => target.metric,
      cell: ({ target }) => (
        <>
          <Quoted>{target.metric}</Quoted>
          <span className="under">
            {target.unit === "1" ? null : (
              <>
                <Quoted>{target.unit}</Quoted> ·{" "}
              </>
            )}
            {mark(target.role)}
          </span>
        </>
      ),
    },
    {
      id: "band",
      label: t(EVIDENCE_WORDS.band),
      means: t(EVIDENCE_WORDS.bandMeans),
      isNumber: true,
      value: ({ target }) => target.low,
      cell: ({ target }) => span(target.low, target.high),
    },
    {
      id: "record",
      label: t(EVIDENCE_WORDS.record),
      means: t(EVIDENCE_WORDS.recordMeans),
      isNumber: true,
      value: ({ target }) => target.observed,
      cell: ({ target }) => figure(target.observed),
    },
    {
      id: "ours",
      label: t(EVIDENCE_WORDS.ours),
      means: t(EVIDENCE_WORDS.oursMeans),
      isNumber: true,
      value: ({ target }) => target.p50,
      cell: ({ target }) => (
        <>
          {figure(target.p50)}
          <span className="under">{span(target.p10, target.p90)}</span>
        </>
      ),
    },
  ];
};

const CutOff = ({ asOf, runs, skill }: ExperimentFact) => (
  <p className="small">
    <Worded entry={EVIDENCE_WORDS.cutOff} slots={{ date: asOf, runs, skill: <Quoted>{skill}</Quoted> }} />
  </p>
);

const Detail = ({ experiment, target }: Row) => {
  const t = useWords();
  return (
    <>
      {target.hit === false && target.ifMissed !== null ? (
        <>
          <h4>{t(EVIDENCE_WORDS.meansMiss)}</h4>
          <p>
            <Prose>{target.ifMissed}</Prose>
          </p>
        </>
      ) : null}
      {target.edge ? <p>{t(EVIDENCE_WORDS.edge)}</p> : null}
      {target.informed ? <p>{t(EVIDENCE_WORDS.informed)}</p> : null}
      <p>
        <Prose>{experiment.asks}</Prose>
      </p>
      <CutOff {...experiment} />
    </>
  );
};

const Experiment = ({ experiment }: { readonly experiment: ExperimentFact }) => {
  const t = useWords();
  const judged = experiment.targets.filter(({ role, hit }) => PREDICTED.includes(role) && hit !== null);
  return (
    <li>
      <details>
        <summary>
          <Quoted>{experiment.title}</Quoted>:{" "}
          {experiment.live
            ? t(EVIDENCE_WORDS.live)
            : t(EVIDENCE_WORDS.missesOf, { n: missedOf(experiment).length, of: judged.length })}
        </summary>
        <p>
          <Prose>{experiment.asks}</Prose>
        </p>
        <p>
          <Prose>{experiment.setting}</Prose>
        </p>
        <CutOff {...experiment} />
      </details>
    </li>
  );
};

/** The fall in deaths that came before the campaign, by the shipped series. */
const Decoy = () => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const { result: evidence, trouble } = useCalled("evidence");
  if (evidence === null) return trouble === null ? <Loading>{t(EVIDENCE_WORDS.loading)}</Loading> : null;
  const trap = deathsTrapOf(evidence);
  if (trap === null) return null;
  return (
    <p>
      {t(EVIDENCE_WORDS.decoy, {
        share: percentOf(trap.fallBefore),
        peakDate: dateWords(trap.peak.key, language),
        beforeDate: dateWords(trap.before.key, language),
      })}
    </p>
  );
};

export const BacktestsTab = () => {
  const t = useWords();
  const [search, setSearch] = useState("");
  const { result: facts } = useCalled("facts");
  const columns = useColumns();
  if (facts === null) return <Loading>{t(EVIDENCE_WORDS.loading)}</Loading>;
  const { backtests } = facts;
  const all = rowsOf(backtests.experiments);
  const rows = all.filter(({ experiment, target }) => mentions([experiment.title, target.metric, target.role], search));
  return (
    <>
      <p className="finding">{t(EVIDENCE_WORDS.failedCount, { failed: backtests.failed, run: backtests.run })}</p>
      <p>
        {t(EVIDENCE_WORDS.holdout, {
          hits: backtests.holdout.hits,
          of: backtests.holdout.of,
          placebo: backtests.placebo.hits,
          placeboOf: backtests.placebo.of,
          covered: backtests.covered.hits,
          coveredOf: backtests.covered.of,
        })}
      </p>
      <Decoy />
      <RecordOf facts={facts} />
      <p className="small">
        {t(EVIDENCE_WORDS.columnsMean)} {t(EVIDENCE_WORDS.bandMeans)} {t(EVIDENCE_WORDS.recordMeans)}{" "}
        {t(EVIDENCE_WORDS.oursMeans)}
      </p>
      <SearchBox text={search} change={setSearch} found={rows.length} all={all.length} />
      <SortedTable
        caption={t(EVIDENCE_WORDS.backtestCaption)}
        columns={columns}
        rows={rows}
        idOf={({ experiment, target }) => `${experiment.id}.${target.id}`}
        nameOf={({ target }) => target.metric}
        detail={(row) => <Detail {...row} />}
      />
      <h2>{t(EVIDENCE_WORDS.experiments)}</h2>
      <ul className="plain-list">
        {backtests.experiments.map((experiment) => (
          <Experiment key={experiment.id} experiment={experiment} />
        ))}
      </ul>
    </>
  );
};
