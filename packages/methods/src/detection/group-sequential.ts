/**
 * Boundaries for repeated looks, by recursive integration of the score B(t) = Z √t, t the share of the full information.
 *     f₁ = N(θ t₁, t₁) inside its bounds;  fₖ(b) = ∫ fₖ₋₁(a) φ((b − a − θ Δt)/√Δt)/√Δt da;  crossing at k = mass outside the bounds
 * Source: Armitage, McPherson & Rowe, JRSS A 132 (1969) 235; O'Brien & Fleming, Biometrics 35 (1979) 549; Pocock, Biometrika 64 (1977)
 * 191; Lan & DeMets, Biometrika 70 (1983) 659; Hwang, Shih & De Cani (1990). Limit: Simpson's rule on 201 points, good to about 1e-6.
 */
import { exp, log, normalCdf, normalQuantile } from "@inflow/exact";

export type Spending =
  | { readonly kind: "obrien-fleming" }
  | { readonly kind: "pocock" }
  | { readonly kind: "hwang"; readonly gamma: number };

const POINTS = 201;
const REACH = 8;
const STEPS = 200;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** Error spent by share t of the full information, of alpha in all, one-sided. */
export function errorSpent(spending: Spending, t: number, alpha: number): number {
  const share = Math.min(1, Math.max(0, t));
  if (share === 0) return 0;
  switch (spending.kind) {
    case "obrien-fleming":
      return 2 * normalCdf(-normalQuantile(1 - alpha / 2) / Math.sqrt(share));
    case "pocock":
      return alpha * log(1 + (exp(1) - 1) * share);
    case "hwang":
      return spending.gamma === 0
        ? alpha * share
        : (alpha * (1 - exp(-spending.gamma * share))) / (1 - exp(-spending.gamma));
  }
}

/** Density of the score that is still inside, on a grid. */
interface Inside {
  readonly at: Float64Array;
  /** Density times the weight of Simpson's rule. */
  readonly mass: Float64Array;
}

const density = (x: number): number => (Math.abs(x) > 38 ? 0 : INVERSE_ROOT_TWO_PI * exp(-0.5 * x * x));

const grid = (low: number, high: number): readonly [Float64Array, Float64Array] => {
  const step = (high - low) / (POINTS - 1);
  const at = Float64Array.from({ length: POINTS }, (_, i) => low + i * step);
  const weight = at.map((_, i) => (step / 3) * (i === 0 || i === POINTS - 1 ? 1 : i % 2 === 1 ? 4 : 2));
  return [at, weight];
};

/** Mass beyond `bound` (in score) after the next increment. */
function massBeyond(before: Inside | null, bound: number, dt: number, drift: number): number {
  const root = Math.sqrt(dt);
  if (before === null) return normalCdf((drift * dt - bound) / root);
  let sum = 0;
  for (let i = 0; i < POINTS; i++) sum += before.mass[i] * normalCdf((before.at[i] + drift * dt - bound) / root);
  return sum;
}

/** What stays within [low, high] (in score) after the next increment. */
function stay(before: Inside | null, low: number, high: number, t: number, dt: number, drift: number): Inside {
  const centre = drift * t;
  const root = Math.sqrt(dt);
  const [at, weight] = grid(
    Math.max(low, centre - REACH * Math.sqrt(t)),
    Math.min(high, centre + REACH * Math.sqrt(t)),
  );
  const mass = at.map((b, i) => {
    if (before === null) return (weight[i] * density((b - drift * dt) / root)) / root;
    let sum = 0;
    for (let j = 0; j < POINTS; j++) sum += before.mass[j] * density((b - before.at[j] - drift * dt) / root);
    return (weight[i] * sum) / root;
  });
  return { at, mass };
}

const checkTimes = (times: readonly number[]): void => {
  if (times.length === 0 || times.some((t, k) => !(t > (k === 0 ? 0 : times[k - 1]))))
    throw new RangeError("Information must rise from look to look and begin above 0: drop looks that see nothing new.");
};

/** Chance of first crossing at each look: above `upper`, or below `lower` where given (in z); drift is the mean of z at full information. */
export function crossingChances(
  times: readonly number[],
  upper: readonly number[],
  { lower, drift = 0 }: { readonly lower?: readonly number[]; readonly drift?: number } = {},
): { readonly above: Float64Array; readonly below: Float64Array } {
  checkTimes(times);
  const above = new Float64Array(times.length);
  const below = new Float64Array(times.length);
  let inside: Inside | null = null;
  for (let k = 0; k < times.length; k++) {
    const t = times[k];
    const dt = t - (k === 0 ? 0 : times[k - 1]);
    const root = Math.sqrt(t);
    const high = upper[k] * root;
    const low = lower === undefined ? Number.NEGATIVE_INFINITY : lower[k] * root;
    above[k] = massBeyond(inside, high, dt, drift);
    if (lower !== undefined) below[k] = massBelow(inside, low, dt, drift);
    if (k < times.length - 1) inside = stay(inside, low, high, t, dt, drift);
  }
  return { above, below };
}

