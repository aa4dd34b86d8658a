/** Scores, diagnoses of chains, emulators and approximate inference beside R posterior 1.4.0, loo, and own computations in Python. */
import { exp, normalCdf } from "@inflow/exact";
import {
  basicRhat,
  brierScore,
  bulkEss,
  type Chains,
  crpsOfLognormal,
  crpsOfNormal,
  crpsOfSample,
  dawidSebastianiScore,
  dieboldMariano,
  fairCrpsOfSample,
  gaussianProcess,
  implausibility,
  intervalScore,
  logScoreOfNormal,
  meanEss,
  meanMcse,
  paretoSmooth,
  pinballLoss,
  quantileEss,
  quantileMcse,
  rhat,
  tailEss,
  weightedIntervalScore,
} from "../src/index.ts";
import { checksOfInference, type InferenceReference } from "./approximate-inference.ts";
import { type Check, near, nearAll } from "./check.ts";

type Read = (file: string) => string;
type Row = Readonly<Record<string, number>>;
type Named = Readonly<Record<string, number>>;

interface Fitted {
  readonly mean: readonly number[];
  readonly var: readonly number[];
  readonly log_marginal: number;
  readonly loo_mean: readonly number[];
  readonly loo_var: readonly number[];
}
interface Reference extends InferenceReference {
  readonly scores: {
    readonly crps_normal: readonly Row[];
    readonly crps_lognormal: readonly Row[];
    readonly crps_ensemble: readonly { ens: number[]; y: number; crps: number; fair_crps: number }[];
    readonly "log_score_normal(neg)": readonly Row[];
    readonly dss: readonly Row[];
    readonly interval_score: readonly Row[];
    readonly pinball: readonly Row[];
    readonly wis: readonly { quantiles: Record<string, number>; y: number; wis: number; mean_pinball_x2: number }[];
    readonly brier_murphy: { p: number[]; o: number[] } & Readonly<
      Record<"brier" | "reliability" | "resolution" | "uncertainty", number>
    >;
  };
  readonly diebold_mariano: {
    e1: number[];
    e2: number[];
    h: number;
    DM: number;
    HLN: number;
    "p_two_sided_t(n-1)": number;
  };
  readonly gp_emulator: {
    readonly x: number[];
    readonly y: number[];
    readonly lengthscale: number;
    readonly variance: number;
    readonly nugget: number;
    readonly x_star: number[];
    readonly rbf: Fitted;
    readonly matern52: Fitted;
  };
  readonly history_matching: {
    readonly z: number;
    readonly Var_obs: number;
    readonly Var_model_discrepancy: number;
    readonly "implausibility_at_x_star(rbf)": number[];
    readonly "keep_I<3": boolean[];
  };
}

function scoreChecks({ scores, diebold_mariano: dm }: Reference): Check[] {
  const close = (name: string, expected: number, ours: number): Check => near(name, expected, ours, 1e-9);
  const b = brierScore(scores.brier_murphy.p, scores.brier_murphy.o);
  const square = (errors: number[]): number[] => errors.map((e) => e * e);
  const test = dieboldMariano(square(dm.e1), square(dm.e2), dm.h);
  return [
    ...scores.crps_normal.map((s) =>
      close(`CRPS of N(${s.mu}, ${s.sd}) at ${s.y}`, s.crps, crpsOfNormal(s.mu, s.sd, s.y)),
    ),
    ...scores.crps_lognormal.map((s) =>
      close(`CRPS of lognormal(${s.meanlog}, ${s.sdlog}) at ${s.y}`, s.crps, crpsOfLognormal(s.meanlog, s.sdlog, s.y)),
    ),
    ...scores.crps_ensemble.flatMap((s) => [
      close(`CRPS of ${s.ens.length} draws at ${s.y}`, s.crps, crpsOfSample(s.ens, s.y)),
      close(`fair CRPS of ${s.ens.length} draws at ${s.y}`, s.fair_crps, fairCrpsOfSample(s.ens, s.y)),
    ]),
    ...scores["log_score_normal(neg)"].map((s) =>
      close("log score of a normal", s.logs, logScoreOfNormal(s.mu, s.sd, s.y)),
    ),
    ...scores.dss.map((s) => close("Dawid–Sebastiani score", s.dss, dawidSebastianiScore(s.mu, s.sd, s.y))),
    ...scores.interval_score.map((s) => close(`interval score at ${s.y}`, s.is, intervalScore(s.l, s.u, s.alpha, s.y))),
    ...scores.pinball.map((s) => close(`pinball loss at ${s.y}`, s.loss, pinballLoss(s.q, s.tau, s.y))),
    ...scores.wis.flatMap((s) => {
      const levels = Object.keys(s.quantiles).map(Number);
      const ours = weightedIntervalScore(levels, Object.values(s.quantiles), s.y);
      return [
        close(`weighted interval score at ${s.y}`, s.wis, ours),
        close(`… as twice the mean pinball`, s.mean_pinball_x2, ours),
      ];
    }),
    close("Brier score", scores.brier_murphy.brier, b.brier),
    close("Brier score, reliability", scores.brier_murphy.reliability, b.reliability),
    close("Brier score, resolution", scores.brier_murphy.resolution, b.resolution),
    close("Brier score, uncertainty", scores.brier_murphy.uncertainty, b.uncertainty),
    close("Diebold–Mariano", dm.DM, test.statistic),
    close("Diebold–Mariano after Harvey, Leybourne and Newbold", dm.HLN, test.corrected),
    close("Diebold–Mariano, p", dm["p_two_sided_t(n-1)"], test.p),
  ];
}

