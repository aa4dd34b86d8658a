/** What is said of months and of further data, with the three different reasons why there may be no month. */
import { dateWords } from "@inflow/brief";
import type { Language } from "@inflow/study";
import type { WhenOverview } from "../../engine/services/when.ts";
import { SHORTENING_WORDS } from "../../words/when-words.ts";

/** Why there is no month to answer. */
export type NoMonth = "never" | "not computed" | "too small";

/** The reason why no month is told, or null where half of the futures have an answer. */
export const noMonth = ({
  answerTime,
  changesShare,
}: Pick<WhenOverview, "answerTime" | "changesShare">): NoMonth | null => {
  if (answerTime === null) return "not computed";
  if (answerTime.p50 !== null) return null;
  return changesShare < 0.5 ? "too small" : "never";
};

const MONTHS = 12;

/** The month so many months after a day, as a year and a month: 2025-09-01 and 5 give 2026-02. */
export const monthAfter = (day: string, months: number): string => {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const whole = MONTHS * year + month - 1 + Math.ceil(months);
  return `${Math.floor(whole / MONTHS)}-${String((whole % MONTHS) + 1).padStart(2, "0")}`;
};

/** The same in words: Feb 2026. */
export const monthWords = (day: string, months: number, language: Language): string =>
  dateWords(monthAfter(day, months), language);

/** Further data in the language of the page. */
export const furtherData = (what: string, language: Language): string => {
  if (language === "en") return what;
  for (const { is, es } of SHORTENING_WORDS) {
    const found = is.exec(what);
    if (found !== null) return es.replace("{n}", found[1] ?? "");
  }
  return what;
};
