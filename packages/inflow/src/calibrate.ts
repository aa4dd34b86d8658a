/**
 * Calibration: files of history and backtests become a posterior with an identity. State goes to the disk after every few
 * runs, under a temporary name and renamed, so that a run that was killed at any moment goes on to the same bytes.
 * The shipped set takes about four minutes on one core.
 */
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { didYouMean } from "@inflow/evidence";
import { type Factor, quantileOf } from "@inflow/methods";
import {
  type Calibration,
  type CalibrationSize,
  type CalibrationState,
  calibrationStart,
  calibrator,
  originOf,
  type Posterior,
  type PreparedBacktest,
  posteriorId,
  posteriorRows,
  progressOf,
  type SmallWorlds,
  simulateWorlds,
  smallWorldsOf,
  summariseCalibration,
} from "@inflow/study";
import { ask } from "./ask.ts";
import { ledgerOver } from "./library.ts";
import { NO_POSTERIOR } from "./posteriors.ts";
import { type BacktestText, preparedBacktests } from "./prepared-backtests.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";
import { readText } from "./text-file.ts";

/** The question whose parameters are calibrated. */
const QUESTION = "caribbean-2025";
const HISTORY = "studies/history/";
const BACKTESTS = "studies/backtests/";
/** Name of the posterior of the shipped files. */
export const SHIPPED_POSTERIOR = "history-2015-2024";

export interface CalibrateSettings {
  /** Particles of a generation; 400 where not given. */
  readonly size?: number;
  readonly seed?: number;
  readonly name?: string;
  /** Where state and posterior rest. */
  readonly folder: string;
  /** Goes on from the state in the folder. */
  readonly resume?: boolean;
  readonly over?: string;
  readonly stop?: AbortSignal;
  readonly onProgress?: (progress: ReturnType<typeof progressOf> & { readonly found: number }) => void;
}

const DEFAULT_SIZE = 400;
const DEFAULT_SEED = 2015;
/** Runs between two writes of the state. */
const RUNS_BETWEEN = 64;

/** How much is run at a number of particles. */
export const calibrationSize = (population = DEFAULT_SIZE): CalibrationSize => ({
  screen: Math.max(256, Math.round(2.5 * population)),
  population,
  generations: 3,
  mostRuns: 25 * population,
  rows: 256,
  mostParameters: 6,
});

const refuse = (file: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file, place: "calibration", what, why, fix }]);
};

const shippedFiles = (): string[] =>
  Object.keys(shipped().texts)
    .filter((name) => [HISTORY, BACKTESTS].some((folder) => name.startsWith(folder)) && name.endsWith(".yaml"))
    .sort();

