import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import {
  normalInformationValue,
  valueByChance,
  valueOfPartialInformation,
  valueOfPerfectInformation,
  valueOfSampleInformation,
  valueOverDecisions,
} from "./information-value.ts";
import { payoffTable } from "./payoff.ts";
import { penalisedSpline } from "./penalised-spline.ts";

const n = 4096;
const luck = luckOf(21, 0, "beliefs");
const normals = (): Float64Array => Float64Array.from({ length: n }, () => luck.normal());
const [x1, x2] = [normals(), normals()];
const nothing = new Float64Array(n);
const linear = payoffTable(["no", "yes"], [nothing, x1.map((v, i) => v + x2[i])]);

describe("the value of information", () => {
  it("for Raiffa's oil wildcatter (1968) is 35 of perfect information: 0.3 × 50 + 0.2 × 200 − 20", () => {
    const drill = [-70, -70, -70, -70, -70, 50, 50, 50, 200, 200];
    const table = payoffTable(["leave", "drill"], [new Array<number>(10).fill(0), drill]);
    expect(valueOfPerfectInformation(table)).toBeCloseTo(35, 12);
  });

  it("is nothing where one option is best in every draw", () => {
    const sure = payoffTable(["low", "high"], [x1, x1.map((v) => v + 1)]);
    expect(valueOfPerfectInformation(sure)).toBeCloseTo(0, 12);
    expect(valueOfPartialInformation(sure, [x2])).toBeLessThan(1e-6);
  });

  it("of one of two like inputs is sd·φ(0) = 0.399, and of both 0.564, as for the linear normal case", () => {
    expect(valueOfPartialInformation(linear, [x1])).toBeCloseTo(normalInformationValue(0, 1), 1);
    const both = valueOfPartialInformation(linear, [x1, x2]);
    const perfect = valueOfPerfectInformation(linear);
    expect(Math.abs(both - perfect)).toBeLessThan(0.02 * perfect);
    expect(perfect).toBeCloseTo(normalInformationValue(0, Math.SQRT2), 1);
  });

  it("of a study grows with its observations from nothing to the value of knowing the input, as √(n/(n + 4)) says", () => {
    const value = (observations: number): number =>
      valueOfSampleInformation(linear, x1, { observations, noiseRatio: 4 });
    const [none, one, four, sixteen] = [0, 1, 4, 16].map(value);
    expect(none).toBe(0);
    expect(one).toBeLessThan(four);
    expect(four).toBeLessThan(sixteen);
    const known = valueOfPartialInformation(linear, [x1]);
    expect(sixteen).toBeLessThan(known);
    expect(value(1e9)).toBeCloseTo(known, 6);
    for (const [observations, found] of [
      [1, one],
      [4, four],
      [16, sixteen],
    ]) {
      const exact = normalInformationValue(0, Math.sqrt(observations / (observations + 4)));
      expect(Math.abs(found - exact)).toBeLessThan(0.04 * exact + 0.005);
    }
  });

  it("of a study by regression on its simulated results is that of the normal case too", () => {
    const result = x1.map((v) => v + luck.normal());
    const exact = normalInformationValue(0, Math.sqrt(0.5));
    expect(Math.abs(valueOfPartialInformation(linear, [result]) - exact)).toBeLessThan(0.04 * exact + 0.005);
  });

  it("found where inputs are shuffled is what chance slopes give: sd·φ(0)·√2/√n each, a twentieth of the value at most", () => {
    const chance = (normalInformationValue(0, 1) * Math.SQRT2) / Math.sqrt(n);
    expect(valueByChance(linear, [x1], 3)).toBeLessThan(2.5 * chance);
    expect(valueByChance(linear, [x1, x2], 3)).toBeLessThan(4 * chance);
    expect(2.5 * chance).toBeLessThan(0.06 * valueOfPartialInformation(linear, [x1]));
  });

  it("of two inputs that only matter together is nothing alone", () => {
    const table = payoffTable(["no", "yes"], [nothing, x1.map((v, i) => 2 * v * x2[i])]);
    const [alone, other, both] = [[x1], [x2], [x1, x2]].map((inputs) => valueOfPartialInformation(table, inputs));
    expect(Math.max(alone, other)).toBeLessThan(0.06);
    expect(both).toBeGreaterThan(0.5);
  });

  it("over years counts only decisions after it is known: waiting two of three years leaves the last", () => {
    const value = valueOverDecisions(2, [10, 10, 10], { rate: 0.05, known: 2 });
    expect(value).toBeCloseTo(20 / (1.05 * 1.05), 12);
    expect(valueOverDecisions(2, [10, 10, 10], { rate: 0, known: 0 })).toBe(60);
  });

  it("of three inputs at once is refused with advice", () => {
    expect(() => valueOfPartialInformation(linear, [x1, x2, x1])).toThrow(/choose fewer inputs/);
    expect(() => valueOfPartialInformation(linear, [x1.subarray(0, 9)])).toThrow(/as many values as y/);
  });
});

describe("the penalised spline", () => {
  const even = Float64Array.from({ length: 200 }, (_, i) => i / 199);

  it("gives a straight line back as it is, with two degrees of freedom", () => {
    const line = even.map((x, i) => 3 - 2 * x + (i % 2 === 0 ? 1e-3 : -1e-3));
    const { fitted, degrees } = penalisedSpline([even], line);
    fitted.forEach((value, i) => {
      expect(value).toBeCloseTo(3 - 2 * even[i], 3);
    });
    expect(degrees).toBeCloseTo(2, 1);
  });

  it("follows a bend through noise, and holds its edge outside", () => {
    const bend = even.map((x, i) => 4 * x * x + 0.1 * (((i * 7919) % 13) / 6 - 1));
    const { fitted, degrees, at } = penalisedSpline([even], bend);
    const worst = Math.max(...fitted.map((value, i) => Math.abs(value - 4 * even[i] * even[i])));
    expect(worst).toBeLessThan(0.06);
    expect(degrees).toBeLessThan(12);
    expect(at([[-5, 0, 1, 5]])[0]).toBe(at([[0]])[0]);
    expect(at([[5]])[0]).toBe(fitted[199]);
  });
});