function massBelow(before: Inside | null, bound: number, dt: number, drift: number): number {
  const mirrored = before === null ? null : { at: before.at.map((value) => -value), mass: before.mass };
  return massBeyond(mirrored, -bound, dt, -drift);
}

export interface SequentialBoundary {
  /** Share of the full information at each look. */
  readonly times: readonly number[];
  /** One-sided boundary in z at each look. */
  readonly z: Float64Array;
  /** Error spent up to and with each look. */
  readonly spent: Float64Array;
  /** One-sided p at the boundary of each look. */
  readonly stageP: Float64Array;
}

/** Where a falling function crosses zero in [low, high], by the Illinois rule. */
function crossing(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa <= 0) return a;
  if (fb >= 0) return b;
  for (let i = 0; i < STEPS && b - a > 1e-13; i++) {
    const guess = (a * fb - b * fa) / (fb - fa);
    const middle = guess > a && guess < b && i % 4 !== 3 ? guess : (a + b) / 2;
    const value = f(middle);
    if (value > 0) {
      [a, fa] = [middle, value];
      fb /= 2;
    } else {
      [b, fb] = [middle, value];
      fa /= 2;
    }
    if (value === 0) return middle;
  }
  return (a + b) / 2;
}

const boundaryOf = (times: readonly number[], z: Float64Array, spent: Float64Array): SequentialBoundary => ({
  times,
  z,
  spent,
  stageP: z.map((value) => normalCdf(-value)),
});

/** One-sided boundaries that spend alpha by a spending function, at any rising shares of information. */
export function spendingBoundary(times: readonly number[], alpha: number, spending: Spending): SequentialBoundary {
  checkTimes(times);
  const z = new Float64Array(times.length);
  const spent = new Float64Array(times.length);
  let inside: Inside | null = null;
  let already = 0;
  for (let k = 0; k < times.length; k++) {
    const t = times[k];
    const dt = t - (k === 0 ? 0 : times[k - 1]);
    const now = errorSpent(spending, t, alpha) - already;
    const before: Inside | null = inside;
    const root = Math.sqrt(t);
    z[k] =
      now < 1e-300
        ? REACH
        : Math.min(
            REACH,
            crossing((x) => massBeyond(before, x * root, dt, 0) - now, -REACH, REACH),
          );
    already = errorSpent(spending, t, alpha);
    spent[k] = already;
    if (k < times.length - 1) inside = stay(before, Number.NEGATIVE_INFINITY, z[k] * root, t, dt, 0);
  }
  return boundaryOf(times, z, spent);
}

/** One-sided boundaries of constant shape with alpha in all: flat (Pocock) or falling as 1/√t (O'Brien–Fleming). */
export function shapedBoundary(
  times: readonly number[],
  alpha: number,
  shape: "obrien-fleming" | "pocock",
): SequentialBoundary {
  const last = times[times.length - 1];
  const at = (c: number): number[] => times.map((t) => (shape === "pocock" ? c : c * Math.sqrt(last / t)));
  const total = (c: number): number => crossingChances(times, at(c)).above.reduce((sum, value) => sum + value, 0);
  const z = Float64Array.from(at(crossing((c) => total(c) - alpha, 0.5, REACH)));
  let sum = 0;
  const spent = crossingChances(times, Array.from(z)).above.map((value) => (sum += value));
  return boundaryOf(times, z, spent);
}

export interface SequentialCost {
  /** Full information over that of a single look with the same power. */
  readonly inflation: number;
  /** Expected information at the alternative, over that of a single look. */
  readonly expected: number;
}

/** What repeated looks cost: information in all and in expectation at the alternative that is found with this power. */
export function sequentialCost({ times, z }: SequentialBoundary, alpha: number, power: number): SequentialCost {
  const last = times[times.length - 1];
  const shares = times.map((t) => t / last);
  const chances = (drift: number): Float64Array => crossingChances(shares, Array.from(z), { drift }).above;
  const missing = (drift: number): number => power - chances(drift).reduce((sum, value) => sum + value, 0);
  const drift = crossing(missing, 0, 20);
  const single = normalQuantile(1 - alpha) + normalQuantile(power);
  const inflation = (drift / single) * (drift / single);
  const first = chances(drift);
  let stopped = 0;
  let expected = 0;
  first.forEach((chance, k) => {
    const stops = k === first.length - 1 ? 1 - stopped : chance;
    expected += stops * shares[k];
    stopped += chance;
  });
  return { inflation, expected: expected * inflation };
}

/** Chance of a false finding in all, where a two-sided test at level alpha is repeated at every look. */
export function repeatedLooksError(times: readonly number[], alpha = 0.05): number {
  const z = normalQuantile(1 - alpha / 2);
  const { above, below } = crossingChances(
    times,
    times.map(() => z),
    { lower: times.map(() => -z) },
  );
  return [...above, ...below].reduce((sum, value) => sum + value, 0);
}
