import { describe, expect, it } from "vitest";
import { sha256Hex } from "./identity.ts";
import { type Luck, luckOf } from "./luck.ts";
import { Stream } from "./stream.ts";

const MEANS = [0, 1e-9, 0.3, 2, 9.99, 10, 55, 1e4, 1e9, -1, Number.NaN, Infinity];
const TRIALS = [0, 1, 7, 30, 1000, 1e6];
const CHANCES = [0, 1e-9, 0.02, 0.3, 0.5, 0.7, 0.999, 1, -0.1, 1.1, Number.NaN];

describe("one step a draw", () => {
  it("after any draw with any parameter the next uniform is the same", () => {
    const luck = luckOf(42, 17, "detection");
    const draws: ((l: Luck) => number)[] = [(l) => l.uniform(), (l) => l.normal(), (l) => l.capped(3, 1.5)];
    for (const mean of MEANS) draws.push((l) => l.poisson(mean));
    for (const n of TRIALS) for (const p of CHANCES) draws.push((l) => l.binomial(n, p));
    for (const value of [0, 2, 2.5, -1.5, 1e300, Number.NaN, Infinity]) draws.push((l) => l.rounded(value));
    for (let entity = 0; entity < 40; entity++) {
      luck.at(entity).uniform();
      const second = luck.uniform();
      const third = luck.uniform();
      for (const draw of draws) {
        draw(luck.at(entity));
        expect(luck.uniform()).toBe(second);
        expect(luck.uniform()).toBe(third);
      }
    }
  });
  it("takes uniform numbers strictly between 0 and 1", () => {
    const luck = luckOf(1, 1, "ends");
    let least = 1;
    let most = 0;
    for (let i = 0; i < 1_000_000; i++) {
      const u = luck.uniform();
      if (u < least) least = u;
      if (u > most) most = u;
    }
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(1e-5);
    expect(most).toBeLessThan(1);
    expect(most).toBeGreaterThan(1 - 1e-5);
  });
});

describe("the ends of a stream", () => {
  it("give half a unit of 2^-32 for the smallest word and half a unit less than 1 for the largest", () => {
    const stream = new Stream();
    stream.open(1, 0, 1, 1);
    expect(stream.uniform()).toBe(0.5 / 2 ** 32);
    const product = Math.imul(-1, 0x38e38e39);
    stream.open(1, Math.imul((product >>> 7) | (product << 25), 0xcccccccd), 1, 1);
    expect(stream.uniform()).toBe(1 - 0.5 / 2 ** 32);
  });
});

describe("parameters at and beyond their limits", () => {
  const luck = luckOf(42, 18, "limits");
  it("nothing happens at a mean or chance of zero, everything at a chance of one", () => {
    for (let i = 0; i < 500; i++) {
      expect([luck.at(i).poisson(0), luck.at(i).poisson(-2), luck.at(i).binomial(0, 0.5)]).toEqual([0, 0, 0]);
      expect([
        luck.at(i).binomial(9, 0),
        luck.at(i).binomial(9, -1),
        luck.at(i).binomial(9, 1),
        luck.at(i).binomial(9, 2),
      ]).toEqual([0, 0, 9, 9]);
    }
  });
  it("what is undefined stays undefined instead of looping", () => {
    expect([luck.poisson(Number.NaN), luck.binomial(5, Number.NaN), luck.rounded(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(luck.poisson(Infinity)).toBe(Infinity);
    expect(luck.rounded(Infinity)).toBe(Infinity);
  });
  it("a broken number of trials is refused by name", () => {
    expect(() => luck.binomial(2.5, 0.5)).toThrow("whole number of trials");
    expect(() => luck.binomial(Number.NaN, 0.5)).toThrow("whole number of trials");
    expect(() => luck.binomial(Infinity, 0.5)).toThrow("whole number of trials");
  });
});

describe("luck that is shared by two policies", () => {
  const luck = luckOf(5, 0, "shared");
  const rises = (draw: (l: Luck, x: number) => number, points: readonly number[]): boolean => {
    for (let i = 0; i < 2000; i++) {
      let before = -Infinity;
      for (const x of points) {
        const now = draw(luck.at(i), x);
        if (now < before) return false;
        before = now;
      }
    }
    return true;
  };
  const upTo = (most: number, steps: number): number[] =>
    Array.from({ length: steps + 1 }, (_, i) => (most * i) / steps);

  it("never gives fewer shipments to the policy with the larger mean, while counts are drawn by inversion", () => {
    expect(rises((l, mean) => l.poisson(mean), upTo(9.99, 60))).toBe(true);
  });
  it("never gives fewer losses to the policy with the larger chance or the more trials", () => {
    expect(rises((l, p) => l.binomial(15, p), upTo(1, 60))).toBe(true);
    expect(rises((l, n) => l.binomial(n, 0.2), upTo(40, 40))).toBe(true);
  });
  it("rounds the larger number no lower, and gives every policy the same normal number", () => {
    expect(rises((l, x) => l.rounded(x), upTo(5, 83))).toBe(true);
    expect(luck.at(3).normal()).toBe(luck.at(3).normal());
  });
});

describe("expectation", () => {
  const mean = luckOf(5, 0, "shared", "expectation");
  it("makes every draw its mean, fractional trials included", () => {
    expect([mean.uniform(), mean.normal(), mean.poisson(2.5), mean.binomial(2.5, 0.1), mean.rounded(2.5)]).toEqual([
      0.5, 0, 2.5, 0.25, 2.5,
    ]);
    expect(mean.capped(1, 1)).toBeCloseTo(1 - Math.exp(-1), 14);
  });
  it("treats limits as chance does", () => {
    expect([mean.poisson(-1), mean.binomial(4, -0.1), mean.binomial(4, 1.1), mean.binomial(0, 0.5)]).toEqual([
      0, 0, 4, 0,
    ]);
    expect([mean.poisson(Number.NaN), mean.binomial(4, Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
  it("knows no address", () => {
    mean.rekey(1, 2);
    mean.week(3);
    expect(mean.at(4)).toBe(mean);
    expect(mean.at(9).poisson(3)).toBe(3);
  });
});

describe("the bits", () => {
  it("of 60,000 draws of every kind are those on record", () => {
    const luck = luckOf(20250901, 1234567, "interdiction");
    const view = new DataView(new ArrayBuffer(60_000 * 8));
    for (let i = 0; i < 10_000; i++) {
      luck.week((i % 312) - 26);
      const l = luck.at(i * 2654435761);
      const values = [
        l.uniform(),
        l.normal(),
        l.poisson((i % 7) * 0.9),
        l.poisson(10 + i),
        l.binomial(i % 50, 0.3),
        l.binomial(100 + i, 0.6),
      ];
      values.forEach((value, j) => {
        view.setFloat64(8 * (6 * i + j), value, true);
      });
    }
    expect(sha256Hex(new Uint8Array(view.buffer))).toBe(
      "5bde26d7d07da6650e8490a892bbdc2af1d139fb409048b2a9b9742f5cea1c48",
    );
  });
});
