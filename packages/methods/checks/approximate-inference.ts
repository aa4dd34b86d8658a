/**
 * Particle filters, chains and rank calibration beside exact limits computed in Python; random ones within four Monte
 * Carlo standard errors of the limit.
 */
import { exp, log, luckOf, normalCdf, normalQuantile } from "@inflow/exact";
import {
  calibrationRanks,
  drawsOf,
  gammaCdf,
  gammaQuantile,
  iteratedFilter,
  mean,
  meanMcse,
  type ParticleModel,
  particleFilter,
  rankUniformity,
  standardDeviation,
  stretchSampler,
} from "../src/index.ts";
import { type AbcReference, checksOfAbc } from "./approximate-bayes.ts";
import { type Check, near, nearAll } from "./check.ts";

type Named = Readonly<Record<string, number>>;

/** What this file reads of the reference. */
export interface InferenceReference extends AbcReference {
  readonly particle_filter_lg: {
    readonly y: number[];
    readonly exact_loglik: number;
    readonly "filtered_mean(t=1,10,50,100)": number[];
    readonly bootstrap_pf_systematic: Readonly<Record<string, { sd_ll: number }>>;
    readonly grid_loglik_phi: Named;
    readonly "mle_phi_q_(r=1)": { phi: number; q: number; loglik: number };
    readonly posterior_uniform_prior: Readonly<Record<"mean_phi" | "sd_phi" | "mean_q" | "sd_q" | "corr", number>>;
  };
  readonly sbc: {
    readonly "chi2_crit_.001_df19": number;
    readonly illustration: Readonly<Record<string, { chi2: number; p: number }>>;
    readonly "expected_coverage90_overconfident.7": number;
    readonly "binomial_band_per_bin_99%": number[];
  };
}

const halfLogTwoPi = 0.9189385332046727;

/** x₁ ~ N(0, q/(1 − phi²)), x_t = phi x + N(0, q), y = x + N(0, 1). */
const linearModel = (y: readonly number[], phi: number, q: number): ParticleModel => ({
  size: 1,
  start: (state, luck) => {
    state[0] = Math.sqrt(q / (1 - phi * phi)) * luck.normal();
  },
  step: (state, _, luck) => {
    state[0] = phi * state[0] + Math.sqrt(q) * luck.normal();
  },
  logObservation: (state, t) => -halfLogTwoPi - 0.5 * (y[t] - state[0]) * (y[t] - state[0]),
});

/** The exact log likelihood of that model, by recursion of mean and variance. */
function exactLogLikelihood(y: readonly number[], phi: number, q: number): number {
  let [centre, spread, sum] = [0, q / (1 - phi * phi), 0];
  y.forEach((value, t) => {
    if (t > 0) [centre, spread] = [phi * centre, phi * phi * spread + q];
    const gap = value - centre;
    sum -= halfLogTwoPi + 0.5 * log(spread + 1) + (0.5 * gap * gap) / (spread + 1);
    centre += (spread / (spread + 1)) * gap;
    spread /= spread + 1;
  });
  return sum;
}

function filterChecks({ particle_filter_lg: reference }: InferenceReference): Check[] {
  const { y } = reference;
  const runs = Array.from({ length: 60 }, (_, run) =>
    particleFilter(linearModel(y, 0.9, 0.25), { times: 100, particles: 1000, run }),
  );
  const ratios = runs.map((one) => exp(one.logLikelihood - reference.exact_loglik));
  const filtered = [0, 9, 49, 99].map((t) => runs.map((one) => one.means[t]));
  const best = reference["mle_phi_q_(r=1)"];
  const [phi, logQ] = iteratedFilter(
    ([p, lq]) => linearModel(y, Math.min(0.999, Math.max(-0.999, p)), exp(lq)),
    [0.5, 0],
    {
      times: 100,
      particles: 300,
      iterations: 50,
      wander: [0.02, 0.05],
      cooling: 0.1,
    },
  );
  return [
    near(
      "linear-Gaussian series, exact log likelihood",
      reference.exact_loglik,
      exactLogLikelihood(y, 0.9, 0.25),
      1e-9,
    ),
    ...Object.entries(reference.grid_loglik_phi).map(([at, value]) =>
      near(`… at phi ${at}`, value, exactLogLikelihood(y, Number(at), 0.25), 1e-9),
    ),
    near("… at the maximum", best.loglik, exactLogLikelihood(y, best.phi, best.q), 1e-9),
    near(
      "particle filter, mean of exp(estimate − exact), 4 errors",
      1,
      mean(ratios),
      (4 * standardDeviation(ratios)) / Math.sqrt(60),
    ),
    near(
      "particle filter, sd of the log likelihood, 1000 particles, 4 errors",
      reference.bootstrap_pf_systematic["1000"].sd_ll,
      standardDeviation(runs.map((one) => one.logLikelihood)),
      (4 * reference.bootstrap_pf_systematic["1000"].sd_ll) / Math.sqrt(120),
    ),
    ...filtered.map((means, i) =>
      near(
        `particle filter, mean at time ${[1, 10, 50, 100][i]}, 4 errors`,
        reference["filtered_mean(t=1,10,50,100)"][i],
        mean(means),
        (4 * standardDeviation(means)) / Math.sqrt(60),
      ),
    ),
    near("iterated filter, log likelihood reached", best.loglik, exactLogLikelihood(y, phi, exp(logQ)), 1),
    ...posteriorChecks(reference),
  ];
}

