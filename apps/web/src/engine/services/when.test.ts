import { describe, expect, it } from "vitest";
import type { Desk } from "../desk.ts";
import { toyDesk } from "./toy-desk.test-support.ts";
import { type CurveArgs, whenCurveService, whenService, whenSignalService } from "./when.ts";

const seen = { noise: { sd: 0.1 }, before: 60, lookEveryMonths: 1, reporting: { lagMonths: 2 } };

const desk = (fall: number): Pick<Desk, "current" | "delivered" | "shelf"> => {
  const toy = toyDesk((policy) => ({ inflow: policy === "none" ? 1 : 1 - fall }), ["policy", "none"], 20);
  const observation = new Map([
    ["cocaine-seizures", seen],
    ["inflow", seen],
  ]);
  const current = { ...toy.current(), assessment: { verdicts: {} } } as unknown as ReturnType<Desk["current"]>;
  const shelf = { observation } as unknown as ReturnType<Desk["shelf"]>;
  return { current: () => current, delivered: toy.delivered, shelf: () => shelf };
};

const asked = { policy: "policy", commodity: "cocaine" };
const curve = (change: Partial<CurveArgs> = {}) =>
  whenCurveService(desk(0.3), {
    ...asked,
    id: "cocaine-seizures",
    fall: 0.2,
    lagMonths: 2,
    isPhased: false,
    looks: "always-valid",
    ...change,
  });

const last = (values: readonly number[]): number => values[values.length - 1]!;

describe("when the data could tell", () => {
  it("lists what the world has and the observatory can see, with its delay", async () => {
    const found = await whenService(desk(0.3), asked);
    expect(found.watched.map(({ id, lagMonths }) => [id, lagMonths])).toEqual([
      ["cocaine-seizures", 2],
      ["inflow", 2],
    ]);
    expect(found.changesShare).toBe(1);
    expect((await whenService(desk(0.05), asked)).changesShare).toBe(0);
  });

  it("says by how much repeated looking inflates the error: 5 % to 19 % at ten looks", async () => {
    const { once, looks, error } = (await whenService(desk(0.3), asked)).repeated;
    expect([once, looks, Math.round(100 * error)]).toEqual([0.05, 10, 19]);
  });

  it("finds a larger fall sooner, and never loses what it has found", async () => {
    const [small, large] = [await curve({ fall: 0.05 }), await curve({ fall: 0.5 })];
    expect(large.p50!).toBeLessThanOrEqual(6);
    expect(small.p50 ?? Number.POSITIVE_INFINITY).toBeGreaterThan(large.p50!);
    expect(large.assurance.every((share, i) => i === 0 || share >= large.assurance[i - 1]!)).toBe(true);
  });

  it("is later by the delay of publication", async () => {
    const [soon, late] = [await curve({ lagMonths: 0, fall: 0.5 }), await curve({ lagMonths: 12, fall: 0.5 })];
    expect(late.p50! - soon.p50!).toBe(12);
  });

  it("takes longer where the fall phases in over a year", async () => {
    expect((await curve({ isPhased: true })).p50!).toBeGreaterThan((await curve()).p50!);
  });

  it("raises an alarm far too often without correction where nothing happens, and rarely with it", async () => {
    const [repeated, valid] = [await curve({ fall: 1e-9, looks: "repeated" }), await curve({ fall: 1e-9 })];
    expect(last(repeated.assurance)).toBeGreaterThan(0.15);
    expect(last(valid.assurance)).toBeLessThan(0.06);
  });

  it("tells of a series how large an effect is and what would shorten the wait", async () => {
    const found = await whenSignalService(desk(0.3), { ...asked, id: "cocaine-seizures", runId: "toy" });
    expect(found.effect.p50).toBeCloseTo(-0.3, 6);
    expect(found.right).toBe(1);
    expect(found.answers).toBe(true);
    expect(found.shortenings.length).toBeGreaterThan(1);
  });

  it("takes the timing of a series from the verdict where the verdict tells of it, so that box and table agree", async () => {
    const toy = desk(0.3);
    const told = [{ id: "cocaine-seizures", months: [6, 12], assurance: [0.2, 0.6] }];
    const verdicts = { policy: { cocaine: { answerTime: { signals: told } } } };
    const current = { ...toy.current(), assessment: { verdicts } } as unknown as ReturnType<Desk["current"]>;
    const ask = { ...asked, id: "cocaine-seizures", runId: toy.current().plan.runId };
    const { own, runId, futures } = await whenSignalService({ ...toy, current: () => current }, ask);
    expect(own).toEqual({ months: [6, 12], assurance: [0.2, 0.6], p10: 6, p50: 12, p90: null, never: 0.4 });
    expect([runId, futures]).toEqual([toy.current().plan.runId, (await whenService(toy, asked)).futures]);

    const delivered = { ...current, plan: { runId: "delivered" } } as unknown as ReturnType<Desk["delivered"]>;
    const both = { ...toy, delivered: () => delivered };
    expect((await whenSignalService(both, { ...ask, runId: "delivered" })).own).toEqual(own);
    for (const other of ["another", ask.runId])
      expect((await whenSignalService(both, { ...ask, runId: other })).own).not.toEqual(own);
  });
});
