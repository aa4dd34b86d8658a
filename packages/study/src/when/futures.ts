/**
 * The futures of one observable: what the policy does to it in each, and whether inflow truly changes by what counts.
 *
 *     shape looked for = √mean δ²(m) over futures, its largest month 1            stated before the data, from the ensemble
 *     inflow counts where its mean over some run of the test's weeks is log(1 − X) or less, or log(1 + X) or more
 */
import { log } from "@inflow/exact";
import type { EffectShape } from "@inflow/methods";
import type { Test } from "../success.ts";
import type { EffectPaths } from "./effect-paths.ts";

/** What a reader counts as a change of inflow, and how often a finding must be right. */
export type Counting = Pick<Test, "fall" | "forWeeks" | "confidence">;

export interface Futures {
  readonly paths: readonly Float64Array[];
  readonly months: number;
  /** Of each future, whether inflow falls, and whether it rises, by what counts. */
  readonly falls: readonly boolean[];
  readonly rises: readonly boolean[];
  /** Least change of inflow that counts, in logarithms. */
  readonly meaningful: number;
  readonly confidence: number;
}

const WEEKS_A_MONTH = 52 / 12;

/** Mean of a path over its months, 0 where it has none. */
export const sizeOf = (path: ArrayLike<number>): number =>
  path.length === 0 ? 0 : Array.from(path).reduce((sum, value) => sum + value, 0) / path.length;

/** Least and largest mean of a path over a run of months; over all of them where it is shorter. */
export const extremeMeans = (path: ArrayLike<number>, run: number): readonly [low: number, high: number] => {
  const long = Math.max(1, Math.min(run, path.length));
  let sum = 0;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let m = 0; m < path.length; m++) {
    sum += path[m]! - (m >= long ? path[m - long]! : 0);
    if (m < long - 1) continue;
    low = Math.min(low, sum / long);
    high = Math.max(high, sum / long);
  }
  return [low, high];
};

/** The shape that the analysis looks for; a step where nothing moves. */
export const shapeOf = (paths: readonly Float64Array[]): EffectShape => {
  const months = paths[0]?.length ?? 0;
  const shares = new Float64Array(months);
  for (const path of paths) for (let m = 0; m < months; m++) shares[m]! += path[m]! * path[m]!;
  const most = Math.sqrt(Math.max(0, ...shares));
  return most > 0 ? { kind: "path", shares: shares.map((value) => Math.sqrt(value) / most) } : { kind: "step" };
};

/** The futures of an observable in the effect paths of a policy. */
export const futuresOf = ({ months, paths }: EffectPaths, id: string, counting: Counting): Futures => {
  const run = Math.round(counting.forWeeks / WEEKS_A_MONTH);
  const means = (paths.get("inflow") ?? []).map((path) => extremeMeans(path, run));
  return {
    paths: paths.get(id) ?? [],
    months,
    falls: means.map(([low]) => low <= log(1 - counting.fall)),
    rises: means.map(([, high]) => high >= log(1 + counting.fall)),
    meaningful: -log(1 - counting.fall),
    confidence: counting.confidence,
  };
};
