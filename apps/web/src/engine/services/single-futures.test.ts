import { describe, expect, it } from "vitest";
import { evenPlaces, singleFuturesService } from "./single-futures.ts";
import { type ToyRule, toyDesk } from "./toy-desk.test-support.ts";

/** The change of a run is the effect of its draw, less a little in every second run. */
const rule: ToyRule = (policy, effect, run) => ({
  inflow: policy === "none" ? 2 : 2 * (1 - 0.5 * effect - (run % 2 === 1 ? 0.001 : 0)),
});
const asked = { policy: "policy", series: "inflowKg.cocaine" };
const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("single futures of a series", () => {
  it("are twenty, from the largest fall to the smallest, each beside the same future under the comparison", async () => {
    const { of, futures } = await singleFuturesService(toyDesk(rule), asked);
    expect(of).toBe(512);
    expect(futures).toHaveLength(20);
    expect(new Set(futures.map(({ run }) => run)).size).toBe(20);
    const changes = futures.map(({ policy, comparison }) => mean(policy) / mean(comparison) - 1);
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    for (const { comparison } of futures) expect(mean(comparison)).toBeCloseTo(200, 3);
  });

  it("stand for equal parts of all futures: their changes are those at 2.5, 7.5 … 97.5 of a hundred", async () => {
    const { futures } = await singleFuturesService(toyDesk(rule), asked);
    futures.forEach(({ policy, comparison }, i) => {
      const change = mean(policy) / mean(comparison) - 1;
      expect(Math.abs(change + 0.5 * (1 - (i + 0.5) / 20))).toBeLessThan(0.005);
    });
  });

  it("are the weeks of the run that they name, and not of its neighbour", async () => {
    const own: ToyRule = (policy, _, run) => ({ inflow: policy === "none" ? 10 : 1 + run / 100 });
    const { futures } = await singleFuturesService(toyDesk(own, ["policy", "none"], 20), asked);
    for (const { run, policy } of futures) expect(policy[7]).toBeCloseTo(100 + run, 3);
  });

  it("are all there are where there are fewer than twenty, each once", () => {
    expect(evenPlaces(7, 20)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(evenPlaces(512, 20).slice(0, 2)).toEqual([12, 38]);
  });

  it("are refused where the series was not kept", async () => {
    await expect(singleFuturesService(toyDesk(rule), { ...asked, series: "gossip" })).rejects.toThrow(/gossip/);
    await expect(singleFuturesService(toyDesk(rule), { ...asked, policy: "dream" })).rejects.toThrow(/dream/);
  });
});
