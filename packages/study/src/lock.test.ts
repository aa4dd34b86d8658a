import { describe, expect, it } from "vitest";
import { changesSince, isWhole, lockOf, questionHash } from "./lock.ts";
import { toyStudy, toyTest } from "./toy.test-support.ts";

describe("a locked question", () => {
  const study = toyStudy({ test: toyTest });
  const lock = lockOf(study, "2026-11-22");

  it("has the same hash however its keys are ordered, and another as soon as one threshold moves", () => {
    const turned = Object.fromEntries(Object.entries(study).reverse());
    expect(questionHash(turned)).toBe(lock.hash);
    expect(questionHash({ ...study, test: { ...toyTest, fall: toyTest.fall / 2 } })).not.toBe(lock.hash);
  });

  it("shows no change while nothing has changed", () => {
    expect(changesSince(lock, study)).toEqual([]);
  });

  it("shows each change with its place, what was locked and what stands now, what came and what went", () => {
    const { asOf: _, ...rest } = { ...study, asOf: "2026-01-01" as const };
    const moved = { ...rest, drivers: "reference" as const, test: { ...toyTest, fall: 0.02 } };
    const changes = changesSince(lockOf({ ...study, asOf: "2026-01-01", drivers: "frozen" }, "2026-11-22"), moved);
    expect(changes).toEqual([
      { place: "asOf", locked: '"2026-01-01"', now: "absent" },
      { place: "drivers", locked: '"frozen"', now: '"reference"' },
      { place: "test › fall", locked: String(toyTest.fall), now: "0.02" },
    ]);
  });

  it("is known to be broken when its question was altered after the fact", () => {
    expect(isWhole(lock)).toBe(true);
    expect(isWhole({ ...lock, question: { ...study, id: "another" } })).toBe(false);
  });
});
