/**
 * Brier score of probabilities of an event, and Murphy's split of it (J. Appl. Meteorol. 12, 1973, 595):
 *
 *     mean (p − o)² = reliability − resolution + uncertainty
 *
 * over groups of equal p. Limit: with p that hardly repeat, round it first, and the split is of the rounded forecast.
 */

export interface BrierParts {
  readonly brier: number;
  /** Mean squared gap between the stated probability and the share that happened under it; 0 is best. */
  readonly reliability: number;
  /** Mean squared gap between that share and the overall share; larger is better. */
  readonly resolution: number;
  readonly uncertainty: number;
}

/** Mean squared error, 0 to 1, of probabilities against what happened (1) or did not (0), with Murphy's three parts. */
export function brierScore(probabilities: ArrayLike<number>, happened: ArrayLike<number | boolean>): BrierParts {
  const n = probabilities.length;
  if (n === 0 || n !== happened.length) {
    throw new RangeError(
      `A Brier score needs as many outcomes as probabilities, at least one; given ${n} and ${happened.length}.`,
    );
  }
  const groups = new Map<number, { count: number; hits: number }>();
  let squares = 0;
  let hits = 0;
  for (let i = 0; i < n; i++) {
    const p = probabilities[i];
    if (!(p >= 0 && p <= 1)) throw new RangeError(`Probability ${i} is ${p}; give a share from 0 to 1, not percent.`);
    const o = happened[i] ? 1 : 0;
    const group = groups.get(p) ?? { count: 0, hits: 0 };
    groups.set(p, { count: group.count + 1, hits: group.hits + o });
    squares += (p - o) * (p - o);
    hits += o;
  }
  const base = hits / n;
  let reliability = 0;
  let resolution = 0;
  for (const [p, group] of groups) {
    const share = group.hits / group.count;
    reliability += (group.count / n) * (p - share) * (p - share);
    resolution += (group.count / n) * (share - base) * (share - base);
  }
  return { brier: squares / n, reliability, resolution, uncertainty: base * (1 - base) };
}
