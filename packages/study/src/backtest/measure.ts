/**
 * What a target reads off a run: sums of cells week by week, then mean, sum, peak, trough or months to recovery.
 *
 *     mean  Σ share·x/Σ share      sum  Σ share·x      peak, trough  over the whole weeks of the window
 *     months to recovery: from the first day of the window to the first week after the largest departure from the earlier
 *     mean at which |x/mean − 1| ≤ within; the length of the window where that never comes
 *
 * A run leaves four finite numbers for each target (outcome and denominator, now and before); ratios are taken afterwards,
 * so that a division by nothing is told and not carried. Limit: a peak of weekly flows contains their luck.
 */
import type { ISODate } from "@inflow/evidence";
import { type Layout, layOut, type Recorder, type System, type SystemSetup, type World } from "@inflow/model";
import { type Calendar, weightsOfSpan } from "../calendar.ts";
import type { Plan } from "../plan.ts";
import { cellsOfGiven } from "../schedule.ts";
import type { RecorderOf } from "../work.ts";
import type { Target } from "./target.ts";

const WEEKS_PER_MONTH = 52.1775 / 12;
const NEAR = 0.1;

type Weights = ReturnType<typeof weightsOfSpan>;

/** Absolute cells of the named quantities in a world, as far as `where` names them. */
export const cellsOfOutcome = (
  outcome: string | readonly string[],
  where: Target["where"],
  world: Pick<World, "names">,
  layout: Layout,
): number[] => [outcome].flat().flatMap((set) => cellsOfGiven({ set, where }, world, layout));

/** Sum of a path over weighted weeks, in its unit times weeks. */
export const sumOver = (path: Float64Array, weights: Weights): number => {
  let sum = 0;
  for (const { week, share } of weights) sum += share * path[week]!;
  return sum;
};

/** Mean of a path over weighted weeks, in its unit; NaN over none. */
export const meanOver = (path: Float64Array, weights: Weights): number => {
  let share = 0;
  for (const weight of weights) share += weight.share;
  return sumOver(path, weights) / share;
};

/** Months from the first of the weeks until a path is back near an earlier mean, after its largest departure from it. */
export const monthsToRecover = (path: Float64Array, weights: Weights, before: number, within: number): number => {
  let worst = 0;
  weights.forEach(({ week }, i) => {
    if (Math.abs(path[week]! - before) > Math.abs(path[weights[worst]!.week]! - before)) worst = i;
  });
  let i = worst;
  while (i < weights.length && Math.abs(path[weights[i]!.week]! - before) > within * Math.abs(before)) i++;
  return i / WEEKS_PER_MONTH;
};

const takenOf = (
  path: Float64Array,
  weights: Weights,
  take: Target["take"],
  before: number,
  within: number,
): number => {
  switch (take) {
    case "mean":
      return meanOver(path, weights);
    case "sum":
      return sumOver(path, weights);
    case "peak":
      return weights.reduce((most, { week }) => Math.max(most, path[week]!), Number.NEGATIVE_INFINITY);
    case "trough":
      return weights.reduce((least, { week }) => Math.min(least, path[week]!), Number.POSITIVE_INFINITY);
    case "monthsToRecover":
      return monthsToRecover(path, weights, before, within);
  }
};

/** The earlier window of a target, if it has one. */
export const earlierOf = (target: Target): readonly [ISODate, ISODate] | undefined =>
  target.ratioTo ?? target.changeFrom;

interface Reader {
  readonly target: Target;
  readonly window: Weights;
  readonly before: Weights;
  /** Cells and weekly path of the outcome, and of the denominator where there is one. */
  readonly parts: readonly { readonly cells: Int32Array; readonly path: Float64Array }[];
}

/** Numbers that a run leaves for each target: outcome, outcome before, denominator, denominator before. */
export const PARTS = ["now", "before", "per", "perBefore"] as const;

const readerOf = (target: Target, world: World, layout: Layout, calendar: Calendar): Reader => {
  const part = (outcome: Target["outcome"], where: Target["where"]) => ({
    cells: Int32Array.from(cellsOfOutcome(outcome, where, world, layout)),
    path: new Float64Array(calendar.weeks),
  });
  const earlier = earlierOf(target);
  return {
    target,
    window: weightsOfSpan(...target.window, calendar),
    before: earlier === undefined ? [] : weightsOfSpan(...earlier, calendar),
    parts: [
      part(target.outcome, target.where),
      ...(target.per === undefined ? [] : [part(target.per.outcome, target.per.where)]),
    ],
  };
};

const numbersOf = ({ target, window, before, parts }: Reader): number[] =>
  parts.flatMap(({ path }) => {
    const usual = before.length === 0 ? 0 : target.take === "sum" ? sumOver(path, before) : meanOver(path, before);
    return [takenOf(path, window, target.take, usual, target.within ?? NEAR), usual];
  });

/** A recorder of the numbers that targets need and of nothing else; it reads the run and never writes to it. */
export const recorderOfTargets =
  (targets: readonly Target[], { world, calendar }: Pick<Plan, "world" | "calendar">): RecorderOf =>
  ({ columns }: System, _setup: SystemSetup): Recorder => {
    const layout = layOut(world);
    const buffer = new Float64Array(columns.inflowKg.buffer);
    const readers = targets.map((target) => readerOf(target, world, layout, calendar));
    let week = 0;
    return {
      summary: targets.flatMap(({ id }) => PARTS.map((part) => `${id}.${part}`)),
      traces: [],
      begin() {
        week = 0;
      },
      week() {
        for (const { parts } of readers)
          for (const { cells, path } of parts) {
            let sum = 0;
            for (let i = 0; i < cells.length; i++) sum += buffer[cells[i]!]!;
            path[week] = sum;
          }
        week++;
      },
      finish(put) {
        readers.forEach((reader, place) => {
          const numbers = numbersOf(reader);
          for (let i = 0; i < PARTS.length; i++) put(place * PARTS.length + i, numbers[i] ?? 0);
        });
      },
      trace: () => Number.NaN,
    };
  };

/** The value of a target from what a run left for it, before any comparison of policies; not finite where nothing divides. */
export const targetValue = (target: Target, [now, before, per, perBefore]: readonly number[]): number => {
  const compared = (a: number, b: number): number =>
    target.take === "monthsToRecover" || earlierOf(target) === undefined
      ? a
      : target.ratioTo === undefined
        ? a - b
        : a / b;
  const top = compared(now!, before!);
  const value = target.per === undefined ? top : top / compared(per!, perBefore!);
  return (target.times ?? 1) * value;
};
