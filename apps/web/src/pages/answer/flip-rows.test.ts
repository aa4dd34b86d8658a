/** What would change the answer is said once: for drugs that share it, and for a hinge that a flip names already. */
import { plainText, type Sentence } from "@inflow/brief";
import type { Verdict } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { shippedParameters, shippedShelf } from "../../dials/shelf.test-support.ts";
import { flipRows, namesOf } from "./flip-rows.ts";

const said = (words: string): Sentence => ({ parts: [words] });
const shares = { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0.08, harmful: 0.92 };

const verdict = (commodity: string, count = 92): Verdict =>
  ({
    commodity,
    finding: "cannot tell yet",
    flips: [
      {
        parameter: "decisiveTest.form",
        unit: "1",
        side: "is",
        beyond: 2,
        form: "fixed",
        to: "harmful",
        most: "harmful",
        share: 1,
        draws: 51,
      },
    ],
    hinge: { parameter: "decisiveTest.form", low: 0.5, high: 1 },
    settings: [
      { value: "D", at: "250 deaths", finding: "harmful", shares },
      { value: "X", at: "5 %", finding: "cannot tell yet", shares },
    ],
    lines: { en: { turns: `It turns on D: at 250 deaths harmful, ${count} of 100.` } },
    test: shippedShelf().study.test!,
  }) as unknown as Verdict;

const rowsOf = (verdicts: readonly Verdict[], rest = [said("flips"), said("It hinges most on the form.")]) =>
  flipRows(verdicts, () => rest, shippedParameters(), "en");

describe("what would change the answer", () => {
  it("is said once where it is the same for both drugs and the hinge is the flip, each with its trial", () => {
    const rows = rowsOf([verdict("cocaine"), verdict("fentanyl")]);
    expect(rows.map(({ commodities }) => commodities)).toEqual([
      ["cocaine", "fentanyl"],
      ["cocaine", "fentanyl"],
    ]);
    expect(rows[0]!.trials.map((one) => one.panel === "success" && one.test.deathsUp)).toEqual([250]);
    expect(plainText(rows[1]!.said)).toMatch(/^The answer changes if: .* \(then harmful in 100 of 100\)\.$/);
    expect(rows[1]!.trials).toEqual([{ panel: "believe", id: "decisiveTest.form", setting: "fixed" }]);
  });

  it("is said for each drug where the counts differ", () => {
    const turning = rowsOf([verdict("cocaine", 92), verdict("fentanyl", 81)]).filter(({ said: one }) =>
      /turns/.test(plainText(one)),
    );
    expect(turning.map(({ commodities }) => commodities)).toEqual([["cocaine"], ["fentanyl"]]);
  });

  it("keeps a hinge that no flip names, with the way to its reasons", () => {
    const other = { ...verdict("cocaine"), flips: [] };
    const rows = rowsOf([other], [said("Nothing was found."), said("It hinges most on the form.")]);
    expect(rows.slice(1, 3).map((row) => [plainText(row.said), row.else])).toEqual([
      ["Nothing was found.", null],
      ["It hinges most on the form.", "why"],
    ]);
  });

  it("names drugs as a sentence does in both languages", () => {
    expect(namesOf(["cocaine", "fentanyl"], "en")).toBe("Cocaine and fentanyl");
    expect(namesOf(["cocaine", "fentanyl"], "es")).toBe("Cocaína y fentanilo");
  });
});
