/** Why a verdict reads as it does, from the verdict alone. */
import type { Verdict } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { becauseOf, wordOfVerdict } from "./because.ts";

const band = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });
const shares = (none: number, harmful: number, unsustainable = 0) => ({
  "reduces sustainably": 0,
  "reduces unsustainably": unsustainable,
  "no effect": none,
  harmful,
});

const verdict = (change: Partial<Verdict> & { overdose?: readonly [number, number]; fewer?: number }): Verdict => {
  const { overdose = [-160, 560], fewer, ...rest } = change;
  const own = rest.shares ?? shares(0.3, 0.7);
  return {
    policy: "ports-of-entry",
    commodity: "cocaine",
    finding: "cannot tell yet",
    harmBy: "violence",
    shares: own,
    test: { fall: 0.1, confidence: 0.67 },
    counts: { notCountingTheKilled: { shares: { ...own, harmful: fewer ?? own.harmful } } },
    deaths: { byGroup: { overdose: band(...overdose), violence: band(219, 2024), crews: band(175, 1035) } },
    failsMostOften: { parts: ["cost"], share: 1 },
    ...rest,
  } as unknown as Verdict;
};

describe("why a verdict reads as it does", () => {
  it("names the group whose deaths make it harmful, and says that overdose deaths fall beside it", () => {
    expect(becauseOf(verdict({ overdose: [-7329, -256] }), "en")).toBe(
      "Harm comes through violent deaths (+220 to +2,000), although overdose deaths fall (−7,300 to −260): groups are never netted.",
    );
  });

  it("says no fall of overdose deaths where their interval holds zero", () => {
    expect(becauseOf(verdict({}), "en")).toBe("Harm comes through violent deaths (+220 to +2,000).");
  });

  it("says how many futures would be harmful without those the campaign kills, only where that differs", () => {
    expect(becauseOf(verdict({ harmBy: "crews", fewer: 0.15 }), "en")).toMatch(
      /deaths of crews .*; not counting those the campaign kills, harmful in 15 of 100\.$/,
    );
    expect(becauseOf(verdict({ harmBy: "crews" }), "en")).not.toMatch(/not counting/);
  });

  it("says that no effect is about inflow though lives are saved", () => {
    const saving = { finding: "no effect", harmBy: null, shares: shares(1, 0) } as const;
    expect(becauseOf(verdict({ ...saving, overdose: [-15136, -9847] }), "en")).toMatch(
      /“No effect” is about cocaine inflow, which changes by less than 10.%; overdose deaths fall all the same \(−15,000 to −9,800\)\./,
    );
    expect(becauseOf(verdict(saving), "en")).not.toMatch(/all the same/);
  });

  it("does not call harm the reason of a finding in which harm is rare", () => {
    const rare = { finding: "no effect", harmBy: "violence", shares: shares(0.9, 0.1) } as const;
    expect(becauseOf(verdict(rare), "en")).toMatch(/^“No effect”/);
  });

  it("gives a firm word its count and a split its parts, which add up to 100", () => {
    expect(wordOfVerdict(verdict({ finding: "harmful", shares: shares(0.08, 0.92) }), "en")).toEqual({
      word: "harmful",
      count: "92 of 100",
    });
    const { count } = wordOfVerdict(verdict({ shares: shares(0.24, 0.62, 0.14) }), "es");
    expect([...count.matchAll(/\d+/g)].slice(1).reduce((sum, [n]) => sum + Number(n), 0)).toBe(100);
  });
});
