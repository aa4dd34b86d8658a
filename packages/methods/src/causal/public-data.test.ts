import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bstsPosterior } from "./bsts.ts";
import { synth } from "./impact.ts";
import { type NamedPanel, panelOf } from "./panel-rows.ts";
import { synthetic } from "./synthetic-control.ts";
import { gapRank, placeboSpread } from "./synthetic-inference.ts";

const folder = process.env.INFLOW_PUBLIC_DATA;
const pathOf = (name: string): string | null => {
  const path = folder === undefined ? null : join(folder, "causal-datasets", name);
  return path !== null && existsSync(path) ? path : null;
};
const smoking = pathOf("california_prop99.csv");
const port = pathOf("causalimpact_comparison_data.csv");
if (smoking === null || port === null)
  process.stderr.write(
    "public data: causal-datasets is not under INFLOW_PUBLIC_DATA; Proposition 99 and the comparison series are not tested.\n",
  );

const cellsIn = (path: string, separator: string): string[][] =>
  readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(separator));

const proposition99 = (): NamedPanel =>
  panelOf(
    cellsIn(smoking!, ";").map(([unit, time, outcome]) => ({ unit, time: Number(time), outcome: Number(outcome) })),
    ["California"],
    1989,
  );

describe.skipIf(smoking === null)("Proposition 99 (Abadie, Diamond and Hainmueller 2010)", () => {
  it("SDID −15.604, SC −19.620 and DiD −27.349 packs, as synthdid computes them, and the exact programmes to six digits", () => {
    const { panel } = proposition99();
    const effect = (method: "sdid" | "sc" | "did"): number => synthetic(panel, method).effect;
    expect(Math.abs(effect("sdid") + 15.6038278727)).toBeLessThan(0.005);
    expect(effect("sdid")).toBeCloseTo(-15.605397916328581, 6);
    expect(Math.abs(effect("sc") + 19.6196634709)).toBeLessThan(0.15);
    expect(effect("sc")).toBeCloseTo(-19.513629768417815, 5);
    expect(effect("did")).toBeCloseTo(-27.3491110836, 9);
  });

  it("weighs Nevada and New Hampshire most, and 1986 to 1988 alone", () => {
    const { panel, units, times } = proposition99();
    const { weights, zeta } = synthetic(panel, "sdid");
    const of = (unit: string): number => weights.units[panel.controls.indexOf(units.indexOf(unit))];
    expect(Math.abs(of("Nevada") - 0.12448922781)).toBeLessThan(0.005);
    expect(Math.abs(of("New Hampshire") - 0.10504757852)).toBeLessThan(0.005);
    expect(zeta).toBeCloseTo(10.2262325715, 8);
    const heavy = Array.from(weights.periods.keys()).filter((t) => weights.periods[t] > 1e-3);
    expect(heavy.map((t) => times[t])).toEqual([1986, 1987, 1988]);
  });

  it("with outcomes alone California ranks third of 39 by the growth of its gap", () => {
    const { ratio, rank, of } = gapRank(proposition99().panel, "sc");
    expect([rank, of]).toEqual([3, 39]);
    expect(ratio).toBeCloseTo(12.44, 2);
  });

  it("has a placebo error near the 8.4 packs of the paper, so that the gate claims no effect of one state alone", () => {
    const { panel, units } = proposition99();
    const { standardError } = placeboSpread(panel, "sdid");
    expect(Math.abs(standardError / 8.3679930814 - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(2 * 38));
    const found = synth(panel, { names: units });
    expect(found.estimate).toBeCloseTo(-15.605, 2);
    expect(found.reason).toMatch(/cannot tell this one from none/);
  });
});

describe.skipIf(port === null)("the comparison series of tfcausalimpact (108 days, 3 covariates)", () => {
  it("has the effect −722 with sd 718 to 729 that another sampler finds under CausalImpact's priors", () => {
    const rows = cellsIn(port!, ",").map((cells) => cells.slice(-4).map(Number));
    const y = rows.map(([value]) => value);
    const covariates = [1, 2, 3].map((j) => rows.map((row) => row[j]));
    const found = bstsPosterior(y, { from: 90, covariates, prior: "stiff", draws: 5000, burnIn: 1000 });
    expect(Math.abs(found.average.estimate + 722)).toBeLessThan(0.15 * 723);
    expect(Math.abs(found.predicted.sd - 723)).toBeLessThan(0.15 * 723);
  });
});
