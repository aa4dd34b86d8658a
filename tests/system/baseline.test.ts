import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Baseline, baselineFile, differences, measure } from "../baseline.test-support.ts";

describe("What the reference study says", () => {
  it("has not moved since it was last accepted with npm run accept", async () => {
    const accepted = JSON.parse(readFileSync(baselineFile, "utf8")) as Baseline;
    expect(Object.keys(accepted.medians).length).toBeGreaterThan(50);
    expect(differences(accepted, await measure())).toEqual([]);
  }, 240_000);
});
