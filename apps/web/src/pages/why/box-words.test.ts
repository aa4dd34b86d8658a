import { describe, expect, it } from "vitest";
import type { Condition, WorldBox } from "../../engine/services/worlds.ts";
import { boxText, conditionText } from "./box-words.ts";

const condition = (change: Partial<Condition>): Condition => ({
  path: "toy",
  is: "time to replace a crew",
  unit: "week",
  lower: null,
  upper: null,
  among: null,
  values: new Float64Array(0),
  forms: null,
  ...change,
});

describe("a box in words", () => {
  it("names each limit with its unit, and a side that does not bind not at all", () => {
    expect(conditionText(condition({ lower: 4 }), "en")).toBe("“time to replace a crew” is at least 4\u00a0weeks");
    expect(conditionText(condition({ upper: 9, unit: "1" }), "es")).toBe("«time to replace a crew» es como máximo 9");
    expect(conditionText(condition({ lower: 4, upper: 9, unit: "1" }), "en")).toMatch(/is 4 to 9$/);
    expect(conditionText(condition({ among: ["steady", "none"] }), "en")).toMatch(/is steady or none$/);
  });

  it("says the same counts of held-out futures in both languages, beside those of all", () => {
    const box: WorldBox = {
      conditions: [condition({ lower: 4 })],
      heldOut: { futures: 60, cases: 45, coverage: 0.6, density: 0.75, densityInterval: [0.61, 0.86], mass: 0.3 },
      foundAgain: 0.9,
      members: [],
      strangers: [],
    };
    const told = (["en", "es"] as const).map((language) => boxText(box, 0, "harmful", 0.4, language).match(/\d+/g));
    expect(told[0]).toEqual(["4", "75", "100", "61", "86", "40", "100", "60", "100"]);
    expect(told[1]).toEqual(told[0]);
  });
});
