/** A few dials that belong together, under their name. */
import type { ReactNode } from "react";
import { useWords } from "../state/use-words.ts";
import type { Entry } from "../words/words.ts";

interface Props {
  readonly title: Entry;
  readonly children: ReactNode;
}

export const Group = ({ title, children }: Props) => {
  const t = useWords();
  return (
    <div className="dial-group">
      <h3>{t(title)}</h3>
      {children}
    </div>
  );
};
