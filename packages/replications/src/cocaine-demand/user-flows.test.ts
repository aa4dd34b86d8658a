import { weeklyShareAt } from "@inflow/model";
import { describe, expect, test } from "vitest";
import { gramsEach, userRates, usersOf1992 } from "./published-users.ts";
import { cocaineDemandReplicas } from "./replicas.ts";
import {
  eigenvalues,
  gramsOf,
  halfLife,
  halvingYear,
  steadyHeavyPerLight,
  steadyUsers,
  usersNextYear,
} from "./user-flows.ts";

describe("users of cocaine by years", () => {
  test("a year of a thousand light users: 826 still light, 24 heavy, 150 have stopped", () => {
    expect(usersNextYear({ light: 1000, heavy: 0 }, 0, userRates)).toEqual({ light: 826, heavy: 24 });
  });

  test("a year of a thousand heavy users: 940 still heavy, 40 light, 20 have stopped", () => {
    const { light, heavy } = usersNextYear({ light: 0, heavy: 1000 }, 0, userRates);
    expect(light).toBeCloseTo(40, 9);
    expect(heavy).toBeCloseTo(940, 9);
  });

  test("nobody appears or is lost but by starting and stopping", () => {
    const next = usersNextYear(usersOf1992, 500_000, userRates);
    const stopped = userRates.lightQuit * usersOf1992.light + userRates.heavyQuit * usersOf1992.heavy;
    expect(next.light + next.heavy).toBeCloseTo(usersOf1992.light + usersOf1992.heavy + 500_000 - stopped, 4);
  });

  test("trace and determinant of the matrix are sum and product of its eigenvalues", () => {
    const [larger, smaller] = eigenvalues(userRates);
    expect(larger + smaller).toBeCloseTo(0.826 + 0.94, 12);
    expect(larger * smaller).toBeCloseTo(0.826 * 0.94 - 0.04 * 0.024, 12);
  });

  test("in the long run a share of use is lost each year that halves it in the half-life", () => {
    expect(weeklyShareAt(halfLife(userRates))).toBeCloseTo(1 - eigenvalues(userRates)[0], 12);
  });

  test("use of 1992 takes longer to halve than its half-life, as light users still become heavy", () => {
    expect(halvingYear(usersOf1992, userRates, gramsEach)).toBeGreaterThan(halfLife(userRates));
    expect(halvingYear({ light: 1, heavy: 0 }, userRates, gramsEach)).not.toBe(
      halvingYear({ light: 0, heavy: 1 }, userRates, gramsEach),
    );
  });

  test("heavy users settle at two for every five light ones, and the steady state stands still", () => {
    expect(steadyHeavyPerLight(userRates)).toBeCloseTo(0.4, 12);
    const steady = steadyUsers(1_000_000, userRates);
    const next = usersNextYear(steady, 1_000_000, userRates);
    expect(next.light / steady.light).toBeCloseTo(1, 12);
    expect(next.heavy / steady.heavy).toBeCloseTo(1, 12);
  });

  test("consumption follows the heavy: a tenth fewer of them is seven per cent less cocaine, a tenth fewer light three", () => {
    const all = gramsOf(usersOf1992, gramsEach);
    const { light, heavy } = usersOf1992;
    expect(1 - gramsOf({ light, heavy: 0.9 * heavy }, gramsEach) / all).toBeCloseTo(0.069, 3);
    expect(1 - gramsOf({ light: 0.9 * light, heavy }, gramsEach) / all).toBeCloseTo(0.031, 3);
  });
});

test("every published number of the cocaine demand model is reached", () => {
  const rows = cocaineDemandReplicas();
  expect(rows.filter((row) => !row.pass).map((row) => row.id)).toEqual([]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});
