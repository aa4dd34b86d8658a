/** Every number of the causal fixtures beside ours: Kalman, structural series, interrupted series, synthetic controls. */
import { exp, log } from "@inflow/exact";
import { minimise } from "../src/causal/nelder-mead.ts";
import {
  arimaRegression,
  bstsPosterior,
  fitLocalLevel,
  hacRegression,
  kalmanFilter,
  kalmanSmoother,
  localLevelLogLikelihood,
  structuralModel,
} from "../src/index.ts";
import { panelChecks } from "./causal-panel.ts";
import { type Check, near } from "./check.ts";
import { rowsOf } from "./fixture-rows.ts";

type Read = (file: string) => string;

interface NileFixture {
  readonly nile_local_level: {
    readonly y: readonly number[];
    readonly mle: { readonly sigma2_eps: number; readonly sigma2_eta: number; readonly loglik_statsmodels: number };
    readonly fixed_params: Readonly<Record<string, number & readonly number[]>>;
    readonly missing_21_40_61_80: Readonly<Record<string, number & readonly number[]>>;
  };
}

const LIKELIHOOD = 1e-8;
/** statsmodels starts the level at 0 with this variance and leaves the first year out of the likelihood. */
const NEARLY_DIFFUSE = 1e6;
/** Its search stops 7e-5 below the greatest likelihood, which is flat: the variances differ by a hundredth there. */
const EARLY_STOP = 1e-4;
const FLAT = 2e-2;

function nileChecks(read: Read): Check[] {
  const { nile_local_level: nile } = JSON.parse(read("kalman.json")) as NileFixture;
  const { y, mle, fixed_params: fixed, missing_21_40_61_80: gaps } = nile;
  const n = y.length;
  const [noise, move] = [fixed.sigma2_eps, fixed.sigma2_eta];
  const blocks = { observationVariance: noise, levelVariance: move, startVariance: fixed.P1 };
  const model = structuralModel(n, blocks);
  const filtered = kalmanFilter(model, y);
  const smoothed = kalmanSmoother(model, y);
  const dropped = kalmanFilter(
    structuralModel(n - 1, { ...blocks, startMean: y[0], startVariance: noise + move }),
    y.slice(1),
  );
  const missing = y.map((value, t) => ((t >= 20 && t < 40) || (t >= 60 && t < 80) ? Number.NaN : value));
  const smoothedGaps = kalmanSmoother(model, missing);
  const fit = fitLocalLevel(y);
  const loss = ([a, b]: readonly number[]): number =>
    localLevelLogLikelihood(y.slice(0, 1), a, b, 0, NEARLY_DIFFUSE) -
    localLevelLogLikelihood(y, a, b, 0, NEARLY_DIFFUSE);
  const best = minimise(([a, b]) => loss([exp(a), exp(b)]), [log(noise), log(move)]);
  const at = (name: string, key: string, places: readonly number[], ours: Float64Array): Check[] =>
    places.map((t, i) =>
      near(`Nile: ${name}, t = ${t}`, fixed[key][i], ours[t - 1], LIKELIHOOD * Math.abs(fixed[key][i])),
    );
  const some = [1, 28, 29, 50, 100];
  return [
    near("Nile: log-likelihood", fixed.loglik_all_100, filtered.logLikelihood, LIKELIHOOD),
    near(
      "Nile: log-likelihood, scalar filter",
      fixed.loglik_all_100,
      localLevelLogLikelihood(y, noise, move, 0, fixed.P1),
      LIKELIHOOD,
    ),
    near(
      "Nile: log-likelihood from the second year",
      fixed["diffuse_loglik_(drop t=1, start a2=y1,P2=se2+sn2)"],
      dropped.logLikelihood,
      LIKELIHOOD,
    ),
    ...at("filtered level", "filtered_a(t=2,3,50,100)", [2, 3, 50, 100], filtered.mean),
    ...at("filtered variance", "P(t=2,3,50,100)", [2, 3, 50, 100], filtered.covariance),
    near("Nile: steady variance", fixed.steady_state_P, filtered.covariance[n], 1e-6),
    ...at("smoothed level", "smoothed_level(t=1,28,29,50,100)", some, smoothed.mean),
    ...at("smoothed variance", "smoothed_var", some, smoothed.covariance),
    near("Nile with gaps: log-likelihood", gaps.loglik, smoothedGaps.logLikelihood, LIKELIHOOD),
    ...[30, 70].flatMap((t, i) => [
      near(
        `Nile with gaps: smoothed level, t = ${t}`,
        gaps["smoothed_level(t=30,70)"][i],
        smoothedGaps.mean[t - 1],
        1e-6,
      ),
      near(
        `Nile with gaps: smoothed variance, t = ${t}`,
        gaps.smoothed_var[i],
        smoothedGaps.covariance[t - 1],
        1e-6 * gaps.smoothed_var[i],
      ),
    ]),
    near(
      "Nile: log-likelihood at the estimates of statsmodels",
      mle.loglik_statsmodels,
      -loss([mle.sigma2_eps, mle.sigma2_eta]),
      LIKELIHOOD,
    ),
    near("Nile: greatest log-likelihood", mle.loglik_statsmodels, -best.value, EARLY_STOP),
    near("Nile: noise variance of maximum likelihood", mle.sigma2_eps, exp(best.at[0]), FLAT * mle.sigma2_eps),
    near("Nile: level variance of maximum likelihood", mle.sigma2_eta, exp(best.at[1]), FLAT * mle.sigma2_eta),
    near("Nile: published noise variance, start at the first year", noise, fit.observationVariance, 1e-3 * noise),
    near("Nile: published level variance, start at the first year", move, fit.levelVariance, 1e-3 * move),
  ];
}

