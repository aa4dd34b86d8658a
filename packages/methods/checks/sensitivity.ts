/** Sensitivity beside SALib 1c37548 and scikit-learn 1.2.1, and beside closed forms of the Ishigami and Sobol' g functions. */
import { pow } from "@inflow/exact";
import {
  evaluate,
  type FirstOrder,
  mean,
  type Outputs,
  type SaltelliDesign,
  type SobolEstimate,
  saltelliDesign,
  sobolIndices,
  sobolStudy,
  studentQuantile,
} from "../src/index.ts";
import { type Check, near, nearAll } from "./check.ts";
import { checksOfGivenData, checksOfScreening, type GivenDataReference } from "./screening.ts";
import { ishigami, ishigamiFactors, sobolG, unit } from "./test-functions.ts";

type Read = (file: string) => string;
type Numbers = readonly number[];
type Named = Readonly<Record<string, Numbers>>;

interface Case extends Named {}
interface Sensitivity extends GivenDataReference {
  readonly ishigami_analytic: Readonly<Record<"mean" | "var" | "V1" | "V2" | "V13" | "S2_13", number>> &
    Readonly<Record<"S1" | "ST", Numbers>>;
  readonly deterministic_estimates: { readonly cases: Readonly<Record<string, Case & { mean: number; var: number }>> };
  readonly salib_sobol_ishigami_N1024_skip1024_second_order: Named & {
    readonly rows: number;
    readonly first_rows: readonly Numbers[];
  };
}

/** Closed forms: partial variances 1/(3(1 + a)²) of factors of mean 1. */
function analyticOfG(a: Numbers): { S1: number[]; ST: number[]; variance: number } {
  const parts = a.map((aj) => 1 / (3 * (1 + aj) * (1 + aj)));
  const variance = parts.reduce((product, v) => product * (1 + v), 1) - 1;
  return {
    variance,
    S1: parts.map((v) => v / variance),
    ST: parts.map((v, j) => (v * parts.reduce((p, w, k) => (k === j ? p : p * (1 + w)), 1)) / variance),
  };
}

/** The largest distance of estimates from their truths, in standard errors between the 16 scrambles; passes up to 4. */
function withinFour(name: string, truth: Numbers, estimates: readonly SobolEstimate[]): Check {
  const errors = estimates.map(({ value, betweenScrambles }, j) => {
    const half = betweenScrambles === undefined ? Number.NaN : (betweenScrambles.high - betweenScrambles.low) / 2;
    return Math.abs(value - truth[j]) / (half / studentQuantile(0.975, 15));
  });
  return near(`${name}, distance in standard errors`, 0, Math.max(...errors), 4);
}

function analyticChecks(reference: Sensitivity, all: Readonly<Record<string, unknown>>): Check[] {
  const { ishigami_analytic: expected } = reference;
  const study = sobolStudy(ishigami, ishigamiFactors, { base: 1024, secondOrder: true, resamples: 20 });
  const gs = Object.entries(all).filter(([name]) => name.startsWith("sobol_g_a="));
  const pi4 = pow(Math.PI, 4);
  const v1 = 0.5 * (1 + (0.1 * pi4) / 5) * (1 + (0.1 * pi4) / 5);
  const v13 = 0.01 * pi4 * pi4 * (1 / 18 - 1 / 50);
  return [
    near("Ishigami, V1 in closed form", expected.V1, v1, 1e-12),
    near("Ishigami, V2 in closed form", expected.V2, 49 / 8, 1e-12),
    near("Ishigami, V13 in closed form", expected.V13, v13, 1e-12),
    near("Ishigami, variance in closed form", expected.var, v1 + 49 / 8 + v13, 1e-11),
    near("Ishigami, mean of a study", expected.mean, study.mean, 0.01),
    near("Ishigami, variance of a study", expected.var, study.variance, 0.1),
    withinFour(
      "Ishigami, first-order shares of a study",
      expected.S1,
      study.factors.map((one) => one.first),
    ),
    withinFour(
      "Ishigami, total shares of a study",
      expected.ST,
      study.factors.map((one) => one.total),
    ),
    withinFour("Ishigami, second-order share of a and c of a study", [expected.S2_13], [study.pairs[1].second]),
    ...gs.flatMap(([name, value]) => {
      const g = value as { S1: number[]; ST: number[]; var: number };
      const a = name
        .replace(/.*\[|\]/g, "")
        .split(",")
        .map(Number);
      const analytic = analyticOfG(a);
      const found = sobolStudy(sobolG(a), unit(a.length), { base: 512, first: "janon", resamples: 20 });
      return [
        nearAll(`${name}, S1 in closed form`, g.S1, analytic.S1, 1e-12),
        nearAll(`${name}, ST in closed form`, g.ST, analytic.ST, 1e-12),
        near(`${name}, variance in closed form`, g.var, analytic.variance, 1e-12),
        withinFour(
          `${name}, first-order shares of a study`,
          g.S1,
          found.factors.map((one) => one.first),
        ),
        withinFour(
          `${name}, total shares of a study`,
          g.ST,
          found.factors.map((one) => one.total),
        ),
      ];
    }),
  ];
}

