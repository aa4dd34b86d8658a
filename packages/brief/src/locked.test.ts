import type { Preregistration } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { briefHtml } from "./html.ts";
import { lockedRow } from "./locked.ts";
import { briefMarkdown } from "./markdown.ts";
import { toyInput } from "./toy.test-support.ts";

const changed: Preregistration = {
  state: "changed since the lock",
  file: "toy.lock.json",
  hash: "a".repeat(64),
  seal: "b".repeat(64),
  lockedAt: "2026-11-22",
  note: "",
  changes: [{ place: "test › fall", locked: "0.1", now: "0.02" }],
};

describe("the lock in a brief", () => {
  it("says that there is none where the question was not locked, so that silence is not taken for a lock", () => {
    expect(lockedRow({ state: "no lock" }, "en")).toEqual([["Question locked beforehand", "no lock"]]);
    expect(lockedRow(undefined, "en")).toEqual([]);
  });

  it("shows both hashes, that the date is only stated, and each change with what was locked and what stands now", () => {
    const [[, words]] = lockedRow(changed, "en") as [[string, string]];
    expect(words).toContain(`question ${"a".repeat(64)}, seal ${"b".repeat(64)}`);
    expect(words).toMatch(/2026-11-22 as stated by whoever locked it/);
    expect(words).toMatch(/changed since \(1\): test › fall, 0\.1 then, 0\.02 now$/);
    expect(lockedRow({ ...changed, state: "as locked", changes: [] }, "es")[0]![1]).toMatch(/sin cambios/);
  });

  it("stands in the annex of both forms of the brief", () => {
    const input = { ...toyInput(), preregistration: changed };
    for (const text of [briefHtml(input), briefMarkdown(input)]) expect(text).toContain("0.1 then, 0.02 now");
  });
});
