/**
 * Logarithm of the gamma function, and the small terms from which exact log-probabilities of counts are built.
 * Method: Stirling's series from 8 upwards, the recurrence below; `stirlingError` and `devianceTerm` after C. Loader,
 * "Fast and accurate computation of binomial probabilities" (2000), which stays accurate where differences of large
 * log-gammas cancel. Limit: positive arguments; absolute error of logGamma about 4e-15 up to 10, relative 1e-15 beyond.
 */
import { log } from "./exponential.ts";

/** log √(2π). */
export const HALF_LOG_TWO_PI = 0.9189385332046728;
const SERIES_FROM = 8;
const SMALL = 256;

/** log Γ(x+1) − log(√(2πx) (x/e)^x) for x ≥ 8. */
function stirlingSeries(x: number): number {
  const z = 1 / (x * x);
  if (x > 1000) return (1 / 12 - z * (1 / 360 - z * (1 / 1260))) / x;
  const far = 1 / 1188 - z * (691 / 360360 - z * (1 / 156 - z * (3617 / 122400 - z * (43867 / 244188))));
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * far)))) / x;
}

/** δ(n) for n = 1 … 255: by the series from 8, below by δ(n) = δ(n+1) + (n + ½) log((n+1)/n) − 1. */
const smallErrors: Float64Array = (() => {
  const table = new Float64Array(SMALL);
  for (let n = SMALL - 1; n >= SERIES_FROM; n--) table[n] = stirlingSeries(n);
  for (let n = SERIES_FROM - 1; n > 0; n--) table[n] = table[n + 1]! + (n + 0.5) * log((n + 1) / n) - 1;
  return table;
})();

/** What Stirling's formula leaves out of log n!, for whole n ≥ 1. */
export function stirlingError(n: number): number {
  return n < SMALL ? smallErrors[n]! : stirlingSeries(n);
}

/** x log(x/m) + m − x for positive x and m, without cancellation where they are close. */
export function devianceTerm(x: number, m: number): number {
  const gap = x - m;
  const v = gap / (x + m);
  if (!(v < 0.1 && v > -0.1)) return x * log(x / m) - gap;
  const w = v * v;
  const w4 = w * w * (w * w);
  const near = 1 / 3 + w * (1 / 5) + w * w * (1 / 7 + w * (1 / 9));
  const far = 1 / 11 + w * (1 / 13) + w * w * (1 / 15 + w * (1 / 17));
  return v * (gap + 2 * x * w * (near + w4 * far));
}

/** Natural logarithm of Γ(x) for x > 0; NaN otherwise. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x === Infinity || x === 1 || x === 2) return x === Infinity ? x : 0;
  let product = 1;
  let y = x;
  while (y < SERIES_FROM) product *= y++;
  const large = (y - 0.5) * (log(y) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingSeries(y);
  return product === 1 ? large : large - log(product);
}