/**
 * The reference gives Saltelli's and Homma's estimates of y as it is, not centred; ours, which do not change when a constant
 * is added to y, follow by m (mean y_C − y_A)/V and m (mean y_A + mean y_C − 2m)/V.
 */
function uncentred(outputs: Outputs<SaltelliDesign>): { first: number[]; total: number[] } {
  const { design, values } = outputs;
  const block = design.rows / design.base;
  const { mean: m, variance, factors } = sobolIndices(outputs, { total: "homma", resamples: 1 });
  const meanOf = (k: number): number => mean(values.filter((_, i) => i % block === k));
  const a = meanOf(0);
  return {
    first: factors.map(({ first }, j) => first.value + (m * (meanOf(1 + j) - a)) / variance),
    total: factors.map(({ total }, j) => total.value - (m * (a + meanOf(1 + j) - 2 * m)) / variance),
  };
}

function estimateChecks({ deterministic_estimates: { cases } }: Sensitivity): Check[] {
  return Object.entries(cases).flatMap(([name, expected]) => {
    const base = Number(/_N(\d+)_/.exec(name)?.[1]);
    const isG = name.startsWith("sobolg8");
    const factors = isG ? unit(8) : ishigamiFactors;
    const model = isG ? sobolG([0, 1, 4.5, 9, 99, 99, 99, 99]) : ishigami;
    const outputs = evaluate(saltelliDesign(factors, { base, points: "plain" }), model);
    const first = (kind: FirstOrder): number[] =>
      sobolIndices(outputs, { first: kind, resamples: 1 }).factors.map((one) => one.first.value);
    const whole = sobolIndices(outputs, { resamples: 1 });
    const raw = uncentred(outputs);
    return [
      nearAll(`${name}, S1 Saltelli 2010, y not centred`, expected.S1_saltelli2010, raw.first, 1e-10),
      nearAll(`${name}, S1 Saltelli 2010, y centred`, expected.S1_sobol2007_salib, first("saltelli"), 1e-10),
      nearAll(`${name}, S1 Jansen`, expected.S1_jansen, first("jansen"), 1e-10),
      nearAll(`${name}, S1 Janon`, expected.S1_janon_monod, first("janon"), 1e-10),
      nearAll(
        `${name}, ST Jansen`,
        expected.ST_jansen,
        whole.factors.map((one) => one.total.value),
        1e-10,
      ),
      nearAll(`${name}, ST Homma, y not centred`, expected.ST_homma, raw.total, 1e-10),
      near(`${name}, mean`, expected.mean, whole.mean, 1e-10),
      near(`${name}, variance`, expected.var, whole.variance, 1e-10),
    ];
  });
}

function salibChecks({ salib_sobol_ishigami_N1024_skip1024_second_order: expected }: Sensitivity): Check[] {
  const design = saltelliDesign(ishigamiFactors, { base: 1024, points: "plain", secondOrder: true });
  const found = sobolIndices(evaluate(design, ishigami), { centre: "all" });
  const half = (pick: "first" | "total"): number[] =>
    found.factors.map((one) => (one[pick].bootstrap.high - one[pick].bootstrap.low) / 2);
  const ratio = (name: string, reference: Numbers, ours: Numbers): Check =>
    nearAll(
      name,
      reference.map(() => 1),
      ours.map((value, j) => value / reference[j]),
      0.15,
    );
  const values = (pick: "first" | "total"): number[] => found.factors.map((one) => one[pick].value);
  return [
    near("SALib, runs of second order", expected.rows, design.rows, 0),
    nearAll("SALib, first rows of the design", expected.first_rows.flat(), design.points.subarray(0, 27), 1e-12),
    nearAll("SALib, S1", expected.S1, values("first"), 1e-10),
    nearAll("SALib, ST", expected.ST, values("total"), 1e-10),
    nearAll(
      "SALib, S2",
      expected.S2,
      found.pairs.map(({ second }) => second.value),
      1e-10,
    ),
    ratio("SALib, half widths of S1, ratio within 15 %", expected.S1_conf_95, half("first")),
    ratio("SALib, half widths of ST, ratio within 15 %", expected.ST_conf_95, half("total")),
  ];
}

/** Every check of sensitivity. */
export const checksOfSensitivity = (read: Read): Check[] => {
  const text = read("sensitivity.json");
  const reference = JSON.parse(text) as Sensitivity;
  return [
    ...analyticChecks(reference, JSON.parse(text) as Record<string, unknown>),
    ...estimateChecks(reference),
    ...salibChecks(reference),
    ...checksOfGivenData(reference),
    ...checksOfScreening(read),
  ];
};
