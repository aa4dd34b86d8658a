/**
 * The calibration as a machine of plain states: screening by runs from the prior, ABC-SMC over what the rows inform, and a
 * check by new runs from the posterior. A state may be written at any moment and taken up again with the same outcome.
 *
 *     summaries of a run: r + e,   e ~ N(0, 1) for each row, keyed by seed and index
 *
 * With the error of measurement added to the simulated rows, what is accepted as the threshold goes to 0 is the posterior of
 * the model with that error and not of a model without it (Wilkinson, Stat. Appl. Genet. Mol. Biol. 12, 2013, 129). A run is a function of
 * its index; results are judged in order of the index. Limit: those of ABC (threshold above 0) and of the screening.
 */
import { luckOf } from "@inflow/exact";
import { type AbcProblem, type AbcState, abcRun, abcSample, abcStart, type Factor } from "@inflow/methods";
import { informedBy, screenParameters } from "./screening.ts";

/** How much is run. */
export interface CalibrationSize {
  /** Runs from the prior. */
  readonly screen: number;
  /** Particles of a generation. */
  readonly population: number;
  readonly generations: number;
  /** Most runs of all generations together. */
  readonly mostRuns: number;
  /** Rows of the posterior, all of equal weight. */
  readonly rows: number;
  /** Most parameters that are calibrated. */
  readonly mostParameters: number;
}

/** What is calibrated, free of any model: parameters, rows, and a simulator in units of the rows' errors. */
export interface Calibration {
  readonly parameters: readonly Factor[];
  /** For each row the name of the experiment that it belongs to. */
  readonly rowsOf: readonly string[];
  readonly seed: number;
  readonly size: CalibrationSize;
  /** A simulator in which the parameters of these places are given: their values and an index to residuals, or null. */
  readonly simulatorOf: (
    given: readonly number[],
  ) => (values: ArrayLike<number>, index: number) => readonly number[] | null;
}

type Row = readonly number[] | null;

export interface CalibrationState {
  readonly stage: "screen" | "abc" | "check" | "done";
  /** Residuals of the runs from the prior; null where some experiment cannot be run. */
  readonly screen: readonly Row[];
  /** Places of the parameters that are calibrated; null before the screening is whole. */
  readonly kept: readonly number[] | null;
  readonly abc: AbcState | null;
  /** Residuals of new runs from the posterior, row by row. */
  readonly check: readonly Row[];
}

/** Where the indices of each stage begin, so that no two runs share their luck. */
const ABC_FROM = 4_194_304;
const CHECK_FROM = 134_217_728;
const LEVEL = 0.01;
const FEWEST_WHOLE = 0.5;

export const calibrationStart = (): CalibrationState => ({
  stage: "screen",
  screen: [],
  kept: null,
  abc: null,
  check: [],
});

/** Residuals with the error of measurement added, keyed by seed and index. */
export const withError = (residuals: readonly number[], seed: number, index: number): number[] => {
  const luck = luckOf(seed, index, "error of measurement");
  return residuals.map((r, i) => r + luck.at(i).normal());
};

/** Values of all parameters in the run of the screening with this index, each by its own name: no sequence ties two of them. */
export const screenValues = ({ parameters, seed }: Calibration, index: number): Float64Array =>
  Float64Array.from(parameters, ({ at, name }) => at(luckOf(seed, index, name).at(0).uniform()));

const problemOf = ({ parameters, rowsOf, seed, size }: Calibration, kept: readonly number[]): AbcProblem => ({
  parameters: kept.map((place) => parameters[place]!),
  observed: rowsOf.map(() => 0),
  population: size.population,
  mostGenerations: size.generations,
  mostRuns: size.mostRuns,
  leastAcceptance: 0.02,
  seed,
});

const screened = (calibration: Calibration, rows: readonly Row[]): number[] => {
  const whole = rows.flatMap((row, index) => (row === null ? [] : [{ row, index }]));
  if (whole.length < FEWEST_WHOLE * rows.length) {
    throw new RangeError(
      `Only ${whole.length} of ${rows.length} runs from the priors could be made: some experiment's small world cannot be run under its own priors. Run it alone with the verb backtest.`,
    );
  }
  const values = whole.map(({ index }) => screenValues(calibration, index));
  const columns = calibration.parameters.map((_, j) => Float64Array.from(values, (one) => one[j]!));
  const noisy = whole.map(({ row, index }) => withError(row, calibration.seed, index));
  const outcomes = calibration.rowsOf.map((_, t) => Float64Array.from(noisy, (row) => row[t]!));
  const { mostParameters } = calibration.size;
  return informedBy(screenParameters(columns, outcomes), outcomes.length, LEVEL, mostParameters);
};

