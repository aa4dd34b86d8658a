/**
 * Exponentials and logarithms that are the same bits on every engine; ECMAScript leaves Math.exp, log and pow to taste.
 * Method: exp splits x into n·log2/64 + r, reads 2^(n/64) from a table and adds a degree-5 polynomial in r; log reads
 * the exponent, the logarithm of one of 129 centres from a table, and a degree-7 series in the rest; pow carries the
 * logarithm to about 70 bits, so that its error does not grow with the exponent. Tables: elementary-tables.ts.
 * After P. T. P. Tang, ACM TOMS 15 (1989) 144 and 16 (1990) 378. Limit: relative error below 3e-16 for results in the
 * normal range (about 1 unit in the last place); gradual underflow and overflow as IEEE 754 has them.
 */
import {
  centre,
  centreInverse,
  HALVED_FROM,
  LOG2_HIGH,
  LOG2_LOW,
  logHigh,
  logLow,
  POWER_ZERO,
  powerOfTwo,
  rootHigh,
  rootLow,
} from "./elementary-tables.ts";

const STEPS_PER_UNIT = 92.33248261689366;
const STEP_HIGH = LOG2_HIGH / 64;
const STEP_LOW = LOG2_LOW / 64;
const LEAST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
const SPLITTER = 134217729;
/** Added and taken away again, leaves a multiple of 2^-34: the quotient's top 26 bits. */
const KEEP_34 = 393216;

const real = new Float64Array(1);
const words = new Int32Array(real.buffer);
real[0] = 1;
/** Where a double's sign and exponent stand: second word on little-endian machines. */
const TOP = words[1] === 0 ? 0 : 1;

/** e to the power `x`. */
export function exp(x: number): number {
  return x > -708 && x < 709 ? expWithin(x, 0) : expAtTheEnds(x, 0);
}

/** e to the power `x + tail`, |tail| far below |x|, where result and scale are normal doubles. */
function expWithin(x: number, tail: number): number {
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - n * STEP_HIGH - (n * STEP_LOW - tail);
  const square = r * r;
  const rise = r + square * (0.5 + r * (1 / 6)) + square * square * (1 / 24 + r * (1 / 120));
  const j = n & 63;
  const high = rootHigh[j]!;
  return (high + (rootLow[j]! + high * rise)) * powerOfTwo[(n >> 6) + POWER_ZERO]!;
}

/** The same near overflow and underflow: scaled in two steps, of which only the second can round. */
function expAtTheEnds(x: number, tail: number): number {
  if (!(x < 710)) return x > 0 ? Infinity : x;
  if (x < -746) return 0;
  const power = x > 0 ? 512 : -512;
  const shift = power * LOG2_HIGH;
  return expWithin(x - shift, tail - power * LOG2_LOW) * powerOfTwo[power + POWER_ZERO]!;
}

/** Natural logarithm of `x`; NaN below zero, −Infinity at zero. */
export function log(x: number): number {
  let power = 0;
  let value = x;
  if (!(x >= LEAST_NORMAL && x < Infinity)) {
    if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
    value = x * TWO_54;
    power = -54;
  }
  real[0] = value;
  const top = words[TOP]!;
  const j = ((top & 0xfffff) + 0x1000) >> 13;
  const shift = (top >> 20) - 1023 + ((HALVED_FROM - 1 - j) >>> 31);
  power += shift;
  const r = (value * powerOfTwo[POWER_ZERO - shift]! - centre[j]!) * centreInverse[j]!;
  const square = r * r;
  const odd = 1 / 3 - r * 0.25 + square * (0.2 - r * (1 / 6) + square * (1 / 7));
  const bend = square * (r * odd - 0.5);
  return power * LOG2_HIGH + logHigh[j]! + (r + (bend + (power * LOG2_LOW + logLow[j]!)));
}

/** `x` to the power `y` for x ≥ 0; NaN for negative x, whatever y. */
export function pow(x: number, y: number): number {
  if (!(x >= LEAST_NORMAL && x < Infinity)) return powAtTheEdge(x, y);
  if (y === 0 || x === 1) return 1;
  real[0] = x;
  const top = words[TOP]!;
  const j = ((top & 0xfffff) + 0x1000) >> 13;
  const power = (top >> 20) - 1023 + ((HALVED_FROM - 1 - j) >>> 31);
  const c = centre[j]!;
  const inverse = centreInverse[j]!;
  const off = x * powerOfTwo[POWER_ZERO - power]! - c;
  const r = off * inverse;
  const rTop = r + KEEP_34 - KEEP_34;
  const rRest = (off - rTop * c) * inverse;
  const square = r * r;
  const odd = 1 / 3 - r * 0.25 + square * (0.2 - r * (1 / 6) + square * (1 / 7));
  const rest = power * LOG2_LOW + logLow[j]! + rRest - rRest * (rTop + rRest * 0.5) + r * square * odd;
  const coarse = power * LOG2_HIGH + logHigh[j]! + rTop;
  const bend = rTop * rTop * -0.5;
  const nearly = coarse + bend;
  const left = coarse - nearly + bend + rest;
  const high = nearly + left;
  return expOfProduct(y, high, nearly - high + left);
}

/** e to the power y·(high + low), the product carried exactly. */
function expOfProduct(y: number, high: number, low: number): number {
  const product = y * high;
  if (!(product > -746 && product < 710)) return expAtTheEnds(product, 0);
  const yTop = SPLITTER * y - (SPLITTER * y - y);
  const highTop = SPLITTER * high - (SPLITTER * high - high);
  const yRest = y - yTop;
  const highRest = high - highTop;
  const lost = yRest * highRest - (product - yTop * highTop - yRest * highTop - yTop * highRest);
  const tail = lost + y * low;
  return product > -708 && product < 709 ? expWithin(product, tail) : expAtTheEnds(product, tail);
}

/** pow for zero, subnormal, infinite, negative and undefined bases. */
function powAtTheEdge(x: number, y: number): number {
  if (y === 0) return 1;
  if (x > 0 && x < Infinity) return expOfProduct(y, log(x), 0);
  if (x === 0) return y > 0 ? 0 : y < 0 ? Infinity : NaN;
  if (x === Infinity) return y > 0 ? Infinity : y < 0 ? 0 : NaN;
  return NaN;
}

/** log(1 + x) without loss for small `x` (Kahan's quotient). */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  return sum === Infinity ? sum : log(sum) * (x / (sum - 1));
}

/** The share 1/(1 + e^−x) that log-odds `x` stand for. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}

/** The log-odds of a probability `p` in [0, 1]. */
export function logit(p: number): number {
  return log(p / (1 - p));
}
