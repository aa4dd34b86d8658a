/**
 * The number behind a column of the results: what it is in words, its value with its interval from the answer on view, and the
 * outcome by which the desk can tell what moves it. Bands are 10, 50 and 90 % points over futures. Limit: a column that holds
 * a list or a text has no value of its own.
 */
import { policyName } from "@inflow/brief";
import { amount, dollars, percentOf, signed, signedPercent } from "@inflow/charts";
import {
  type Assessment,
  COST_DEFINITIONS,
  contrastSaid,
  countOf100,
  DEATH_GROUPS,
  FATES,
  FINDING_WORDS,
  type Language,
  type TraceBands,
  type Verdict,
  wordsOfCommodity,
  wordsOfComparison,
} from "@inflow/study";
import { VERDICT } from "../../engine/services/drivers.ts";
import { ROOT_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { say } from "../../words/words.ts";
import { quantityOfColumn } from "./root-of.ts";

/** What the desk is asked for, to tell what moves the number; null where it cannot tell. */
export interface AskedOutcome {
  readonly policy: string;
  readonly commodity: string;
  readonly outcome: string;
  readonly isLevel?: boolean;
  /** Writes a mean of a summary column; absent where the desk tells its unit. */
  readonly write?: (value: number) => string;
}

export interface NumberFound {
  readonly is: string;
  /** Null where the answer holds no single value. */
  readonly value: string | null;
  readonly asked: AskedOutcome | null;
}

interface Held {
  readonly assessment: Assessment;
  readonly bands: readonly TraceBands[];
}

type Band = { readonly p10: number; readonly p50: number; readonly p90: number };

const KG_PER_TONNE = 1000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isBand = (value: unknown): value is Band =>
  isObject(value) && ["p10", "p50", "p90"].every((key) => typeof value[key] === "number");

/** What stands at a path of names joined by dots, where names may hold dots themselves; undefined where nothing does. */
export const valueAt = (of: unknown, path: string): unknown => {
  if (!isObject(of)) return undefined;
  if (Object.hasOwn(of, path)) return of[path];
  for (const [key, below] of Object.entries(of)) {
    if (!path.startsWith(`${key}.`)) continue;
    const found = valueAt(below, path.slice(key.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** How a column writes a value: money, tonnes, people, a change, or an index. */
const writerOf = (column: string, language: Language, isDifference: boolean): ((value: number) => string) => {
  const plain = (value: number): string => (isDifference ? signed(value, 2, language) : amount(value, 2, language));
  if (/inflowShare|^inflowByQuarter/.test(column)) return signedPercent;
  if (/epistemicShare|redrawnShare|^rider/.test(column)) return percentOf;
  if (/usd|cost|retail|wholesale/i.test(column)) return (value) => dollars(value, language, isDifference);
  if (/Kg/.test(column)) return (value) => `${plain(value / KG_PER_TONNE)} t`;
  if (/deaths/i.test(column)) return (value) => `${plain(value)} ${say({ en: "people", es: "personas" }, language)}`;
  return plain;
};

const written = (value: unknown, write: (value: number) => string, language: Language): string | null => {
  if (value === "no benefit") return say(WHY_WORDS.noBenefit, language);
  if (typeof value === "number") return write(value);
  if (!isBand(value)) return null;
  const span = say(WHY_WORDS.eightOfTen, language, { low: write(value.p10), high: write(value.p90) });
  return `${write(value.p50)} (${span})`;
};

const groupOf = (column: string): string | undefined =>
  column === "deaths.all.total" || /^deaths/.test(column)
    ? (DEATH_GROUPS.find((group) => column.endsWith(group)) ??
      ({ "deaths.all.total": "overdose", "deaths.inError": "struck-in-error" } as Readonly<Record<string, string>>)[
        column
      ])
    : undefined;

const costOf = (column: string) => COST_DEFINITIONS.find((one) => column.endsWith(`.${one}`));

/** The outcome of a column in words, to stand after "difference in". */
const outcomeWords = (column: string, commodity: string, language: Language): string => {
  const group = groupOf(column);
  const cost = /cost/i.test(column) ? costOf(column) : undefined;
  const outcome = group ?? (cost === undefined ? (/inflow/i.test(column) ? "inflow" : null) : "cost");
  if (outcome !== null) {
    const { is } = contrastSaid(outcome, commodity, cost ?? "full", language);
    return is.replace(/ (over the horizon|en el horizonte)$/, "");
  }
  const words = ROOT_WORDS[quantityOfColumn(column)];
  return words === undefined ? column : words[language];
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const classesOf = ({ shares }: Pick<Verdict, "shares">, language: Language): string =>
  [...FATES]
    .filter((fate) => shares[fate] > 0)
    .sort((a, b) => shares[b] - shares[a])
    .map((fate) => `${FINDING_WORDS[fate][language]} ${countOf100(shares[fate])}`)
    .join(", ");

/** Columns of a verdict that are one number, or three; the others tell of the whole verdict. */
const OWN =
  /^(change|costs|costPerTonneNotLanded|deaths|inflowByQuarter|highestCost|monthsToAnswer$|epistemicShare|rider|priorShift)/;

/** What moves a column of a verdict. */
const askedOfVerdict = (rest: string): string | null => {
  const group = groupOf(rest);
  if (group !== undefined) return group;
  if (/^costs\.extraUsd/.test(rest)) return `cost.${costOf(rest) ?? "full"}`;
  if (/inflowShare|^inflow/.test(rest)) return "inflow";
  if (rest.startsWith("change.")) return rest.slice("change.".length);
  return OWN.test(rest) ? null : VERDICT;
};

const ofVerdict = (policy: string, commodity: string, rest: string, held: Held, language: Language): NumberFound => {
  const { assessment } = held;
  const verdict = assessment.verdicts[policy]?.[commodity];
  const slots = {
    policy: policyName(policy, language),
    comparison: wordsOfComparison(assessment.against, language),
    commodity: wordsOfCommodity(commodity, language),
  };
  const outcome = askedOfVerdict(rest);
  const write = writerOf(rest, language, true);
  const asked = outcome === null ? null : { policy, commodity, outcome, ...(outcome.includes(".") ? { write } : {}) };
  if (!OWN.test(rest))
    return {
      is: say(WHY_WORDS.verdictOf, language, slots),
      value: verdict === undefined ? null : classesOf(verdict, language),
      asked,
    };
  return {
    is: say(WHY_WORDS.differenceOf, language, {
      ...slots,
      outcome: outcomeWords(rest.replace(/^change\./, ""), commodity, language),
    }),
    value: written(valueAt(verdict, rest), write, language),
    asked,
  };
};

/** The full name of a summary column whose commodity was taken out of it. */
const fullColumn = (rest: string, commodity: string): string =>
  commodity === "every" ? rest : rest.replace(/^([^.]+)/, `$1.${commodity}`);

const ofLevel = (policy: string, commodity: string, rest: string, held: Held, language: Language): NumberFound => {
  const write = writerOf(rest, language, false);
  const primary = commodity === "every" ? held.assessment.primaryCommodity : commodity;
  return {
    is: say(WHY_WORDS.levelOf, language, {
      outcome: capital(outcomeWords(rest, primary, language)),
      policy: policyName(policy, language),
    }),
    value: written(held.assessment.outcomes[policy]?.[commodity]?.[rest], write, language),
    asked: { policy, commodity: primary, outcome: fullColumn(rest, commodity), isLevel: true, write },
  };
};

const ofTrace = (policy: string, series: string, held: Held, language: Language): NumberFound => {
  const band = held.bands.find((one) => one.policy === policy && one.series === series);
  const last = band === undefined ? -1 : band.p50.length - 1;
  const commodity = series.split(".").find((word) => word in (held.assessment.verdicts[policy] ?? {}));
  const value =
    band === undefined || last < 0 ? null : { p10: band.p10[last]!, p50: band.p50[last]!, p90: band.p90[last]! };
  return {
    is: say(WHY_WORDS.lastWeekOf, language, {
      outcome: capital(outcomeWords(series, commodity ?? held.assessment.primaryCommodity, language)),
      policy: policyName(policy, language),
    }),
    value: written(value, writerOf(series, language, false), language),
    asked: null,
  };
};

const PLACE = /^(verdicts|outcomes|traces)\.(.*)$/;

/** The number of a column of the results; null where the column is of no policy of the answer. */
export const numberOf = (column: string, held: Held, language: Language): NumberFound | null => {
  const [, kind, rest = ""] = PLACE.exec(column) ?? [];
  const policy = Object.keys(held.assessment.outcomes)
    .sort((a, b) => b.length - a.length)
    .find((id) => rest.startsWith(`${id}.`));
  if (kind === undefined || policy === undefined) return null;
  const below = rest.slice(policy.length + 1);
  if (kind === "traces") return ofTrace(policy, below, held, language);
  const dot = below.indexOf(".");
  const [commodity, name] = [below.slice(0, dot), below.slice(dot + 1)];
  return kind === "verdicts"
    ? ofVerdict(policy, commodity, name, held, language)
    : ofLevel(policy, commodity, name, held, language);
};
