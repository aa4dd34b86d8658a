/**
 * The main job: runs what is missing, gathers, and answers. Finished blocks are found, not redone; the same plan gives the
 * same assessment whoever did the work and in whatever order. Numbers are rounded to six significant digits at the end.
 * Limit: no clock here; seconds are added by whoever has one.
 */
import { roundTo } from "@inflow/exact";
import { type Band, outcomesOf } from "./compare.ts";
import { gather, type HashOf } from "./ensemble.ts";
import type { Finding } from "./finding.ts";
import { defaultTest } from "./pairs.ts";
import { type Conflict, type HiddenEntry, type Job, jobsOf, type Plan } from "./plan.ts";
import type { FailedJob, ResultStore, Runner } from "./ports.ts";
import { drawTable } from "./screen.ts";
import type { Test } from "./success.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { type AnswerTime, answerTimesOf, type Observation } from "./when/index.ts";

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Blocks that were there before. */
  readonly found: number;
  /** Runs of one block, for an estimate of the time left. */
  readonly runsDone: number;
}

export interface AnswerOptions {
  /** How published series are seen; without it, months to answer are not computed. */
  readonly observation?: Observation;
  /** How the bytes of a block are hashed, for those who have the hashes already. */
  readonly hashOf?: HashOf;
  /** Awaited between parts of the work, for those who must stay awake; what it throws ends the work. */
  readonly pause?: () => Promise<void>;
}

export interface AssessOptions extends AnswerOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly stop?: AbortSignal;
}

export interface Assessment {
  readonly runId: string;
  readonly hash: string;
  readonly study: string;
  readonly asks: string;
  readonly model: string;
  readonly evidence: string;
  readonly policies: readonly string[];
  readonly against: string;
  /** Runs of each policy. */
  readonly runs: number;
  readonly weeks: number;
  readonly test: Test;
  readonly testIsInflows: boolean;
  readonly primaryCommodity: string;
  readonly primaryPolicy: string;
  /** The finding for the primary policy and commodity, as one word of five. */
  readonly verdict: Finding;
  readonly sentence: string;
  readonly probability: number;
  readonly epistemicShare: number | null;
  readonly costPerTonneNotLanded: Verdict["costPerTonneNotLanded"];
  readonly agreementOfForms: Verdict["agreementOfForms"];
  readonly monthsToAnswer: Verdict["monthsToAnswer"];
  readonly monthsToAnswerBecause: string;
  readonly answerTime: Verdict["answerTime"];
  /** By policy, then commodity. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
  /** By policy, then commodity ("every" for what belongs to none), then outcome. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Band>>>>>>;
  readonly conflicts: readonly Conflict[];
  readonly hidden: readonly HiddenEntry[];
}

const DIGITS = 6;

/** A value with every number in it rounded to six significant digits. */
export const rounded = <T>(value: T): T => {
  if (typeof value === "number") return roundTo(value, DIGITS) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, rounded(field)])) as T;
};

/** Runs the jobs of a plan whose blocks are not in the store yet; resolves false when it was stopped before the end. */
export const runMissing = async (
  plan: Plan,
  runner: Runner,
  store: ResultStore,
  options: AssessOptions = {},
): Promise<boolean> => {
  const jobs = jobsOf(plan);
  const missing: Job[] = [];
  for (const job of jobs) if (!(await store.has(plan, job))) missing.push(job);
  const found = jobs.length - missing.length;
  let done = found;
  let runsDone = 0;
  const failed: FailedJob[] = [];
  options.onProgress?.({ done, total: jobs.length, found, runsDone });
  const onFailed = (failure: FailedJob): void => {
    failed.push(failure);
  };
  for await (const block of runner.run(
    plan,
    missing,
    options.stop === undefined ? { onFailed } : { onFailed, stop: options.stop },
  )) {
    await store.put(block);
    done += 1;
    runsDone += block.header.until - block.header.from;
    options.onProgress?.({ done, total: jobs.length, found, runsDone });
  }
  if (failed.length > 0) {
    const { job, because } = failed[0]!;
    throw new Error(
      `${failed.length} of ${jobs.length} blocks failed; the others are kept. First: "${plan.policies[job.policy]!.id}", runs ${job.from} to ${job.until - 1}: ${because}`,
    );
  }
  return done === jobs.length;
};

/** Worlds in which it is tried when data would tell, for each observable. */
const WORLDS = 1000;

/** The assessment of a plan whose blocks are all in the store; months to answer are those of its first policy. */
export const answerFrom = async (
  plan: Plan,
  store: ResultStore,
  { observation, hashOf, pause }: AnswerOptions = {},
): Promise<Assessment> => {
  const ensemble = await gather(plan, store, hashOf);
  const commodities = plan.world.names.commodity;
  const test = plan.study.test ?? defaultTest(commodities);
  const table = drawTable(plan, ensemble);
  const first = plan.policies.findIndex((_, policy) => policy !== plan.against);
  const times: ReadonlyMap<string, AnswerTime> =
    observation === undefined || first < 0
      ? new Map()
      : await answerTimesOf(plan, store, first, commodities, { observation, test, worlds: WORLDS }, pause);
  const verdicts: Record<string, Record<string, Verdict>> = {};
  for (const [policy, { id }] of plan.policies.entries()) {
    if (policy === plan.against) continue;
    const ofPolicy: Record<string, Verdict> = {};
    for (const commodity of commodities) {
      await pause?.();
      const time = policy === first ? (times.get(commodity) ?? null) : null;
      ofPolicy[commodity] = verdictOf(plan, ensemble, table, policy, commodity, test, time);
    }
    verdicts[id] = ofPolicy;
  }
  const primaryPolicy = plan.policies[first]?.id;
  const primary = verdicts[primaryPolicy ?? ""]?.[test.primary];
  if (primary === undefined)
    throw new Error("The study compares nothing: name at least one policy other than the comparison.");
  return rounded({
    runId: plan.runId,
    hash: ensemble.hash,
    study: plan.study.id,
    asks: plan.study.asks,
    model: plan.model,
    evidence: plan.evidence,
    policies: plan.policies.map(({ id }) => id),
    against: plan.policies[plan.against]!.id,
    runs: plan.runs,
    weeks: plan.weeks,
    test,
    testIsInflows: plan.study.test === undefined,
    primaryCommodity: test.primary,
    primaryPolicy: primary.policy,
    verdict: primary.finding,
    sentence: primary.sentence,
    probability: primary.probability,
    epistemicShare: primary.epistemicShare,
    costPerTonneNotLanded: primary.costPerTonneNotLanded,
    agreementOfForms: primary.agreementOfForms,
    monthsToAnswer: primary.monthsToAnswer,
    monthsToAnswerBecause: primary.monthsToAnswerBecause,
    answerTime: primary.answerTime,
    verdicts,
    outcomes: Object.fromEntries(plan.policies.map(({ id }, policy) => [id, outcomesOf(plan, ensemble, policy)])),
    conflicts: plan.conflicts,
    hidden: plan.hidden,
  });
};

/** Runs what is missing and answers; null when it was stopped before the end (what was finished is kept). */
export const assess = async (
  plan: Plan,
  runner: Runner,
  store: ResultStore,
  options: AssessOptions = {},
): Promise<Assessment | null> =>
  (await runMissing(plan, runner, store, options)) ? answerFrom(plan, store, options) : null;
