/** The page of a calibration: every fitted row under prior and posterior around its record, what was informed, what is missed. */
import { intervalPlot } from "@inflow/charts";
import { type Interval, type Posterior, type RowSummary, residualOf } from "@inflow/study";
import { analysisPage, type Drawing, type PageSection } from "./analysis-page.ts";
import { figure } from "./backtest.ts";

const PERCENT = 100;
/** Independent rows below which a posterior is a first look. */
const FEWEST_ROWS = 50;
/** Errors beyond which an interval is cut off in the drawing, so that one row does not flatten all others. */
const FARTHEST = 6;

const inErrors = (row: RowSummary, interval: Interval): Interval => {
  const at = (value: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, residualOf(row, value)));
  return { p10: at(interval.p10), p50: at(interval.p50), p90: at(interval.p90) };
};

/** How the posterior stands to a row: met (median in the band), off (median outside it, record still likely), missed. */
type RowState = "met" | "off" | "missed";

/** The state of a row: missed where the predictive p lies outside 0.025 to 0.975. */
export const stateOfRow = ({ isLike, posterior, low, high }: RowSummary): RowState =>
  !isLike ? "missed" : posterior.p50 < low || posterior.p50 > high ? "off" : "met";

/** Rows with what is missed before what is off, and that before what is met. */
export const missedFirst = ({ summary }: Posterior): RowSummary[] =>
  (["missed", "off", "met"] as const).flatMap((state) => summary.rows.filter((row) => stateOfRow(row) === state));

const listed = (rows: readonly RowSummary[]): string =>
  rows.map(({ experiment, id, p }) => `${experiment} ${id} (p ${figure(p)})`).join(", ");

/** What a calibration found, in sentences. */
export const calibrationInWords = (posterior: Posterior): string[] => {
  const { summary, paths } = posterior;
  const { rows, parameters, leftOut, runs, generations } = summary;
  const of = (state: RowState): RowSummary[] => rows.filter((row) => stateOfRow(row) === state);
  const foretold = leftOut.flatMap((one) => one.rows);
  const last = generations.at(-1);
  const inBand = (choose: (row: RowSummary) => Interval): number =>
    rows.filter((row) => choose(row).p50 >= row.low && choose(row).p50 <= row.high).length;
  const twice = rows.flatMap(({ experiment, id, informedBy }) =>
    informedBy.filter((path) => paths.includes(path)).map((path) => `${experiment} ${id} for ${path}`),
  );
  const narrowed = parameters.filter(({ narrowing }) => narrowing >= 0.1).map(({ path }) => path);
  return [
    `Rows fitted: ${rows.length}. Experiments: ${posterior.experiments.length}. Parameters calibrated, the clearest of those that rows inform beyond chance: ${paths.length}; all others keep their priors.`,
    `The median lies in the band of ${inBand(({ prior }) => prior)} of ${rows.length} rows under the priors, of ${inBand(({ posterior: after }) => after)} under the posterior.`,
    of("missed").length === 0
      ? "No row is missed: every record lies within what the posterior and the error of measurement would give."
      : `Missed: ${listed(of("missed"))}. No value within these ranges gives it together with the rest; a mechanism, a source or a range may be at fault.`,
    ...(of("off").length === 0 ? [] : [`Median outside the band, record still likely: ${listed(of("off"))}.`]),
    narrowed.length === 0
      ? "No parameter is narrowed by a tenth or more."
      : `Narrowed by a tenth or more: ${narrowed.join(", ")}.`,
    ...(twice.length === 0
      ? []
      : [
          `Counted twice, since the shipped prior rests on the same row: ${twice.join(", ")}. Its narrowing says less.`,
        ]),
    ...(foretold.length === 0
      ? []
      : [
          `Foretold by the others alone, ${foretold.filter(({ hit }) => hit).length} of ${foretold.length} rows have their median in the band.`,
        ]),
    `${runs.screen} runs from the priors, ${runs.abc} in ${generations.length} whole generations${last === undefined ? "" : ` (the last accepts ${figure(PERCENT * last.acceptance)} % and counts as ${figure(last.effectiveSize)} independent rows)`}, ${runs.check} to check; ${runs.refused} could not be run. It ended thus: ${summary.ended}.`,
    ...(last !== undefined && last.effectiveSize < FEWEST_ROWS
      ? [`That is too few independent rows to quote: intervals and narrowing are partly chance. Give a larger --size.`]
      : []),
  ];
};

