/**
 * Beta distribution on (0, 1): P(X ≤ x) = I_x(a, b), the regularised incomplete beta function.
 * Continued fraction (Abramowitz & Stegun 26.5.8) by Lentz's method on the side where it converges fast; quantile by
 * Halley steps on the log of the smaller tail from the normal start of Abramowitz & Stegun 26.5.22.
 * Limit: exponents between about 0.01 and 1e5.
 */
import { exp, log, logGamma, normalQuantile } from "@inflow/exact";
import { type LogTail, solveLogTail } from "./log-tail.ts";

const enough = 4e-16;
const tiny = 1e-300;
/** Above this share, one minus it has lost a digit, and the other tail is sought instead. */
const digitsLostFrom = 0.9;
const leastGap = 1e-18;

const awayFromZero = (x: number): number => (Math.abs(x) < tiny ? tiny : x);

/** C in I_x(a, b) = x^a (1 − x)^b C / (a B(a, b)), for x < (a + 1)/(a + b + 2). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < enough) break;
  }
  return h;
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** P(X ≤ x) of the beta distribution with exponents a and b. */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const front = exp(a * log(x) + b * log(1 - x) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(a, b, x)) / a;
  return 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Start of the search for I_x(a, b) = p, as log x. */
function startOf(p: number, a: number, b: number, logAB: number): number {
  const power = (log(p) + logAB) / a;
  if (a < 1 || b < 1) return Math.min(power, log(a / (a + b)));
  const z = -normalQuantile(p);
  const l = (z * z - 3) / 6;
  const ra = 1 / (2 * a - 1);
  const rb = 1 / (2 * b - 1);
  const h = 2 / (ra + rb);
  const w = (z * Math.sqrt(Math.max(0, h + l))) / h - (rb - ra) * (l + 5 / 6 - 2 / (3 * h));
  return -log(1 + (b / a) * exp(Math.min(300, 2 * w)));
}

/** x with I_x(a, b) = p, sought from the lower tail. */
function quantileBelow(p: number, a: number, b: number): number {
  const logB = logBeta(a, b);
  const logAB = logB + log(a);
  const turn = (a + 1) / (a + b + 2);
  const tail = (u: number, seen: LogTail): void => {
    const x = exp(u);
    const y = Math.max(leastGap, 1 - x);
    if (x < turn) {
      const c = fraction(a, b, x);
      seen.value = a * u + b * log(y) - logAB + log(c);
      seen.slope = a / (y * c);
    } else {
      const c = fraction(b, a, y);
      const above = (exp(a * u + b * log(y) - logB) * c) / b;
      const below = Math.max(tiny, 1 - above);
      seen.value = log(below);
      seen.slope = (b * above) / (below * y * c);
    }
    seen.bend = a - ((b - 1) * x) / y - seen.slope;
  };
  return exp(Math.min(0, solveLogTail(tail, startOf(p, a, b, logAB), log(p), leastGap)));
}

/** The share (0 to 1) below which a beta variate falls with probability p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0.5) return quantileBelow(p, a, b);
  const above = quantileBelow(1 - p, b, a);
  return above < digitsLostFrom ? 1 - above : quantileBelow(p, a, b);
}

/** Mean of the beta distribution, a share. */
export function betaMean(a: number, b: number): number {
  return a / (a + b);
}
