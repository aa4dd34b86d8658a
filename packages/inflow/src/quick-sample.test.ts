import { describe, expect, it } from "vitest";
import { ask, type Changes } from "./ask.ts";
import { withQuickSample } from "./quick-sample.ts";

const QUICK = { draws: 256, luckPerDraw: 1 };
const runsOf = (changes: Changes, sample = QUICK): number =>
  ask("caribbean-2025", withQuickSample(changes, sample)).runs;

describe("a quick analysis", () => {
  it("runs as many futures as are asked for, and its own few only where none are", () => {
    expect(runsOf({ quick: true })).toBe(256);
    for (const runs of [3, 64, 300]) expect(runsOf({ quick: true, runs })).toBe(runs);
  });

  it("keeps its luck for each draw where that divides the runs, and runs no more than were asked for where it does not", () => {
    expect(withQuickSample({ quick: true, runs: 64 }, { draws: 48, luckPerDraw: 2 })).toMatchObject({
      draws: 32,
      luckPerDraw: 2,
    });
    expect(runsOf({ quick: true, runs: 7 }, { draws: 48, luckPerDraw: 2 })).toBe(7);
  });

  it("changes nothing where no quick look is asked for, and draws named outright stand", () => {
    expect(withQuickSample({ runs: 64 }, QUICK)).toEqual({ runs: 64 });
    expect(runsOf({ quick: true, draws: 100, luckPerDraw: 1 })).toBe(100);
  });
});
