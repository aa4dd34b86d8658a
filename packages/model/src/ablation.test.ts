/** Each mechanism does something: held at its first week, some headline outcome of some policy moves beyond luck. */
import { describe, expect, it } from "vitest";
import { ablation, isHeadline, movedBy, weightiestForms } from "./ablation.ts";
import { mechanismNames } from "./simulate.ts";
import { shippedLaboratory } from "./system.test-support.ts";

const lab = shippedLaboratory();

describe("what counts as moved", () => {
  it("nothing, where holding changes nothing", () => {
    expect(movedBy([5, 7, 6], [5, 7, 6])).toBe(0);
  });

  it("nothing, where the change is as often up as down", () => {
    expect(movedBy([5, 7, 6, 8], [6, 6, 7, 7])).toBe(0);
  });

  it("all of it, where the outcome comes from nothing", () => {
    expect(movedBy([0, 0, 0], [2, 3, 2])).toBe(1);
  });

  it("a third, where it doubles", () => {
    expect(movedBy([1, 2, 1.5], [2, 4, 3])).toBeCloseTo(1 / 3, 12);
  });

  it("totals and last years, not quarters", () => {
    expect(["inflowKg.cocaine.total", "deaths.crews", "presence.last"].every(isHeadline)).toBe(true);
    expect(["inflowKg.cocaine.q03", "deaths.all.y01", "strikes"].some(isHeadline)).toBe(false);
  });

  it("the weightiest form of deterrence is compensation, of the ladder's reviews the rule", () => {
    expect(weightiestForms(lab.parameters)).toMatchObject({ "deterrence.form": 2, "decisiveTest.form": 0 });
  });
});

describe("ablation of the shipped system", () => {
  const rows = ablation(lab);

  it("has a row for each of the eighteen mechanisms", () => {
    expect(rows.map(({ mechanism }) => mechanism)).toEqual(mechanismNames);
    expect(rows).toHaveLength(18);
  });

  it.each(rows)(
    "without $mechanism, $outcome of $policy moves by more than one per cent of itself, beyond luck",
    (row) => {
      expect(row.moved).toBeGreaterThan(0.005);
    },
  );

  it("without legal authority nobody is killed by strikes, without overdose deaths do not fall", () => {
    const of = (mechanism: string) => rows.find((row) => row.mechanism === mechanism)!;
    expect(of("legalAuthority").held).not.toBe(of("legalAuthority").whole);
    expect(of("overdose").held).toBeGreaterThan(of("overdose").whole);
  });
});
