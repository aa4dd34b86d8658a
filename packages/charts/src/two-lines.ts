/** A label in at most two lines; what does not fit ends in an ellipsis. */
import { wrapped } from "./svg.ts";

/** The label broken into at most two lines of so many letters. */
export const twoLines = (label: string, letters: number): string[] => {
  const lines = wrapped(label, letters);
  if (lines.length <= 2) return lines;
  const second = lines[1]!.length >= letters ? lines[1]!.slice(0, letters - 1) : lines[1]!;
  return [lines[0]!, `${second}…`];
};
