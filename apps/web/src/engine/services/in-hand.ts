/**
 * What the services of the desk share: the plan in hand with its runs gathered once, the test, names looked up in it, and a
 * run found by its name, be it of the answer that was delivered or of the one in hand.
 */
import {
  defaultTest,
  type Ensemble,
  gather,
  type Plan,
  placeOfPolicy,
  type ResultStore,
  type Test,
} from "@inflow/study";
import type { Current, Delivered, Desk } from "../desk.ts";

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

/** An answer of which a run was asked by name: the page names the one on view, so that all it takes away is of that one. */
export interface OfRun {
  readonly runId: string;
}

const heldBy = <A>(ask: () => A): readonly A[] => {
  try {
    return [ask()];
  } catch {
    return [];
  }
};

/** The answer of a run, delivered or in hand; null where the desk holds neither. */
export const answerOfRun = (desk: Pick<Desk, "current" | "delivered">, { runId }: OfRun): Delivered | Current | null =>
  [...heldBy(desk.delivered), ...heldBy(desk.current)].find(({ plan }) => plan.runId === runId) ?? null;

/** The place of a policy in the plan; throws where it is not among those that were run. */
export const policyIn = (plan: Plan, policy: string): number => {
  const place = placeOfPolicy(plan, policy);
  if (place < 0) throw new Error(`"${policy}" is not among the policies that were run.`);
  return place;
};
