import { describe, expect, it } from "vitest";
import { changesSince, isWhole, lockOf, preregistrationOf, questionHash } from "./lock.ts";
import { toyStudy, toyTest } from "./toy.test-support.ts";

describe("a locked question", () => {
  const study = toyStudy({ test: toyTest });
  const MODEL = "a".repeat(64);
  const lock = lockOf(study, "2026-11-22", MODEL);

  it("has the same hash however its keys are ordered, and another as soon as one threshold moves", () => {
    const turned = Object.fromEntries(Object.entries(study).reverse());
    expect(questionHash(turned)).toBe(lock.hash);
    expect(questionHash({ ...study, test: { ...toyTest, fall: toyTest.fall / 2 } })).not.toBe(lock.hash);
  });

  it("shows no change while nothing has changed", () => {
    expect(changesSince(lock, study, MODEL)).toEqual([]);
  });

  it("shows each change with its place, what was locked and what stands now, what came and what went", () => {
    const { asOf: _, ...rest } = { ...study, asOf: "2026-01-01" as const };
    const moved = { ...rest, drivers: "reference" as const, test: { ...toyTest, fall: 0.02 } };
    const changes = changesSince(
      lockOf({ ...study, asOf: "2026-01-01", drivers: "frozen" }, "2026-11-22", MODEL),
      moved,
      MODEL,
    );
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

  it("is known to be broken when its date, its model or its name was altered, whatever the question", () => {
    for (const altered of [{ lockedAt: "2020-01-01" }, { model: "b".repeat(64) }, { study: "another" }])
      expect(isWhole({ ...lock, ...altered })).toBe(false);
    const { question: _, ...rest } = lock;
    expect(isWhole({ ...rest, question: { ...study, id: "x" }, hash: questionHash({ ...study, id: "x" }) })).toBe(
      false,
    );
  });

  it("does not prove its date: whoever holds the question can seal it anew under an earlier one, and only the seal differs", () => {
    const backdated = lockOf(study, "2020-01-01", MODEL);
    expect(isWhole(backdated)).toBe(true);
    expect([backdated.hash === lock.hash, backdated.seal === lock.seal]).toEqual([true, false]);
    const { seal: _, ...theirs } = { ...backdated, lockedAt: lock.lockedAt };
    const { seal: __, ...ours } = lock;
    expect(theirs).toEqual(ours);
  });

  it("shows another model as a change, since the same question asked of another model is another answer", () => {
    const found = preregistrationOf(lock, "toy.lock.json", study, "b".repeat(64));
    expect(found).toMatchObject({ state: "changed since the lock", changes: [{ place: "(the model)" }] });
    expect(preregistrationOf(lock, "toy.lock.json", study, MODEL)).toMatchObject({ state: "as locked", changes: [] });
  });
});
