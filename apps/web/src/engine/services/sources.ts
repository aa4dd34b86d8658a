/** What the ledger says of sources: title, publisher, date, address, and how much of it was read and verified. */
import type { Source } from "@inflow/evidence";
import type { Desk } from "../desk.ts";

export type SourceView = Pick<Source, "id" | "title" | "publisher" | "published" | "url" | "read" | "verified">;

/** The sources of these ids, in order; ids that the ledger does not know are left out. */
export const sourcesOf = (desk: Desk, ids: readonly string[]): readonly SourceView[] =>
  ids.flatMap((id) => {
    const record = desk.shelf().ledger.sources.get(id)?.record;
    if (record === undefined) return [];
    const { title, publisher, published, url, read, verified } = record;
    return [{ id, title, publisher, published, url, read, verified }];
  });
