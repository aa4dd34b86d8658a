/**
 * Binomial counts. While trials × min(p, 1 − p) is below 10 by inversion from one uniform (monotone in p); above by the
 * transformed rejection BTRS of W. Hörmann, "The generation of binomial random variates", J. Statist. Comput. Simul. 46
 * (1993) 101-110, with log-probabilities in Loader's form. Limit: trials up to 2^53.
 */
import { exp, log, logOnePlus } from "./exponential.ts";
import { devianceTerm, stirlingError } from "./log-gamma.ts";
import type { Uniforms } from "./stream.ts";

/** From this trials × min(p, 1 − p) on counts are drawn by rejection. */
export const BINOMIAL_REJECTION_FROM = 10;
const POWERS_BELOW = 1024;
const TWO_PI = 6.283185307179586;
/** Largest count that inversion gives; its chance at a mean of 10 is below 1e-24. */
const LARGEST = 63;
const inverse: Float64Array = Float64Array.from({ length: LARGEST + 1 }, (_, k) => 1 / k);

/** Part of the log-probability of `count` that is no square root: log P + ½ log(2π count (trials − count) / trials). */
function logShape(count: number, trials: number, p: number): number {
  const others = trials - count;
  const corrections = stirlingError(trials) - stirlingError(count) - stirlingError(others);
  return corrections - devianceTerm(count, trials * p) - devianceTerm(others, trials * (1 - p));
}

/** Whether `height` × P(mode) is below P(count), by one logarithm unless `count` stands at an end. */
function fits(height: number, count: number, mode: number, trials: number, p: number): boolean {
  const atMode = logShape(mode, trials, p);
  const others = trials - count;
  const modeWidth = mode * (trials - mode);
  if (count > 0 && others > 0) {
    const widths = (count / modeWidth) * others;
    return 0.5 * log(height * height * widths) <= logShape(count, trials, p) - atMode;
  }
  const atEnd = trials * (count === 0 ? logOnePlus(-p) : log(p));
  return log(height) + atMode - 0.5 * log(TWO_PI * (modeWidth / trials)) <= atEnd;
}

/** q^n for whole n by repeated squaring. */
function wholePower(q: number, n: number): number {
  let power = 1;
  let base = q;
  for (let left = n; left > 0; left >>= 1) {
    if ((left & 1) === 1) power *= base;
    base *= base;
  }
  return power;
}

/** The count at which the distribution function first reaches `u`, for 0 < p ≤ ½ and trials × p below 10. */
export function binomialByInversion(trials: number, p: number, u: number): number {
  let probability = trials < POWERS_BELOW ? wholePower(1 - p, trials) : exp(trials * logOnePlus(-p));
  const odds = p / (1 - p);
  let reached = probability;
  let count = 0;
  const most = Math.min(trials, LARGEST);
  while (u > reached && count < most) {
    probability *= odds * (trials - count);
    count++;
    probability *= inverse[count]!;
    reached += probability;
  }
  return count;
}

/** A count by rejection, 0 < p ≤ ½ and trials × p ≥ 10, with as many numbers from `extra` as it takes. */
export function binomialByRejection(trials: number, p: number, extra: Uniforms): number {
  const deviation = Math.sqrt(trials * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = trials * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  for (;;) {
    const u = extra.uniform() - 0.5;
    const v = extra.uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || count > trials) continue;
    const alpha = (2.83 + 5.1 / b) * deviation;
    const mode = Math.floor((trials + 1) * p);
    if (fits((v * alpha) / (a / (us * us) + b), count, mode, trials, p)) return count;
  }
}
