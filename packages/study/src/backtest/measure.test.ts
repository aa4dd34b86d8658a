/** What is read off a run, by hand: windows by days, ratios, recovery. */
import { describe, expect, it } from "vitest";
import { calendarOf, weightsOfSpan } from "../calendar.ts";
import { meanOver, monthsToRecover, sumOver, targetValue } from "./measure.ts";
import type { Target } from "./target.ts";

const calendar = calendarOf({ from: "2001-01-01", until: "2001-12-30" });
const pathOf = (value: (week: number) => number): Float64Array =>
  Float64Array.from({ length: calendar.weeks }, (_, week) => value(week));

const target = (change: Partial<Target>): Target => ({
  id: "t",
  metric: "Made up",
  unit: "1",
  outcome: "inflowKg",
  take: "mean",
  window: ["2001-06", "2001-06"],
  role: "holdout",
  date: "2002-01",
  evidence: [{ assumption: "For a test." }],
  ...change,
});

describe("Windows", () => {
  it("weigh weeks by the days that lie in them: January 2001, 31 days from a Monday, sums to 31/7 weeks of a steady flow", () => {
    const january = weightsOfSpan("2001-01", "2001-01", calendar);
    expect(
      sumOver(
        pathOf(() => 70),
        january,
      ),
    ).toBeCloseTo(70 * (31 / 7), 12);
    expect(
      meanOver(
        pathOf((week) => (week < 4 ? 1 : 8)),
        january,
      ),
    ).toBeCloseTo((4 * 7 * 1 + 3 * 8) / 31, 12);
  });
});

describe("Recovery", () => {
  const whole = weightsOfSpan("2001-01-01", "2001-12-30", calendar);

  it("counts from the first day of the window to the first week back within a tenth, after the worst week and not before", () => {
    const path = pathOf((week) => (week < 10 ? 100 : week < 20 ? 300 : week < 30 ? 150 : 105));
    expect(monthsToRecover(path, whole, 100, 0.1)).toBeCloseTo(30 / (52.1775 / 12), 12);
    expect(monthsToRecover(path, whole, 100, 0.6)).toBeCloseTo(20 / (52.1775 / 12), 12);
  });

  it("is the length of the window where the level never comes back, and nothing where it never left", () => {
    const lost = pathOf((week) => (week < 10 ? 100 : 20));
    expect(monthsToRecover(lost, whole, 100, 0.1)).toBeCloseTo(52 / (52.1775 / 12), 12);
    expect(
      monthsToRecover(
        pathOf(() => 100),
        whole,
        100,
        0.1,
      ),
    ).toBe(0);
  });
});

describe("The value of a target", () => {
  it("is a gain over a loss where changes are divided: 60 more there for 80 fewer here offset three quarters", () => {
    const offset = target({ changeFrom: ["2001-01", "2001-02"], per: { outcome: "inflowKg" }, times: -1 });
    expect(targetValue(offset, [110, 50, 20, 100])).toBeCloseTo(0.75, 12);
  });

  it("is a share now over a share before where ratios are divided", () => {
    const share = target({ ratioTo: ["2001-01", "2001-02"], per: { outcome: "inflowKg" } });
    expect(targetValue(share, [30, 20, 60, 80])).toBeCloseTo(30 / 60 / (20 / 80), 12);
  });

  it("is no number where nothing is divided by, so that it can be told", () => {
    expect(targetValue(target({ ratioTo: ["2001-01", "2001-02"] }), [5, 0, 0, 0])).toBe(Number.POSITIVE_INFINITY);
  });
});
