/** A text of the ledger in which every record that it names by its key is a link to that record. */
import { useMemo } from "react";
import { useAddress } from "./place.ts";
import { namesOf, piecesOf } from "./records-in.ts";
import { useCalled } from "./use-called.ts";

export const Prose = ({ children }: { readonly children: string }) => {
  const address = useAddress();
  const { result } = useCalled("evidence");
  const names = useMemo(() => (result === null ? new Map() : namesOf(result)), [result]);
  let at = 0;
  return (
    <span lang="en">
      {piecesOf(children, names).map(({ text, named }) => {
        at += text.length;
        return named === null ? (
          text
        ) : (
          <a key={at} href={address({ tab: named.tab, record: text })} title={named.title}>
            {text}
          </a>
        );
      })}
    </span>
  );
};
