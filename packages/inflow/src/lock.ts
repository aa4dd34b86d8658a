/** Locks on questions as files: written once, read back with a check that nobody altered them. */
import { existsSync, writeFileSync } from "node:fs";
import { type ChangeSinceLock, changesSince, isWhole, type Lock, lockOf, type Study } from "@inflow/study";
import { studyOf } from "./ask.ts";
import { InputError } from "./refused.ts";
import { readText } from "./text-file.ts";

const refuse = (file: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file, place: "file", what, why, fix }]);
};

export type { ChangeSinceLock };

/** Locks a study under a date and writes the lock; refuses to write over a lock that is there. */
export const lockStudy = (study: string | Study, file: string, lockedAt: string): Lock => {
  if (existsSync(file))
    refuse(
      file,
      "There is a lock already.",
      "A lock that can be replaced in silence locks nothing.",
      "Compare with it (--check), or lock under another name (--out).",
    );
  const lock = lockOf(studyOf(study).study, lockedAt);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`, { flag: "wx" });
  return lock;
};

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readText(file));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    return refuse(file, "It is not JSON.", "A lock is a JSON file.", "Give a file that `inflow lock` wrote.");
  }
};

/** A lock from its file; refused where it is none, or where its question no longer has the hash under which it was locked. */
export const readLock = (file: string): Lock => {
  const value = parsed(file) as Partial<Lock> | null;
  if (value?.format !== 1 || typeof value.hash !== "string" || value.question === undefined)
    return refuse(file, "It is not a lock.", "Format, hash and question are missing.", "Give a file of `inflow lock`.");
  const lock = value as Lock;
  if (!isWhole(lock))
    refuse(
      file,
      "Its question does not have the hash under which it was locked.",
      "The file was altered after the fact.",
      "Restore it from where it was published.",
    );
  return lock;
};

/** What has changed in a study since it was locked. */
export const changesSinceLock = (study: string | Study, lock: Lock): ChangeSinceLock[] =>
  changesSince(lock, studyOf(study).study);
