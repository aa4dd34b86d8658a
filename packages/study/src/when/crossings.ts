/**
 * When an analysis that looks again and again first crosses its boundary, in worlds that each follow one future of the model.
 *
 *     θ(k) = Σ a(k,t) y(t);  E θ(k) = Σ a(k,t) δ(t);  cov(θ(j), θ(k)) = a(j)ᵀ V a(k) + Σ a(j,f) r(j,f) a(k,f) r(k,f)
 *     found at the first k with |θ(k)| > z(k) se(k)
 *
 * The estimates of all looks are drawn together from their joint normal distribution, so that each future keeps a path of its
 * own and no history has to be drawn month by month. Source: weights by generalised least squares (looksOf); boundaries as in
 * group-sequential.ts and always-valid.ts of the methods. Limit: the analysis weighs provisional figures like settled ones, and
 * counts what their revision adds to the error; r(k,f) is the sd of what figure f is yet to be revised by at look k, and it errs
 * the same way until then. Where figures are revised, planned looks are raised to an error of 4.7 %, three standard errors of the
 * calibration below 5: in 200,000 other worlds a raise to 5 % itself let 5.13 and 5.16 ± 0.05 % through for two series of deaths.
 */
import { luckOf } from "@inflow/exact";
import { boundaryAt, type DecisionRule, type EffectShape, looksOf, noiseCovariance, quantile } from "@inflow/methods";
import type { Seen } from "./observables.ts";

export interface LookSequence {
  /** Months after the policy begins at which one looks. */
  readonly months: readonly number[];
  /** Standard error of the size at each look, in logarithms; Infinity while nothing is seen. */
  readonly standardError: Float64Array;
  /** Weight of each month after the policy begins in the estimate of each look. */
  readonly weights: readonly Float64Array[];
  /** Lower factor of the covariance of the estimates, looks × looks. */
  readonly factor: Float64Array;
  /** Whether figures are revised, so that what one look adds is not independent of earlier ones. */
  readonly isRevised: boolean;
}

/** Lower factor of a covariance that may be singular: a look that adds nothing gets no luck of its own. */
const factorOf = (covariance: Float64Array, n: number): Float64Array => {
  const lower = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    let pivot = covariance[j * n + j]!;
    for (let i = 0; i < j; i++) pivot -= lower[j * n + i]! * lower[j * n + i]!;
    if (!(pivot > 1e-12 * covariance[j * n + j]!)) continue;
    const root = Math.sqrt(pivot);
    lower[j * n + j] = root;
    for (let r = j + 1; r < n; r++) {
      let value = covariance[r * n + j]!;
      for (let i = 0; i < j; i++) value -= lower[r * n + i]! * lower[j * n + i]!;
      lower[r * n + j] = value / root;
    }
  }
  return lower;
};

/** Weights of figures spread over the months that each figure covers. */
const onMonths = (weights: Float64Array, window: number, n: number): Float64Array => {
  const spread = new Float64Array(n);
  for (let f = 0; f < weights.length; f++) for (let t = f; t < f + window; t++) spread[t]! += weights[f]! / window;
  return spread;
};

/** Covariance of the estimates of all looks; rows of looks that see nothing stay empty. */
const estimateCovariance = (spread: readonly Float64Array[], noise: Float64Array, n: number): Float64Array => {
  const k = spread.length;
  const covariance = new Float64Array(k * k);
  const moved = new Float64Array(n);
  for (let j = 0; j < k; j++) {
    for (let t = 0; t < n; t++) {
      let sum = 0;
      for (let s = 0; s < n; s++) sum += noise[t * n + s]! * spread[j]![s]!;
      moved[t] = sum;
    }
    for (let i = 0; i <= j; i++) {
      let sum = 0;
      for (let t = 0; t < n; t++) sum += spread[i]![t]! * moved[t]!;
      covariance[i * k + j] = sum;
      covariance[j * k + i] = sum;
    }
  }
  return covariance;
};

/** What revisions add: a figure errs one way until it is settled, less at each look. */
const addRevisions = (
  covariance: Float64Array,
  looks: readonly { readonly weights: Float64Array }[],
  revisionSd: readonly number[],
): void => {
  const parts = looks.map(({ weights }) =>
    weights.map((weight, f) => weight * (revisionSd[weights.length - 1 - f] ?? 0)),
  );
  for (let j = 0; j < parts.length; j++)
    for (let i = 0; i <= j; i++) {
      let sum = 0;
      for (let age = 0; age < revisionSd.length; age++) {
        const f = parts[i]!.length - 1 - age;
        if (f >= 0) sum += parts[i]![f]! * parts[j]![f]!;
      }
      covariance[i * parts.length + j]! += sum;
      if (i !== j) covariance[j * parts.length + i]! += sum;
    }
};

