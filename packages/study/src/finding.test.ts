import { describe, expect, it } from "vitest";
import {
  answerOf,
  BEGUN_AFTER_WEEKS,
  type Fate,
  fateOf,
  findingOf,
  intervalOfShare,
  type PairedRun,
  sharesOf,
} from "./finding.ts";
import type { Test } from "./success.ts";
import { toyTest } from "./toy.test-support.ts";

const WEEKS = 260;
const flat = (kg: number): number[] => Array.from({ length: 20 }, () => kg);

const pair = (change: Partial<PairedRun> = {}): PairedRun => ({
  inflow: flat(100),
  inflowAgainst: flat(100),
  weeks: WEEKS,
  onset: 0,
  kgNotLanded: 0,
  extraUsd: 0,
  floors: { readiness: 0.9, support: 0.6 },
  deaths: { overdose: 0, violence: 0, crews: 0, "struck-in-error": 0 },
  ...change,
});

const fall = (share: number): Partial<PairedRun> => ({
  inflow: flat(100 * (1 - share)),
  kgNotLanded: 100 * share * WEEKS,
});
const fate = (change: Partial<PairedRun>, test: Partial<Test> = {}, countKilled = true): Fate => {
  const full = { ...toyTest, ...test };
  return fateOf(pair(change), full, full.costUpTo as number, countKilled);
};

describe("The fate of a pair of runs", () => {
  it("is no effect when nothing differs", () => {
    expect(fate({})).toBe("no effect");
  });

  it("reduces sustainably when inflow is a fifth lower throughout, cheap, and all floors hold", () => {
    expect(fate({ ...fall(0.2), extraUsd: 1000 })).toBe("reduces sustainably");
  });

  it("counts a fall of exactly X, and not one that is a thousandth of it short", () => {
    expect(fate({ inflow: flat(90), kgNotLanded: 10 * WEEKS })).toBe("reduces sustainably");
    expect(fate({ inflow: flat(90.1), kgNotLanded: 9.9 * WEEKS })).toBe("no effect");
  });

  it("needs Y weeks in a row: three quarters of a year lower, one not, three lower again is no effect", () => {
    const lower = (quarters: readonly number[]): number[] => flat(100).map((kg, q) => (quarters.includes(q) ? 70 : kg));
    expect(fate({ inflow: lower([4, 5, 6, 8, 9, 10]) })).toBe("no effect");
    expect(fate({ inflow: lower([4, 5, 6, 7]), kgNotLanded: 1 })).toBe("reduces sustainably");
    expect(fate({ inflow: lower([4, 5, 6, 7]), kgNotLanded: 1 }, { forWeeks: 53 })).toBe("no effect");
  });

  it("does not count the transient: a fall in the first 26 weeks after the first difference is not yet a reduction", () => {
    expect(BEGUN_AFTER_WEEKS).toBe(26);
    const transient = flat(100).map((kg, q) => (q < 5 ? 50 : kg));
    expect(fate({ inflow: transient, kgNotLanded: 1 })).toBe("no effect");
    const longer = flat(100).map((kg, q) => (q < 6 ? 50 : kg));
    expect(fate({ inflow: longer, kgNotLanded: 1 })).toBe("reduces sustainably");
    expect(fate({ inflow: longer, kgNotLanded: 1, onset: 1 })).toBe("no effect");
  });

  it("reduces unsustainably when a kilogram not landed costs a dollar more than Z", () => {
    const kg = 20 * WEEKS;
    expect(fate({ ...fall(0.2), extraUsd: 1000 * kg })).toBe("reduces sustainably");
    expect(fate({ ...fall(0.2), extraUsd: 1001 * kg })).toBe("reduces unsustainably");
  });

  it("reduces unsustainably when one floor gives way, be it support alone", () => {
    expect(fate({ ...fall(0.2), floors: { readiness: 0.9, support: 0.39 } })).toBe("reduces unsustainably");
    expect(fate({ ...fall(0.2), floors: { readiness: 0.9, support: 0.4 } })).toBe("reduces sustainably");
  });

  it("does not let a policy last that pays and lands as much as before over the horizon", () => {
    const inflow = flat(100).map((_, q) => (q >= 2 && q < 6 ? 80 : q < 2 ? 140 : 100));
    expect(fate({ inflow, kgNotLanded: 0, extraUsd: 1 })).toBe("reduces unsustainably");
    expect(fate({ inflow, kgNotLanded: 0, extraUsd: 0 })).toBe("reduces sustainably");
  });

  it("is harmful when inflow is X higher over a year, and not when over three quarters of one", () => {
    expect(fate({ inflow: flat(100).map((kg, q) => (q >= 4 && q < 8 ? 110 : kg)) })).toBe("harmful");
    expect(fate({ inflow: flat(100).map((kg, q) => (q >= 4 && q < 7 ? 110 : kg)) })).toBe("no effect");
  });

  it("judges a run that both falls and rises by its sum", () => {
    const falls = flat(100).map((kg, q) => (q >= 4 && q < 10 ? 70 : q >= 12 && q < 16 ? 115 : kg));
    const rises = flat(100).map((kg, q) => (q >= 4 && q < 8 ? 88 : q >= 8 ? 115 : kg));
    expect(fate({ inflow: falls, kgNotLanded: 1 })).toBe("reduces sustainably");
    expect(fate({ inflow: rises })).toBe("harmful");
  });

  it("is harmful when inflow does not fall and counted deaths rise by D; a reduction with more deaths keeps its word", () => {
    const deaths = { overdose: 60, violence: 40, crews: 0, "struck-in-error": 0 };
    expect(fate({ deaths })).toBe("harmful");
    expect(fate({ deaths: { ...deaths, violence: 39 } })).toBe("no effect");
    expect(fate({ ...fall(0.2), deaths })).toBe("reduces sustainably");
  });

  it("never nets groups: a fall of overdose deaths, however large, does not cancel the crews that are killed", () => {
    const killed = { overdose: 0, violence: 0, crews: 100, "struck-in-error": 0 };
    expect(fate({ deaths: killed })).toBe("harmful");
    expect(fate({ deaths: { ...killed, overdose: -5270 } })).toBe("harmful");
    expect(fate({ deaths: { ...killed, overdose: -5270 } }, {}, false)).toBe("no effect");
    expect(fate({ deaths: { overdose: -5270, violence: 99, crews: 0, "struck-in-error": 0 } })).toBe("no effect");
  });

  it("is harmful no less often when any one group loses fewer lives, whatever the others do", () => {
    const groups = ["overdose", "violence", "crews", "struck-in-error"] as const;
    const values = [-200, -1, 0, 40, 120];
    for (const group of groups)
      for (const others of values)
        for (const value of values) {
          const of = (deaths: number): Fate =>
            fate({
              deaths: { overdose: others, violence: others, crews: others, "struck-in-error": others, [group]: deaths },
            });
          if (of(value) === "harmful") expect(of(value + 60)).toBe("harmful");
          if (value <= 0) expect(of(value)).toBe(of(0));
        }
  });

  it("depends on whether the people killed by the campaign count, when nobody else dies of it", () => {
    const deaths = { overdose: 0, violence: 0, crews: 120, "struck-in-error": 10 };
    expect(fate({ deaths }, {}, true)).toBe("harmful");
    expect(fate({ deaths }, {}, false)).toBe("no effect");
  });

  it("moves the right way as X, Z and D go to zero", () => {
    expect(fate({ inflow: flat(99.9), kgNotLanded: 1 }, { fall: 0.0001 })).toBe("reduces sustainably");
    expect(fate({ ...fall(0.2), extraUsd: 1 }, { costUpTo: 0 })).toBe("reduces unsustainably");
    expect(fate({ deaths: { overdose: 1, violence: 0, crews: 0, "struck-in-error": 0 } }, { deathsUp: 0.5 })).toBe(
      "harmful",
    );
  });

  it("finds no reduction where the comparison lands nothing, and harm where only the policy lands something", () => {
    expect(fate({ inflow: flat(0), inflowAgainst: flat(0) })).toBe("no effect");
    expect(fate({ inflow: flat(5), inflowAgainst: flat(0) })).toBe("harmful");
  });
});

