/**
 * Adaptive policies as automata (dynamic adaptive pathways, Haasnoot et al. 2013): a posture holds until a trigger on a
 * signpost fires, then another takes over after a lag. A signpost is an observable that is published late and with noise; a
 * trigger is a level held for some steps, or a cumulative sum of deviations (Page 1954). A trigger is judged like a test: how
 * often it fires where nothing would have failed, how often it is too late, how long before, and what it costs beside the
 * single switch that one would have made knowing all. Limit: one posture at a time; what is observed may not steer the world
 * but through postures.
 */
import { luckOf } from "@inflow/exact";

export interface World<State> {
  readonly steps: number;
  readonly start: (scenario: number) => State;
  readonly next: (state: State, posture: string, step: number, scenario: number) => State;
}

export interface Signpost<State> {
  readonly name: string;
  /** What is measured of a state, before noise. */
  readonly of: (state: State) => number;
  /** Steps from the state to its publication, 0 or more. */
  readonly lag: number;
  /** Standard deviation of the noise, in the unit of the signpost. */
  readonly noise: number;
}

export type TriggerRule =
  | { readonly kind: "level"; readonly side: "above" | "below"; readonly level: number; readonly hold: number }
  | {
      readonly kind: "cusum";
      readonly side: "above" | "below";
      /** Value in normal times, allowance per step, and sum at which it fires, in the unit of the signpost. */
      readonly target: number;
      readonly slack: number;
      readonly limit: number;
    };

export interface Trigger {
  readonly signpost: string;
  readonly rule: TriggerRule;
  readonly from: string;
  readonly to: string;
  /** Steps from firing until the new posture holds. */
  readonly lag: number;
}

export interface AdaptivePolicy<State> {
  readonly start: string;
  readonly signposts: readonly Signpost<State>[];
  readonly triggers: readonly Trigger[];
}

export interface AdaptiveRun<State> {
  /** State at each step, from 0. */
  readonly states: readonly State[];
  readonly postures: readonly string[];
  /** When each trigger fired and when its posture began to hold. */
  readonly switches: readonly {
    readonly fired: number;
    readonly holds: number;
    readonly from: string;
    readonly to: string;
  }[];
}

interface Watch {
  held: number;
  sum: number;
}

/** Takes one published value; true when the rule fires. */
function fires(rule: TriggerRule, watch: Watch, value: number): boolean {
  const turned = rule.side === "above" ? 1 : -1;
  if (rule.kind === "level") {
    watch.held = turned * (value - rule.level) > 0 ? watch.held + 1 : 0;
    return watch.held >= rule.hold;
  }
  watch.sum = Math.max(0, watch.sum + turned * (value - rule.target) - rule.slack);
  return watch.sum >= rule.limit;
}

function checkPolicy<State>(policy: AdaptivePolicy<State>): void {
  const names = policy.signposts.map(({ name }) => name);
  const unknown = policy.triggers.find(({ signpost }) => !names.includes(signpost));
  if (unknown) {
    throw new RangeError(
      `A trigger watches "${unknown.signpost}": name one of the signposts ${names.join(", ") || "(none)"}.`,
    );
  }
  const early = [...policy.signposts, ...policy.triggers].find(({ lag }) => !(Number.isInteger(lag) && lag >= 0));
  if (early)
    throw new RangeError(
      `A lag is ${early.lag}: give whole steps, 0 or more; nothing is known before it is published.`,
    );
}

/** One scenario under an adaptive policy; noise of a signpost depends on seed, scenario, signpost and step alone. */
export function runAdaptive<State>(
  world: World<State>,
  policy: AdaptivePolicy<State>,
  scenario: number,
  seed: number,
): AdaptiveRun<State> {
  checkPolicy(policy);
  const states: State[] = [world.start(scenario)];
  const postures: string[] = [];
  const switches: { fired: number; holds: number; from: string; to: string }[] = [];
  const lucks = policy.signposts.map(({ name }) => luckOf(seed, scenario, `signpost.${name}`));
  const watches = policy.triggers.map((): Watch => ({ held: 0, sum: 0 }));
  let posture = policy.start;
  const decided: { holds: number; to: string }[] = [];
  for (let step = 0; step < world.steps; step++) {
    const published = new Map<string, number>();
    policy.signposts.forEach((signpost, i) => {
      const noise = signpost.noise * lucks[i].normal();
      if (step >= signpost.lag) published.set(signpost.name, signpost.of(states[step - signpost.lag]) + noise);
    });
    policy.triggers.forEach((trigger, i) => {
      const value = published.get(trigger.signpost);
      if (value === undefined || trigger.from !== posture) return;
      if (!fires(trigger.rule, watches[i], value) || decided.length > 0) return;
      decided.push({ holds: step + trigger.lag, to: trigger.to });
      switches.push({ fired: step, holds: step + trigger.lag, from: posture, to: trigger.to });
    });
    const [turn] = decided;
    if (turn !== undefined && turn.holds <= step) {
      posture = turn.to;
      decided.length = 0;
      for (const watch of watches) Object.assign(watch, { held: 0, sum: 0 });
    }
    postures.push(posture);
    if (step + 1 < world.steps) states.push(world.next(states[step], posture, step, scenario));
  }
  return { states, postures, switches };
}

/** The states of a scenario when postures are given step by step. */
export function runPostures<State>(
  world: World<State>,
  postureAt: (step: number) => string,
  scenario: number,
): State[] {
  const states: State[] = [world.start(scenario)];
  for (let step = 0; step + 1 < world.steps; step++) {
    states.push(world.next(states[step], postureAt(step), step, scenario));
  }
  return states;
}

/** The first step at which a series leaves its bounds: the adaptation tipping point; null if it never does. */
export function tippingPoint(
  series: ArrayLike<number>,
  bounds: { readonly atLeast?: number; readonly atMost?: number },
): number | null {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = bounds;
  const step = Array.from(series).findIndex((value) => !(value >= atLeast && value <= atMost));
  return step < 0 ? null : step;
}
