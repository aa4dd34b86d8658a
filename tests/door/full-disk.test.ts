import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type * as Files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineRunner } from "@inflow/runners";
import { folderStore, StoreError } from "@inflow/store";
import { compile, type Plan, readStudy, runMissing } from "@inflow/study";
import { libraryWith } from "inflow";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { smallStudy } from "../command.test-support.ts";

/** Bytes that the disk still takes. */
let room = Number.POSITIVE_INFINITY;

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Files>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (data) => {
        const bytes = data as Uint8Array;
        if (bytes.length > room) {
          await write(bytes.subarray(0, room));
          throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
        }
        room -= bytes.length;
        await write(bytes);
      };
      return handle;
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), "inflow-full-"));
let plan: Plan;
beforeAll(() => {
  const study = readStudy(smallStudy({ draws: 32, until: "2025-02-02" }), "small.yaml");
  if ("problems" in study) throw new Error("refused");
  const compiled = compile(study.ok, libraryWith(), { model: "test" });
  if ("problems" in compiled) throw new Error("refused");
  plan = compiled.ok;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stored = (): Record<string, number> =>
  Object.fromEntries(
    readdirSync(join(folder, plan.id))
      .sort()
      .map((name) => [name, readFileSync(join(folder, plan.id, name)).length]),
  );

describe("A disk that fills up in the middle of a run", () => {
  it("keeps the blocks that were whole, shows none that is not, says what to do, and the run goes on when there is room", async () => {
    room = 120_000;
    const refusal = await runMissing(plan, inlineRunner(), folderStore(folder)).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).problem).toMatchObject({
      what: "The disk is full.",
      fix: expect.stringMatching(/start again/),
    });
    const kept = stored();
    expect(Object.keys(kept).length).toBeGreaterThan(0);
    expect(Object.keys(kept).every((name) => name.endsWith(".block"))).toBe(true);
    room = Number.POSITIVE_INFINITY;
    let found = 0;
    expect(
      await runMissing(plan, inlineRunner(), folderStore(folder), {
        onProgress: (progress) => {
          found = progress.found;
        },
      }),
    ).toBe(true);
    expect(found).toBe(Object.keys(kept).length);
    expect(stored()).toMatchObject(kept);
  }, 120_000);
});
