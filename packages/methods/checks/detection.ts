/** Every number of the detection fixtures beside ours: boundaries, evidence, run lengths, errors and months. */
import {
  assuranceOf,
  averageRunLength,
  detectableMultiple,
  type EffectShape,
  effectErrors,
  effectiveMonths,
  leastDetectableFall,
  leastDetectableRamp,
  leastDetectableStep,
  mixtureBoundary,
  mixtureEvidence,
  monthsToPower,
  type ObservationDesign,
  powerOf,
  repeatedLooksError,
  type SequentialBoundary,
  sequentialCost,
  shapedBoundary,
  simpleEvidence,
  spendingBoundary,
  visibleShare,
} from "../src/index.ts";
import { type Check, near, same } from "./check.ts";
import { crossingsOf } from "./detection-paths.ts";

type Read = (file: string) => string;

interface BoundaryFixture {
  readonly z: readonly number[];
  readonly stageP: readonly number[];
  readonly alphaSpent: readonly number[];
}

interface GlsRow {
  readonly n_pre: number;
  readonly n_post: number;
  readonly sigma_marginal: number;
  readonly phi: number;
  readonly sigma_rw: number;
  readonly trend: boolean;
  readonly ramp_months: number;
  readonly se: number;
}

interface MonthsRow {
  readonly series: string;
  readonly sigma: number;
  readonly phi: number;
  readonly sigma_rw: number;
  readonly true_log_effect: number;
  readonly pct: number;
  readonly months_step: number | null;
  readonly months_ramp12: number | null;
  readonly months_step_no_trend: number | null;
}

interface Fixture {
  readonly "group_sequential_rpact_3.3.4": Readonly<Record<string, BoundaryFixture | number>>;
  readonly normal_mixture_boundary: {
    readonly values: readonly Readonly<Record<string, number>>[];
    readonly "mc_crossing_prob_by_1000(20000 paths)": Readonly<Record<string, number>>;
    readonly "naive_repeated_1.96_crossing_by_1000(monthly peeking from n=5)": number;
  };
  readonly peeking_inflation: Readonly<Record<string, number>>;
  readonly e_process: Readonly<Record<string, readonly number[]>>;
  readonly cusum_arl_one_sided: {
    readonly "k=.5": readonly { readonly h: number; readonly shift: number; readonly arl: number }[];
  };
  readonly its_gls_se: readonly GlsRow[];
  readonly months_to_80pct_power: { readonly rows: readonly MonthsRow[] };
  readonly rw_floor_example: {
    readonly se_by_post: Readonly<Record<string, number>>;
    readonly se_by_post_no_trend: Readonly<Record<string, number>>;
  };
  readonly twelve_month_ending_dilution: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly power_unit: readonly Readonly<Record<string, number>>[];
  readonly ar1_effective_n: readonly Readonly<Record<string, number>>[];
}

const ALPHA = 0.025;
const BOUNDARY = 1e-4;
const CLOSED = 1e-9;
/** The reference takes 1.96 to six digits and 2.8016 to five; its closed forms carry that rounding. */
const ROUNDED_Z = 1e-8;
const ROUNDED_MULTIPLE = 3e-6;
const PATHS = 20_000;

const evenly = (looks: number): number[] => Array.from({ length: looks }, (_, k) => (k + 1) / looks);

function boundaryChecks(fixture: Fixture["group_sequential_rpact_3.3.4"]): Check[] {
  const shares = [0.2, 0.5, 0.8, 1];
  const ours: Readonly<Record<string, SequentialBoundary>> = {
    "OF_K3_onesided.025": shapedBoundary(evenly(3), ALPHA, "obrien-fleming"),
    "P_K3_onesided.025": shapedBoundary(evenly(3), ALPHA, "pocock"),
    "OF_K5_onesided.025": shapedBoundary(evenly(5), ALPHA, "obrien-fleming"),
    "P_K5_onesided.025": shapedBoundary(evenly(5), ALPHA, "pocock"),
    "asOF_t.2.5.8.1": spendingBoundary(shares, ALPHA, { kind: "obrien-fleming" }),
    "asP_t.2.5.8.1": spendingBoundary(shares, ALPHA, { kind: "pocock" }),
    "asHSD_t.2.5.8.1": spendingBoundary(shares, ALPHA, { kind: "hwang", gamma: -4 }),
  };
  const all = Object.entries(ours).flatMap(([name, boundary]) => {
    const { z, stageP, alphaSpent } = fixture[name] as BoundaryFixture;
    return z.flatMap((value, k) => [
      near(`${name}: z at look ${k + 1}`, value, boundary.z[k], BOUNDARY),
      near(`${name}: p at look ${k + 1}`, stageP[k], boundary.stageP[k], BOUNDARY),
      near(`${name}: error spent by look ${k + 1}`, alphaSpent[k], boundary.spent[k], BOUNDARY),
    ]);
  });
  const cost = sequentialCost(spendingBoundary(evenly(5), ALPHA, { kind: "obrien-fleming" }), ALPHA, 0.8);
  return [
    ...all,
    near("asOF, 5 looks, power 0.8: inflation", Number(fixture["inflation_asOF_K5_power.8"]), cost.inflation, BOUNDARY),
    near("asOF, 5 looks, power 0.8: expected information", Number(fixture.avgSampleH1), cost.expected, BOUNDARY),
  ];
}

