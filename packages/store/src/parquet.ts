/**
 * Results as Parquet, for other tools: one row a run (policy, run, draw, replicate, then every summary column), one row
 * a policy, run, series and week of a trace, or any table of numbers and texts. Written with hyparquet-writer, pure JavaScript.
 * Limit: an export; never hashed, and never read back by Inflow.
 */
import type { Plan, ResultStore } from "@inflow/study";
import { parquetWriteBuffer } from "hyparquet-writer";

/** What a file says of itself beside its rows, by key. */
export type ParquetNotes = Readonly<Record<string, string>>;

/** Names of plan, run and study, then the notes, as Parquet holds them. */
const metadataOf = ({ id, runId, study }: Plan, notes: ParquetNotes): { key: string; value: string }[] =>
  Object.entries({ "inflow.plan": id, "inflow.run": runId, "inflow.study": study.id, ...notes }).map(
    ([key, value]) => ({ key, value }),
  );

/** The summaries of all stored runs of a plan as the bytes of a Parquet file, with notes among its metadata. */
export const summaryParquet = async (
  plan: Plan,
  store: ResultStore,
  notes: ParquetNotes = {},
): Promise<ArrayBuffer> => {
  const { luckPerDraw } = plan.study.sample;
  const policy: string[] = [];
  const run: number[] = [];
  let names: readonly string[] = [];
  let columns: number[][] = [];
  for await (const { header, summary } of store.blocks(plan)) {
    if (names.length === 0) {
      names = header.summary;
      columns = names.map(() => []);
    }
    const runs = header.until - header.from;
    for (let i = 0; i < runs; i++) {
      policy.push(header.policy);
      run.push(header.from + i);
    }
    columns.forEach((column, c) => {
      for (let i = 0; i < runs; i++) column.push(summary[c * runs + i]!);
    });
  }
  return parquetWriteBuffer({
    columnData: [
      { name: "policy", data: policy, type: "STRING" },
      { name: "run", data: run, type: "INT32" },
      { name: "draw", data: run.map((r) => Math.floor(r / luckPerDraw)), type: "INT32" },
      { name: "replicate", data: run.map((r) => r % luckPerDraw), type: "INT32" },
      ...names.map((name, c) => ({ name, data: columns[c]!, type: "DOUBLE" as const })),
    ],
    kvMetadata: metadataOf(plan, notes),
  });
};

/** The weekly traces of one series over all stored runs of a plan as the bytes of a Parquet file; null for an unknown series. */
export const traceParquet = async (
  plan: Plan,
  store: ResultStore,
  series: string,
  notes: ParquetNotes = {},
): Promise<ArrayBuffer | null> => {
  const policy: string[] = [];
  const run: number[] = [];
  const week: number[] = [];
  const value: number[] = [];
  for await (const { header, traces } of store.blocks(plan)) {
    const s = header.traces.indexOf(series);
    if (s < 0) return null;
    const runs = header.until - header.from;
    for (let w = 0; w < header.weeks; w++) {
      for (let i = 0; i < runs; i++) {
        policy.push(header.policy);
        run.push(header.from + i);
        week.push(w);
        value.push(traces[(s * header.weeks + w) * runs + i]!);
      }
    }
  }
  return parquetWriteBuffer({
    columnData: [
      { name: "policy", data: policy, type: "STRING" },
      { name: "run", data: run, type: "INT32" },
      { name: "week", data: week, type: "INT32" },
      { name: series, data: value, type: "FLOAT" },
    ],
    kvMetadata: metadataOf(plan, notes),
  });
};

/** A column of a table: numbers, null where one is missing, or texts. */
export type TableColumn =
  | { readonly name: string; readonly kind: "number"; readonly values: readonly (number | null)[] }
  | { readonly name: string; readonly kind: "text"; readonly values: readonly string[] };

/**
 * A table as the bytes of a Parquet file, numbers as DOUBLE and texts as STRING, with notes as its metadata; throws where it has
 * no column, two columns of one name, or columns of different length.
 */
export const tableParquet = (columns: readonly TableColumn[], notes: ParquetNotes = {}): ArrayBuffer => {
  if (columns.length === 0) throw new Error("The table has no column.");
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`Two columns of the table are called "${twice}".`);
  const rows = columns[0]!.values.length;
  const odd = columns.find(({ values }) => values.length !== rows);
  if (odd !== undefined) throw new Error(`Column "${odd.name}" has ${odd.values.length} rows, and the first ${rows}.`);
  return parquetWriteBuffer({
    columnData: columns.map(({ name, kind, values }) => ({
      name,
      data: [...values],
      type: kind === "number" ? "DOUBLE" : "STRING",
      nullable: kind === "number",
    })),
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  });
};
