/**
 * Sine, cosine and arc functions that are the same bits on every engine.
 * Method: Cody-Waite reduction by multiples of π/2 held in three parts, then the polynomials of FDLIBM 5.3
 * (Sun Microsystems 1993, free to use). Limit: |x| ≤ 1e6 radians, refused beyond; relative error below 4e-16 away from
 * the zeros, absolute error below 2e-16 near them.
 */
const QUARTER_TURNS_PER_RADIAN = 0.6366197723675814;
const QUARTER_1 = 1.5707963267341256;
const QUARTER_2 = 6.077100506303901e-11;
const QUARTER_3 = 2.0222662487959506e-21;
const HALF_PI = Math.PI / 2;
const HALF_PI_LOW = 6.123233995736766e-17;
const WIDEST = 1e6;
/** Above this slope an angle rounds to a right angle. */
const STEEPEST = 1e18;

function sineNearZero(x: number, tail: number): number {
  const z = x * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  const cube = z * x;
  return x - (z * (0.5 * tail - cube * r) - tail - cube * -0.16666666666666632);
}

function cosineNearZero(x: number, tail: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const near = 1 - half;
  return near + (1 - near - half + (z * r - x * tail));
}

/** Sine of x + turns quarter turns. */
function turned(x: number, turns: number): number {
  if (!(Math.abs(x) <= WIDEST)) {
    if (Number.isNaN(x)) return x;
    throw new RangeError("an angle beyond a million radians has lost its meaning: reduce it first");
  }
  const n = Math.floor(x * QUARTER_TURNS_PER_RADIAN + 0.5);
  const first = x - n * QUARTER_1;
  const second = n * QUARTER_2;
  const near = first - second;
  const rest = first - near - second - n * QUARTER_3;
  const angle = near + rest;
  const tail = near - angle + rest;
  const quadrant = (n + turns) & 3;
  const value = (quadrant & 1) === 0 ? sineNearZero(angle, tail) : cosineNearZero(angle, tail);
  return quadrant < 2 ? value : -value;
}

/** Sine of `x` radians. */
export function sin(x: number): number {
  return turned(x, 0);
}

/** Cosine of `x` radians. */
export function cos(x: number): number {
  return turned(x, 1);
}

const ARC_CENTRES = [0.4636476090008061, 0.7853981633974483, 0.982793723247329, HALF_PI];
const ARC_TAILS = [2.2698777452961687e-17, 3.061616997868383e-17, 1.3903311031230998e-17, HALF_PI_LOW];

/** Arc tangent in radians of x ≥ 0, Infinity included. */
function arcTangent(x: number): number {
  let place = -1;
  let t = x;
  if (x >= 2.4375) {
    place = 3;
    t = -1 / x;
  } else if (x >= 1.1875) {
    place = 2;
    t = (x - 1.5) / (1 + 1.5 * x);
  } else if (x >= 0.6875) {
    place = 1;
    t = (x - 1) / (x + 1);
  } else if (x >= 0.4375) {
    place = 0;
    t = (2 * x - 1) / (2 + x);
  }
  const z = t * t;
  const w = z * z;
  const even =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 + w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))));
  const odd =
    w *
    (-0.19999999999876483 +
      w * (-0.11111110405462356 + w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))));
  const bend = t * (even + odd);
  return place < 0 ? t - bend : ARC_CENTRES[place]! - (bend - ARC_TAILS[place]! - t);
}

/** Angle in radians, in [−π, π], of the point (x, y) seen from the origin. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const across = Math.abs(x);
  const up = Math.abs(y);
  let angle: number;
  if (up > across * STEEPEST) return y < 0 ? -HALF_PI : HALF_PI;
  if (up === 0) angle = 0;
  else if (up === across) angle = ARC_CENTRES[1]!;
  else angle = arcTangent(up / across);
  if (x < 0 || Object.is(x, -0)) angle = Math.PI - (angle - 2 * HALF_PI_LOW);
  return y < 0 || Object.is(y, -0) ? -angle : angle;
}

/** Arc sine in radians of `x` in [−1, 1]; NaN outside. */
export function asin(x: number): number {
  return Math.abs(x) <= 1 ? atan2(x, Math.sqrt((1 - x) * (1 + x))) : NaN;
}
