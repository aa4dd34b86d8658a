import type { Assessment, TraceBands } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { numberOf, valueAt } from "./number-of.ts";

const band = (p50: number) => ({ p10: p50 - 1, p50, p90: p50 + 1 });
const held = {
  assessment: {
    against: "none",
    primaryCommodity: "cocaine",
    verdicts: {
      "campaign-2025": {
        cocaine: {
          shares: { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0.3125, harmful: 0.6875 },
          deaths: { byGroup: { overdose: { p10: -156.9, p50: 95.5, p90: 557.8 } } },
          change: { "inflowShare.cocaine": { p10: -0.02, p50: 0.001, p90: 0.03 }, "floor.readiness": band(-0.2) },
          costs: { extraUsd: { full: { p10: 6.7e9, p50: 19e9, p90: 35e9 } } },
          costPerTonneNotLanded: { full: "no benefit" },
        },
      },
    },
    outcomes: { "campaign-2025": { cocaine: { "inflowKg.total": { p10: 1e6, p50: 2e6, p90: 3e6 } }, every: {} } },
  } as unknown as Assessment,
  bands: [
    { policy: "campaign-2025", series: "partners", p10: [1, 0.5], p50: [1, 0.6], p90: [1, 0.7] },
  ] as unknown as TraceBands[],
};
const found = (column: string) => numberOf(column, held, "en")!;

describe("the number behind a column of the results", () => {
  it("is found under names that hold dots themselves", () => {
    expect(valueAt({ a: { "b.c": { d: 3 } } }, "a.b.c.d")).toBe(3);
    expect(valueAt({ a: { b: 1 } }, "a.x")).toBeUndefined();
  });

  it("is told with its interval in the unit of the outcome, and names the comparison", () => {
    const deaths = found("verdicts.campaign-2025.cocaine.deaths.byGroup.overdose");
    expect(deaths.value).toBe("+96 people (−160 people to +560 people in 8 of 10 futures)");
    expect(deaths.is).toMatch(/^Difference in overdose deaths over the horizon: .* compared with no campaign\.$/);
    expect(deaths.asked).toEqual({ policy: "campaign-2025", commodity: "cocaine", outcome: "overdose" });
    expect(found("verdicts.campaign-2025.cocaine.costs.extraUsd.full").value).toMatch(
      /^\+\$19\u00a0billion \(\+\$6\.7/,
    );
    expect(found("verdicts.campaign-2025.cocaine.change.inflowShare.cocaine").value).toMatch(
      /^\+0\.1\u00a0% \(−2\u00a0%/,
    );
  });

  it("is the whole verdict where the column tells of futures, moved by what moves the verdict", () => {
    const shares = found("verdicts.campaign-2025.cocaine.shares");
    expect(shares.value).toMatch(/^harmful 69, no effect 31$/i);
    expect(shares.asked?.outcome).toBe("verdict");
  });

  it("says that there is no number where a cost is divided by a fall that may be none", () => {
    expect(found("verdicts.campaign-2025.cocaine.costPerTonneNotLanded.full").value).toMatch(/^no number/);
  });

  it("is a level of the full column for an outcome, and the last week for a trace", () => {
    const level = found("outcomes.campaign-2025.cocaine.inflowKg.total");
    expect(level.value).toMatch(/^2,000 t \(1,000 t to 3,000 t/);
    expect(level.asked).toMatchObject({ outcome: "inflowKg.cocaine.total", isLevel: true });
    expect(level.asked?.write?.(1_500_000)).toBe("1,500 t");
    expect(found("traces.campaign-2025.partners").value).toMatch(/^0\.6 \(0\.5 to 0\.7/);
  });

  it("is none where the answer has no such policy", () => {
    expect(numberOf("verdicts.nobody.cocaine.shares", held, "en")).toBeNull();
    expect(numberOf("identity", held, "en")).toBeNull();
  });
});
