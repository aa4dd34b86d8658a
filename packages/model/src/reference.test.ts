import { centreOfPrior, type Parameter } from "@inflow/evidence";
import { normalQuantile, philox4x32 } from "@inflow/exact";
import { describe, expect, test } from "vitest";
import { centralValues, runTrial, scheduleOf } from "./experiment.ts";
import { trueDeparturesAt } from "./reference.ts";
import { createSystem } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { shippedLaboratory, total } from "./system.test-support.ts";
import { KG_PER_TONNE, WEEKS_PER_YEAR } from "./unit.ts";
import { Control, SLOTS } from "./world.ts";

const lab = shippedLaboratory();
const { world, parameters } = lab;
const relation = world.relation;
const cocaine = world.names.commodity.indexOf("cocaine");
const tonnesAYear = (kgPerWeek: number): number => (kgPerWeek * WEEKS_PER_YEAR) / KG_PER_TONNE;

const pinnedTo = (overcount: number, consumption: number) => ({
  "reference.documented.tonnes": 2400,
  "reference.documented.overcount": overcount,
  "reference.purity.export": 0.85,
  "reference.removed.sea": 228,
  "reference.consumption.cocaine": consumption,
});

/** US-bound departures of a reference state: the source lanes, and market lanes that start at the source. */
const usBound = (c: Columns): number => {
  let kg = 0;
  relation.laneStage.forEach((stage, lane) => {
    if (relation.laneCommodity[lane] === cocaine && stage === 0) kg += c.refLaneKg[lane]!;
  });
  return tonnesAYear(kg);
};

describe("reference: the table of rival denominators", () => {
  test.each([
    [1.3, 1569, 0.12],
    [2, 1020, 0.19],
    [2.5, 816, 0.24],
    [3.5, 583, 0.33],
  ])(
    "an over-count of %f leaves %i tonnes of true departures, of which the record tonnage is a share of %f",
    (overcount, departures, share) => {
      const found = trueDeparturesAt(2400, 0.85, overcount);
      expect(Math.abs(found - departures)).toBeLessThan(1);
      expect(Math.abs((228 * 0.85) / found - share)).toBeLessThan(0.005);
    },
  );

  test.each([
    [1.3, 200, 371],
    [2, 200, 402],
    [2, 350, 601],
    [2.5, 200, 427],
  ])(
    "with an over-count of %f a consumption of %i tonnes needs about %i tonnes of US-bound departures",
    (overcount, consumption, departures) => {
      const { columns } = runTrial(lab, { weeks: 1, pinned: pinnedTo(overcount, consumption) });
      expect(Math.abs(usBound(columns) / departures - 1)).toBeLessThan(0.06);
    },
  );

  test("with an over-count of 3.5 a consumption of 350 tonnes cannot be: fewer tonnes depart than the market needs", () => {
    expect(() => runTrial(lab, { weeks: 1, pinned: pinnedTo(3.5, 350) })).toThrow("cannot be");
  });

  test("about sixteen boats a week leave for all markets at the centre of the priors", () => {
    const { columns: c } = runTrial(lab, { weeks: 1 });
    let trips = 0;
    relation.zoneControl.forEach((control, z) => {
      if (control === Control.sea) trips += c.refZoneTrips[z]!;
    });
    expect(trips).toBeGreaterThan(12);
    expect(trips).toBeLessThan(20);
  });
});

