/** Years of the whole system: a frozen baseline that luck does not move, and deaths that fall without any campaign. */
import { describe, expect, it } from "vitest";
import {
  beginFeasible,
  medianDraw,
  scheduleOf,
  seed,
  sumOf,
  systemWith,
  weekOf,
  world,
} from "./americas-runs.test-support.ts";
import type { Columns } from "./state.ts";

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
      const part = week < 104 ? 0 : 1;
      if (week < 52 || (week >= 104 && week < 208)) continue;
      for (const [i, name] of names.entries()) sums[i]![part] += watched[name]!(system.columns) / 52;
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

  const centred = (name: string): number =>
    ["cocaine in the United States", "skilled crews", "working capital"].includes(name) ? 0.05 : 0.02;
  it.each(names.map((name, i) => [name, i] as const))(
    "leave the mean of %s within 2 % of what expectation holds still (5 % for three stocks: a mean of a non-linear system is not its centre)",
    (name, i) => {
      expect(Math.abs(meanOf(late[i]!) / watched[name]!(still.columns) - 1)).toBeLessThan(centred(name));
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
