/** `lock`: fixes a question by its hash before the data are looked at, and later tells what has changed since. */
import { Command } from "commander";
import { changesSinceLock, LOCK_DATE_NOTE, lockFileOf, lockStudy, readLock } from "inflow";
import { changesText } from "../lock-text.ts";
import { jsonOption } from "../settings.ts";
import { print, printJson } from "../terminal.ts";

interface Options {
  readonly out?: string;
  readonly check?: string;
  readonly json?: boolean;
}

const today = (): string => new Date().toISOString().slice(0, 10);

const compare = (study: string, file: string, json: boolean | undefined): void => {
  const lock = readLock(file);
  const changes = changesSinceLock(study, lock);
  process.exitCode = changes.length > 0 ? 1 : 0;
  const { hash, seal, lockedAt } = lock;
  if (json) printJson({ hash, seal, lockedAt, note: LOCK_DATE_NOTE, changes });
  else print(`${changesText(changes, `${lockedAt} (seal ${seal.slice(0, 12)})`)}\n${LOCK_DATE_NOTE}`);
};

const lock = (study: string, { out, check, json }: Options): void => {
  if (check !== undefined) compare(study, check, json);
  else {
    const file = out ?? lockFileOf(study);
    const made = lockStudy(study, file, today());
    const { hash, seal, lockedAt } = made;
    if (json) printJson({ file, hash, seal, lockedAt, note: LOCK_DATE_NOTE });
    else
      print(
        `Locked on ${lockedAt}: question ${hash}\nSeal of the lock: ${seal}\nWritten: ${file}, where inflow assess finds it. ${LOCK_DATE_NOTE}`,
      );
  }
};

export const lockVerb = (): Command =>
  new Command("lock")
    .description("Fix a question by its hash before the data are looked at; exit code 1 where it has changed since.")
    .argument("<study>", "a study file, or the name of a shipped study")
    .option(
      "--out <file>",
      "where the lock is written (default: <study>.lock.json beside the study file; for a shipped study in the current folder)",
    )
    .option("--check <file>", "compare the study with this lock instead")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  inflow lock caribbean-2025\n  inflow lock caribbean-2025 --check caribbean-2025.lock.json\n",
    )
    .action(lock);
