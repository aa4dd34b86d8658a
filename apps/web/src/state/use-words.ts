/** The words of the language on view. */
import { type Entry, type Slots, say } from "../words/words.ts";
import { useStore } from "./store.ts";

/** Says an entry in the language on view. */
export const useWords = (): ((entry: Entry, slots?: Slots) => string) => {
  const language = useStore((state) => state.language);
  return (entry, slots) => say(entry, language, slots);
};
