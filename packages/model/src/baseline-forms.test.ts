/**
 * Five frozen years with luck under every pair of rival forms: sea traffic, willingness and fear keep their level.
 *
 * Forms share one baseline by construction (toy 4, chance at its mean); with luck a form that answers losses by a curve
 * could still creep. All other parameters at the centre of their priors. Limit: sea zones with more than one crewed trip a
 * week before the campaign; quieter ones see too few boats for a mean of 60 histories.
 */
import { describe, expect, it } from "vitest";
import { centralValues, meanOver, scheduleOf } from "./experiment.ts";
import { beliefsForm, deterrenceForm } from "./mechanisms/parameters.gen.ts";
import { createSystem } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { shippedLaboratory } from "./system.test-support.ts";
import { Control } from "./world.ts";

const lab = shippedLaboratory();
const { world, parameters } = lab;
const YEAR = 52;
const histories = 60;
const system = createSystem({ world, parameters, drivers: "frozen", weeks: 5 * YEAR, settleWeeks: 0 });
const before = scheduleOf(lab, lab.before);

/** Each against its own reference; willingness is a ratio to it already. */
const watched: Record<string, (c: Columns, zone: number) => number> = {
  trips: (c, z) => c.zoneTrips[z]! / c.refZoneTrips[z]!,
  willingness: (c, z) => c.willingnessRatio[z]!,
  "the arrest that crews expect": (c, z) => c.crewArrestBelief[z]! / c.refZoneArrestShare[z]!,
};
const names = Object.keys(watched);

interface Watched {
  readonly what: string;
  readonly second: number;
  readonly fifth: number;
}

/** Means over all histories of the second and the fifth year, for every busy sea zone and watched quantity. */
const yearsUnder = (deterrence: number, beliefs: number): Watched[] => {
  const values = centralValues(parameters, { "deterrence.form": deterrence, "beliefs.form": beliefs });
  system.begin(values, 1, 0, before);
  const busy = [...world.names.zone.keys()].filter(
    (z) => world.relation.zoneControl[z] === Control.sea && system.columns.refCrewTrips[z]! > 1,
  );
  const series = busy.flatMap(() => names.map(() => new Float64Array(5 * YEAR)));
  for (let run = 0; run < histories; run++) {
    system.begin(values, 1, run, before);
    for (let week = 0; week < 5 * YEAR; week++) {
      system.advance();
      busy.forEach((zone, i) => {
        names.forEach((name, j) => {
          series[i * names.length + j]![week]! += watched[name]!(system.columns, zone) / histories;
        });
      });
    }
  }
  return series.map((weekly, i) => ({
    what: `${names[i % names.length]} in ${world.names.zone[busy[Math.floor(i / names.length)]!]}`,
    second: meanOver(weekly, YEAR, 2 * YEAR),
    fifth: meanOver(weekly, 4 * YEAR, 5 * YEAR),
  }));
};

const pairs = Object.entries(deterrenceForm).flatMap(([answer, deterrence]) =>
  (["smoothing", "salience"] as const).map(
    (learning) => [answer, learning, deterrence, beliefsForm[learning]] as const,
  ),
);

describe("five frozen years with luck, by form", () => {
  describe.each(pairs)("deterrence %s, learning by %s", (_answer, _learning, deterrence, beliefs) => {
    const found = yearsUnder(deterrence, beliefs);

    it("watches the two waters of the Eastern Pacific at least", () => {
      expect(found.length).toBeGreaterThanOrEqual(2 * names.length);
    });

    it("from the second to the fifth year trips, willingness and the arrest that crews expect change by less than 10 % in every busy sea zone", () => {
      expect(found.filter(({ second, fifth }) => !(Math.abs(fifth / second - 1) < 0.1))).toEqual([]);
    });

    it("and stay within 15 % of the reference, in the second year and in the fifth", () => {
      expect(
        found.filter(({ second, fifth }) => !(Math.max(Math.abs(second - 1), Math.abs(fifth - 1)) < 0.15)),
      ).toEqual([]);
    });
  });
});
