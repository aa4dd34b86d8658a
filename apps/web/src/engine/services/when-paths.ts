/**
 * What the services of When share: the effects of a policy along the futures in hand, read once, how a series is seen, and the
 * months by which shares of futures have been told.
 */
import {
  type EffectPaths,
  effectPathsOf,
  type MonthsByShare,
  OBSERVABLES,
  type Observable,
  type Plan,
  type Seen,
} from "@inflow/study";
import type { Desk } from "../desk.ts";
import { inHand, policyIn } from "./in-hand.ts";

/** The parts of the desk that are asked. */
export type Asked = Pick<Desk, "current" | "delivered" | "shelf">;

export interface WhenArgs {
  readonly policy: string;
  readonly commodity: string;
}

/** From which runs something was worked out. */
export interface FromRuns {
  readonly runId: string;
  readonly futures: number;
}

const paths = new WeakMap<Plan, Map<string, Promise<ReadonlyMap<string, EffectPaths>>>>();

/** The effects of a policy on a commodity; read once for a plan. Throws where the world has no such commodity. */
export const effectsIn = async (desk: Asked, { policy, commodity }: WhenArgs): Promise<EffectPaths> => {
  const { plan, store } = await inHand(desk);
  const place = policyIn(plan, policy);
  const known = paths.get(plan) ?? new Map<string, Promise<ReadonlyMap<string, EffectPaths>>>();
  paths.set(plan, known);
  const made = known.get(policy) ?? effectPathsOf(plan, store, place, plan.world.names.commodity);
  known.set(policy, made);
  const found = (await made).get(commodity);
  if (found === undefined) throw new Error(`"${commodity}" is no commodity of this world.`);
  return found;
};

/** The observable of a name; throws where there is none. */
export const observableNamed = (id: string): Observable => {
  const found = OBSERVABLES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no observable "${id}".`);
  return found;
};

const firstAt = (months: readonly number[], assurance: readonly number[], share: number): number | null => {
  const look = assurance.findIndex((value) => value >= share);
  return look < 0 ? null : months[look]!;
};

/** Months by which a tenth, half and nine tenths have told, and the share that never does. */
export const byShare = (
  months: readonly number[],
  assurance: readonly number[],
): MonthsByShare & { readonly never: number } => ({
  p10: firstAt(months, assurance, 0.1),
  p50: firstAt(months, assurance, 0.5),
  p90: firstAt(months, assurance, 0.9),
  never: 1 - (assurance.at(-1) ?? 0),
});

/** How a series is seen; throws where nothing is stated of it. */
export const seenOf = (desk: Asked, id: string): Seen => {
  const seen = desk.shelf().observation.get(id);
  if (seen === undefined) throw new Error(`Nothing is stated of how "${id}" is seen.`);
  return seen;
};
