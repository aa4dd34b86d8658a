import { exp, log, luckOf, sin } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { mean, standardDeviation, variance } from "../summary/moment.ts";
import { basicRhat, bulkEss, diagnoseChains, meanEss, meanMcse, rhat, tailEss } from "./chain-diagnostics.ts";
import { chainOf, drawsOf, randomWalk, stretchSampler } from "./markov-chain.ts";
import { kishSize, paretoSmooth } from "./pareto-smoothing.ts";
import { iteratedFilter, type ParticleModel, particleFilter, systematicResample } from "./particle-filter.ts";
import { syntheticLogLikelihood } from "./synthetic-likelihood.ts";

const normals = (n: number, seed: number): Float64Array => {
  const luck = luckOf(seed, 0, "chains test").at(0);
  return Float64Array.from({ length: n }, () => luck.normal());
};
const autoregressive = (n: number, rho: number, seed: number): Float64Array => {
  const shocks = normals(n + 100, seed);
  const series = new Float64Array(n + 100);
  for (let i = 1; i < series.length; i++) series[i] = rho * series[i - 1] + Math.sqrt(1 - rho * rho) * shocks[i];
  return series.slice(100);
};

describe("diagnosis of chains", () => {
  const independent = [1, 2, 3, 4].map((seed) => normals(1000, seed));

  it("independent chains are worth their number of draws, and agree", () => {
    const found = diagnoseChains(independent);
    expect(found.rhat).toBeLessThan(1.005);
    expect(found.bulkEss).toBeGreaterThan(3500);
    expect(found.bulkEss).toBeLessThan(4600);
    expect(found.trusted).toBe(true);
    expect(found.mcse).toBeCloseTo(1 / Math.sqrt(4000), 2);
  });

  it("chains with correlation 0.9 from draw to draw are worth (1 − 0.9)/(1 + 0.9) of their draws", () => {
    const chains = [1, 2, 3, 4].map((seed) => autoregressive(5000, 0.9, seed));
    expect(meanEss(chains) / 20000 / (0.1 / 1.9)).toBeGreaterThan(0.8);
    expect(meanEss(chains) / 20000 / (0.1 / 1.9)).toBeLessThan(1.2);
  });

  it("a chain that sits elsewhere, or is wider, or drifts, is seen", () => {
    const others = independent.slice(1);
    expect(rhat([independent[0].map((x) => x + 1), ...others])).toBeGreaterThan(1.05);
    const wider = [independent[0].map((x) => 5 * x), ...others];
    expect(basicRhat(wider)).toBeLessThan(1.01);
    expect(rhat(wider)).toBeGreaterThan(1.05);
    const drifting = independent.map((chain) => chain.map((x, i) => x + i / 500));
    expect(rhat(drifting)).toBeGreaterThan(1.1);
  });

  it("ranks do not feel a rising transform, infinite variance included", () => {
    const cubed = independent.map((chain) => chain.map((x) => exp(3 * x)));
    expect(bulkEss(cubed)).toBeCloseTo(bulkEss(independent), 8);
    expect(tailEss(cubed)).toBeCloseTo(tailEss(independent), 8);
  });

  it("chains of unequal length are refused", () => {
    expect(() =>
      rhat([
        [1, 2, 3, 4],
        [1, 2],
      ]),
    ).toThrow(/Cut them to the shortest/);
  });
});

describe("smoothed importance weights", () => {
  it.each([0.2, 0.5, 0.9])("a tail like u^(−%s) has about this shape k", (k) => {
    const luck = luckOf(8, 0, "tail").at(0);
    const ks = Array.from(
      { length: 20 },
      () => paretoSmooth(Float64Array.from({ length: 4000 }, () => -k * log(luck.uniform()))).k,
    );
    expect(Math.abs(mean(ks) - k)).toBeLessThan(0.08);
  });

  it("equal ratios are equal weights that can be trusted, and a constant added to all changes nothing", () => {
    const equal = paretoSmooth(new Float64Array(200).fill(-700));
    expect(equal.effectiveSize).toBeCloseTo(200, 8);
    expect(equal.k).toBe(0);
    const ratios = normals(500, 5);
    expect(paretoSmooth(ratios.map((x) => x + 900)).k).toBeCloseTo(paretoSmooth(ratios).k, 8);
    expect(() => paretoSmooth([Number.NaN])).toThrow(/finite largest/);
  });

  it("Kish's size of equal weights is their number, of one weight 1", () => {
    expect(kishSize([2, 2, 2])).toBeCloseTo(3, 14);
    expect(kishSize([5, 0, 0])).toBe(1);
  });
});

