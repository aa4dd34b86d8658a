/**
 * The ensemble of a plan in memory: every summary column of every policy as Float64 over runs, the tallies summed, and the
 * result hash. Gathered by streaming blocks in order of policy and run. About 2 MB a policy at 2,000 runs and 120 columns.
 * Limit: the traces are not here; see bands.
 */
import { type Block, blockHash } from "./block.ts";
import { resultHash } from "./identity.ts";
import { jobsOf, type Plan } from "./plan.ts";
import type { Reducer, ResultStore } from "./ports.ts";

export interface Ensemble {
  readonly runs: number;
  readonly hash: string;
  readonly columns: readonly string[];
  readonly tallyNames: readonly string[];
  /** One value a run of a summary column of a policy; null for a column that nobody reports. */
  column(policy: number, name: string): Float64Array | null;
  /** One count a run of a tally of a policy; null for an unknown one. */
  tally(policy: number, name: string): Uint32Array | null;
}

interface Gathering {
  readonly plan: Plan;
  readonly hashes: string[];
  readonly summary: Float64Array[][];
  readonly tallies: Uint32Array[][];
  columns: readonly string[];
  tallyNames: readonly string[];
}

/** How the bytes of a block are hashed; for those who have the hashes already. */
export type HashOf = (block: Block) => string;

const addBlock = (state: Gathering, block: Block, hashOf: HashOf): Gathering => {
  const { header } = block;
  const { runs } = state.plan;
  if (state.columns.length === 0) {
    state.columns = header.summary;
    state.tallyNames = header.tallies;
  }
  state.summary[header.place] ??= state.columns.map(() => new Float64Array(runs));
  state.tallies[header.place] ??= state.tallyNames.map(() => new Uint32Array(runs));
  const inBlock = header.until - header.from;
  state.summary[header.place]!.forEach((column, c) => {
    column.set(block.summary.subarray(c * inBlock, (c + 1) * inBlock), header.from);
  });
  state.tallies[header.place]!.forEach((column, c) => {
    column.set(block.tallies.subarray(c * inBlock, (c + 1) * inBlock), header.from);
  });
  state.hashes.push(hashOf(block));
  return state;
};

const finishGathering = (state: Gathering): Ensemble => {
  const expected = jobsOf(state.plan).length;
  if (state.hashes.length !== expected)
    throw new Error(
      `The results hold ${state.hashes.length} of ${expected} blocks; run the study again to complete them.`,
    );
  const place = new Map(state.columns.map((name, c) => [name, c]));
  const tallyPlace = new Map(state.tallyNames.map((name, c) => [name, c]));
  return {
    runs: state.plan.runs,
    hash: resultHash(state.hashes),
    columns: state.columns,
    tallyNames: state.tallyNames,
    column: (policy, name) => state.summary[policy]?.[place.get(name) ?? -1] ?? null,
    tally: (policy, name) => state.tallies[policy]?.[tallyPlace.get(name) ?? -1] ?? null,
  };
};

/** Gathers summary columns, tallies and the result hash of a whole plan. */
export const ensembleReducer: Reducer<Gathering, Ensemble> = {
  start: (plan) => ({ plan, hashes: [], summary: [], tallies: [], columns: [], tallyNames: [] }),
  add: (state, block) => addBlock(state, block, blockHash),
  finish: finishGathering,
};

/** The ensemble of a plan from a store that holds all its blocks. */
export const gather = async (plan: Plan, store: ResultStore, hashOf: HashOf = blockHash): Promise<Ensemble> => {
  const state = ensembleReducer.start(plan);
  for await (const block of store.blocks(plan)) addBlock(state, block, hashOf);
  return ensembleReducer.finish(state);
};
