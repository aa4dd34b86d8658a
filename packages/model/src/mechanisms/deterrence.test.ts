import { describe, expect, test } from "vitest";
import { parametersOf } from "./central.test-support.ts";
import { clearingPayAt, compensationAt, deterrence, fearAt, willingnessAt } from "./deterrence.ts";
import { type DeterrenceParameters, deterrenceForm } from "./parameters.gen.ts";
import { legCostAt } from "./route-cost.ts";
import { Stage } from "./stage.test-support.ts";

const p = parametersOf<DeterrenceParameters>("deterrence");
const lethal = (chance: number, threshold: number) => willingnessAt(fearAt(0, chance, 1, threshold));

/** Attempts when S a week can be interdicted whatever the number of attempts: the fixed point from full traffic. */
const underCapacity = (potential: number, interdictions: number, threshold: number, most: number): number => {
  let attempts = potential;
  for (let i = 0; i < 1000; i++) attempts = potential * lethal(Math.min(most, interdictions / attempts), threshold);
  return attempts;
};

describe("deterrence: willingness after Anthony, Crane & Hanson", () => {
  test.each([
    [0.08, 0.012],
    [0.12, 0.018],
  ])(
    "traffic at 15 per cent when %f of the Peruvian flights were intercepted means a threshold of %f",
    (chance, threshold) => {
      expect(lethal(chance, threshold)).toBeCloseTo(0.15, 9);
    },
  );

  test.each([0.05, 0.1, 0.3])(
    "at a chance of %f three in a hundred potential flights are interdicted where the threshold is 0.03",
    (chance) => {
      expect(chance * lethal(chance, 0.03)).toBeCloseTo(0.03, 12);
    },
  );

  test("thresholds of 0.01 to 0.03 thwart between 63 and 90 per cent of flights at the interception of 8 to 12 per cent on record", () => {
    expect(1 - lethal(0.08, 0.03)).toBeGreaterThan(0.6);
    expect(1 - lethal(0.1, 0.01)).toBeCloseTo(0.9, 9);
    expect(1 - lethal(0.12, 0.018)).toBeGreaterThan(0.8);
  });

  test.each([
    [0.012, 12, 1000],
    [0.012, 15, 20],
    [0.03, 30, 1000],
    [0.03, 40, 50],
    [0.05, 40, 1000],
    [0.05, 60, 83],
    [0.13, 120, 1000],
    [0.13, 200, 217],
  ])(
    "with a threshold of %f, %i interdictions whatever the traffic leave %i of 1000 potential attempts",
    (threshold, interdictions, attempts) => {
      expect(Math.round(underCapacity(1000, interdictions, threshold, 0.6))).toBe(attempts);
    },
  );

  test("fixed coverage does not tip: a little more risk thwarts a little more traffic", () => {
    for (let chance = 0.02; chance < 0.5; chance += 0.01) {
      const step = lethal(chance, 0.02) - lethal(chance + 0.001, 0.02);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(0.06);
    }
  });

  test.each([
    [0.05, 0.012, 0.36],
    [0.05, 0.02, 0.49],
    [0.05, 0.03, 0.59],
    [0.11, 0.012, 0.21],
    [0.11, 0.02, 0.3],
    [0.11, 0.03, 0.39],
  ])(
    "a lethal chance of %f beside arrests of 0.19 with a lethal threshold of %f leaves %f of the crews",
    (chance, threshold, left) => {
      const before = willingnessAt(fearAt(0.19, 0, 0.08, threshold));
      expect(willingnessAt(fearAt(0.19, chance, 0.08, threshold)) / before).toBeCloseTo(left, 1);
      expect(Math.abs(willingnessAt(fearAt(0.19, chance, 0.08, threshold)) / before - left)).toBeLessThan(0.006);
    },
  );

  test("a risk below the threshold is ignored, and at any risk some go on", () => {
    expect(willingnessAt(0)).toBe(1);
    expect(willingnessAt(1)).toBe(1);
    expect(willingnessAt(1e6)).toBeGreaterThan(0);
  });
});

describe("deterrence: pay", () => {
  test("eleven points of death risk at a life of 300 000 USD add 117 USD to a kilogram of a load with four aboard", () => {
    const asked = compensationAt(0.11, 0, 300_000, 0, 0);
    expect(legCostAt(0, asked, 4, 1130, 0, 0)).toBeCloseTo(117, 0);
  });

  test("pay of 20 000 USD for each of four crew is 71 USD a kilogram", () => {
    expect(legCostAt(0, 20_000, 4, 1130, 0, 0)).toBeCloseTo(71, 0);
  });

  test("where half the crews refuse and labour answers pay one for one, pay doubles; very elastic labour costs nothing more", () => {
    expect(clearingPayAt(1, 0.5, 1, 50)).toBeCloseTo(2, 12);
    expect(clearingPayAt(1, 0.5, 1e9, 50)).toBeCloseTo(1, 6);
    expect(clearingPayAt(1, 1e-6, 1, 50)).toBe(50);
  });

  test("crews that are willing anyway are not paid more", () => {
    expect(clearingPayAt(0.4, 0.5, 1, 50)).toBe(1);
  });
});

const step = (form: number, death: number) => {
  const stage = new Stage({
    names: { zone: ["sea"] },
    cells: {
      refZoneArrestShare: 0.19,
      crewArrestBelief: 0.19,
      crewDeathBelief: death,
      refCrewTrips: 4,
      crewTripsWanted: 4,
      skilledCrews: 100,
      refSkilledCrews: 100,
    },
  }).run(deterrence, { ...p, form });
  return { willing: stage.x.willingnessRatio[0]!, pay: stage.x.crewPayRatio[0]!, risk: stage.x.crewRiskUsd[0]! };
};

describe("deterrence: four forms", () => {
  test.each(Object.entries(deterrenceForm))(
    "in the form %s nobody refuses and nobody is paid more before the campaign",
    (_, form) => {
      const { willing, pay, risk } = step(form, 0);
      expect(willing).toBeCloseTo(1, 12);
      expect(pay).toBeCloseTo(1, 12);
      expect(risk).toBeCloseTo(0, 12);
    },
  );

  test("the same fear empties boats, is paid for, or clears a market, by form", () => {
    expect(step(deterrenceForm.none, 0.1)).toEqual({ willing: 1, pay: 1, risk: 0 });
    expect(step(deterrenceForm.willingness, 0.1).willing).toBeLessThan(0.5);
    expect(step(deterrenceForm.compensation, 0.1).risk).toBeCloseTo(0.1 * p.value.life, 6);
    const market = step(deterrenceForm.labourMarket, 0.1);
    expect(market.pay).toBeGreaterThan(1.5);
    expect(market.willing).toBeCloseTo(1, 9);
  });
});
