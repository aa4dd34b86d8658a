/**
 * Cases of interest: which futures a box is sought for. By default the fate that most splits the verdict, the one whose share
 * is nearest one half; or a fate by name; or a condition on differences, "inflow < -10 and deaths > 500", in the units of
 * the contrasts (tonnes, millions of USD, people) or of a summary column. Limit: "and" alone joins terms.
 */
import type { Ensemble } from "../ensemble.ts";
import { FATES, type Fate } from "../finding.ts";
import { highestCostOf, pairsOf } from "../pairs.ts";
import type { Plan } from "../plan.ts";
import { contrastOf, contrastSaid, contrastValues } from "../sensitivity/contrast.ts";
import { countsKilled, fatesOf } from "../setting.ts";
import type { Test } from "../success.ts";
import type { Language, Words } from "../words.ts";
import { discoverySays as says } from "./discovery-words.ts";

/** Which runs are of interest, and how they are called in a sentence: "are harmful". */
export interface Cases {
  readonly key: string;
  readonly are: string;
  /** The same in both languages. */
  readonly said: Words;
  /** One mark a run. */
  readonly marks: Uint8Array;
  readonly share: number;
  /** Why these, by key and in English. */
  readonly reason: "asked" | "splits";
  readonly because: string;
}

const inBoth = (key: Parameters<typeof says>[0]): Words => ({ en: says(key, "en"), es: says(key, "es") });

/** Fates that may be sought, by key; "reduces" is both that reduce. */
const FATE_KEYS: Readonly<Record<string, { readonly are: Words; readonly of: readonly Fate[] }>> = {
  reduces: { are: inBoth("reduces"), of: ["reduces sustainably", "reduces unsustainably"] },
  "reduces-sustainably": { are: inBoth("lasts"), of: ["reduces sustainably"] },
  "reduces-unsustainably": { are: inBoth("lastsNot"), of: ["reduces unsustainably"] },
  "no-effect": { are: inBoth("noEffect"), of: ["no effect"] },
  harmful: { are: inBoth("harmful"), of: ["harmful"] },
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

const casesOfKey = (fates: readonly Fate[], key: string, reason: Cases["reason"]): Cases => {
  const { are: said, of } = FATE_KEYS[key];
  const marks = Uint8Array.from(fates, (fate) => (of.includes(fate) ? 1 : 0));
  return { key, are: said.en, said, marks, share: shareOf(marks), reason, because: says(reason, "en") };
};

/** The futures of a fate by key; without one, of the fate whose share is nearest one half. */
export const casesOfFate = (fates: readonly Fate[], key?: string): Cases => {
  if (key !== undefined) return casesOfKey(fates, key, "asked");
  const all = SPLITTING.map((one) => casesOfKey(fates, one, "splits"));
  return all.reduce((best, one) => (Math.abs(one.share - 0.5) < Math.abs(best.share - 0.5) ? one : best));
};

const TERM = /^\s*([A-Za-z][\w.-]*)\s*(<=|>=|<|>)\s*([-−+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*$/i;

const OPERATORS: Readonly<Record<"<" | "<=" | ">" | ">=", (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
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
  const told: Words[] = [];
  for (const term of expression.split(/\band\b/i)) {
    const [, name, sign, number] = TERM.exec(term) ?? [];
    const operator = sign as keyof typeof OPERATORS;
    const contrast = name === undefined ? null : contrastOf(plan, ensemble, name, commodity, test);
    if (contrast === null) {
      unread.push(term.trim());
      continue;
    }
    const limit = Number(number.replace("−", "-"));
    contrastValues(ensemble, policy, plan.against, contrast).forEach((value, run) => {
      if (!OPERATORS[operator](value, limit)) marks[run] = 0;
    });
    const termIn = (language: Language): string =>
      says("term", language, {
        ...contrastSaid(name, commodity, test.cost, language),
        operator: says(operator, language),
        limit: number,
      });
    told.push({ en: termIn("en"), es: termIn("es") });
  }
  if (unread.length > 0) return { unread };
  const have = (language: Language): string =>
    says("have", language, { terms: told.map((one) => one[language]).join(says("and", language)) });
  const said: Words = { en: have("en"), es: have("es") };
  return {
    key: "when",
    are: said.en,
    said,
    marks,
    share: shareOf(marks),
    reason: "asked",
    because: says("asked", "en"),
  };
};

/** All names of fates, for refusals. */
export const fateKeys = (): string[] => Object.keys(FATE_KEYS);

/** How many futures have each fate. */
export const countFates = (fates: readonly Fate[]): Readonly<Record<Fate, number>> =>
  Object.fromEntries(FATES.map((fate) => [fate, fates.filter((one) => one === fate).length])) as Record<Fate, number>;
