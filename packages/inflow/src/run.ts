/**
 * Run and verdict: a question becomes results, on as many threads as the machine has, and results answer. Results rest in
 * memory unless a folder is given; finished blocks in it are found and not computed again.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { didYouMean } from "@inflow/evidence";
import { inlineRunner, threadRunner } from "@inflow/runners";
import { folderStore, memoryStore } from "@inflow/store";
import {
  type Assessment,
  type Plan,
  type Progress,
  type ResultStore,
  type Runner,
  runMissing,
  type Verdict,
} from "@inflow/study";
import { answerFrom } from "./observation.ts";
import { InputError } from "./refused.ts";

export interface RunSettings {
  /** Threads; as many as the machine runs at once when not given, 0 for none beside this one. */
  readonly threads?: number;
  /** A folder in which finished blocks are kept and found again. */
  readonly folder?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly stop?: AbortSignal;
}

/** A question with its finished runs and what they say. */
export interface Results {
  readonly plan: Plan;
  readonly store: ResultStore;
  readonly assessment: Assessment;
}

/** A runner on threads where the worker's file stands beside this one, else in this very thread. */
export const runnerOf = (threads?: number): Runner => {
  const entry = new URL("./worker.js", import.meta.url);
  if (threads === 0 || !existsSync(fileURLToPath(entry))) return inlineRunner();
  return threadRunner({ entry, ...(threads === undefined ? {} : { threads }) });
};

const refuseNothingCompared = ({ policies, against, study }: Plan): void => {
  if (policies.length > 1) return;
  throw new InputError([
    {
      file: study.id,
      place: "policies",
      what: `The study compares nothing: its only policy is the comparison, "${policies[against]!.id}".`,
      why: "A verdict is about a policy against another one.",
      fix: "Name a policy beside it.",
    },
  ]);
};

/** Runs a question and answers it; refuses one that compares nothing before it runs. An aborted run throws, and what was finished in a folder is kept. */
export const run = async (plan: Plan, settings: RunSettings = {}): Promise<Results> => {
  refuseNothingCompared(plan);
  const store = settings.folder === undefined ? memoryStore() : folderStore(settings.folder);
  const runner = runnerOf(settings.threads);
  try {
    const { onProgress, stop } = settings;
    const whole = await runMissing(plan, runner, store, {
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(stop === undefined ? {} : { stop }),
    });
    if (!whole) throw new Error("The run was stopped before its end.");
    return { plan, store, assessment: await answerFrom(plan, store) };
  } finally {
    await runner.close();
  }
};

const oneOf = (name: string, known: readonly string[], kind: string): string => {
  if (known.includes(name)) return name;
  throw new InputError([
    {
      file: "verdict",
      place: kind,
      what: `There is no ${kind} "${name}" in these results.`,
      why: "A verdict is about one policy and one commodity.",
      fix: didYouMean(name, known, `Choose among: ${known.join(", ")}.`),
    },
  ]);
};

/** The verdict on one policy for one commodity; on the study's first policy and primary commodity when none is named. */
export const verdict = (
  { assessment }: Results,
  about: { readonly policy?: string; readonly commodity?: string } = {},
): Verdict => {
  const { verdicts, primaryPolicy, primaryCommodity } = assessment;
  const policy = oneOf(about.policy ?? primaryPolicy, Object.keys(verdicts), "policy");
  const commodity = oneOf(about.commodity ?? primaryCommodity, Object.keys(verdicts[policy]!), "commodity");
  return verdicts[policy]![commodity]!;
};
