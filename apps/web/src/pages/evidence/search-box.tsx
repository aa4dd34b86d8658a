/** A search over the rows of a tab: how many it leaves, and what was most likely meant where it leaves none. */
import { useEffect, useId, useState } from "react";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";

interface Props {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly found: number;
  readonly all: number;
  /** Whether the rows are sources, whose nearest word is offered. */
  readonly areSources?: boolean;
}

const useNearest = (text: string, isWanted: boolean): string | null => {
  const client = useStore((state) => state.client);
  const [nearest, setNearest] = useState<string | null>(null);
  useEffect(() => {
    setNearest(null);
    if (!isWanted || client === null) return;
    let isOn = true;
    void client.call("nearestSource", { text }).then((word) => isOn && setNearest(word));
    return () => {
      isOn = false;
    };
  }, [client, text, isWanted]);
  return nearest;
};

export const SearchBox = ({ text, change, found, all, areSources = false }: Props) => {
  const t = useWords();
  const id = useId();
  const isEmpty = text.trim() !== "" && found === 0;
  const nearest = useNearest(text, isEmpty && areSources);
  return (
    <div className="search">
      <label htmlFor={id}>{t(EVIDENCE_WORDS.search)}</label>
      <input id={id} type="search" value={text} onChange={({ target }) => change(target.value)} />
      <span role="status">
        {isEmpty ? (
          <>
            {t(areSources ? EVIDENCE_WORDS.searchEmpty : EVIDENCE_WORDS.rowEmpty, { x: text })}{" "}
            {nearest === null ? null : (
              <button type="button" className="plain" onClick={() => change(nearest)}>
                {t(EVIDENCE_WORDS.nearest, { y: nearest })}
              </button>
            )}
          </>
        ) : (
          t(EVIDENCE_WORDS.found, { n: found, all })
        )}
      </span>
    </div>
  );
};
