/**
 * A plan: a study made ready. Complete, plain, cloneable to any worker, named by its content.
 */
import type { Parameter } from "@inflow/evidence";
import type { Schedule, World } from "@inflow/model";
import type { Calendar } from "./calendar.ts";
import type { Points } from "./points.ts";
import type { Study } from "./question.ts";

/** A policy of the plan: one by name, or a mix of several stacked in order. */
export interface PlannedPolicy {
  /** "campaign-2025", or "campaign-2025+treatment" for a mix. */
  readonly id: string;
  readonly parts: readonly string[];
  readonly is: string;
  /** First week in which what is given differs from the comparison; the number of weeks where it never does. */
  readonly onset: number;
}

/** Two policies of a mix that set one cell in one week to different values: the later one wins, in the open. */
export interface Conflict {
  readonly policy: string;
  readonly quantity: string;
  readonly cell: string;
  readonly fromWeek: number;
  readonly untilWeek: number;
  readonly overruled: string;
  readonly wins: string;
}

/** An entry that the study may not use, because its evidence was not known on the date of the study. */
export interface HiddenEntry {
  readonly of: string;
  readonly quantity: string;
  readonly from: string;
  readonly known: string;
}

export interface Plan {
  readonly format: 1;
  /** SHA-256 of format, model, visible evidence and study: 64 hexadecimal digits. */
  readonly id: string;
  /** The first 12 digits of the id. */
  readonly runId: string;
  readonly model: string;
  readonly evidence: string;
  readonly study: Study;
  readonly world: World;
  readonly calendar: Calendar;
  readonly weeks: number;
  readonly settleWeeks: number;
  /** Runs of each policy: draws × luck per draw. */
  readonly runs: number;
  readonly parameters: readonly Parameter[];
  /** Where draws come from that do not come from priors in turn. */
  readonly points?: Points;
  readonly policies: readonly PlannedPolicy[];
  readonly schedules: readonly Schedule[];
  /** What is given under every policy; its first week defines the reference state. */
  readonly reference: Schedule;
  /** Place of the comparison in `policies`. */
  readonly against: number;
  readonly conflicts: readonly Conflict[];
  readonly hidden: readonly HiddenEntry[];
}

/** run = draw × luckPerDraw + replicate. Luck is keyed by run: its own for each run, shared by all policies. */
export interface Job {
  readonly policy: number;
  readonly from: number;
  readonly until: number;
}

/** Stored and hashed results come in aligned blocks; previews take any range. */
export const BLOCK_RUNS = 32;

/** The aligned jobs of a plan, policy by policy: each run of each policy once. */
export const jobsOf = (plan: Pick<Plan, "policies" | "runs">, policies?: readonly number[]): Job[] => {
  const jobs: Job[] = [];
  for (const policy of policies ?? plan.policies.map((_, place) => place)) {
    for (let from = 0; from < plan.runs; from += BLOCK_RUNS) {
      jobs.push({ policy, from, until: Math.min(from + BLOCK_RUNS, plan.runs) });
    }
  }
  return jobs;
};

/** The place of a policy in the plan by its id; −1 when the plan has none of that name. */
export const placeOfPolicy = (plan: Pick<Plan, "policies">, id: string): number =>
  plan.policies.findIndex((policy) => policy.id === id);
