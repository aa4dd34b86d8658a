import type { Library } from "@inflow/model";
import { beforeAll, describe, expect, it } from "vitest";
import { answerFrom, runMissing } from "./assess.ts";
import { type Block, blockHash } from "./block.ts";
import { planOf, shippedLibrary } from "./library.test-support.ts";
import { deathColumns } from "./pairs.ts";
import { jobsOf, type Plan } from "./plan.ts";
import type { ResultStore } from "./ports.ts";
import { COST_DEFINITIONS, FLOORS } from "./success.ts";
import { blockOf, type Simulator, simulator, work } from "./work.ts";

let library: Library;
let plan: Plan;
let by: Simulator;

const text = `inflow: 1
id: work
asks: "Is work pure?"
world: americas
horizon: { from: 2025-01-06, until: 2025-12-28 }
drivers: reference
record: [record-2025]
policies:
  - campaign-2025
  - { id: nothing-said, is: "Says nothing.", gives: [] }
against: none
sample: { draws: 4, luckPerDraw: 2, seed: 3 }
`;

beforeAll(() => {
  library = shippedLibrary();
  plan = planOf(text, library);
  by = simulator(plan);
});

const traceOf = (block: Block, series: string, until: number): Float32Array => {
  const s = block.header.traces.indexOf(series);
  const runs = block.header.until - block.header.from;
  return block.traces.slice(s * block.header.weeks * runs, (s * block.header.weeks + until) * runs);
};

describe("Work with the shipped model", () => {
  it("is pure: the same job of the same plan gives the same bytes, from a fresh simulator or a used one", () => {
    const job = { policy: 0, from: 2, until: 4 };
    expect(blockHash(work(plan, job))).toBe(blockHash(blockOf(plan, job, by)));
  });

  it("gives a run the same numbers alone, in company and after runs of another policy", () => {
    const company = blockOf(plan, { policy: 0, from: 0, until: 4 }, by);
    blockOf(plan, { policy: 1, from: 0, until: 1 }, by);
    const alone = blockOf(plan, { policy: 0, from: 3, until: 4 }, by);
    expect([...alone.summary]).toEqual(alone.header.summary.map((_, c) => company.summary[c * 4 + 3]!));
  });

  it("has the campaign and the comparison bit for bit alike until the week of their first difference, and not after", () => {
    const campaign = blockOf(plan, { policy: 0, from: 0, until: 2 }, by);
    const none = blockOf(plan, { policy: plan.against, from: 0, until: 2 }, by);
    const { onset } = plan.policies[0]!;
    expect(onset).toBe(33);
    for (const series of campaign.header.traces)
      expect([series, traceOf(campaign, series, onset)]).toEqual([series, traceOf(none, series, onset)]);
    expect(traceOf(campaign, "strikes", plan.weeks)).not.toEqual(traceOf(none, "strikes", plan.weeks));
    expect(campaign.header.tallies).toEqual(none.header.tallies);
  });

  it("gives a policy that says nothing the comparison's numbers to the last bit", () => {
    const silent = blockOf(plan, { policy: 1, from: 0, until: 2 }, by);
    const none = blockOf(plan, { policy: plan.against, from: 0, until: 2 }, by);
    expect(silent.summary).toEqual(none.summary);
    expect(silent.traces).toEqual(none.traces);
  });

  it("gives two histories of luck of one draw different numbers by chance, and the same numbers in expectation", () => {
    const chance = blockOf(plan, { policy: plan.against, from: 0, until: 2 }, by);
    const mean = blockOf(plan, { policy: plan.against, from: 0, until: 2 }, simulator(plan, "expectation"));
    const seized = chance.header.summary.indexOf("seizedKg.cocaine");
    expect(chance.summary[2 * seized]).not.toBe(chance.summary[2 * seized + 1]);
    expect(mean.summary[2 * seized]).toBe(mean.summary[2 * seized + 1]);
  });

  it("reports every column on which a verdict rests", () => {
    const needed = [
      ...plan.world.names.commodity.flatMap((k) => [`inflowKg.${k}.total`, `inflowKg.${k}.q00`, `removedKg.${k}`]),
      ...COST_DEFINITIONS.map((definition) => `cost.${definition}`),
      ...FLOORS.map((floor) => `floor.${floor}`),
      ...Object.values(deathColumns(plan)).flat(),
    ];
    expect(needed.filter((name) => !by.columns.summary.includes(name))).toEqual([]);
  });

  it("goes from a study to verdicts on both commodities with one call", async () => {
    const blocks: Block[] = [];
    const find = (policy: number, from: number): Block | undefined =>
      blocks.find(({ header }) => header.place === policy && header.from === from);
    const store: ResultStore = {
      has: async (_, job) => find(job.policy, job.from) !== undefined,
      get: async (_, job) => find(job.policy, job.from) ?? null,
      put: async (block) => void blocks.push(block),
      async *blocks(of) {
        for (const job of jobsOf(of)) yield find(job.policy, job.from)!;
      },
    };
    const runner = {
      width: 1,
      async *run(of: Plan, jobs: Iterable<{ policy: number; from: number; until: number }>) {
        for (const job of jobs) yield blockOf(of, job, by);
      },
      async close() {},
    };
    expect(await runMissing(plan, runner, store)).toBe(true);
    const answer = await answerFrom(plan, store);
    expect(Object.keys(answer.verdicts["campaign-2025"]!)).toEqual(["cocaine", "fentanyl"]);
    expect(answer.verdicts["nothing-said"]!.cocaine!.shares["no effect"]).toBe(1);
    expect(answer.testIsInflows).toBe(true);
    expect(answer.outcomes.none!.cocaine!["inflowKg.total"]!.p50).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});
