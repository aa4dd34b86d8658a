/** How many settings a reader changed, in words: levers, beliefs and criteria told apart. */
import type { Language } from "@inflow/study";
import { COUNT_WORDS } from "../words/panel-words.ts";
import { say } from "../words/words.ts";

export interface ChangeCounts {
  readonly levers: number;
  readonly beliefs: number;
  readonly criteria: number;
}

const KINDS = ["levers", "beliefs", "criteria"] as const;

/** "1 lever, 0 beliefs, 2 criteria" in the language of the reader. */
export const countsText = (counts: ChangeCounts, language: Language): string =>
  KINDS.map((kind) => {
    const n = counts[kind];
    return say(COUNT_WORDS[kind][n === 1 ? "one" : "many"], language, { n });
  }).join(", ");
