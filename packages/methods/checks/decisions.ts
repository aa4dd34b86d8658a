/**
 * Robustness, info-gap and Pareto fronts beside reference numbers: own computations in Python, hypervolume of R's emoa 0.5.
 * Amounts are compared to 1e-12 of their size.
 */
import {
  breakevenOdds,
  choiceOf,
  crowdingDistance,
  epsilonArchive,
  hurwicz,
  hypervolume,
  infoGap,
  laplace,
  lowerTail,
  maximax,
  maximin,
  meanRegret,
  measureOf,
  minimaxRegret,
  paretoFront,
  payoffQuantile,
  payoffTable,
  type RobustnessMeasure,
  regretOf,
  regretQuantile,
  shiftedSignalToNoise,
  signalToNoise,
  simplexDirections,
  starrDomain,
  undesirableDeviations,
} from "../src/index.ts";
import { type Check, near, nearAll, same } from "./check.ts";
import { checksOfInformation, columnsOf } from "./information-value.ts";
import { checksOfLakeAndWords } from "./lake-and-words.ts";

type Read = (file: string) => string;
type Numbers = Readonly<Record<string, number>>;

interface Decisions {
  readonly robustness: {
    readonly policies: readonly string[];
    readonly payoff: readonly number[][];
    readonly regret: readonly number[][];
    readonly metrics: Readonly<Record<string, Numbers>>;
    readonly choice: Readonly<Record<string, string>>;
    readonly breakeven_prob_strikes_beats_treatment: {
      readonly favourable_scenarios: readonly number[];
      readonly mean_gain_if_favourable: number;
      readonly mean_loss_otherwise: number;
      readonly p_star: number;
    };
  };
  readonly info_gap: { readonly values: readonly { q: number; rc: number; robustness_h: number }[] };
  readonly pareto: Numbers & {
    readonly points_min: readonly number[][];
    readonly crowding_distance: { readonly F: readonly number[][]; readonly cd: readonly (number | null)[] };
    readonly das_dennis_counts: Numbers;
    readonly "nondominated_idx(including duplicate)": readonly number[];
    readonly "eps_archive_idx_eps[2,2]": readonly number[];
    readonly "eps_archive_idx_eps[1,1]": readonly number[];
  };
}

/** Relative above one, absolute below. */
const close = (name: string, expected: number, ours: number): Check =>
  near(name, expected, ours, 1e-12 * Math.max(1, Math.abs(expected)));

const measures: Readonly<Record<string, RobustnessMeasure>> = {
  mean_laplace: laplace,
  maximin,
  maximax,
  "hurwicz_0.3optimism": hurwicz(0.3),
  regret_max: minimaxRegret,
  regret_mean: meanRegret,
  regret_p90: regretQuantile(0.9),
  p10_performance: payoffQuantile(0.1),
  starr_domain_thr2: starrDomain(2),
  "mean_over_sd(ddof0)": shiftedSignalToNoise,
  undesirable_deviations: undesirableDeviations,
  signal_to_noise_mean_x_sd: signalToNoise,
  "cvar10_lower_tail_mean(worst ceil(.1n)=2)": lowerTail(0.1),
};

function robustnessChecks(expected: Decisions["robustness"]): Check[] {
  const table = payoffTable(expected.policies, expected.payoff);
  const odds = breakevenOdds(table, "strikes", "treatment");
  const theirs = expected.breakeven_prob_strikes_beats_treatment;
  return [
    nearAll("regret, 5 × 12", expected.regret.flat(), regretOf(table), 1e-12),
    ...Object.entries(expected.choice).flatMap(([key, chosen]) => {
      const measure = measures[key];
      if (measure === undefined) return [same(`robustness ${key}`, key, "no such measure")];
      const values = expected.policies.map((policy) => expected.metrics[policy][key]);
      const picked = choiceOf(table, measure).map((p) => expected.policies[p]);
      return [
        nearAll(`robustness ${key}, five policies`, values, measureOf(table, measure), 1e-12),
        same(`policy chosen by ${key}`, chosen, picked.join()),
      ];
    }),
    nearAll("breakeven odds: favourable scenarios", theirs.favourable_scenarios, odds?.favourable ?? [], 0),
    close("breakeven odds: mean gain", theirs.mean_gain_if_favourable, odds?.gain ?? Number.NaN),
    close("breakeven odds: mean loss", theirs.mean_loss_otherwise, odds?.loss ?? Number.NaN),
    close("breakeven odds: chance", theirs.p_star, odds?.chance ?? Number.NaN),
  ];
}

