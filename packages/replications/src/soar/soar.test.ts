import { soarInformed, soarRandomised } from "@inflow/model";
import { describe, expect, test } from "vitest";
import { type Adaptation, adaptedCost } from "./adaptation.ts";
import { soarReplicas } from "./replicas.ts";
import { TEN_ROUTES } from "./soar-routes.ts";

const setting: Adaptation = { hardened: 5, moves: false, learning: 0.1, loads: 400, periods: 600, seed: 1 };
const curve = (of: (k: number) => number): number[] => Array.from({ length: 11 }, (_, k) => Math.round(of(k)));

describe("the reconstruction of SOAR", () => {
  test("costs a kilogram 8 443 USD unhardened and 55 000 USD with all ten routes hardened, most of it from the last", () => {
    expect(curve((k) => soarInformed(k, false, TEN_ROUTES))).toEqual([
      8443, 8946, 9233, 9889, 10_610, 10_981, 11_843, 12_253, 13_238, 14_286, 55_000,
    ]);
  });

  test("never costs more than the backstop, 17 000 USD", () => {
    expect(curve((k) => soarInformed(k, true, TEN_ROUTES)).slice(-2)).toEqual([14_289, 17_000]);
  });

  test("costs 19 736 USD with half the effort spread at random", () => {
    expect(curve((k) => soarRandomised(k, TEN_ROUTES))).toEqual([
      8443, 9741, 11_432, 13_594, 16_321, 19_736, 24_000, 29_330, 36_024, 44_504, 55_000,
    ]);
  });
});

describe("smugglers who learn", () => {
  test("come to the cost of the closed form where routes stay as they are and learning is slow", () => {
    const learned = adaptedCost({ ...setting, learning: 0.02, loads: 20_000, periods: 1000 }, TEN_ROUTES);
    const informed = soarInformed(5, false, TEN_ROUTES);
    expect(Math.abs(learned / informed - 1)).toBeLessThan(0.01);
  });

  test("cannot avoid routes that are hardened afresh each period, and pay at least half as much again", () => {
    const moving = adaptedCost({ ...setting, moves: true }, TEN_ROUTES);
    expect(moving).toBeGreaterThan(1.5 * adaptedCost(setting, TEN_ROUTES));
  });

  test("make the same history under the same seed", () => {
    expect(adaptedCost(setting, TEN_ROUTES)).toBe(adaptedCost(setting, TEN_ROUTES));
    expect(adaptedCost({ ...setting, seed: 2 }, TEN_ROUTES)).not.toBe(adaptedCost(setting, TEN_ROUTES));
  });
});

test("every statement of SOAR that can be compared passes", () => {
  expect(soarReplicas().filter(({ pass }) => !pass)).toEqual([]);
  expect(soarReplicas()).toHaveLength(9);
});
