import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checksOfCausal } from "./causal.ts";
import { checksOfDetection } from "./detection.ts";

const read = (file: string): string => readFileSync(join(import.meta.dirname, "..", "fixtures", file), "utf8");

describe("reference numbers of other implementations", () => {
  it("Kalman, structural series, interrupted series and synthetic controls agree with statsmodels, R and an own Gibbs sampler", () => {
    const checks = checksOfCausal(read);
    expect(checks.length).toBeGreaterThanOrEqual(246);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });

  it("boundaries, evidence, run lengths, errors and months agree with rpact and own closed forms", () => {
    const checks = checksOfDetection(read);
    expect(checks.length).toBeGreaterThan(250);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });
});
