/** A box of scenario discovery as one sentence of at most three conditions, in both languages. */
import { calledAmount, calledBelief, calledForm, countOf100, type Language } from "@inflow/study";
import type { Condition, WorldBox } from "../../engine/services/worlds.ts";
import { FATE_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { say } from "../../words/words.ts";

/** One condition: "“name” is at least 0.4". */
export const conditionText = ({ path, is: own, unit, lower, upper, among }: Condition, language: Language): string => {
  const is = calledBelief({ path, is: own }, language);
  if (among !== null) {
    const forms = among.map((form) => calledForm(path, form, language)).join(say(WHY_WORDS.or, language));
    return say(WHY_WORDS.among, language, { is, forms });
  }
  const slots = {
    is,
    low: lower === null ? "" : calledAmount(lower, unit, language),
    high: upper === null ? "" : calledAmount(upper, unit, language),
  };
  if (lower !== null && upper !== null) return say(WHY_WORDS.within, language, slots);
  return say(lower === null ? WHY_WORDS.atMost : WHY_WORDS.atLeast, language, slots);
};

/** What futures of a fate do, to stand after "futures that". */
export const fateText = (fate: string, language: Language): string => FATE_WORDS[fate]?.[language] ?? fate;

/** The sentence of a box, counted on draws that its search did not see. */
export const boxText = (box: WorldBox, place: number, fate: string, base: number, language: Language): string => {
  const { density, densityInterval, coverage } = box.heldOut;
  return say(place === 0 ? WHY_WORDS.box : WHY_WORDS.secondBox, language, {
    conditions: box.conditions.map((one) => conditionText(one, language)).join(say(WHY_WORDS.and, language)),
    are: fateText(fate, language),
    density: countOf100(density),
    low: countOf100(densityInterval[0]),
    high: countOf100(densityInterval[1]),
    base: countOf100(base),
    coverage: countOf100(coverage),
  });
};
