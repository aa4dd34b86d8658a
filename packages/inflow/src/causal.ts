/**
 * What an intervention did, from a table of the reader's own: text in, answer out; any subject.
 * One series: structural time series or interrupted series; a panel: synthetic controls, or the other units as covariates.
 * Source: the methods of @inflow/methods. Limit: outcomes that are positive and vary more than threefold are fitted in logarithms.
 */
import { isOk } from "@inflow/evidence";
import { bsts, type CausalResult, its, type Placebo, synth } from "@inflow/methods";
import { type CausalGrid, type CausalMethod, type CausalQuestion, causalGrid, methodOf } from "./causal-table.ts";
import { limited, readCsv } from "./csv-table.ts";
import { InputError, orRefuse } from "./refused.ts";

export { CAUSAL_METHODS, type CausalMethod, type CausalQuestion } from "./causal-table.ts";

/** What a period of a table is called; "period" where its times are years or plain numbers. */
type PeriodWord = "day" | "month" | "quarter" | "period";

/** The answer to a question about a table; `at` of a placebo in time is the period as written. */
export interface CausalAnswer extends CausalResult {
  readonly method: CausalMethod;
  readonly outcome: string;
  readonly treated: readonly string[];
  /** First period after the intervention, as written in the table. */
  readonly from: string;
  readonly periodsBefore: number;
  readonly periodsAfter: number;
  /** Units that the method compares with. */
  readonly comparedWith: number;
  readonly scale: "as given" | "logarithm";
  readonly seed: number;
  readonly periodIs: PeriodWord;
  /** The treated units' mean in each period, and that of the units compared with; null where there is none. */
  readonly series: readonly { readonly at: string; readonly value: number | null; readonly compared: number | null }[];
}

const THREEFOLD = 3;
const SEED = 1;

const meanOver = ({ outcomes, labels }: CausalGrid, rows: readonly number[]): Float64Array =>
  Float64Array.from(
    labels,
    (_, t) => rows.reduce((sum, row) => sum + outcomes[row * labels.length + t], 0) / rows.length,
  );

const variesMuch = (y: Float64Array): boolean => {
  const there = y.filter((value) => !Number.isNaN(value));
  return there.every((value) => value > 0) && Math.max(...there) > THREEFOLD * Math.min(...there);
};

const logarithms = (y: Float64Array): Float64Array => y.map(Math.log);

function answerOf(
  grid: CausalGrid,
  method: CausalMethod,
  seed: number,
): readonly [CausalResult, CausalAnswer["scale"]] {
  const { outcomes, labels, controls, treated, from, season, units } = grid;
  if (method === "sc" || method === "sdid")
    return [
      synth({ outcomes, periods: labels.length, controls, treated, from }, { method, names: units, seed }),
      "as given",
    ];
  const y = meanOver(grid, treated);
  const columns =
    method === "bsts"
      ? controls.map((row) => outcomes.slice(row * labels.length, (row + 1) * labels.length))
      : controls.length > 0
        ? [meanOver(grid, controls)]
        : [];
  const logarithm =
    [y, ...columns].every((column) => column.every((value) => Number.isNaN(value) || value > 0)) && variesMuch(y);
  const shared = { from, season, logarithm, covariates: logarithm ? columns.map(logarithms) : columns };
  return [method === "bsts" ? bsts(y, { ...shared, seed }) : its(y, shared), logarithm ? "logarithm" : "as given"];
}

const PERIODS: Readonly<Record<number, PeriodWord>> = { 4: "quarter", 7: "day", 12: "month" };

const seriesOf = (grid: CausalGrid): CausalAnswer["series"] => {
  const treated = meanOver(grid, grid.treated);
  const compared = meanOver(grid, grid.controls);
  const there = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return grid.labels.map((at, t) => ({ at, value: there(treated[t]), compared: there(compared[t]) }));
};

const named = (placebo: Placebo, labels: readonly string[]): Placebo =>
  placebo.kind === "time" ? { ...placebo, at: labels[Number(placebo.at)] ?? placebo.at } : placebo;

/** Answers a question about the text of a CSV file; throws an InputError with every problem of table and question. */
export function causalImpact(text: string, file: string, question: CausalQuestion): CausalAnswer {
  const table = orRefuse(readCsv(text, file));
  const checked = causalGrid(table, question, file);
  if (!isOk(checked)) throw new InputError(limited(checked.problems, file));
  const grid = checked.ok;
  const method = methodOf(question);
  const { seed = SEED } = question;
  const [result, scale] = answered(grid, method, seed, file);
  return {
    ...result,
    placebos: result.placebos.map((placebo) => named(placebo, grid.labels)),
    beforeAfter:
      result.beforeAfter === null
        ? null
        : {
            ...result.beforeAfter,
            placebos: result.beforeAfter.placebos.map((placebo) => named(placebo, grid.labels)),
          },
    method,
    outcome: question.outcome,
    treated: question.unit === undefined ? [] : grid.treated.map((row) => grid.units[row]),
    from: grid.labels[grid.from],
    periodsBefore: grid.from,
    periodsAfter: grid.labels.length - grid.from,
    comparedWith: grid.controls.length,
    scale,
    seed,
    periodIs: PERIODS[grid.season] ?? "period",
    series: seriesOf(grid),
  };
}

/** The answer, with what a method refuses told as a problem of the file. */
function answered(grid: CausalGrid, method: CausalMethod, seed: number, file: string): ReturnType<typeof answerOf> {
  try {
    return answerOf(grid, method, seed);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError([
      {
        file,
        place: "figures",
        what: cause.message,
        why: `"${method}" cannot be fitted to these figures.`,
        fix: "Change the figures as said, or use another --method.",
      },
    ]);
  }
}
