/**
 * History matching: waves of runs and emulators that rule out where a simulator cannot meet its targets (Craig, Goldstein,
 * Seheult & Smith 1997; Vernon, Goldstein & Bower, Bayesian Anal. 5, 2010, 619):
 *
 *     I(x) = |z − E f(x)| / √(Var emulator + Var observation + Var discrepancy),   kept where I < 3
 *
 * Variances are declared before the fit; the discrepancy says how far even the best input may miss. That nothing is left is
 * a result: the simulator contradicts its targets. Limit: rules out, gives no probabilities; regions below about one in
 * the number of candidates tried are not seen.
 */
import { latinHypercube } from "../sampling/latin-hypercube.ts";
import { scrambledSobolPoint } from "../sampling/owen.ts";
import { checkFactors, type Factor } from "../sensitivity/factor.ts";
import { fitGaussianProcess, type GaussianProcess } from "./gaussian-process.ts";

export interface Target {
  readonly name: string;
  readonly observed: number;
  /** Variance of the observation, in squared units of the target. */
  readonly observationVariance: number;
  /** Variance of what even the best input may miss it by, declared before fitting. */
  readonly discrepancyVariance: number;
}

export interface HistoryOptions {
  readonly runsPerWave?: number;
  readonly waves?: number;
  /** Points tried for each wave; more are tried, up to 32 times as many, while too few are left. */
  readonly candidates?: number;
  readonly cut?: number;
  /** Which implausibility over the targets must stay below the cut: the greatest, or the second greatest. */
  readonly rule?: "greatest" | "second";
  /** Least nugget of the emulators as a share of the output's variance. */
  readonly leastNugget?: number;
  readonly seed?: number;
}

export interface HistoryWave {
  readonly runs: number;
  /** Share of the candidates that no wave so far rules out. */
  readonly kept: number;
  readonly tried: number;
  /** For each target, the share of runs foretold without themselves within three standard deviations; trust from 0.95. */
  readonly foretold: readonly number[];
  /** For each target, mean emulator variance where kept over observation and discrepancy variance. */
  readonly emulatorShare: readonly number[];
}

export interface HistoryMatch {
  readonly waves: readonly HistoryWave[];
  /** Points that no wave rules out, row by row, in units of the factors. */
  readonly points: Float64Array;
  readonly contradicted: boolean;
  readonly words: string;
}

/** How many standard deviations a target lies from an emulator's mean, no unit. */
export function implausibility(target: Target, mean: number, variance: number): number {
  return (
    Math.abs(target.observed - mean) / Math.sqrt(variance + target.observationVariance + target.discrepancyVariance)
  );
}

interface Runs {
  readonly shares: Float64Array[];
  readonly outputs: Float64Array[];
}

type Wave = readonly GaussianProcess[];

/** Whether any wave rules a point out. */
function isRuledOut(
  share: Float64Array,
  waves: readonly Wave[],
  targets: readonly Target[],
  cut: number,
  rule: string,
): boolean {
  const allowed = rule === "second" ? 1 : 0;
  return waves.some((wave) => {
    let above = 0;
    for (let k = 0; k < targets.length && above <= allowed; k++) {
      const { mean, variance } = wave[k].at(share);
      if (!(implausibility(targets[k], mean, variance) < cut)) above++;
    }
    return above > allowed;
  });
}

/** The `count` of the points that lie farthest apart, chosen one after another. */
function spreadOut(points: readonly Float64Array<ArrayBuffer>[], count: number): Float64Array<ArrayBuffer>[] {
  if (points.length <= count) return [...points];
  const nearest = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const chosen = [points[0]];
  while (chosen.length < count) {
    const last = chosen[chosen.length - 1];
    let best = 0;
    points.forEach((point, i) => {
      const gap = point.reduce((sum, x, j) => sum + (x - last[j]) * (x - last[j]), 0);
      nearest[i] = Math.min(nearest[i], gap);
      if (nearest[i] > nearest[best]) best = i;
    });
    chosen.push(points[best]);
  }
  return chosen;
}

function checkTargets(targets: readonly Target[], factors: readonly Factor[]): void {
  checkFactors(factors);
  const problems = targets.flatMap(({ name, observationVariance, discrepancyVariance }) =>
    observationVariance + discrepancyVariance > 0 && observationVariance >= 0 && discrepancyVariance >= 0
      ? []
      : [
          `Target "${name}" has variances ${observationVariance} and ${discrepancyVariance}: declare both, one above 0.`,
        ],
  );
  if (targets.length === 0)
    problems.push("There is no target: name at least one number that the simulator should meet.");
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
}

