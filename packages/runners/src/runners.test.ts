import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Block, blockHash, type FailedJob, type Job, jobsOf, type Runner, resultHash } from "@inflow/study";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inlineRunner } from "./inline.ts";
import { threadRunner } from "./threads.ts";
import { toyPlan, toySimulator } from "./toy.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "inflow-runners-"));
const entry = join(folder, "toy-worker.cjs");
const plan = toyPlan();
const good = jobsOf(plan, [0]);
const open: Runner[] = [];

const pool = (threads: number): Runner => {
  const runner = threadRunner({ entry, threads, execArgv: [] });
  open.push(runner);
  return runner;
};

const all = async (blocks: AsyncIterable<Block>): Promise<Block[]> => {
  const found: Block[] = [];
  for await (const block of blocks) found.push(block);
  return found;
};

const hashOf = (blocks: readonly Block[]): string =>
  resultHash([...blocks].sort((a, b) => a.header.from - b.header.from).map(blockHash));

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("./toy-worker.test-support.ts", import.meta.url))],
    outfile: entry,
    bundle: true,
    format: "cjs",
    platform: "node",
    conditions: ["development"],
    logLevel: "silent",
  });
});

afterAll(async () => {
  await Promise.all(open.map((runner) => runner.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe("Runners", () => {
  it("give the same bytes inline and with one, two or three threads, whatever order the jobs are handed out in", async () => {
    const inline = hashOf(await all(inlineRunner(toySimulator).run(plan, good)));
    for (const threads of [1, 2, 3]) {
      const blocks = await all(pool(threads).run(plan, threads === 2 ? [...good].reverse() : good));
      expect(blocks).toHaveLength(10);
      expect(hashOf(blocks)).toBe(inline);
    }
  });

  it("report a poisoned job and do all others", async () => {
    for (const runner of [inlineRunner(toySimulator), pool(2)]) {
      const failed: FailedJob[] = [];
      const blocks = await all(runner.run(plan, jobsOf(plan), { onFailed: (one) => failed.push(one) }));
      expect(blocks).toHaveLength(19);
      expect(failed).toEqual([{ job: { policy: 1, from: 64, until: 96 }, because: "Run 70 is poisoned." }]);
    }
  });

  it("end with an error at a poisoned job when nobody asked to be told", async () => {
    for (const runner of [inlineRunner(toySimulator), pool(2)])
      await expect(all(runner.run(plan, jobsOf(plan)))).rejects.toThrow(
        /Runs 64 to 96 of policy 1 failed: Run 70 is poisoned/,
      );
  });

  it("stop between blocks when asked, and can be used again", async () => {
    for (const runner of [inlineRunner(toySimulator), pool(2)]) {
      const stop = new AbortController();
      const some: Block[] = [];
      for await (const block of runner.run(plan, good, { stop: stop.signal })) {
        some.push(block);
        if (some.length === 3) stop.abort();
      }
      expect(some.length).toBe(3);
      expect(await all(runner.run(plan, good))).toHaveLength(10);
    }
  });

  it("replace a thread that dies, fail its job alone, and serve a second plan", async () => {
    const runner = pool(2);
    const failed: FailedJob[] = [];
    const deadly: Job = { policy: 0, from: 100_000, until: 100_032 };
    const blocks = await all(
      runner.run(plan, [good[0]!, deadly, ...good.slice(1)], { onFailed: (one) => failed.push(one) }),
    );
    expect(blocks).toHaveLength(10);
    expect(failed).toEqual([{ job: deadly, because: "The worker ended with code 3." }]);
    const other = toyPlan(64);
    expect((await all(runner.run(other, jobsOf(other, [0])))).map(({ header }) => header.plan)).toEqual([
      "toy-64",
      "toy-64",
    ]);
  });

  it("hand out jobs only as fast as they are done", async () => {
    let handed = 0;
    function* counted(): Iterable<Job> {
      for (const job of good) {
        handed += 1;
        yield job;
      }
    }
    for await (const _ of pool(2).run(plan, counted())) {
      expect(handed).toBeLessThanOrEqual(4);
      break;
    }
  });
});
