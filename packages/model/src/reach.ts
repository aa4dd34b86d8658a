/**
 * Reach: which levers, parameters and rival forms move anything at all.
 *
 * Runs under a policy that pulls every lever at once and under the campaign's own reviews: each lever from 0 to 1, each
 * uncertain parameter from its 5 % to its 95 % point, each rival form in turn. What changes no number of the summary, in
 * any form of the rest, reaches nothing. Limit: it shows that something moves, not how much; one history of luck, two years.
 */
import type { Parameter, Prior } from "@inflow/evidence";
import { weightiestForms } from "./ablation.ts";
import { type Change, centralValues, type Laboratory, policyChanges, scheduleOf } from "./experiment.ts";
import { createRecorder, type Recorder } from "./outcomes.ts";
import { levers, records } from "./policies/levers.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { createSystem, type Schedule, type System, type SystemSetup } from "./simulate.ts";
import { WEEKS_PER_MONTH, WEEKS_PER_WINDOW, WEEKS_PER_YEAR } from "./unit.ts";

/** The 5 % and the 95 % point of a prior, from whoever knows quantiles. */
export type EndsOf = (prior: Prior) => readonly [low: number, high: number];

export interface Reach {
  readonly levers: readonly string[];
  readonly parameters: readonly string[];
  /** Pairs of rival forms with one and the same result: "path: a = b". */
  readonly forms: readonly string[];
}

/** Why something that reaches nothing is kept. */
export const unreachedBecause: Readonly<Record<string, string>> = {
  "decisiveTest.hazard.escalate":
    "Moves the chance of an escalation; one history need not meet the week where that matters, others do.",
  "decisiveTest.weight.price":
    "Moves how much a review heeds the price; one history need not have a review that turns on it, others do.",
  "deterrence.pay.ceiling":
    "Bounds the pay that clears a market for crews; fear need not drive pay so far in one history, in others it does.",
  "observation.price.lag":
    "Moves when a price change is seen by a review; one history need not have a review that turns on it, others do.",
  "organisations.split.slope":
    "Moves the chance that a bloc splits, a rare event; one history need not meet it, others do.",
  "region.colombia-pacific.costUsdPerKg":
    "Stated for the reader: the export price, which laws use, already contains the cost of production.",
  "region.synthesis-north.costUsdPerKg":
    "Stated for the reader: the export price, which laws use, already contains the cost of production.",
  "outlet.europe.theatreShare":
    "Stated for the reader: loads for other outlets in the theatre are the residual of the documented flow.",
};

const BASE: readonly string[] = ["as-before", "none", "law-enforcement", "campaign-2025"];

/** Three scenes: every lever pulled at once at the top rung of authority; the same, and the campaign of 2025 alone, under review. */
const scenesOf = (lab: Laboratory): readonly (readonly Change[])[] => {
  const from = WEEKS_PER_MONTH;
  const shipped = [...lab.library.policies.keys()].filter((id) => !BASE.includes(id));
  const campaign = policyChanges(lab.library, "campaign-2025", from);
  const half: QuantityId[] = ["blockadeShare", "depotEffortShare", "unpredictablePatrolShare"];
  const one: QuantityId[] = ["coercionLever", "precursorStopShare", "leaderEffortShare"];
  const top: Change[] = [
    { set: "postureLever", to: 2 + 2, from },
    { set: "automatonLever", to: 0, from },
    { set: "hostChange", to: 1, from: WEEKS_PER_WINDOW },
    ...half.map((set): Change => ({ set, to: 1 / 2, from })),
    ...one.map((set): Change => ({ set, to: 1, from })),
  ];
  const all = shipped.flatMap((id) => policyChanges(lab.library, id, from));
  return [
    [...lab.before, ...all, ...campaign, ...top],
    [...lab.before, ...campaign],
    [...lab.before, ...all, ...campaign],
  ];
};

const schedulesOf = (lab: Laboratory): Schedule[] => scenesOf(lab).map((scene) => scheduleOf(lab, scene));

interface Bench {
  readonly lab: Laboratory;
  readonly system: System;
  readonly recorder: Recorder;
  readonly weeks: number;
  /** Which history of luck. */
  readonly run: number;
}

/** The summary of one run; empty where the reference state of the values cannot be. */
const summaryOf = ({ system, recorder, weeks, run }: Bench, values: Float64Array, schedule: Schedule): Float64Array => {
  if (!system.begin(values, 1, run, schedule)) return new Float64Array(0);
  recorder.begin();
  for (let week = 0; week < weeks; week++) {
    system.advance();
    recorder.week();
  }
  const summary = new Float64Array(recorder.summary.length);
  recorder.finish((place, value) => {
    summary[place] = value;
  });
  return summary;
};

