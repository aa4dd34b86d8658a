import { describe, expect, it } from "vitest";
import reference from "../fixtures/nested.json";
import { normalValue } from "./distributions/normal.ts";
import {
  innerReplications,
  nestedBands,
  pairedDifferences,
  pairedStandardError,
  placeOfRun,
  precisionOfEpistemic,
  runOf,
  varianceSplit,
} from "./nested.ts";
import { latinUniform } from "./sampling/key.ts";
import { variance } from "./summary/moment.ts";

const { nested } = reference;
const y = nested.y_rows.flat();

const noise = (i: number, j: number, sd: number): number => normalValue(latinUniform(i, j, 77, 5) || 0.5, 0, sd);

describe("ignorance and luck in a nested ensemble", () => {
  it("splits the 64 × 8 reference as its analysis of variance does", () => {
    const split = varianceSplit(y, 64, 8);
    expect(split.vAle).toBeCloseTo(nested.MSW, 9);
    expect(split.vEpiRaw).toBeCloseTo(nested["V_epistemic_hat=(MSB-MSW)/R"], 9);
    expect(split.share).toBeCloseTo(nested.share_epistemic, 9);
    const [low, high] = split.ciShare;
    const truth = nested.truth.V_epi / (nested.truth.V_epi + nested.truth.V_ale);
    expect(low < truth && truth < high).toBe(true);
    expect(high - low).toBeLessThan(0.2);
  });

  it("the interval of the share is that of the F distribution: F/F_p turned into a share", () => {
    const [low, high] = varianceSplit(y, 64, 8).ciShare;
    const shareAt = (f: number): number => (f - 1) / (f + 7);
    expect(low).toBeCloseTo(shareAt(nested.F / 1.4175064832865825), 9);
    expect(high).toBeCloseTo(shareAt(nested.F / 0.6686571571496196), 9);
  });

  it("the interval covers the true share about 19 times in 20 for normal effects", () => {
    let covered = 0;
    for (let set = 0; set < 200; set++) {
      const rows = Array.from({ length: 20 }, (_, k) => {
        const effect = noise(set * 20 + k, 1000, 1);
        return Array.from({ length: 4 }, (_, r) => effect + noise(set * 20 + k, r, 2));
      });
      const [low, high] = varianceSplit(rows.flat(), 20, 4).ciShare;
      if (low <= 0.2 && 0.2 <= high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(182);
    expect(covered).toBeLessThanOrEqual(198);
  });

  it("pure luck leaves a raw ignorance near zero, cut at zero for display", () => {
    const luck = Array.from({ length: 400 }, (_, i) => noise(i, 3, 1));
    const split = varianceSplit(luck, 50, 8);
    expect(Math.abs(split.vEpiRaw)).toBeLessThan(0.1);
    expect(split.vEpi).toBe(Math.max(0, split.vEpiRaw));
    expect(split.ciShare[0]).toBe(0);
  });

  it("outcomes without luck are all ignorance, and constants have nothing to split", () => {
    expect(varianceSplit([1, 1, 2, 2, 4, 4], 3, 2)).toMatchObject({ share: 1, vAle: 0, ciShare: [1, 1] });
    expect(varianceSplit([3, 3, 3, 3], 2, 2)).toMatchObject({ share: 0, vEpi: 0, ciShare: [0, 1] });
  });

  it("refuses one luck per draw, from which the two cannot be told apart", () => {
    expect(() => varianceSplit([1, 2, 3], 3, 1)).toThrow(/R ≥ 2/);
  });

  it("the band of ignorance lies inside the total band and has the spread of vEpi, not of the row means", () => {
    const { epistemic, total } = nestedBands(y, 64, 8);
    expect(epistemic.p10).toBeGreaterThan(total.p10);
    expect(epistemic.p90).toBeLessThan(total.p90);
    const spread = (epistemic.p90 - epistemic.p10) / 2.563;
    expect(Math.abs(spread / Math.sqrt(8.38) - 1)).toBeLessThan(0.1);
  });
});

describe("how many lucks per draw", () => {
  it("1 + luck/ignorance, at least 2, with the precision of the reference table", () => {
    for (const { V_epi, W_ale, best_R, rel_sd_at_best } of reference.innerReplications.cases) {
      expect(innerReplications(V_epi, W_ale)).toBe(best_R);
      expect(precisionOfEpistemic(V_epi, W_ale, best_R, 4096)).toBeCloseTo(rel_sd_at_best, 10);
      expect(precisionOfEpistemic(V_epi, W_ale, best_R + 1, 4096)).toBeGreaterThan(rel_sd_at_best);
    }
    expect(innerReplications(0, 4)).toBe(Number.POSITIVE_INFINITY);
  });

  it("a run number stands for one draw and one replicate and back", () => {
    expect(runOf(17, 3, 4)).toBe(71);
    expect(placeOfRun(71, 4)).toEqual({ draw: 17, replicate: 3 });
  });
});

describe("policies compared run by run", () => {
  it("shared luck cancels in the difference: nine tenths correlation is worth 8.7 times the runs", () => {
    const { sA, sB, rho, n, se_crn, se_independent } = reference.crn.example;
    expect(pairedStandardError(sA, sB, rho, n)).toBeCloseTo(se_crn, 12);
    expect(pairedStandardError(sA, sB, 0, n)).toBeCloseTo(se_independent, 12);
  });

  it("a constant effect under shared luck is seen without any error, and has no luck in its split", () => {
    const policy = y.map((value) => value - 1.5);
    const difference = pairedDifferences(policy, y);
    expect(variance(difference)).toBeLessThan(1e-25);
    expect(varianceSplit(difference, 64, 8).mean).toBeCloseTo(-1.5, 12);
    expect(() => pairedDifferences([1], [1, 2])).toThrow(/as many on both sides/);
  });
});
