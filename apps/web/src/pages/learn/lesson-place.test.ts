/** Addresses of the lesson: each sets what its step starts from, and carries the help line on. */
import { describe, expect, it } from "vitest";
import { leverNumbers } from "../../dials/index.ts";
import { shippedLevers } from "../../dials/shelf.test-support.ts";
import { DEFAULT_SCENARIO } from "../../engine/contract.ts";
import { readAddress } from "../../state/address.ts";
import { helpLineOf, MOST_LETTERS } from "./help-lines.ts";
import { learnPlaceOf, learnPlaceText, stepHref } from "./lesson-place.ts";

const dials = { levers: leverNumbers(shippedLevers()) };

describe("the address of a step", () => {
  it("sets the shipped scenario, or the surge alone, whatever the reader had set", () => {
    const shipped = readAddress(stepHref(3, "shipped", dials, ""));
    expect(shipped.settings).toEqual({ scenario: DEFAULT_SCENARIO, notices: [] });
    const surge = readAddress(stepHref(5, "surge", dials, ""));
    expect(surge.settings?.scenario).toEqual({ ...DEFAULT_SCENARIO, levers: { force: dials.levers.force.max } });
    expect(surge.page).toBe("learn");
    expect(learnPlaceOf(surge.place, 9)).toEqual({ tab: "lesson", step: 5, help: "" });
  });

  it("carries a help line on as it was written, with letters that an address would split at", () => {
    const help = "Línea 106, Bogotá / ¿24 h? #1";
    const { place } = readAddress(stepHref(2, "shipped", dials, help));
    expect(learnPlaceOf(place, 9)).toEqual({ tab: "lesson", step: 2, help });
  });

  it("leads to the note where it names no step", () => {
    for (const place of ["", "lesson", "lesson/12", "lesson/x", "lesson/-1"])
      expect(learnPlaceOf(place, 9).step).toBe(0);
    expect(learnPlaceText({ tab: "lesson", step: 0, help: "" })).toBe("lesson");
    expect(learnPlaceText({ tab: "worksheet", step: 0, help: "mx" })).toBe("worksheet//mx");
    expect(learnPlaceOf("worksheet//mx", 9)).toEqual({ tab: "worksheet", step: 0, help: "mx" });
  });
});

describe("the help line", () => {
  it("is that of the United States by default, with its source; words of a link are told apart and kept short", () => {
    expect(helpLineOf("")).toEqual(helpLineOf("us"));
    expect(helpLineOf("").says.en).toMatch(/988/);
    expect(helpLineOf("").source?.url).toMatch(/^https:/);
    const own = helpLineOf("x".repeat(500));
    expect(own.source).toBeNull();
    expect(own.says.en.length).toBeLessThan(MOST_LETTERS + 60);
    expect(helpLineOf("toString").source).toBeNull();
  });
});
