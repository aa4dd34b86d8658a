import { formatProblems, isOk } from "@inflow/evidence";
import { compile } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { leverNumbers } from "../../dials/index.ts";
import { shippedLevers, shippedParameters, shippedShelf } from "../../dials/shelf.test-support.ts";
import { DEFAULT_SCENARIO, type Scenario } from "../contract.ts";
import { studyOfScenario, YOUR_POLICY } from "../study-of.ts";
import { compareService } from "./compare.ts";
import { type ToyRule, toyDesk } from "./toy-desk.test-support.ts";

/** "policy" lowers inflow by the draw's effect at a cost; "dear" lowers it by half of that at twice the cost. */
const rule: ToyRule = (policy, effect) => {
  if (policy === "none") return { inflow: 1 };
  const isDear = policy === "dear";
  return {
    inflow: 1 - (isDear ? 0.5 : 1) * effect,
    columns: { "cost.incremental": isDear ? 2e9 : 1e9, "deaths.crews": 40, "floor.readiness": 0.7 },
  };
};

const compared = (
  values: { usdPerDeath: number; rate: number } | null = null,
  policies: readonly string[] | null = null,
) => compareService(toyDesk(rule, ["policy", "none", "dear"]), { commodity: "cocaine", policies, values });

describe("policies side by side", () => {
  it("pair each run with the comparison under the same luck, so that a constant effect has no width", async () => {
    const { outcomes, policies } = await compared();
    const crews = outcomes.find(({ id }) => id === "deaths.crews")!;
    expect(policies).toEqual(["policy", "none", "dear"]);
    expect(crews.differences[0]).toEqual({ p10: 40, p25: 40, p50: 40, p75: 40, p90: 40 });
    expect(crews.differences[1]).toBeNull();
    const cocaine = outcomes.find(({ id }) => id === "inflow.cocaine")!;
    expect(cocaine.differences[0]!.p50).toBeCloseTo(-0.5, 1);
    expect(cocaine.differences[2]!.p50).toBeCloseTo(cocaine.differences[0]!.p50 / 2, 6);
    expect(cocaine.levels[1]!.p50).toBeCloseTo(5.2, 6);
  });

  it("leave empty what the world does not report, and never call it zero", async () => {
    const support = (await compared()).outcomes.find(({ id }) => id === "floor.support")!;
    expect(support.levels).toEqual([null, null, null]);
    expect(support.differences).toEqual([null, null, null]);
  });

  it("regret nothing by inflow under the policy that lowers it most in every draw, and half the fall under the other", async () => {
    const inflow = (await compared()).regrets.find(({ criterion }) => criterion === "inflow")!;
    expect(inflow.largest[0]).toBeCloseTo(0, 12);
    expect(inflow.largest[2]!).toBeCloseTo(inflow.largest[1]! / 2, 6);
    expect(inflow.largest[1]!).toBeGreaterThan(0.98);
    expect(inflow.wins).toEqual([1, 0, 0]);
    expect(inflow.stability!.kind).toBe("stable");
  });

  it("value no life unless a value is given, and then charge the killed by it", async () => {
    expect((await compared()).worth).toBeNull();
    expect((await compared()).regrets.some(({ criterion }) => criterion === "net benefit")).toBe(false);
    const { worth } = await compared({ usdPerDeath: 1e6, rate: 0 });
    expect(worth!.meanUsd[0]).toBeCloseTo(-1e9 - 40e6, -3);
    expect(worth!.meanUsd[1]).toBe(0);
  });

  it("are held against those shown alone: without the better one the dear one is regretted by nobody", async () => {
    const desk = toyDesk(rule, ["dear", "none", "policy"]);
    const { policies, regrets } = await compareService(desk, { commodity: "cocaine", policies: [], values: null });
    expect(policies).toEqual(["dear", "none"]);
    expect(regrets.find(({ criterion }) => criterion === "inflow")!.largest[0]).toBeCloseTo(0, 12);
    const all = await compareService(desk, { commodity: "cocaine", policies: ["policy"], values: null });
    expect(all.regrets.find(({ criterion }) => criterion === "inflow")!.largest[0]).toBeGreaterThan(0.4);
  });

  it("lead only where a policy is better than each of the others, by the pair that comes nearest", async () => {
    const { leads, policies } = await compared();
    const led = leads!.filter(({ outcome }) => outcome === "inflow.cocaine");
    expect(led.map(({ policy, nearest }) => [policies[policy], policies[nearest]])).toEqual([["policy", "dear"]]);
    expect(led[0]!.band.p50).toBeCloseTo(-0.25, 1);
    const cost = leads!.filter(({ outcome }) => outcome === "cost.incremental");
    expect(cost.map(({ policy }) => policies[policy])).toEqual(["none"]);
    expect(cost[0]!.band.p50).toBeCloseTo(-1e9, -3);
    expect(leads!.some(({ outcome }) => outcome === "deaths.overdose" || outcome === "floor.support")).toBe(false);
    const killed = leads!.filter(({ outcome }) => outcome === "deaths.crews");
    expect(killed.map(({ policy }) => policies[policy])).toEqual(["none"]);
  });

  it("tell no stability of ranks from fewer draws than halves need", async () => {
    const few = await compareService(toyDesk(rule, ["policy", "none"], 40), {
      commodity: "cocaine",
      policies: null,
      values: null,
    });
    expect(few.regrets.every(({ stability }) => stability === null)).toBe(true);
    expect(few.fewestDraws).toBeGreaterThan(few.draws);
  });
});

describe("a mix of policies", () => {
  const bench = { study: shippedShelf().study, levers: shippedLevers(), parameters: shippedParameters() };
  const planned = (compared: readonly string[], levers: Scenario["levers"] = {}): readonly string[] => {
    const made = compile(studyOfScenario(bench, { ...DEFAULT_SCENARIO, compared, levers }, 4), shippedShelf().library, {
      file: "test",
    });
    if (!isOk(made)) throw new Error(formatProblems(made.problems));
    return made.ok.policies.map(({ id }) => id);
  };

  it("is one policy of the plan under the names of its parts, in the order in which they were chosen", () => {
    expect(planned(["campaign-2025+treatment", "ports-of-entry"]).slice(0, 4)).toEqual([
      "campaign-2025",
      "none",
      "campaign-2025+treatment",
      "ports-of-entry",
    ]);
  });

  it("with the reader's own policy follows its levers, and is with the campaign where none is moved", () => {
    const force = leverNumbers(shippedLevers()).force.max;
    expect(planned([`${YOUR_POLICY}+treatment`], { force })[2]).toBe(`${YOUR_POLICY}+treatment`);
    expect(planned([`${YOUR_POLICY}+treatment`])[2]).toBe("campaign-2025+treatment");
  });

  it("stands in a column of its own by either name of the policy in question", async () => {
    const desk = toyDesk(rule, ["policy", "none", "dear", "policy+dear"]);
    const named = async (mix: string) =>
      (await compareService(desk, { commodity: "cocaine", policies: [mix], values: null })).policies;
    expect(await named("policy+dear")).toEqual(["policy", "none", "policy+dear"]);
    expect(await named(`${YOUR_POLICY}+dear`)).toEqual(["policy", "none", "policy+dear"]);
  });
});
