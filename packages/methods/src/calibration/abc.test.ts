import { luckOf, normalQuantile } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { abcFold, abcRun, abcSample } from "./abc.ts";
import { abcProposal } from "./abc-proposal.ts";
import { type AbcProblem, type AbcState, abcStart } from "./abc-state.ts";

/** theta ~ N(0, 2²), the mean of ten values of N(theta, 1) is 1.3: posterior N(1.268293, 0.312348²). */
const normalMean: AbcProblem = {
  parameters: [{ name: "theta", at: (share) => 2 * normalQuantile(share) }],
  observed: [1.3],
  population: 1000,
  adaptive: false,
};
const meanOfTen = ([theta]: Float64Array, run: number): number[] => [
  theta + luckOf(77, run, "simulator").at(0).normal() / Math.sqrt(10),
];
const momentsOf = ({ parameters, weights, effectiveSize }: ReturnType<typeof abcSample>) => {
  const centre = parameters.reduce((sum, x, i) => sum + weights[i] * x, 0);
  const spread = parameters.reduce((sum, x, i) => sum + weights[i] * (x - centre) * (x - centre), 0);
  return { centre, sd: Math.sqrt(spread), error: Math.sqrt(spread / effectiveSize), effectiveSize };
};

describe("approximate Bayesian computation", () => {
  it.each([
    [0.5, 1.2427654453623824, 0.4193421678822437],
    [0.2, 1.264174617862079, 0.3320017632120879],
    [0.05, 1.2680349251368386, 0.3136144925360398],
  ])(
    "accepting within %s has the analytic limit, mean %s and sd %s, within four standard errors",
    (threshold, centre, sd) => {
      const problem = { ...normalMean, thresholds: [1, threshold] };
      const found = momentsOf(abcSample(problem, abcRun(problem, meanOfTen)));
      expect(Math.abs(found.centre - centre)).toBeLessThan(4 * found.error);
      expect(Math.abs(found.sd - sd)).toBeLessThan((4 * sd) / Math.sqrt(2 * found.effectiveSize));
    },
  );

  it("regression on the summaries takes most of the width that a coarse threshold adds", () => {
    const problem = { ...normalMean, thresholds: [1, 0.5] };
    const state = abcRun(problem, meanOfTen);
    const adjusted = momentsOf(abcSample(problem, state, { adjusted: true }));
    expect(Math.abs(adjusted.sd - 0.31234752)).toBeLessThan(0.03);
    expect(momentsOf(abcSample(problem, state)).sd).toBeGreaterThan(0.38);
  });

  it("the mixture of Sisson, half wide and half sharp, keeps both parts: sd 0.711, P(|θ| < 1) 0.841", () => {
    const problem: AbcProblem = {
      parameters: [{ name: "theta", at: (share) => 20 * share - 10 }],
      observed: [0],
      population: 1000,
      adaptive: false,
      thresholds: [2, 0.5, 0.05],
      leastAcceptance: 0.001,
    };
    const state = abcRun(problem, ([theta], run) => {
      const luck = luckOf(5, run, "mixture").at(0);
      const isSharp = luck.uniform() < 0.5;
      return [theta + (isSharp ? 0.1 : 1) * luck.normal()];
    });
    const sample = abcSample(problem, state);
    const within = (reach: number): number =>
      sample.parameters.reduce((sum, x, i) => sum + (Math.abs(x) < reach ? sample.weights[i] : 0), 0);
    expect(state.ended).toBe("all generations are done");
    expect(Math.abs(within(1) - 0.841345)).toBeLessThan(4 * Math.sqrt((0.84 * 0.16) / sample.effectiveSize));
    expect(Math.abs(within(0.1) - 0.381173)).toBeLessThan(4 * Math.sqrt((0.38 * 0.62) / sample.effectiveSize) + 0.01);
  });

  it("a summary of noise a thousand times as large does not drown the informative one when scales adapt", () => {
    const two: AbcProblem = { ...normalMean, observed: [1.3, 0], population: 300, mostGenerations: 5 };
    const simulate = (x: Float64Array, run: number): number[] => [
      meanOfTen(x, run)[0],
      1000 * luckOf(6, run, "noise").at(0).normal(),
    ];
    const sdOf = (adaptive: boolean): number => {
      const problem = { ...two, adaptive };
      return momentsOf(abcSample(problem, abcRun(problem, simulate))).sd;
    };
    expect(sdOf(true)).toBeLessThan(0.7 * sdOf(false));
  });
});

