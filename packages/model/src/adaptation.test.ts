/**
 * Adaptation of the shipped system: flow leaves a water that has become dangerous, by every form of learning. It returns
 * where patrols follow the boats. Where they stay by custom the same hours meet fewer boats, each is likelier to be caught,
 * and the water stays avoided: hours that bind make a shift outlive its cause. Salience counts months, and always returns.
 * Limit of the model that this shows: under customary patrols nothing but the price of ways holds the split of flow.
 */
import { describe, expect, it } from "vitest";
import { meanOver, raiseSeaLoss, seriesOf } from "./experiment.ts";
import { beliefsForm, deterrenceForm, forcePackageAllocationForm } from "./mechanisms/parameters.gen.ts";
import { shippedLaboratory } from "./system.test-support.ts";
import { Control } from "./world.ts";

const lab = shippedLaboratory();
const { world } = lab;
const { relation, names } = world;
const dangerous = names.zone.indexOf("epac-near");
const ONSET = 26;
const CALM = 130;

/** Loss twice as high in one water from week 26 until week 130, and as before after that. */
const danger = (): ReturnType<typeof raiseSeaLoss> => {
  const zoneControl = relation.zoneControl.map((control, z) => (z === dangerous ? control : Control.land));
  const raise = raiseSeaLoss({ ...lab, world: { ...world, relation: { ...relation, zoneControl } } }, ONSET, 2);
  let usual = 0;
  return (c, week, system) => {
    if (week === 0) usual = c.refEndGameHours[dangerous]!;
    if (week < CALM) raise(c, week, system);
    else c.refEndGameHours[dangerous] = usual;
  };
};

/** Share of the water in what departs by sea from source, week by week. */
const shareUnder = (beliefs: number, allocation: number): Float64Array => {
  const pinned = {
    "beliefs.form": beliefs,
    "deterrence.form": deterrenceForm.none,
    "forcePackage.allocation.form": allocation,
  };
  return seriesOf(lab, { weeks: 416, pinned, disturb: danger() }, (c) => {
    let here = 0;
    let all = 0;
    relation.routeLane.forEach((lane, r) => {
      const z = relation.routeCrewZone[r]!;
      if (relation.laneStage[lane] !== 0 || z < 0) return;
      all += c.departedKg[r]!;
      if (z === dangerous) here += c.departedKg[r]!;
    });
    return here / all;
  });
};

const readingsOf = (share: Float64Array) => ({
  before: meanOver(share, 0, ONSET),
  during: meanOver(share, CALM - 4, CALM),
  after: meanOver(share, 404, 416),
});

describe("a water whose losses double for two years", () => {
  it.each(Object.entries(beliefsForm))(
    "is left for others when blocs learn by %s, and sailed again once it is calm, where patrols follow interceptions",
    (_, form) => {
      const { before, during, after } = readingsOf(shareUnder(form, forcePackageAllocationForm.adaptive));
      expect(during / before).toBeLessThan(0.9);
      expect(during).toBeGreaterThan(0);
      expect((after - during) / (before - during)).toBeGreaterThan(0.3);
    },
  );

  it.each(["smoothing", "beta", "exp3"] as const)(
    "stays avoided for five years after when blocs learn by %s and patrols stay by custom: fewer boats before the same hours are caught more often",
    (learning) => {
      const { before, after } = readingsOf(shareUnder(beliefsForm[learning], forcePackageAllocationForm.fixed));
      expect(after / before).toBeLessThan(0.5);
      expect(after).toBeGreaterThan(0);
    },
  );

  it("is sailed again under customary patrols too when blocs count months with a loss", () => {
    const { before, after } = readingsOf(shareUnder(beliefsForm.salience, forcePackageAllocationForm.fixed));
    expect(Math.abs(after / before - 1)).toBeLessThan(0.02);
  });
});
