/** An answer in few words: its finding and how many of 100 futures it holds in, or how the futures divide where none does. */
import { countOf100, FINDING_WORDS, type Verdict } from "@inflow/study";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";

export const useShortVerdict = (): ((verdict: Verdict) => string) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  return ({ finding, shares, lines }) => {
    const word = FINDING_WORDS[finding][language];
    const { split } = lines[language];
    if (finding === "cannot tell yet") return split === null ? word : `${word}. ${split}`;
    return `${word}, ${t(FRAME_WORDS.ofHundred, { count: countOf100(shares[finding]) })}`;
  };
};