/** Four standard errors of a share of 20,000 paths, joined where both are simulated. */
const within = (p: number, sets: 1 | 2): number => 4 * Math.sqrt((sets * p * (1 - p)) / PATHS);

function repeatedChecks({
  normal_mixture_boundary: mixture,
  peeking_inflation: peeking,
  e_process: evidence,
}: Fixture): Check[] {
  const x = evidence.x;
  const [simpleKey, mixtureKey] = Object.keys(evidence).filter((key) => key !== "x");
  const simple = simpleEvidence(x, 0.5);
  const mixed = mixtureEvidence(x);
  const crossed = mixture["mc_crossing_prob_by_1000(20000 paths)"];
  const paths = crossingsOf(Object.keys(crossed).map(Number), 0.05, 1000, PATHS, 5);
  const naive = mixture["naive_repeated_1.96_crossing_by_1000(monthly peeking from n=5)"];
  return [
    ...mixture.values.flatMap(({ rho, alpha, v, u, "mean_halfwidth_u/v": half, "fixed_n_1.96/sqrt(v)": fixed }) => [
      near(`mixture boundary, ρ = ${rho}, v = ${v}`, u, mixtureBoundary(v, rho, alpha), CLOSED),
      near(`mixture half-width, ρ = ${rho}, v = ${v}`, half, mixtureBoundary(v, rho, alpha) / v, CLOSED),
      near(`fixed half-width, v = ${v}`, fixed, detectableMultiple(0.5, alpha) / Math.sqrt(v), 1e-7),
    ]),
    ...Object.entries(crossed).map(([rho, share], i) =>
      near(`mixture boundary, ρ = ${rho}: share that crosses by 1,000`, share, paths.mixture[i], within(share, 2)),
    ),
    near("uncorrected looks from 5 to 1,000: share that crosses", naive, paths.naive, within(naive, 2)),
    ...Object.entries(peeking).map(([name, share]) =>
      near(`uncorrected, ${name}`, share, repeatedLooksError(evenly(Number.parseInt(name, 10))), within(share, 1)),
    ),
    ...evidence[simpleKey].map((value, t) => near(`evidence for mean 0.5 after ${t + 1}`, value, simple[t], CLOSED)),
    ...evidence[mixtureKey].map((value, t) => near(`mixture evidence after ${t + 1}`, value, mixed[t], CLOSED)),
  ];
}

/** The reference solves a chain of 800 states, ours the integral equation: a few in a million apart. */
const CHAIN = 2e-5;

const cusumChecks = ({ cusum_arl_one_sided: fixture }: Fixture): Check[] =>
  fixture["k=.5"].map(({ h, shift, arl }) =>
    near(`CUSUM run length, h = ${h}, shift ${shift}`, arl, averageRunLength({ k: 0.5, h, shift }), CHAIN * arl),
  );

const shapeOf = (ramp: number): EffectShape => (ramp > 0 ? { kind: "ramp", months: ramp } : { kind: "step" });

const textOf = (months: number | null): string => (months === null ? "never" : String(months));

function errorChecks({ its_gls_se: rows, rw_floor_example: floor, months_to_80pct_power: table }: Fixture): Check[] {
  const drifting = { noise: { sd: 0.03, ar1: 0.5, drift: 0.02 }, before: 60, shape: { kind: "step" } } as const;
  const floorChecks = (name: string, wanted: Readonly<Record<string, number>>, trend: boolean): Check[] => {
    const months = Object.keys(wanted).map(Number);
    const ours = effectErrors({ ...drifting, trend }, months);
    return months.map((month, i) =>
      near(`drifting level${name}: error after ${month} months`, wanted[month], ours[i], CLOSED),
    );
  };
  return [
    ...rows.map((row, i) => {
      const noise = { sd: row.sigma_marginal, ar1: row.phi, drift: row.sigma_rw };
      const design: ObservationDesign = { noise, before: row.n_pre, trend: row.trend, shape: shapeOf(row.ramp_months) };
      return near(`error of an effect, case ${i + 1}`, row.se, effectErrors(design, [row.n_post])[0], CLOSED);
    }),
    ...floorChecks("", floor.se_by_post, true),
    ...floorChecks(" without trend", floor.se_by_post_no_trend, false),
    ...table.rows.flatMap((row) => {
      const noise = { sd: row.sigma, ar1: row.phi, drift: row.sigma_rw };
      const months = (shape: EffectShape, trend: boolean): string =>
        textOf(monthsToPower({ noise, before: 60, trend, shape }, row.true_log_effect));
      const name = `months to 80 % power, ${row.series}, ${100 * row.pct} %`;
      return [
        same(`${name}, step`, textOf(row.months_step), months({ kind: "step" }, true)),
        same(`${name}, ramp of 12`, textOf(row.months_ramp12), months({ kind: "ramp", months: 12 }, true)),
        same(`${name}, step without trend`, textOf(row.months_step_no_trend), months({ kind: "step" }, false)),
      ];
    }),
  ];
}

