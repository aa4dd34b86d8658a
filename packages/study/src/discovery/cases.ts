/**
 * Cases of interest: which futures a box is sought for. By default the fate that most splits the verdict, the one whose share
 * is nearest one half; or a fate by name; or a condition on differences, "inflow < -10 and deaths > 500", in the units of
 * the contrasts (tonnes, millions of USD, people) or of a summary column. Limit: "and" alone joins terms.
 */
import type { Ensemble } from "../ensemble.ts";
import { FATES, type Fate } from "../finding.ts";
import { highestCostOf, pairsOf } from "../pairs.ts";
import type { Plan } from "../plan.ts";
import type { Test } from "../question.ts";
import { contrastOf, contrastValues } from "../sensitivity/contrast.ts";
import { countsKilled, fatesOf } from "../setting.ts";

/** Which runs are of interest, and how they are called in a sentence: "are harmful". */
export interface Cases {
  readonly key: string;
  readonly are: string;
  /** One mark a run. */
  readonly marks: Uint8Array;
  readonly share: number;
  /** Why these. */
  readonly because: string;
}

/** Fates that may be sought, by key; "reduces" is both that reduce. */
export const FATE_KEYS: Readonly<Record<string, { readonly are: string; readonly of: readonly Fate[] }>> = {
  reduces: { are: "reduce inflow", of: ["reduces sustainably", "reduces unsustainably"] },
  "reduces-sustainably": { are: "reduce inflow at a cost that lasts", of: ["reduces sustainably"] },
  "reduces-unsustainably": { are: "reduce inflow at a cost that does not last", of: ["reduces unsustainably"] },
  "no-effect": { are: "have no effect that matters", of: ["no effect"] },
  harmful: { are: "are harmful", of: ["harmful"] },
};

/** Fates among which the default is chosen. */
const SPLITTING = ["reduces", "harmful", "no-effect", "reduces-sustainably"];

const shareOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0) / Math.max(1, marks.length);

/** The fates of a policy's futures for one commodity, by the reader's own count. */
export const fatesOfPolicy = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  commodity: string,
  test: Test,
): readonly Fate[] =>
  fatesOf(
    pairsOf(plan, ensemble, policy, commodity, test),
    test,
    highestCostOf(plan, ensemble, policy, commodity, test).usdPerKg,
    countsKilled(test),
  );

const casesOfKey = (fates: readonly Fate[], key: string, because: string): Cases => {
  const { are, of } = FATE_KEYS[key];
  const marks = Uint8Array.from(fates, (fate) => (of.includes(fate) ? 1 : 0));
  return { key, are, marks, share: shareOf(marks), because };
};

/** The futures of a fate by key; without one, of the fate whose share is nearest one half. */
export const casesOfFate = (fates: readonly Fate[], key?: string): Cases => {
  if (key !== undefined) return casesOfKey(fates, key, "asked for");
  const all = SPLITTING.map((one) =>
    casesOfKey(fates, one, "its share is nearest one half: it splits the verdict most"),
  );
  return all.reduce((best, one) => (Math.abs(one.share - 0.5) < Math.abs(best.share - 0.5) ? one : best));
};

const TERM = /^\s*([A-Za-z][\w.-]*)\s*(<=|>=|<|>)\s*([-−+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*$/i;

const OPERATORS: Readonly<
  Record<string, { readonly is: string; readonly holds: (value: number, limit: number) => boolean }>
> = {
  "<": { is: "below", holds: (value, limit) => value < limit },
  "<=": { is: "of at most", holds: (value, limit) => value <= limit },
  ">": { is: "above", holds: (value, limit) => value > limit },
  ">=": { is: "of at least", holds: (value, limit) => value >= limit },
};

/** The futures in which a condition on differences holds, or every term of it that cannot be read. */
export const casesWhen = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  commodity: string,
  test: Test,
  expression: string,
): Cases | { readonly unread: readonly string[] } => {
  const marks = new Uint8Array(ensemble.runs).fill(1);
  const unread: string[] = [];
  const told: string[] = [];
  for (const term of expression.split(/\band\b/i)) {
    const [, name, operator, number] = TERM.exec(term) ?? [];
    const contrast = name === undefined ? null : contrastOf(plan, ensemble, name, commodity, test);
    if (contrast === null) {
      unread.push(term.trim());
      continue;
    }
    const limit = Number(number.replace("−", "-"));
    contrastValues(ensemble, policy, plan.against, contrast).forEach((value, run) => {
      if (!OPERATORS[operator].holds(value, limit)) marks[run] = 0;
    });
    told.push(`a difference in ${contrast.is} ${OPERATORS[operator].is} ${number} ${contrast.unit}`);
  }
  if (unread.length > 0) return { unread };
  return { key: "when", are: `have ${told.join(" and ")}`, marks, share: shareOf(marks), because: "asked for" };
};

/** All names of fates, for refusals. */
export const fateKeys = (): string[] => Object.keys(FATE_KEYS);

/** How many futures have each fate. */
export const countFates = (fates: readonly Fate[]): Readonly<Record<Fate, number>> =>
  Object.fromEntries(FATES.map((fate) => [fate, fates.filter((one) => one === fate).length])) as Record<Fate, number>;
