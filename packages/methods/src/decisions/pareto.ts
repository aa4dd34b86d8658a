/**
 * Policies judged by several outcomes at once, each to be small: which are dominated by none (Pareto), which stand for their
 * neighbourhood of a size that one cares about (epsilon-archive, Laumanns et al. 2002), how alone each stands (crowding
 * distance, Deb et al. 2002), and evenly spread directions (Das & Dennis 1998). Limit: outcomes to be large are handed over
 * with their sign turned.
 */

export type Point = ArrayLike<number>;

/** Whether a is no worse than b in every outcome and better in one. */
export function dominates(a: Point, b: Point): boolean {
  let better = false;
  for (let m = 0; m < a.length; m++) {
    if (a[m] > b[m]) return false;
    if (a[m] < b[m]) better = true;
  }
  return better;
}

/** The places of the points that no other dominates, in order; equal points stay together. */
export function paretoFront(points: readonly Point[]): number[] {
  return [...points.keys()].filter((i) => !points.some((other) => dominates(other, points[i])));
}

function sizesOf(points: readonly Point[], epsilons: Point): void {
  const outcomes = points[0]?.length ?? epsilons.length;
  const wrong = Array.from(epsilons).some((e) => !(e > 0 && Number.isFinite(e)));
  if (epsilons.length === outcomes && !wrong) return;
  throw new RangeError(
    `An epsilon-archive needs one size above 0 for each of ${outcomes} outcomes; given ${Array.from(epsilons).join(", ")}.`,
  );
}

const cellOf = (point: Point, epsilons: Point): number[] =>
  Array.from(point, (value, m) => Math.floor(value / epsilons[m]));

const fromCorner = (point: Point, cell: readonly number[], epsilons: Point): number =>
  cell.reduce((sum, c, m) => {
    const gap = (point[m] - c * epsilons[m]) / epsilons[m];
    return sum + gap * gap;
  }, 0);

/**
 * The places of an epsilon-archive filled in order: outcomes are cut into cells of the sizes `epsilons`, a dominated cell is
 * given up, and of the points of one cell the one nearest its best corner stays; the earlier of two alike.
 */
export function epsilonArchive(points: readonly Point[], epsilons: Point): number[] {
  sizesOf(points, epsilons);
  const cells = points.map((point) => cellOf(point, epsilons));
  let archive: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const alike = archive.find((a) => cells[a].every((c, m) => c === cells[i][m]));
    if (alike !== undefined) {
      const [own, held] = [i, alike].map((a) => fromCorner(points[a], cells[a], epsilons));
      if (own < held) archive = archive.map((a) => (a === alike ? i : a));
    } else if (!archive.some((a) => dominates(cells[a], cells[i]))) {
      archive = [...archive.filter((a) => !dominates(cells[i], cells[a])), i];
    }
  }
  return archive.sort((a, b) => a - b);
}

/** Fronts one under the other: the front of all, the front of the rest, and so on, as places. */
export function paretoRanks(points: readonly Point[]): number[][] {
  const above = new Int32Array(points.length);
  const below: number[][] = points.map(() => []);
  for (let i = 0; i < points.length; i++) {
    for (let j = 0; j < points.length; j++) {
      if (!dominates(points[i], points[j])) continue;
      below[i].push(j);
      above[j]++;
    }
  }
  const fronts: number[][] = [];
  let front = [...points.keys()].filter((i) => above[i] === 0);
  while (front.length > 0) {
    fronts.push(front);
    const next: number[] = [];
    for (const i of front) for (const j of below[i]) if (--above[j] === 0) next.push(j);
    front = next.sort((a, b) => a - b);
  }
  return fronts;
}

/** Crowding distance of each point: the gap between its neighbours in each outcome, over the range; Infinity at the ends. */
export function crowdingDistance(points: readonly Point[]): Float64Array {
  const distance = new Float64Array(points.length);
  for (let m = 0; m < (points[0]?.length ?? 0); m++) {
    const order = [...points.keys()].sort((a, b) => points[a][m] - points[b][m] || a - b);
    const range = points[order[order.length - 1]][m] - points[order[0]][m];
    distance[order[0]] = Number.POSITIVE_INFINITY;
    distance[order[order.length - 1]] = Number.POSITIVE_INFINITY;
    for (let r = 1; r + 1 < order.length && range > 0; r++) {
      distance[order[r]] += (points[order[r + 1]][m] - points[order[r - 1]][m]) / range;
    }
  }
  return distance;
}

/** All weights of `outcomes` parts that are multiples of 1/divisions and add up to 1. */
export function simplexDirections(outcomes: number, divisions: number): number[][] {
  if (outcomes === 1) return [[1]];
  const within = (parts: number, left: number): number[][] =>
    parts === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, here) =>
          within(parts - 1, left - here).map((rest) => [here, ...rest]),
        ).flat();
  return within(outcomes, divisions).map((whole) => whole.map((part) => part / divisions));
}
