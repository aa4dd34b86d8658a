/**
 * A reader's scenario as a study: the question in hand with the reader's policy first, beliefs, test and sample changed. At
 * the default levers the reader's policy is the shipped campaign itself; elsewhere a policy of the study's own, written out
 * whole, so that the study says by itself all that is asked. Limit: of an opened study the levers replace the first policy.
 */
import type { Given, Policy, Study } from "@inflow/study";
import { beliefsOf, givensOf, type LeverShelf, leverShelfOf, pinsOf, testOf } from "../dials/index.ts";
import type { ParameterView, Scenario } from "./contract.ts";
import type { Shelf } from "./library.ts";
import { parameterViews } from "./view-of-plan.ts";

/** What a scenario is read with. */
export interface Bench {
  readonly study: Study;
  readonly levers: LeverShelf;
  readonly parameters: readonly ParameterView[];
}

/** The shipped policy from which levers start. */
export const CAMPAIGN = "campaign-2025";
/** The reader's policy where a lever is moved. */
export const YOUR_POLICY = "your-policy";

const isMoved = ({ levers }: Scenario): boolean => Object.keys(levers).length > 0;

const yours = (scenario: Scenario, bench: Bench): Policy => ({
  id: YOUR_POLICY,
  is: "The campaign of 2025 as the reader has set it.",
  gives: structuredClone(givensOf(scenario.levers, bench.levers)) as Given[],
});

/** What joins the names of a mix. */
const MIX = "+";

/**
 * The ids under which a plan has the policies that are compared, each once, names of a mix joined by a plus: the reader's own
 * is the one that stands first in it.
 */
export const idsOfCompared = (compared: readonly string[], own: string): readonly string[] => [
  ...new Set(
    compared.map((name) => [...new Set(name.split(MIX).map((part) => (part === YOUR_POLICY ? own : part)))].join(MIX)),
  ),
];

const policiesOf = (scenario: Scenario, base: Study, bench: Bench): Study["policies"] => {
  const mine = isMoved(scenario) ? yours(scenario, bench) : null;
  if (scenario.study !== undefined) return mine === null ? base.policies : [mine, ...base.policies.slice(1)];
  const own = mine?.id ?? CAMPAIGN;
  const others = new Set([base.against, ...idsOfCompared(scenario.compared, own)]);
  others.delete(own);
  return [mine ?? CAMPAIGN, ...[...others].map((id) => (id.includes(MIX) ? id.split(MIX) : id))];
};

/** The study of a scenario at a number of paired futures, a multiple of the study's histories of luck for each draw. */
export const studyOfScenario = (bench: Bench, scenario: Scenario, futures: number): Study => {
  const base = scenario.study ?? bench.study;
  const { test, beliefs, ...rest } = base;
  const own = { ...pinsOf(scenario.levers), ...beliefsOf(scenario.beliefs, bench.parameters) };
  const believed = { ...beliefs, ...own };
  return {
    ...rest,
    policies: policiesOf(scenario, base, bench),
    sample: { ...base.sample, draws: Math.max(2, Math.floor(futures / base.sample.luckPerDraw)) },
    ...(Object.keys(believed).length === 0 ? {} : { beliefs: believed }),
    ...(test === undefined ? {} : { test: testOf(test, scenario.success) }),
  };
};

/** What scenarios are read with, of a shelf. */
export const studyBenchOf = (shelf: Shelf): Bench => ({
  study: shelf.study,
  levers: leverShelfOf(shelf),
  parameters: parameterViews(shelf),
});

/** The studies of a shelf's scenarios. */
export const deskStudies = (shelf: Shelf): ((scenario: Scenario, futures: number) => Study) => {
  const bench = studyBenchOf(shelf);
  return (scenario, futures) => studyOfScenario(bench, scenario, futures);
};
