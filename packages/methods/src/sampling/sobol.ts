/**
 * Sobol' sequence in Gray-code order, 32 bits, 256 dimensions, by address: point i is the exclusive or of the direction
 * numbers at the set bits of i ^ (i >> 1). Direction numbers: Joe & Kuo 2008, D(6). Points form a net for n = 2^m.
 * Limit: 2^32 points; negatively dependent in order, so never a series of shocks in time.
 */
import { sobolDirections } from "./sobol-directions.gen.ts";

const bits = 32;
const two32 = 4294967296;

/** How many dimensions the direction numbers cover. */
export const sobolDimensions = sobolDirections.length;

const direction = directionTable();

function directionTable(): Uint32Array {
  const table = new Uint32Array(sobolDirections.length * bits);
  sobolDirections.forEach((row, dimension) => {
    const at = dimension * bits;
    const polynomial = row[0];
    const degree = 31 - Math.clz32(polynomial);
    for (let k = 0; k < bits; k++) {
      if (degree === 0) table[at + k] = 1 << (31 - k);
      else if (k < degree) table[at + k] = row[k + 1] << (31 - k);
      else {
        let v = table[at + k - degree] ^ (table[at + k - degree] >>> degree);
        for (let i = 1; i < degree; i++) if ((polynomial >>> (degree - i)) & 1) v ^= table[at + k - i];
        table[at + k] = v;
      }
    }
  });
  return table;
}

/** Coordinate of point `index` in one dimension as an unsigned 32-bit integer; divide by 2^32 for a share. */
export function sobolPoint(index: number, dimension: number): number {
  if (!(dimension >= 0 && dimension < sobolDimensions)) {
    throw new RangeError(`Sobol' dimension ${dimension} does not exist; dimensions are 0 to ${sobolDimensions - 1}.`);
  }
  const at = dimension * bits;
  let gray = (index ^ (index >>> 1)) >>> 0;
  let x = 0;
  while (gray !== 0) {
    x ^= direction[at + 31 - Math.clz32(gray & -gray)];
    gray &= gray - 1;
  }
  return x >>> 0;
}

/**
 * Writes n points in d dimensions, row by row, after the first `skip`, each coordinate times `unit`. The direction numbers are
 * laid out by bit, since a point differs from the one before by those of one bit: both are then read and written in order.
 */
function fillPoints(into: Uint32Array | Float64Array, n: number, d: number, skip: number, unit: number): void {
  const now = Uint32Array.from({ length: d }, (_, j) => sobolPoint(skip, j));
  const byBit = new Uint32Array(bits * d);
  for (let j = 0; j < d; j++) for (let bit = 0; bit < bits; bit++) byBit[bit * d + j] = direction[j * bits + bit];
  let at = 0;
  for (let i = 0; i < n; i++) {
    const next = skip + i + 1;
    const turn = (31 - Math.clz32(next & -next)) * d;
    for (let j = 0; j < d; j++) {
      into[at++] = now[j] * unit;
      now[j] ^= byBit[turn + j];
    }
  }
}

/** n points in d dimensions as unsigned 32-bit integers, row by row, after leaving out the first `skip`. */
export function sobolIntegers(n: number, d: number, options: { skip?: number } = {}): Uint32Array {
  const points = new Uint32Array(n * d);
  fillPoints(points, n, d, options.skip ?? 0, 1);
  return points;
}

/** n points in d dimensions in [0, 1), row by row, after leaving out the first `skip`; the first point of all is 0. */
export function sobol(n: number, d: number, options: { skip?: number } = {}): Float64Array {
  const points = new Float64Array(n * d);
  fillPoints(points, n, d, options.skip ?? 0, 1 / two32);
  return points;
}