/** Correlated normal: sds 1 and 10, correlation 0.9, mean (3, −20). */
const correlated = (x: ArrayLike<number>): number => {
  const a = x[0] - 3;
  const b = (x[1] + 20) / 10;
  return -0.5 * ((a * a - 1.8 * a * b + b * b) / 0.19);
};

describe("Markov chains", () => {
  it("stretch moves draw a correlated normal of unequal scales, within four Monte Carlo errors", () => {
    const start = Float64Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 3 : -20) + 0.5 * sin(7 * i));
    const ensembles = [0, 1, 2, 3].map((ensemble) => stretchSampler(correlated, start, 2, { steps: 1500, ensemble }));
    const meansOver = (j: number): Float64Array[] =>
      ensembles.map((draws) =>
        Float64Array.from({ length: 1500 }, (_, s) =>
          mean(Array.from({ length: 12 }, (_, w) => draws.values[(s * 12 + w) * 2 + j])),
        ),
      );
    [3, -20].forEach((truth, j) => {
      const chains = meansOver(j);
      expect(Math.abs(mean(chains.map(mean)) - truth)).toBeLessThan(4 * meanMcse(chains));
    });
    const sds = [0, 1].map((j) => standardDeviation(ensembles.flatMap((draws) => Array.from(drawsOf(draws, j)))));
    expect(sds[0]).toBeCloseTo(1, 1);
    expect(sds[1] / 10).toBeCloseTo(1, 1);
    expect(ensembles[0].acceptance).toBeGreaterThan(0.4);
    expect(ensembles[0].values).toEqual(stretchSampler(correlated, start, 2, { steps: 1500, ensemble: 0 }).values);
    expect(ensembles[0].values).not.toEqual(ensembles[1].values);
  });

  it("a random walk learns its steps and draws the same normal", () => {
    const chains = [0, 1, 2, 3].map((chain) => randomWalk(correlated, [3, -20], { steps: 8000, warmup: 4000, chain }));
    [3, -20].forEach((truth, j) => {
      const own = chains.map((draws) => drawsOf(draws, j));
      expect(rhat(own)).toBeLessThan(1.02);
      expect(Math.abs(mean(own.map(mean)) - truth)).toBeLessThan(4 * meanMcse(own));
    });
    expect(chains[0].acceptance).toBeGreaterThan(0.15);
    expect(chains[0].acceptance).toBeLessThan(0.5);
    expect(chainOf(chains[0], 0, 1)).toEqual(drawsOf(chains[0], 1));
  });

  it("too few walkers and an impossible start are refused", () => {
    expect(() => stretchSampler(correlated, [1, 2, 3, 4], 2, { steps: 10 })).toThrow(/even number above 4/);
    expect(() => randomWalk(() => Number.NEGATIVE_INFINITY, [0], { steps: 10 })).toThrow(/inside the prior's support/);
  });
});

/** x₁ ~ N(0, 1), x_t = 0.8 x + N(0, 0.36), y = x + N(0, 1): the exact likelihood follows from a Kalman recursion. */
const localModel = (y: ArrayLike<number>, phi: number): ParticleModel => ({
  size: 1,
  start: (state, luck) => {
    state[0] = luck.normal();
  },
  step: (state, _, luck) => {
    state[0] = phi * state[0] + 0.6 * luck.normal();
  },
  logObservation: (state, t) => -0.9189385332046727 - 0.5 * (y[t] - state[0]) * (y[t] - state[0]),
});
const exactFilter = (y: ArrayLike<number>, phi: number): { sum: number; means: number[] } => {
  let [centre, spread, sum] = [0, 1, 0];
  const means: number[] = [];
  for (let t = 0; t < y.length; t++) {
    if (t > 0) [centre, spread] = [phi * centre, phi * phi * spread + 0.36];
    const whole = spread + 1;
    const gap = y[t] - centre;
    sum -= 0.9189385332046727 + 0.5 * log(whole) + (0.5 * gap * gap) / whole;
    centre += (spread / whole) * gap;
    spread *= 1 / whole;
    means.push(centre);
  }
  return { sum, means };
};
const exactLogLikelihood = (y: ArrayLike<number>, phi: number): number => exactFilter(y, phi).sum;