describe("a run that was stopped", () => {
  const problem: AbcProblem = { ...normalMean, population: 60, mostGenerations: 3, adaptive: true };
  const whole = abcRun(problem, meanOfTen);

  it.each([1, 37, 61, 150])("after %s runs, written as JSON and taken up again, ends in the same state", (runs) => {
    const half = JSON.parse(JSON.stringify(abcRun(problem, meanOfTen, { runs }))) as AbcState;
    expect(half.next).toBe(runs);
    expect(abcRun(problem, meanOfTen, { from: half })).toEqual(whole);
  });

  it("ends in the same state whatever the order in which results come back: the fast are not favoured", () => {
    let state = abcStart(problem);
    const luck = luckOf(3, 0, "order").at(0);
    while (state.ended === null) {
      const batch = Array.from({ length: 23 }, (_, i) => abcProposal(problem, state, state.next + i));
      const results = batch.map(({ generation, run, parameters }) => ({
        generation,
        run,
        summaries: meanOfTen(parameters, run),
      }));
      const order = results.map((one) => ({ one, key: luck.uniform() })).sort((a, b) => a.key - b.key);
      const before = state.generation;
      for (const { one } of order) {
        state = abcFold(problem, JSON.parse(JSON.stringify(state)) as AbcState, [one]);
        if (state.generation !== before || state.ended !== null) break;
      }
    }
    expect(state).toEqual(whole);
  });

  it("a result ahead of its turn waits, and one of an earlier generation is dropped", () => {
    const start = abcStart(problem);
    const ahead = abcFold(problem, start, [{ generation: 0, run: 5, summaries: [1] }]);
    expect(ahead.next).toBe(0);
    expect(ahead.waiting).toHaveLength(1);
    expect(abcFold(problem, whole, [{ generation: 0, run: whole.next, summaries: [1] }]).waiting).toHaveLength(0);
  });

  it("stops where too little is accepted or the runs are used up, keeping the last whole generation", () => {
    const hopeless = abcRun({ ...problem, thresholds: [1e-9] }, meanOfTen);
    expect(hopeless.ended).toMatch(/too few proposals/);
    expect(hopeless.population).toHaveLength(60);
    const spent = abcRun({ ...problem, mostRuns: 100 }, meanOfTen);
    expect(spent.next).toBe(100);
    expect(spent.ended).toMatch(/runs allowed are used up/);
    expect(() => abcSample(problem, abcStart(problem))).toThrow(/No generation is whole/);
  });

  it("goes on from where the runs were used up when more are allowed, and ends as if never stopped", () => {
    const short = abcRun({ ...problem, mostRuns: 100 }, meanOfTen);
    expect(abcRun(problem, meanOfTen, { from: short })).toEqual(whole);
  });

  it("a run that failed is never accepted, also when it waited through JSON, where NaN becomes null", () => {
    const failing = (x: Float64Array, run: number): number[] => (run % 3 === 0 ? [Number.NaN] : meanOfTen(x, run));
    const state = abcRun({ ...problem, observed: [0.01] }, failing);
    expect(state.population.every(({ run }) => run % 3 !== 0)).toBe(true);
    const near = { ...problem, observed: [0] };
    const waiting = abcFold(near, abcStart(near), [{ generation: 0, run: 1, summaries: [Number.NaN] }]);
    const back = JSON.parse(JSON.stringify(waiting)) as AbcState;
    const after = abcFold(near, back, [{ generation: 0, run: 0, summaries: [1] }]);
    expect(after.next).toBe(2);
    expect(after.accepted.map(({ run }) => run)).toEqual([0]);
  });

  it("tells every problem of a request at once", () => {
    expect(() => abcStart({ parameters: [], observed: [], population: 0, alpha: 2 })).toThrow(
      /population is 0[\s\S]*alpha is 2[\s\S]*no parameter[\s\S]*observed summaries/,
    );
    expect(() => abcRun(problem, () => [1, 2])).toThrow(/gave 2 summaries and 1 were observed/);
  });
});
