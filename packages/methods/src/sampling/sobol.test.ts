import { sha256Hex } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import design from "../../fixtures/design.json";
import { discrepancy } from "./discrepancy.ts";
import { sobol, sobolDimensions, sobolIntegers, sobolPoint } from "./sobol.ts";

const two32 = 4294967296;

describe("the Sobol' sequence of Joe and Kuo", () => {
  it("begins with the published rows in ten dimensions", () => {
    expect(Array.from(sobolIntegers(32, 10))).toEqual(design.sobolFirst32x10.flat());
  });

  it("is the same to the bit in 4,096 points of 64 dimensions as an independent implementation", () => {
    const points = sobolIntegers(4096, 64);
    const bytes = new DataView(new ArrayBuffer(points.length * 4));
    points.forEach((x, i) => {
      bytes.setUint32(4 * i, x, true);
    });
    expect(Array.from(points.subarray(64000, 64064))).toEqual(design.sobol4096x64.row1000);
    expect(Array.from(points.subarray(4095 * 64))).toEqual(design.sobol4096x64.row4095);
    expect(sha256Hex(new Uint8Array(bytes.buffer))).toBe(design.sobol4096x64.sha256);
  });

  it("point i made alone equals row i of the whole, also after a skip", () => {
    const whole = sobolIntegers(600, 256);
    const later = sobolIntegers(50, 256, { skip: 550 });
    for (const [i, j] of [
      [0, 0],
      [1, 255],
      [255, 17],
      [599, 200],
    ] as const) {
      expect(sobolPoint(i, j)).toBe(whole[i * 256 + j]);
    }
    expect(Array.from(later)).toEqual(Array.from(whole.subarray(550 * 256)));
  });

  it("hits every 1/1024 stratum once in each of its 256 dimensions", () => {
    expect(sobolDimensions).toBe(256);
    for (let j = 0; j < sobolDimensions; j++) {
      const strata = new Set(Array.from({ length: 1024 }, (_, i) => sobolPoint(i, j) >>> 22));
      expect(strata.size).toBe(1024);
    }
  });

  it("refuses a dimension beyond its direction numbers", () => {
    expect(() => sobolPoint(0, 256)).toThrow(/dimensions are 0 to 255/);
  });

  it("means of Sobol's g function approach 1 as published for n = 64 to 4,096", () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const meanOfG = (n: number, d: number): number => {
      const points = sobol(n, d);
      let sum = 0;
      for (let i = 0; i < n; i++) {
        let g = 1;
        for (let j = 0; j < d; j++)
          g *= (Math.abs(4 * (points[i * d + j] as number) - 2) + (a[j] as number)) / (1 + (a[j] as number));
        sum += g;
      }
      return sum / n;
    };
    for (const [n, expected] of Object.entries(design.meanOfSobolG)) {
      expect(Math.abs(meanOfG(Number(n), 8) - expected)).toBeLessThan(1e-10);
    }
  });

  it("four dimensions of 64 points have the published discrepancies", () => {
    const points = sobol(64, 4);
    for (const kind of ["CD", "WD", "MD", "L2-star"] as const) {
      expect(discrepancy(points, 4, kind)).toBeCloseTo(design.discrepancySobolD4N64[kind], 12);
    }
    expect(points[4]).toBe(2147483648 / two32);
  });
});