/** The looks of an analysis that searches for an effect of this shape, up to a horizon in months. */
export const lookSequence = (seen: Seen, shape: EffectShape, horizonMonths: number): LookSequence => {
  const { before, noise, lookEveryMonths, reporting = {} } = seen;
  const months = Array.from(
    { length: Math.floor(horizonMonths / lookEveryMonths) },
    (_, i) => (i + 1) * lookEveryMonths,
  );
  const looks = looksOf({ ...seen, shape, reporting: { ...reporting, revisionSd: [] } }, months);
  const n = before + Math.max(1, ...looks.map((look) => look.seen));
  const window = reporting.windowMonths ?? 1;
  const revisionSd = Array.from(reporting.revisionSd ?? []);
  const spread = looks.map(({ weights }) => onMonths(weights, window, n));
  const covariance = estimateCovariance(spread, noiseCovariance(noise, n), n);
  addRevisions(covariance, looks, revisionSd);
  return {
    months,
    standardError: Float64Array.from(looks, ({ seen: months }, k) =>
      months > 0 ? Math.sqrt(covariance[k * looks.length + k]!) : Number.POSITIVE_INFINITY,
    ),
    weights: spread.map((one) => one.subarray(before)),
    factor: factorOf(covariance, looks.length),
    isRevised: revisionSd.length > 0,
  };
};

/** Worlds by which a boundary is raised: many where the error is spent to the last, fewer where there is room to spare. */
const CALIBRATION_WORLDS = { spending: 40_000, "always-valid": 8000 } as const;
/** Standard errors of the calibration that are kept below alpha, so that its own chance does not carry the error above it. */
const CAUTION = 3;

/**
 * By how much a boundary must be raised for its error to be at most alpha: boundaries suppose that each look adds something
 * independent, which revisions break; 1 where it holds already.
 */
const raisedBy = (
  { factor, standardError }: LookSequence,
  z: Float64Array,
  alpha: number,
  calibrationWorlds: number,
): number => {
  const keyed = luckOf(0, 0, "boundary under revision");
  const k = z.length;
  const shocks = new Float64Array(k);
  const farthest = Float64Array.from({ length: calibrationWorlds }, (_, w) => {
    const own = keyed.at(w);
    for (let i = 0; i < k; i++) shocks[i] = own.normal();
    let most = 0;
    for (let look = 0; look < k; look++) {
      if (!(z[look]! < Number.POSITIVE_INFINITY)) continue;
      let estimate = 0;
      for (let i = 0; i <= look; i++) estimate += factor[look * k + i]! * shocks[i]!;
      most = Math.max(most, Math.abs(estimate) / (z[look]! * standardError[look]!));
    }
    return most;
  });
  const cautious = alpha - CAUTION * Math.sqrt((alpha * (1 - alpha)) / calibrationWorlds);
  return Math.max(1, quantile(farthest, 1 - cautious));
};

/** Boundary in z at each look under a rule, at looks so many months apart; Infinity where a look decides nothing. */
export const boundaryOf = (
  sequence: LookSequence,
  rule: DecisionRule,
  alpha: number,
  everyMonths = 1,
): Float64Array => {
  const { months, standardError, isRevised } = sequence;
  const z = new Float64Array(months.length).fill(Number.POSITIVE_INFINITY);
  const taken = months.flatMap((month, k) => (month % everyMonths === 0 ? [k] : []));
  if (taken.length === 0) return z;
  const information = taken.map((k) => 1 / (standardError[k]! * standardError[k]!));
  boundaryAt(rule, information, alpha).forEach((value, i) => {
    z[taken[i]!] = value;
  });
  const raised =
    isRevised && rule.kind !== "repeated" ? raisedBy(sequence, z, alpha, CALIBRATION_WORLDS[rule.kind]) : 1;
  return z.map((value) => value * raised);
};

/** What the estimate of each look tends to along a path of effects in logarithms, its last month held on. */
export const expectedAlong = ({ weights }: LookSequence, path: ArrayLike<number>): Float64Array =>
  Float64Array.from(weights, (weight) => {
    let sum = 0;
    for (let t = 0; t < weight.length; t++) sum += weight[t]! * path[Math.min(t, path.length - 1)]!;
    return sum;
  });

/** The first crossing in one world. */
export interface Crossing {
  readonly future: number;
  /** Place of the look at which an answer is reached, or −1. */
  readonly look: number;
  /** Whether an effect is found; false where the answer is that none matters, or there is no answer. */
  readonly found: boolean;
  readonly estimate: number;
}

interface Worlds {
  readonly worlds: number;
  readonly seed: number;
  /** Name of the luck: what shares it is compared under the same luck. */
  readonly luck: string;
}

/** First crossings in worlds that each draw one of the futures, given by what the estimates of all looks tend to in it. */
export const crossingsOf = (
  { factor, standardError }: LookSequence,
  z: Float64Array,
  expected: readonly Float64Array[],
  { worlds, seed, luck }: Worlds,
  meaningful = 0,
): Crossing[] => {
  const keyed = luckOf(seed, 0, luck);
  const k = z.length;
  const shocks = new Float64Array(k);
  return Array.from({ length: worlds }, (_, w): Crossing => {
    const own = keyed.at(w);
    const future = Math.min(expected.length - 1, Math.floor(own.uniform() * expected.length));
    for (let i = 0; i < k; i++) shocks[i] = own.normal();
    for (let look = 0; look < k; look++) {
      if (!(z[look]! < Number.POSITIVE_INFINITY)) continue;
      let estimate = expected[future]![look]!;
      for (let i = 0; i <= look; i++) estimate += factor[look * k + i]! * shocks[i]!;
      const reach = z[look]! * standardError[look]!;
      if (Math.abs(estimate) > reach) return { future, look, found: true, estimate };
      if (Math.abs(estimate) + reach < meaningful) return { future, look, found: false, estimate };
    }
    return { future, look: -1, found: false, estimate: Number.NaN };
  });
};
