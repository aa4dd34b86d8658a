/** A lock in words: its hashes, what its date is worth, and every change since; and what a finished run said of its lock. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangeSinceLock, Preregistration } from "inflow";
import { table } from "./table.ts";

const plural = (count: number): string => (count === 1 ? "One change" : `${count} changes`);

/** Every change since a lock as a table under a heading; that there is none where there is none. */
export const changesText = (changes: readonly ChangeSinceLock[], since: string): string =>
  changes.length === 0
    ? `The question is as it was locked on ${since}.`
    : [
        `${plural(changes.length)} since the lock of ${since}:\n`,
        table(
          [{ title: "place" }, { title: "locked" }, { title: "now" }],
          changes.map(({ place, locked, now }) => [place, locked, now]),
        ),
      ].join("\n");

/** What the lock of a question says, or that there is none and how one is made. */
export const preregistrationText = (found: Preregistration, study: string): string => {
  if (found.state === "no lock")
    return `Lock: no lock. The question was not fixed before it was answered (inflow lock ${study}).`;
  const { file, hash, seal, lockedAt, note, changes } = found;
  return [`Lock: ${file}, question ${hash}, seal ${seal}.`, changesText(changes, `${lockedAt} (as stated)`), note].join(
    "\n",
  );
};

/** What the assessment in the folder of a run says of its lock; nothing where there is no assessment that says it. */
export const preregistrationOfRun = (folder: string): Preregistration | undefined => {
  try {
    const { preregistration } = JSON.parse(readFileSync(join(folder, "assessment.json"), "utf8")) as {
      preregistration?: Preregistration;
    };
    return preregistration;
  } catch {
    return undefined;
  }
};
