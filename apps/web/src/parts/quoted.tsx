/** Texts of the ledger, which are in English whatever the language of the page: marked, so that a voice changes with them. */
import { Fragment, type ReactNode } from "react";
import { useStore } from "../state/store.ts";
import type { Entry } from "../words/words.ts";

export const Quoted = ({ children }: { readonly children: ReactNode }) => <span lang="en">{children}</span>;

/** An entry in the language on view whose slots are elements: mostly words around something quoted. */
export const Worded = ({
  entry,
  slots,
}: {
  readonly entry: Entry;
  readonly slots: Readonly<Record<string, ReactNode>>;
}) => {
  const language = useStore((state) => state.language);
  let at = 0;
  return entry[language].split(/(\{\w+\})/).map((part) => {
    at += part.length;
    return <Fragment key={`${at} ${part}`}>{part.startsWith("{") ? slots[part.slice(1, -1)] : part}</Fragment>;
  });
};
