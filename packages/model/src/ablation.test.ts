/** Each mechanism does something: held at its first week, some headline outcome of some policy moves beyond luck. */
import { describe, expect, it } from "vitest";
import { ablation, isHeadline, isOwn, movedBy, weightiestForms } from "./ablation.ts";
import { centralValues, policyChanges, scheduleOf } from "./experiment.ts";
import { createRecorder } from "./outcomes.ts";
import { createSystem, mechanismNames, mechanisms } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { shippedLaboratory } from "./system.test-support.ts";

const lab = shippedLaboratory();

describe("what counts as moved", () => {
  it("nothing, where holding changes nothing", () => {
    expect(movedBy([5, 7, 6], [5, 7, 6])).toBe(0);
  });

  it("nothing, where the change is as often up as down", () => {
    expect(movedBy([5, 7, 6, 8], [6, 6, 7, 7])).toBe(0);
  });

  it("all of it, where the outcome comes from nothing", () => {
    expect(movedBy([0, 0, 0], [2, 3, 2])).toBe(1);
  });

  it("a third, where it doubles", () => {
    expect(movedBy([1, 2, 1.5], [2, 4, 3])).toBeCloseTo(1 / 3, 12);
  });

  it("totals and last years, not quarters", () => {
    expect(["inflowKg.cocaine.total", "deaths.crews", "presence.last"].every(isHeadline)).toBe(true);
    expect(["inflowKg.cocaine.q03", "deaths.all.y01", "strikes"].some(isHeadline)).toBe(false);
  });

  it("an outcome is a mechanism's own where it writes a part of it: the force its cost, not the deaths of crews", () => {
    expect(isOwn("forcePackage", "cost.incremental")).toBe(true);
    expect(isOwn("forcePackage", "deaths.crews")).toBe(false);
    expect(isOwn("interdiction", "deaths.crews")).toBe(true);
    expect(isOwn("overdose", "deaths.all.total")).toBe(true);
  });

  it("every headline is made of quantities that some mechanism writes", () => {
    const setup = {
      world: lab.world,
      parameters: lab.parameters,
      drivers: "frozen",
      weeks: 1,
      settleWeeks: 0,
    } as const;
    const headlines = createRecorder(createSystem(setup), setup).summary.filter(isHeadline);
    expect(headlines.length).toBeGreaterThan(25);
    expect(headlines.filter((outcome) => !mechanismNames.some((name) => isOwn(name, outcome)))).toEqual([]);
  });

  it("the weightiest form of deterrence is compensation, of the ladder's reviews the rule", () => {
    expect(weightiestForms(lab.parameters)).toMatchObject({ "deterrence.form": 2, "decisiveTest.form": 0 });
  });
});

describe("ablation of the shipped system", () => {
  const rows = ablation(lab);

  it("has a row for each of the eighteen mechanisms", () => {
    expect(rows.map(({ mechanism }) => mechanism)).toEqual(mechanismNames);
    expect(rows).toHaveLength(18);
  });

  it.each(rows)(
    "without $mechanism, $outcome of $policy, which others write, moves by more than half a per cent of itself, beyond luck",
    ({ moved, own }) => {
      expect(own).toBe(false);
      expect(moved).toBeGreaterThan(0.0025);
    },
  );

  it("without legal authority nobody is killed by strikes", () => {
    const row = rows.find(({ mechanism }) => mechanism === "legalAuthority")!;
    expect(row.outcome).toBe("deaths.crews");
    expect(row.held).toBeLessThan(0.02 * row.whole);
  });
});

describe("a blockade by its law", () => {
  /** Cocaine removed and landed in two years of a blockade at the gates, in one history of luck, loads stopped there or let pass. */
  const blockaded = (stopped: boolean, run: number) => {
    const order = mechanisms.map((mechanism) =>
      stopped || mechanism.name !== "chokepoints"
        ? mechanism
        : {
            ...mechanism,
            step: ((x, p, now) => {
              mechanism.step(x, p, now);
              (x as unknown as Columns).gateStopShare.fill(0);
            }) as typeof mechanism.step,
          },
    );
    const { world, parameters } = lab;
    const system = createSystem({ world, parameters, drivers: "reference", weeks: 104, settleWeeks: 0, order });
    const changes = [...lab.before, ...policyChanges(lab.library, "blockade", 13)];
    system.begin(centralValues(parameters, weightiestForms(parameters)), 1, run, scheduleOf(lab, changes));
    let removed = 0;
    for (let week = 0; week < 104; week++) {
      system.advance();
      const { seizedKg, destroyedKg } = system.columns;
      for (let z = 0; z < world.names.zone.length; z++) removed += seizedKg[z]! + destroyedKg[z]!;
    }
    return removed;
  };

  it("loads stopped at the gates are removed: without that law over a tenth less is, in each of four histories", () => {
    for (const run of [0, 1, 2, 3]) expect(blockaded(false, run) / blockaded(true, run)).toBeLessThan(0.9);
  });
});
