/**
 * Progress on standard error: a line that moves on a terminal, a new line every few seconds elsewhere. The time left is
 * the runs left at the pace of this very session; blocks found from before do not count towards the pace.
 */
import type { Progress } from "inflow";
import { count, duration, note, paint } from "./terminal.ts";

const BAR = 24;
const QUIET_SECONDS = 5;
const MOVING_SECONDS = 0.1;

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

const lineOf = ({ done, total, found, runsDone }: Progress, seconds: number, runs: number): string => {
  const share = total === 0 ? 1 : done / total;
  const pace = seconds > 0 ? runsDone / seconds : 0;
  const runsLeft = Math.max(0, (runs * (total - found)) / Math.max(1, total) - runsDone);
  const left = pace > 0 ? `${duration(runsLeft / pace)} left` : "estimating the time left";
  const full = Math.round(BAR * share);
  const bar = `${"█".repeat(full)}${"░".repeat(BAR - full)}`;
  const before = found > 0 ? `, ${count((runs * found) / total)} found from before` : "";
  return `${bar} ${String(Math.floor(100 * share)).padStart(3)} %  ${count((runs * done) / Math.max(1, total))} of ${count(runs)} runs${before}  ${pace > 0 ? `${Math.round(pace)} runs/s  ` : ""}${left}`;
};

/** A progress line over the given number of runs of all policies together. */
export const progressLine = (runs: number): ProgressLine => {
  const moves = process.stderr.isTTY === true && process.env.TERM !== "dumb";
  const began = performance.now();
  let shownAt = Number.NEGATIVE_INFINITY;
  const show = (progress: Progress): void => {
    const now = performance.now();
    const last = progress.done === progress.total;
    if (!last && now - shownAt < 1000 * (moves ? MOVING_SECONDS : QUIET_SECONDS)) return;
    if (!moves && shownAt === Number.NEGATIVE_INFINITY && !last) {
      shownAt = now;
      return;
    }
    shownAt = now;
    const line = lineOf(progress, (now - began) / 1000, runs);
    if (moves) process.stderr.write(`\r\u001b[2K${paint.dim(line)}`);
    else note(line);
  };
  return { show, end: () => void (moves && process.stderr.write("\r\u001b[2K")) };
};
