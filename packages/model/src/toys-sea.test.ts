/**
 * Toys five to seven of ten: capacity, cooperation, and two commodities that are not one.
 * Drivers are frozen and chance is at its mean unless the test says otherwise.
 */
import { expectedMin } from "@inflow/exact";
import { describe, expect, test } from "vitest";
import { type Change, centralValues, policyChanges, runTrial, scheduleOf } from "./experiment.ts";
import { type AnyMechanism, createSystem, mechanisms } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { removedAtSea, total } from "./system.test-support.ts";
import {
  afterStep,
  cocaine,
  fentanyl,
  lab,
  library,
  names,
  parameters,
  relation,
  seaZones,
  world,
} from "./toys.test-support.ts";

describe("toy 5: capacity does not bind, or binds twice", () => {
  const week = 11;
  const boardingsWith = (disturb: (c: Columns) => void, order: readonly AnyMechanism[] = mechanisms): Float64Array => {
    const setup = { world, parameters, drivers: "frozen", fortune: "expectation", settleWeeks: 0 } as const;
    const system = createSystem({ ...setup, weeks: week + 1, order });
    system.begin(centralValues(parameters), 1, 0, scheduleOf(lab, lab.before));
    while (system.week < week) system.advance();
    disturb(system.columns);
    system.advance();
    return system.columns.boardings.slice();
  };
  const asUsual = (): void => {};
  const usual = boardingsWith(asUsual);
  const large = names.zone.indexOf("epac-near");
  const inLarge = (l: number): boolean => relation.legZone[l] === large && relation.legControl[l] === 0;

  test("no ships, no interceptions", () => {
    expect(total(boardingsWith((c) => c.assetBaseCount.fill(0)))).toBe(0);
  });

  test("twice the end-game hours stop 1.8 to 2 times as much below saturation, in every water and in all", () => {
    const twice = boardingsWith((c) =>
      c.refEndGameHours.forEach((h, z) => {
        c.refEndGameHours[z] = h / 2;
      }),
    );
    for (const ratio of [total(twice) / total(usual), ...seaZones.map((z) => twice[z]! / usual[z]!)]) {
      expect(ratio).toBeGreaterThan(1.8);
      expect(ratio).toBeLessThanOrEqual(2 + 1e-9);
    }
  });

  test("hours without end stop what is detected and no more", () => {
    const all = total(boardingsWith((c) => c.refEndGameHours.fill(1e-9)));
    const { columns } = runTrial(lab, { weeks: 1 });
    expect(all).toBeLessThan(total(columns.seaDetected));
    expect(all).toBeGreaterThan(0.6 * total(columns.seaDetected));
  });

  test("a third fewer detections against 3.9 attempts a week: 11.7 give 3.90, 7.8 give 3.84", () => {
    expect(expectedMin(11.7, 3.9)).toBeCloseTo(3.9, 2);
    expect(expectedMin(7.8, 3.9)).toBeCloseTo(3.84, 2);
  });

  /** What halving the detections of the largest water does to its boardings, with so many times the boats, each hour worth as many. */
  const halving = (boats: number, hours: number): number => {
    const crowded = (share: number): Float64Array => {
      const order = afterStep("surveillance", (c, now) => {
        if (now !== week) return;
        for (let l = 0; l < c.detectedShare.length; l++) {
          if (!inLarge(l)) continue;
          c.legTrips[l]! *= boats;
          c.detectedShare[l]! *= share;
        }
      });
      return boardingsWith((c) => {
        c.refEndGameHours[large]! /= hours;
      }, order);
    };
    return crowded(0.5)[large]! / crowded(1)[large]! - 1;
  };

  test("where a water has boats enough that no week is empty, half of the detections stop less than 3 per cent fewer", () => {
    expect(halving(10, 10)).toBeGreaterThan(-0.03);
    expect(halving(10, 10)).toBeLessThan(0);
  });

  test("in the shipped world half of the detections in the largest water cost 12 to 17 per cent, not 3: with five boats a week one week in seven then sees none, and no scarcity of hours alters that", () => {
    expect(halving(1, 1)).toBeGreaterThan(-0.17);
    expect(halving(1, 1)).toBeLessThan(-0.12);
    expect(Math.abs(halving(1, 0.1) - halving(1, 1))).toBeLessThan(0.03);
  });

  test("in all waters twice as many detections never stop twice as much: hours bind everywhere but where boats are rarest", () => {
    const halved = boardingsWith(
      asUsual,
      afterStep("surveillance", (c, now) => {
        if (now === week) for (let l = 0; l < c.detectedShare.length; l++) c.detectedShare[l]! /= 2;
      }),
    );
    for (const z of seaZones) expect(halved[z]! / usual[z]!).toBeGreaterThan(0.52);
    expect(total(halved) / total(usual)).toBeGreaterThan(0.75);
  });
});