function posteriorChecks({ y, posterior_uniform_prior: expected }: InferenceReference["particle_filter_lg"]): Check[] {
  const density = ([phi, q]: Float64Array): number =>
    phi > 0 && phi < 1 && q > 0 && q < 2 ? exactLogLikelihood(y, phi, q) : Number.NEGATIVE_INFINITY;
  const walkers = 8;
  const steps = 1500;
  const ensembles = [0, 1, 2, 3].map((ensemble) => {
    const luck = luckOf(3, ensemble, "walkers").at(0);
    const start = Array.from({ length: 2 * walkers }, (_, i) => 0.2 + (i % 2 === 0 ? 0.7 : 1) * luck.uniform());
    return stretchSampler(density, start, 2, { steps, warmup: 500, ensemble });
  });
  /** One chain an ensemble: the mean over its walkers of a function of both parameters. */
  const chainsOf = (f: (phi: number, q: number) => number): Float64Array[] =>
    ensembles.map(({ values }) =>
      Float64Array.from({ length: steps }, (_, s) => {
        let sum = 0;
        for (let w = 0; w < walkers; w++) sum += f(values[2 * (s * walkers + w)], values[2 * (s * walkers + w) + 1]);
        return sum / walkers;
      }),
    );
  const check = (name: string, truth: number, f: (phi: number, q: number) => number): Check => {
    const chains = chainsOf(f);
    return near(
      `stretch moves, ${name}, 4 errors`,
      truth,
      mean(chains.map((chain) => mean(chain))),
      4 * meanMcse(chains),
    );
  };
  const { mean_phi: mp, sd_phi: sp, mean_q: mq, sd_q: sq, corr } = expected;
  return [
    check("mean of phi", mp, (phi) => phi),
    check("mean of q", mq, (_, q) => q),
    check("variance of phi", sp * sp, (phi) => (phi - mp) * (phi - mp)),
    check("variance of q", sq * sq, (_, q) => (q - mq) * (q - mq)),
    check("covariance", corr * sp * sq, (phi, q) => (phi - mp) * (q - mq)),
    near(
      "stretch moves, draws of phi are within the prior",
      1,
      drawsOf(ensembles[0], 0).every((v) => v > 0 && v < 1) ? 1 : 0,
      0,
    ),
  ];
}

function calibrationChecks({ sbc }: InferenceReference): Check[] {
  const rounds = 1000;
  const ranks = (narrow: number): Int32Array =>
    calibrationRanks(
      rounds,
      (round) => 2 * luckOf(1, round, "truth").at(0).normal(),
      (theta, round) => {
        const luck = luckOf(2, round, "posterior").at(0);
        const spread = 1 / (0.25 + 10);
        const seen = theta + luck.normal() / Math.sqrt(10);
        return Float64Array.from({ length: 99 }, () => spread * 10 * seen + narrow * Math.sqrt(spread) * luck.normal());
      },
    );
  const right = rankUniformity(ranks(1), 100);
  const narrow = ranks(0.7);
  const coverage = sbc["expected_coverage90_overconfident.7"];
  const inside = narrow.reduce((sum, rank) => sum + (rank >= 5 && rank < 95 ? 1 : 0), 0) / rounds;
  const critical = sbc["chi2_crit_.001_df19"];
  return [
    near("chi-square on 19 degrees, 0.999 point", critical, gammaQuantile(0.999, 9.5, 2), 1e-9),
    ...Object.entries(sbc.illustration).map(([name, { chi2, p }]) =>
      near(`p of chi-square ${chi2} (${name})`, p, 1 - gammaCdf(chi2, 9.5, 2), 1e-9),
    ),
    near(
      "coverage of an interval with 0.7 of its width (the reference rounds 1.6448536)",
      coverage,
      2 * normalCdf(0.7 * normalQuantile(0.95)) - 1,
      1e-8,
    ),
    nearAll("99 % band of one bin of 1000 ranks in 20", sbc["binomial_band_per_bin_99%"], right.band, 0),
    near("ranks of the exact posterior, chi-square below the 0.999 point", 0, right.chiSquare, critical),
    near(
      "ranks of a narrow posterior: share inside, 4 errors and one rank",
      coverage,
      inside,
      4 * Math.sqrt((coverage * (1 - coverage)) / rounds) + 0.01,
    ),
  ];
}

/** Every check of filters, chains of draws, ABC and rank calibration. */
export const checksOfInference = (reference: InferenceReference): Check[] => [
  ...filterChecks(reference),
  ...checksOfAbc(reference),
  ...calibrationChecks(reference),
];
