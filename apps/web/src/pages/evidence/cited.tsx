/** A source with the place in it, how much of it was read, and whether its figures were verified. */
import type { CitedSource } from "../../engine/services/evidence.ts";
import { Quoted, Worded } from "../../parts/quoted.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS, LEDGER_WORDS } from "../../words/evidence-words.ts";
import { useAddress } from "./place.ts";

/** The word of the ledger's own mark in the language on view; the mark itself where it has none. */
export const useMark = (): ((mark: string) => string) => {
  const t = useWords();
  return (mark) => {
    const entry = LEDGER_WORDS[mark];
    return entry === undefined ? mark : t(entry);
  };
};

export const Cited = ({ source }: { readonly source: CitedSource }) => {
  const mark = useMark();
  const address = useAddress();
  return (
    <span className="cited">
      <a href={address({ tab: "sources", record: source.id })} lang="en">
        {source.title}
      </a>
      {", "}
      <Worded entry={EVIDENCE_WORDS.atPlace} slots={{ at: <Quoted>{source.at}</Quoted> }} /> ({mark(source.read)};{" "}
      {mark(source.verified)})
    </span>
  );
};

export const CitedList = ({ sources }: { readonly sources: readonly CitedSource[] }) => (
  <ul className="cited-list">
    {sources.map((source) => (
      <li key={`${source.id} ${source.at}`}>
        <Cited source={source} />
      </li>
    ))}
  </ul>
);
