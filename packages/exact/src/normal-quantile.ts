/**
 * The normal distribution's quantile and distribution function.
 * Algorithms: quantile by PPND16 of M. J. Wichura, "AS 241: the percentage points of the normal distribution", Applied
 * Statistics 37 (1988) 477; distribution function by the rational approximations of W. J. Cody, "Rational Chebyshev
 * approximations for the error function", Math. Comp. 23 (1969) 631. Limit: relative error about 1e-15 in both, down to
 * the smallest normal double.
 */
import { exp, log } from "./exponential.ts";

/** c7 r^7 + … + c1 r + c0. */
function degree7(
  r: number,
  c7: number,
  c6: number,
  c5: number,
  c4: number,
  c3: number,
  c2: number,
  c1: number,
  c0: number,
): number {
  return ((((((c7 * r + c6) * r + c5) * r + c4) * r + c3) * r + c2) * r + c1) * r + c0;
}

/** Standard normal quantile of probability `p`; ∓Infinity at 0 and 1, NaN outside. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (!(Math.abs(q) <= 0.425)) return q < 0 ? -upperQuantile(p) : upperQuantile(1 - p);
  const r = 0.180625 - q * q;
  const above = degree7(
    r,
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665,
  );
  const below = degree7(
    r,
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1.0,
  );
  return (q * above) / below;
}

/** The quantile above which `tail` < 0.075 lies. */
function upperQuantile(tail: number): number {
  if (!(tail > 0)) return tail === 0 ? Infinity : NaN;
  const root = Math.sqrt(-log(tail));
  if (root <= 5) {
    const r = root - 1.6;
    const above = degree7(
      r,
      0.0007745450142783414,
      0.022723844989269184,
      0.2417807251774506,
      1.2704582524523684,
      3.6478483247632045,
      5.769497221460691,
      4.630337846156546,
      1.4234371107496835,
    );
    const below = degree7(
      r,
      1.0507500716444169e-9,
      0.0005475938084995345,
      0.015198666563616457,
      0.14810397642748008,
      0.6897673349851,
      1.6763848301838038,
      2.053191626637759,
      1.0,
    );
    return above / below;
  }
  const r = root - 5;
  const above = degree7(
    r,
    2.0103343992922881e-7,
    2.7115555687434876e-5,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103,
  );
  const below = degree7(
    r,
    2.0442631033899397e-15,
    1.421511758316446e-7,
    1.8463183175100548e-5,
    0.0007868691311456133,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1.0,
  );
  return above / below;
}

const NEAR_TOP = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const NEAR_BOTTOM = [1.0, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1.0, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const FAR_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const FAR_BOTTOM = [
  1.0, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];
const NEAR = 0.67448975;
const MIDDLE = 5.656854249492381;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** Probability that a standard normal number is at most `x`. */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= NEAR) {
    const square = x * x;
    return 0.5 + (x * polynomial(NEAR_TOP, square)) / polynomial(NEAR_BOTTOM, square);
  }
  if (!(size < 40)) return x > 0 ? 1 : x < 0 ? 0 : NaN;
  const tail = densityShape(size) * tailRatio(size);
  return x > 0 ? 1 - tail : tail;
}

/** e^(−x²/2), the square split so that it is not rounded before it is exponentiated. */
function densityShape(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return exp(coarse * coarse * -0.5) * exp((x - coarse) * (x + coarse) * -0.5);
}

/** The upper tail beyond x > 0.67 divided by e^(−x²/2). */
function tailRatio(x: number): number {
  if (x <= MIDDLE) return polynomial(MIDDLE_TOP, x) / polynomial(MIDDLE_BOTTOM, x);
  const z = 1 / (x * x);
  const bend = (z * polynomial(FAR_TOP, z)) / polynomial(FAR_BOTTOM, z);
  return (INVERSE_ROOT_TWO_PI - bend) / x;
}
