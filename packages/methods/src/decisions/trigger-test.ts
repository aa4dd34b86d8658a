/**
 * Triggers judged as tests over scenarios: false alarms among scenarios that would never fail, misses among those that would,
 * lead before failure, and regret beside the clairvoyant: the best single switch to a posture that a trigger may choose, at any
 * step or never. Regret can be negative where an automaton with several switches beats every single one. Limit: failure is
 * that of the starting posture left alone.
 */
import { type Bands, bands } from "../summary/quantile.ts";
import { type Share, shareOf } from "../summary/share.ts";
import { type AdaptivePolicy, runAdaptive, runPostures, type World } from "./adaptive.ts";

export interface TriggerTest<State> {
  readonly scenarios: number;
  readonly seed: number;
  readonly fails: (state: State, scenario: number) => boolean;
  /** What a whole path costs, postures included; less is better. */
  readonly cost: (states: readonly State[], postures: readonly string[], scenario: number) => number;
}

export interface TriggerVerdict {
  /** Scenarios that would fail under the starting posture left alone. */
  readonly failing: number;
  /** Share of the scenarios that never fail in which a trigger fires; null where all fail. */
  readonly falseAlarms: Share | null;
  /** Share of the failing scenarios in which no new posture holds before failure; null where none fails. */
  readonly missed: Share | null;
  /** Steps from firing to the failure that was averted or not, where a trigger fired before it; null where none did. */
  readonly leadSteps: Bands | null;
  readonly regret: Bands;
}

function clairvoyant<State>(
  world: World<State>,
  policy: AdaptivePolicy<State>,
  test: TriggerTest<State>,
  scenario: number,
): number {
  const targets = [...new Set(policy.triggers.map(({ to }) => to))];
  let best = Number.POSITIVE_INFINITY;
  for (const to of targets) {
    for (let at = 0; at <= world.steps; at++) {
      const postureAt = (step: number): string => (step < at ? policy.start : to);
      const postures = Array.from({ length: world.steps }, (_, step) => postureAt(step));
      best = Math.min(best, test.cost(runPostures(world, postureAt, scenario), postures, scenario));
    }
  }
  return best;
}

/** How the triggers of a policy do over scenarios 0 to `scenarios` − 1. */
export function testTriggers<State>(
  world: World<State>,
  policy: AdaptivePolicy<State>,
  test: TriggerTest<State>,
): TriggerVerdict {
  if (policy.triggers.length === 0) throw new RangeError("The policy has no trigger: give one to be judged.");
  const alarms: boolean[] = [];
  const misses: boolean[] = [];
  const leads: number[] = [];
  const regrets: number[] = [];
  for (let scenario = 0; scenario < test.scenarios; scenario++) {
    const left = runPostures(world, () => policy.start, scenario);
    const failed = left.findIndex((state) => test.fails(state, scenario));
    const run = runAdaptive(world, policy, scenario, test.seed);
    const [first] = run.switches;
    if (failed < 0) alarms.push(first !== undefined);
    else {
      misses.push(first === undefined || first.holds >= failed);
      if (first !== undefined && first.fired < failed) leads.push(failed - first.fired);
    }
    regrets.push(test.cost(run.states, run.postures, scenario) - clairvoyant(world, policy, test, scenario));
  }
  return {
    failing: misses.length,
    falseAlarms: alarms.length > 0 ? shareOf(alarms) : null,
    missed: misses.length > 0 ? shareOf(misses) : null,
    leadSteps: leads.length > 0 ? bands(leads) : null,
    regret: bands(regrets),
  };
}
