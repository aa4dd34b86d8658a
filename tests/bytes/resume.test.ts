import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inflow, smallStudy, startInflow } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-resume-"));
const study = join(scratch, "small.yaml");
const blocksIn = (out: string): string[] =>
  existsSync(out)
    ? readdirSync(out, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".block"))
        .map((name) => join(out, name))
        .sort()
    : [];

interface Answer {
  readonly runId: string;
  readonly hash: string;
}

const assess = (out: string, ...more: string[]): Answer => {
  const said = inflow(["assess", study, "--out", out, "--json", "--no-open", ...more]);
  expect(said.err).not.toMatch(/wrong|failed/);
  expect(said.code).toBe(0);
  return JSON.parse(said.out) as Answer;
};

const killAfterTwoBlocks = async (out: string): Promise<void> => {
  const child = startInflow(["assess", study, "--out", out, "--threads", "1", "--no-open"]);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (blocksIn(out).length < 2 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill("SIGKILL");
  await ended;
};

let whole: Answer;
beforeAll(() => {
  writeFileSync(study, smallStudy());
  whole = assess(join(scratch, "whole"));
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("A run", () => {
  it("that was killed without warning goes on from its finished blocks and ends with the same hash", async () => {
    const out = join(scratch, "killed");
    await killAfterTwoBlocks(out);
    const before = blocksIn(out);
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(before.length).toBeLessThan(blocksIn(join(scratch, "whole")).length);
    const folder = join(out, whole.runId);
    expect(readdirSync(folder).sort()).toEqual(["blocks", "command.txt", "study.json"]);
    const times = before.map((path) => statSync(path).mtimeMs);
    expect(assess(out)).toMatchObject({ runId: whole.runId, hash: whole.hash });
    expect(before.map((path) => statSync(path).mtimeMs)).toEqual(times);
  }, 240_000);

  it("has the same id and hash in the main thread and on one, two and three threads", () => {
    for (const threads of ["0", "3"])
      expect(assess(join(scratch, `threads-${threads}`), "--threads", threads)).toMatchObject({
        runId: whole.runId,
        hash: whole.hash,
      });
  }, 240_000);

  it("is verified by computing blocks again, and one altered number is found", () => {
    const out = join(scratch, "whole");
    const verified = inflow(["verify", whole.runId, "--out", out, "--share", "0.3", "--json"]);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, hash: whole.hash, missing: 0, differing: [] });
    const path = blocksIn(out)[0]!;
    const bytes = readFileSync(path);
    bytes[bytes.length - 100_000]! ^= 1;
    writeFileSync(path, bytes);
    const found = inflow(["verify", study, "--out", out, "--share", "1", "--json"]);
    expect(found.code).toBe(1);
    expect((JSON.parse(found.out) as { differing: string[] }).differing).toEqual(["campaign-2025, runs 0 to 31"]);
  }, 240_000);

  it("of another name is not verified: the nearest run is named, exit code 2", () => {
    const near = `${whole.runId.slice(0, 11)}${whole.runId.endsWith("0") ? "1" : "0"}`;
    const said = inflow(["verify", near, "--out", join(scratch, "whole")]);
    expect(said.code).toBe(2);
    expect(said.err).toContain(`Did you mean "${whole.runId}"?`);
  });
});
