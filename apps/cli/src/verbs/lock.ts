/** `lock`: fixes a question by its hash before the data are looked at, and later tells what has changed since. */
import { Command } from "commander";
import { type ChangeSinceLock, changesSinceLock, lockStudy, readLock } from "inflow";
import { jsonOption } from "../settings.ts";
import { table } from "../table.ts";
import { print, printJson } from "../terminal.ts";

interface Options {
  readonly out?: string;
  readonly check?: string;
  readonly json?: boolean;
}

const today = (): string => new Date().toISOString().slice(0, 10);

const plural = (count: number): string => (count === 1 ? "One change" : `${count} changes`);

const tellChanges = (changes: readonly ChangeSinceLock[], since: string): void => {
  if (changes.length === 0) print(`The question is as it was locked on ${since}.`);
  else {
    print(`${plural(changes.length)} since the lock of ${since}:\n`);
    print(
      table(
        [{ title: "place" }, { title: "locked" }, { title: "now" }],
        changes.map(({ place, locked, now }) => [place, locked, now]),
      ),
    );
  }
};

const compare = (study: string, file: string, json: boolean | undefined): void => {
  const lock = readLock(file);
  const changes = changesSinceLock(study, lock);
  process.exitCode = changes.length > 0 ? 1 : 0;
  if (json) printJson({ hash: lock.hash, lockedAt: lock.lockedAt, changes });
  else tellChanges(changes, `${lock.lockedAt} (${lock.hash.slice(0, 12)})`);
};

const lock = (study: string, { out, check, json }: Options): void => {
  if (check !== undefined) compare(study, check, json);
  else {
    const file = out ?? `${study.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "")}.lock.json`;
    const made = lockStudy(study, file, today());
    if (json) printJson({ file, hash: made.hash, lockedAt: made.lockedAt });
    else print(`Locked on ${made.lockedAt}: ${made.hash}\nWritten: ${file}. Publish it before the data are looked at.`);
  }
};

export const lockVerb = (): Command =>
  new Command("lock")
    .description("Fix a question by its hash before the data are looked at; exit code 1 where it has changed since.")
    .argument("<study>", "a study file, or the name of a shipped study")
    .option("--out <file>", "where the lock is written (default: <study>.lock.json)")
    .option("--check <file>", "compare the study with this lock instead")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  inflow lock caribbean-2025\n  inflow lock caribbean-2025 --check caribbean-2025.lock.json\n",
    )
    .action(lock);
