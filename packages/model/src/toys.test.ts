/**
 * Ten ways in which a model of this kind turns out to be a toy, and the test that catches each: the first four, on markets.
 * The others stand in `toys-sea`, `toys-politics` and `toys-also`.
 * Drivers are frozen and chance is at its mean unless the test says otherwise.
 */
import { isOk } from "@inflow/evidence";
import { describe, expect, test } from "vitest";
import {
  type Change,
  centralValues,
  type Laboratory,
  laboratoryOf,
  meanOver,
  raiseSeaLoss,
  runTrial,
  seriesOf,
  type Trial,
} from "./experiment.ts";
import { prepareWorld, readLibrary } from "./library.ts";
import { deterrenceForm } from "./mechanisms/parameters.gen.ts";
import { removedAtSea, total } from "./system.test-support.ts";
import {
  cocaine,
  inflow,
  lab,
  largestChange,
  library,
  names,
  parameters,
  relation,
  seaZones,
  strikesAtSea,
} from "./toys.test-support.ts";

describe("toy 1: removed kilograms are taken for a fall of the inflow", () => {
  const pinned = {
    "deterrence.form": deterrenceForm.none,
    "market.passThrough.kind": 0,
    "market.passThrough.additive": 0,
    "market.anchor.form": 1,
  };
  const watch = (replan: number, disturb?: Trial["disturb"]) => {
    const landed = new Float64Array(156);
    const removed = new Float64Array(156);
    runTrial(lab, {
      weeks: 156,
      pinned: { ...pinned, "corridors.replan.weekly": replan },
      ...(disturb ? { disturb } : {}),
      look: (c, week) => {
        landed[week] = inflow(c);
        removed[week] = removedAtSea(c, seaZones, cocaine);
      },
    });
    return { landed: meanOver(landed, 104, 156), removed: meanOver(removed, 104, 156) };
  };

  test.each([
    [0.01, 0.9],
    [0.02, 0.9],
    [0.1, 0.75],
  ])(
    "raising the sea loss from 0.19 to 0.35 lowers the second year's inflow by 0.2 to 3 per cent and replaces over 85 per cent of what it removes, re-planning %f a week; removals rise by over %f, less where routes can be changed fast",
    (replan, more) => {
      const usual = watch(replan);
      const raised = watch(replan, raiseSeaLoss(lab, 52, 0.35 / 0.19));
      expect(raised.removed / usual.removed - 1).toBeGreaterThan(more);
      expect(raised.landed / usual.landed - 1).toBeLessThan(-0.002);
      expect(raised.landed / usual.landed - 1).toBeGreaterThan(-0.03);
      const replaced = 1 - (usual.landed - raised.landed) / (raised.removed - usual.removed);
      expect(replaced).toBeGreaterThan(0.85);
      expect(replaced).toBeLessThanOrEqual(1);
    },
  );
});

describe("toy 2: price is decoration", () => {
  test("when half of the users stop, stock, orders and exports fall with them within two years, and stay together", () => {
    const usual = { stock: 0, orders: 0, exports: 0, wanted: 0 };
    const later = { ...usual };
    runTrial(lab, {
      weeks: 157,
      disturb: (c, week) => {
        if (week !== 52) return;
        c.lightUsers[0]! /= 2;
        c.heavyUsers[0]! /= 2;
      },
      look: (c, week) => {
        if (week !== 51 && week !== 156) return;
        const into = week === 51 ? usual : later;
        into.stock = c.usStockKg[cocaine]!;
        into.wanted = c.wantedKg[cocaine]!;
        relation.laneStage.forEach((stage, lane) => {
          if (stage === 1 && relation.laneCommodity[lane] === cocaine) into.orders += c.orderKg[lane]!;
        });
        relation.regionCommodity.forEach((k, n) => {
          if (k === cocaine) into.exports += c.drawnKg[n]!;
        });
      },
    });
    const wanted = later.wanted / usual.wanted;
    expect(wanted).toBeLessThan(0.6);
    for (const name of ["stock", "orders", "exports"] as const)
      expect(Math.abs(later[name] / usual[name] / wanted - 1)).toBeLessThan(0.08);
  });

  test("every kilogram that arrives is in stock, consumed or seized at home, whatever demand does", () => {
    let before = 0;
    let worst = 0;
    runTrial(lab, {
      weeks: 120,
      fortune: "chance",
      disturb: (c, week) => {
        if (week === 52) c.heavyUsers[0]! /= 2;
        before = c.usStockKg[cocaine]!;
      },
      look: (c) => {
        const books = before + c.inflowKg[cocaine]! - c.consumedKg[cocaine]! - c.domesticLostKg[cocaine]!;
        worst = Math.max(worst, Math.abs(c.usStockKg[cocaine]! / books - 1));
      },
    });
    expect(worst).toBeLessThan(1e-9);
  });
});