function chainChecks(read: Read): Check[] {
  const rows = read("mcmc_chains.csv").trim().split("\n").slice(1);
  const chains = [0, 1, 2, 3].map((c) => rows.map((row) => Number(row.split(",")[c])));
  const expected = JSON.parse(read("mcmc_diagnostics.json")) as Record<"as_is" | "tan_transform" | "one_chain", Named>;
  /**
   * The rising transform of the reference, which calls it "tan" alone: found to be the Cauchy value at the probability of a
   * normal of sd 1.25, with which all nine numbers agree. Effective sizes are compared relative to their size.
   */
  const cauchy = (x: number): number => {
    const p = normalCdf(x / 1.25);
    return Math.tan(Math.PI * (p - 0.5));
  };
  const of = (name: keyof typeof expected, given: Chains): Check[] => {
    const e = expected[name];
    const pairs: [string, number, number][] = [
      ["rhat", rhat(given), 1e-8],
      ["rhat_basic", basicRhat(given), 1e-8],
      ["ess_bulk", bulkEss(given), 1e-8],
      ["ess_tail", tailEss(given), 1e-8],
      ["ess_basic", meanEss(given), 1e-8],
      ["ess_mean", meanEss(given), 1e-8],
      ["mcse_mean", meanMcse(given), 1e-8],
      ["ess_q50", quantileEss(given, 0.5), 1e-8],
      ["mcse_q05", quantileMcse(given, 0.05), 1e-6],
    ];
    return pairs.map(([field, ours, tolerance]) =>
      near(`chains ${name}, ${field}`, e[field], ours, tolerance * Math.max(1, e[field])),
    );
  };
  const psis = JSON.parse(read("psis.json")) as Record<
    "pareto_k" | "n_eff" | "logsumexp_weights_normalised_max",
    number
  > & {
    log_ratios: number[];
  };
  const smoothed = paretoSmooth(psis.log_ratios);
  return [
    ...of("as_is", chains),
    ...of(
      "tan_transform",
      chains.map((chain) => chain.map(cauchy)),
    ),
    ...of("one_chain", [chains[0]]),
    near("smoothed weights, Pareto k", psis.pareto_k, smoothed.k, 1e-6),
    near("smoothed weights, effective size", psis.n_eff, smoothed.effectiveSize, 1e-6),
    near(
      "smoothed weights, greatest",
      psis.logsumexp_weights_normalised_max,
      exp(Math.max(...smoothed.logWeights)),
      1e-8,
    ),
  ];
}

function emulatorChecks({ gp_emulator: gp, history_matching: history }: Reference): Check[] {
  const processOf = (kernel: "squared-exponential" | "matern52") =>
    gaussianProcess(gp.x, gp.y, { kernel, lengths: [gp.lengthscale], variance: gp.variance, nugget: gp.nugget });
  const of = (name: string, kernel: "squared-exponential" | "matern52", expected: Fitted): Check[] => {
    const process = processOf(kernel);
    const found = gp.x_star.map((x) => process.at([x]));
    const without = process.leaveOneOut();
    return [
      nearAll(
        `${name}, means`,
        expected.mean,
        found.map((one) => one.mean),
        1e-9,
      ),
      nearAll(
        `${name}, variances`,
        expected.var,
        found.map((one) => one.variance),
        1e-9,
      ),
      near(`${name}, log marginal likelihood`, expected.log_marginal, process.logMarginal, 1e-9),
      nearAll(`${name}, leave-one-out means`, expected.loo_mean, without.mean, 1e-9),
      nearAll(`${name}, leave-one-out variances`, expected.loo_var, without.variance, 1e-9),
    ];
  };
  const target = {
    name: "z",
    observed: history.z,
    observationVariance: history.Var_obs,
    discrepancyVariance: history.Var_model_discrepancy,
  };
  const process = processOf("squared-exponential");
  const ours = gp.x_star.map((x) => {
    const found = process.at([x]);
    return implausibility(target, found.mean, found.variance);
  });
  return [
    ...of("Gaussian process, squared exponential", "squared-exponential", gp.rbf),
    ...of("Gaussian process, Matérn 5/2", "matern52", gp.matern52),
    nearAll("implausibilities", history["implausibility_at_x_star(rbf)"], ours, 1e-8),
    nearAll(
      "kept by implausibility below 3",
      history["keep_I<3"].map(Number),
      ours.map((i) => (i < 3 ? 1 : 0)),
      0,
    ),
  ];
}

/** Every check of scores, chains, emulators and approximate inference. */
export const checksOfCalibration = (read: Read): Check[] => {
  const reference = JSON.parse(read("calibration_scores.json")) as Reference;
  return [
    ...scoreChecks(reference),
    ...chainChecks(read),
    ...emulatorChecks(reference),
    ...checksOfInference(reference),
  ];
};
