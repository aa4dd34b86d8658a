/**
 * Counts over twelve months become counts a month.
 *
 *     M(t) = R(t) − R(t−1) + M(t−12)
 *     M(t₀) = R(t₀) − Σ seed of the eleven months before     at the first window t₀
 *
 * The seed is a monthly count from elsewhere (CDC WONDER). It counts by residence and VSRR by place of death, so that a small
 * error of the seed comes back every twelve months. A reported count is never differenced against a predicted one: the step
 * between them is the size of the prediction, not deaths.
 */
import { monthAfter } from "./cell.ts";
import type { Problem } from "./outcome.ts";

export interface Rolling {
  /** The month in which the window ends. */
  readonly date: string;
  readonly value: number | null;
  readonly basis: "reported" | "predicted";
}

export interface Monthly {
  readonly date: string;
  readonly value: number | null;
  readonly flag: string | null;
}

const eleven = Array.from({ length: 11 }, (_, i) => i + 1);

const problemsWith = (rolling: readonly Rolling[], seed: ReadonlyMap<string, number | null>): readonly Problem[] => {
  const [first] = rolling;
  if (first === undefined)
    return [{ place: "windows", reason: "there is no window", fix: "Give at least one 12-month count." }];
  const problems: Problem[] = [];
  const lacking = eleven
    .map((back) => monthAfter(first.date, -back))
    .filter((month) => typeof seed.get(month) !== "number");
  if (lacking.length > 0)
    problems.push({
      place: lacking.sort().join(", "),
      reason: "the seed lacks months before the first window",
      fix: `Monthly counts of the eleven months before ${first.date} are needed; they are in CDC WONDER.`,
    });
  for (const [i, now] of rolling.entries()) {
    const before = rolling[i - 1];
    if (before === undefined) continue;
    if (now.date !== monthAfter(before.date, 1))
      problems.push({
        place: `${before.date} to ${now.date}`,
        reason: "the windows do not follow each other month by month",
        fix: "Give every month once, in order; a missing one with the value null.",
      });
    if (now.basis !== before.basis)
      problems.push({
        place: `${before.date} to ${now.date}`,
        reason: `a ${now.basis} count would be differenced against a ${before.basis} one`,
        fix: "Take one basis throughout: the step between them is no death.",
      });
  }
  return problems;
};

/** Monthly counts from 12-month counts and a monthly seed, or every reason why the difference would be false. */
export const monthlyFromRolling = (
  rolling: readonly Rolling[],
  seed: readonly { readonly date: string; readonly value: number | null }[],
): { readonly months: readonly Monthly[] } | { readonly problems: readonly Problem[] } => {
  const known = new Map(seed.map(({ date, value }) => [date, value]));
  const problems = problemsWith(rolling, known);
  if (problems.length > 0) return { problems };
  const months: Monthly[] = [];
  for (const [i, { date, value }] of rolling.entries()) {
    const before = rolling[i - 1];
    const yearBefore = known.get(monthAfter(date, -12)) ?? null;
    const seeded = eleven.reduce((sum, back) => sum + (known.get(monthAfter(date, -back)) ?? 0), 0);
    const count =
      value === null
        ? null
        : before === undefined
          ? value - seeded
          : before.value === null || yearBefore === null
            ? null
            : value - before.value + yearBefore;
    known.set(date, count);
    const flag =
      count === null ? "a 12-month count behind it is missing" : count < 0 ? "negative: the counts were revised" : null;
    months.push({ date, value: count, flag });
  }
  return { months };
};
