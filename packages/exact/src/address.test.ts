import { describe, expect, it } from "vitest";
import { chiSquareScore, uniformScore } from "./goodness-of-fit.ts";
import { type KeyedLuck, luckOf } from "./luck.ts";
import { nameHash } from "./name-hash.ts";

const ADDRESSES = 200_000;
const LIMIT = 4;

/** The first two numbers of the streams at 200,000 addresses along one way of counting. */
function along(open: (luck: KeyedLuck, i: number) => void): { first: Float64Array; second: Float64Array } {
  const luck = luckOf(7, 5, "market");
  const first = new Float64Array(ADDRESSES);
  const second = new Float64Array(ADDRESSES);
  for (let i = 0; i < ADDRESSES; i++) {
    open(luck, i);
    first[i] = luck.uniform();
    second[i] = luck.uniform();
  }
  return { first, second };
}

/** Score of independence of pairs (a[i], b[i + lag]) over 32 × 32 cells. */
function pairScore(a: Float64Array, b: Float64Array, lag: number): number {
  const cells = new Float64Array(1024);
  const pairs = a.length - lag;
  for (let i = 0; i < pairs; i++) {
    const cell = 32 * Math.floor(32 * a[i]!) + Math.floor(32 * b[i + lag]!);
    cells[cell] = cells[cell]! + 1;
  }
  let statistic = 0;
  for (const n of cells) statistic += (n - pairs / 1024) ** 2 / (pairs / 1024);
  return chiSquareScore(statistic, 1023);
}

const WAYS: Readonly<Record<string, (luck: KeyedLuck, i: number) => void>> = {
  weeks: (luck, i) => luck.week(i - 1000),
  "entities in sequence": (luck, i) => luck.at(i),
  "entities by name": (luck, i) => luck.at(nameHash(`route-${i}`)),
  runs: (luck, i) => luck.rekey(7, i),
  seeds: (luck, i) => luck.rekey(i, 5),
  "weeks and entities together": (luck, i) => {
    luck.week(i % 447);
    luck.at(Math.floor(i / 447));
  },
};

describe("streams opened by address", () => {
  for (const [way, open] of Object.entries(WAYS)) {
    it(`along ${way} are uniform, and neighbours and the draws within one stream are independent`, () => {
      const { first, second } = along(open);
      expect(Math.abs(uniformScore(first, 1024))).toBeLessThan(LIMIT);
      expect(Math.abs(uniformScore(second, 1024))).toBeLessThan(LIMIT);
      expect(Math.abs(pairScore(first, second, 0)), "within a stream").toBeLessThan(LIMIT);
      for (const lag of [1, 2, 52]) expect(Math.abs(pairScore(first, first, lag)), `lag ${lag}`).toBeLessThan(LIMIT);
      expect(Math.abs(pairScore(second, first, 1)), "second draw to the next address").toBeLessThan(LIMIT);
    });
  }
  it("are different for every week and entity", () => {
    const luck = luckOf(1, 1, "interdiction");
    const seen = new Set<string>();
    for (let week = -52; week < 248; week++) {
      luck.week(week);
      for (let entity = 0; entity < 300; entity++) seen.add(`${luck.at(entity).uniform()} ${luck.uniform()}`);
    }
    expect(seen.size).toBe(300 * 300);
  });
  it("are different for every mechanism, run and seed", () => {
    const firsts = [
      luckOf(1, 0, "a"),
      luckOf(1, 0, "b"),
      luckOf(1, 1, "a"),
      luckOf(2, 0, "a"),
      luckOf(2 ** 33 + 1, 0, "a"),
      luckOf(1, 2 ** 32, "a"),
    ];
    expect(new Set(firsts.map((luck) => luck.at(9).uniform())).size).toBe(firsts.length);
  });
  it("do not depend on what was drawn before, nor on how the run was reached", () => {
    const luck = luckOf(3, 8, "supply");
    luck.week(12);
    const expected = luck.at(77).uniform();
    luck.rekey(99, 1);
    luck.week(4);
    luck.at(5).poisson(300);
    luck.rekey(3, 8);
    luck.week(12);
    luck.at(76).binomial(500, 0.4);
    expect(luck.at(77).uniform()).toBe(expected);
    expect(luck.at(77)).toBe(luck);
  });
  it("leave a private stream of a rejection sampler unrelated to the draw that follows", () => {
    const luck = luckOf(7, 6, "market");
    const counts = new Float64Array(ADDRESSES);
    const next = new Float64Array(ADDRESSES);
    let high = 0;
    for (let i = 0; i < ADDRESSES; i++) {
      counts[i] = luck.at(i).poisson(1000) > 1000 ? 0.99 : 0;
      if (counts[i]! > 0) high++;
      next[i] = luck.uniform();
    }
    let sum = 0;
    for (let i = 0; i < ADDRESSES; i++) if (counts[i]! > 0) sum += next[i]! - 0.5;
    expect(Math.abs(sum / Math.sqrt(high / 12))).toBeLessThan(LIMIT);
    expect(Math.abs(uniformScore(next, 1024))).toBeLessThan(LIMIT);
  });
});