/**
 * Waves of runs of `simulate` (factors' values in, one number a target out; `run` is the run's own number) until emulators
 * are sharper than the observations, nothing is left, or the waves are done. Throws on targets without variance.
 */
export function historyMatch(
  simulate: (x: Float64Array, run: number) => ArrayLike<number>,
  factors: readonly Factor[],
  targets: readonly Target[],
  options: HistoryOptions = {},
): HistoryMatch {
  checkTargets(targets, factors);
  const d = factors.length;
  const { runsPerWave = 10 * d, waves: most = 4, candidates = 2048, cut = 3, rule = "greatest", seed = 1 } = options;
  const { leastNugget = 1e-6 } = options;
  const valuesOf = (share: Float64Array): Float64Array => share.map((u, j) => factors[j].at(u));
  const all: Runs = { shares: [], outputs: [] };
  const waves: Wave[] = [];
  const told: HistoryWave[] = [];
  const first = latinHypercube(runsPerWave, d, { seed, criterion: "maximin" });
  let next = Array.from({ length: runsPerWave }, (_, i) => first.slice(i * d, i * d + d));
  let left: Float64Array<ArrayBuffer>[] = [];
  for (let wave = 0; wave < most && next.length >= Math.min(runsPerWave, 4); wave++) {
    for (const share of next) {
      all.outputs.push(Float64Array.from(simulate(valuesOf(share), all.shares.length)));
      all.shares.push(share);
    }
    const inside = all.shares.flatMap((share, i) => (isRuledOut(share, waves, targets, cut, rule) ? [] : [i]));
    const x = inside.flatMap((i) => Array.from(all.shares[i]));
    const emulators = targets.map((_, k) =>
      fitGaussianProcess(
        x,
        inside.map((i) => all.outputs[i][k]),
        d,
        { leastNugget },
      ),
    );
    waves.push(emulators);
    left = [];
    let tried = 0;
    while (tried < candidates || (left.length < 5 * runsPerWave && tried < 32 * candidates)) {
      const share = Float64Array.from({ length: d }, (_, j) => scrambledSobolPoint(tried, j, seed, wave + 1));
      if (!isRuledOut(share, waves, targets, cut, rule)) left.push(share);
      tried++;
    }
    const kept = left.length / tried;
    const described = describeWave(
      emulators,
      targets,
      left,
      inside.map((i) => all.outputs[i]),
    );
    told.push({ runs: all.shares.length, kept, tried, ...described });
    if (left.length === 0 || described.emulatorShare.every((share) => share < 1)) break;
    next = spreadOut(left, runsPerWave);
  }
  return {
    waves: told,
    points: Float64Array.from(left.flatMap((share) => Array.from(valuesOf(share)))),
    contradicted: left.length === 0,
    words: historyWords(told[told.length - 1], told.length),
  };
}

function describeWave(
  emulators: Wave,
  targets: readonly Target[],
  left: readonly Float64Array[],
  outputs: readonly Float64Array[],
): { foretold: number[]; emulatorShare: number[] } {
  const foretold = emulators.map((emulator, k) => {
    const without = emulator.leaveOneOut();
    const near = outputs.filter((y, i) => Math.abs(y[k] - without.mean[i]) < 3 * Math.sqrt(without.variance[i]));
    return near.length / outputs.length;
  });
  const emulatorShare = emulators.map((emulator, k) => {
    const sum = left.reduce((total, share) => total + emulator.at(share).variance, 0);
    return sum / Math.max(1, left.length) / (targets[k].observationVariance + targets[k].discrepancyVariance);
  });
  return { foretold, emulatorShare };
}

function historyWords({ kept, tried, runs, emulatorShare }: HistoryWave, waves: number): string {
  if (kept === 0) {
    return `After ${waves} waves and ${runs} runs none of ${tried} points is left: within the declared variances the simulator contradicts its targets.`;
  }
  const sharp = emulatorShare.every((share) => share < 1);
  return `After ${waves} waves and ${runs} runs ${(100 * kept).toPrecision(2)} % of the space is not ruled out; ${sharp ? "the emulators are sharper than the observations" : "the emulators are still less sharp than the observations, so another wave may rule out more"}.`;
}
