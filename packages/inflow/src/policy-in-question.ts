/** Which policy, commodity and test an analysis is about: asked for by name, else the study's own; refused with the nearest name. */
import { didYouMean } from "@inflow/evidence";
import { defaultTest, type Plan, placeOfPolicy, type Study, type Test } from "@inflow/study";
import { ask, type Changes } from "./ask.ts";
import { InputError } from "./refused.ts";

export interface InQuestion {
  readonly plan: Plan;
  readonly policy: string;
  readonly place: number;
  readonly commodity: string;
  readonly test: Test;
}

export interface AboutWhat {
  /** A policy of the study or of the library; the study's first when not given. */
  readonly policy?: string;
  /** The study's primary commodity when not given. */
  readonly commodity?: string;
}

/** A plan whose blocks are those of the whole study, where the policy is one of it; of policy and comparison alone where not. */
const planWith = (asked: string | Study, changes: Changes, policy: string | undefined): Plan => {
  const plan = ask(asked, changes);
  if (policy === undefined || placeOfPolicy(plan, policy) >= 0) return plan;
  return ask(asked, { ...changes, policies: [policy, plan.study.against] });
};

const refuse = (file: string, place: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file, place, what, why, fix }]);
};

/** Makes a study ready for an analysis of one policy beside the comparison; throws an InputError with the nearest names. */
export const inQuestion = (asked: string | Study, changes: Changes, about: AboutWhat): InQuestion => {
  const plan = planWith(asked, changes, about.policy);
  const against = plan.policies[plan.against].id;
  const policy = about.policy ?? plan.policies.find((_, place) => place !== plan.against)?.id ?? against;
  const place = placeOfPolicy(plan, policy);
  if (place === plan.against)
    refuse(
      plan.study.id,
      "--policy",
      `"${policy}" is the comparison itself.`,
      "The difference of a policy from itself is nothing in every future.",
      `Name another one: ${plan.policies.flatMap(({ id }) => (id === against ? [] : [id])).join(", ") || "the study has none"}.`,
    );
  const commodities = plan.world.names.commodity;
  const test = plan.study.test ?? defaultTest(commodities);
  const commodity = about.commodity ?? test.primary;
  if (!commodities.includes(commodity))
    refuse(
      plan.study.id,
      "--commodity",
      `There is no commodity "${commodity}" in this world.`,
      "An analysis is about one of those that are modelled.",
      didYouMean(commodity, commodities, `Choose among: ${commodities.join(", ")}.`),
    );
  return { plan, policy, place, commodity, test };
};
