import { blockHash, type FailedJob, type FromWorker, type Job, jobsOf, type Plan, type ToWorker } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { inlineRunner } from "./inline.ts";
import { inlinePool } from "./inline-pool.ts";
import { runnerOn } from "./pool.ts";
import { serve } from "./serve.ts";
import { toyPlan, toySimulator } from "./toy.test-support.ts";
import { type WorkerLike, webPool, webRunner } from "./web.ts";

type Heard = (event: { readonly data: FromWorker | string; readonly message?: string }) => void;

/** A worker whose messages are cloned and answered in the next turn; it greets, and dies of a job beyond 100,000. */
const worker = (told: ToWorker[] = []): WorkerLike => {
  const ears: Record<string, Heard[]> = { message: [], error: [] };
  let isHere = true;
  const say = (kind: string, event: Parameters<Heard>[0]): void =>
    void setImmediate(() => {
      if (isHere) for (const hear of ears[kind]!) hear(event);
    });
  const handle = serve((message) => say("message", { data: message }), toySimulator);
  say("message", { data: "here" });
  return {
    postMessage: (message) => {
      told.push(message);
      if ("job" in message && message.job.from >= 100_000) say("error", { data: "", message: "It died." });
      else handle(structuredClone(message));
    },
    terminate: () => {
      isHere = false;
    },
    addEventListener: (kind: string, hear: unknown) => ears[kind]!.push(hear as Heard),
  };
};

const plan = toyPlan();
const good = jobsOf(plan, [0]);

const hashesOf = async (run: AsyncIterable<Parameters<typeof blockHash>[0]>): Promise<string[]> => {
  const found: string[] = [];
  for await (const block of run) found.push(`${block.header.from} ${blockHash(block)}`);
  return found.sort();
};

describe("Web workers", () => {
  it("give the same bytes as work in this isolate, whatever their number, and so does an isolate without workers", async () => {
    const inline = await hashesOf(inlineRunner(toySimulator).run(plan, good));
    for (const width of [1, 3])
      expect(await hashesOf(webRunner({ make: worker, width }).run(plan, good))).toEqual(inline);
    let turns = 0;
    const giveWay = async (): Promise<void> => {
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
    };
    expect(await hashesOf(runnerOn(inlinePool(giveWay, toySimulator)).run(plan, good))).toEqual(inline);
    expect(turns).toBeGreaterThanOrEqual(good.length);
  });

  it("are done without in the order of what is asked, however the turns of this isolate fall", async () => {
    const waits = [20, 0, 20, 0];
    const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 0));
    const pool = inlinePool(giveWay, toySimulator);
    const [job] = good;
    for (const asked of [plan, { ...toyPlan(64), model: "another" }]) {
      const arrival = await pool.work(asked, job!);
      expect("block" in arrival ? arrival.block.header.model : arrival.because).toBe(asked.model);
    }
  });

  it("that die fail their job alone and are replaced", async () => {
    const failed: FailedJob[] = [];
    const deadly: Job = { policy: 0, from: 100_000, until: 100_032 };
    const runner = webRunner({ make: worker, width: 2 });
    const jobs = [good[0]!, deadly, ...good.slice(1)];
    expect(await hashesOf(runner.run(plan, jobs, { onFailed: (one) => failed.push(one) }))).toHaveLength(10);
    expect(failed).toEqual([{ job: deadly, because: "It died." }]);
  });

  it("are sent a plan once, and of a plan that goes on from it only what changed", async () => {
    const told: ToWorker[] = [];
    const pool = webPool({ make: () => worker(told), width: 1 });
    const other: Plan = { ...toyPlan(64), world: plan.world, study: plan.study };
    for (const asked of [plan, plan, other]) await pool.work(asked, good[0]!);
    expect(told.map((message) => Object.keys(message)[0])).toEqual(["plan", "job", "job", "change", "job"]);
    const elsewhere = { ...toyPlan(32), model: "another" };
    await pool.work(elsewhere, good[0]!);
    expect(told.slice(5).map((message) => Object.keys(message)[0])).toEqual(["plan", "job"]);
  });

  it("take one job each, and refuse one more", async () => {
    const pool = webPool({ make: worker, width: 2 });
    const first = [pool.work(plan, good[0]!), pool.work(plan, good[1]!)];
    expect(pool.free()).toBe(0);
    expect(await pool.work(plan, good[2]!)).toEqual({ job: good[2], because: "Every hand has a job." });
    await Promise.all(first);
    expect(pool.free()).toBe(2);
  });
});
