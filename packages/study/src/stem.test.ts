import { isOk } from "@inflow/evidence";
import type { Library } from "@inflow/model";
import { beforeAll, describe, expect, it } from "vitest";
import { blockHash } from "./block.ts";
import { compile } from "./compile.ts";
import { shippedLibrary, studyOf } from "./library.test-support.ts";
import type { Plan } from "./plan.ts";
import { continues } from "./stem.ts";
import { blockOf, simulator, work } from "./work.ts";

let library: Library;

beforeAll(() => {
  library = shippedLibrary();
});

const planOf = (policies: string, rest = "", model = "one"): Plan => {
  const study = studyOf(`inflow: 1
id: small
asks: "Is it so?"
world: americas
horizon: { from: 2025-01-06, until: 2025-12-28 }
drivers: reference
against: none
sample: { draws: 4, luckPerDraw: 2, seed: 3 }
policies: [${policies}]
${rest}`);
  const made = compile(study, library, { model });
  if (!isOk(made)) throw new Error(made.problems.map(({ what }) => what).join(" "));
  return made.ok;
};

describe("A plan that goes on from another", () => {
  it("is run by the same simulator to the very bytes that a fresh one gives", () => {
    const before = planOf("treatment");
    const by = simulator(before);
    blockOf(before, { policy: 0, from: 0, until: 2 }, by);
    const next = planOf("domestic-enforcement, treatment");
    expect(by.follow!(next)).toBe(true);
    const job = { policy: 0, from: 0, until: 3 };
    expect(blockHash(blockOf(next, job, by))).toBe(blockHash(work(next, job)));
  });

  it("differs in policies, test and size alone: not in seed, belief, horizon, model or record", () => {
    const plan = planOf("treatment");
    expect(continues(planOf("ports-of-entry"), plan)).toBe(true);
    expect(continues({ ...plan, runs: 512 }, plan)).toBe(true);
    const belief = "beliefs: { deterrence.threshold.lethal: { fixed: 0.5 } }";
    const record = "record: [record-2025]";
    for (const other of [planOf("treatment", belief), planOf("treatment", record), planOf("treatment", "", "two")])
      expect(continues(other, plan)).toBe(false);
    const { sample } = plan.study;
    const seeded = { ...plan, study: { ...plan.study, sample: { ...sample, seed: 4 } } };
    for (const other of [seeded, { ...plan, weeks: 3 }, { ...plan, world: { ...plan.world } }])
      expect(continues(other, plan)).toBe(false);
    const by = simulator(plan);
    expect(by.follow!(seeded)).toBe(false);
  });
});
