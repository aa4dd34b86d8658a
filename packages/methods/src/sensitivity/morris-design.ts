/**
 * Trajectories of Morris (Technometrics 33, 1991, 161): from a random point of a grid of p levels each group of factors moves
 * once, up or down by delta = p/(2(p − 1)) of its range, in random order; trajectories(g + 1) runs.
 * Limit: the grid holds the ends of each range, so a factor without ends needs `within`.
 */
import { type KeyedLuck, luckOf } from "@inflow/exact";
import { type MorrisDesign, sealed } from "./design.ts";
import { checkFactors, type Factor, type Group, groupsOf } from "./factor.ts";

export interface MorrisOptions {
  /** How many trajectories; 20 to 50 are usual. */
  readonly trajectories: number;
  /** Even number of grid levels, 4 unless given. */
  readonly levels?: number;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly seed?: number;
  /** Shares of probability that the grid runs between: [0, 1] unless given; [0.01, 0.99] for factors without ends. */
  readonly within?: readonly [low: number, high: number];
}

/** Points of a design from its places on the unit grid, with every factor that has no finite value named. */
function pointsOf(
  factors: readonly Factor[],
  unit: ArrayLike<number>,
  [low, high]: readonly [number, number],
): Float64Array {
  const d = factors.length;
  const points = Float64Array.from(unit, (u, i) => factors[i % d].at(low + u * (high - low)));
  const endless = factors.filter((_, j) => points.some((value, i) => i % d === j && !Number.isFinite(value)));
  if (endless.length > 0) {
    throw new RangeError(
      `${endless.map(({ name }) => name).join(", ")}: no finite value at the end of the range; give within: [0.01, 0.99].`,
    );
  }
  return points;
}

function shuffled(n: number, luck: KeyedLuck): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const k = Math.floor(luck.uniform() * (i + 1));
    [order[i], order[k]] = [order[k], order[i]];
  }
  return order;
}

/** Trajectories for the screening of these factors; throws with every problem of the request at once. */
export function morrisDesign(factors: readonly Factor[], options: MorrisOptions): MorrisDesign {
  checkFactors(factors);
  const { trajectories, levels = 4, seed = 1, within = [0, 1] } = options;
  const problems: string[] = [];
  if (!(Number.isInteger(trajectories) && trajectories >= 2)) {
    problems.push(`trajectories is ${trajectories}: give a whole number of 2 or more; 20 to 50 are usual.`);
  }
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0)) {
    problems.push(
      `levels is ${levels}: give an even number, so that every level is visited equally often; 4 is usual.`,
    );
  }
  if (!(within[0] >= 0 && within[0] < within[1] && within[1] <= 1)) {
    problems.push(
      `within is [${within.join(", ")}]: give two shares that rise inside [0, 1], for example [0.01, 0.99].`,
    );
  }
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
  const d = factors.length;
  const groups = groupsOf(factors, options.groups);
  const delta = levels / (2 * (levels - 1));
  const unit = new Float64Array(trajectories * (groups.length + 1) * d);
  const luck = luckOf(seed, 0, "morris design");
  let row = 0;
  for (let t = 0; t < trajectories; t++) {
    luck.at(t);
    const here = Float64Array.from({ length: d }, () => Math.floor((luck.uniform() * levels) / 2) / (levels - 1));
    const up = groups.map(() => luck.uniform() < 0.5);
    groups.forEach(({ members }, g) => {
      if (!up[g]) for (const j of members) here[j] += delta;
    });
    unit.set(here, row++ * d);
    for (const g of shuffled(groups.length, luck)) {
      for (const j of groups[g].members) here[j] += up[g] ? delta : -delta;
      unit.set(here, row++ * d);
    }
  }
  return fromUnit(factors, groups, unit, delta, within);
}

/**
 * The design that given points on the unit grid are (row by row, trajectory after trajectory, one factor a step); throws
 * where a step moves more or less than one factor, or not by delta.
 */
export function morrisDesignFrom(factors: readonly Factor[], unit: ArrayLike<number>, delta: number): MorrisDesign {
  checkFactors(factors);
  return fromUnit(factors, groupsOf(factors), unit, delta, [0, 1]);
}

function fromUnit(
  factors: readonly Factor[],
  groups: readonly Group[],
  unit: ArrayLike<number>,
  delta: number,
  within: readonly [number, number],
): MorrisDesign {
  const d = factors.length;
  const g = groups.length;
  const trajectories = unit.length / (d * (g + 1));
  if (!Number.isInteger(trajectories)) {
    throw new RangeError(
      `${unit.length / d} rows are no whole trajectories of ${g + 1} rows: leave out the broken one.`,
    );
  }
  const moved = new Int32Array(trajectories * g);
  const direction = new Int8Array(trajectories * g);
  for (let t = 0; t < trajectories; t++) {
    for (let s = 0; s < g; s++) {
      const at = (t * (g + 1) + s) * d;
      const steps = factors.map((_, j) => unit[at + d + j] - unit[at + j]);
      const place = groups.findIndex(({ members }) => members.some((j) => Math.abs(steps[j]) > 1e-9));
      const sign = place < 0 ? 0 : Math.sign(steps[groups[place].members[0]]);
      const expected = (j: number): number => (place >= 0 && groups[place].members.includes(j) ? sign * delta : 0);
      if (place < 0 || steps.some((step, j) => Math.abs(step - expected(j)) > 1e-9)) {
        throw new RangeError(
          `Step ${s} of trajectory ${t} does not move one factor alone by ${delta}: make the design anew.`,
        );
      }
      moved[t * g + s] = place;
      direction[t * g + s] = sign;
    }
  }
  return sealed<MorrisDesign>({
    kind: "morris",
    factors,
    groups,
    trajectories,
    rows: trajectories * (g + 1),
    points: pointsOf(factors, unit, within),
    delta,
    moved,
    direction,
  });
}
