import { join } from "node:path";
import { inlineRunner, threadRunner } from "@inflow/runners";
import { memoryStore } from "@inflow/store";
import {
  type Block,
  blockHash,
  compile,
  gather,
  jobsOf,
  type Plan,
  type Runner,
  readStudy,
  runMissing,
  simulator,
  work,
} from "@inflow/study";
import { libraryWith } from "inflow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../scripts/build.mjs";
import { root, smallStudy } from "../command.test-support.ts";

const entry = join(root, "dist", "cli", "worker.js");
const open: Runner[] = [];
let plan: Plan;
let inline = "";

const pool = (threads: number): Runner => {
  const runner = threadRunner({ entry, threads, execArgv: [] });
  open.push(runner);
  return runner;
};

/** Hands the blocks on in an order of its own: last come, first told, every other one held back. */
const shuffling = (runner: Runner): Runner => ({
  width: runner.width,
  close: runner.close,
  async *run(of, jobs, options) {
    const come: Block[] = [];
    for await (const block of runner.run(of, jobs, options)) come.push(block);
    const odd = come.filter((_, i) => i % 2 === 1);
    const even = come.filter((_, i) => i % 2 === 0);
    yield* [...odd.reverse(), ...even];
  },
});

const hashBy = async (runner: Runner): Promise<string> => {
  const store = memoryStore();
  expect(await runMissing(plan, runner, store)).toBe(true);
  return (await gather(plan, store)).hash;
};

beforeAll(async () => {
  await build();
  const study = readStudy(smallStudy(), "small.yaml");
  if ("problems" in study) throw new Error(JSON.stringify(study.problems));
  const compiled = compile(study.ok, libraryWith(), { model: "test" });
  if ("problems" in compiled) throw new Error(JSON.stringify(compiled.problems));
  plan = compiled.ok;
  inline = await hashBy(inlineRunner());
}, 240_000);

afterAll(async () => {
  await Promise.all(open.map((runner) => runner.close()));
});

describe("The same study gives the same bytes", () => {
  it("is asked of at least three blocks for each of three workers", () => {
    expect(jobsOf(plan).length).toBeGreaterThanOrEqual(9);
  });

  it.each([1, 2, 3])("inline and on %i threads that run the bundled worker", async (threads) => {
    expect(await hashBy(pool(threads))).toBe(inline);
  });

  it("in whatever order the blocks arrive", async () => {
    expect(await hashBy(shuffling(pool(2)))).toBe(inline);
  });

  it("for any range of runs: an odd range holds the very numbers of the aligned blocks that it crosses", () => {
    const by = simulator(plan);
    const whole = [work(plan, { policy: 0, from: 0, until: 32 }), work(plan, { policy: 0, from: 32, until: 64 })];
    for (const [from, until] of [
      [29, 36],
      [5, 6],
    ] as const) {
      const odd = work(plan, { policy: 0, from, until });
      for (let run = from; run < until; run++) {
        const block = whole[Math.floor(run / 32)]!;
        by.columns.summary.forEach((name, c) => {
          const mine = odd.summary[c * (until - from) + run - from];
          expect(Object.is(mine, block.summary[c * 32 + (run % 32)]), `${name} of run ${run}`).toBe(true);
        });
      }
    }
  });

  it("but another seed, and so another study, gives others", () => {
    const study = { ...plan.study, sample: { ...plan.study.sample, seed: 8 } };
    const other = compile(study, libraryWith(), { model: "test" });
    if ("problems" in other) throw new Error("refused");
    expect(other.ok.id).not.toBe(plan.id);
    const job = { policy: 0, from: 0, until: 4 };
    expect(blockHash(work(other.ok, job))).not.toBe(blockHash(work(plan, job)));
  });
});
