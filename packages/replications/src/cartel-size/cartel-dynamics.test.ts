import { describe, expect, test } from "vitest";
import { after, opponentsOf, sizeOf, stateOf2012, weeklyDeaths } from "./cartel-dynamics.ts";
import { alliances, cjng, groupCount, published, rivalries, scenarios } from "./groups.ts";
import { cartelSizeReplicas } from "./replicas.ts";

const start = stateOf2012();

describe("cartel sizes: the groups", () => {
  test("no group fights or joins itself, and no bond is listed twice", () => {
    for (const bonds of [rivalries, alliances]) {
      for (const { a, b, weight } of bonds) {
        expect(a).toBeLessThan(b);
        expect(b).toBeLessThanOrEqual(groupCount);
        expect(weight).toBeGreaterThan(0);
      }
      expect(new Set(bonds.map(({ a, b }) => `${a}-${b}`)).size).toBe(bonds.length);
    }
  });

  test("the group with most bonds starts with 115 000 over the 150th harmonic number, twice as many as the next", () => {
    const sizes = [...start.members].sort((p, q) => q - p);
    const harmonic = Array.from({ length: groupCount }, (_, i) => 1 / (i + 1)).reduce((sum, x) => sum + x, 0);
    expect(start.members[cjng - 1]).toBe(sizes[0]);
    expect(sizes[0]).toBeCloseTo(115_000 / harmonic, 6);
    expect(sizes[0]! / sizes[1]!).toBeCloseTo(2, 9);
    expect(sizeOf(start.members)).toBeCloseTo(115_000, 6);
  });

  test("the sparse sum over rivals is the full matrix (R + 1)/(A + 1) without its diagonal", () => {
    const full = start.members.map((_, i) => {
      const between = (bonds: typeof rivalries, j: number) =>
        bonds.find(({ a, b }) => (a === i + 1 && b === j + 1) || (a === j + 1 && b === i + 1))?.weight ?? 0;
      const allied = alliances.reduce((sum, { a, b, weight }) => sum + (a === i + 1 || b === i + 1 ? weight : 0), 0);
      return start.members.reduce(
        (sum, size, j) => (j === i ? sum : sum + (size * (between(rivalries, j) + 1)) / (allied + 1)),
        0,
      );
    });
    const sparse = opponentsOf(start.members);
    for (const [i, sum] of full.entries()) expect(Math.abs(sparse[i]! / sum - 1)).toBeLessThan(1e-12);
  });
});

describe("cartel sizes: the equation", () => {
  test("who is gained is who was recruited less who was killed, arrested and left", () => {
    const end = after(start, published, 104);
    const gain = sizeOf(end.members) - sizeOf(start.members);
    expect(gain).toBeCloseTo(end.recruits - end.deaths - end.arrests - end.exits, 6);
  });

  test("without recruitment, conflict and exits exactly the arrests are lost, from every group in proportion", () => {
    const end = after(start, { recruitment: 0, arrests: 110, conflict: 0, saturation: 0 }, 100);
    expect(sizeOf(end.members)).toBeCloseTo(115_000 - 11_000, 6);
    for (const [i, size] of end.members.entries()) expect(size / start.members[i]!).toBeCloseTo(104 / 115, 9);
  });

  test("a group alone with recruitment and exits settles at recruitment over saturation", () => {
    const one = { ...start, members: start.members.map((size, i) => (i === cjng - 1 ? size : 0)) };
    const end = after(one, { recruitment: 0.01, arrests: 0, conflict: 0, saturation: 1e-6 }, 3000);
    expect(end.members[cjng - 1]).toBeCloseTo(10_000, 3);
  });

  test("half the recruitment does more for members and deaths than twice the arrests, which only slow their growth", () => {
    const now = after(start, published, 520);
    const half = after(now, scenarios.halvedRecruitment, 260);
    const doubled = after(now, scenarios.doubledArrests, 260);
    expect(sizeOf(half.members)).toBeLessThan(sizeOf(now.members));
    expect(sizeOf(doubled.members)).toBeGreaterThan(sizeOf(now.members));
    expect(weeklyDeaths(half.members, published.conflict)).toBeLessThan(
      weeklyDeaths(doubled.members, published.conflict),
    );
  });

  test("even without a single recruit two thirds of the members are still there five years later", () => {
    const now = after(start, published, 520);
    const none = after(now, scenarios.noRecruitment, 260);
    expect(sizeOf(none.members) / sizeOf(now.members)).toBeGreaterThan(0.63);
    expect(sizeOf(none.members) / sizeOf(now.members)).toBeLessThan(0.68);
  });
});

test("of the published numbers of the cartel model all but one recalled change are reached", () => {
  const rows = cartelSizeReplicas();
  expect(rows.filter((row) => !row.pass).map((row) => row.id)).toEqual(["cartel-size.change-deaths-arrests"]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  for (const row of rows) if (!row.pass) expect(row.because).toBeTruthy();
});
