/**
 * The shallow lake (Carpenter, Ludwig & Brock 1999), the worked world of adaptive policies: X' = (1 − b) X + X^q / (1 + X^q) +
 * a + inflow. Phosphorus X is lost at rate b and recycled from the sediment; beyond the threshold, where losses equal
 * recycling, the lake stays turbid though inflow falls. Policy: the pollution a that is allowed in each step. Benefit: 0.4 a,
 * discounted by 0.98 a step. Limit: deterministic; units are those of the literature, without dimension.
 */
import { pow } from "@inflow/exact";

export interface Lake {
  /** Loss, per step. */
  readonly b: number;
  /** Steepness of recycling. */
  readonly q: number;
  /** Inflow that no policy sets, per step. */
  readonly inflow: number;
}

const benefitOf = 0.4;
const discountFactor = 0.98;
const inertiaWithin = 0.02;
const firstSought = 0.01;
const lastSought = 1.5;
const step = 0.01;
const halvings = 60;

const recycled = (x: number, q: number): number => {
  const power = pow(x, q);
  return power / (1 + power);
};

/** Phosphorus one step after x, when `a` is let in. */
export function lakeStep(lake: Lake, x: number, a: number): number {
  return (1 - lake.b) * x + (x > 0 ? recycled(x, lake.q) : 0) + a + lake.inflow;
}

/** The least x in [0.01, 1.5] above which recycling exceeds losses, sought in steps of 0.01; null where losses win throughout. */
export function lakeThreshold(lake: Lake): number | null {
  const surplus = (x: number): number => recycled(x, lake.q) - lake.b * x;
  if (surplus(firstSought) > 0) return null;
  let high = firstSought;
  while (!(surplus(high) > 0)) {
    high += step;
    if (high > lastSought) return null;
  }
  let low = high - step;
  for (let t = 0; t < halvings; t++) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

export interface LakePath {
  /** Phosphorus at steps 0, 1, …, as many as pollution is given for; begins at 0. */
  readonly x: Float64Array;
  readonly largest: number;
  readonly utility: number;
  /** Share of changes of policy within 0.02. */
  readonly inertia: number;
  /** Share of steps below the threshold; 1 where there is none. */
  readonly reliability: number;
}

/** The lake under a pollution for each step. */
export function lakePath(lake: Lake, pollution: ArrayLike<number>): LakePath {
  const steps = pollution.length;
  const x = new Float64Array(steps);
  let utility = 0;
  let weight = 1;
  let calm = 0;
  for (let t = 0; t < steps; t++) {
    if (t > 0) {
      x[t] = lakeStep(lake, x[t - 1], pollution[t - 1]);
      if (Math.abs(pollution[t] - pollution[t - 1]) < inertiaWithin) calm++;
    }
    utility += benefitOf * pollution[t] * weight;
    weight *= discountFactor;
  }
  const threshold = lakeThreshold(lake) ?? Number.POSITIVE_INFINITY;
  return {
    x,
    largest: x.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    utility,
    inertia: steps > 1 ? calm / (steps - 1) : 1,
    reliability: x.filter((value) => value < threshold).length / steps,
  };
}
