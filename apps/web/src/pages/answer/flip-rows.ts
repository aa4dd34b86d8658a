/** The rows of "what would change the answer": sentences of the verdicts, each said once for the drugs that share it. */
import { plainText, type Sentence } from "@inflow/brief";
import {
  type Flip,
  flipsSentenceOf,
  groupedBy,
  type Language,
  listed,
  turningOf,
  type Verdict,
  wordsOfCommodity,
} from "@inflow/study";
import { type Trial, trialOfFlip, trialOfSetting } from "../../dials/index.ts";
import type { ParameterView } from "../../engine/contract.ts";

export interface FlipRow {
  /** Drugs of which the sentence is true. */
  readonly commodities: readonly string[];
  readonly said: Sentence;
  readonly trials: readonly Trial[];
  /** What leads on where nothing can be tried: to the panel of criteria, to the reasons, or nowhere. */
  readonly else: "success" | "why" | null;
}

type Told = Pick<Verdict, "commodity" | "finding" | "flips" | "hinge" | "settings" | "lines" | "test">;

const text = (words: string): Sentence => ({ parts: [words] });

const flipRow = (commodity: string, flip: Flip, parameters: readonly ParameterView[], language: Language): FlipRow => {
  const isOf = (path: string): string => parameters.find((one) => one.path === path)?.is ?? "";
  const trial = trialOfFlip(flip, parameters);
  return {
    commodities: [commodity],
    said: text(flipsSentenceOf({ flips: [flip] }, language, isOf) ?? ""),
    trials: trial === null ? [] : [trial],
    else: "why",
  };
};

const turnsRows = ({ commodity, finding, settings, lines, test }: Told, language: Language): FlipRow[] => {
  const said = lines[language].turns;
  if (said === null) return [];
  const trials = turningOf({ finding, settings }).flatMap((one) => trialOfSetting(one, test) ?? []);
  return [{ commodities: [commodity], said: text(said), trials, else: "success" }];
};

/** What the page says beside the flips: that none was found or tried, and the hinge where no flip names it already. */
const otherRows = ({ commodity, flips, hinge }: Told, said: readonly Sentence[]): FlipRow[] => {
  const rest = said.slice(flips.length === 0 ? 0 : 1);
  const isNamed = hinge !== null && flips.some(({ parameter }) => parameter === hinge.parameter);
  return (isNamed ? rest.slice(0, -1) : rest).map((one, i, all) => ({
    commodities: [commodity],
    said: one,
    trials: [],
    else: hinge !== null && !isNamed && i === all.length - 1 ? "why" : null,
  }));
};

const merged = (rows: readonly FlipRow[]): FlipRow[] =>
  groupedBy(rows, ({ said }) => plainText(said)).map((same) => ({
    ...same[0],
    commodities: same.flatMap(({ commodities }) => commodities),
  }));

/** The rows of all drugs, values first, which are the reader's own; `saidOf` gives what the brief says of a drug's flips: the flips, what a screen found, the hinge. */
export const flipRows = (
  verdicts: readonly Told[],
  saidOf: (commodity: string) => readonly Sentence[],
  parameters: readonly ParameterView[],
  language: Language,
): readonly FlipRow[] =>
  merged([
    ...verdicts.flatMap((verdict) => turnsRows(verdict, language)),
    ...verdicts.flatMap(({ commodity, flips }) => flips.map((flip) => flipRow(commodity, flip, parameters, language))),
    ...verdicts.flatMap((verdict) => otherRows(verdict, saidOf(verdict.commodity))),
  ]);

/** "cocaine and fentanyl" in the language of the reader, within a sentence. */
export const listOf = (commodities: readonly string[], language: Language): string =>
  listed(
    commodities.map((one) => wordsOfCommodity(one, language)),
    language,
  );

/** "Cocaine and fentanyl" in the language of the reader, at the beginning of one. */
export const namesOf = (commodities: readonly string[], language: Language): string => {
  const list = listOf(commodities, language);
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
};
