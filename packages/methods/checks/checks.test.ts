import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { subjects } from "./all.ts";
import { near, nearAll, same } from "./check.ts";

const here = import.meta.dirname;
const read = (file: string): string => readFileSync(join(here, "..", "fixtures", file), "utf8");

describe("reference numbers", () => {
  it.each(Object.entries(subjects))("every number of %s is met within its tolerance", (_, checksOf) => {
    const checks = checksOf(read);
    expect(checks.length).toBeGreaterThan(5);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });

  it("every file of checks in this folder is among those that are run", () => {
    const files = readdirSync(here).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !["all.ts", "check.ts"].includes(file),
    );
    const list = readFileSync(join(here, "all.ts"), "utf8");
    const reached = (file: string): boolean =>
      list.includes(`"./${file}"`) ||
      files.some((other) => other !== file && readFileSync(join(here, other), "utf8").includes(`"./${file}"`));
    expect(files.filter((file) => !reached(file))).toEqual([]);
  });

  it("a check outside its tolerance fails, as do other text, another length and a number that is none", () => {
    expect(near("a", 1, 1.1, 0.01).pass).toBe(false);
    expect(near("a", 1, Number.NaN, 10).pass).toBe(false);
    expect(same("a", "x", "y").pass).toBe(false);
    expect(nearAll("a", [1, 2], [1], 1).pass).toBe(false);
    expect(nearAll("a", [1, 2], [1, 3], 0.5).pass).toBe(false);
  });
});
