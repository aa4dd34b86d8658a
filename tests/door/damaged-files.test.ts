import { type Checked, checkLedger, ledgerOf, type Problem, readParameterFile } from "@inflow/evidence";
import { prepareWorld, readPolicy } from "@inflow/model";
import { compile, readStudy } from "@inflow/study";
import fc from "fast-check";
import { libraryWith, shipped } from "inflow";
import { describe, expect, it } from "vitest";
import { damage, damaged } from "./mutations.test-support.ts";

const SEED = 20_250_902;
const SLOWEST_MS = 4000;
const { texts } = shipped();
const library = libraryWith();

const isTold = ({ file, place, what, why, fix }: Problem): boolean =>
  [file, place, what, why, fix].every((part) => typeof part === "string" && part.trim() !== "");

/** Either a value or problems that all say where, what, why and how to mend it; never a throw, never a hang. */
const answers = <T>(read: () => Checked<T>): Checked<T> => {
  const began = performance.now();
  const checked = read();
  expect(performance.now() - began).toBeLessThan(SLOWEST_MS);
  if ("problems" in checked) {
    expect(checked.problems.length).toBeGreaterThan(0);
    expect(checked.problems.filter((problem) => !isTold(problem))).toEqual([]);
  }
  return checked;
};

const feed = (
  names: readonly string[],
  runs: number,
  read: (text: string, name: string) => Checked<unknown>,
): number => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(damaged, { minLength: 1, maxLength: 3 }), (name, chain) => {
      if ("problems" in answers(() => read(damage(texts[name]!, chain), name))) refused += 1;
    }),
    { seed: SEED, numRuns: runs, endOnFailure: true },
  );
  return refused;
};

const below = (folder: string): string[] =>
  Object.keys(texts).filter((name) => name.startsWith(folder) && name.endsWith(".yaml"));

describe("Files that were damaged by the hundred are read or refused in sentences, and never thrown at the reader", () => {
  it("studies, which are compiled too where they still read", () => {
    const refused = feed(below("studies/"), 300, (text, file) => {
      const study = readStudy(text, file);
      return "problems" in study ? study : compile(study.ok, library, { file, model: "test" });
    });
    expect(refused).toBeGreaterThan(150);
  }, 240_000);

  it("policies", () => {
    expect(feed(below("policies/"), 300, readPolicy)).toBeGreaterThan(150);
  }, 120_000);

  it("parameters", () => {
    const refused = feed(below("mechanisms/"), 300, (text, file) => readParameterFile(text, file, "any"));
    expect(refused).toBeGreaterThan(150);
  }, 120_000);

  it("worlds", () => {
    const refused = feed(below("world/"), 150, (text, name) => {
      const files = new Map(library.files).set(name, text);
      return prepareWorld({ ...library, files }, "americas", name);
    });
    expect(refused).toBeGreaterThan(50);
  }, 240_000);

  it("sources, events, claims and series", () => {
    const names = [...below("sources/"), ...below("events/"), ...below("claims/"), ...below("series/")];
    const refused = feed(names, 300, (text, name) => {
      const files = new Map([[name, text]]);
      const csv = name.replace(/series\.yaml$/, "rows.csv");
      if (csv !== name) files.set(csv, texts[csv]!);
      const { problems } = checkLedger(ledgerOf(files));
      const own = problems.filter(({ what }) => !/not in the ledger|does not say/.test(what));
      return own.length > 0 ? { problems: own } : { ok: null };
    });
    expect(refused).toBeGreaterThan(100);
  }, 120_000);
});
