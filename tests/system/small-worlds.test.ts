/**
 * Small studies by the hundred: a random world, a random part of the mechanisms, and in the record what the others would
 * have written. Each is computed to finite numbers or refused with a Problem; none stops half way.
 */
import { isOk, type Problem } from "@inflow/evidence";
import { luckOf } from "@inflow/exact";
import { type Library, mechanismNames, prepareWorld, type QuantityId } from "@inflow/model";
import { blockOf, compile, jobsOf, type Plan, readStudy, simulator } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { type Laboratory, laboratoryOf, runTrial } from "../../packages/model/src/experiment.ts";
import { smallWorld } from "../../packages/model/src/small-world.test-support.ts";
import { shippedLibrary } from "../../packages/model/src/system.test-support.ts";

const library: Library = shippedLibrary();

const keptOf = (index: number): string[] => {
  const luck = luckOf(21, index, "kept");
  const share = luck.uniform();
  const kept = mechanismNames.filter(() => luck.uniform() < share);
  return kept.length > 0 ? kept : ["market"];
};

const studyOf = (world: object, only: readonly string[], record: readonly object[]): string =>
  JSON.stringify({
    ...{ inflow: 1, id: "small", asks: "Is it so?", world, only, record },
    horizon: { from: "2025-01-06", until: "2025-12-28" },
    ...{
      drivers: "reference",
      policies: ["none", "treatment"],
      against: "none",
      sample: { draws: 2, luckPerDraw: 1, seed: 5 },
    },
  });

const planOf = (text: string): { readonly plan: Plan } | { readonly problems: readonly Problem[] } => {
  const read = readStudy(text, "small.yaml");
  if (!isOk(read)) return read;
  const compiled = compile(read.ok, library);
  return isOk(compiled) ? { plan: compiled.ok } : compiled;
};

/** What the whole system of this world holds after a week, cell by cell in the mean: what a record would have to say. */
const recordFor = (lab: Laboratory, missing: readonly QuantityId[]): object[] => {
  const { columns } = runTrial(lab, { weeks: 1 });
  return missing.map((set) => ({
    ...{ set, from: "1980-01", evidence: [{ assumption: "Made up for a test." }] },
    to: columns[set].length === 0 ? 0 : columns[set].reduce((sum, value) => sum + value, 0) / columns[set].length,
  }));
};

const missingIn = (problems: readonly Problem[]): QuantityId[] =>
  problems.flatMap(({ what }) => (/^Nobody writes "(\w+)"/.exec(what)?.[1] ?? []) as QuantityId[]);

const wellSaid = (problems: readonly Problem[]): boolean =>
  problems.length > 0 && problems.every(({ what, why, fix }) => what && why && fix);

const computed = (plan: Plan): string => {
  try {
    const blocks = jobsOf(plan).map((job) => blockOf(plan, job, simulator(plan)));
    return blocks.every(({ summary, traces }) => [...summary, ...traces].every(Number.isFinite))
      ? "computed"
      : "not finite";
  } catch (error) {
    const said = (error as Error).message;
    return said.includes("no feasible reference state") ? "infeasible" : said;
  }
};

/** The fate of a random small study; a fault in words where it is neither computed nor refused well. */
const fateOf = (index: number): string => {
  const world = smallWorld(library, index);
  const prepared = prepareWorld(library, world, "small.yaml");
  const only = keptOf(index);
  const bare = planOf(studyOf(world, only, []));
  if ("plan" in bare) return computed(bare.plan);
  const missing = missingIn(bare.problems);
  if (!isOk(prepared) || missing.length < bare.problems.length)
    return wellSaid(bare.problems) ? "refused" : "refused without words";
  try {
    const full = planOf(studyOf(world, only, recordFor(laboratoryOf(library, prepared.ok), missing)));
    return "plan" in full ? computed(full.plan) : full.problems.map(({ what }) => what).join(" ");
  } catch (error) {
    const said = (error as Error).message;
    return said === "The reference state cannot be." ? "infeasible" : said;
  }
};

describe("random small studies", () => {
  const fates = Array.from({ length: 120 }, (_, index) => fateOf(index));

  it("are computed to finite numbers, or refused in words before anything runs", () => {
    const faults = fates
      .map((fate, index) => `${index} (${keptOf(index).join(", ")}): ${fate}`)
      .filter((line) => !/: (computed|refused|infeasible)$/.test(line));
    expect(faults).toEqual([]);
  });

  it("are a fair sample: a good part of them is computed", () => {
    expect(fates.filter((fate) => fate === "computed").length).toBeGreaterThan(fates.length / 4);
    expect(new Set(fates.map((_, index) => keptOf(index).join())).size).toBeGreaterThan(50);
  });
});
