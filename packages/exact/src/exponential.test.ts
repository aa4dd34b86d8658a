import { describe, expect, it } from "vitest";
import { exp, log, logistic, logit, logOnePlus, pow } from "./exponential.ts";
import { sha256Hex } from "./identity.ts";
import { mix } from "./name-hash.ts";

const share = (i: number): number => ((mix(i + 1) >>> 0) + 0.5) / 4294967296;

/** Largest relative difference of two functions over points made from i = 0 … count − 1. */
function widest(
  count: number,
  point: (i: number) => number,
  ours: (x: number) => number,
  other: (x: number) => number,
) {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const x = point(i);
    const reference = other(x);
    most = Math.max(most, Math.abs(ours(x) - reference) / Math.abs(reference));
  }
  return most;
}

describe("exp", () => {
  it("agrees with the engine's own to two units in the last place from -700 to 700", () => {
    expect(widest(200_000, (i) => 1400 * share(i) - 700, exp, Math.exp)).toBeLessThan(4.5e-16);
  });
  it("keeps that accuracy for the small arguments that hazards have", () => {
    expect(widest(200_000, (i) => 2 * share(i) - 1, exp, Math.exp)).toBeLessThan(4.5e-16);
    expect(exp(1e-17)).toBe(1);
    expect(exp(0)).toBe(1);
  });
  it("never falls when its argument rises", () => {
    let before = exp(-750);
    let falls = 0;
    for (let x = -750; x < 712; x += 0.0078125) {
      const now = exp(x);
      if (now < before) falls++;
      before = now;
    }
    expect(falls).toBe(0);
  });
  it("overflows to Infinity, underflows gradually to zero and passes NaN on", () => {
    expect(exp(709.782712893384)).toBe(Math.exp(709.782712893384));
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-745.13)).toBe(5e-324);
    expect(exp(-740.5)).toBe(Math.exp(-740.5));
    expect(exp(-746)).toBe(0);
    expect(exp(-1e9)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe("log", () => {
  it("agrees with the engine's own to two units in the last place over the whole range of doubles", () => {
    expect(widest(200_000, (i) => Math.exp(1400 * share(i) - 700), log, Math.log)).toBeLessThan(4.5e-16);
  });
  it("keeps its relative accuracy next to 1, where the logarithm vanishes", () => {
    expect(widest(200_000, (i) => 0.5 + 1.5 * share(i), log, Math.log)).toBeLessThan(4.5e-16);
    expect(widest(100_000, (i) => 1 + (share(i) - 0.5) * 1e-6, log, Math.log)).toBeLessThan(4.5e-16);
    expect(log(1)).toBe(0);
  });
  it("undoes exp", () => {
    expect(
      widest(
        50_000,
        (i) => 1 + 600 * share(i),
        (x) => log(exp(x)),
        (x) => x,
      ),
    ).toBeLessThan(3e-16);
  });
  it("takes subnormal numbers and answers the ends as ECMAScript does", () => {
    expect(log(5e-324)).toBe(Math.log(5e-324));
    expect(log(1.7e308)).toBe(Math.log(1.7e308));
    expect([log(0), log(Infinity), log(-1), log(Number.NaN)]).toEqual([-Infinity, Infinity, Number.NaN, Number.NaN]);
  });
});

describe("pow", () => {
  it("is right to two units in the last place where 100 and more factors of error could pile up", () => {
    const known = [
      [1.0000001, 1e8, 22026.454910182532],
      [0.5, 1000.5, 6.599170332783212e-302],
      [10, -300.25, 5.623413251903491e-301],
      [3.7, 400.125, 2.247578361612783e227],
      [1e-300, 0.7, 1.0000000000000308e-210],
      [0.999999999, 3e11, 5.14824313067459e-131],
      [7, 0.1, 1.214814044039067],
    ] as const;
    for (const [x, y, value] of known) expect(Math.abs(pow(x, y) / value - 1), `${x}^${y}`).toBeLessThan(4.5e-16);
  });
  it("agrees with the engine's own over elasticities from -50 to 50", () => {
    let most = 0;
    for (let i = 0; i < 200_000; i++) {
      const x = 4 * share(2 * i);
      const y = 100 * share(2 * i + 1) - 50;
      most = Math.max(most, Math.abs(pow(x, y) / x ** y - 1));
    }
    expect(most).toBeLessThan(4.5e-16);
  });
  it("gives whole powers of small whole numbers exactly", () => {
    const wrong: string[] = [];
    for (let x = 1; x <= 12; x++) {
      let exact = 1;
      for (let y = 0; exact <= 2 ** 50; y++, exact *= x) {
        if (pow(x, y) !== exact) wrong.push(`${x}^${y}`);
        if (x === 1 && y === 3) break;
      }
    }
    expect(wrong).toEqual([]);
    expect([pow(2, -1074), pow(2, 1023), pow(2, 1024)]).toEqual([5e-324, 2 ** 1023, Infinity]);
  });
  it("answers at zero, infinity and below zero without inventing numbers", () => {
    expect([pow(0, 2), pow(0, 0), pow(0, -1), pow(5, 0), pow(1, 1e300)]).toEqual([0, 1, Infinity, 1, 1]);
    expect([pow(Infinity, 2), pow(Infinity, -2), pow(2, Infinity), pow(2, -Infinity)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect([pow(-2, 2), pow(Number.NaN, 2), pow(2, Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(pow(1e-310, 0.9) / 9.999999999999815e-280).toBeCloseTo(1, 12);
  });
});

describe("shares and odds", () => {
  it("logistic and logit undo each other and meet at one half", () => {
    expect(logistic(0)).toBe(0.5);
    expect(logit(0.5)).toBe(0);
    expect(
      widest(
        10_000,
        (i) => 60 * share(i) - 30,
        (x) => logit(logistic(x)),
        (x) => x,
      ),
    ).toBeLessThan(1e-2);
    expect(
      widest(
        10_000,
        share,
        (p) => logistic(logit(p)),
        (p) => p,
      ),
    ).toBeLessThan(1e-14);
    expect([logistic(-800), logistic(800), logit(0), logit(1)]).toEqual([0, 1, -Infinity, Infinity]);
  });
  it("logOnePlus keeps the digits of a small chance that 1 + x would lose", () => {
    expect(widest(50_000, (i) => (share(i) - 0.5) * 10 ** -(i % 12), logOnePlus, Math.log1p)).toBeLessThan(6e-16);
    expect([logOnePlus(0), logOnePlus(1e-20), logOnePlus(Infinity), logOnePlus(-1)]).toEqual([
      0,
      1e-20,
      Infinity,
      -Infinity,
    ]);
  });
});

describe("the bits", () => {
  it("of 200,000 results of exp, log and pow are those on record", () => {
    const view = new DataView(new ArrayBuffer(200_000 * 8));
    for (let i = 0; i < 200_000; i++) {
      const x = share(2 * i);
      const y = share(2 * i + 1);
      const value =
        i % 3 === 0 ? exp(1500 * x - 750) : i % 3 === 1 ? log(x * pow(10, 600 * y - 300)) : pow(20 * x, 40 * y - 20);
      view.setFloat64(8 * i, value, true);
    }
    expect(sha256Hex(new Uint8Array(view.buffer))).toBe(
      "f09266f2dd485b5b5cc012347912630c898557a02109538c9a53f91a071faaf9",
    );
  });
});
