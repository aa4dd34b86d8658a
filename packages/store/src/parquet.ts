/**
 * Results as Parquet, for other tools: one row a run (policy, run, draw, replicate, then every summary column), or one row
 * a policy, run, series and week of a trace. Written with hyparquet-writer, pure JavaScript.
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