const alike = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, place) => Object.is(value, b[place]));

/** A lever's step from nothing: one, or one a year where it is a rate. */
const stepOf = (id: QuantityId): number => (quantities[id].unit === "1/week" ? 1 / WEEKS_PER_YEAR : 1);

const idleLevers = (bench: Bench, scenes: readonly (readonly Change[])[]): string[] => {
  const { parameters } = bench.lab;
  const centre = centralValues(parameters, weightiestForms(parameters));
  return [...levers, ...records].filter((set) =>
    scenes.every((scene) => {
      const at = (to: number): Float64Array =>
        summaryOf(bench, centre, scheduleOf(bench.lab, [...scene, { set, to, from: WEEKS_PER_MONTH }]));
      return alike(at(0), at(stepOf(set)));
    }),
  );
};

/** Each form but the weightiest in turn, beside the weightiest of the rest. */
const otherForms = (parameters: readonly Parameter[]): Record<string, number>[] => {
  const weightiest = weightiestForms(parameters);
  return parameters.flatMap(({ path, prior }) =>
    "forms" in prior
      ? [...Object.keys(prior.forms).keys()]
          .filter((place) => place !== weightiest[path])
          .map((place) => ({ ...weightiest, [path]: place }))
      : [],
  );
};

/** Parameters that move nothing: tried in every scene, and where that fails in the last one under every other form. */
const idleParameters = (
  bench: Bench,
  scenes: readonly Schedule[],
  endsOf: EndsOf,
  only?: readonly string[],
): string[] => {
  const { parameters } = bench.lab;
  const isUncertain = ({ path, prior }: Parameter): boolean =>
    !("fixed" in prior || "forms" in prior) && (!only || only.includes(path));
  let idle = [...parameters.keys()].filter((j) => isUncertain(parameters[j]!));
  const tryIn = (pinned: Readonly<Record<string, number>>, scene: Schedule): void => {
    const centre = centralValues(parameters, pinned);
    const at = (j: number, value: number): Float64Array => summaryOf(bench, centre.with(j, value), scene);
    idle = idle.filter((j) => {
      const [low, high] = endsOf(parameters[j]!.prior);
      return alike(at(j, low), at(j, high));
    });
  };
  for (const scene of scenes) tryIn(weightiestForms(parameters), scene);
  for (const pinned of otherForms(parameters)) tryIn(pinned, scenes.at(-1)!);
  return idle.map((j) => parameters[j]!.path);
};

const likeForms = (bench: Bench, scenes: readonly Schedule[]): string[] => {
  const { parameters } = bench.lab;
  const pinnedTo = (path: string, place: number): Float64Array =>
    centralValues(parameters, { ...weightiestForms(parameters), [path]: place });
  return parameters.flatMap(({ path, prior }) => {
    if (!("forms" in prior)) return [];
    const names = Object.keys(prior.forms);
    const results = names.map((_, place) => scenes.map((scene) => summaryOf(bench, pinnedTo(path, place), scene)));
    const same = (a: number, b: number): boolean => scenes.every((_, s) => alike(results[a]![s]!, results[b]![s]!));
    return names.flatMap((_, a) =>
      [...names.keys()].filter((b) => b > a && same(a, b)).map((b) => `${path}: ${names[a]} = ${names[b]}`),
    );
  });
};

const benchOf = (lab: Laboratory, run: number): Bench => {
  const weeks = 2 * WEEKS_PER_WINDOW;
  const setup: SystemSetup = {
    world: lab.world,
    parameters: lab.parameters,
    drivers: "reference",
    weeks,
    settleWeeks: 0,
  };
  const system = createSystem(setup);
  return { lab, system, recorder: createRecorder(system, setup), weeks, run };
};

/** Uncertain parameters, or those of `only`, that move nothing in one history of luck. */
export const parametersWithoutReach = (
  lab: Laboratory,
  endsOf: EndsOf,
  only?: readonly string[],
  run = 0,
): readonly string[] => idleParameters(benchOf(lab, run), schedulesOf(lab), endsOf, only);

/** What reaches nothing: names of levers and records, of uncertain parameters, and pairs of forms that do not differ. */
export const reach = (lab: Laboratory, endsOf: EndsOf): Reach => {
  const bench = benchOf(lab, 0);
  const schedules = schedulesOf(lab);
  return {
    levers: idleLevers(bench, scenesOf(lab)),
    parameters: idleParameters(bench, schedules, endsOf),
    forms: likeForms(bench, schedules),
  };
};
