import { describe, expect, it } from "vitest";
import { boardingUnder, legalAuthority, lethalUnder, regimeOfRung } from "./legal-authority.ts";
import { Stage } from "./stage.test-support.ts";

const p = { boarding: { kept: 0.9 } };
const regime = ["law-enforcement", "designation", "strikes-at-sea", "action-ashore", "blockade"];
const cells = {
  regimeBoardingShare: [0.99, 0.99, 0.99, 0, 0.5],
  regimeLethalShare: [0.002, 0.002, 0.01, 0.5, 0.01],
  regimeProsecutedShare: [0.8, 0.8, 0.6, 0.4, 0.4],
  regimeSovereigntyCost: [0.05, 0.15, 0.5, 0.8, 0.9],
  regimeLegalExposure: [0.02, 0.02, 0.3, 0.5, 0.6],
  regimeStrikes: [0, 0, 1, 1, 1],
  regimeAshore: [0, 0, 0, 1, 1],
  regimeLeaders: [0, 0, 0, 1, 1],
  regimeBlockade: [0, 0, 0, 0, 1],
};
const under = (rung: number) =>
  new Stage({ names: { regime }, cells: { ...cells, postureRung: rung } }).run(legalAuthority, p).x;

describe("legal authority", () => {
  it("permits boardings under every regime, even one whose record would switch them off", () => {
    for (let rung = 0; rung < regime.length; rung++) {
      expect(under(rung).boardingShare[0]).toBeGreaterThanOrEqual(0.9 * 0.99);
    }
  });

  it("permits strikes only from the third rung, action ashore from the fourth and a blockade on the fifth", () => {
    const permits = [0, 1, 2, 3, 4].map((rung) => {
      const x = under(rung);
      return [x.strikesPermitted[0], x.ashorePermitted[0], x.leadersPermitted[0], x.blockadePermitted[0]];
    });
    expect(permits).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [1, 1, 1, 0],
      [1, 1, 1, 1],
    ]);
  });

  it("never lets boarding and killing add up to more than every end-game", () => {
    for (let rung = 0; rung < regime.length; rung++) {
      const x = under(rung);
      expect(x.boardingShare[0]! + x.lethalShare[0]!).toBeLessThanOrEqual(1);
    }
    expect(lethalUnder(0.5, 0.9)).toBeCloseTo(0.1, 12);
    expect(boardingUnder(0.2, 0.5, 0.9)).toBe(0.45);
  });

  it("costs more in sovereignty and at home with every rung", () => {
    const costs = [0, 1, 2, 3, 4].map((rung) => under(rung).sovereigntyCost[0]!);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(under(4).legalExposure[0]).toBeGreaterThan(under(1).legalExposure[0]!);
  });

  it("takes the lower regime between two rungs and the last beyond the list", () => {
    expect([-1, 0, 1.9, 2, 7].map((rung) => regimeOfRung(rung, 5))).toEqual([0, 0, 1, 2, 4]);
  });
});
