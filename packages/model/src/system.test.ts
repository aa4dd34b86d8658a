/**
 * What holds for the whole system: who writes what, mass by commodity and week, and a baseline that stands still.
 * Every mechanism has its own tests; these are written once.
 */
import { describe, expect, it } from "vitest";
import {
  beginFeasible,
  bitsOf,
  drawOf,
  layout,
  medianDraw,
  parameters,
  scheduleOf,
  seed,
  systemWith,
  world,
} from "./americas-runs.test-support.ts";
import { balances, type MaterialStock } from "./balances.ts";
import type { Change } from "./experiment.ts";
import { strayMass } from "./mass.test-support.ts";
import { levers, records } from "./policies/levers.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { mechanisms, tallyNames } from "./simulate.ts";
import { quantityIds } from "./state.ts";
import { worldQuantities } from "./world/lists.ts";

const kindOf = (id: QuantityId): string => quantities[id].kind;
const balanced = Object.keys(balances) as MaterialStock[];
const writersOf = (id: QuantityId): string[] =>
  mechanisms.filter(({ writes }) => writes.includes(id)).map(({ name }) => name);

describe("who writes what", () => {
  it("no mechanism writes an input or a material stock, and everything else has exactly one writer", () => {
    const faults = quantityIds.flatMap((id) => {
      const writers = writersOf(id).length;
      const wanted = kindOf(id) === "input" || (balanced as string[]).includes(id) ? 0 : 1;
      return writers === wanted ? [] : [`${id} has ${writers} writers: ${writersOf(id).join(", ")}; want ${wanted}`];
    });
    expect(faults).toEqual([]);
  });

  it("a flow is read only after its writer in the week, or by its writer", () => {
    const place = new Map(mechanisms.map(({ name }, i) => [name, i]));
    const early = mechanisms.flatMap(({ name, reads }) =>
      reads
        .filter((id) => kindOf(id) === "flow")
        .filter((id) => (place.get(writersOf(id)[0] as string) as number) > (place.get(name) as number))
        .map(
          (id) =>
            `${name} reads ${id} before ${writersOf(id)[0]} has written it; move it to a stock or change the order`,
        ),
    );
    expect(early).toEqual([]);
  });

  it("what a balance adds up are flows of the stock's own shape", () => {
    const odd = balanced.flatMap((stock) =>
      [...balances[stock].gains, ...balances[stock].losses].filter(
        (flow) => kindOf(flow) !== "flow" || quantities[flow].over.join() !== quantities[stock].over.join(),
      ),
    );
    expect(odd).toEqual([]);
  });

  it("every input has one giver: the world, a policy or record, or the reference state, which fills it in the shipped world", () => {
    const system = systemWith();
    expect(system.begin(medianDraw(), seed, 0, scheduleOf("none"))).toBe(true);
    const unfilled = quantityIds.filter((id) => {
      if (kindOf(id) !== "input") return false;
      const given = [...worldQuantities, ...levers, ...records].includes(id);
      return /^ref[A-Z]/.test(id) ? given || system.columns[id].every((value) => value === 0) : !given;
    });
    expect(unfilled).toEqual([]);
  });

  it("every lever reaches a mechanism: none is for show", () => {
    const read = new Set(mechanisms.flatMap(({ reads }) => reads));
    expect([...levers, ...records].filter((id) => !read.has(id))).toEqual([]);
  });
});

describe("mass", () => {
  const depots: Change[] = [
    { set: "depotEffortShare", to: 1, from: 40 },
    { set: "assetSurge", to: 60, from: 40 },
  ];
  const cases: [string, (string | Change)[]][] = [
    ...["none", "campaign-2025", "blockade"].map((policy): [string, string[]] => [policy, [policy]]),
    ["a blockade with strikes on depots", ["blockade", ...depots]],
  ];
  it.each(cases)(
    "under %s, with chance: produced = removed at source + sold elsewhere + seized + destroyed + lost + consumed + what stocks gained, each week and commodity",
    (name, layers) => {
      const system = systemWith({ weeks: 156 });
      beginFeasible(system, 3, 3, scheduleOf(...layers));
      let worst = 0;
      let inDepots = 0;
      for (let week = 0; week < 156; week++) {
        worst = Math.max(worst, strayMass(system, world));
        inDepots += system.columns.depotKg.reduce((sum, kg) => sum + kg, 0);
      }
      expect(inDepots > 0).toBe(name.includes("depots"));
      expect(worst).toBeLessThan(1e-6);
      expect(tallyNames().filter((name, i) => name.startsWith("health.") && system.tallies[i]! > 0)).toEqual([]);
    },
  );
});

/** Stocks that one frozen week of expectations moves by more than 1e-9 of themselves. */
const moved = (values: Float64Array): string[] => {
  const system = systemWith({ drivers: "frozen", fortune: "expectation" });
  if (!system.begin(values, seed, 0, scheduleOf("none"))) return ["infeasible"];
  const before = bitsOf(system);
  system.advance();
  const after = bitsOf(system);
  return quantityIds.filter((id) => {
    if (kindOf(id) !== "stock") return false;
    for (let i = layout.offset[id]; i < layout.offset[id] + layout.size[id]; i++)
      if (!(Math.abs(after[i]! - before[i]!) <= 1e-9 * (Math.abs(before[i]!) || 1))) return true;
    return false;
  });
};

describe("the frozen baseline stands still in expectation", () => {
  it("at the median of every prior", () => {
    expect(moved(medianDraw())).toEqual([]);
  });

  it("in twenty draws of all priors together", () => {
    const system = systemWith({ drivers: "frozen", fortune: "expectation" });
    const faults = Array.from({ length: 20 }, (_, i) => ({
      draw: i,
      moved: moved(beginFeasible(system, i, i, scheduleOf("none"))),
    }));
    expect(faults.filter((fault) => fault.moved.length > 0)).toEqual([]);
  });

  it("for every rival form of every parameter", () => {
    const faults = parameters.flatMap(({ path, prior }, j) =>
      "forms" in prior
        ? Object.keys(prior.forms).flatMap((form, place) => {
            const values = medianDraw();
            values[j] = place;
            return moved(values).map((id) => `${path} = ${form}: ${id}`);
          })
        : [],
    );
    expect(faults).toEqual([]);
    expect(parameters.filter(({ prior }) => "forms" in prior).length).toBeGreaterThanOrEqual(7);
  });

  it("refuses fewer than one draw in five as infeasible", () => {
    const system = systemWith({ fortune: "expectation" });
    const schedule = scheduleOf("none");
    let refused = 0;
    for (let i = 0; i < 256; i++) refused += system.begin(drawOf(i), seed, 0, schedule) ? 0 : 1;
    expect(refused / 256).toBeLessThan(0.2);
  });
});
