/**
 * Hypervolume: how much of the space between a set of points and a reference point the set dominates, outcomes to be small
 * (Zitzler & Thiele 1999). Two outcomes by one sweep, n log n; three by a sweep over the third, n². Limit: two or three
 * outcomes; points that do not dominate the reference add nothing.
 */
import type { Point } from "./pareto.ts";

/** Adds a point to a staircase (x rises, y falls) and gives the area between it and (refX, refY) that is new. */
function addStep(stairs: [number, number][], x: number, y: number, refX: number, refY: number): number {
  let at = 0;
  for (let end = stairs.length; at < end; ) {
    const middle = (at + end) >> 1;
    if (stairs[middle][0] <= x) at = middle + 1;
    else end = middle;
  }
  if (at > 0 && stairs[at - 1][1] <= y) return 0;
  let top = at > 0 ? stairs[at - 1][1] : refY;
  let from = x;
  let area = 0;
  let gone = 0;
  while (at + gone < stairs.length && stairs[at + gone][1] >= y) {
    area += (stairs[at + gone][0] - from) * (top - y);
    from = stairs[at + gone][0];
    top = stairs[at + gone][1];
    gone++;
  }
  const end = at + gone < stairs.length ? stairs[at + gone][0] : refX;
  area += (end - from) * (top - y);
  stairs.splice(at, gone, [x, y]);
  return area;
}

/** The dominated volume, in the product of the outcomes' units, up to `reference`. */
export function hypervolume(points: readonly Point[], reference: Point): number {
  const outcomes = reference.length;
  if (outcomes < 2 || outcomes > 3 || points.some((point) => point.length !== outcomes)) {
    throw new RangeError(
      `Hypervolume takes points of two or three outcomes, as many as the reference has (${outcomes}): choose which outcomes to show.`,
    );
  }
  const inside = points.filter((point) => Array.from(point).every((value, m) => value < reference[m]));
  const stairs: [number, number][] = [];
  if (outcomes === 2) {
    return inside.reduce((sum, p) => sum + addStep(stairs, p[0], p[1], reference[0], reference[1]), 0);
  }
  const rising = [...inside].sort((a, b) => a[2] - b[2]);
  let area = 0;
  let volume = 0;
  for (let i = 0; i < rising.length; i++) {
    area += addStep(stairs, rising[i][0], rising[i][1], reference[0], reference[1]);
    const next = i + 1 < rising.length ? rising[i + 1][2] : reference[2];
    volume += area * (next - rising[i][2]);
  }
  return volume;
}
