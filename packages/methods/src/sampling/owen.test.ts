import { exp } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import vectors from "../../fixtures/owen.json";
import { owenScramble, scrambledSobol, scrambledSobolPoint, scramblerOf } from "./owen.ts";

const two32 = 4294967296;

describe("Owen scrambling", () => {
  it("gives the known answers of the bit hash", () => {
    for (const { x, seed, out } of vectors.owen) expect(owenScramble(x, seed)).toBe(out);
  });

  it("scramble 0 under seed 42 is the reference set", () => {
    const words = Array.from(scrambledSobol(16, 4, { seed: 42 }), (x) => x * two32 - 0.5);
    expect(words).toEqual(vectors.scrambledSeed42.u32.flat());
  });

  it("any point can be made alone, and lies strictly between 0 and 1", () => {
    const whole = scrambledSobol(64, 5, { seed: 7, scramble: 3 });
    const point = scramblerOf(7, 3);
    for (let i = 0; i < whole.length; i++) {
      const value = whole[i] as number;
      expect(scrambledSobolPoint(Math.floor(i / 5), i % 5, 7, 3)).toBe(value);
      expect(point(Math.floor(i / 5), i % 5)).toBe(value);
      expect(value > 0 && value < 1).toBe(true);
    }
  });

  it("keeps the net: each 1/1024 stratum and each elementary 32 × 32 box of two dimensions is hit once", () => {
    const points = scrambledSobol(1024, 4, { seed: 11, scramble: 1 });
    const at = (i: number, j: number): number => points[i * 4 + j] as number;
    for (let j = 0; j < 4; j++) {
      expect(new Set(Array.from({ length: 1024 }, (_, i) => Math.floor(at(i, j) * 1024))).size).toBe(1024);
    }
    const boxes = Array.from({ length: 1024 }, (_, i) => Math.floor(at(i, 0) * 32) * 32 + Math.floor(at(i, 1) * 32));
    expect(new Set(boxes).size).toBe(1024);
  });

  it("different scrambles and seeds are different sets of points", () => {
    const first = [scrambledSobolPoint(5, 2, 1, 0), scrambledSobolPoint(5, 2, 1, 1), scrambledSobolPoint(5, 2, 2, 0)];
    expect(new Set(first).size).toBe(3);
  });

  it("the error of a smooth mean over 100 scrambles is the reference error within a factor 2, far below plain Monte Carlo", () => {
    const e = exp(1) - 1;
    const scale = 1 / (e * e * e * e);
    for (const [name, { rmse }] of Object.entries(vectors.rmse.by_n)) {
      const n = Number(name);
      let squares = 0;
      for (let scramble = 0; scramble < 100; scramble++) {
        const points = scrambledSobol(n, 4, { seed: 2025, scramble });
        let sum = 0;
        for (let i = 0; i < 4 * n; i += 4) sum += exp(points[i]! + points[i + 1]! + points[i + 2]! + points[i + 3]!);
        const error = (sum / n) * scale - 1;
        squares += error * error;
      }
      const found = Math.sqrt(squares / 100);
      expect(found / rmse).toBeGreaterThan(0.5);
      expect(found / rmse).toBeLessThan(2);
      if (n === 1024) expect(found).toBeLessThan(vectors.rmse.plain_MC_rmse_at_1024 / 50);
    }
  });
});
