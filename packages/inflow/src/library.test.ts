import { describe, expect, expectTypeOf, it } from "vitest";
import * as library from "./index.ts";
import type * as Published from "./published.d.ts";

const few = { draws: 2, luckPerDraw: 2, policies: ["treatment", "none"] };

describe("The public library", () => {
  it("has the types that it is published with", () => {
    expectTypeOf<ReturnType<typeof library.policies>>().toExtend<ReturnType<typeof Published.policies>>();
    expectTypeOf<library.Verdict>().toExtend<Published.Verdict>();
    expectTypeOf<library.Assessment>().toExtend<Published.Assessment>();
    expectTypeOf<library.Plan>().toExtend<Published.Plan>();
    expectTypeOf<library.Results>().toExtend<Published.Results>();
    expectTypeOf<library.Cause>().toExtend<Published.Cause>();
    expectTypeOf<Published.Changes>().toExtend<library.Changes>();
    expectTypeOf<Published.RunSettings>().toExtend<library.RunSettings>();
    for (const one of [library.ask, library.policies, library.run, library.verdict, library.explain])
      expect(one).toBeTypeOf("function");
  });

  it("offers at least the campaign, the comparison and seven alternatives", () => {
    const ids = library.policies().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["campaign-2025", "none"]));
    expect(ids.length).toBeGreaterThanOrEqual(9);
  });

  it("names a question by its content: a change of anything that is asked changes the run id, the folder laid over does not", () => {
    const asked = library.ask("caribbean-2025", few);
    expect(library.ask("caribbean-2025", few).runId).toBe(asked.runId);
    expect(library.ask("caribbean-2025", { ...few, seed: 1 }).runId).not.toBe(asked.runId);
    expect(library.ask("caribbean-2025", { ...few, draws: 3 }).runId).not.toBe(asked.runId);
  });

  it("refuses an unknown policy with the nearest, before anything is run", () => {
    expect(() => library.ask("caribbean-2025", { policies: ["treatmnt"] })).toThrow(/Did you mean "treatment"/);
  });

  it("explains an outcome by the quantity that it sums, whatever the outcome is called", () => {
    const pairs = {
      "inflowKg.cocaine.total": "inflowKg",
      "deaths.crews": "crewKilled",
      "deaths.all.total": "deaths",
      "wholesale.cocaine.last52": "wholesaleUsdPerKg",
      "network.skilledCrews": "skilledCrews",
      "floor.partners": "cooperation",
      "floor.support": "support",
      "cost.incremental": "forceUsd",
      "cost.parts.munitions": "munitionsUsd",
    };
    for (const [outcome, quantity] of Object.entries(pairs)) expect(library.explain(outcome).name).toBe(quantity);
  }, 60_000);

  it("says of a quantity that goes round in circles where each name was unfolded, and ends", () => {
    const chain = library.explain("wholesaleUsdPerKg");
    const folded: string[] = [];
    const unfolded = new Set<string>();
    const walk = (cause: library.Cause): void => {
      if (cause.again) folded.push(`${cause.kind}:${cause.name}`);
      else if (cause.kind !== "evidence") {
        expect(unfolded.has(`${cause.kind}:${cause.name}`)).toBe(false);
        unfolded.add(`${cause.kind}:${cause.name}`);
      }
      cause.from.forEach(walk);
    };
    walk(chain);
    expect(folded.length).toBeGreaterThan(10);
    expect(folded.filter((name) => !unfolded.has(name))).toEqual([]);
  });
});