function infoGapChecks(expected: Decisions["info_gap"]): Check[] {
  return expected.values.map(({ q, rc, robustness_h }) => {
    const payoff = ([u]: readonly number[]): number => q * u - (q * q) / 2;
    const { h } = infoGap({ centre: [10], scale: [10], payoff, horizon: 10 }, rc);
    return close(`info-gap robustness, q ${q}, requirement ${rc}`, robustness_h, h);
  });
}

const even = (n: number): number[] => Array.from({ length: n }, (_, i) => i / (n - 1));
const zdt1 = (n: number): number[][] => even(n).map((f) => [f, 1 - Math.sqrt(f)]);

function paretoChecks(expected: Decisions["pareto"], sphere: readonly number[][]): Check[] {
  const { points_min: points, crowding_distance: crowd } = expected;
  const gaps = crowdingDistance(crowd.F);
  const onSphere = simplexDirections(3, 90).map((w) => w.map((x) => x / Math.sqrt(w.reduce((s, v) => s + v * v, 0))));
  return [
    nearAll("Pareto front", expected["nondominated_idx(including duplicate)"], paretoFront(points), 0),
    nearAll("epsilon-archive [2, 2]", expected["eps_archive_idx_eps[2,2]"], epsilonArchive(points, [2, 2]), 0),
    nearAll("epsilon-archive [1, 1]", expected["eps_archive_idx_eps[1,1]"], epsilonArchive(points, [1, 1]), 0),
    close("hypervolume [10, 10]", expected["hypervolume_ref[10,10]"], hypervolume(points, [10, 10])),
    close(
      "hypervolume of 100 points of ZDT1",
      expected.ZDT1_100pt_uniform_f1_grid_hv,
      hypervolume(zdt1(100), [1.1, 1.1]),
    ),
    near(
      "hypervolume of the front of ZDT1, by 200,001 points",
      expected["ZDT1_true_front_hv_ref[1.1,1.1]"],
      hypervolume(zdt1(200001), [1.1, 1.1]),
      1e-5,
    ),
    near(
      "hypervolume of the front of DTLZ2, by 4,186 points",
      expected["DTLZ2_3obj_true_front_hv_ref[1.1]^3"],
      hypervolume(onSphere, [1.1, 1.1, 1.1]),
      0.02,
    ),
    near("hypervolume of 60 points on the sphere, emoa", 0.661411235327, hypervolume(sphere, [1.1, 1.1, 1.1]), 1e-12),
    nearAll(
      "crowding distance",
      crowd.cd.map((d) => d ?? -1),
      gaps.map((d) => (d === Number.POSITIVE_INFINITY ? -1 : d)),
      1e-12,
    ),
    ...Object.entries(expected.das_dennis_counts).map(([key, count]) => {
      const [outcomes, divisions] = key.split(",").map((part) => Number(part.split("=")[1]));
      return near(`directions ${key}`, count, simplexDirections(outcomes, divisions).length, 0);
    }),
  ];
}

/** Every number of the decision, value of information, lake, words and dots fixtures. */
export function checksOfDecisions(read: Read): Check[] {
  const expected = JSON.parse(read("decision_voi_cea.json")) as Decisions;
  const [v1, v2, v3] = columnsOf(read("hv3_points.csv"));
  return [
    ...robustnessChecks(expected.robustness),
    ...infoGapChecks(expected.info_gap),
    ...paretoChecks(
      expected.pareto,
      v1.map((v, i) => [v, v2[i], v3[i]]),
    ),
    ...checksOfInformation(read),
    ...checksOfLakeAndWords(read),
  ];
}
