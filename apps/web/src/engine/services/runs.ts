/** The runs in hand: as Parquet files for other tools, and single futures week by week. */
import { BLOCK_RUNS } from "@inflow/study";
import type { Desk } from "../desk.ts";
import { LATER } from "../later.ts";
import { type OfRun, policyIn } from "./in-hand.ts";

export interface ParquetArgs extends OfRun {
  /** A weekly series by name; without it, one row of outcomes for each run. */
  readonly series?: string;
  /** Lines on source, changes, model and licence, as the page words them; they go into the file. */
  readonly about?: readonly string[];
}

/** Runs as a file, under a name that says which run it holds. */
export interface SavedRuns {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** The runs in hand as a Parquet file; null where they are of another run than was asked. Throws where there is no such series. */
export const parquetService = async (
  desk: Pick<Desk, "current">,
  { runId, series, about = [] }: ParquetArgs,
): Promise<SavedRuns | null> => {
  const { plan, store } = desk.current();
  if (plan.runId !== runId) return null;
  const { summaryParquet, traceParquet } = await LATER.parquet();
  const notes = about.length === 0 ? {} : { "inflow.about": about.join("\n") };
  const bytes =
    series === undefined ? await summaryParquet(plan, store, notes) : await traceParquet(plan, store, series, notes);
  if (bytes === null) throw new Error(`There is no weekly series "${series}" in these runs.`);
  return { name: `inflow-${runId}.parquet`, bytes };
};

export interface RunSeriesArgs {
  readonly policy: string;
  readonly run: number;
}

/** The weekly series of one future under a policy, by name; throws where it was not run. */
export const runSeriesService = async (
  desk: Desk,
  { policy, run }: RunSeriesArgs,
): Promise<Readonly<Record<string, Float32Array>>> => {
  const { plan, store } = desk.current();
  const place = policyIn(plan, policy);
  const from = run - (run % BLOCK_RUNS);
  const block = await store.get(plan, { policy: place, from, until: Math.min(from + BLOCK_RUNS, plan.runs) });
  if (block === null || run >= plan.runs) throw new Error(`Future ${run} of "${policy}" was not run.`);
  const { header, traces } = block;
  const width = header.until - header.from;
  return Object.fromEntries(
    header.traces.map((name, s) => [
      name,
      Float32Array.from({ length: plan.weeks }, (_, w) => traces[(s * plan.weeks + w) * width + run - header.from]!),
    ]),
  );
};
