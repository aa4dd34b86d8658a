import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { beforeAfterGated } from "./before-after.ts";
import { type CausalResult, excludesZero } from "./causal-result.ts";
import { bsts, its } from "./impact.ts";

const FILE = join("cdc-vsrr", "derived_us_T40.4_monthly_2010-01_2026-01.csv");
const folder = process.env.INFLOW_PUBLIC_DATA;
const path = folder === undefined ? null : join(folder, FILE);
const there = path !== null && existsSync(path);
if (!there)
  process.stderr.write(
    `decoy: no public data (set INFLOW_PUBLIC_DATA to the folder that holds ${FILE}); only its synthetic twin is tested.\n`,
  );

interface Decoy {
  readonly y: readonly number[];
  readonly from: number;
}

/** Monthly deaths by synthetic opioids since 2015, with a month at which the record holds no break. */
const recorded = (): Decoy => {
  const rows = readFileSync(path!, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","))
    .filter(([month]) => month >= "2015-01");
  return { y: rows.map(([, deaths]) => Number(deaths)), from: rows.findIndex(([month]) => month === "2025-09") };
};

/** A series of the same kind: a wandering level that has been falling for two years before a date at which nothing happens. */
const twin = (seed: number): Decoy => {
  const luck = luckOf(seed, 0, "decoy twin").at(0);
  let level = Math.log(1000);
  const y = Array.from({ length: 133 }, (_, t) => {
    level += (t < 40 ? 0.03 : t < 100 ? 0.008 : -0.03) + 0.05 * luck.normal();
    return Math.round(Math.exp(level + 0.02 * luck.normal()));
  });
  return { y, from: 128 };
};

const sentencesOf = (text: string): number =>
  text.split(/\.(?:\s|$)/).filter((sentence) => sentence.trim() !== "").length;

/** What every decoy must show: the plain comparison finds something and is refused; the methods report no effect. */
const expectRefused = ({ y, from }: Decoy): void => {
  const plain = beforeAfterGated(y, from);
  expect(excludesZero(plain.beforeAfter!.interval)).toBe(true);
  expect(plain.gate).toMatchObject({ kind: "placebo", passed: false });
  expect(plain.finding).toBe("not reported");
  expect(plain.estimate).toBeNull();
  const options = { from, season: 12, logarithm: true };
  for (const result of [bsts(y, { ...options, draws: 1500 }), its(y, options)]) expectExplained(result);
};

const falseFindingsOf = ({ placebos }: CausalResult): number =>
  placebos.filter((placebo) => placebo.excludesZero).length;

const expectExplained = (result: CausalResult): void => {
  expect(result.gate.kind).toBe("placebo");
  expect(result.finding).toBe(result.gate.passed ? "indistinguishable from zero" : "not reported");
  expect(result.gate.passed || falseFindingsOf(result) > 0).toBe(true);
  expect(result.beforeAfter!.gate.passed).toBe(false);
  expect(result.reason).toMatch(/^A plain comparison of before and after "finds" −/);
  expect(result.reason).toMatch(/ a period, 5 periods against the 12 before, as it does at \d+ of 12 earlier dates/);
  expect(result.reason).toMatch(/at which nothing began, so the gate refuses it\./);
  expect(result.reason).toMatch(/no effect is reported\.$/);
  expect(sentencesOf(result.reason)).toBe(2);
};

describe("the decoy: a series that falls by itself", () => {
  it("in a synthetic twin the plain comparison finds an effect where nothing began, the gate refuses it and says why", () => {
    expectRefused(twin(1));
    expectRefused(twin(4));
  });

  it.skipIf(!there)(
    "in monthly US deaths by synthetic opioids with September 2025 as intervention the gate refuses what the plain comparison finds",
    () => {
      expectRefused(recorded());
    },
  );

  it("a plain comparison of the twin is wrong at most dates at which nothing began", () => {
    const { placebos } = beforeAfterGated(twin(1).y, 128);
    expect(placebos.filter((placebo) => placebo.excludesZero).length).toBeGreaterThan(placebos.length / 2);
  });

  it("the same model does report a fall by half in the twin", () => {
    const { y, from } = twin(1);
    const halved = y.map((value, t) => (t >= from ? value / 2 : value));
    const found = bsts(halved, { from, season: 12, logarithm: true, draws: 1500 });
    expect([found.gate.passed, found.finding]).toEqual([true, "effect"]);
    expect(found.relative!.interval[1]).toBeLessThan(-0.2);
  });
});
