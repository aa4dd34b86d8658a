import { describe, expect, test } from "vitest";
import { daysTo, membersAfter, ROLES, recoveryDays } from "./growth.ts";
import { madtorReplicas } from "./replicas.ts";

describe("MADTOR's growth", () => {
  test.each(Object.entries(ROLES))("brings %s from start to target in two years", (_, role) => {
    expect(daysTo(role.start, role)).toBe(0);
    expect(daysTo(role.target, role)).toBeCloseTo(730, 9);
    expect(membersAfter(daysTo(role.start + 1, role), role)).toBeCloseTo(role.start + 1, 9);
  });

  test("is slowest at the top: the last trafficker takes longer than the first", () => {
    const { traffickers } = ROLES;
    expect(daysTo(16, traffickers) - daysTo(15, traffickers)).toBeGreaterThan(9 * daysTo(6, traffickers));
  });

  test("gives back nothing where nothing was taken, and more time for more arrests", () => {
    expect(recoveryDays(0, ROLES.traffickers)).toBe(0);
    expect(recoveryDays(0.4, ROLES.traffickers)).toBeGreaterThan(recoveryDays(0.2, ROLES.traffickers));
    expect(recoveryDays(0.4, ROLES.traffickers)).toBeLessThan(2 * recoveryDays(0.2, ROLES.traffickers));
  });
});

test("what MADTOR publishes and the growth law can answer passes; survival it cannot answer, and says why", () => {
  const failed = madtorReplicas().filter(({ pass }) => !pass);
  expect(failed.map(({ id }) => id)).toEqual(["madtor.survival"]);
  expect(failed[0]!.because).toContain("not rebuilt");
});
