import { quantile, quantileOf, scramblerOf } from "@inflow/methods";
import { describe, expect, test } from "vitest";
import { type Behaviour, behaviourSettings, behaviours } from "./behaviours.ts";
import { ordersOfMagnitude, type Sampler } from "./orders-of-magnitude.ts";
import { soarInformed, soarRandomised } from "./soar-world.ts";
import { shippedLibrary } from "./system.test-support.ts";

const library = shippedLibrary();
const settings = behaviourSettings(library);

describe("SOAR's reconstruction on our route cost", () => {
  test.each([
    [
      "without a backstop",
      [8443, 8946, 9233, 9889, 10610, 10981, 11843, 12253, 13238, 14286, 55000],
      (k: number) => soarInformed(k, false, settings),
    ],
    [
      "with a backstop",
      [8443, 8946, 9233, 9889, 10610, 10981, 11843, 12253, 13238, 14289, 17000],
      (k: number) => soarInformed(k, true, settings),
    ],
    [
      "with effort spread at random",
      [8443, 9741, 11432, 13594, 16321, 19736, 24000, 29330, 36024, 44504, 55000],
      (k: number) => soarRandomised(k, settings),
    ],
  ] as const)("costs delivered %s with 0 to 10 routes hardened are those of the reference curve", (_, curve, of) => {
    curve.forEach((usd, k) => {
      expect(Math.round(of(k))).toBe(usd);
    });
  });
});

describe("behaviours of the model as a whole", () => {
  const found = behaviours(library);

  test.each(found.map((behaviour) => [behaviour.sentence, behaviour] as const))(
    "%s",
    (_, { measured, expected }: Behaviour) => {
      expect(measured).toBeGreaterThanOrEqual(expected[0]);
      expect(measured).toBeLessThanOrEqual(expected[1]);
    },
  );

  test("every behaviour says where its band comes from", () => {
    expect(found.length).toBeGreaterThanOrEqual(20);
    for (const { from } of found) expect(from.length).toBeGreaterThan(10);
  });
});

describe("orders of magnitude of a year without a campaign, over draws of the priors", () => {
  const sampler: Sampler = {
    draw: (parameters, index, attempt) => {
      const scrambled = scramblerOf(2025, attempt);
      return Float64Array.from(parameters, ({ prior, dimension }) =>
        "fixed" in prior ? prior.fixed : quantileOf(prior, scrambled(index, dimension)),
      );
    },
    quantile,
  };
  const found = ordersOfMagnitude(library, sampler);
  const of = (id: string): Behaviour => found.find((one) => one.id === id)!;

  test.each(found.map((one) => [one.sentence, one] as const))("%s", (_, { measured, expected, range }) => {
    expect(measured).toBeGreaterThanOrEqual(expected[0]);
    expect(measured).toBeLessThanOrEqual(expected[1]);
    expect(range![0]).toBeLessThanOrEqual(measured);
    expect(range![1]).toBeGreaterThanOrEqual(measured);
  });

  test("in eight draws of ten the wholesale price and the removal share stand within their bands", () => {
    for (const { range, expected } of [of("wholesale"), of("removal")]) {
      expect(range![0]).toBeGreaterThanOrEqual(expected[0]);
      expect(range![1]).toBeLessThanOrEqual(expected[1]);
    }
  });

  test("the three definitions of the force's cost stand apart, and none is the sum of others", () => {
    const [full, ships, incremental] = ["cost-full", "cost-ships", "cost-incremental"].map((id) => of(id).measured);
    expect(full! / incremental!).toBeGreaterThan(8);
    expect(ships!).toBeLessThan(full!);
    expect(ships! + incremental!).not.toBeCloseTo(full!, 1);
  });
});
