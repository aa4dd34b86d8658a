/** Hit, coverage and skill, by hand. */
import { describe, expect, it } from "vitest";
import { type ExperimentScore, scoreOfTarget, skillOf, tallyOf } from "./score.ts";
import type { Target } from "./target.ts";

const target = (change: Partial<Target> = {}): Target => ({
  id: "t",
  metric: "Made up",
  unit: "1",
  outcome: "inflowKg",
  take: "mean",
  window: ["2001-06", "2001-06"],
  ratioTo: ["2001-01", "2001-02"],
  band: [0.4, 0.8],
  observed: 0.6,
  role: "holdout",
  date: "2002-01",
  evidence: [{ assumption: "For a test." }],
  ...change,
});

const runs = Float64Array.of(0.3, 0.5, 0.7, 0.9, 1.1);
const scores = (...all: Target[]): ExperimentScore["targets"] => all.map((one) => scoreOfTarget(one, runs));

describe("A target", () => {
  it("is hit where the median of the runs lies in the fair band, whatever their spread", () => {
    const score = scoreOfTarget(target(), runs);
    expect([score.p50, score.hit, score.inBand]).toEqual([0.7, true, 0.4]);
    expect(scoreOfTarget(target({ band: [0.4, 0.69] }), runs).hit).toBe(false);
  });

  it("is covered where the record lies between the 10 % and the 90 % point, which a hit does not imply", () => {
    expect(scoreOfTarget(target(), runs).covered).toBe(true);
    const far = scoreOfTarget(target({ observed: 0.2, band: [0.1, 0.8] }), runs);
    expect([far.hit, far.covered]).toEqual([true, false]);
  });

  it("is not judged as an input or a report, however far off it is", () => {
    for (const role of ["input", "report"] as const) {
      const score = scoreOfTarget(target({ role, observed: 9 }), runs);
      expect([score.hit, score.covered, score.crps]).toEqual([null, null, null]);
    }
  });

  it("scores a forecast of one value by its distance: the CRPS of an ensemble that agrees is the absolute error", () => {
    expect(scoreOfTarget(target(), Float64Array.of(0.9, 0.9)).crps).toBeCloseTo(0.3, 12);
    expect(scoreOfTarget(target(), Float64Array.of(0.9, 0.9)).logScore).toBeNull();
  });

  it("has no change as a ratio of 1 by itself, and as no number where a level is measured", () => {
    expect(scoreOfTarget(target(), runs).baselines.noChange).toEqual({ forecast: 1, crps: 0.4 });
    const { ratioTo: _, ...level } = target();
    expect(scoreOfTarget(level, runs).baselines.noChange).toBeUndefined();
  });
});

describe("Runs without a value", () => {
  const values = (undefinedRuns: number): Float64Array =>
    Float64Array.from({ length: 100 }, (_, i) => (i < undefinedRuns ? Number.NaN : 0.6));

  it("are counted and the others scored, to a tenth of the runs", () => {
    const score = scoreOfTarget(target(), values(10));
    expect([score.undefinedShare, score.p50, score.hit]).toEqual([0.1, 0.6, true]);
    expect(score.crps).toBeCloseTo(0, 12);
  });

  it("fail the target above a tenth of the runs, wherever the others lie", () => {
    const score = scoreOfTarget(target(), values(11));
    expect([score.p50, score.hit, score.edge]).toEqual([0.6, false, false]);
  });

  it("leave no number where there is no other run, and a miss", () => {
    const score = scoreOfTarget(target(), values(100));
    expect([score.p50, score.covered, score.crps, score.hit]).toEqual([null, null, null, false]);
  });
});

describe("Skill", () => {
  it("is 1 less the error in widths of bands over that of the simple forecast, over judged targets that have one", () => {
    const trend = { preTrend: 1.6, because: "Made up." };
    const [one] = scores(target({ baselines: trend }));
    expect(skillOf([one!]).preTrend).toBeCloseTo(1 - one!.crps! / 1, 12);
    expect(skillOf([one!]).tonnes).toBeNull();
  });

  it("does not count rows that were fitted", () => {
    expect(skillOf(scores(target({ role: "fit" }))).noChange).toBeNull();
  });

  it("does not depend on the unit of a target", () => {
    const grams = (x: number): number => 1000 * x;
    const level = { observed: 0.6, band: [0.4, 0.8] as [number, number], baselines: { noChange: 1, because: "." } };
    const heavy = { observed: 600, band: [400, 800] as [number, number], baselines: { noChange: 1000, because: "." } };
    const { ratioTo: _, ...base } = target();
    const kg = skillOf([scoreOfTarget({ ...base, ...level }, runs)]);
    const g = skillOf([scoreOfTarget({ ...base, ...heavy }, runs.map(grams))]);
    expect(g.noChange).toBeCloseTo(kg.noChange!, 12);
  });
});

describe("Counts", () => {
  const all = scores(
    target(),
    target({ band: [0, 0.1] }),
    target({ informedBy: ["supply.area.balloon"] }),
    target({ role: "null-test" }),
    target({ role: "fit" }),
  );

  it("keep holdouts, null tests and fitted rows apart", () => {
    expect(tallyOf(all, ["holdout"])).toMatchObject({ hits: 2, of: 3 });
    expect(tallyOf(all, ["null-test", "placebo"])).toMatchObject({ hits: 1, of: 1 });
    expect(tallyOf(all, ["fit"])).toMatchObject({ hits: 1, of: 1 });
  });

  it("are ranges: a hit on the edge is possible and not certain, and so is a miss on the edge", () => {
    const near = [...Array(50)].map((_, i) => 0.775 + 0.001 * i);
    const wide = (band: [number, number]) => scoreOfTarget(target({ band }), Float64Array.from(near));
    const edged = [wide([0.4, 0.8]), wide([0.4, 0.799]), wide([0.4, 0.9]), wide([0.4, 0.5])];
    expect(edged.map(({ hit, edge }) => [hit, edge])).toEqual([
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
    expect(tallyOf(edged, ["holdout"])).toEqual({ hits: 2, certain: 1, possible: 3, of: 4 });
  });

  it("take a quantity once where independent ones are counted, and each band where all are", () => {
    const twice = scores(target(), target({ sameAs: "t", band: [0, 0.1] }));
    expect(tallyOf(twice, ["holdout"])).toMatchObject({ hits: 1, of: 2 });
    expect(tallyOf(twice, ["holdout"], true)).toMatchObject({ hits: 1, of: 1 });
  });

  it("leave out on request what a shipped prior already knew", () => {
    expect(tallyOf(all, ["holdout"], true)).toMatchObject({ hits: 1, of: 2 });
  });
});