describe("toy 6: cooperation is a number in a chart", () => {
  const colombia = names.state.indexOf("colombia");
  const withdrawing = (share: number) => {
    const read = { boardings: 0, seized: 0 };
    runTrial(lab, {
      weeks: 14,
      disturb: (c, week) => {
        if (week >= 10) c.cooperation[colombia] = c.stateCooperation[colombia]! * (1 - share);
      },
      look: (c, week) => {
        if (week === 10) read.boardings = total(c.boardings);
        if (week === 10) read.seized = removedAtSea(c, seaZones, cocaine);
      },
    });
    return read;
  };
  const usual = withdrawing(0);
  const cues = 0.65;
  const rise = (share: number, of: "boardings" | "seized"): number => withdrawing(share)[of] / usual[of] - 1;

  /** Attempts by hand when a share of cues is gone: cues see 0.70, patrols 0.17, end-games take 60 or 240 hours. */
  const byHand = (lost: number): number => {
    const hours = (cue: number): number => {
      const cued = cue / (1 - (1 - cue) * (1 - 0.17));
      return cued * 60 + (1 - cued) * 240;
    };
    return hours(0.7) / hours(0.7 * (1 - lost)) - 1;
  };

  test("by hand 15, 30 and 60 per cent of cues lost cost 8, 17 and 37 per cent of attempts", () => {
    expect([0.15, 0.3, 0.6].map((lost) => Math.round(100 * byHand(lost)))).toEqual([-8, -17, -37]);
  });

  test.each([0.15, 0.3, 0.5, 0.6, cues])(
    "when Colombia takes back %f of all cues, boardings and seizures at sea fall by what the calculation by hand gives, within 3 points",
    (lost) => {
      expect(Math.abs(rise(lost / cues, "boardings") - byHand(lost))).toBeLessThan(0.03);
      expect(Math.abs(rise(lost / cues, "seized") - byHand(lost))).toBeLessThan(0.03);
    },
  );

  test("without Colombia at all boardings fall by 37 to 45 per cent and do not end: it gives 65 per cent of cues here; −17 to −37 per cent is for a partner that gives 30 to 60", () => {
    expect(runTrial(lab, { weeks: 1 }).columns.stateCueShare[colombia]).toBeCloseTo(cues, 12);
    expect(rise(1, "boardings")).toBeGreaterThan(-0.45);
    expect(rise(1, "boardings")).toBeLessThan(-0.37);
    expect(rise(0.3 / cues, "boardings")).toBeLessThan(-0.12);
    expect(rise(0.6 / cues, "boardings")).toBeGreaterThan(-0.4);
  });
});

describe("toy 7: fentanyl is cocaine with other parameters", () => {
  const blockade: readonly Change[] = [
    { set: "postureLever", to: 4, from: 4 },
    ...policyChanges(library, "blockade", 4).filter(({ set }) => set === "blockadeShare"),
  ];
  const run = (changes: readonly Change[], history = 3) => {
    const landed: number[] = [];
    const boarded: number[] = [];
    const cocaineLanded: number[] = [];
    runTrial(lab, {
      weeks: 104,
      fortune: "chance",
      seed: 9,
      run: history,
      held: ["regionalReaction"],
      changes,
      look: (c) => {
        landed.push(c.inflowKg[fentanyl]!);
        boarded.push(total(c.boardings));
        cocaineLanded.push(c.inflowKg[cocaine]!);
      },
    });
    return { landed, boarded, cocaineLanded };
  };
  const usual = run([]);
  const landedOver = (changes: readonly Change[]): number =>
    [0, 1, 2, 3, 4, 5, 6, 7]
      .flatMap((history) => run(changes, history).landed.slice(5, 15))
      .reduce((all, kg) => all + kg, 0);

  test("a blockade of every sea gate leaves fentanyl landings the same to the last bit, where neighbours do not react", () => {
    const blockaded = run(blockade);
    expect(blockaded.landed).toEqual(usual.landed);
    expect(blockaded.cocaineLanded).not.toEqual(usual.cocaineLanded);
  });

  test("a fifth less inspection at ports of entry lands more fentanyl until orders answer, and leaves the luck of cocaine at sea alone", () => {
    const lax = run([{ set: "inspectionRatio", to: 0.8, from: 4 }]);
    expect(landedOver([{ set: "inspectionRatio", to: 0.8, from: 4 }])).toBeGreaterThan(1.005 * landedOver([]));
    expect(lax.boarded.slice(0, 12)).toEqual(usual.boarded.slice(0, 12));
  });
});
