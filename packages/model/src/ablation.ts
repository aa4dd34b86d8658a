/**
 * Ablation: what the system does without a mechanism.
 *
 * A mechanism is held when all it writes keeps the values of the first week. The same runs, once whole and once held,
 * differ by what the mechanism does; a change counts when luck alone could not have made it. A mechanism that moves no
 * headline outcome of any policy runs for show. An outcome that others write counts before one that the mechanism writes
 * itself: a cost that stays because its own writer is held shows no reach. Limit: the centre of the prior with the
 * weightiest forms (of deterrence: refusal, the form that acts on volume), a few runs, two years.
 */
import type { Parameter } from "@inflow/evidence";
import { costFlows } from "./costs.ts";
import { centralValues, type Laboratory, policyChanges, scheduleOf } from "./experiment.ts";
import { deterrenceForm } from "./mechanisms/parameters.gen.ts";
import { createRecorder } from "./outcomes.ts";
import type { QuantityId } from "./quantities.ts";
import { createSystem, mechanismNames, mechanisms, type SystemSetup } from "./simulate.ts";
import { WEEKS_PER_MONTH, WEEKS_PER_QUARTER, WEEKS_PER_WINDOW } from "./unit.ts";

export interface AblationRow {
  readonly mechanism: string;
  /** The policy and the headline outcome that the mechanism moves most. */
  readonly policy: string;
  readonly outcome: string;
  /** Mean of the outcome over the runs, whole and with the mechanism held, in the outcome's own unit. */
  readonly whole: number;
  readonly held: number;
  /** The change against the sum of both means [1]: 0 unchanged, 1 from or to nothing; 0 where luck alone could do it. */
  readonly moved: number;
  /** True where nothing moves but what the mechanism writes itself. */
  readonly own: boolean;
}

export interface AblationSettings {
  readonly policies?: readonly string[];
  readonly mechanisms?: readonly string[];
  readonly runs?: number;
  readonly weeks?: number;
  readonly seed?: number;
}

const HEADLINES =
  /^(inflowKg\..*\.total|removedKg\..*|wholesale\..*|purity\..*|deaths\..*\.total|deaths\.crews|cost\.incremental|network\..*|partners\..*|support\..*|readiness\..*|influence\..*|mobilisation\..*|posture\.last|presence\.last)$/;

/** Quantities that a headline outcome is made of, by the beginning of its name; material stocks have no writer. */
const MADE_OF: Readonly<Record<string, readonly QuantityId[]>> = {
  inflowKg: ["inflowKg"],
  removedKg: ["seizedKg", "destroyedKg"],
  wholesale: ["wholesaleUsdPerKg"],
  purity: ["purityRatio"],
  "deaths.crews": ["crewKilled"],
  deaths: ["deaths"],
  cost: [...costFlows, "forceUsd"],
  "network.corridors": ["activeCorridors"],
  "network.entropy": ["beliefEntropy"],
  "network.skilledCrews": ["skilledCrews"],
  "network.capital": ["organisationIncomeUsd", "organisationSpendingUsd"],
  "network.cohesion": ["cohesion"],
  "network.logistics": ["logistics"],
  "network.members": ["members"],
  partners: ["cooperation", "suspended"],
  support: ["support"],
  readiness: ["readiness"],
  influence: ["influence"],
  mobilisation: ["mobilisation"],
  posture: ["postureRung"],
  presence: ["campaignPresence"],
};

const startOf = (outcome: string): string | undefined =>
  Object.keys(MADE_OF)
    .filter((start) => outcome === start || outcome.startsWith(`${start}.`))
    .reduce<string | undefined>((longest, one) => (one.length > (longest?.length ?? 0) ? one : longest), undefined);

/** Whether a mechanism writes some part of an outcome itself. */
export const isOwn = (mechanism: string, outcome: string): boolean => {
  const parts = MADE_OF[startOf(outcome) ?? ""] ?? [];
  const writes = mechanisms.find(({ name }) => name === mechanism)?.writes ?? [];
  return parts.some((id) => writes.includes(id));
};

