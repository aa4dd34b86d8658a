import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { studentQuantile } from "../distributions/ratio.ts";
import { standardDeviation } from "../summary/moment.ts";
import { synth } from "./impact.ts";
import { panelOf } from "./panel-rows.ts";
import { simplexWeights } from "./simplex.ts";
import { type Panel, synthetic } from "./synthetic-control.ts";
import { gapRank, jackknifeError, placeboInterval, placeboSpread } from "./synthetic-inference.ts";

interface Shape {
  readonly units?: number;
  readonly treated?: number;
  readonly periods?: number;
  readonly from?: number;
  readonly effect?: number;
}

/** Units with own levels and two shared factors; the last ones are treated. */
const panelWorld = (
  seed: number,
  { units = 20, treated = 1, periods = 30, from = 20, effect = 0 }: Shape = {},
): Panel => {
  const luck = luckOf(seed, 0, "panel world").at(0);
  const factors = Array.from({ length: 2 }, () => {
    let f = 0;
    return Float64Array.from({ length: periods }, () => {
      f = 0.8 * f + luck.normal();
      return f;
    });
  });
  const outcomes = new Float64Array(units * periods);
  for (let i = 0; i < units; i++) {
    const [level, a, b] = [10 + 2 * luck.normal(), luck.uniform(), luck.uniform()];
    for (let t = 0; t < periods; t++)
      outcomes[i * periods + t] =
        level +
        a * factors[0][t] +
        b * factors[1][t] +
        0.5 * luck.normal() +
        (i >= units - treated && t >= from ? effect : 0);
  }
  const rows = Array.from({ length: units }, (_, i) => i);
  return { outcomes, periods, controls: rows.slice(0, units - treated), treated: rows.slice(units - treated), from };
};

describe("weights on the simplex", () => {
  it("are non-negative, sum to 1 and find a target that is a mixture of the columns", () => {
    const luck = luckOf(2, 0, "simplex").at(0);
    const a = Float64Array.from({ length: 30 * 4 }, () => luck.normal());
    const b = Float64Array.from({ length: 30 }, (_, r) => 0.7 * a[r * 4] + 0.3 * a[r * 4 + 2]);
    const weights = simplexWeights(a, b, 4, 0);
    for (const [j, value] of [0.7, 0, 0.3, 0].entries()) expect(weights[j]).toBeCloseTo(value, 6);
    expect(weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it("under a large ridge tend to equal shares", () => {
    const luck = luckOf(3, 0, "simplex").at(0);
    const a = Float64Array.from({ length: 40 }, () => luck.normal());
    const b = Float64Array.from({ length: 10 }, () => luck.normal());
    for (const weight of simplexWeights(a, b, 4, 1e9)) expect(weight).toBeCloseTo(0.25, 6);
  });
});

describe("synthetic difference in differences", () => {
  it("is unmoved by a constant for each unit and one for each period, and moves with the effect one for one", () => {
    const plain = panelWorld(5);
    const moved = {
      ...plain,
      outcomes: plain.outcomes.map((value, at) => value + Math.floor(at / 30) * 3 + (at % 30) * 0.7),
    };
    const { effect } = synthetic(plain, "sdid");
    expect(synthetic(moved, "did").effect).toBeCloseTo(synthetic(plain, "did").effect, 9);
    expect(synthetic(moved, "sdid").effect).toBeCloseTo(effect, 6);
    expect(synthetic(panelWorld(5, { effect: 4 }), "sdid").effect - effect).toBeCloseTo(4, 6);
  });

  it("95 % placebo intervals cover the true effect in 95 % of worlds, within four standard errors", () => {
    const worlds = 400;
    let covered = 0;
    for (let seed = 0; seed < worlds; seed++) {
      const panel = panelWorld(500 + seed, { effect: 1 });
      const { effect } = synthetic(panel, "sdid");
      const [low, high] = placeboInterval(panel, effect, placeboSpread(panel, "sdid").standardError);
      if (low <= 1 && high >= 1) covered += 1;
    }
    expect(Math.abs(covered / worlds - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / worlds));
  });

  it("reaches as far from its placebos as Student's interval of 19 of them: their sd over 18 degrees of freedom", () => {
    const panel = panelWorld(3);
    const { effects, standardError } = placeboSpread(panel, "sdid");
    const [low, high] = placeboInterval(panel, 0, standardError);
    expect(effects).toHaveLength(panel.controls.length);
    expect((high - low) / 2).toBeCloseTo(studentQuantile(0.975, effects.length - 1) * standardDeviation(effects), 10);
  });

  it("has a jackknife error with two treated units and none with one", () => {
    const two = panelWorld(9, { treated: 2 });
    expect(jackknifeError(two, synthetic(two, "sdid"))).toBeGreaterThan(0);
    const one = panelWorld(9);
    expect(jackknifeError(one, synthetic(one, "sdid"))).toBeNaN();
  });
});

describe("synthetic control", () => {
  it("ranks a unit with a large effect first of all units", () => {
    const { rank, of, p } = gapRank(panelWorld(11, { effect: 6 }), "sc");
    expect([rank, of]).toEqual([1, 20]);
    expect(p).toBe(0.05);
  });
});

describe("the gate of a panel", () => {
  it("reports a large effect with its placebos in time and space", () => {
    const found = synth(panelWorld(13, { effect: 5 }), { names: Array.from({ length: 20 }, (_, i) => `u${i}`) });
    expect(found.gate.passed).toBe(true);
    expect(Math.abs(found.estimate! - 5)).toBeLessThan(2);
    expect(found.placebos.filter(({ kind }) => kind === "space")).toHaveLength(19);
    expect(found.placebos.filter(({ kind }) => kind === "time").length).toBeGreaterThanOrEqual(3);
  });

  it("refuses a treated unit that has been drifting away all along: the placebo dates find the same", () => {
    const panel = panelWorld(15, { periods: 40, from: 30 });
    const row = panel.treated[0];
    const outcomes = panel.outcomes.map((value, at) =>
      Math.floor(at / 40) === row ? value - 0.03 * (at % 40) * (at % 40) : value,
    );
    const found = synth({ ...panel, outcomes });
    expect(found.gate.passed).toBe(false);
    expect(found.estimate).toBeNull();
    expect(found.reason).toMatch(/cannot be credited to the intervention/);
  });

  it("refuses nine periods before, with the reason", () => {
    expect(synth(panelWorld(17, { periods: 15, from: 9 })).gate.why).toMatch(/Only 9 periods/);
  });
});

describe("a panel from rows", () => {
  const rows = ["a", "b", "c"].flatMap((unit) => [1, 2, 3, 4].map((time) => ({ unit, time, outcome: time })));

  it("puts rows of any order in their places", () => {
    const { panel, units } = panelOf([...rows].reverse(), ["b"], 3);
    expect(panel.from).toBe(2);
    expect(panel.treated.map((row) => units[row])).toEqual(["b"]);
    expect(Array.from(panel.outcomes.slice(0, 4))).toEqual([1, 2, 3, 4]);
  });

  it("tells every fault at once", () => {
    const broken = [...rows.slice(1), rows[5]];
    expect(() => panelOf(broken, ["d"], 9)).toThrow(
      /no unit is named "d".*two values.*no value in 1.*no period after/s,
    );
  });
});
