import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../scripts/build.mjs";
import { inflow, smallStudy } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-question-"));
const study = join(scratch, "small.yaml");
const lockFile = join(scratch, "small.lock.json");
const out = join(scratch, "results");
const MINUTES = 240_000;
const text = smallStudy({ draws: 4, until: "2025-03-30" });

interface Found {
  runId: string;
  preregistration: {
    state: string;
    hash: string;
    seal: string;
    changes: { place: string; locked: string; now: string }[];
  };
}

const assess = (...more: string[]): Found => {
  const said = inflow(["assess", study, "--out", out, "--no-open", "--json", ...more]);
  expect(said.code, said.err).toBe(0);
  return JSON.parse(said.out) as Found;
};

beforeAll(async () => {
  await build();
  writeFileSync(study, text);
}, MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("A question locked before it is answered", () => {
  it(
    "is said to have no lock where it has none, and the lock is written beside the study with what its date is worth",
    () => {
      expect(assess().preregistration).toEqual({ state: "no lock" });
      const said = inflow(["lock", study]);
      expect(said.code, said.err).toBe(0);
      expect(existsSync(lockFile)).toBe(true);
      expect(said.out).toMatch(
        /as stated by whoever locked it; the file does not prove it\. Publish the seal elsewhere/,
      );
      expect(inflow(["lock", study]).err).toMatch(/There is a lock already/);
    },
    MINUTES,
  );

  it(
    "is read by assess from beside the study, and a threshold that moved since is shown in the terminal, the assessment and the brief",
    () => {
      const { seal, hash } = JSON.parse(readFileSync(lockFile, "utf8")) as { seal: string; hash: string };
      expect(assess().preregistration).toMatchObject({ state: "as locked", hash, seal, changes: [] });
      writeFileSync(study, text.replace("fall: 0.10", "fall: 0.02"));
      const { runId, preregistration } = assess();
      expect(preregistration).toMatchObject({
        state: "changed since the lock",
        changes: [{ place: "test › fall", locked: "0.1", now: "0.02" }],
      });
      const kept = JSON.parse(readFileSync(join(out, runId, "assessment.json"), "utf8")) as Found;
      expect(kept.preregistration).toEqual(preregistration);
      const brief = readFileSync(join(out, runId, "brief.md"), "utf8");
      expect(brief).toContain("test › fall, 0.1 then, 0.02 now");
      const { out: printed } = inflow(["assess", study, "--out", out, "--no-open"]);
      expect(printed).toContain(seal);
      expect(printed).toMatch(
        /One change since the lock of \d{4}-\d\d-\d\d \(as stated\)[\s\S]*test › fall\s+0\.1\s+0\.02/,
      );
      expect(inflow(["brief", runId, "--out", out]).code).toBe(0);
      expect(readFileSync(join(out, runId, "brief.md"), "utf8")).toBe(brief);
      writeFileSync(study, text);
    },
    MINUTES,
  );

  it(
    "is refused with exit code 2 and nothing run where the date of its lock was set back, and where the named lock is none",
    () => {
      const backdated = join(scratch, "backdated.lock.json");
      writeFileSync(
        backdated,
        readFileSync(lockFile, "utf8").replace(/"lockedAt": "[^"]*"/, '"lockedAt": "2020-01-01"'),
      );
      const said = inflow(["assess", study, "--out", join(scratch, "none"), "--no-open", "--lock", backdated]);
      expect(said.code).toBe(2);
      expect(said.err).toMatch(/does not have the hash under which it was locked/);
      expect(existsSync(join(scratch, "none"))).toBe(false);
      expect(inflow(["lock", study, "--check", backdated]).code).toBe(2);
      expect(inflow(["assess", study, "--no-open", "--lock", join(scratch, "absent.json")]).code).toBe(2);
      expect(assess("--lock", lockFile).preregistration.state).toBe("as locked");
    },
    MINUTES,
  );
});
