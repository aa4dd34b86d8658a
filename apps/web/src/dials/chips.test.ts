/** The chips say what differs from the default and nothing else, and each sets its own dial back. */
import { calledForm, labelOfBelief } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { changeCounts, chipsOf, withoutDial, withoutPanel } from "./chips.ts";
import { countsText } from "./counts.ts";
import { leverNumbers } from "./levers.ts";
import { shippedLevers, shippedParameters, shippedShelf } from "./shelf.test-support.ts";
import { SUCCESS, shownOf, testOf, withNumber } from "./success.ts";

const test = shippedShelf().study.test!;
const shelf = { levers: leverNumbers(shippedLevers()), test };

const changed: Scenario = {
  ...DEFAULT_SCENARIO,
  levers: { force: 2, authority: 4 },
  beliefs: { passThrough: 0.3, shifting: [3, 9], reaction: "none", politics: "without" },
  success: { fall: 0.2, floors: { ...test.floors, support: 0.4 } },
};

describe("chips", () => {
  it("are none for the shipped study", () => {
    expect(chipsOf(DEFAULT_SCENARIO, shelf, "en")).toEqual([]);
  });

  it("name each changed dial once, with band, number, range or form in the language on view", () => {
    const said = chipsOf(changed, shelf, "en").map(({ label, value }) => `${label}: ${value}`);
    expect(said).toHaveLength(8);
    expect(said[0]).toBe("Force at sea: ×\u00a02, reinforced");
    expect(said[1]).toBe("Legal authority: blockade");
    expect(said).toContain("Reaction to danger: no reaction");
    expect(said).toContain("Speed of shifting: 3–9 months");
    expect(said).toContain("Smallest reduction that matters (X): 20\u00a0%");
    expect(said).toContain("Support at home, at least: 40\u00a0%");
    expect(chipsOf(changed, shelf, "es")[1]!.value).toBe("bloqueo");
  });

  it("are all gone after each has set its dial back, in any order", () => {
    const chips = [...chipsOf(changed, shelf, "en")].reverse();
    const back = chips.reduce((scenario, { panel, id }) => withoutDial(scenario, panel, id, test), changed);
    expect(chipsOf(back, shelf, "en")).toEqual([]);
    expect(back).toEqual(DEFAULT_SCENARIO);
  });

  it("name a belief that has no dial as the study calls it, with its form or its range in both languages", () => {
    const beliefs = { "decisiveTest.form": "fixed", "organisations.violence.revenue": [0.01, 0.282744] } as const;
    const scenario: Scenario = { ...DEFAULT_SCENARIO, beliefs };
    const full = { ...shelf, parameters: shippedParameters() };
    for (const language of ["en", "es"] as const)
      expect(chipsOf(scenario, full, language).map(({ label, value }) => [label, value])).toEqual([
        [labelOfBelief({ path: "decisiveTest.form" }, language), calledForm("decisiveTest.form", "fixed", language)],
        [labelOfBelief({ path: "organisations.violence.revenue" }, language), "0.01–0.283"],
      ]);
    const back = chipsOf(scenario, full, "en").reduce(
      (so, { panel, id }) => withoutDial(so, panel, id, test),
      scenario,
    );
    expect(back).toEqual(DEFAULT_SCENARIO);
  });

  it("are counted in words with one and many told apart", () => {
    const counts = { levers: 1, beliefs: 0, criteria: 2 };
    expect(countsText(counts, "en")).toBe("1 lever, 0 beliefs, 2 criteria");
    expect(countsText(counts, "es")).toBe("1 control, 0 supuestos, 2 criterios");
  });

  it("are counted by panel, and a panel set back leaves the others", () => {
    expect(changeCounts(changed, test)).toEqual({ choose: 2, believe: 4, success: 2 });
    expect(changeCounts(withoutPanel(changed, "believe"), test)).toEqual({ choose: 2, believe: 0, success: 2 });
  });
});

describe("criteria", () => {
  it("come back to the study's own when a number is set back to its default, and keep what else was changed", () => {
    const moved = withNumber(test, { deathsUp: 900 }, SUCCESS.support, 45);
    expect(testOf(test, moved).floors).toEqual({ ...test.floors, support: 0.45 });
    expect(withNumber(test, moved, SUCCESS.support, shownOf(test, SUCCESS.support)!)).toEqual({ deathsUp: 900 });
  });

  it("keep the floors that a link does not name", () => {
    expect(testOf(test, { floors: { support: 0.5 } }).floors).toEqual({ ...test.floors, support: 0.5 });
  });
});