const textOf = (asked: string): BacktestText => {
  const isPath = /[/\\.]/.test(asked);
  const name = [asked, ...(isPath ? [] : [`${HISTORY}${asked}.yaml`, `${BACKTESTS}${asked}.yaml`])].find(
    (one) => shipped().texts[one] !== undefined,
  );
  if (name !== undefined) return { text: shipped().texts[name]!, file: name };
  if (isPath) return { text: readText(asked), file: asked };
  const names = shippedFiles().map((file) => file.replace(/^.*\//, "").replace(/\.yaml$/, ""));
  return refuse(
    asked,
    `There is no shipped experiment "${asked}".`,
    "What is calibrated to is a file, or the name of a shipped one.",
    didYouMean(asked, names, `Choose one of: ${names.join(", ")}; or give a path.`),
  );
};

/** With the names of sources alone: history is read with hindsight, only its years are cut off. */
const prepared = (asked: readonly string[], over: string | undefined): PreparedBacktest[] =>
  preparedBacktests(asked, { over, sources: new Set(ledgerOver(over).sources.keys()), textOf });

const worldsOf = (asked: readonly string[], over: string | undefined): SmallWorlds => {
  const question = ask(QUESTION, { posterior: NO_POSTERIOR, ...(over === undefined ? {} : { over }) });
  const worlds = smallWorldsOf(prepared(asked, over), question);
  if (worlds.targets.length === 0)
    refuse(
      asked.join(", "),
      "No row of these files may be fitted.",
      "Only rows with the role fit, a band and a record are fitted; live experiments never are.",
      "Name a file with such rows, or give one the role fit.",
    );
  return worlds;
};

const factorsOf = ({ parameters }: SmallWorlds): Factor[] =>
  parameters.map(({ path, prior }) => ({ name: path, at: (share) => quantileOf(prior, share) }));

/** Writes a file whole or not at all. */
const writeWhole = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  writeFileSync(temporary, text, { flush: true });
  renameSync(temporary, path);
};

const STATE = "calibration-state.json";

const stateIn = (path: string, id: string): CalibrationState => {
  if (!existsSync(path)) return calibrationStart();
  const kept = JSON.parse(readText(path)) as { readonly id?: string; readonly state: CalibrationState };
  if (kept.id !== id)
    refuse(
      path,
      "The state there is of another calibration.",
      "Another model, evidence, target, seed or size gives other runs; the two cannot be joined.",
      "Give the same files, seed and size as before, another folder with --out, or leave --resume out.",
    );
  return kept.state;
};

/** Why no posterior was made: somebody stopped it, and the state is kept. */
export class CalibrationStopped extends Error {}

/** Lets signals and timers in between two stretches of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const goOn = async (
  calibration: Calibration,
  id: string,
  { folder, resume, stop, onProgress }: CalibrateSettings,
): Promise<CalibrationState> => {
  const path = join(folder, STATE);
  const advance = calibrator(calibration);
  let state = resume === true ? stateIn(path, id) : calibrationStart();
  const found = progressOf(calibration, state).done;
  while (state.stage !== "done") {
    state = advance(state, RUNS_BETWEEN);
    writeWhole(path, JSON.stringify({ id, state }));
    onProgress?.({ ...progressOf(calibration, state), found });
    await breathe();
    if (stop?.aborted === true && state.stage !== "done")
      throw new CalibrationStopped(
        `Stopped. The state is kept in ${path}; the same command with --resume goes on from there.`,
      );
  }
  return state;
};

/**
 * Calibrates files of experiments, the shipped ones where none is named, and writes the posterior into the folder; throws an
 * InputError with all that is wrong with any of them.
 */
export const calibrate = async (asked: readonly string[], settings: CalibrateSettings): Promise<Posterior> => {
  const { seed = DEFAULT_SEED, over, folder } = settings;
  const name = settings.name ?? (asked.length === 0 ? SHIPPED_POSTERIOR : "own");
  const size = calibrationSize(settings.size);
  const worlds = worldsOf(asked.length > 0 ? asked : shippedFiles(), over);
  const origin = originOf(worlds, shipped().model, seed, size);
  const id = posteriorId(origin);
  const calibration: Calibration = {
    parameters: factorsOf(worlds),
    rowsOf: worlds.targets.map(({ experiment }) => experiment),
    seed,
    size,
    simulatorOf: (given) => simulateWorlds(worlds, given, seed),
  };
  const state = await goOn(calibration, id, settings);
  const kept = (state.kept ?? []).map((place) => worlds.parameters[place]!);
  const experiments = worlds.experiments.map((one) => one.id);
  const posterior: Posterior = {
    format: 1,
    name,
    is: `Parameters of ${QUESTION} (${kept.length}), calibrated to history (rows: ${worlds.targets.length}, experiments: ${experiments.length}); all others keep their priors.`,
    id,
    ...origin,
    experiments,
    paths: kept.map(({ path }) => path),
    priors: kept.map(({ prior }) => prior),
    rows: posteriorRows(calibration, state).map((row) => Array.from(row)),
    summary: summariseCalibration(calibration, state, worlds.targets),
  };
  writeWhole(join(folder, `${name}.json`), `${JSON.stringify(posterior, null, 1)}\n`);
  return posterior;
};
