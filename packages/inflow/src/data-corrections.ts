/**
 * Corrections of imported figures at rest: files of declarations under `<data>/corrections`, laid over vintages when they are
 * read and never written into them. A declaration whose guard fails changes nothing and is told as a problem.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isOk, type Problem } from "@inflow/evidence";
import {
  applyCorrections,
  asKnownOn,
  type Correction,
  type Problem as FileProblem,
  type KnownSeries,
  readCorrections,
  type Vintage,
} from "@inflow/importers";
import { InputError, orRefuse } from "./refused.ts";
import { readText } from "./text-file.ts";

/** One declaration beside the figure that it meets. */
export interface MetCorrection extends Correction {
  readonly state: "applied" | "guard failed" | "retired";
  /** What the source gives there; null where it is missing or the date is gone. */
  readonly found: number | null;
}

export interface CorrectedSeries {
  readonly series: KnownSeries;
  readonly met: readonly MetCorrection[];
  readonly problems: readonly FileProblem[];
}

const folderIn = (data: string): string => join(data, "corrections");

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const twice = (declared: readonly (readonly [file: string, correction: Correction])[]): Problem[] =>
  declared.flatMap(([file, { id }], i) => {
    const first = declared.findIndex(([, one]) => one.id === id);
    if (first === i) return [];
    return [
      {
        file,
        place: id,
        what: `The correction "${id}" is declared twice; the other is in ${declared[first]![0]}.`,
        why: "Each would change what the other's guard expects.",
        fix: "Remove one of the two, or give it another id.",
      },
    ];
  });

/** All corrections declared in a data folder; throws an InputError with every problem of every file. */
export const correctionsIn = (data: string): readonly Correction[] => {
  const problems: Problem[] = [];
  const declared: (readonly [string, Correction])[] = [];
  for (const file of filesIn(folderIn(data))) {
    const read = readCorrections(readText(file), file);
    if (isOk(read)) declared.push(...read.ok.map((one) => [file, one] as const));
    else problems.push(...read.problems);
  }
  const all = [...problems, ...twice(declared)];
  if (all.length > 0) throw new InputError(all);
  return declared.map(([, one]) => one);
};

/** Reads a file of corrections by its path; throws an InputError with all that is wrong with it. */
export const correctionFile = (path: string): readonly Correction[] => orRefuse(readCorrections(readText(path), path));

/** Keeps a file of corrections in a data folder under its own name, written whole or not at all; gives its new path. */
export const keepCorrections = (data: string, path: string): string => {
  const kept = join(folderIn(data), basename(path).replace(/(\.ya?ml)?$/, ".yaml"));
  const temporary = `${kept}.${process.pid}.part`;
  const text = readText(path);
  try {
    mkdirSync(folderIn(data), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, kept);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new InputError([
      {
        file: kept,
        place: "file",
        what: `The disk refused (${cause instanceof Error && "code" in cause ? String(cause.code) : "unknown"}).`,
        why: "Corrections are kept beside the vintages that they correct.",
        fix: "Check the folder of the data, or give another with --data.",
      },
    ]);
  }
  return kept;
};

/** A series with the corrections that concern it, each guard looking at the figure that the source gives. */
export const correctedSeries = (
  format: string,
  series: KnownSeries,
  corrections: readonly Correction[],
): CorrectedSeries => {
  const own = corrections.filter(({ locate }) => locate.format === format && locate.series === series.id);
  const { series: after, applied, problems } = applyCorrections(format, [series], own);
  const met = own.map((one): MetCorrection => {
    const found = series.points.find(({ date }) => date === one.locate.date)?.value ?? null;
    const state = one.status === "retired" ? "retired" : applied.includes(one.id) ? "applied" : "guard failed";
    return { ...one, state, found };
  });
  return { series: after[0] ?? series, met, problems };
};

/** Every correction beside the figures of the vintages as they were known on a day, with a problem for each failed guard. */
export const guardsOf = (
  vintages: readonly Vintage[],
  corrections: readonly Correction[],
  day: string,
): Omit<CorrectedSeries, "series"> => {
  const known = new Map(asKnownOn(vintages, day).map((series) => [series.id, series]));
  const formats = new Map(vintages.flatMap(({ format, series }) => series.map(({ id }) => [id, format] as const)));
  const places = new Map(corrections.map((one) => [`${one.locate.format} ${one.locate.series}`, one.locate]));
  const checked = [...places.values()].map((locate): Omit<CorrectedSeries, "series"> => {
    const series = known.get(locate.series);
    if (series !== undefined && formats.get(series.id) === locate.format)
      return correctedSeries(locate.format, series, corrections);
    const absent = corrections.filter(
      (one) => one.locate.format === locate.format && one.locate.series === locate.series,
    );
    const { problems } = applyCorrections(locate.format, [], absent);
    return {
      met: absent.map((one) => ({ ...one, state: one.status === "retired" ? "retired" : "guard failed", found: null })),
      problems,
    };
  });
  return { met: checked.flatMap(({ met }) => met), problems: checked.flatMap(({ problems }) => problems) };
};
