/** Small worlds by the hundred: each is finite and loses no kilogram, or is refused with a Problem. */
import { isOk } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import { centralValues, laboratoryOf, policyChanges, scheduleOf } from "./experiment.ts";
import { prepareWorld } from "./library.ts";
import { strayMass } from "./mass.test-support.ts";
import { createSystem, tallyNames } from "./simulate.ts";
import { smallWorld } from "./small-world.test-support.ts";
import { quantityIds } from "./state.ts";
import { shippedLibrary } from "./system.test-support.ts";

const library = shippedLibrary();
const WEEKS = 60;
type Fate = "ran" | "refused" | "infeasible" | string;

/** What becomes of a random world under a policy; a fault in words where it neither runs well nor is refused. */
const fateOf = (index: number, policy: string): Fate => {
  const prepared = prepareWorld(library, smallWorld(library, index), "small.yaml");
  if (!isOk(prepared))
    return prepared.problems.every(({ what, why, fix }) => what && why && fix) ? "refused" : "refused without words";
  const { world, parameters } = prepared.ok;
  const lab = laboratoryOf(library, prepared.ok);
  const system = createSystem({ world, parameters, drivers: "reference", weeks: WEEKS, settleWeeks: 0 });
  const schedule = scheduleOf(lab, [...lab.before, ...policyChanges(library, policy, 10)]);
  if (!system.begin(centralValues(parameters), 1, index, schedule)) return "infeasible";
  for (let week = 0; week < WEEKS; week++) {
    const stray = strayMass(system, world);
    if (!(stray < 1e-6)) return `${stray} of a stock strayed in week ${week}`;
    const unwell = quantityIds.find((id) => system.columns[id].some((value) => !Number.isFinite(value)));
    if (unwell) return `${unwell} is not finite in week ${week}`;
  }
  const ill = tallyNames().filter((name, i) => name.startsWith("health.") && system.tallies[i]! > 0);
  return ill.length > 0 ? ill.join(", ") : "ran";
};

describe("random small worlds", () => {
  const fates = Array.from({ length: 300 }, (_, index) => fateOf(index, index % 2 === 0 ? "none" : "campaign-2025"));

  it("run finite and without losing or making a kilogram, or are refused in words", () => {
    const faults = fates
      .map((fate, index) => `world ${index}: ${fate}`)
      .filter((line) => !/: (ran|refused|infeasible)$/.test(line));
    expect(faults).toEqual([]);
  });

  it("are a fair sample: a good part runs, a good part is impossible", () => {
    const share = (fate: Fate): number => fates.filter((f) => f === fate).length / fates.length;
    expect(share("ran")).toBeGreaterThan(0.3);
    expect(share("refused")).toBeGreaterThan(0.1);
  });

  it("are the same worlds every time", () => {
    expect(smallWorld(library, 7)).toEqual(smallWorld(library, 7));
    expect(smallWorld(library, 7)).not.toEqual(smallWorld(library, 8));
  });
});
