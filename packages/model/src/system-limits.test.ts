/** Limits of the whole system: luck without drift, the decoy, other units, silence at sea, and levers pulled too far. */
import { partsOfUnit } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import {
  beginFeasible,
  layout,
  medianDraw,
  parameters,
  scheduleOf,
  seed,
  sumOf,
  systemWith,
  weekOf,
  world,
} from "./americas-runs.test-support.ts";
import type { Change } from "./experiment.ts";
import { levers, records } from "./policies/levers.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { type AnyMechanism, mechanisms, type System, tallyNames } from "./simulate.ts";
import { type Columns, quantityIds } from "./state.ts";

const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const standardError = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1) / values.length);
};

describe("five frozen years with luck", () => {
  const watched: Record<string, (c: Columns) => number> = {
    "cocaine inflow": (c) => c.inflowKg[0]!,
    "fentanyl inflow": (c) => c.inflowKg[1]!,
    "cocaine wholesale price": (c) => c.wholesaleUsdPerKg[0]!,
    "fentanyl wholesale price": (c) => c.wholesaleUsdPerKg[1]!,
    "cocaine retail price": (c) => c.retailUsdPerKg[0]!,
    "synthetic opioid deaths": (c) => c.deaths[0]!,
    "cocaine deaths": (c) => c.deaths[1]!,
    "all overdose deaths": (c) => c.deaths[3]!,
    "cocaine in the United States": (c) => c.usStockKg[0]!,
    "fentanyl in the United States": (c) => c.usStockKg[1]!,
    "product at source": (c) => sumOf(c.sourceStockKg),
    "loads in transit": (c) => sumOf(c.underWayKg),
    "skilled crews": (c) => sumOf(c.skilledCrews),
    "working capital": (c) => sumOf(c.capitalUsd),
  };
  const names = Object.keys(watched);
  const replicates = 200;
  const early = names.map((): number[] => []);
  const late = names.map((): number[] => []);
  const system = systemWith({ drivers: "frozen", weeks: 260 });
  for (let run = 0; run < replicates; run++) {
    system.begin(medianDraw(), seed, run, scheduleOf("none"));
    const sums = names.map(() => [0, 0] as [number, number]);
    for (let week = 0; week < 260; week++) {
      system.advance();
      const part = week >= 52 && week < 104 ? 0 : week >= 208 ? 1 : -1;
      if (part >= 0) for (const [i, name] of names.entries()) sums[i]![part]! += watched[name]!(system.columns) / 52;
    }
    for (let i = 0; i < names.length; i++) {
      early[i]!.push(sums[i]![0]);
      late[i]!.push(sums[i]![1]);
    }
  }
  const still = systemWith({ drivers: "frozen", fortune: "expectation" });
  still.begin(medianDraw(), seed, 0, scheduleOf("none"));
  still.advance();

  it.each(names.map((name, i) => [name, i] as const))(
    "show no trend in %s over 200 histories: fifth year against the second, |t| < 3",
    (_, i) => {
      const change = late[i]!.map((value, r) => value - early[i]![r]!);
      expect(Math.abs(meanOf(change) / standardError(change))).toBeLessThan(3);
    },
  );

  it.each(names.map((name, i) => [name, i] as const))(
    "leave the mean of %s within 4 % of what expectation holds still: the mean of a non-linear system is not its centre",
    (name, i) => {
      console.log(name, meanOf(late[i]!) / watched[name]!(still.columns) - 1);
      expect(Math.abs(meanOf(late[i]!) / watched[name]!(still.columns) - 1)).toBeLessThan(0.04);
    },
  );
});

describe("the decoy: deaths fall without any campaign", () => {
  it("with the campaign off and drivers at reference, deaths from synthetic opioids fall through 2025-26, within 15 % of the CDC's 38,458 (December 2025) and 35,423 (March 2026)", () => {
    const system = systemWith({ weeks: 66 });
    const at = { december: weekOf("2025-12-31"), march: weekOf("2026-03-31") };
    const seen = { start: [] as number[], december: [] as number[], march: [] as number[] };
    for (let i = 0; i < 40; i++) {
      beginFeasible(system, i, i, scheduleOf("none"));
      for (let week = 0; week <= at.march; week++) {
        system.advance();
        const deaths = system.columns.deaths12m[world.names.cause.indexOf("synthetic-opioid")]!;
        if (week === 0) seen.start.push(deaths);
        if (week === at.december) seen.december.push(deaths);
        if (week === at.march) seen.march.push(deaths);
      }
    }
    const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length / 2]!;
    const [start, december, march] = [median(seen.start), median(seen.december), median(seen.march)];
    expect(december).toBeLessThan(start);
    expect(march).toBeLessThan(december);
    expect(Math.abs(december / 38_458 - 1)).toBeLessThan(0.15);
    expect(Math.abs(march / 35_423 - 1)).toBeLessThan(0.15);
  });
});

/** How many new units one old unit is. */
type Scale = Partial<Record<"kg" | "USD" | "km" | "ha", number>>;
const scaledBy: Readonly<Record<string, keyof Scale>> = { kg: "kg", g: "kg", mg: "kg", t: "kg", USD: "USD", MUSD: "USD", km: "km", ha: "ha" };

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
  it.each(units.flatMap(([name, scale]) => ["campaign-2025", "source-control"].map((policy) => [name, policy, scale] as const)))(
    "in %s under %s: every column of two years, to 1e-9",
    (_, policy, scale) => {
      const { plain, restated } = inUnits(scale, policy);
      for (let week = 0; week < 104; week++) {
        plain.advance();
        restated.advance();
        if (week % 13 === 12) expect(unlike(plain, restated, scale)).toEqual([]);
      }
    },
  );

  it("and a parameter whose unit is forgotten would be seen: scaling one price alone is another story", () => {
    const scale: Scale = { USD: 0.7812 };
    const { plain, restated } = inUnits(scale, "none");
    const forgotten = medianDraw().map((value, j) =>
      parameters[j]!.path === "reference.price.wholesale.cocaine" ? value : value * factorOf(parameters[j]!.unit, scale),
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
                for (const id of ["trips", "departedKg", "drawnKg", "stagingDrawnKg", "shipmentCount"] as const) c[id].fill(0);
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