interface GibbsFixture {
  readonly actual_avg: number;
  readonly pred_avg: number;
  readonly pred_sd: number;
  readonly pred_ci: readonly [number, number];
  readonly abs_effect_avg: number;
  readonly abs_ci: readonly [number, number];
  readonly abs_cum: number;
  readonly rel_effect: number;
  readonly rel_ci: readonly [number, number];
  readonly p_tail: number;
  readonly beta_std_mean: readonly number[];
  readonly incl: readonly number[];
  readonly sigma_eps: number;
  readonly sigma_level: number;
  readonly first3_pointwise_pred: readonly number[];
}

const SD_SHARE = 0.15;
const DRAWS = 5000;
/** With candidates that rarely enter, the ends of an interval need more draws to settle. */
const DRAWS_WITH_CANDIDATES = 20_000;

/** One run of the reference sampler beside ours: 0.15 posterior sd, the sd of a parameter where it is known from the model. */
function gibbsChecks(
  name: string,
  expected: GibbsFixture,
  y: readonly number[],
  covariates: readonly number[][],
  seed: number,
): Check[] {
  const draws = covariates.length > 1 ? DRAWS_WITH_CANDIDATES : DRAWS;
  const ours = bstsPosterior(y, { from: 70, covariates, prior: "stiff", draws, burnIn: DRAWS / 5, seed });
  const after = y.length - 70;
  const tolerance = SD_SHARE * expected.pred_sd;
  const relative = tolerance / expected.pred_avg;
  const close = (what: string, wanted: number, found: number, within: number): Check =>
    near(`${name}: ${what}`, wanted, found, within);
  const pair = (
    what: string,
    wanted: readonly [number, number],
    found: readonly [number, number],
    within: number,
  ): Check[] => [
    close(`${what}, low`, wanted[0], found[0], within),
    close(`${what}, high`, wanted[1], found[1], within),
  ];
  return [
    close("seen", expected.actual_avg, ours.observed, 1e-9),
    close("expected", expected.pred_avg, ours.predicted.estimate, tolerance),
    close("sd of expected", expected.pred_sd, ours.predicted.sd, tolerance),
    ...pair("interval of expected", expected.pred_ci, ours.predicted.interval, tolerance),
    close("effect", expected.abs_effect_avg, ours.average.estimate, tolerance),
    ...pair("interval of effect", expected.abs_ci, ours.average.interval, tolerance),
    close("sum of effects", expected.abs_cum, after * ours.average.estimate, after * tolerance),
    close("relative effect", expected.rel_effect, ours.relative.estimate, relative),
    ...pair("interval of relative effect", expected.rel_ci, ours.relative.interval, relative),
    close("tail probability", expected.p_tail, ours.tail, 4 / DRAWS),
    ...expected.beta_std_mean.map((wanted, j) =>
      close(`standardised coefficient ${j + 1}`, wanted, ours.coefficients[j], 0.01),
    ),
    ...expected.incl.map((wanted, j) => close(`inclusion ${j + 1}`, wanted, ours.inclusion[j], 0.02)),
    close("noise sd", expected.sigma_eps, ours.observationSd, 0.015),
    close("level sd", expected.sigma_level, ours.levelSd, 0.001),
    ...expected.first3_pointwise_pred.map((wanted, h) =>
      close(`expected in period ${h + 1} after`, wanted, ours.path.mean[h], SD_SHARE * expected.sigma_eps),
    ),
  ];
}

interface BstsFixture {
  readonly causalimpact_readme_sim: { readonly gibbs_5000draws_by_seed: readonly GibbsFixture[] };
  readonly with_5_irrelevant_random_walks: { readonly X: readonly (readonly number[])[]; readonly gibbs: GibbsFixture };
}

