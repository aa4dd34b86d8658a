/**
 * Pre-registration: a question locked by the hash of its canonical JSON before data are looked at. A question may still
 * change afterwards; every change is then shown against the lock, so that nobody shops for thresholds unseen. The lock as a
 * whole, its date among it, is under a second hash, so that no part is altered unseen while that hash is known elsewhere.
 * Limit: both hashes can be made anew with another date; only publishing the second one elsewhere proves when.
 */
import { canonicalJson, sha256Hex } from "@inflow/exact";
import type { Study } from "./question.ts";

export interface Lock {
  readonly format: 2;
  readonly study: string;
  /** SHA-256 of the canonical JSON of the question. */
  readonly hash: string;
  /** SHA-256 of the sources of the model under which it was locked. */
  readonly model: string;
  /** Date on which it was locked, as told by whoever locked it. */
  readonly lockedAt: string;
  /** The question itself, in full. */
  readonly question: unknown;
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly seal: string;
}

/** What has changed since a lock at one place of the question, or of the model; "absent" where there was or is nothing. */
export interface ChangeSinceLock {
  readonly place: string;
  readonly locked: string;
  readonly now: string;
}

/** What the date of a lock is worth. */
export const LOCK_DATE_NOTE =
  "The date is as stated by whoever locked it; the file does not prove it. Publish the seal elsewhere, under a date that others keep, to prove it.";

/** Whether a question was locked before it was answered, and what has changed since. */
export type Preregistration =
  | { readonly state: "no lock" }
  | {
      readonly state: "as locked" | "changed since the lock";
      /** Name of the lock's file. */
      readonly file: string;
      readonly hash: string;
      readonly seal: string;
      readonly lockedAt: string;
      readonly note: string;
      readonly changes: readonly ChangeSinceLock[];
    };

const ABSENT = "absent";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** SHA-256 of the canonical JSON of a question: the same for the same question, however its file is laid out. */
export const questionHash = (question: unknown): string => sha256Hex(canonicalJson(plain(question)));

/** SHA-256 of the canonical JSON of a lock without its seal: study, question and its hash, model and date. */
const sealOf = ({ seal: _, ...rest }: Lock): string => sha256Hex(canonicalJson(plain(rest)));

/** Locks a question as it stands, under a model and a date (YYYY-MM-DD) as stated. */
export const lockOf = (study: Study, lockedAt: string, model: string): Lock => {
  const open = {
    format: 2,
    study: study.id,
    hash: questionHash(study),
    model,
    lockedAt,
    question: plain(study),
  } as const;
  return { ...open, seal: sealOf({ ...open, seal: "" }) };
};

/** Whether a lock still is what both of its hashes say. */
export const isWhole = (lock: Lock): boolean => questionHash(lock.question) === lock.hash && sealOf(lock) === lock.seal;

const leavesOf = (value: unknown, place: string, into: Map<string, string>): Map<string, string> => {
  if (value !== null && typeof value === "object" && Object.keys(value).length > 0)
    for (const [key, part] of Object.entries(value)) leavesOf(part, place === "" ? key : `${place} › ${key}`, into);
  else into.set(place, JSON.stringify(value));
  return into;
};

/** Every place at which a question, or the model that answers it, differs from its lock, in order of place. */
export const changesSince = (lock: Lock, study: Study, model: string): ChangeSinceLock[] => {
  const before = leavesOf(lock.question, "", new Map());
  const after = leavesOf(plain(study), "", new Map());
  const moved = [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .sort()
    .map((place) => ({ place, locked: before.get(place) ?? ABSENT, now: after.get(place) ?? ABSENT }));
  return model === lock.model ? moved : [...moved, { place: "(the model)", locked: lock.model, now: model }];
};

/** What a lock in a file says of a study that is answered by a model. */
export const preregistrationOf = (lock: Lock, file: string, study: Study, model: string): Preregistration => {
  const changes = changesSince(lock, study, model);
  const { hash, seal, lockedAt } = lock;
  const state = changes.length === 0 ? "as locked" : "changed since the lock";
  return { state, file, hash, seal, lockedAt, note: LOCK_DATE_NOTE, changes };
};
