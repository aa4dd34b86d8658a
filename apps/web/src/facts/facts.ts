/** The record of the shipped model, written by scripts/web-facts.ts and delivered as data; nothing of it is computed again in the browser. */
import type { Facts } from "./record.ts";

/** Under which name the record stands among the texts that are delivered. */
const FACTS = "facts.json";

const read = new WeakMap<ReadonlyMap<string, string>, Facts>();

/** Backtests and replications of the model that the record names; an error where it was not delivered. */
export const factsOf = ({ texts }: { readonly texts: ReadonlyMap<string, string> }): Facts => {
  const text = texts.get(FACTS);
  if (text === undefined) throw new Error("The record of backtests and replications was not delivered.");
  const facts = read.get(texts) ?? (JSON.parse(text) as Facts);
  read.set(texts, facts);
  return facts;
};
