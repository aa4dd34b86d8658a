/**
 * The downhill simplex of Nelder and Mead, for a handful of parameters without derivatives.
 * Source: Nelder & Mead, Computer Journal 7 (1965) 308; coefficients 1, 2, 1/2, 1/2; restarted once from its own answer.
 * Limit: finds a local minimum; functions may give Infinity outside their domain, never NaN.
 */

export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

export interface DescentOptions {
  /** Edge of the first simplex, in units of the parameters. */
  readonly edge?: number;
  readonly tolerance?: number;
  readonly evaluations?: number;
}

interface Vertex {
  readonly at: Float64Array;
  readonly value: number;
}

const between = (from: Float64Array, to: Float64Array, share: number): Float64Array =>
  from.map((value, i) => value + share * (to[i] - value));

const centreOf = (vertices: readonly Vertex[], n: number): Float64Array => {
  const centre = new Float64Array(n);
  for (let v = 0; v < n; v++) for (let i = 0; i < n; i++) centre[i] += vertices[v].at[i] / n;
  return centre;
};

function descend(f: (at: Float64Array) => number, start: Float64Array, options: Required<DescentOptions>): Minimum {
  const n = start.length;
  let evaluations = 0;
  const vertexAt = (at: Float64Array): Vertex => {
    evaluations += 1;
    return { at, value: f(at) };
  };
  const moved = (i: number): Float64Array => start.map((value, j) => value + (i === j ? options.edge : 0));
  let vertices = [vertexAt(Float64Array.from(start)), ...Array.from(start, (_, i) => vertexAt(moved(i)))];
  while (evaluations < options.evaluations) {
    vertices.sort((a, b) => a.value - b.value);
    const best = vertices[0];
    const worst = vertices[n];
    const size = Math.max(...worst.at.map((value, i) => Math.abs(value - best.at[i])));
    if (size < 1e-7 && !(Math.abs(worst.value - best.value) > options.tolerance)) break;
    const centre = centreOf(vertices, n);
    const mirrored = vertexAt(between(worst.at, centre, 2));
    if (mirrored.value < best.value) {
      const further = vertexAt(between(worst.at, centre, 3));
      vertices[n] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < vertices[n - 1].value) vertices[n] = mirrored;
    else {
      const inner = vertexAt(between(worst.at, centre, mirrored.value < worst.value ? 1.5 : 0.5));
      if (inner.value < Math.min(worst.value, mirrored.value)) vertices[n] = inner;
      else vertices = [best, ...vertices.slice(1).map(({ at }) => vertexAt(between(at, best.at, 0.5)))];
    }
  }
  vertices.sort((a, b) => a.value - b.value);
  return { ...vertices[0], evaluations };
}

/** A local minimum of f near `start` (k parameters), by simplex descent restarted once. */
export function minimise(
  f: (at: Float64Array) => number,
  start: ArrayLike<number>,
  { edge = 0.5, tolerance = 1e-10, evaluations = 4000 }: DescentOptions = {},
): Minimum {
  const options = { edge, tolerance, evaluations };
  const first = descend(f, Float64Array.from(start), options);
  const again = descend(f, first.at, { ...options, edge: edge / 4 });
  return { ...again, evaluations: first.evaluations + again.evaluations };
}
