/**
 * What is refused before it is read as YAML: text above a size, bytes that are not text, nesting beyond measure.
 */
import type { Problem } from "./problem.ts";
import { tooDeepAt } from "./yaml-depth.ts";

/** Character that no text file holds: control characters, or the mark of a failed decoding. */
const isRubbish = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127 || code === 0xfffd;

const rubbishAt = (text: string): number => {
  for (let i = 0; i < text.length; i++) if (isRubbish(text.charCodeAt(i))) return i;
  return -1;
};

const lineAndColumn = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${before[before.length - 1]!.length + 1}`;
};

/** One problem as a refusal of the whole text. */
export const refusal = (
  file: string,
  place: string,
  what: string,
  why: string,
  fix: string,
): { problems: Problem[] } => ({
  problems: [{ file, place, what, why, fix }],
});

/** Why a text is not even tried: too large, not text, or nested too deeply; null when it may be read. */
export const refusedText = (text: string, file: string, limit: number): { problems: Problem[] } | null => {
  if (text.length > limit)
    return refusal(
      file,
      "1:1",
      `The text is ${text.length} characters long; at most ${limit} are read.`,
      "Records are small, so a larger file is most likely not one.",
      "Check that the file is the one you meant, or split it.",
    );
  const rubbish = rubbishAt(text);
  if (rubbish >= 0)
    return refusal(
      file,
      lineAndColumn(text, rubbish),
      "The file is not text: it holds characters that no text holds.",
      "Only UTF-8 text can be read as YAML.",
      "Check that the file is the one you meant, and save it as UTF-8 text.",
    );
  const deep = tooDeepAt(text);
  if (deep >= 0)
    return refusal(
      file,
      lineAndColumn(text, deep),
      "The text is nested too deeply.",
      "Records need a handful of levels; deeper text can exhaust the memory of the reader.",
      "Nest less deeply.",
    );
  return null;
};