interface Pair {
  readonly label: string;
  readonly prior: Interval;
  readonly posterior: Interval;
}

/** Pairs of intervals on one scale: the prior of each, and under it the posterior. */
const pairs =
  (all: readonly Pair[], title: string, sentence: string, comparison: string): Drawing =>
  (frame) =>
    intervalPlot(
      {
        title,
        sentence,
        comparison,
        policies: all.flatMap(({ label }) => [
          { id: label, label },
          { id: `${label}, posterior`, label: "posterior" },
        ]),
        columns: [
          {
            label: "Prior, and under it the posterior",
            isHarm: false,
            write: figure,
            bands: all.flatMap(({ prior, posterior }) => [prior, posterior]),
          },
        ],
      },
      frame,
    );

const predictive = (rows: readonly RowSummary[], title: string): Drawing =>
  pairs(
    rows.map((row) => ({
      label: `${row.experiment} ${row.id}`,
      prior: inErrors(row, row.prior),
      posterior: inErrors(row, row.posterior),
    })),
    title,
    "Rows of history under the priors and under the posterior, in standard errors from their record.",
    "the record",
  );

const informed = ({ summary }: Posterior): Drawing =>
  pairs(
    summary.parameters.map(({ path, prior, posterior }) => {
      const scaled = ({ p10, p50, p90 }: Interval): Interval => ({
        p10: (p10 - prior.p50) / prior.sd,
        p50: (p50 - prior.p50) / prior.sd,
        p90: (p90 - prior.p50) / prior.sd,
      });
      return { label: path, prior: scaled(prior), posterior: scaled(posterior) };
    }),
    "What the record says about each parameter",
    "Calibrated parameters in standard deviations of their priors from the priors' medians.",
    "the prior's median",
  );

const words = (interval: Interval): string =>
  `${figure(interval.p50)} (${figure(interval.p10)} to ${figure(interval.p90)})`;

const leftOutSection = ({ summary }: Posterior): PageSection => ({
  title: "Each experiment without itself",
  sentences: summary.leftOut.flatMap(({ experiment, rows }) =>
    rows.map(
      ({ id, observed, predicted, low, high, hit }) =>
        `${experiment}, ${id}: the others foretell ${words(predicted)}; the record is ${figure(observed)}, the band ${figure(low)} to ${figure(high)}: ${hit ? "hit" : "missed"}.`,
    ),
  ),
  notes: [
    "By rejection: the tenth of the runs from the priors nearest to the rows of all other experiments. A coarse posterior, which can show that an experiment is foretold by the others and hardly how sharply.",
  ],
});

/** The page of a calibration, what is missed before what is met. */
export const calibrationPage = (posterior: Posterior): string => {
  const missed = posterior.summary.rows.filter((row) => stateOfRow(row) !== "met");
  const met = posterior.summary.rows.filter((row) => stateOfRow(row) === "met");
  return analysisPage({
    title: `The model, calibrated: ${posterior.name}`,
    kicker: "Inflow, calibration",
    sub: posterior.is,
    sections: [
      { title: "What was found", sentences: calibrationInWords(posterior) },
      {
        title: "Rows and their record",
        sentences: [
          "Intervals are 10 to 90 % of the runs; the error of the record itself is one unit to either side of the line. Intervals are cut off at six.",
        ],
        drawings: [
          ...(missed.length > 0 ? [predictive(missed, "Missed or off")] : []),
          ...(met.length > 0 ? [predictive(met, "Met")] : []),
        ],
      },
      ...(posterior.paths.length > 0 ? [{ title: "Parameters", sentences: [], drawings: [informed(posterior)] }] : []),
      ...(posterior.summary.leftOut.length > 0 ? [leftOutSection(posterior)] : []),
    ],
    foot: `Posterior ${posterior.id.slice(0, 12)}, model ${posterior.model.slice(0, 12)}, seed ${posterior.seed}. ABC-SMC with adaptive distances over the rows with the role fit; holdouts, null tests, placebos and the live campaign are never looked at.`,
  });
};