/**
 * Outcomes that a verdict rests on: inflow, price, deaths, networks, cost, what sustains the campaign. Violence is left out:
 * it is told as an excess over the reference, and a share of a number that may be nothing says nothing.
 */
export const isHeadline = (outcome: string): boolean => HEADLINES.test(outcome);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, values.length - 1),
  );
};

/** How far holding a mechanism moves an outcome [1]; 0 unless the paired change exceeds twice its standard error. */
export const movedBy = (whole: readonly number[], held: readonly number[]): number => {
  const change = held.map((value, run) => value - whole[run]!);
  const mean = Math.abs(meanOf(change));
  const firm = mean > (2 * spreadOf(change)) / Math.sqrt(change.length);
  return firm && mean > 0 ? mean / (Math.abs(meanOf(whole)) + Math.abs(meanOf(held))) : 0;
};

/** The place of the weightiest form of every parameter that has rival forms. */
export const weightiestForms = (parameters: readonly Parameter[]): Record<string, number> =>
  Object.fromEntries(
    parameters.flatMap(({ path, prior }) => {
      if (!("forms" in prior)) return [];
      const weights = Object.values(prior.forms);
      return [[path, weights.indexOf(Math.max(...weights))]];
    }),
  );

const refusal = { "deterrence.form": deterrenceForm.willingness };

interface Outcomes {
  readonly names: readonly string[];
  /** outcome → value in each run. */
  readonly values: readonly number[][];
}

const outcomesOf = (
  lab: Laboratory,
  policy: string,
  settings: Required<AblationSettings>,
  held: readonly string[],
): Outcomes => {
  const { weeks, runs, seed } = settings;
  const { world, parameters } = lab;
  const setup: SystemSetup = { world, parameters, drivers: "reference", weeks, settleWeeks: 0, held };
  const system = createSystem(setup);
  const recorder = createRecorder(system, setup);
  const schedule = scheduleOf(lab, [...lab.before, ...policyChanges(lab.library, policy, WEEKS_PER_QUARTER)]);
  const centre = centralValues(parameters, { ...weightiestForms(parameters), ...refusal });
  const values = recorder.summary.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    system.begin(centre, seed, run, schedule);
    recorder.begin();
    for (let week = 0; week < weeks; week++) {
      system.advance();
      recorder.week();
    }
    recorder.finish((place, value) => values[place]!.push(value));
  }
  return { names: recorder.summary, values };
};

/** The further row: outcomes that others write come before a mechanism's own, whatever the size of the change. */
const further = (one: AblationRow, other: AblationRow): AblationRow => {
  const rank = ({ moved, own }: AblationRow): number => (moved > 0 ? moved + (own ? 0 : 1) : 0);
  return rank(other) > rank(one) ? other : one;
};

const mostMoved = (mechanism: string, policy: string, whole: Outcomes, held: Outcomes): AblationRow =>
  whole.names
    .map((outcome, place) => ({
      mechanism,
      policy,
      outcome,
      whole: meanOf(whole.values[place]!),
      held: meanOf(held.values[place]!),
      moved: isHeadline(outcome) ? movedBy(whole.values[place]!, held.values[place]!) : 0,
      own: isOwn(mechanism, outcome),
    }))
    .reduce(further);

/** One row for each mechanism: the outcome that holding it moves most, over all the policies asked. */
export const ablation = (lab: Laboratory, settings: AblationSettings = {}): readonly AblationRow[] => {
  const asked: Required<AblationSettings> = {
    policies: settings.policies ?? ["campaign-2025", "blockade", "source-control", "treatment"],
    mechanisms: settings.mechanisms ?? mechanismNames,
    runs: settings.runs ?? WEEKS_PER_MONTH,
    weeks: settings.weeks ?? 2 * WEEKS_PER_WINDOW,
    seed: settings.seed ?? 1,
  };
  const whole = asked.policies.map((policy) => outcomesOf(lab, policy, asked, []));
  return asked.mechanisms.map((mechanism) =>
    asked.policies
      .map((policy, i) => mostMoved(mechanism, policy, whole[i]!, outcomesOf(lab, policy, asked, [mechanism])))
      .reduce(further),
  );
};
