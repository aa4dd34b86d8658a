/** Outcomes of policies in words: values, spans, and the colours of their columns. */
import {
  amount,
  DARK,
  dollars,
  LIGHT,
  type PolicyStyle,
  signed,
  signedPercent,
  styleOfPolicy,
  type Theme,
  type WideBand,
} from "@inflow/charts";
import type { Language } from "@inflow/study";
import type { ComparedOutcome, CompareResult, OutcomeKind } from "../../engine/services/compare.ts";
import { OUTCOME_WORDS } from "../../words/compare-words.ts";
import type { Entry } from "../../words/words.ts";

/** Writes the values of a kind of outcome, as a level or as a difference. */
export const writerOf = (kind: OutcomeKind, isDifference: boolean, language: Language): ((value: number) => string) => {
  if (kind === "usd") return (value) => dollars(value, language, isDifference);
  if (kind === "inflow") return isDifference ? signedPercent : (value) => amount(value, 3, language);
  if (kind === "index") return (value) => (isDifference ? signed(value, 2) : amount(value, 2));
  return (value) => (isDifference ? signed(Math.round(value), 2, language) : amount(Math.round(value), 3, language));
};

/** The name of an outcome, or its id where it has none. */
export const outcomeWords = (id: string): Entry => OUTCOME_WORDS[id] ?? { en: id, es: id };

/** The name of a criterion of regret; cost by the definition that it is counted by. */
export const criterionWords = ({ cost }: Pick<CompareResult, "cost">, criterion: string): Entry =>
  outcomeWords(criterion === "cost" ? `cost.${cost}` : criterion);

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const themeNamed = (theme: "light" | "dark"): Theme => (theme === "dark" ? DARK : LIGHT);

/** The look of a column: the comparison in ink, the policy in question and those that have a colour in theirs, others in what is left. */
export const columnStyle = (
  result: Pick<CompareResult, "policies" | "against">,
  p: number,
  theme: Theme,
): PolicyStyle => {
  const id = result.policies[p]!;
  if (id === result.against) return { letter: "", colour: theme.ink, dash: undefined };
  const own = styleOfPolicy(id, theme);
  if (own.letter !== "") return own;
  const first = styleOfPolicy("campaign-2025", theme);
  if (p === 0) return first;
  const used = result.policies.map((policy) => styleOfPolicy(policy, theme).colour);
  const free = theme.policies.filter((colour) => colour !== first.colour && !used.includes(colour));
  const others = result.policies.filter(
    (policy, place) => place > 0 && policy !== result.against && styleOfPolicy(policy, theme).letter === "",
  );
  return { letter: "", colour: free[others.indexOf(id)] ?? theme.secondary, dash: undefined };
};

/** Whether an interval keeps off zero in what is written, and on which side: better or worse than the comparison. */
export const standing = (
  { isLessBetter, kind }: ComparedOutcome,
  band: WideBand | null,
  language: Language,
): "better" | "worse" | null => {
  if (band === null) return null;
  const write = writerOf(kind, true, language);
  const zero = write(0);
  if (band.p90 < 0 && write(band.p90) !== zero) return isLessBetter ? "better" : "worse";
  if (band.p10 > 0 && write(band.p10) !== zero) return isLessBetter ? "worse" : "better";
  return null;
};
