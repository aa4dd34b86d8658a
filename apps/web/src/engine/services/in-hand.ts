/** What the analyses of the desk share: the plan in hand with its runs gathered once, the test, and names looked up in it. */
import {
  defaultTest,
  type Ensemble,
  gather,
  type Plan,
  placeOfPolicy,
  type ResultStore,
  type Test,
} from "@inflow/study";
import type { Desk } from "../desk.ts";

export interface InHand {
  readonly plan: Plan;
  readonly store: ResultStore;
  readonly ensemble: Ensemble;
  readonly test: Test;
}

const gathered = new WeakMap<Plan, Promise<Ensemble>>();

/** The plan that was answered last, with its ensemble; the same plan is gathered once. */
export const inHand = async (desk: Pick<Desk, "current">): Promise<InHand> => {
  const { plan, store } = desk.current();
  let ensemble = gathered.get(plan);
  if (ensemble === undefined) {
    ensemble = gather(plan, store);
    gathered.set(plan, ensemble);
  }
  return { plan, store, ensemble: await ensemble, test: plan.study.test ?? defaultTest(plan.world.names.commodity) };
};

/** The place of a policy in the plan; throws where it is not among those that were run. */
export const policyIn = (plan: Plan, policy: string): number => {
  const place = placeOfPolicy(plan, policy);
  if (place < 0) throw new Error(`"${policy}" is not among the policies that were run.`);
  return place;
};
