/** Levers, parameters and forms that nobody reads: none, or each with a reason that is itself tested. */
import type { Prior } from "@inflow/evidence";
import { quantileOf, scramblerOf } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import { parametersWithoutReach, reach, unreachedBecause } from "./reach.ts";
import { mechanisms } from "./simulate.ts";
import { shippedLaboratory } from "./system.test-support.ts";

const lab = shippedLaboratory();
const ends = (prior: Prior): readonly [number, number] => [quantileOf(prior, 0.05), quantileOf(prior, 0.95)];
const minutes = (n: number): number => n * 60_000;

describe("rival forms", () => {
  const rivals = lab.parameters.flatMap(({ path, prior, dimension }) =>
    "forms" in prior ? [[path, prior, dimension] as const] : [],
  );

  it("are at least eight choices", () => {
    expect(rivals.length).toBeGreaterThanOrEqual(8);
  });

  it.each(rivals)(
    "of %s all occur in a design of 256 draws, each about as often as its weight",
    (_, prior, dimension) => {
      const scrambled = scramblerOf(2025, 0);
      const drawn = Array.from({ length: 256 }, (_, index) => quantileOf(prior, scrambled(index, dimension)));
      const weights = Object.values(prior.forms);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, form) => {
        const times = drawn.filter((value) => value === form).length;
        expect(times).toBeGreaterThan(0);
        expect(Math.abs(times / 256 - weight / all)).toBeLessThan(0.02);
      });
    },
  );
});

describe("reach", () => {
  it(
    "every lever, every uncertain parameter from its 5 % to its 95 % point and every pair of rival forms changes a number of the summary, or is on the list of reasons, and that list has nobody too many",
    () => {
      const idle = reach(lab, ends);
      expect(idle.levers).toEqual([]);
      expect(idle.forms).toEqual([]);
      expect([...idle.parameters].sort()).toEqual(Object.keys(unreachedBecause).sort());
    },
    minutes(4),
  );

  it(
    "what is excused as a rare event moves something in another history",
    () => {
      const rare = Object.keys(unreachedBecause).filter((path) => unreachedBecause[path]!.includes("others do"));
      expect(rare.length).toBeGreaterThan(0);
      let left: readonly string[] = rare;
      for (let run = 1; run <= 12 && left.length > 0; run++) left = parametersWithoutReach(lab, ends, left, run);
      expect(left).toEqual([]);
    },
    minutes(4),
  );

  it("what is excused as stated for the reader is read by no mechanism", () => {
    const stated = Object.keys(unreachedBecause).filter((path) => unreachedBecause[path]!.startsWith("Stated"));
    const read = new Set<string>(mechanisms.flatMap(({ reads }) => reads));
    const columns = stated.map((path) => {
      const [index, , attribute] = path.split(".") as [string, string, string];
      return `${index}${attribute.slice(0, 1).toUpperCase()}${attribute.slice(1)}`;
    });
    expect(columns.filter((column) => read.has(column))).toEqual([]);
    expect(stated.length).toBeGreaterThan(0);
  });
});
