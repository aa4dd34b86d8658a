import { luckOf, normalCdf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import {
  averageEvidence,
  combinedEvidence,
  confidenceSequence,
  mixtureBoundary,
  mixtureEvidence,
  rhoFor,
  simpleEvidence,
} from "./always-valid.ts";
import { averageRunLength, cusum } from "./cusum.ts";
import { boundaryAt } from "./decision-rule.ts";
import {
  crossingChances,
  errorSpent,
  repeatedLooksError,
  sequentialCost,
  shapedBoundary,
  spendingBoundary,
} from "./group-sequential.ts";

const evenly = (k: number): number[] => Array.from({ length: k }, (_, i) => (i + 1) / k);

describe("boundaries for planned looks", () => {
  it("spend exactly alpha, whatever the spending function and however uneven the looks", () => {
    const times = [0.05, 0.3, 0.31, 0.9, 1];
    for (const spending of [{ kind: "obrien-fleming" }, { kind: "pocock" }, { kind: "hwang", gamma: -4 }] as const) {
      const { z } = spendingBoundary(times, 0.025, spending);
      const { above } = crossingChances(times, Array.from(z));
      expect(above.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.025, 6);
      expect(above[0] + above[1]).toBeCloseTo(errorSpent(spending, 0.3, 0.025), 6);
    }
  });

  it("one look is the single test", () => {
    expect(spendingBoundary([1], 0.025, { kind: "obrien-fleming" }).z[0]).toBeCloseTo(1.959963985, 6);
    expect(sequentialCost(shapedBoundary([1], 0.025, "pocock"), 0.025, 0.8).inflation).toBeCloseTo(1, 5);
  });

  it("two looks agree with the bivariate normal distribution, integrated otherwise", () => {
    const [c1, c2] = [2.2, 2.1];
    const { above } = crossingChances([0.4, 1], [c1, c2]);
    let missed = 0;
    const step = 1e-3;
    for (let x = -8; x < c1; x += step) {
      const middle = x + step / 2;
      const density = Math.exp(-0.5 * middle * middle) / Math.sqrt(2 * Math.PI);
      missed += density * step * (1 - normalCdf((c2 - Math.sqrt(0.4) * middle) / Math.sqrt(0.6)));
    }
    expect(above[1]).toBeCloseTo(missed, 4);
    expect(above[0]).toBeCloseTo(1 - normalCdf(c1), 12);
  });

  it("repeated uncorrected looks inflate 5 % to 8, 14 and 19 % at 2, 5 and 10 looks", () => {
    const errors = [2, 5, 10].map((k) => Math.round(100 * repeatedLooksError(evenly(k))));
    expect(errors).toEqual([8, 14, 19]);
  });

  it("refuse looks that see nothing new, with the fix", () => {
    expect(() => spendingBoundary([0.5, 0.5, 1], 0.025, { kind: "pocock" })).toThrow(/drop looks/);
    const z = boundaryAt({ kind: "spending", spending: { kind: "pocock" } }, [0, 1, 1.0001, 2], 0.05);
    expect([z[0], z[2]]).toEqual([Infinity, Infinity]);
  });
});

describe("boundaries that hold at every look", () => {
  it("a confidence sequence leaves the truth out at some time in at most 5 % of histories; 1.96 does in far more", () => {
    const worlds = 2000;
    let [valid, plain] = [0, 0];
    const luck = luckOf(5, 0, "sequence");
    for (let w = 0; w < worlds; w++) {
      const own = luck.at(w);
      const x = Float64Array.from({ length: 200 }, () => own.normal());
      if (confidenceSequence(x, { rho: 10 }).first !== null) valid += 1;
      const { mean } = confidenceSequence(x, { rho: 10 });
      if (mean.some((value, t) => Math.abs(value) > 1.96 / Math.sqrt(t + 1))) plain += 1;
    }
    expect(valid / worlds).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / worlds));
    expect(plain / worlds).toBeGreaterThan(0.25);
  });

  it("ρ is chosen so that no other is tighter by more than one per cent at the time it is tuned to", () => {
    const best = mixtureBoundary(50, rhoFor(50, 0.05), 0.05);
    for (const factor of [0.3, 0.6, 0.9, 1.1, 1.6, 3])
      expect(mixtureBoundary(50, factor * rhoFor(50, 0.05), 0.05)).toBeGreaterThan(0.99 * best);
  });

  it("evidence has mean 1 under the null at a fixed time, and averages and products of it do too", () => {
    const worlds = 20_000;
    const sums = [0, 0, 0];
    const luck = luckOf(6, 0, "evidence");
    for (let w = 0; w < worlds; w++) {
      const own = luck.at(w);
      const x = Float64Array.from({ length: 4 }, () => own.normal());
      const other = Float64Array.from({ length: 4 }, () => own.normal());
      const [a, b] = [simpleEvidence(x, 0.3), simpleEvidence(other, -0.3)];
      sums[0] += a[3];
      sums[1] += averageEvidence([a, mixtureEvidence(x, 0.3)])[3];
      sums[2] += combinedEvidence([a, b])[3];
    }
    const spread = Math.sqrt(Math.exp(8 * 0.09) - 1);
    for (const sum of sums) expect(Math.abs(sum / worlds - 1)).toBeLessThan((4 * spread) / Math.sqrt(worlds));
  });
});

describe("cumulative sums", () => {
  it("alarm on average when the run length says", () => {
    const worlds = 3000;
    const luck = luckOf(7, 0, "cusum");
    let total = 0;
    let squares = 0;
    for (let w = 0; w < worlds; w++) {
      const own = luck.at(w);
      const { alarm } = cusum(
        Float64Array.from({ length: 300 }, () => own.normal() + 1),
        { k: 0.5, h: 4 },
      );
      total += alarm! + 1;
      squares += (alarm! + 1) ** 2;
    }
    const mean = total / worlds;
    const error = Math.sqrt((squares / worlds - mean * mean) / worlds);
    expect(Math.abs(mean - averageRunLength({ k: 0.5, h: 4, shift: 1 }))).toBeLessThan(4 * error);
  });

  it("without a limit the run is geometric: h near 0 gives 1/Φ(−k)", () => {
    expect(averageRunLength({ k: 0.5, h: 1e-9, shift: 0 })).toBeCloseTo(1 / normalCdf(-0.5), 6);
  });

  it("never fall below zero and start again after good news", () => {
    expect(Array.from(cusum([1, -5, 2], { k: 0.5, h: 9 }).path)).toEqual([0.5, 0, 1.5]);
  });
});
