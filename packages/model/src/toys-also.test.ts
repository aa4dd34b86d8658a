/**
 * More ways to be a toy, beside the ten: purity, salience, cycles, the order of the week, a year of silence.
 * Drivers are frozen and chance is at its mean unless the test says otherwise.
 */
import { describe, expect, test } from "vitest";
import { centralValues, meanOver, runTrial, scheduleOf, seriesOf } from "./experiment.ts";
import { deterrenceForm } from "./mechanisms/parameters.gen.ts";
import { type AnyMechanism, createSystem, mechanisms } from "./simulate.ts";
import { total } from "./system.test-support.ts";
import {
  afterStep,
  cocaine,
  inflow,
  lab,
  names,
  parameters,
  relation,
  strikesAtSea,
  world,
} from "./toys.test-support.ts";

describe("also", () => {
  test("product cut by half weighs twice as much when seized and lands the same pure kilograms", () => {
    const bulk = { "observation.purity.export": 0.85, "observation.purity.landed": 0.8 };
    const halved = Object.fromEntries(Object.entries(bulk).map(([path, purity]) => [path, purity / 2]));
    const read = (pinned: Readonly<Record<string, number>>) => {
      const { columns: c } = runTrial(lab, { weeks: 20, pinned });
      return { landed: inflow(c), seized: c.observedSeizedKg[cocaine]! };
    };
    const [usual, cut] = [read(bulk), read(halved)];
    expect(cut.landed).toBe(usual.landed);
    expect(cut.seized / usual.seized).toBeCloseTo(2, 9);
  });

  test("by salience a container leg that nobody watches keeps its own small risk, not NarcoLogic's floor of 0.129", () => {
    const { columns: c } = runTrial(lab, { weeks: 20, pinned: { "beliefs.form": 1 } });
    const boxes = [...relation.organisationLegLeg.keys()].filter((ol) =>
      /container$/.test(names.leg[relation.organisationLegLeg[ol]!]!),
    );
    expect(boxes.length).toBeGreaterThan(0);
    expect(Math.min(...boxes.map((ol) => c.believedLoss[ol]!))).toBeLessThan(0.06);
  });

  test("where crews refuse for years the backstop takes over without a cycle: from the third year the inflow swings by less than 2 per cent", () => {
    for (const anchor of [0, 1]) {
      const landed = seriesOf(
        lab,
        {
          weeks: 312,
          pinned: { "deterrence.form": deterrenceForm.willingness, "market.anchor.form": anchor },
          changes: strikesAtSea,
        },
        inflow,
      );
      const settled = landed.slice(156);
      expect(Math.max(...settled) / Math.min(...settled) - 1).toBeLessThan(0.02);
    }
  });

  test("with luck and frozen drivers the inflow of five years stays within 2 per cent and has no trend", () => {
    const slopes: number[] = [];
    let mean = 0;
    const runs = 24;
    for (let run = 0; run < runs; run++) {
      const series = seriesOf(
        lab,
        { weeks: 260, fortune: "chance", seed: 21, run },
        (c) => inflow(c) / c.refInflowKg[cocaine]!,
      );
      mean += meanOver(series, 52, 260) / runs;
      slopes.push(meanOver(series, 156, 260) - meanOver(series, 52, 156));
    }
    expect(Math.abs(mean - 1)).toBeLessThan(0.02);
    const centreSlope = slopes.reduce((sum, slope) => sum + slope, 0) / runs;
    const variance = slopes.reduce((sum, slope) => sum + (slope - centreSlope) ** 2, 0) / (runs - 1);
    expect(Math.abs(centreSlope / Math.sqrt(variance / runs))).toBeLessThan(3);
  });

  const shares = (one: AnyMechanism, other: AnyMechanism): boolean => {
    const touched = new Set<string>([...other.reads, ...other.writes]);
    return one.writes.some((id) => touched.has(id)) || other.writes.some((id) => one.reads.includes(id));
  };
  const strangers = mechanisms.flatMap((mechanism, i) =>
    i > 0 && !shares(mechanism, mechanisms[i - 1]!) ? [[mechanisms[i - 1]!.name, mechanism.name, i] as const] : [],
  );

  test("neighbours of the week that share no quantity may change places, to the last bit", () => {
    expect(strangers.length).toBeGreaterThan(0);
    const end = (order: readonly AnyMechanism[]) => {
      const system = createSystem({ world, parameters, drivers: "reference", weeks: 30, settleWeeks: 0, order });
      system.begin(centralValues(parameters), 5, 1, scheduleOf(lab, [...lab.before, ...strikesAtSea]));
      for (let week = 0; week < 30; week++) system.advance();
      return Object.values(system.columns).map((column) => [...column]);
    };
    const usual = end(mechanisms);
    for (const [, , i] of strangers) {
      const order = [...mechanisms];
      [order[i - 1], order[i]] = [order[i]!, order[i - 1]!];
      expect(end(order)).toEqual(usual);
    }
  });

  test("a year without a single trip, boats for other outlets included, leaves every number finite", () => {
    const stopped = (week: number): boolean => week >= 4 && week < 56;
    const still = afterStep("supply", (c, week) => {
      if (stopped(week)) for (const id of ["outletKg", "outletDrawnKg"] as const) c[id].fill(0);
    });
    const idle = afterStep("corridors", (c, week) => {
      if (!stopped(week)) return;
      for (const id of ["trips", "departedKg", "drawnKg", "stagingDrawnKg", "shipmentCount"] as const) c[id].fill(0);
    });
    const order = mechanisms.map((_, i) => (mechanisms[i]!.name === "supply" ? still[i]! : idle[i]!));
    const system = createSystem({ world, parameters, drivers: "frozen", weeks: 80, settleWeeks: 0, order });
    system.begin(centralValues(parameters), 1, 0, scheduleOf(lab, [...lab.before, ...strikesAtSea]));
    const broken: string[] = [];
    const trips: number[] = [];
    for (let week = 0; week < 80; week++) {
      system.advance();
      trips.push(total(system.columns.zoneTrips));
      for (const [id, column] of Object.entries(system.columns))
        if (!column.every(Number.isFinite)) broken.push(`${id} in week ${week}`);
    }
    expect(broken).toEqual([]);
    expect(total(Float64Array.from(trips.slice(4, 56)))).toBe(0);
    expect(Math.min(...trips.slice(0, 4), ...trips.slice(56))).toBeGreaterThan(0);
  });
});