/** The shipped world with its texts edited. */
const altered = (edit: (file: string, text: string) => string): Laboratory => {
  const files = new Map(
    [...library.files].map(([file, text]) => [file, file.startsWith("world/americas/") ? edit(file, text) : text]),
  );
  const read = readLibrary(files);
  if (!isOk(read)) throw new Error(read.problems[0]?.what);
  const prepared = prepareWorld(read.ok, "americas", "americas");
  if (!isOk(prepared)) throw new Error(prepared.problems[0]?.what);
  return laboratoryOf(read.ok, prepared.ok);
};

/** Share of each corridor in the second year after the sea loss has risen by half. */
const corridorShares = (at: Laboratory): number[] => {
  const kg = new Array<number>(at.world.names.corridor.length).fill(0);
  const { laneStage, routeLane, routeCorridor } = at.world.relation;
  runTrial(at, {
    weeks: 130,
    disturb: raiseSeaLoss(at, 26, 1.5),
    look: (c, week) => {
      if (week < 78) return;
      routeLane.forEach((lane, r) => {
        if (laneStage[lane] === 0) kg[routeCorridor[r]!]! += c.departedKg[r]!;
      });
    },
  });
  const all = kg.reduce((sum, value) => sum + value, 0);
  return kg.map((value) => value / all);
};

describe("toy 3: shares are set by hand", () => {
  const wide = (text: string): string => text.replace("routesPerLane: 40", "routesPerLane: 60");

  test("a second boat type that is the twin of the first moves no corridor by more than one point", () => {
    const twinned = altered((file, text) => {
      if (file.endsWith("modes.yaml")) {
        const [mode] = / {2}- id: go-fast\n(?: {4}.*\n)+/.exec(text) as RegExpExecArray;
        return text.replace(
          mode,
          mode + mode.replace("id: go-fast", "id: go-fast-twin").replace("Go-fast boat", "Twin"),
        );
      }
      return wide(text).replace(
        "    to: panama-city\n    modes: [go-fast]",
        "    to: panama-city\n    modes: [go-fast, go-fast-twin]",
      );
    });
    expect(twinned.world.names.mode.length).toBe(names.mode.length + 1);
    const usual = corridorShares(altered((_, text) => wide(text)));
    corridorShares(twinned).forEach((share, j) => {
      expect(Math.abs(share - usual[j]!)).toBeLessThan(0.01);
    });
  });

  test("a zone by another name carries the same to the last bit", () => {
    const renamed = altered((_, text) => text.replace(/\becar\b/g, "antilles-waters"));
    expect(renamed.world.names.zone).toContain("antilles-waters");
    const trial = (at: Laboratory) => seriesOf(at, { weeks: 60, disturb: raiseSeaLoss(at, 26, 1.5) }, inflow);
    expect(trial(renamed)).toEqual(trial(lab));
  });

  test("in dollars of half the worth everything costs twice as much and nothing else changes", () => {
    const dear = centralValues(parameters);
    parameters.forEach(({ unit }, j) => {
      if (/^M?USD/.test(unit)) dear[j]! *= 2;
    });
    const trial = (values: Float64Array) =>
      seriesOf(lab, { weeks: 104, values, disturb: raiseSeaLoss(lab, 26, 1.5) }, inflow);
    expect(largestChange(trial(dear), trial(centralValues(parameters)))).toBeLessThan(1e-9);
  });
});

describe("toy 4: the choice of deterrence changes the baseline", () => {
  const under = (form: number, changes: readonly Change[]) =>
    seriesOf(lab, { weeks: 130, pinned: { "deterrence.form": form }, changes }, (c) => total(c.departedKg));
  const none = under(deterrenceForm.none, []);

  test.each(Object.entries(deterrenceForm))("without a campaign the form %s gives the same departures", (_, form) => {
    expect(largestChange(under(form, []), none)).toBeLessThan(1e-9);
  });

  test("under a campaign the forms part", () => {
    const refusal = under(deterrenceForm.willingness, strikesAtSea);
    expect(largestChange(refusal, under(deterrenceForm.compensation, strikesAtSea))).toBeGreaterThan(0.02);
  });
});
