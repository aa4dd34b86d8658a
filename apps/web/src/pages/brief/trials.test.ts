import type { Verdict } from "@inflow/study";
import { describe, expect, test } from "vitest";
import { BELIEFS } from "../../dials/index.ts";
import { DEFAULT_SCENARIO, type ParameterView } from "../../engine/contract.ts";
import { trialsOf } from "./trials.ts";

const parameter = (path: string, prior: ParameterView["prior"]): ParameterView => ({
  path,
  prior,
  unit: "1",
  is: path,
  priorInWords: "",
  span: null,
  evidence: [],
});

const cargo = BELIEFS.cargo.moves[0].path;
const parameters = [parameter(cargo, { uniform: [300, 2500] })];

const shares = { "reduces sustainably": 0, "reduces unsustainably": 0.1, "no effect": 0.7, harmful: 0.2 };
const verdict = {
  commodity: "cocaine",
  finding: "cannot tell yet",
  test: { fall: 0.1, forWeeks: 52, deathsUp: 500 },
  flips: [
    { parameter: cargo, unit: "kg", side: "above", beyond: 1800, to: "no effect", share: 0.8, draws: 100 },
    { parameter: "no.dial.sets.this", unit: "1", side: "below", beyond: 1, to: "harmful", share: 0.9, draws: 100 },
  ],
  settings: [
    { value: "X", at: "5 %", finding: "cannot tell yet", shares },
    { value: "D", at: "250 deaths", finding: "harmful", shares: { ...shares, harmful: 0.91 } },
    { value: "X", at: "20 %", finding: "no effect", shares },
    { value: "Z", at: "2 × Z", finding: "no effect", shares },
  ],
} as unknown as Verdict;

describe("what can be tried beside the brief", () => {
  const trials = trialsOf([verdict], DEFAULT_SCENARIO, parameters, "en");

  test("a belief above a value is set to the range beyond it, up to the end of its dial", () => {
    const [belief] = trials.filter(({ kind }) => kind === "belief");
    expect(belief?.scenario.beliefs.cargo).toEqual([1800, expect.any(Number)]);
    expect((belief!.scenario.beliefs.cargo as readonly number[])[1]).toBeGreaterThan(2400);
  });

  test("a belief that no dial sets by itself is not offered", () => {
    expect(trials.filter(({ kind }) => kind === "belief")).toHaveLength(1);
  });

  test("nothing is offered that leads to no finding, or to the one that is there", () => {
    const turned = { ...verdict, finding: "no effect" } as Verdict;
    const offered = trialsOf([turned], DEFAULT_SCENARIO, parameters, "en");
    expect(offered.map(({ to }) => to)).toEqual(["harmful"]);
    const firm = { ...turned, settings: verdict.settings.slice(0, 1), flips: [] } as Verdict;
    expect(trialsOf([firm], DEFAULT_SCENARIO, parameters, "en")).toEqual([]);
  });

  test("criteria are offered at half and twice only where another word follows", () => {
    const tried = trials.filter(({ kind }) => kind === "criterion").map(({ scenario }) => scenario.success);
    expect(tried).toEqual([{ deathsUp: 250 }, { fall: 0.2 }]);
  });
});
