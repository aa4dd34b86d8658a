/** How many simulated futures stand behind what is said, and, when asked, what such a future is; it opens over the page. */
import type { ReactNode } from "react";
import { useWords } from "../../state/use-words.ts";
import { FUTURES_WORDS } from "../../words/futures-words.ts";

/** A dotted term that opens into what futures, simulated worlds and draws are. */
export const FuturesTerm = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords();
  return (
    <details className="term">
      <summary>
        {children} <span className="asks">{t(FUTURES_WORDS.ask)}</span>
      </summary>
      <p>{t(FUTURES_WORDS.meaning)}</p>
    </details>
  );
};