function closedChecks({
  twelve_month_ending_dilution: dilution,
  power_unit: power,
  ar1_effective_n: effective,
}: Fixture): Check[] {
  const visible = Object.values(dilution)[0];
  return [
    ...Object.entries(visible).map(([months, share]) =>
      near(`share of a step in a 12-month window after ${months} months`, share, visibleShare(Number(months)), CLOSED),
    ),
    ...power.flatMap(({ delta, se, alpha, power_two_sided, "assurance_prior_N(-.1,.05^2)": assurance }) => [
      near("power of one look", power_two_sided, powerOf(delta, se, alpha), ROUNDED_Z),
      near("assurance of one look", assurance, assuranceOf(-0.1, 0.05, se, alpha), ROUNDED_Z),
    ]),
    ...effective.flatMap(({ n, phi, n_eff_exact, n_eff_asymptotic }) => [
      near(`effective months, n = ${n}, correlation ${phi}`, n_eff_exact, effectiveMonths(n, phi).exact, CLOSED),
      near(
        `effective months for long series, n = ${n}, correlation ${phi}`,
        n_eff_asymptotic,
        effectiveMonths(n, phi).large,
        CLOSED,
      ),
    ]),
  ];
}

interface RealFixture {
  readonly closed_form_values: readonly {
    readonly s: number;
    readonly rho: number;
    readonly step_MDE: number;
    readonly ramp12_MDE: number;
  }[];
  readonly fits: readonly {
    readonly series: string;
    readonly n: number;
    readonly spec: string;
    readonly params_sd: Readonly<Record<string, number>>;
    readonly "MDE_step_80pct(% fall)": Readonly<Record<string, number>>;
    readonly "MDE_ramp12_80pct(% fall)": Readonly<Record<string, number>>;
  }[];
}

/** Least detectable falls from the fitted noise; the counts were fitted with month effects, the purity without. */
function realChecks(read: Read): Check[] {
  const { closed_form_values: closed, fits } = JSON.parse(read("detectability_real_series.json")) as RealFixture;
  return [
    ...closed.flatMap(({ s, rho, step_MDE, ramp12_MDE }) => [
      near(`least detectable step, s = ${s}, ρ = ${rho}`, step_MDE, leastDetectableStep(s, rho), ROUNDED_MULTIPLE),
      near(
        `least detectable ramp, s = ${s}, ρ = ${rho}`,
        ramp12_MDE,
        leastDetectableRamp(s, 12, rho),
        ROUNDED_MULTIPLE,
      ),
    ]),
    ...fits.flatMap((fit) => {
      const { "sigma2.irregular": sd = 0, "sigma2.level": drift = 0, "sigma2.trend": slope } = fit.params_sd;
      const design = {
        noise: { sd, drift, slopeDrift: slope ?? 0 },
        before: fit.n,
        trend: slope !== undefined,
        season: fit.series.includes("deaths") ? 12 : 0,
      };
      const falls = (name: string, wanted: Readonly<Record<string, number>>, shape: EffectShape): Check[] => {
        const months = Object.keys(wanted).map(Number);
        const errors = effectErrors({ ...design, shape }, months);
        return months.map((month, i) =>
          near(
            `${fit.series}, ${fit.spec}: least ${name} after ${month} months, %`,
            wanted[month],
            100 * leastDetectableFall(errors[i]),
            0.11,
          ),
        );
      };
      return [
        ...falls("step", fit["MDE_step_80pct(% fall)"], { kind: "step" }),
        ...falls("ramp", fit["MDE_ramp12_80pct(% fall)"], { kind: "ramp", months: 12 }),
      ];
    }),
  ];
}

/** Every check of detectability.json, and of what detectability_real_series.json says without its data, given the text of a fixture by its name. */
export const checksOfDetection = (read: Read): Check[] => {
  const fixture = JSON.parse(read("detectability.json")) as Fixture;
  return [
    ...boundaryChecks(fixture["group_sequential_rpact_3.3.4"]),
    ...repeatedChecks(fixture),
    ...cusumChecks(fixture),
    ...errorChecks(fixture),
    ...closedChecks(fixture),
    ...realChecks(read),
  ];
};
