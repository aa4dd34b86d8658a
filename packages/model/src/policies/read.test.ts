import { readdirSync, readFileSync } from "node:fs";
import { formatProblems, isOk, problemsOf } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import { americas } from "../world/americas.test-support.ts";
import { levers, records } from "./levers.ts";
import type { Policy } from "./policy.ts";
import { readPolicy } from "./read.ts";

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const { world, parameters } = americas();

const policyOf = (name: string): Policy => {
  const read = readPolicy(readFileSync(new URL(`${name}.yaml`, folder), "utf8"), `${name}.yaml`, world.names);
  if (!isOk(read)) throw new Error(formatProblems(read.problems));
  return read.ok;
};

/** Value of one cell on a date under a stack of policies, later ones over earlier. */
const cellOf = (stack: readonly string[], set: string, date: string, where: Record<string, string> = {}): number => {
  let value = Number.NaN;
  for (const { gives } of stack.map(policyOf))
    for (const given of gives) {
      const here = Object.entries(given.where ?? {}).every(([index, members]) =>
        [members].flat().includes(where[index] as string),
      );
      const now = given.from <= date && (given.until === undefined || date < given.until);
      if (given.set === set && here && now && typeof given.to === "number") value = given.to;
    }
  return value;
};

describe("the shipped policies", () => {
  it("can all be read, and are named as their files", () => {
    expect(files.length).toBeGreaterThan(12);
    for (const file of files) expect(policyOf(file.replace(".yaml", "")).id).toBe(file.replace(".yaml", ""));
  });

  it("leave no lever and no record without a value before the campaign", () => {
    const set = new Set(policyOf("as-before").gives.map(({ set }) => set));
    expect([...levers, ...records].filter((id) => !set.has(id))).toEqual([]);
  });

  it("say the same with `law-enforcement` as with `none`, so that the comparison does not differ in silence", () => {
    for (const set of [
      "postureLever",
      "forceLevel",
      "campaignLever",
      "strikeTempoLever",
      "assetSurge",
      "automatonLever",
    ])
      for (const date of ["2025-06-01", "2025-12-01", "2028-01-01"])
        for (const asset of world.names.asset)
          expect(cellOf(["as-before", "record-2025", "law-enforcement"], set, date, { asset })).toBe(
            cellOf(["as-before", "record-2025", "none"], set, date, { asset }),
          );
  });

  it("agree in everything before the first day of the campaign", () => {
    for (const file of files.filter((name) => !/^(as-before|record)/.test(name)))
      for (const { from } of policyOf(file.replace(".yaml", "")).gives) expect(from >= "2025-08-25").toBe(true);
  });
});

describe("the campaign of 2025", () => {
  const at = "2026-01-10";
  const costOf = (name: string): number =>
    world.names.asset.reduce((sum, asset) => {
      const prior = parameters.find(({ path }) => path === `asset.${asset}.${name}`)?.prior as Record<
        string,
        number | number[]
      >;
      const centre = [Object.values(prior)[0]].flat();
      const cost = centre.length > 1 ? (centre[1] as number) : (centre[0] as number);
      return sum + cost * cellOf(["as-before", "campaign-2025"], "assetSurge", at, { asset });
    }, 0);

  it("costs about 31 million USD a day in full with the carrier there", () => {
    expect(costOf("fullUsdPerDay") / 1e6).toBeGreaterThan(28);
    expect(costOf("fullUsdPerDay") / 1e6).toBeLessThan(34);
  });

  it("costs about 20 million USD a day when only ships are counted", () => {
    expect(costOf("shipsUsdPerDay") / 1e6).toBeGreaterThan(18);
    expect(costOf("shipsUsdPerDay") / 1e6).toBeLessThan(22);
  });

  it("costs about 3 million USD a day that would not have been paid at home", () => {
    expect(costOf("incrementalUsdPerDay") / 1e6).toBeGreaterThan(2.5);
    expect(costOf("incrementalUsdPerDay") / 1e6).toBeLessThan(3.5);
  });

  it("goes up the ladder by the dates on record", () => {
    const rung = (date: string) => cellOf(["as-before", "record-2025", "campaign-2025"], "postureLever", date);
    expect(["2025-02-01", "2025-03-01", "2025-09-10", "2026-01-10", "2026-03-01"].map(rung)).toEqual([0, 1, 2, 3, 2]);
  });

  it("has its carrier only from mid-November to mid-February", () => {
    const carriers = (date: string) =>
      cellOf(["as-before", "campaign-2025"], "assetSurge", date, { asset: "carrier-group" });
    expect(["2025-10-01", "2025-12-01", "2026-03-01"].map(carriers)).toEqual([0, 1, 0]);
  });

  it("struck about 45 times in the 27 weeks on record", () => {
    const weeks = [3, 6, 2, 4, 3, 2, 4, 3];
    const strikes = policyOf("campaign-2025")
      .gives.filter(({ set }) => set === "strikeRecord")
      .reduce((sum, { to }, i) => sum + (to as number) * (weeks[i] as number), 0);
    expect(strikes).toBeGreaterThan(43);
    expect(strikes).toBeLessThan(47);
  });
});

describe("a policy file with faults", () => {
  const text = `
id: broken
is: "Everything wrong at once."
gives:
  - { set: forceLevle, from: 2025-09-01, to: 2, evidence: [{ assumption: "x" }] }
  - { set: assetSurge, where: { asset: cuter }, from: 2025-09-01, to: 2, evidence: [{ assumption: "x" }] }
  - { set: forceLevel, where: { zone: wcar }, from: 2025-09-01, until: 2025-08-01, to: 2, evidence: [{ assumption: "x" }] }
  - { set: inducementUsdPerWeek, unit: MUSD/year, from: 2025-09-01, to: 2, evidence: [{ assumption: "x" }] }
  - { set: treatmentRatio, from: 2025-09-01, until: 2026-09, to: 2, evidence: [{ assumption: "x" }] }
  - { set: treatmentRatio, from: 2026-08-31, to: 3, evidence: [{ assumption: "x" }] }
`;
  const problems = problemsOf(readPolicy(text, "broken.yaml", world.names));

  it("has all of them reported at once, each with its place and a way out", () => {
    const said = problems.map(({ what, fix }) => `${what} ${fix}`).join("\n");
    expect(problems).toHaveLength(6);
    for (const words of [
      'Did you mean "forceLevel"?',
      'Did you mean "cutter"?',
      "not counted over",
      "before it begins",
      "USD/week",
      "setting 5",
    ])
      expect(said).toContain(words);
    for (const { place } of problems) expect(place).toMatch(/^\d+:\d+/);
  });

  it("is good again when the second of two settings begins on the day the first ends", () => {
    const good = `
id: good
is: "One after the other."
gives:
  - { set: treatmentRatio, from: 2025-09-01, until: 2026-09, to: 2, evidence: [{ assumption: "x" }] }
  - { set: treatmentRatio, from: 2026-09-01, to: 3, evidence: [{ assumption: "x" }] }
`;
    expect(problemsOf(readPolicy(good, "good.yaml"))).toEqual([]);
  });
});
