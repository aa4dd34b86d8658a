/**
 * Pre-registration: a question locked by the hash of its canonical JSON before data are looked at. A question may still
 * change afterwards; every change is then shown against the lock, so that nobody shops for thresholds unseen.
 */
import { canonicalJson, sha256Hex } from "@inflow/exact";
import type { Study } from "./question.ts";

export interface Lock {
  readonly format: 1;
  readonly study: string;
  /** SHA-256 of the canonical JSON of the question. */
  readonly hash: string;
  /** Date on which it was locked, as told by whoever locked it. */
  readonly lockedAt: string;
  /** The question itself, in full. */
  readonly question: unknown;
}

/** What has changed since a lock at one place of the question; "absent" where there was or is nothing. */
export interface ChangeSinceLock {
  readonly place: string;
  readonly locked: string;
  readonly now: string;
}

const ABSENT = "absent";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** SHA-256 of the canonical JSON of a question: the same for the same question, however its file is laid out. */
export const questionHash = (question: unknown): string => sha256Hex(canonicalJson(plain(question)));

/** Locks a question as it stands. */
export const lockOf = (study: Study, lockedAt: string): Lock => ({
  format: 1,
  study: study.id,
  hash: questionHash(study),
  lockedAt,
  question: plain(study),
});

/** Whether a lock still is what its hash says. */
export const isWhole = (lock: Lock): boolean => questionHash(lock.question) === lock.hash;

const leavesOf = (value: unknown, place: string, into: Map<string, string>): Map<string, string> => {
  if (value !== null && typeof value === "object" && Object.keys(value).length > 0)
    for (const [key, part] of Object.entries(value)) leavesOf(part, place === "" ? key : `${place} › ${key}`, into);
  else into.set(place, JSON.stringify(value));
  return into;
};

/** Every place at which a question differs from its lock, in order of place; none where it is the same. */
export const changesSince = (lock: Lock, study: Study): ChangeSinceLock[] => {
  const before = leavesOf(lock.question, "", new Map());
  const after = leavesOf(plain(study), "", new Map());
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .sort()
    .map((place) => ({ place, locked: before.get(place) ?? ABSENT, now: after.get(place) ?? ABSENT }));
};
