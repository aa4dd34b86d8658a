/** A table of the page as the bytes of a Parquet file; the writer is loaded when the first is asked for. */
import type { TableColumn } from "@inflow/store";
import type { Desk } from "../desk.ts";
import { LATER } from "../later.ts";

export type { TableColumn } from "@inflow/store";

export interface TableParquetArgs {
  readonly columns: readonly TableColumn[];
  /** What the file says of itself, by key. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The table as a Parquet file; throws where its columns do not make one. */
export const tableParquetService = async (_: Desk, { columns, notes }: TableParquetArgs): Promise<ArrayBuffer> => {
  const { tableParquet } = await LATER.parquet();
  return tableParquet(columns, notes);
};
