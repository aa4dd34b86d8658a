import { retailAt } from "@inflow/model";
import { describe, expect, test } from "vitest";
import { addedBetween, chainOf1992, chainOf2007, reachedAt } from "./chains.ts";
import { valueChainReplicas } from "./replicas.ts";

describe("the chain from farm to street", () => {
  test.each([chainOf1992, chainOf2007])("adds up to the retail price", (chain) => {
    const parts =
      reachedAt("farm", chain) +
      addedBetween("farm", "exported", chain) +
      addedBetween("exported", "imported", chain) +
      addedBetween("imported", "retail", chain);
    expect(parts).toBeCloseTo(1, 12);
  });

  test("makes most of the retail price inside the United States, in both years", () => {
    expect(addedBetween("imported", "retail", chainOf1992)).toBeGreaterThan(0.8);
    expect(addedBetween("imported", "retail", chainOf2007)).toBeGreaterThan(0.8);
  });

  test("takes DeSimone's 100 to 75 by dollars, to 50 by ratios, and between them where θ is between", () => {
    const at = (theta: number): number => retailAt(25, 50, 100, theta, 1);
    expect([at(0), at(1)]).toEqual([75, 50]);
    expect(at(0.5)).toBeGreaterThan(50);
    expect(at(0.5)).toBeLessThan(75);
  });
});

test("every published price and share along the chain passes", () => {
  expect(valueChainReplicas().filter(({ pass }) => !pass)).toEqual([]);
});
