import { describe, expect, test } from "vitest";
import { policyChanges, runTrial } from "../experiment.ts";
import { shippedLaboratory } from "../system.test-support.ts";
import { concentrationAt, stopShareAt } from "./chokepoints.ts";

describe("chokepoints: laws", () => {
  test("a gate of a tenth of the zone that all must pass concentrates a search tenfold, if patrols use it", () => {
    expect(concentrationAt(0.1, 1, 1, 20)).toBeCloseTo(10, 12);
    expect(concentrationAt(0.1, 1, 0, 20)).toBe(1);
  });

  test("a gate that nobody passes, or that is as wide as the zone, concentrates nothing", () => {
    expect(concentrationAt(0.1, 0, 1, 20)).toBe(1);
    expect(concentrationAt(1, 1, 1, 20)).toBe(1);
  });

  test("no gate concentrates a search more than the ceiling", () => {
    expect(concentrationAt(0.001, 1, 1, 20)).toBe(20);
  });

  test("a blockade that stops half of the traffic and finds three loads in ten leaks 85 per cent", () => {
    expect(1 - stopShareAt(0.5, 0.3)).toBeCloseTo(0.85, 12);
    expect(stopShareAt(0, 0.7)).toBe(0);
  });
});

describe("chokepoints: in the system", () => {
  const lab = shippedLaboratory();
  const blockade = [
    { set: "blockadeShare", to: 0.5 },
    { set: "postureLever", to: 4 },
  ] as const;

  test("trips of a zone are those of its legs, loads for other outlets included", () => {
    const { columns: c } = runTrial(lab, { weeks: 1 });
    const { legZone } = lab.world.relation;
    c.zoneTrips.forEach((trips, z) => {
      let sum = 0;
      c.legTrips.forEach((t, l) => {
        if (legZone[l] === z) sum += t;
      });
      expect(trips).toBeCloseTo(sum, 9);
    });
  });

  test("a blockade costs legal cargo, delays loads and stops some; without the authority it does none of these", () => {
    const read = (changes: readonly { set: "blockadeShare" | "postureLever"; to: number }[]) => {
      const { columns: c } = runTrial(lab, { weeks: 4, changes });
      return [c.legalCargoUsd[0]!, Math.max(...c.laneDelayWeeks), Math.max(...c.gateStopShare)];
    };
    for (const part of read(blockade)) expect(part).toBeGreaterThan(0);
    expect(read([{ set: "blockadeShare", to: 0.5 }])).toEqual([0, 0, 0]);
  });

  test("fentanyl, which passes no sea gate, is neither stopped nor delayed by a blockade", () => {
    const { columns: c } = runTrial(lab, { weeks: 4, changes: policyChanges(lab.library, "blockade", 0) });
    const { laneCommodity } = lab.world.relation;
    const fentanyl = lab.world.names.commodity.indexOf("fentanyl");
    c.laneDelayWeeks.forEach((delay, lane) => {
      if (laneCommodity[lane] === fentanyl) expect(delay).toBe(0);
    });
  });
});
