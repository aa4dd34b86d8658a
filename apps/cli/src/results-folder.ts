/**
 * Where a run rests: <out>/<run id>/ with the study as it was run, its blocks, and what was made of them. Files are
 * written under a temporary name and renamed together, so that none is ever half there.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { didYouMean, InputError, type Plan, type Problem, readStudy, readText, type Study } from "inflow";

/** Where results go when no folder is given. */
export const OUT = "results";

export interface RunFolder {
  readonly folder: string;
  readonly blocks: string;
}

/** The folder of a run below the folder of results. */
export const folderOfRun = (out: string, runId: string): RunFolder => {
  const folder = join(out, runId);
  return { folder, blocks: join(folder, "blocks") };
};

const codeOf = (cause: unknown): string => (cause instanceof Error && "code" in cause ? String(cause.code) : "");

const problemOf = (file: string, cause: unknown): Problem => {
  const code = codeOf(cause);
  const [what, fix] =
    code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG"
      ? ["The disk takes no more.", "Make room and start again: finished blocks are found and not computed anew."]
      : code === "EACCES" || code === "EPERM" || code === "EROFS"
        ? ["Writing here is not permitted.", "Give another folder with --out, or the permission to write in this one."]
        : code === "ENOTDIR" || code === "EEXIST" || code === "EISDIR"
          ? ["A file stands where a folder is needed, or a folder where a file is.", "Give another folder with --out."]
          : [`The disk refused (${code}).`, "Check the folder and start again."];
  return {
    file,
    place: "folder",
    what,
    why: "Results that are not whole on disk are not kept; earlier ones are untouched.",
    fix,
  };
};

const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
};

/** Writes files of a folder together: all of them, or none and an InputError that says why. */
export const writeTogether = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): string[] => {
  const names = Object.keys(files);
  const temporary = (name: string): string => join(folder, `${name}.${process.pid}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of names) writeFileSync(temporary(name), files[name]!, { flush: true });
    for (const name of names) renameSync(temporary(name), join(folder, name));
  } catch (cause) {
    for (const name of names) removeQuietly(temporary(name));
    throw new InputError([problemOf(folder, cause)]);
  }
  return names.map((name) => join(folder, name));
};

/** Keeps the study as it was run and the line that ran it, so that the run can be verified and told again. */
export const keepStudy = (out: string, plan: Plan, command: string): RunFolder => {
  const run = folderOfRun(out, plan.runId);
  writeTogether(run.folder, {
    "study.json": `${JSON.stringify(plan.study, null, 2)}\n`,
    "command.txt": `${command}\n`,
  });
  return run;
};

/** The line that made a run. */
export const commandOfRun = (out: string, runId: string): string => {
  const file = join(out, runId, "command.txt");
  return existsSync(file) ? readText(file).trim() : `npx --no-install inflow verify ${runId}`;
};

const RUN_ID = /^[0-9a-f]{12}$/;

/** Whether a word is a run id rather than a file or the name of a study. */
export const isRunId = (word: string): boolean => RUN_ID.test(word);

/** The finished runs of a folder of results, by id. */
export const runsIn = (out: string): string[] => {
  try {
    return readdirSync(out).filter(isRunId);
  } catch {
    return [];
  }
};

/** The study of a finished run by its id; throws an InputError with the nearest run where there is none. */
export const studyOfRun = (out: string, runId: string): Study => {
  const runs = runsIn(out);
  if (!runs.includes(runId))
    throw new InputError([
      {
        file: out,
        place: "run id",
        what: `There is no run "${runId}".`,
        why: "A run is found by the folder of its results.",
        fix: didYouMean(
          runId,
          runs,
          runs.length > 0 ? `Runs there: ${runs.join(", ")}.` : "Give the folder with --out.",
        ),
      },
    ]);
  const file = join(out, runId, "study.json");
  const study = readStudy(readText(file), file);
  if ("problems" in study) throw new InputError(study.problems);
  return study.ok;
};
