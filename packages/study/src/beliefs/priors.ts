/**
 * Priors as a table says them, in English and Spanish: "triangular(0.01, 0.03, 0.12)", rival forms by their names with their
 * weights. Limit: a distribution is named, not explained.
 */
import { type Prior, wordsOfPrior } from "@inflow/evidence";
import type { Language } from "../words.ts";
import { calledForm } from "./names.ts";

const IN_SPANISH: Readonly<Record<string, string>> = {
  fixed: "fijo",
  uniform: "uniforme",
  loguniform: "log-uniforme",
  lognormal: "log-normal",
  discrete: "discreto",
};

const FORMS = /^forms\((.*)\)$/;

const formsSaid = (path: string, list: string, language: Language): string =>
  list
    .split(", ")
    .map((one) => one.split(": "))
    .map(([form = "", weight = ""]) => `${calledForm(path, form, language)} (${weight})`)
    .join("; ");

/** The prior of the belief of that path, which stands in the words of the ledger ("uniform(0, 1)"), in a language. */
export const priorSaid = (path: string, words: string, language: Language): string => {
  const forms = FORMS.exec(words)?.[1];
  if (forms !== undefined) return formsSaid(path, forms, language);
  return words.replace(/^[a-z]+/, (word) => (language === "es" ? (IN_SPANISH[word] ?? word) : word));
};

/** The prior of the belief of that path in words of a language. */
export const calledPrior = (path: string, prior: Prior, language: Language): string =>
  priorSaid(path, wordsOfPrior(prior), language);
