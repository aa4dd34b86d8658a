/**
 * Info-gap robustness (Ben-Haim 2006): ĥ(r) = the largest h such that the worst payoff over U(h) still meets the
 * requirement r, where U(h) = { u : |u_i − centre_i| ≤ h · scale_i } grows with h. The worst case is sought at the corners, then
 * downhill along each axis; ĥ by bisection, since the worst case falls with h. Two policies' curves may cross: the one that is
 * better at the centre need not be the more robust. Limit: at most 12 uncertain numbers (4,096 corners); a worst case inside the
 * box that is not reached downhill from a corner or the centre is missed.
 */

export interface InfoGapProblem {
  /** Best estimates of the uncertain numbers. */
  readonly centre: readonly number[];
  /** How far each may be off at h = 1, 0 or more, in its unit. */
  readonly scale: readonly number[];
  /** Performance at given values; more is better. */
  readonly payoff: (values: readonly number[]) => number;
  /** Largest h that is looked at. */
  readonly horizon: number;
}

export type InfoGapRobustness =
  | { readonly kind: "horizon"; readonly h: number }
  | { readonly kind: "beyond"; readonly h: number }
  | { readonly kind: "not met at the centre"; readonly h: 0 };

const mostNumbers = 12;
const halvings = 60;
const stepsDown = 40;

function downhill(problem: InfoGapProblem, h: number, from: readonly number[]): number {
  const { centre, scale, payoff } = problem;
  const at = [...from];
  let worst = payoff(at);
  let step = h / 2;
  for (let t = 0; t < stepsDown && step > 0; t++) {
    let moved = false;
    for (let i = 0; i < at.length; i++) {
      for (const sign of [-1, 1]) {
        const held = at[i];
        const [low, high] = [centre[i] - h * scale[i], centre[i] + h * scale[i]];
        at[i] = Math.min(high, Math.max(low, held + sign * step * scale[i]));
        const value = payoff(at);
        if (value < worst) {
          worst = value;
          moved = true;
        } else at[i] = held;
      }
    }
    if (!moved) step /= 2;
  }
  return worst;
}

/** The least payoff found within U(h). */
export function worstWithin(problem: InfoGapProblem, h: number): number {
  const { centre, scale, payoff } = problem;
  let worst = payoff(centre);
  let corner: readonly number[] = centre;
  for (let mask = 0; mask < 1 << centre.length; mask++) {
    const at = centre.map((c, i) => c + ((mask >> i) & 1 ? h : -h) * scale[i]);
    const value = payoff(at);
    if (value < worst) {
      worst = value;
      corner = at;
    }
  }
  return Math.min(downhill(problem, h, corner), downhill(problem, h, centre));
}

/** The largest h, up to the horizon, at which the worst payoff is still at least `required`. */
export function infoGap(problem: InfoGapProblem, required: number): InfoGapRobustness {
  const { centre, scale, horizon } = problem;
  if (centre.length !== scale.length || centre.length === 0 || centre.length > mostNumbers) {
    throw new RangeError(
      `Info-gap needs 1 to ${mostNumbers} uncertain numbers, each with a scale; given ${centre.length} and ${scale.length}: hold some fixed.`,
    );
  }
  if (!(horizon > 0) || scale.some((s) => !(s >= 0))) {
    throw new RangeError(
      `Info-gap needs a horizon above 0 (it is ${horizon}) and scales of 0 or more (${scale.join(", ")}).`,
    );
  }
  if (!(worstWithin(problem, 0) >= required)) return { kind: "not met at the centre", h: 0 };
  if (worstWithin(problem, horizon) >= required) return { kind: "beyond", h: horizon };
  let [safe, unsafe] = [0, horizon];
  for (let t = 0; t < halvings; t++) {
    const h = (safe + unsafe) / 2;
    if (worstWithin(problem, h) >= required) safe = h;
    else unsafe = h;
  }
  return { kind: "horizon", h: safe };
}

/** The requirements (among those given, rising) between which two problems' robustness changes order. */
export function preferenceReversals(
  one: InfoGapProblem,
  other: InfoGapProblem,
  required: readonly number[],
): { readonly between: readonly [number, number] }[] {
  const signs = required.map((r) => Math.sign(infoGap(one, r).h - infoGap(other, r).h));
  const decided = [...signs.keys()].filter((i) => signs[i] !== 0);
  return decided
    .slice(1)
    .flatMap((i, n) =>
      signs[i] === signs[decided[n]] ? [] : [{ between: [required[decided[n]], required[i]] as const }],
    );
}