/** A value of a prior at a chance between 0 and 1, near enough for tests of what must hold in every draw. */
const valueAt = ({ prior }: Parameter, u: number): number => {
  if ("uniform" in prior) return prior.uniform[0] + u * (prior.uniform[1] - prior.uniform[0]);
  if ("loguniform" in prior) return prior.loguniform[0] * (prior.loguniform[1] / prior.loguniform[0]) ** u;
  if ("lognormal" in prior)
    return prior.lognormal[0] * prior.lognormal[1] ** (normalQuantile(u) / normalQuantile(0.975));
  if ("triangular" in prior) {
    const [low, mode, high] = prior.triangular;
    const cut = (mode - low) / (high - low);
    return u < cut
      ? low + Math.sqrt(u * (high - low) * (mode - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
  }
  if ("forms" in prior) return Math.floor(u * Object.keys(prior.forms).length);
  return centreOfPrior(prior) ?? 0;
};

const drawOf = (i: number): Float64Array =>
  Float64Array.from(parameters, (parameter, j) =>
    valueAt(parameter, ((philox4x32([i, j, 0, 0], [7, 0])[0]! >>> 0) + 0.5) / 2 ** 32),
  );

/** Flows and losses of a reference state, walked route by route as a reader would check them by hand. */
const walked = (c: Columns) => {
  const lost = { sea: 0, land: 0, border: 0 };
  let delivered = 0;
  relation.routeLane.forEach((lane, r) => {
    if (relation.laneCommodity[lane] !== cocaine) return;
    let kg = c.refLaneKg[lane]! * c.refRouteShare[r]!;
    for (let slot = r * SLOTS; slot < (r + 1) * SLOTS && relation.routeLegs[slot]! >= 0; slot++) {
      const l = relation.routeLegs[slot]!;
      if (relation.legZone[l]! < 0) continue;
      const gone = kg * c.refLegLossShare[l]!;
      const control = relation.legControl[l];
      const home = relation.legState[l]! >= 0 && world.names.state[relation.legState[l]!] === "united-states";
      lost[control === Control.sea ? "sea" : control === Control.port || home ? "border" : "land"] += gone;
      kg -= gone;
    }
    if (relation.laneStage[lane] === 1) delivered += kg;
  });
  relation.legOutlet.forEach((outlet, l) => {
    if (outlet >= 0) lost.sea += c.refLegTrips[l]! * c.modeLoadKg[relation.legMode[l]!]! * c.refLegLossShare[l]!;
  });
  return { lost, delivered };
};

describe("reference: every draw", () => {
  const system = createSystem({
    world,
    parameters,
    drivers: "frozen",
    weeks: 1,
    settleWeeks: 0,
    fortune: "expectation",
  });
  const schedule = scheduleOf(lab, lab.before);
  const path = (name: string) => parameters.findIndex((parameter) => parameter.path === name);
  const [border, mexico, isthmus] = ["border", "mexico", "centralAmerica"].map((place) =>
    path(`reference.removed.${place}.cocaine`),
  ) as [number, number, number];
  const c = system.columns;

  test("fewer than a fifth of 200 draws are refused, and in the others flows times losses are the removed tonnages", () => {
    let refused = 0;
    for (let i = 0; i < 200; i++) {
      const values = drawOf(i);
      if (!system.begin(values, 1, 0, schedule)) {
        refused++;
        continue;
      }
      const { lost, delivered } = walked(c);
      const seaTonnes = values[path("reference.removed.sea")]! * values[path("reference.purity.export")]!;
      expect(Math.abs(tonnesAYear(lost.sea) / seaTonnes - 1)).toBeLessThan(1e-6);
      expect(Math.abs(tonnesAYear(lost.border) / values[border]! - 1)).toBeLessThan(1e-6);
      expect(Math.abs(tonnesAYear(lost.land) / (values[mexico]! + values[isthmus]!) - 1)).toBeLessThan(1e-6);
      expect(Math.abs(delivered / c.refInflowKg[cocaine]! - 1)).toBeLessThan(1e-9);
    }
    expect(refused / 200).toBeLessThan(0.2);
  });

  test("what is grown is removed, shipped towards the United States, or sold elsewhere", () => {
    for (let i = 0; i < 20; i++) {
      if (!system.begin(drawOf(i), 1, 0, schedule)) continue;
      let kept = 0;
      let sold = 0;
      let shipped = 0;
      relation.regionCommodity.forEach((k, n) => {
        if (k !== cocaine) return;
        kept += c.refProducedKg[n]! * (1 - c.refSourceRemovedShare[n]!);
        sold += c.refOutletDrawnKg[n]!;
      });
      relation.laneStage.forEach((stage, lane) => {
        if (stage === 0 && relation.laneCommodity[lane] === cocaine) shipped += c.refLaneKg[lane]!;
      });
      expect(Math.abs((sold + shipped) / kept - 1)).toBeLessThan(1e-9);
      expect(sold).toBeGreaterThan(0);
    }
  });

  test("shares of routes add up to one in every lane, and believed losses are the true ones", () => {
    system.begin(centralValues(parameters), 1, 0, schedule);
    relation.laneFirstRoute.forEach((first, lane) => {
      expect(total(c.refRouteShare.subarray(first, relation.laneEndRoute[lane]!))).toBeCloseTo(1, 12);
    });
    c.believedLoss.forEach((loss, ol) => {
      expect(loss).toBe(c.refLegLossShare[relation.organisationLegLeg[ol]!]);
    });
  });

  test("five years without change change nothing: every stock stands where it stood", () => {
    const inflow: number[] = [];
    const { columns } = runTrial(lab, { weeks: 260, look: (x) => inflow.push(x.inflowKg[cocaine]!) });
    inflow.forEach((kg) => {
      expect(Math.abs(kg / columns.refInflowKg[cocaine]! - 1)).toBeLessThan(1e-9);
    });
    columns.stagedKg.forEach((kg, o) => {
      if (columns.refStagedKg[o]! > 0) expect(Math.abs(kg / columns.refStagedKg[o]! - 1)).toBeLessThan(1e-9);
    });
  });
});