describe("likelihood by simulation", () => {
  const y = autoregressive(40, 0.8, 17).map((x, i) => x + normals(40, 18)[i]);

  it("the mean of exp(estimate) over many filters is the exact likelihood, within four standard errors", () => {
    const exact = exactLogLikelihood(y, 0.8);
    const ratios = Array.from({ length: 400 }, (_, run) =>
      exp(particleFilter(localModel(y, 0.8), { times: 40, particles: 100, run }).logLikelihood - exact),
    );
    expect(Math.abs(mean(ratios) - 1)).toBeLessThan(4 * Math.sqrt(variance(ratios) / 400));
    expect(variance(ratios)).toBeLessThan(1);
  });

  it("the filtered means of 4,000 particles are the exact ones to a few hundredths of a posterior sd of about 0.6", () => {
    const { means } = particleFilter(localModel(y, 0.8), { times: 40, particles: 4000 });
    exactFilter(y, 0.8).means.forEach((exact, t) => {
      expect(Math.abs(means[t] - exact)).toBeLessThan(0.06);
    });
  });

  it("resampling keeps particles in proportion: each weight w gives n·w offspring rounded up or down", () => {
    const weights = Float64Array.of(0.5, 0.26, 0.0, 0.24);
    for (const u of [0.01, 0.3, 0.99]) {
      const counts = [0, 0, 0, 0];
      for (const place of systematicResample(weights, u)) counts[place]++;
      counts.forEach((count, i) => {
        expect(Math.abs(count - 4 * weights[i])).toBeLessThan(1);
      });
    }
  });

  it("a random walk on the estimate has the posterior of the exact likelihood", () => {
    const prior = (phi: number): number => (phi > 0 && phi < 1 ? 0 : Number.NEGATIVE_INFINITY);
    const grid = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
    const mass = grid.map((phi) => exp(exactLogLikelihood(y, phi)));
    const whole = mass.reduce((sum, m) => sum + m, 0);
    const truth = grid.reduce((sum, phi, i) => sum + (phi * mass[i]) / whole, 0);
    const chains = [0, 1].map((chain) =>
      drawsOf(
        randomWalk(
          ([phi], evaluation) =>
            prior(phi) === 0
              ? particleFilter(localModel(y, phi), { times: 40, particles: 60, run: evaluation + 1e6 * chain })
                  .logLikelihood
              : Number.NEGATIVE_INFINITY,
          [0.5],
          { steps: 1500, warmup: 500, chain },
        ),
        0,
      ),
    );
    expect(Math.abs(mean(chains.map(mean)) - truth)).toBeLessThan(4 * meanMcse(chains));
  });

  it("iterated filtering climbs to within 1 of the maximum of the log likelihood from far away", () => {
    const best = Math.max(...Array.from({ length: 99 }, (_, i) => exactLogLikelihood(y, (i + 1) / 100)));
    const [phi] = iteratedFilter(([p]) => localModel(y, p), [0], {
      times: 40,
      particles: 200,
      iterations: 25,
      wander: [0.05],
      cooling: 0.2,
    });
    expect(best - exactLogLikelihood(y, 0)).toBeGreaterThan(1.5);
    expect(best - exactLogLikelihood(y, phi)).toBeLessThan(1);
  });

  it("cooled at once, iterated filters stay near their start; cooled slowly, they leave it", () => {
    const endOf = (cooling: number): number => {
      const options = { times: 40, particles: 60, iterations: 15, wander: [0.05], cooling };
      return iteratedFilter(([p]) => localModel(y, p), [0], options)[0];
    };
    expect(endOf(1e-300)).toBeLessThan(0.3);
    expect(endOf(0.5)).toBeGreaterThan(0.5);
  });

  it("the synthetic likelihood of normal summaries is their normal density, to sampling error", () => {
    const simulate = (x: Float64Array, run: number): number[] => {
      const luck = luckOf(1, run, "synthetic").at(0);
      const a = luck.normal();
      return [x[0] + a, 2 * x[0] + 0.5 * a + luck.normal()];
    };
    const found = syntheticLogLikelihood(simulate, Float64Array.of(1), [1.5, 2.5], 20000);
    const exact = -2 * 0.9189385332046727 - 0.5 * (0.25 + 0.25 * 0.25);
    expect(found).toBeCloseTo(exact, 1);
    expect(() => syntheticLogLikelihood(simulate, Float64Array.of(1), [1, 2], 3)).toThrow(/run 20 or more/);
  });
});
