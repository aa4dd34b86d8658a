/** Limits of the whole system: other units, a year of silence, and levers pulled too far. */
import { partsOfUnit } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import { layout, medianDraw, parameters, scheduleOf, seed, systemWith, world } from "./americas-runs.test-support.ts";
import type { Change } from "./experiment.ts";
import { levers, records } from "./policies/levers.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { type AnyMechanism, mechanisms, type System, tallyNames } from "./simulate.ts";
import { type Columns, quantityIds } from "./state.ts";

/** How many new units one old unit is. */
type Scale = Partial<Record<"kg" | "USD" | "km" | "ha", number>>;
const scaledBy: Readonly<Record<string, keyof Scale>> = {
  kg: "kg",
  g: "kg",
  mg: "kg",
  t: "kg",
  USD: "USD",
  MUSD: "USD",
  km: "km",
  ha: "ha",
};

/** Factor from a number in a unit to the same number restated. */
const factorOf = (unit: string, scale: Scale): number => {
  const one = (base: string): number => (base === "km2" ? (scale.km ?? 1) ** 2 : (scale[scaledBy[base]!] ?? 1));
  const [above, ...below] = partsOfUnit(unit) ?? ["1"];
  return below.reduce((factor, base) => factor / one(base), one(above!));
};

const inUnits = (scale: Scale, policy: string): { plain: System; restated: System } => {
  const setup = { fortune: "expectation" } as const;
  const plain = systemWith(setup);
  const restated = systemWith({ ...setup, world: { ...world, legKm: world.legKm.map((km) => km * (scale.km ?? 1)) } });
  const schedule = scheduleOf(policy);
  const unitOf = (cell: number): string => {
    const id = quantityIds.find((q) => cell >= layout.offset[q] && cell < layout.offset[q] + layout.size[q]);
    return quantities[id as QuantityId].unit;
  };
  plain.begin(medianDraw(), seed, 0, schedule);
  restated.begin(
    medianDraw().map((value, j) => value * factorOf(parameters[j]!.unit, scale)),
    seed,
    0,
    { ...schedule, value: schedule.value.map((value, i) => value * factorOf(unitOf(schedule.cell[i]!), scale)) },
  );
  return { plain, restated };
};

/** A criterion keeps its own unit, which the column cannot state; small differences of zero are rounding. */
const unlike = (plain: System, restated: System, scale: Scale): string[] =>
  quantityIds.filter((id) => {
    if (id === "reviewBaseline") return false;
    const factor = factorOf(quantities[id].unit, scale);
    return plain.columns[id].some((value, i) => {
      const difference = Math.abs(restated.columns[id][i]! / factor - value);
      return !(difference <= 1e-9 * Math.max(Math.abs(value), 1));
    });
  });

describe("restated in other units the story is the same", () => {
  const units: [string, Scale][] = [
    ["pounds", { kg: 1 / 0.45359237 }],
    ["dollars of 2017", { USD: 0.7812 }],
    ["miles", { km: 1 / 1.609344 }],
    ["acres", { ha: 2.47105 }],
    ["all of them", { kg: 1 / 0.45359237, USD: 0.7812, km: 1 / 1.609344, ha: 2.47105 }],
  ];
  it.each(
    units.flatMap(([name, scale]) =>
      ["campaign-2025", "source-control"].map((policy) => [name, policy, scale] as const),
    ),
  )("in %s under %s: every column of two years, to 1e-9", (_, policy, scale) => {
    const { plain, restated } = inUnits(scale, policy);
    for (let week = 0; week < 104; week++) {
      plain.advance();
      restated.advance();
      if (week % 13 === 12) expect(unlike(plain, restated, scale)).toEqual([]);
    }
  });

  it("and a parameter whose unit is forgotten would be seen: scaling one price alone is another story", () => {
    const scale: Scale = { USD: 0.7812 };
    const { plain, restated } = inUnits(scale, "none");
    const forgotten = medianDraw().map((value, j) =>
      parameters[j]!.path === "reference.price.wholesale.cocaine"
        ? value
        : value * factorOf(parameters[j]!.unit, scale),
    );
    restated.begin(forgotten, seed, 0, scheduleOf("none"));
    plain.advance();
    restated.advance();
    expect(unlike(plain, restated, scale)).toContain("wholesaleUsdPerKg");
  });
});

/** Names of quantities that are not finite, and the counters of health. */
const unwell = (system: System): string[] => [
  ...quantityIds.filter((id) => system.columns[id].some((value) => !Number.isFinite(value))),
  ...tallyNames().filter((name, i) => name.startsWith("health.") && system.tallies[i]! > 0),
];

describe("what no policy would do", () => {
  it("a year without a single trip leaves every column finite, empties the pipeline and is survived", () => {
    const silent: AnyMechanism[] = mechanisms.map((mechanism) =>
      mechanism.name !== "corridors"
        ? mechanism
        : {
            ...mechanism,
            step: (x, p, now) => {
              mechanism.step(x, p, now);
              const c = x as unknown as Columns;
              if (now.week < 52)
                for (const id of ["trips", "departedKg", "drawnKg", "stagingDrawnKg", "shipmentCount"] as const)
                  c[id].fill(0);
            },
          },
    );
    const system = systemWith({ order: silent });
    system.begin(medianDraw(), seed, 1, scheduleOf("campaign-2025"));
    for (let week = 0; week < 52; week++) system.advance();
    expect(unwell(system)).toEqual([]);
    expect(system.columns.inflowKg[0]!).toBeLessThan(50);
    for (let week = 52; week < 156; week++) system.advance();
    expect(unwell(system)).toEqual([]);
    expect(system.columns.inflowKg[0]!).toBeGreaterThan(500);
  });

  const extremes: Partial<Record<QuantityId, readonly number[]>> = {
    postureLever: [0, 4],
    automatonLever: [1],
    campaignLever: [1],
    forceLevel: [0, 10],
    assetSurge: [50],
    zoneHoursLever: [0, 100],
    unpredictablePatrolShare: [0, 1],
    strikeTempoLever: [0, 10],
    depotEffortShare: [1],
    leaderEffortShare: [20],
    blockadeShare: [1],
    inducementUsdPerWeek: [1e9],
    coercionLever: [2],
    trainingLever: [0, 10],
    inspectionRatio: [0, 50],
    precursorStopShare: [1],
    eradicationRatio: [0, 50],
    domesticEnforcementRatio: [0, 20],
    treatmentRatio: [0, 20],
    naloxoneRatio: [0, 50],
    cooperationShock: [1],
    hostChange: [1],
    availabilityRecord: [0.01, 3],
    supplyTrend: [-0.01, 0.01],
    strikeRecord: [0, 100],
  };

  it("every lever and record is pulled in this test", () => {
    expect(Object.keys(extremes).sort()).toEqual([...levers, ...records].sort());
  });

  it.each(Object.entries(extremes).flatMap(([id, values]) => values.map((to) => [id as QuantityId, to] as const)))(
    "%s at %d under the campaign at the top rung: finite, no stock below zero",
    (id, to) => {
      const system = systemWith();
      const top: Change = { set: "postureLever", to: 4, from: 5 };
      system.begin(medianDraw(), seed, 1, scheduleOf("campaign-2025", top, { set: id, to, from: 10 }));
      for (let week = 0; week < 80; week++) system.advance();
      expect(unwell(system)).toEqual([]);
      expect(system.columns[id].every((value) => value === to)).toBe(true);
    },
  );
});