function bstsChecks(read: Read): Check[] {
  const fixture = JSON.parse(read("bsts.json")) as BstsFixture;
  const rows = rowsOf(read("causalimpact_readme_sim.csv")).map((cells) => cells.map(Number));
  const y = rows.map(([value]) => value);
  const x = rows.map(([, value]) => value);
  const walks = fixture.with_5_irrelevant_random_walks;
  const columns = [0, 1, 2, 3, 4].map((j) => walks.X.map((row) => row[j]));
  return [
    ...fixture.causalimpact_readme_sim.gibbs_5000draws_by_seed.flatMap((expected, i) =>
      gibbsChecks(`BSTS, README example, seed ${i + 1}`, expected, y, [x], i + 1),
    ),
    ...gibbsChecks("BSTS, README example with 5 irrelevant walks", walks.gibbs, y, [x, ...columns], 1),
  ];
}

interface ItsFixture {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly bw_auto_bartlett: number;
  readonly dw: number;
  readonly resid_ac1: number;
  readonly sigma: number;
  readonly arima_011_011_12_with_law: {
    readonly law_coef: number;
    readonly law_se: number;
    readonly ma1: number;
    readonly sma1: number;
    readonly sigma2: number;
    readonly loglik: number;
  };
}

const LAW_FROM = 170;
const MONTHS = 12;
const AIRLINE = { ar: 0, difference: 1, ma: 1, season: { period: MONTHS, ar: 0, difference: 1, ma: 1 } };

function itsChecks(read: Read): Check[] {
  const fixture = JSON.parse(read("its_hac.json")) as ItsFixture;
  const rows = rowsOf(read("seatbelts.csv")).map((cells) => cells.map(Number));
  const y = rows.map(([, drivers]) => Math.log(drivers));
  const law = rows.map((row) => row[2]);
  const columns = [
    rows.map(() => 1),
    rows.map(([t]) => t),
    law,
    rows.map((row) => row[2] * (row[0] - LAW_FROM)),
    ...Array.from({ length: MONTHS - 1 }, (_, m) => rows.map((__, t) => (t % MONTHS === m + 1 ? 1 : 0))),
  ];
  const hac = hacRegression(y, columns, MONTHS);
  const ours = [hac.coefficients, hac.ols, hac.neweyWest, hac.neweyWestAdjusted, hac.automatic];
  const e = hac.residuals;
  const square = e.reduce((sum, value) => sum + value * value, 0);
  const moves = e.slice(1).reduce((sum, value, t) => sum + (value - e[t]) * (value - e[t]), 0);
  const lagged = e.slice(1).reduce((sum, value, t) => sum + value * e[t], 0);
  return [
    ...fixture.values.flatMap((row, i) =>
      row.map((value, j) => near(`seat belts: ${fixture.rows[i]}, ${fixture.cols[j]}`, value, ours[i][j], 1e-8)),
    ),
    near("seat belts: automatic bandwidth", fixture.bw_auto_bartlett, hac.bandwidth, 1e-8),
    near("seat belts: Durbin–Watson", fixture.dw, moves / square, 1e-8),
    near("seat belts: first autocorrelation of residuals", fixture.resid_ac1, lagged / square, 1e-8),
    near("seat belts: residual sd", fixture.sigma, hac.residualSd, 1e-8),
    ...airlineChecks(fixture, y, law),
  ];
}

/** Airline errors; the expected figures are printed with four digits, so half of the last one is allowed. */
function airlineChecks(
  { arima_011_011_12_with_law: airline }: ItsFixture,
  y: readonly number[],
  law: readonly number[],
): Check[] {
  const fit = arimaRegression(y, [law], AIRLINE);
  const at = (coefficient: number): number =>
    arimaRegression(
      y.map((value, t) => value - coefficient * law[t]),
      [],
      AIRLINE,
    ).logLikelihood;
  const h = 0.02;
  const [middle] = fit.coefficients;
  const curvature = (at(middle + h) + at(middle - h) - 2 * at(middle)) / (h * h);
  return [
    near("seat belts, airline errors: law", airline.law_coef, middle, 1e-4),
    near(
      "seat belts, airline errors: error of law, from the curvature of the likelihood",
      airline.law_se,
      1 / Math.sqrt(-curvature),
      1e-4,
    ),
    near("seat belts, airline errors: MA", airline.ma1, fit.ma[0], 2e-4),
    near("seat belts, airline errors: seasonal MA", airline.sma1, fit.seasonalMa[0], 2e-4),
    near("seat belts, airline errors: variance", airline.sigma2, fit.variance, 1e-6),
    near("seat belts, airline errors: log-likelihood", airline.loglik, fit.logLikelihood, 5e-3),
  ];
}

/** Every check of kalman.json, bsts.json, its_hac.json and synthetic_control.json, given the text of a fixture by its name. */
export const checksOfCausal = (read: Read): Check[] => [
  ...nileChecks(read),
  ...bstsChecks(read),
  ...itsChecks(read),
  ...panelChecks(read),
];
