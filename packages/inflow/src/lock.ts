/** Locks on questions as files: written once beside the study, read back with a check that nobody altered them. */
import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type ChangeSinceLock,
  changesSince,
  isWhole,
  type Lock,
  lockOf,
  type Plan,
  type Preregistration,
  preregistrationOf,
  type Study,
} from "@inflow/study";
import { studyOf } from "./ask.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";
import { readText } from "./text-file.ts";

const refuse = (file: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file, place: "file", what, why, fix }]);
};

export type { ChangeSinceLock, Preregistration };

/** Where the lock of a study lies: beside its file, or in the current folder for a shipped one by its name. */
export const lockFileOf = (study: string): string => `${study.replace(/\.ya?ml$/, "")}.lock.json`;

/** Locks a study under a date and writes the lock; refuses to write over a lock that is there. */
export const lockStudy = (study: string | Study, file: string, lockedAt: string): Lock => {
  if (existsSync(file))
    refuse(
      file,
      "There is a lock already.",
      "A lock that can be replaced in silence locks nothing.",
      "Compare with it (--check), or lock under another name (--out).",
    );
  const lock = lockOf(studyOf(study).study, lockedAt, shipped().model);
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

const TEXTS = ["study", "hash", "model", "lockedAt", "seal"] as const;

/** A lock from its file; refused where it is none, or where question, date, model or name no longer have the hashes under which they were locked. */
export const readLock = (file: string): Lock => {
  const value = parsed(file) as Partial<Lock> | null;
  const missing = TEXTS.filter((key) => typeof value?.[key] !== "string");
  if (value?.format !== 2 || missing.length > 0 || value.question === undefined)
    return refuse(
      file,
      "It is not a lock.",
      `A lock has format 2, a question, and ${TEXTS.join(", ")}${missing.length > 0 ? `; missing: ${missing.join(", ")}` : ""}.`,
      "Give a file of `inflow lock`.",
    );
  const lock = value as Lock;
  if (!isWhole(lock))
    refuse(
      file,
      "Its question, date, model or name does not have the hash under which it was locked.",
      "The file was altered after the fact.",
      "Restore it from where it was published.",
    );
  return lock;
};

/** What has changed in a study, and in the model, since it was locked. */
export const changesSinceLock = (study: string | Study, lock: Lock): ChangeSinceLock[] =>
  changesSince(lock, studyOf(study).study, shipped().model);

/** What the lock of a study says of a plan of it: the lock that is named, else the one in its usual place, else that there is none. */
export const preregistrationIn = (plan: Plan, study: string, named?: string): Preregistration => {
  const file = named ?? lockFileOf(study);
  if (named === undefined && !existsSync(file)) return { state: "no lock" };
  return preregistrationOf(readLock(file), basename(file), plan.study, plan.model);
};
