/**
 * Words for probabilities, never without their number. ICD 203 (US Director of National Intelligence 2015, Analytic Standards):
 * seven ranges, the lower end of each within it; outside 1 to 99 % the number must be told. IPCC (Mastrandrea et al. 2010):
 * nested ranges, of which the narrowest that holds the number is taken, both ends within; 33 % is about as likely as not, 66 % likely. Limit: for probabilities whose calibration was shown;
 * where it was not, no word is given.
 */

export type ProbabilityScale = "icd203" | "ipcc";

export type ProbabilityWords =
  | {
      readonly kind: "words";
      readonly word: string;
      /** The probability in per cent, with as many digits as keep it in the range of the word. */
      readonly number: string;
      /** Word and number together. */
      readonly text: string;
      /** Whether the probability lies beyond the words of the scale, so that the number says more than the word. */
      readonly beyondScale: boolean;
    }
  | { readonly kind: "number alone"; readonly number: string; readonly text: string };

type Range = readonly [from: number, to: number, word: string];

/** From (inclusive), to (exclusive), word. */
export const icd203Words = [
  [0.01, 0.05, "almost no chance"],
  [0.05, 0.2, "very unlikely"],
  [0.2, 0.45, "unlikely"],
  [0.45, 0.55, "roughly even chance"],
  [0.55, 0.8, "likely"],
  [0.8, 0.95, "very likely"],
  [0.95, 0.99, "almost certain"],
] as const satisfies readonly Range[];

/** One of the seven words of ICD 203. */
export type Icd203Word = (typeof icd203Words)[number][2];

/** From, to, word, in the order in which they are asked: the narrowest that holds a number comes first. */
export const ipccWords: readonly Range[] = [
  [0.99, 1, "virtually certain"],
  [0.95, 1, "extremely likely"],
  [0.9, 1, "very likely"],
  [0.66, 1, "likely"],
  [0, 0.01, "exceptionally unlikely"],
  [0, 0.05, "extremely unlikely"],
  [0, 0.1, "very unlikely"],
  [0.33, 0.66, "about as likely as not"],
  [0, 0.33, "unlikely"],
  [0.5, 1, "more likely than not"],
];

function wordOf(p: number, scale: ProbabilityScale): string {
  if (scale === "icd203") {
    const held = [...icd203Words].reverse().find(([from]) => p >= from);
    return (held ?? icd203Words[0])[2];
  }
  return ipccWords.find(([from, to]) => p >= from && p <= to)![2];
}

const mostDigits = 6;

/** The shortest percentage that keeps p in the range of its word. */
function percentOf(p: number, same: (shown: number) => boolean): string {
  for (let digits = 0; digits < mostDigits; digits++) {
    const shown = (100 * p).toFixed(digits);
    const trivial = (Number(shown) === 0 && p > 0) || (Number(shown) === 100 && p < 1);
    if (!trivial && same(Number(shown) / 100)) return `${shown} %`;
  }
  return `${100 * p} %`;
}

/** The word for a probability (0 to 1) on a scale, with its number; the number alone where calibration was not shown. */
export function probabilityWords(
  p: number,
  scale: ProbabilityScale,
  options: { readonly calibrated?: boolean } = {},
): ProbabilityWords {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`A probability lies between 0 and 1; given ${p}: divide a percentage by 100.`);
  const word = wordOf(p, scale);
  if (options.calibrated === false) {
    const number = percentOf(p, () => true);
    return { kind: "number alone", number, text: `model says ${number}; calibration not shown` };
  }
  const beyondScale = scale === "icd203" && (p < 0.01 || p > 0.99);
  const number = percentOf(p, (shown) => wordOf(shown, scale) === word);
  return { kind: "words", word, number, text: `${word} (${number})`, beyondScale };
}