/** Equally weighted rows of the calibrated parameters, in their own units: a systematic resample of the last generation. */
export const posteriorRows = (calibration: Calibration, { kept, abc }: CalibrationState): Float64Array[] => {
  if (kept?.length === 0) return [];
  if (kept === null || abc === null) throw new RangeError("There is no posterior before a generation is whole.");
  const { parameters, weights } = abcSample(problemOf(calibration, kept), abc, { adjusted: true });
  const { rows } = calibration.size;
  const start = luckOf(calibration.seed, 0, "resampling").at(0).uniform();
  const found: Float64Array[] = [];
  let particle = 0;
  let below = weights[0]!;
  for (let i = 0; i < rows; i++) {
    while ((i + start) / rows > below && particle < weights.length - 1) below += weights[++particle]!;
    found.push(parameters.slice(particle * kept.length, (particle + 1) * kept.length));
  }
  return found;
};

/** A machine that goes on from a state by at most so many runs; simulators are made once and kept. */
export const calibrator = (calibration: Calibration): ((state: CalibrationState, runs: number) => CalibrationState) => {
  type Simulate = ReturnType<Calibration["simulatorOf"]>;
  const made = new Map<string, Simulate>();
  const simulatorOf = (given: readonly number[]): Simulate => {
    const key = given.join(" ");
    const found = made.get(key) ?? calibration.simulatorOf(given);
    made.set(key, found);
    return found;
  };
  const { seed, size, rowsOf } = calibration;
  const screen = (state: CalibrationState, runs: number): CalibrationState => {
    const simulate = simulatorOf(calibration.parameters.map((_, place) => place));
    const rows = [...state.screen];
    while (rows.length < size.screen && rows.length < state.screen.length + runs)
      rows.push(simulate(screenValues(calibration, rows.length), rows.length));
    if (rows.length < size.screen) return { ...state, screen: rows };
    const kept = screened(calibration, rows);
    if (kept.length === 0) return { ...state, screen: rows, kept, stage: "done" };
    return { ...state, screen: rows, kept, stage: "abc", abc: abcStart(problemOf(calibration, kept)) };
  };
  const approach = (state: CalibrationState, runs: number): CalibrationState => {
    const kept = state.kept!;
    const simulate = simulatorOf(kept);
    const abc = abcRun(
      problemOf(calibration, kept),
      (values, run) => {
        const residuals = simulate(values, ABC_FROM + run);
        return residuals === null
          ? rowsOf.map(() => Number.POSITIVE_INFINITY)
          : withError(residuals, seed, ABC_FROM + run);
      },
      { from: state.abc!, runs },
    );
    return { ...state, abc, stage: abc.ended === null ? "abc" : "check" };
  };
  const check = (state: CalibrationState, runs: number): CalibrationState => {
    const rows = posteriorRows(calibration, state);
    const simulate = simulatorOf(state.kept!);
    const done = [...state.check];
    while (done.length < rows.length && done.length < state.check.length + runs)
      done.push(simulate(rows[done.length]!, CHECK_FROM + done.length));
    return { ...state, check: done, stage: done.length === rows.length ? "done" : "check" };
  };
  const stages = { screen, abc: approach, check, done: (state: CalibrationState): CalibrationState => state };
  return (state, runs) => stages[state.stage](state, runs);
};

/** Runs made so far, and the most that there can be. */
export const progressOf = (
  { size }: Calibration,
  { screen, abc, check, stage }: CalibrationState,
): { readonly stage: CalibrationState["stage"]; readonly done: number; readonly most: number } => ({
  stage,
  done: screen.length + (abc?.next ?? 0) + check.length,
  most: size.screen + (abc === null || abc.ended === null ? size.mostRuns : abc.next) + size.rows,
});

/** The whole calibration at once, for small simulators. */
export const calibrateWhole = (calibration: Calibration): CalibrationState => {
  const advance = calibrator(calibration);
  let state = calibrationStart();
  while (state.stage !== "done") state = advance(state, Number.POSITIVE_INFINITY);
  return state;
};

export { CHECK_FROM as checkIndexFrom };
