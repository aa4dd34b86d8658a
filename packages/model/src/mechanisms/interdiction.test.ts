import { expectedMin } from "@inflow/exact";
import { describe, expect, test } from "vitest";
import { policyChanges, runTrial } from "../experiment.ts";
import { shippedLaboratory, total } from "../system.test-support.ts";
import { endGameHoursAt, falseAlarmsAt } from "./interdiction.ts";
import { detectedShareAt } from "./surveillance.ts";

/** End-games that fixed hours allow when a share of cues is lost: patrol finds 0.17, cues 0.70 before. */
const endGames = (lost: number): number => {
  const cue = 0.7 * (1 - lost);
  return 1 / endGameHoursAt(cue / detectedShareAt(0.17, cue), 60, 240);
};

describe("interdiction: laws", () => {
  test.each([
    [0.15, -0.08],
    [0.3, -0.17],
    [0.6, -0.37],
  ])("losing %f of the cues changes what fixed hours can reach by %f", (lost, change) => {
    expect(Math.abs(endGames(lost) / endGames(0) - 1 - change)).toBeLessThan(0.005);
  });

  test("an end-game takes the cued hours when all are cued and the uncued when none is", () => {
    expect(endGameHoursAt(1, 60, 240)).toBe(60);
    expect(endGameHoursAt(0, 60, 240)).toBe(240);
  });

  test("where hours bind, a third fewer detections cost less than 3 per cent of the interceptions", () => {
    const change = expectedMin(7.8, 3.9) / expectedMin(11.7, 3.9) - 1;
    expect(change).toBeLessThan(0);
    expect(change).toBeGreaterThan(-0.03);
  });

  test("in a small zone the mean of the smaller is far below the smaller of the means", () => {
    expect(expectedMin(0.5, 0.3)).toBeCloseTo(0.118, 3);
  });

  test("who examines nobody mistakes nobody", () => {
    expect(falseAlarmsAt(100, 0, 0.1)).toBe(0);
    expect(falseAlarmsAt(100, 0.02, 0)).toBe(0);
    expect(falseAlarmsAt(100, 0.02, 0.05)).toBeCloseTo(0.1, 12);
  });
});

describe("interdiction: in the system", () => {
  const lab = shippedLaboratory();
  const strikes = policyChanges(lab.library, "campaign-2025", 0).filter(({ set }) => set !== "automatonLever");
  const boardingsAt = (level: number): number =>
    total(runTrial(lab, { weeks: 1, changes: [{ set: "forceLevel", to: level, from: 0 }] }).columns.boardings);

  test("a ship that is not there stops nothing", () => {
    const reference = runTrial(lab, { weeks: 2, disturb: (c) => c.assetBaseCount.fill(0) }).columns;
    expect(total(reference.boardings)).toBe(0);
  });

  test("twice the force stops up to twice as much, while hours bind", () => {
    const before = total(runTrial(lab, { weeks: 1 }).columns.boardings);
    const after = total(
      runTrial(lab, {
        weeks: 2,
        disturb: (c, week) => {
          if (week === 1) c.forceLevel[0] = 2;
        },
      }).columns.boardings,
    );
    expect(boardingsAt(1)).toBeCloseTo(before, 9);
    expect(after / before).toBeGreaterThan(1.7);
    expect(after / before).toBeLessThanOrEqual(2);
  });

  test("a boat is boarded or struck or lost to none, never twice", () => {
    runTrial(lab, {
      weeks: 104,
      fortune: "chance",
      seed: 11,
      changes: strikes,
      look: (c) => {
        for (let z = 0; z < c.boardings.length; z++) {
          expect(c.boardings[z]! + c.strikes[z]!).toBeLessThanOrEqual(c.detectedTrips[z]!);
          expect(Math.floor(c.boardings[z]!)).toBe(c.boardings[z]);
        }
      },
    });
  });

  test("what departs is stopped, destroyed or survives: no kilogram is lost to the books", () => {
    let worst = 0;
    runTrial(lab, {
      weeks: 52,
      fortune: "chance",
      seed: 4,
      changes: strikes,
      look: (c) => {
        const gone = total(c.seizedKg) + total(c.destroyedKg) + total(c.survivedKg);
        worst = Math.max(worst, Math.abs(gone / total(c.departedKg) - 1));
      },
    });
    expect(worst).toBeLessThan(1e-9);
  });

  test("the dead do not talk: strikes feed no informants, arrests do", () => {
    const read = (changes: typeof strikes) => {
      let detained = 0;
      let arrested = 0;
      runTrial(lab, {
        weeks: 20,
        changes,
        look: (c) => {
          detained += c.detainedProsecuted[0]!;
          arrested += total(c.arrested) * c.prosecutedShare[0]!;
        },
      });
      return { detained, arrested };
    };
    const during = read(strikes);
    expect(during.detained).toBeCloseTo(during.arrested, 9);
    expect(during.detained).toBeLessThan(read([]).detained);
  });

  test("without the authority to strike nobody is struck, neither rightly nor in error", () => {
    const { columns } = runTrial(lab, {
      weeks: 4,
      changes: strikes.map((change) => (change.set === "postureLever" ? { ...change, to: 1 } : change)),
    });
    expect(total(columns.strikes) + total(columns.strikesInError) + columns.killedInError[0]!).toBe(0);
  });
});
