/**
 * Tables for exp, log and pow: powers of two, 2^(j/64) and log(1 + j/128), each as an unevaluated sum of two doubles.
 * Method: built when the module loads from + - * / and square roots alone, in double-double arithmetic (Dekker 1971:
 * the rounding error of a sum or product is itself a double), so the tables are the same bits on every engine.
 * Limit: the pairs are good to about 100 bits; a caller that adds the second half has lost nothing to the table.
 */

/** An unevaluated sum: the nearest double and what it leaves out. */
interface Pair {
  readonly high: number;
  readonly low: number;
}

const SPLITTER = 134217729;

function sumOf(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

function productOf(a: number, b: number): Pair {
  const high = a * b;
  const aTop = SPLITTER * a - (SPLITTER * a - a);
  const bTop = SPLITTER * b - (SPLITTER * b - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return { high, low: aRest * bRest - (high - aTop * bTop - aRest * bTop - aTop * bRest) };
}

function addPairs(a: Pair, b: Pair): Pair {
  const top = sumOf(a.high, b.high);
  return sumOf(top.high, top.low + a.low + b.low);
}

function timesPairs(a: Pair, b: Pair): Pair {
  const top = productOf(a.high, b.high);
  return sumOf(top.high, top.low + a.high * b.low + a.low * b.high);
}

function rootOf(a: Pair): Pair {
  const root = Math.sqrt(a.high);
  const square = productOf(root, root);
  return sumOf(root, (a.high - square.high - square.low + a.low) / (2 * root));
}

/** 1/n for a whole n below 2^53. */
function reciprocalOf(n: number): Pair {
  const high = 1 / n;
  const back = productOf(high, n);
  return { high, low: (1 - back.high - back.low) / n };
}

/** The natural logarithm of 2 in two parts; the first ends in 21 zero bits, so that whole multiples of it are exact. */
export const LOG2_HIGH = 0.6931471803691238;
export const LOG2_LOW = 1.9082149292705877e-10;

/** Place of 2^0 in `powerOfTwo`, which runs from 2^-1074 to 2^1023. */
export const POWER_ZERO = 1074;

/** Every power of two that a double can hold. */
export const powerOfTwo: Float64Array = (() => {
  const table = new Float64Array(POWER_ZERO + 1024);
  table[POWER_ZERO] = 1;
  for (let i = POWER_ZERO + 1; i < table.length; i++) table[i] = table[i - 1]! * 2;
  for (let i = POWER_ZERO - 1; i >= 0; i--) table[i] = table[i + 1]! / 2;
  return table;
})();

/** 2^(j/64) for j = 0 … 63: the nearest doubles, and the remainders. */
export const rootHigh = new Float64Array(64);
export const rootLow = new Float64Array(64);

let step: Pair = { high: 2, low: 0 };
for (let i = 0; i < 6; i++) step = rootOf(step);
let root: Pair = { high: 1, low: 0 };
for (let j = 0; j < 64; j++) {
  rootHigh[j] = root.high;
  rootLow[j] = root.low;
  root = timesPairs(root, step);
}

/** From this place on the logarithm tables stand for (1 + j/128)/2, so that arguments just below 1 meet the centre 1. */
export const HALVED_FROM = 53;

/** Centres c of the logarithm's 129 intervals, their reciprocals, and log c in two parts (the first a multiple of 2^-42). */
export const centre = new Float64Array(129);
export const centreInverse = new Float64Array(129);
export const logHigh = new Float64Array(129);
export const logLow = new Float64Array(129);

/** log((129 + j)/(128 + j)) = 2 artanh(1/n) with n = 257 + 2j, by its series. */
function logStep(j: number): Pair {
  const n = 257 + 2 * j;
  const cube = n * n * n;
  let sum: Pair = { high: 2 / (7 * cube * cube * n) + 2 / (9 * cube * cube * cube), low: 0 };
  for (const term of [reciprocalOf(5 * cube * n * n), reciprocalOf(3 * cube), reciprocalOf(n)]) {
    sum = addPairs(sum, { high: 2 * term.high, low: 2 * term.low });
  }
  return sum;
}

let logarithm: Pair = { high: 0, low: 0 };
for (let j = 0; j <= 128; j++) {
  const halved = j >= HALVED_FROM;
  const c = (1 + j / 128) / (halved ? 2 : 1);
  const whole = j === 128;
  const value = halved
    ? addPairs(logarithm, addPairs({ high: -LOG2_HIGH, low: 0 }, { high: -LOG2_LOW, low: 0 }))
    : logarithm;
  const high = Math.floor(value.high * 4398046511104 + 0.5) / 4398046511104;
  centre[j] = c;
  centreInverse[j] = 1 / c;
  logHigh[j] = whole ? 0 : high;
  logLow[j] = whole ? 0 : value.high - high + value.low;
  logarithm = addPairs(logarithm, logStep(j));
}
