/**
 * Root of a log tail probability over the logarithm of the argument.
 * Both log P(X ≤ e^u) and log P(X > e^u) of the gamma and beta families are monotone and nearly straight in u, so Halley's
 * iteration from any start meets the root in two to five steps; a bracket guards it. The path depends on the arguments
 * alone: same bits on every engine. Limit: relative accuracy of the root is that of the tail, about 1e-13.
 */

/** What a tail says at u: its logarithm, the derivative of that, and second over first derivative. */
export interface LogTail {
  value: number;
  slope: number;
  bend: number;
}

const cubicIsExact = 1e-5;
const longestStep = 4;
const mostSteps = 200;

/** The u (log of the argument) at which the log tail equals `target`, searched from `start` and below `ceiling`. */
export function solveLogTail(
  look: (u: number, seen: LogTail) => void,
  start: number,
  target: number,
  ceiling: number,
): number {
  const seen: LogTail = { value: 0, slope: 1, bend: 0 };
  let low = Number.NEGATIVE_INFINITY;
  let high = ceiling;
  let u = start;
  for (let i = 0; i < mostSteps; i++) {
    look(u, seen);
    const newton = (target - seen.value) / seen.slope;
    if (newton === 0) return u;
    if (newton > 0) low = u;
    else high = u;
    const halley = newton / Math.min(2, Math.max(0.5, 1 + 0.5 * newton * seen.bend));
    const step = Math.min(longestStep, Math.max(-longestStep, halley));
    let next = u + step;
    if (!(next > low && next < high)) next = (Math.max(low, u - longestStep) + Math.min(high, u + longestStep)) / 2;
    else if (Math.abs(step) * Math.max(1, Math.abs(seen.bend)) < cubicIsExact) return next;
    if (next === u || next === low || next === high) return next;
    u = next;
  }
  return u;
}
