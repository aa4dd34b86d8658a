import { describe, expect, test } from "vitest";
import { runTrial } from "../experiment.ts";
import { shippedLaboratory, total } from "../system.test-support.ts";
import { parametersOf } from "./central.test-support.ts";
import { extraViolenceAt, recoveredAt, recruitsAt, splitHazardAt } from "./organisations.ts";
import type { OrganisationsParameters } from "./parameters.gen.ts";

const p = parametersOf<OrganisationsParameters>("organisations");

describe("organisations: laws", () => {
  test("coasts replace the usual losses, close part of a shortage each week, and can give only so much", () => {
    expect(recruitsAt(4, 0, 13, 10, 1)).toBe(4);
    expect(recruitsAt(4, 130, 13, 10, 1)).toBe(14);
    expect(recruitsAt(4, 1e6, 13, 10, 1)).toBe(40);
    expect(recruitsAt(4, -1e6, 13, 10, 1)).toBe(0);
  });

  test("removal of a leader raises local violence by 36.5 per cent, as in Mexico", () => {
    expect(extraViolenceAt(100, 1, 0.3, 0.365, 1)).toBeCloseTo(36.5, 9);
  });

  test("scarcity that raises revenue by a tenth raises violence by three per cent; at the usual revenue there is none extra", () => {
    expect(extraViolenceAt(100, 1.1, 0.3, 0, 1)).toBeCloseTo(2.9, 1);
    expect(extraViolenceAt(100, 1, 0.3, 0, 1)).toBe(0);
  });

  test("a bloc that holds together splits rarely, one in pieces splits soon", () => {
    expect(splitHazardAt(1, 0.0005, 6)).toBe(0.0005);
    expect(splitHazardAt(0, 0.0005, 6)).toBeGreaterThan(0.1);
  });

  test("what was lost returns by a share each week and never beyond one", () => {
    expect(recoveredAt(1, 26)).toBe(1);
    expect(recoveredAt(0, 26)).toBeCloseTo(1 / 26, 12);
  });
});

describe("organisations: in the system", () => {
  const lab = shippedLaboratory();
  const skilled = (weeks: number, pinned: Record<string, number>): number[] => {
    const series: number[] = [];
    runTrial(lab, {
      weeks,
      pinned,
      disturb: (c, week) => {
        if (week === 1)
          c.skilledCrews.forEach((crew, z) => {
            c.skilledCrews[z] = crew * 0.8;
          });
      },
      look: (c) => series.push(total(c.skilledCrews) / total(c.refSkilledCrews)),
    });
    return series;
  };

  test("a navigator costs more than a deckhand: the longer the training, the longer the shortage", () => {
    const back = (training: number) =>
      skilled(104, { "organisations.crew.training": training }).findIndex((s, week) => week > 1 && s > 0.97);
    expect(back(40)).toBeGreaterThan(back(4));
    expect(back(4)).toBeGreaterThan(4);
  });

  test("violence after the removal of a leader fades with a half-life of about four months: six months' mean is near a third less than its peak", () => {
    const extra: number[] = [];
    runTrial(lab, {
      weeks: 30,
      disturb: (c, week) => {
        if (week === 2) c.unrest[0] = p.violence.leader;
      },
      look: (c) => extra.push(c.unrest[0]!),
    });
    const mean = extra.slice(2, 28).reduce((sum, u) => sum + u, 0) / 26;
    expect(mean / p.violence.leader).toBeGreaterThan(0.5);
    expect(mean / p.violence.leader).toBeLessThan(0.8);
  });

  test("organisations that earn and spend as usual keep their capital", () => {
    const { columns: c } = runTrial(lab, { weeks: 52 });
    c.capitalUsd.forEach((usd, o) => {
      expect(usd / c.refCapitalUsd[o]!).toBeCloseTo(1, 9);
    });
  });

  test("capital is never below nothing, whatever a campaign does", () => {
    runTrial(lab, {
      weeks: 104,
      changes: [{ set: "forceLevel", to: 3, from: 4 }],
      look: (c) => expect(Math.min(...c.capitalUsd)).toBeGreaterThanOrEqual(0),
    });
  });
});
