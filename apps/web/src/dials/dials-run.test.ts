/** Dials in the model: each lever, moved from one end to the other, moves an outcome; beliefs at their ends can be run. */
import { formatProblems, isOk } from "@inflow/evidence";
import { compile, type Given, type Plan, type Policy, type Study, work } from "@inflow/study";
import { expect, it } from "vitest";
import type { Scenario } from "../engine/contract.ts";
import { BELIEF_IDS, beliefNumbers, beliefsOf, withoutPolitics } from "./beliefs.ts";
import { givensOf, LEVER_IDS, leverNumbers } from "./levers.ts";
import { shippedLevers, shippedParameters, shippedShelf } from "./shelf.test-support.ts";

const RUNS = 2;

const planOf = (policies: readonly (string | Policy)[], beliefs: Study["beliefs"] = {}): Plan => {
  const { study, library } = shippedShelf();
  const { posterior: _, test: __, ...rest } = study;
  const asked: Study = {
    ...rest,
    policies: [...policies, study.against],
    beliefs,
    sample: { draws: RUNS, luckPerDraw: 1, seed: 7 },
  };
  const made = compile(asked, library);
  if (!isOk(made)) throw new Error(formatProblems(made.problems));
  return made.ok;
};

const policy = (id: string, levers: Scenario["levers"]): Policy => ({
  id,
  is: id,
  gives: structuredClone(givensOf(levers, shippedLevers())) as Given[],
});

/** Numbers of the first runs of a policy, by name. */
const outcomesOf = (plan: Plan, place: number): ReadonlyMap<string, readonly number[]> => {
  const { header, summary } = work(plan, { policy: place, from: 0, until: RUNS });
  return new Map(header.summary.map((name, i) => [name, [...summary.slice(i * RUNS, (i + 1) * RUNS)]]));
};

const movedBetween = (a: ReadonlyMap<string, readonly number[]>, b: ReadonlyMap<string, readonly number[]>): string[] =>
  [...a].filter(([name, values]) => values.some((value, i) => value !== b.get(name)![i])).map(([name]) => name);

it("every lever moved from one end of its scale to the other moves an outcome of the same futures", () => {
  const table = leverNumbers(shippedLevers());
  const ends = LEVER_IDS.flatMap((id) => [
    policy(`${id}-low`, { [id]: table[id].min }),
    policy(`${id}-high`, { [id]: table[id].max }),
  ]);
  const plan = planOf(ends, { "forcePackage.allocation.form": "fixed" });
  const still = LEVER_IDS.filter(
    (_, i) => movedBetween(outcomesOf(plan, 2 * i), outcomesOf(plan, 2 * i + 1)).length === 0,
  );
  expect(still).toEqual([]);
}, 170_000);

it("the political block at nothing loses less of partners' cooperation than the shipped beliefs do, and keeps every number finite", () => {
  const beliefs = beliefsOf({ [withoutPolitics.id]: withoutPolitics.value }, shippedParameters());
  const plan = planOf(["campaign-2025"], beliefs);
  const campaign = outcomesOf(plan, 0);
  for (const [name, values] of campaign) for (const value of values) expect(Number.isFinite(value), name).toBe(true);
  const partners = campaign.get("floor.partners") ?? [];
  const varied = outcomesOf(planOf(["campaign-2025"]), 0).get("floor.partners") ?? [];
  expect(partners).toHaveLength(RUNS);
  for (const [i, value] of partners.entries()) expect(value).toBeGreaterThan(varied[i]!);
}, 60_000);

it("every belief can be run at both ends of its scale, all together, without a number that is not finite", () => {
  const parameters = shippedParameters();
  for (const end of ["min", "max"] as const) {
    const beliefs: Record<string, number | string> = {};
    for (const id of BELIEF_IDS) {
      const numbers = beliefNumbers(id, parameters);
      beliefs[id] = numbers.forms?.at(end === "min" ? 0 : -1) ?? numbers[end];
    }
    const outcomes = outcomesOf(planOf(["campaign-2025"], beliefsOf(beliefs, parameters)), 0);
    for (const [name, values] of outcomes) for (const value of values) expect(Number.isFinite(value), name).toBe(true);
  }
}, 60_000);
