import { describe, expect, test } from "vitest";
import { runTrial } from "../experiment.ts";
import { shippedLaboratory } from "../system.test-support.ts";
import { eventMonthsAt, salienceAt, smoothedAt, tripWeightAt } from "./beliefs.ts";
import { parametersOf } from "./central.test-support.ts";
import { type BeliefsParameters, beliefsForm } from "./parameters.gen.ts";

const { salience } = parametersOf<BeliefsParameters>("beliefs");

describe("beliefs: laws", () => {
  test.each([
    [0, 0.12903],
    [5, 0.45161],
  ])("after %i months with a loss in thirteen NarcoLogic's traffickers perceive a risk of %f", (events, risk) => {
    expect(Math.abs(salienceAt(events, salience.prior, salience.months, salience.mass) - risk)).toBeLessThan(1e-5);
  });

  test("NarcoLogic's premium begins with the fifth month with a loss, where risk passes 0.43", () => {
    const risk = (events: number) => salienceAt(events, salience.prior, salience.months, salience.mass);
    expect(risk(4)).toBeLessThan(0.43);
    expect(risk(5)).toBeGreaterThan(0.43);
  });

  test("a belief rests at what is seen, moves part of the way to it, and never past it", () => {
    expect(smoothedAt(0.19, 0.19, 0.5)).toBe(0.19);
    expect(smoothedAt(0.19, 0.35, 0.1)).toBeCloseTo(0.206, 12);
    expect(smoothedAt(0.19, 0.35, 7)).toBeCloseTo(0.35, 12);
  });

  test("weighting weeks by their trips keeps the mean belief at the true loss when trips come by chance", () => {
    const weeks = [
      { trips: 2, losses: 1 },
      { trips: 8, losses: 1 },
    ];
    const truth = 2 / 10;
    const pull = weeks.reduce((sum, { trips, losses }) => sum + tripWeightAt(trips, 5) * (losses / trips - truth), 0);
    expect(pull).toBeCloseTo(0, 12);
  });

  test("a leg where something is lost every week has thirteen months with a loss, one without losses none", () => {
    expect(eventMonthsAt(50)).toBeCloseTo(13, 9);
    expect(eventMonthsAt(0)).toBe(0);
  });
});

describe("beliefs: in the system", () => {
  const lab = shippedLaboratory();
  const { organisationLegLeg, legControl, legZone, zoneControl } = lab.world.relation;

  test.each(Object.entries(beliefsForm))(
    "in the form %s beliefs before the campaign are the true losses, with no floor under quiet legs",
    (_, form) => {
      const { columns: c } = runTrial(lab, { weeks: 8, pinned: { "beliefs.form": form } });
      for (let ol = 0; ol < c.believedLoss.length; ol++)
        expect(Math.abs(c.believedLoss[ol]! - c.refLegLossShare[organisationLegLeg[ol]!]!)).toBeLessThan(1e-9);
      const quiet = [...c.refLegLossShare].filter((loss, l) => legControl[l] === 1 && loss < 0.05);
      expect(quiet.length).toBeGreaterThan(0);
    },
  );

  test.each(Object.entries(beliefsForm))("in the form %s more interdiction is believed within a year", (_, form) => {
    const { columns: c } = runTrial(lab, {
      weeks: 52,
      pinned: { "beliefs.form": form },
      changes: [{ set: "forceLevel", to: 2, from: 4 }],
    });
    const atSea = [...organisationLegLeg.keys()].filter(
      (ol) => legControl[organisationLegLeg[ol]!] === 0 && legZone[organisationLegLeg[ol]!]! >= 0,
    );
    const rise =
      atSea.reduce((sum, ol) => sum + c.believedLoss[ol]! - c.refLegLossShare[organisationLegLeg[ol]!]!, 0) /
      atSea.length;
    expect(rise).toBeGreaterThan(0.005);
  });

  test("fear fades by half in its half-life once deaths stop", () => {
    const halfLife = 26;
    const sea = zoneControl.indexOf(0);
    const beliefs: number[] = [];
    runTrial(lab, {
      weeks: 27,
      pinned: { "beliefs.fear.halfLife": halfLife },
      disturb: (c, week) => {
        if (week === 0) c.crewDeathBelief[sea] = 0.2;
      },
      look: (c) => beliefs.push(c.crewDeathBelief[sea]!),
    });
    expect(beliefs[25]! / 0.2).toBeGreaterThan(0.45);
    expect(beliefs[25]! / 0.2).toBeLessThan(0.55);
  });

  test("ways that hardly anybody uses are not feared for ever: old news is half forgotten in a year", () => {
    const feared = (weeks: number) => {
      const { columns: c } = runTrial(lab, {
        weeks,
        fortune: "chance",
        seed: 8,
        disturb: (columns, week) => {
          if (week === 0) columns.believedLoss.fill(0.9);
        },
      });
      const quiet = [...organisationLegLeg.keys()].filter((ol) => c.refLegTrips[organisationLegLeg[ol]!]! < 0.02);
      return quiet.reduce((sum, ol) => sum + c.believedLoss[ol]!, 0) / quiet.length;
    };
    const year = feared(52);
    expect(year).toBeGreaterThan(0.3);
    expect(year).toBeLessThan(0.6);
    expect(feared(208)).toBeLessThan(year / 1.5);
  });
});
