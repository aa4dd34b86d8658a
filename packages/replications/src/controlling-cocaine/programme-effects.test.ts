import { describe, expect, test } from "vitest";
import {
  clear,
  costOfOnePercent,
  effectOf,
  ranking,
  retailRise,
  retailUsdPerKg,
  untreatedOf1992,
} from "./programme-effects.ts";
import { critique, dollarsImposed, publishedConsumption, rand } from "./programmes.ts";
import { controllingCocaineReplicas } from "./replicas.ts";

const still = { cost: 0, seized: 0, demand: 0, users: 0 };

describe("controlling cocaine: the market of a year", () => {
  test("with level supply a cost of 2 % of retail cuts consumption by 1 % and users by half of that", () => {
    const level = { ...rand, supplyElasticity: -1e12 };
    const { consumption, users } = clear({ ...still, cost: 0.02 }, level);
    expect(consumption).toBeCloseTo(-0.01, 9);
    expect(users).toBeCloseTo(-0.005, 9);
  });

  test("falling average cost magnifies cuts of supply and of demand alike, by 1/(1 − .5/3.6)", () => {
    const magnified = 1 / (1 - 0.5 / 3.6);
    expect(clear({ ...still, cost: 0.02 }, rand).consumption).toBeCloseTo(-0.01 * magnified, 12);
    expect(clear({ ...still, demand: -0.01 }, rand).consumption).toBeCloseTo(-0.01 * magnified, 12);
  });

  test("where supply is fixed only what is seized and not replaced is missing, and treatment lowers the price alone", () => {
    const fixed = { ...critique.upwardSupply, supplyElasticity: 1e-9 };
    expect(clear({ ...still, seized: 0.1 }, fixed).consumption).toBeCloseTo(-0.1, 6);
    expect(clear({ ...still, demand: -0.1 }, fixed).consumption).toBeCloseTo(0, 6);
  });

  test("the price clears: what is wanted at it is what is brought at it", () => {
    const shift = { cost: 0.03, seized: 0.02, demand: -0.01, users: 0 };
    const assumed = { ...critique.upwardSupply, userShare: 1 };
    const { consumption, users } = clear(shift, assumed);
    const price = users / assumed.demandElasticity;
    expect(consumption).toBeCloseTo(assumed.demandElasticity * price + shift.demand, 12);
    expect(consumption).toBeCloseTo(assumed.supplyElasticity * (price - shift.cost) - shift.seized, 12);
  });
});

describe("controlling cocaine: programmes", () => {
  test("spending over consumption implies 129 000 dollars a kilogram, a third below the retail price of Reuter", () => {
    expect(retailUsdPerKg).toBeCloseTo(129_193, 0);
  });

  test("a programme dollar imposes .84, 1.8 and 2.7 dollars on suppliers, by what the recalled table implies", () => {
    expect(dollarsImposed("source")).toBeCloseTo(0.836, 3);
    expect(dollarsImposed("interdiction")).toBeCloseTo(1.788, 3);
    expect(dollarsImposed("domestic")).toBeCloseTo(2.66, 3);
  });

  test("costs of supply programmes are given back as they were given", () => {
    for (const programme of ["source", "interdiction", "domestic"] as const)
      expect(costOfOnePercent(programme, "consumption", rand)).toBeCloseTo(publishedConsumption[programme], 6);
  });

  test("costs at the border are an eighth of retail: per cent for per cent they move it almost six times as far", () => {
    expect(retailRise(1e6, 23_000, 1) / retailRise(1e6, 23_000, 0)).toBeCloseTo(retailUsdPerKg / 23_000, 6);
    expect(retailUsdPerKg / 23_000).toBeCloseTo(5.6, 1);
  });

  test("effects are in proportion to small spending, and nothing is had for nothing", () => {
    expect(effectOf("treatment", 0, rand)).toEqual({ consumption: 0, users: 0 });
    expect(effectOf("treatment", 2e6, rand).consumption).toBeCloseTo(
      2 * effectOf("treatment", 1e6, rand).consumption,
      15,
    );
  });

  test("four fifths of what treatment does comes after it: without lasting effect its cost rises almost fivefold", () => {
    const ratio =
      costOfOnePercent("treatment", "consumption", critique.noLastingTreatment) /
      costOfOnePercent("treatment", "consumption", rand);
    expect(ratio).toBeGreaterThan(4.5);
    expect(ratio).toBeLessThan(5);
  });

  test("seven in ten heavy users were not in treatment in 1992", () => {
    expect(untreatedOf1992).toBeCloseTo(0.7, 2);
  });
});

describe("controlling cocaine: how firm the ranking is", () => {
  test("treatment is first wherever leavers go and however much of the response is through users", () => {
    for (const toLight of [0, 0.5, 1])
      for (const userShare of [0.25, 0.5, 0.75]) expect(ranking({ ...rand, toLight, userShare })[0]).toBe("treatment");
  });

  test("the cost of treatment is 28 to 39 million dollars whether all leavers stop or all go on as light users", () => {
    const cost = (toLight: number) => costOfOnePercent("treatment", "consumption", { ...rand, toLight });
    expect(cost(0)).toBeGreaterThan(27);
    expect(cost(0)).toBeLessThan(cost(1));
    expect(cost(1)).toBeLessThan(40);
  });

  test("the slope of supply alone, with all seizures replaced, moves every programme alike and changes no rank", () => {
    const upward = { ...rand, supplyElasticity: 0.5 };
    expect(ranking(upward)).toEqual(ranking(rand));
    const ratio = (assumed: typeof rand) =>
      costOfOnePercent("domestic", "consumption", assumed) / costOfOnePercent("treatment", "consumption", assumed);
    expect(ratio(upward)).toBeCloseTo(ratio(rand), 6);
  });

  test("three tenths of multiplicative pass-through are enough to put source control first", () => {
    expect(ranking({ ...rand, passThrough: 0.3 })[0]).toBe("source");
    expect(ranking({ ...rand, passThrough: 0.1 })[0]).toBe("treatment");
  });
});

test("costs of supply programmes in terms of users are twice those given, and are marked as given, not found", () => {
  const rows = controllingCocaineReplicas();
  for (const programme of ["source", "interdiction", "domestic"] as const) {
    const row = rows.find(({ id }) => id === `controlling-cocaine.users-${programme}`)!;
    expect(row.ours).toBeCloseTo(2 * publishedConsumption[programme], 6);
    expect(row.isGiven).toBe(true);
  }
  expect(rows.find(({ id }) => id === "controlling-cocaine.users-treatment")!.isGiven).toBeUndefined();
});

test("of the published numbers those named here are out of reach, and say why", () => {
  const rows = controllingCocaineReplicas();
  expect(rows.filter((row) => !row.pass).map((row) => row.id)).toEqual([
    "controlling-cocaine.users-domestic",
    "controlling-cocaine.everybody-treated",
    "controlling-cocaine.eradication-over-interdiction",
  ]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  for (const row of rows) if (!row.pass) expect(row.because).toBeTruthy();
});
