/**
 * Reach: which levers, parameters and rival forms move anything at all.
 *
 * One run under a policy that pulls every lever at once; then each lever from 0 to 1, each uncertain parameter from its
 * 5 % to its 95 % point, each rival form in turn. What changes no number of the summary, in any form of the rest, reaches
 * nothing. Limit: it shows that something moves, not how much; one history of luck, two years.
 */
import type { Parameter, Prior } from "@inflow/evidence";
import { weightiestForms } from "./ablation.ts";
import { type Change, centralValues, type Laboratory, policyChanges, scheduleOf } from "./experiment.ts";
import { createRecorder, type Recorder } from "./outcomes.ts";
import { levers, records } from "./policies/levers.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { createSystem, type System, type SystemSetup } from "./simulate.ts";
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
export const unreachedBecause: Readonly<Record<string, string>> = {};

/** Every lever pulled: all shipped policies on top of one another, the campaign last, at the top rung of authority. */
const everything = (lab: Laboratory): Change[] => [
  ...lab.before,
  ...[...lab.library.policies.keys()]
    .filter((id) => !["as-before", "none", "law-enforcement", "campaign-2025"].includes(id))
    .flatMap((id) => policyChanges(lab.library, id, WEEKS_PER_MONTH)),
  ...policyChanges(lab.library, "campaign-2025", WEEKS_PER_MONTH),
  { set: "coercionLever", to: 1, from: WEEKS_PER_MONTH },
  { set: "hostChange", to: 1, from: WEEKS_PER_WINDOW },
];

interface Bench {
  readonly lab: Laboratory;
  readonly system: System;
  readonly recorder: Recorder;
  readonly weeks: number;
}

/** The summary of one run; empty where the reference state of the values cannot be. */
const summaryOf = ({ lab, system, recorder, weeks }: Bench, values: Float64Array, changes: readonly Change[]): Float64Array => {
  if (!system.begin(values, 1, 0, scheduleOf(lab, changes))) return new Float64Array(0);
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

const idleLevers = (bench: Bench, values: Float64Array, base: readonly Change[]): string[] =>
  [...levers, ...records].filter((set) => {
    const at = (to: number): Float64Array => summaryOf(bench, values, [...base, { set, to, from: WEEKS_PER_MONTH }]);
    return alike(at(0), at(stepOf(set)));
  });

/** The weightiest forms, then each other form in turn beside the weightiest of the rest. */
const contextsOf = (parameters: readonly Parameter[]): Record<string, number>[] => {
  const weightiest = weightiestForms(parameters);
  const others = parameters.flatMap(({ path, prior }) =>
    "forms" in prior ? Object.keys(prior.forms).map((_, place) => ({ ...weightiest, [path]: place })) : [],
  );
  return [weightiest, ...others];
};

const idleParameters = (bench: Bench, endsOf: EndsOf, base: readonly Change[], only: readonly string[] | undefined): string[] => {
  const { parameters } = bench.lab;
  let idle = parameters.flatMap(({ path, prior }, j) =>
    "fixed" in prior || "forms" in prior || (only && !only.includes(path)) ? [] : [j],
  );
  for (const pinned of contextsOf(parameters)) {
    const centre = centralValues(parameters, pinned);
    idle = idle.filter((j) => {
      const [low, high] = endsOf(parameters[j]!.prior).map((value) => {
        const values = centre.slice();
        values[j] = value;
        return summaryOf(bench, values, base);
      });
      return alike(low!, high!);
    });
  }
  return idle.map((j) => parameters[j]!.path);
};

const likeForms = (bench: Bench, base: readonly Change[]): string[] => {
  const { parameters } = bench.lab;
  return parameters.flatMap(({ path, prior }) => {
    if (!("forms" in prior)) return [];
    const names = Object.keys(prior.forms);
    const results = names.map((_, place) =>
      summaryOf(bench, centralValues(parameters, { ...weightiestForms(parameters), [path]: place }), base),
    );
    return names.flatMap((a, i) => names.slice(i + 1).flatMap((b, k) => (alike(results[i]!, results[i + 1 + k]!) ? [`${path}: ${a} = ${b}`] : [])));
  });
};

/** What reaches nothing: names of levers and records, of uncertain parameters (or those of `only`), and forms that do not differ. */
export const reach = (lab: Laboratory, endsOf: EndsOf, only?: readonly string[]): Reach => {
  const weeks = 2 * WEEKS_PER_WINDOW;
  const setup: SystemSetup = { world: lab.world, parameters: lab.parameters, drivers: "reference", weeks, settleWeeks: 0 };
  const system = createSystem(setup);
  const bench: Bench = { lab, system, recorder: createRecorder(system, setup), weeks };
  const base = everything(lab);
  const centre = centralValues(lab.parameters, weightiestForms(lab.parameters));
  return {
    levers: idleLevers(bench, centre, base),
    parameters: idleParameters(bench, endsOf, base, only),
    forms: likeForms(bench, base),
  };
};
