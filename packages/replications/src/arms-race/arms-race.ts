/**
 * Two sides that arm against each other.
 *
 *     x' = k y − a x + g,   y' = l x − b y + h          defence k, l; fatigue a, b; grievance g, h
 *     equilibrium ((k h + b g)/(a b − k l), (l g + a h)/(a b − k l)),  stable where a b > k l
 *
 * Richardson, Arms and Insecurity (1960), equations as in textbooks. Laws are the model's: the change of one side, and the
 * eigenvalues. Limit: linear, two sides, no threshold and no noise.
 */
import { richardsonChange, upperEigenvalue } from "@inflow/model";

export interface Side {
  /** Response to the other side's arms [1/time]. */
  readonly defence: number;
  /** Weight of its own arms [1/time]. */
  readonly fatigue: number;
  /** Arming without any reason in arms [arms/time]. */
  readonly grievance: number;
}

export type Pair = readonly [first: number, second: number];

/** Arms at which neither side changes, in the unit of arms; not finite where fatigue just balances defence. */
export const equilibrium = (one: Side, other: Side): Pair => {
  const balance = one.fatigue * other.fatigue - one.defence * other.defence;
  return [
    (one.defence * other.grievance + other.fatigue * one.grievance) / balance,
    (other.defence * one.grievance + one.fatigue * other.grievance) / balance,
  ];
};

/** Faster rate at which a disturbance grows [1/time]; negative where it dies out. */
export const growthRate = (one: Side, other: Side): number =>
  upperEigenvalue(-one.fatigue, one.defence, other.defence, -other.fatigue);

/** Whether the pair comes to rest: fatigue outweighs defence. */
export const isStable = (one: Side, other: Side): boolean => growthRate(one, other) < 0;

/** Arms after a time from a start, by `steps` steps of the classical Runge-Kutta rule. */
export const armsAfter = (start: Pair, one: Side, other: Side, time: number, steps: number): Pair => {
  const h = time / steps;
  const change = ([x, y]: Pair): Pair => [
    richardsonChange(x, y, one.defence, one.fatigue, one.grievance),
    richardsonChange(y, x, other.defence, other.fatigue, other.grievance),
  ];
  const moved = ([x, y]: Pair, [dx, dy]: Pair, by: number): Pair => [x + by * dx, y + by * dy];
  let at = start;
  for (let step = 0; step < steps; step++) {
    const k1 = change(at);
    const k2 = change(moved(at, k1, h / 2));
    const k3 = change(moved(at, k2, h / 2));
    const k4 = change(moved(at, k3, h));
    at = moved(moved(moved(moved(at, k1, h / 6), k2, h / 3), k3, h / 3), k4, h / 6);
  }
  return at;
};
