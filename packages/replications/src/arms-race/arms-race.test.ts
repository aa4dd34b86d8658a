import { describe, expect, test } from "vitest";
import { armsAfter, equilibrium, growthRate, isStable, type Side } from "./arms-race.ts";
import { runawayPair, stablePair } from "./published-pairs.ts";
import { armsRaceReplicas } from "./replicas.ts";

describe("arms race", () => {
  test("at the equilibrium 25/11 and 35/11 neither side changes", () => {
    const [x, y] = equilibrium(...stablePair);
    expect(x).toBeCloseTo(25 / 11, 12);
    expect(y).toBeCloseTo(35 / 11, 12);
    const [later, other] = armsAfter([x, y], ...stablePair, 10, 1000);
    expect(later).toBeCloseTo(x, 9);
    expect(other).toBeCloseTo(y, 9);
  });

  test("a disturbance of the textbook pair dies out at the rate of the slower eigenvalue, −4 + √5", () => {
    expect(growthRate(...stablePair)).toBeCloseTo(-4 + Math.sqrt(5), 12);
    const [x] = equilibrium(...stablePair);
    const gap = (time: number) => armsAfter([0, 0], ...stablePair, time, 4000)[0] - x;
    expect(Math.log(gap(6) / gap(5))).toBeCloseTo(-4 + Math.sqrt(5), 3);
  });

  test("it comes to rest exactly where the product of fatigues exceeds that of defences", () => {
    for (const defence of [0.5, 1, 2, 4])
      for (const fatigue of [0.5, 1, 2, 4]) {
        const [one, other]: [Side, Side] = [
          { defence, fatigue, grievance: 1 },
          { defence: 1, fatigue: 1, grievance: 1 },
        ];
        if (fatigue !== defence) expect(isStable(one, other)).toBe(fatigue > defence);
      }
  });

  test("without grievance a stable pair disarms and a runaway pair arms from a spark", () => {
    const calm = (pair: readonly [Side, Side]): [Side, Side] => [
      { ...pair[0], grievance: 0 },
      { ...pair[1], grievance: 0 },
    ];
    expect(armsAfter([1, 1], ...calm(stablePair), 10, 2000)[0]).toBeLessThan(1e-6);
    expect(armsAfter([1e-3, 1e-3], ...calm(runawayPair), 20, 4000)[0]).toBeGreaterThan(1);
  });

  test("against a side that holds its arms the other settles by its fatigue", () => {
    const hold: Side = { defence: 0, fatigue: 0, grievance: 0 };
    const [x, y] = armsAfter([0, 4], stablePair[0], hold, 0.7, 700);
    const settled = (2 * 4 + 5) / 5;
    expect(x).toBeCloseTo(settled * (1 - Math.exp(-5 * 0.7)), 9);
    expect(y).toBe(4);
  });

  test("more grievance of either side raises the arms of both", () => {
    const [x, y] = equilibrium(...stablePair);
    const [more, moreToo] = equilibrium({ ...stablePair[0], grievance: 6 }, stablePair[1]);
    expect(more).toBeGreaterThan(x);
    expect(moreToo).toBeGreaterThan(y);
  });
});

test("every published number of the arms race is reached", () => {
  const rows = armsRaceReplicas();
  expect(rows.filter((row) => !row.pass).map((row) => row.id)).toEqual([]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});
