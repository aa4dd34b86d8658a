import { changesTo } from "@inflow/methods";
import type { AnswerTime } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { furtherData, monthAfter, noMonth } from "./said.ts";

const time = (p50: number | null): AnswerTime => ({
  p10: null,
  p50,
  p90: null,
  bestSignal: null,
  bestSignalIs: null,
  nearestSignal: null,
  nearestSignalIs: null,
  never: 1,
  horizonMonths: 64,
  signals: [],
  because: { en: "", es: "" },
});

describe("why there is no month", () => {
  it("is told apart: not computed, too small to matter, never within the horizon", () => {
    expect(noMonth({ answerTime: null, changesShare: 1 })).toBe("not computed");
    expect(noMonth({ answerTime: time(null), changesShare: 0.2 })).toBe("too small");
    expect(noMonth({ answerTime: time(null), changesShare: 0.8 })).toBe("never");
    expect(noMonth({ answerTime: time(14), changesShare: 0.2 })).toBeNull();
  });
});

describe("months as dates", () => {
  it("are the month in which that many have passed since the policy began", () => {
    expect(monthAfter("2025-09-01", 5)).toBe("2026-02");
    expect(monthAfter("2025-12-29", 0)).toBe("2025-12");
    expect(monthAfter("2025-09-01", 64)).toBe("2031-01");
  });
});

describe("further data", () => {
  it("has Spanish words for every change that the methods try", () => {
    const setup = {
      noise: { sd: 0.1 },
      before: 60,
      shape: { kind: "step" as const },
      reporting: { lagMonths: 6, windowMonths: 12, revisionSd: [0.1] },
    };
    const all = changesTo({ ...setup, horizonMonths: 60 } as Parameters<typeof changesTo>[0]).map(({ what }) => what);
    expect(all.length).toBeGreaterThan(4);
    for (const what of [...all, "a figure for each month, published each month"]) {
      expect(furtherData(what, "es"), what).not.toBe(what);
      expect(furtherData(what, "es")).not.toContain("{n}");
    }
  });
});
