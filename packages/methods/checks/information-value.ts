/** Value of information beside analytic answers, a Monte Carlo of 4e6 draws, and R's mgcv 1.8-41 on the shipped sample of 2,048. */
import {
  choiceOf,
  laplace,
  normalInformationValue,
  payoffsOf,
  payoffTable,
  valueByChance,
  valueOfPartialInformation,
  valueOfPerfectInformation,
} from "../src/index.ts";
import { mean } from "../src/summary/moment.ts";
import { type Check, near } from "./check.ts";

type Numbers = Readonly<Record<string, number>>;

interface Expected {
  readonly voi_linear_normal: {
    readonly cases: readonly {
      mu: number;
      s1: number;
      s2: number;
      EVPI: number;
      EVPPI_x1: number;
      EVPPI_x2: number;
      EVSI_x1_n: Numbers;
    }[];
  };
  readonly voi_nonlinear: {
    readonly E_nb: readonly number[];
    readonly best: number;
    readonly EVPI_mc4e6: number;
    readonly EVPPI_exact: Numbers;
    readonly sample_EVPI_on_csv: number;
  };
}

const close = (name: string, expected: number, ours: number): Check => near(name, expected, ours, 1e-12);

/** The columns of a table of numbers under one line of names. */
export const columnsOf = (text: string): number[][] => {
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
  return rows[0].map((_, j) => rows.map((row) => row[j]));
};

function linearChecks(expected: Expected["voi_linear_normal"]): Check[] {
  return expected.cases.flatMap(({ mu, s1, s2, EVPI, EVPPI_x1, EVPPI_x2, EVSI_x1_n }) => {
    const what = `linear normal (${mu}, ${s1}, ${s2})`;
    return [
      close(`${what}: EVPI`, EVPI, normalInformationValue(mu, Math.sqrt(s1 * s1 + s2 * s2))),
      close(`${what}: EVPPI of x1`, EVPPI_x1, normalInformationValue(mu, s1)),
      close(`${what}: EVPPI of x2`, EVPPI_x2, normalInformationValue(mu, s2)),
      ...Object.entries(EVSI_x1_n).map(([n, value]) =>
        close(
          `${what}: EVSI of ${n} observations`,
          value,
          normalInformationValue(mu, s1 * Math.sqrt(Number(n) / (Number(n) + 4))),
        ),
      ),
    ];
  });
}

function nonlinearChecks(expected: Expected["voi_nonlinear"], text: string): Check[] {
  const [x1, x2, x3, ...benefits] = columnsOf(text);
  const table = payoffTable(["nb0", "nb1", "nb2"], benefits);
  const inputs: Readonly<Record<string, number[][]>> = { x1: [x1], x2: [x2], x3: [x3], "x1,x2": [x1, x2] };
  const perfect = valueOfPerfectInformation(table);
  return [
    ...expected.E_nb.map((value, d) => near(`mean net benefit of option ${d}`, value, mean(payoffsOf(table, d)), 0.01)),
    near("option with the best mean", expected.best, choiceOf(table, laplace)[0], 0),
    close("EVPI of the sample", expected.sample_EVPI_on_csv, perfect),
    near("EVPI of 4e6 draws, from 2,048", expected.EVPI_mc4e6, perfect, 0.02 * expected.EVPI_mc4e6 + 0.005),
    ...Object.entries(expected.EVPPI_exact).map(([key, value]) =>
      near(`EVPPI of ${key}, exact`, value, valueOfPartialInformation(table, inputs[key]), 0.02 * value + 0.005),
    ),
    ...Object.keys(expected.EVPPI_exact).map((key) =>
      near(`EVPPI of ${key}, shuffled`, 0, valueByChance(table, inputs[key], 1), 0.01 * perfect),
    ),
  ];
}

/** Every number of the value of information part of decision_voi_cea.json. */
export function checksOfInformation(read: (file: string) => string): Check[] {
  const expected = JSON.parse(read("decision_voi_cea.json")) as Expected;
  return [
    ...linearChecks(expected.voi_linear_normal),
    ...nonlinearChecks(expected.voi_nonlinear, read("voi_sample.csv")),
  ];
}
