import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../scripts/build.mjs";
import { inflow, root, smallStudy } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-asked-"));
const study = join(scratch, "small.yaml");
const out = join(scratch, "results");
const MINUTES = 240_000;

beforeAll(async () => {
  await build();
  writeFileSync(study, smallStudy({ draws: 8 }));
}, MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("What is asked for", () => {
  it(
    "in runs is what a quick discovery runs, and it says that so few are too few rather than run others",
    () => {
      const { code, out: printed, err } = inflow(["discover", study, "--quick", "--runs", "3", "--out", out]);
      expect(code, err).toBe(0);
      expect(err).toMatch(/, 3 futures each/);
      expect(err).toMatch(/6 of 6 runs/);
      expect(printed).toMatch(/No box: 2 simulated worlds are left to search/);
    },
    MINUTES,
  );

  it(
    "of a robust comparison and not told for want of worlds comes with the --runs that would tell it, which README uses",
    () => {
      const { code, out: printed, err } = inflow(["compare", study, "--robust", "--out", out]);
      expect(code, err).toBe(0);
      expect(printed).toMatch(/^8 simulated worlds are too few .*; 200 are needed: add --runs 400\.$/m);
      expect(readFileSync(join(root, "README.md"), "utf8")).toMatch(/compare caribbean-2025 --robust --runs 400 /);
    },
    MINUTES,
  );

  it(
    "of a stale posterior is a note of the command in its own words, not a warning of the engine that runs it",
    () => {
      const stale = join(scratch, "stale.json");
      const posterior = JSON.parse(readFileSync(join(root, "posteriors", "history-2015-2024.json"), "utf8")) as {
        paths: string[];
        priors: unknown[];
      };
      posterior.priors[posterior.paths.indexOf("corridors.choice")] = { triangular: [0.02, 0.07, 0.16] };
      writeFileSync(stale, JSON.stringify(posterior));
      const asked = ["run", study, "--runs", "2", "--out", out];
      const plain = inflow(asked);
      expect(plain.err).not.toMatch(/Note:/);
      const { code, err } = inflow(["discover", study, "--quick", "--runs", "4", "--posterior", stale, "--out", out]);
      expect(code, err).toBe(0);
      expect(err).toMatch(/^Note:\n.*priors\n.*began with another prior of corridors\.choice/m);
      expect(err).not.toMatch(/\(node:|trace-warnings/);
    },
    MINUTES,
  );
});
