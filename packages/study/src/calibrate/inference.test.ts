/** Calibration on a toy whose posterior is known; states that stop anywhere. */
import { luckOf, normalQuantile } from "@inflow/exact";
import { mean, rankOf, rankUniformity, standardDeviation, variance } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import {
  type Calibration,
  type CalibrationState,
  calibrateWhole,
  calibrationStart,
  calibrator,
  posteriorRows,
} from "./inference.ts";
import { kruskalWallis, screenParameters } from "./screening.ts";
import { summariseCalibration } from "./summary.ts";

/** Errors of measurement of two rows that see one parameter each; a third parameter is seen by none. */
const ERRORS = [0.5, 1];
const toy = (observed: readonly number[], seed = 1): Calibration => ({
  parameters: ["a", "b", "unseen"].map((name) => ({ name, at: normalQuantile })),
  rowsOf: ["first", "second"],
  seed,
  size: { screen: 200, population: 200, generations: 3, mostRuns: 4000, rows: 99, mostParameters: 4 },
  simulatorOf: (given) => (values) =>
    ERRORS.map((error, row) => (values[given.indexOf(row)]! - observed[row]!) / error),
});

/** Mean and sd of a ~ N(0, 1) given y = a + error·e. */
const exact = (y: number, error: number) => ({
  mean: y / (1 + error * error),
  sd: error / Math.sqrt(1 + error * error),
});

describe("Calibration of a toy with a known posterior", () => {
  it("finds mean and sd of the conjugate posterior within four standard errors, with the error of measurement counted once", () => {
    const big = { ...toy([1.3, -0.4]), size: { ...toy([]).size, population: 600, mostRuns: 12_000, rows: 400 } };
    const state = calibrateWhole(big);
    expect(state.kept).toEqual([0, 1]);
    const size = state.abc!.history.at(-1)!.effectiveSize;
    posteriorRows(big, state)[0]!.forEach((_, j) => {
      const column = posteriorRows(big, state).map((row) => row[j]!);
      const { mean: centre, sd } = exact([1.3, -0.4][j]!, ERRORS[j]!);
      expect(Math.abs(mean(column) - centre)).toBeLessThan(4 * (sd / Math.sqrt(size)));
      expect(Math.abs(standardDeviation(column) - sd)).toBeLessThan(4 * (sd / Math.sqrt(2 * size)));
    });
  });

  it("has uniform ranks of the truth: mean and variance within four standard errors, and no shape by chi-square", () => {
    const rounds = 120;
    const ranks = Int32Array.from({ length: rounds }, (_, round) => {
      const luck = luckOf(77, round, "truth").at(0);
      const truth = [luck.normal(), luck.normal()];
      const observed = ERRORS.map((error, row) => truth[row]! + error * luck.normal());
      const calibration = toy(observed, 1000 + round);
      const rows = posteriorRows(calibration, calibrateWhole(calibration));
      return rankOf(
        truth[0]!,
        rows.map((row) => row[0]!),
        luck.uniform(),
      );
    });
    const shares = Float64Array.from(ranks, (rank) => (rank + 0.5) / 100);
    expect(Math.abs(mean(shares) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / rounds));
    expect(Math.abs(variance(shares) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / rounds));
    expect(rankUniformity(ranks, 100, 10).shape).toBeNull();
  }, 120_000);

  it("leaves out the parameter that no row sees, and says of the others how far they were informed", () => {
    const calibration = toy([1.3, -0.4]);
    const state = calibrateWhole(calibration);
    const targets = ERRORS.map((error, row) => ({
      experiment: calibration.rowsOf[row]!,
      id: `row-${row}`,
      metric: "A row",
      unit: "1",
      observed: [1.3, -0.4][row]!,
      low: -9,
      high: 9,
      isLog: false,
      error,
      informedBy: [],
    }));
    const { parameters, rows, leftOut } = summariseCalibration(calibration, state, targets);
    expect(parameters.map(({ path }) => path)).toEqual(["a", "b"]);
    expect(parameters[0]!.narrowing).toBeGreaterThan(parameters[1]!.narrowing);
    expect(rows.every(({ isLike }) => isLike)).toBe(true);
    const { predicted } = leftOut[0]!.rows[0]!;
    expect(predicted.p90 - predicted.p10).toBeGreaterThan(2 * (rows[0]!.posterior.p90 - rows[0]!.posterior.p10));
  });

  it("gives back the prior where no row says anything", () => {
    const blind: Calibration = { ...toy([0, 0]), simulatorOf: () => () => [0.1, -0.1] };
    const state = calibrateWhole(blind);
    expect([state.stage, state.kept]).toEqual(["done", []]);
    expect(posteriorRows(blind, state)).toEqual([]);
  });

  it("refuses to go on where most runs from the priors cannot be made, and says so", () => {
    const broken: Calibration = { ...toy([0, 0]), simulatorOf: () => (_, index) => (index % 3 === 0 ? [0, 0] : null) };
    expect(() => calibrateWhole(broken)).toThrow(/Only 67 of 200 runs from the priors could be made/);
  });
});

describe("A calibration that was stopped", () => {
  const calibration = toy([1.3, -0.4]);
  const whole = calibrateWhole(calibration);

  it.each([7, 61, 333])(
    "after every %s runs, written as JSON and taken up by a new machine, ends in the same bytes",
    (runs) => {
      let state = calibrationStart();
      while (state.stage !== "done")
        state = calibrator(calibration)(JSON.parse(JSON.stringify(state)) as CalibrationState, runs);
      expect(JSON.stringify(state)).toBe(JSON.stringify(whole));
    },
  );

  it("takes another seed for another answer", () => {
    expect(JSON.stringify(calibrateWhole(toy([1.3, -0.4], 2)))).not.toBe(JSON.stringify(whole));
  });
});

describe("Screening", () => {
  const noise = (key: string, n = 400): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => luckOf(5, i, key).at(0).normal());

  it("is the statistic of Kruskal and Wallis: ranks 1 to 9 in three groups of three give H = 7.2, p = 0.0273", () => {
    const { p } = kruskalWallis([1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(p).toBeCloseTo(0.0273237, 6);
  });

  it("finds a parameter whose effect goes up and down again, which no correlation would", () => {
    const x = noise("x");
    const row = x.map((one, i) => one * one + noise("e")[i]!);
    const [found, other] = screenParameters([x, noise("other")], [row]);
    expect(found!.p).toBeLessThan(1e-9);
    expect(other!.p).toBeGreaterThan(1e-3);
  });
});