describe("The finding of an ensemble", () => {
  const of = (counts: readonly number[]): ReturnType<typeof sharesOf> =>
    sharesOf(
      (["reduces sustainably", "reduces unsustainably", "no effect", "harmful"] as const).flatMap((one, i) =>
        Array.from({ length: counts[i]! }, () => one),
      ),
    );

  it("reaches each of the five words", () => {
    expect(findingOf(of([70, 10, 10, 10]), 0.67)).toBe("reduces sustainably");
    expect(findingOf(of([10, 70, 10, 10]), 0.67)).toBe("reduces unsustainably");
    expect(findingOf(of([10, 10, 70, 10]), 0.67)).toBe("no effect");
    expect(findingOf(of([10, 10, 10, 70]), 0.67)).toBe("harmful");
    expect(findingOf(of([40, 30, 20, 10]), 0.67)).toBe("cannot tell yet");
  });

  it("is firm at exactly 67 of 100 and not at 66", () => {
    expect(findingOf(of([67, 33, 0, 0]), 0.67)).toBe("reduces sustainably");
    expect(findingOf(of([66, 34, 0, 0]), 0.67)).toBe("cannot tell yet");
  });

  it("withholds its word where the margin of few draws reaches below 67 of 100, and gives it where all of many agree", () => {
    expect(findingOf(of([0, 0, 75, 25]), 0.67)).toBe("no effect");
    expect(findingOf(of([0, 0, 75, 25]), 0.67, 48)).toBe("cannot tell yet");
    expect(findingOf(of([0, 0, 75, 25]), 0.67, 1024)).toBe("no effect");
    expect(findingOf(of([0, 0, 10, 0]), 0.67, 4)).toBe("cannot tell yet");
    expect(findingOf(of([0, 0, 10, 0]), 0.67, 48)).toBe("no effect");
  });

  it("has the interval of a share that Wilson gives: 8 of 10 lies between 49 and 94 of 100", () => {
    const [low, high] = intervalOfShare(0.8, 10);
    expect([low, high].map((end) => Number(end.toFixed(4)))).toEqual([0.4902, 0.9433]);
    expect(intervalOfShare(0, 20)[0]).toBeCloseTo(0, 12);
    expect(intervalOfShare(1, 20)[1]).toBeCloseTo(1, 12);
    expect(intervalOfShare(0.5, 400)[0]).toBeGreaterThan(intervalOfShare(0.5, 100)[0]);
  });

  it("has shares that sum to one", () => {
    expect(Object.values(of([3, 5, 7, 11])).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("reaches each of the four answers", () => {
    expect(answerOf("reduces sustainably", false)).toBe("endure");
    expect(answerOf("reduces unsustainably", false)).toBe("escalate-or-retrench");
    expect(answerOf("no effect", true)).toBe("escalate-or-retrench");
    expect(answerOf("harmful", false)).toBe("escalate-or-retrench");
    expect(answerOf("cannot tell yet", true)).toBe("split");
    expect(answerOf("cannot tell yet", false)).toBe("cannot-tell-yet");
  });
});
