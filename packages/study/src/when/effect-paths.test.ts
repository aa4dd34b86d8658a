import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isOk } from "@inflow/evidence";
import { exp, log } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { answerFrom } from "../assess.ts";
import { jobsOf, type Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import { toyColumns, toyPlan } from "../toy.test-support.ts";
import { blockOf, type Simulator } from "../work.ts";
import { effectPathsOf, monthsAfter } from "./effect-paths.ts";
import { type Observation, readObservation } from "./observables.ts";
import { answerTimesOf } from "./when.ts";

const FILE = join(import.meta.dirname, "..", "..", "..", "model", "src", "observables.yaml");
const observation = ((): Observation => {
  const read = readObservation(readFileSync(FILE, "utf8"), "observables.yaml");
  if (!isOk(read)) throw new Error("The shipped observables cannot be read.");
  return read.ok;
})();

const ONSET = 35;
const USUAL = 100;
const YEARLY = 52;

const traces = [
  "inflowKg.cocaine",
  "seizedKg.cocaine",
  "destroyedKg.cocaine",
  "corridorKg.cocaine.west",
  "corridorKg.cocaine.east",
  "retailUsdPerKg.cocaine",
  "deaths12m.cocaine",
  "strikes",
];

/** By how much, in logarithms, inflow and all that follows it change from the onset on. */
type Change = (run: number) => number;

const PRICE = -0.5;
/** Share of a rise of price that cutting hides. */
const HIDDEN = 0.25;

/** A world in which everything follows inflow at once: price by half as much the other way, a quarter of it hidden by cutting. */
const follower = (plan: Plan, change: Change): Simulator => {
  const summary = [...toyColumns.summary, "retail.cocaine.last52", "purity.cocaine.last52"];
  return {
    columns: { ...toyColumns, summary, traces },
    run(place, run, into, slot) {
      const runs = into.header.until - into.header.from;
      const moved = place === plan.against ? 0 : change(run);
      const at = (week: number): number => (week < ONSET ? 0 : moved);
      const values: Record<string, (week: number) => number> = {
        "retailUsdPerKg.cocaine": (week) => USUAL * exp(PRICE * at(week)),
        "deaths12m.cocaine": (week) => {
          const changed = Math.min(YEARLY, Math.max(0, week - ONSET + 1));
          return 400 * (YEARLY - changed) + 400 * changed * exp(moved);
        },
        strikes: () => 0,
      };
      traces.forEach((name, s) => {
        const of = values[name] ?? ((week: number) => USUAL * exp(at(week)));
        for (let week = 0; week < plan.weeks; week++) into.traces[(s * plan.weeks + week) * runs + slot] = of(week);
      });
      summary.forEach((name, c) => {
        into.summary[c * runs + slot] =
          name === "retail.cocaine.last52"
            ? USUAL * exp(PRICE * moved)
            : name === "purity.cocaine.last52"
              ? 0.6 * exp(-HIDDEN * PRICE * moved)
              : 1;
      });
    },
  };
};

const planFrom = (): Plan => {
  const plan = toyPlan({ sample: { draws: 40, luckPerDraw: 1, seed: 7 } });
  return { ...plan, policies: plan.policies.map((policy, p) => (p === 0 ? { ...policy, onset: ONSET } : policy)) };
};

const shelfOf = (plan: Plan, change: Change): ResultStore => {
  const by = follower(plan, change);
  return {
    has: async () => true,
    put: async () => {},
    get: async (_, job) => blockOf(plan, job, by),
    async *blocks(_, policy) {
      for (const job of jobsOf(plan, policy === undefined ? undefined : [policy])) yield blockOf(plan, job, by);
    },
  };
};

describe("the effect paths of a policy, from stored blocks", () => {
  const plan = planFrom();
  const change: Change = (run) => log(0.8) + 0.001 * run;

  it("are, in every future and month, the change of inflow itself, of price, of purity, and of the deaths of that month", async () => {
    const { months, paths } = (await effectPathsOf(plan, shelfOf(plan, change), 0, ["cocaine"])).get("cocaine")!;
    expect(months).toBe(Math.floor((260 - ONSET) / (52 / 12)));
    for (const run of [0, 31, 32, 39])
      for (const month of [0, 11, 12, 30, months - 1]) {
        const of = (id: string): number => paths.get(id)![run]![month]!;
        for (const id of ["inflow", "cocaine-seizures", "cocaine-removed", "cocaine-documented", "cocaine-deaths"])
          expect(of(id), id).toBeCloseTo(change(run), 4);
        expect(of("cocaine-price")).toBeCloseTo((1 - HIDDEN) * PRICE * change(run), 5);
        expect(of("cocaine-purity")).toBeCloseTo(-HIDDEN * PRICE * change(run), 5);
      }
    expect(paths.has("fentanyl-seizures")).toBe(false);
  });

  it("have no month where the policy never differs", () => {
    expect(monthsAfter({ ...plan, policies: [{ ...plan.policies[0]!, onset: 260 }] }, 0)).toBe(0);
  });

  it("give the assessment its months to answer: few for inflow halved, none for nothing, and none where nobody asks", async () => {
    const halved = await answerFrom(
      plan,
      shelfOf(plan, () => log(0.4)),
      { observation },
    );
    expect(halved.answerTime!.bestSignal).not.toBeNull();
    expect(halved.monthsToAnswer!.p50).toBeLessThan(24);
    expect(halved.monthsToAnswerBecause).toMatch(/^From .*: by month/);
    const none = await answerFrom(
      plan,
      shelfOf(plan, () => 0),
      { observation },
    );
    expect(none.monthsToAnswer).toBeNull();
    expect(none.monthsToAnswerBecause).toMatch(/^No published signal answers within the 51 months/);
    const unasked = await answerFrom(
      plan,
      shelfOf(plan, () => 0),
    );
    expect([unasked.monthsToAnswer, unasked.answerTime]).toEqual([null, null]);
  });

  it("are told alike twice, in the same run", async () => {
    const options = { observation, test: { fall: 0.1, forWeeks: 52, confidence: 0.67 }, worlds: 100 };
    const told = async () =>
      JSON.stringify([...(await answerTimesOf(plan, shelfOf(plan, change), 0, ["cocaine"], options))]);
    expect(await told()).toBe(await told());
  });
});
