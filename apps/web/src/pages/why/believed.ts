/** What we take a parameter to be, in words: the range that holds nine of ten draws and its middle, one value, or rival forms. */
import { calledAmount, type Language, priorSaid } from "@inflow/study";
import type { ParameterView } from "../../engine/contract.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { say } from "../../words/words.ts";

/** The range of a parameter with its unit in words, the prior behind it last. */
export const believedText = (
  { path, unit, prior, priorInWords, span }: Pick<ParameterView, "path" | "unit" | "prior" | "priorInWords" | "span">,
  language: Language,
): string => {
  if (span === null) return say(WHY_WORDS.believedForms, language, { forms: priorSaid(path, priorInWords, language) });
  const [low, middle, high] = span.map((value) => calledAmount(value, unit, language)) as [string, string, string];
  if ("fixed" in prior) return say(WHY_WORDS.believedOne, language, { value: middle });
  return `${say(WHY_WORDS.believed, language, { low, high, middle })} (${priorSaid(path, priorInWords, language)})`;
};
