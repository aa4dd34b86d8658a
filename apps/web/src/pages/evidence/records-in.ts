/**
 * Names of records that stand in a text of the ledger, so that each can lead to the record. Limit: a name is found as a whole
 * word with at least one hyphen; a record whose name is one plain word is left as it stands.
 */
import type { EvidenceView } from "../../engine/services/evidence.ts";
import type { TabName } from "./place.ts";

/** Where a record stands, and what it is called there. */
export interface Named {
  readonly tab: TabName;
  readonly title: string;
}

/** Every record of the ledger that has a place of its own, by its name. */
export const namesOf = ({ sources, series, events, claims }: EvidenceView): ReadonlyMap<string, Named> =>
  new Map<string, Named>([
    ...sources.map(({ id, title }) => [id, { tab: "sources", title }] as const),
    ...series.map(({ id, title }) => [id, { tab: "data", title }] as const),
    ...events.map(({ id, says }) => [id, { tab: "timeline", title: says }] as const),
    ...claims.map(({ id, says }) => [id, { tab: "claims", title: says }] as const),
  ]);

const NAME = /([a-z0-9]+(?:-[a-z0-9]+)+)/;

/** A text in pieces: plain ones, and names of known records with where they stand. */
export const piecesOf = (
  text: string,
  names: ReadonlyMap<string, Named>,
): readonly { readonly text: string; readonly named: Named | null }[] =>
  text
    .split(NAME)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, named: names.get(piece) ?? null }));
