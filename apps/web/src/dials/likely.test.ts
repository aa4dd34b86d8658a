import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { likelyNext, type Panel } from "./index.ts";
import { leverNumbers } from "./levers.ts";
import { shippedLevers, shippedParameters, shippedShelf } from "./shelf.test-support.ts";

const parameters = shippedParameters();
const dials = { levers: leverNumbers(shippedLevers()), test: shippedShelf().study.test! };
const next = (panel: Panel, dial: string, scenario: Scenario = DEFAULT_SCENARIO): readonly Scenario[] =>
  likelyNext(scenario, { panel, dial }, dials, parameters);

describe("What a hand on a dial may ask next", () => {
  it("is first one step up and one down as the slider steps, then the named settings, the nearest first", () => {
    const settings = next("choose", "partners").map(({ levers }) => levers.partners);
    const { default: now } = dials.levers.partners;
    expect([now, ...settings.slice(0, 2)]).toEqual([0.95, 1, 0.9]);
    const named = settings.slice(2).map((value) => Math.abs(value! - now));
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual([...named].sort((a, b) => a - b));
  });

  it("never leaves the scale, nor asks what is set, and of a lever at its default leaves it out", () => {
    const { max } = dials.levers.treatment;
    const atEnd = next("choose", "treatment", { ...DEFAULT_SCENARIO, levers: { treatment: max } });
    for (const { levers } of atEnd) expect(levers.treatment ?? 1).toBeLessThan(max);
    const besideDefault = next("choose", "partners", { ...DEFAULT_SCENARIO, levers: { partners: 0.9 } });
    expect(besideDefault[0]).toEqual(DEFAULT_SCENARIO);
  });

  it("is before all else the value of the slider's grid under the pointer, and never past an end", () => {
    const at = (pointed: number) =>
      likelyNext(DEFAULT_SCENARIO, { panel: "choose", dial: "partners", pointed }, dials, parameters)[0]!.levers
        .partners;
    expect([at(0), at(0.25), at(0.26), at(1)]).toEqual([0, 0.5, 0.5, dials.levers.partners.max]);
  });

  it("keeps every other dial as it is set", () => {
    const scenario: Scenario = { ...DEFAULT_SCENARIO, levers: { treatment: 1.5 }, beliefs: { reach: 9 } };
    for (const { levers, beliefs } of next("choose", "partners", scenario))
      expect([levers.treatment, beliefs]).toEqual([1.5, { reach: 9 }]);
    for (const { levers, beliefs } of next("believe", "buyers", scenario))
      expect([levers, beliefs.reach]).toEqual([{ treatment: 1.5 }, 9]);
  });

  it("is every other form where rival forms are the choice", () => {
    const [first] = next("believe", "reaction");
    const set = first!.beliefs.reaction;
    expect(typeof set).toBe("string");
    const others = next("believe", "reaction", first).map(({ beliefs }) => beliefs.reaction);
    expect(others).not.toContain(set);
    expect(others.length).toBe(next("believe", "reaction").length - 1);
  });

  it("is nothing where the answer needs no new run: a criterion of success", () => {
    expect(next("success", "fall")).toEqual([]);
  });
});
