/** coverage.yaml tells the truth: every row is there, its files and tests exist, its outcome is one, and its policy moves it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { beginFeasible, scheduleOf, systemWith, world } from "./americas-runs.test-support.ts";
import { createRecorder } from "./outcomes.ts";
import { mechanismNames } from "./simulate.ts";

const root = join(import.meta.dirname, "..", "..", "..");

interface Row {
  readonly id: string;
  readonly is: string;
  readonly done: "yes" | "partly" | "no";
  readonly where: readonly string[];
  readonly why: string;
  readonly test: string;
  readonly outcome: string;
  readonly mechanisms?: readonly string[];
  readonly policy?: string;
}

const rows = parse(readFileSync(join(root, "packages/model/coverage.yaml"), "utf8")) as Row[];
const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
const weeks = 156;
/** The summary of three years under a policy, in one draw and history, some mechanisms held at their first week. */
const summaryOf = (policy: string, held: readonly string[] = [], run = 1): Map<string, number> => {
  const system = systemWith({ weeks, held });
  const recorder = createRecorder(system, { ...system.setup, world, weeks });
  beginFeasible(system, run, run, scheduleOf(policy));
  recorder.begin();
  for (let week = 0; week < weeks; week++) {
    system.advance();
    recorder.week();
  }
  const summary = new Map<string, number>();
  recorder.finish((place, value) => summary.set(recorder.summary[place]!, value));
  return summary;
};

describe("coverage of the system", () => {
  it("has every row of the case A1 to A8, the mechanisms B1 to B15, the outcomes C1 to C7, the alternatives D and the brief E, once", () => {
    const want = [...numbered("A", 8), ...numbered("B", 15), ...numbered("C", 7), ...numbered("D", 11), "E"];
    expect(rows.map(({ id }) => id)).toEqual(want);
  });

  it("says in a sentence how far each row goes, and what is missing where it goes only part of the way", () => {
    for (const { id, done, why, is } of rows) {
      expect(["yes", "partly", "no"], id).toContain(done);
      expect(
        [is, why].every((text) => text.endsWith(".")),
        id,
      ).toBe(true);
      if (done !== "yes") expect(why.length, id).toBeGreaterThan(60);
    }
  });

  it.each(rows)("$id lives in files that exist", ({ where }) => {
    expect(where.length).toBeGreaterThan(0);
    expect(where.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(rows)("$id has a test by that name: $test", ({ test }) => {
    const [file, title] = test.split(" › ") as [string, string];
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(readFileSync(join(root, file), "utf8")).toContain(`"${title}"`);
  });

  it("names each of the eighteen mechanisms in a row of B", () => {
    const named = new Set(rows.flatMap(({ mechanisms }) => mechanisms ?? []));
    expect([...named].sort()).toEqual([...mechanismNames].sort());
  });
});

/** Whether an outcome that both report differs by more than rounding. */
const moves = (outcome: string, one: Map<string, number>, other: Map<string, number>): boolean => {
  const [before, after] = [one.get(outcome), other.get(outcome)];
  if (before === undefined || after === undefined) throw new Error(`${outcome} is not reported`);
  return Math.abs(after - before) > 1e-6 * Math.max(Math.abs(before), Math.abs(after));
};

describe("what a row moves, in the same luck", () => {
  const none = summaryOf("none");
  const histories = [1, 2, 3, 4].map((run) => summaryOf("campaign-2025", [], run));
  const campaign = histories[0]!;

  it.each(rows.filter(({ mechanisms }) => mechanisms !== undefined))(
    "$id: under the campaign $outcome is another in one history of four when $mechanisms are held one at a time",
    ({ outcome, mechanisms }) => {
      const isMoved = (mechanism: string): boolean =>
        histories.some((whole, i) => moves(outcome, whole, summaryOf("campaign-2025", [mechanism], i + 1)));
      expect(mechanisms!.filter((mechanism) => !isMoved(mechanism))).toEqual([]);
    },
  );

  it.each(rows.filter(({ mechanisms, policy }) => mechanisms === undefined && policy === undefined))(
    "$id: $outcome under the campaign is not what it is without",
    ({ outcome }) => {
      expect(moves(outcome, none, campaign)).toBe(true);
    },
  );

  it.each(rows.filter(({ policy }) => policy !== undefined))(
    "$id: $policy moves $outcome by more than a thousandth",
    ({ policy, outcome }) => {
      const [before, after] = [none.get(outcome)!, summaryOf(policy!).get(outcome)!];
      expect(Math.abs(after - before)).toBeGreaterThan(1e-3 * Math.abs(before));
    },
  );
});
