import { describe, expect, it } from "vitest";
import { curveBands, curveDepth, dotsOfQuantile, quantileDots, stepBands } from "./dots.ts";
import { type ProbabilityScale, probabilityWords } from "./words.ts";

const scales: ProbabilityScale[] = ["icd203", "ipcc"];
const wordAt = (p: number, scale: ProbabilityScale): string => {
  const said = probabilityWords(p, scale);
  if (said.kind !== "words") throw new Error("no word");
  return said.word;
};

describe("words for probabilities", () => {
  it("never come without their number", () => {
    expect(probabilityWords(0.7, "icd203")).toEqual({
      kind: "words",
      word: "likely",
      number: "70 %",
      text: "likely (70 %)",
      beyondScale: false,
    });
  });

  it("the number shown would be given the same word as the number meant, however near a limit", () => {
    for (const scale of scales) {
      for (const p of [0.7999, 0.80001, 0.3299, 0.98996, 0.0499, 0.5499, 0.65995, 0.9999, 0.00004]) {
        const said = probabilityWords(p, scale);
        if (said.kind !== "words") throw new Error("no word");
        expect(wordAt(Number(said.number.replace(" %", "")) / 100, scale)).toBe(said.word);
        expect(said.text).toContain(said.number);
      }
    }
    expect(probabilityWords(0.7999, "icd203").number).toBe("79.99 %");
  });

  it("never says 0 % or 100 % of what is possible", () => {
    expect(probabilityWords(0.0004, "ipcc").number).toBe("0.04 %");
    expect(probabilityWords(0.9996, "ipcc").number).toBe("99.96 %");
    expect(probabilityWords(1, "ipcc").number).toBe("100 %");
  });

  it("of ICD 203 begin at the lower end of their range: 5 % is very unlikely, 20 % unlikely, 55 % likely, 95 % almost certain", () => {
    const at = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95].map((p) => wordAt(p, "icd203"));
    expect(at).toEqual(["very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"]);
    expect(wordAt(0.1999999, "icd203")).toBe("very unlikely");
  });

  it("of ICD 203 mark numbers beyond 1 to 99 %, where the number says more", () => {
    expect([0.005, 0.01, 0.99, 0.995].map((p) => probabilityWords(p, "icd203"))).toMatchObject([
      { beyondScale: true },
      { beyondScale: false },
      { beyondScale: false },
      { beyondScale: true },
    ]);
  });

  it("are refused where calibration was not shown", () => {
    expect(probabilityWords(0.7, "icd203", { calibrated: false })).toEqual({
      kind: "number alone",
      number: "70 %",
      text: "model says 70 %; calibration not shown",
    });
  });

  it("are refused for what is no probability, with the likely fix", () => {
    expect(() => probabilityWords(70, "ipcc")).toThrow(/divide a percentage by 100/);
  });
});

describe("quantile dots", () => {
  it("each stand for the same chance: four dots of a uniform at 1/8, 3/8, 5/8 and 7/8", () => {
    expect(dotsOfQuantile((p) => p, 4)).toEqual([0.125, 0.375, 0.625, 0.875]);
    expect(quantileDots([0, 1], 4)).toEqual([0.125, 0.375, 0.625, 0.875]);
  });

  it("as many lie beyond a value as its chance says, within half a dot", () => {
    const values = Array.from({ length: 1001 }, (_, i) => (i / 1000) * (i / 1000));
    const beyond = quantileDots(values, 50).filter((dot) => dot > 0.49).length;
    expect(Math.abs(beyond / 50 - 0.3)).toBeLessThanOrEqual(0.01);
    expect(() => quantileDots(values, 2.5)).toThrow(/whole number of dots/);
  });
});

describe("fans of curves", () => {
  const curves = Array.from({ length: 40 }, (_, c) =>
    Array.from({ length: 30 }, (_, t) => ((c * 7919 + t * 104729 + c * t * 31) % 101) / 101),
  );
  const whole = (band: { low: Float64Array; high: Float64Array }): number =>
    curves.filter((curve) => curve.every((v, t) => v >= band.low[t] && v <= band.high[t])).length / curves.length;

  it("whose bands hold 80 % of the values at each step hold far fewer whole curves; bands of whole curves hold them", () => {
    const [byStep] = stepBands(curves, [0.8]);
    const [byCurve] = curveBands(curves, [0.8]);
    expect(whole(byStep)).toBeLessThan(0.3);
    expect(whole(byCurve)).toBeGreaterThanOrEqual(0.8);
  });

  it("of parallel lines has the middle one deepest and the outer ones least deep", () => {
    const lines = [0, 1, 2, 3, 4].map((level) => [level, level + 1, level + 2]);
    const depth = curveDepth(lines);
    expect([...depth].map((d) => Math.round(d * 10))).toEqual([4, 7, 8, 7, 4]);
    const [half, all] = curveBands(lines, [0.2, 1]);
    expect([...half.low]).toEqual([2, 3, 4]);
    expect([all.low[0], all.high[0]]).toEqual([0, 4]);
  });

  it("needs curves of equal length", () => {
    expect(() => stepBands([[1, 2], [1]], [0.5])).toThrow(/lengths 2, 1/);
  });
});
