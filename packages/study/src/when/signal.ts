/**
 * One observable and one policy: when it would tell, under the effects of the ensemble, under effects of a given size, and
 * where nothing happened at all.
 *
 *     size of a future = mean of δ over all months, arriving at once or in equal steps over a year
 *
 * Limit: the shape looked for, the date and the noise are known to the analysis, so every answer is at its most hopeful.
 */
import { log } from "@inflow/exact";
import {
  bands,
  type EffectShape,
  effectPath,
  leastDetectableFall,
  leastDetectableRamp,
  leastDetectableStep,
  powerOf,
} from "@inflow/methods";
import type { Band } from "../compare.ts";
import type { Words } from "../words.ts";
import { expectedAlong, type LookSequence, lookSequence } from "./crossings.ts";
import { asShare } from "./effect-paths.ts";
import {
  ALPHA,
  ALWAYS,
  crossed,
  firstTimingOf,
  type Looking,
  PLANNED,
  REPEATED,
  type Simulated,
} from "./first-timing.ts";
import { type Futures, sizeOf } from "./futures.ts";
import type { Observable, Seen } from "./observables.ts";
import { PHASED_MONTHS, shorteningsOf, type WhatWouldShorten } from "./shortenings.ts";
import { type MonthsByShare, type Timing, timingOf } from "./timing.ts";

/** True falls for which months are told whatever the ensemble says. */
const FALLS: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.5];
const POWER = 0.8;
const AT_ONCE: EffectShape = { kind: "step" };
const PHASED: EffectShape = { kind: "ramp", months: PHASED_MONTHS };

/** Months for a true change of one size: by shares of worlds, and the first month at which one single look has 80 % power. */
export interface SizeTiming extends MonthsByShare {
  readonly oneLook: number | null;
  readonly never: number;
  /** Months at which one looks; chance that one single look finds it; share of worlds in which it is found by then. */
  readonly months: readonly number[];
  readonly power: readonly number[];
  readonly assurance: readonly number[];
}

export interface BySize {
  /** True fall as a share; where an observable rises when inflow falls, the rise is of the same logarithm. */
  readonly fall: number;
  readonly atOnce: SizeTiming;
  readonly phased: SizeTiming;
}

/** Fewest worlds in which nothing happens, also for a quick look: a share of 5 % is then known to ± 0.34 points. */
const NULL_WORLDS = 4000;

export interface FalseAlarms {
  /** How many worlds the shares are of, and the standard error of a share of 5 % in them. */
  readonly worlds: number;
  readonly standardError: number;
  readonly alwaysValid: number;
  readonly planned: number;
  readonly repeated: number;
}

export interface SignalReport {
  readonly id: string;
  readonly label: Words;
  readonly isReal: boolean;
  /** Whether nothing but inflow of this commodity is known to move it. */
  readonly isClean: boolean;
  readonly answers: boolean;
  readonly right: number | null;
  readonly alsoMovedBy: Words;
  readonly seen: Seen;
  /** Size of the effect over futures, as a share. */
  readonly effect: Band;
  /** Along the paths of the ensemble, by three rules: valid at every look, planned looks each quarter, uncorrected. */
  readonly own: Timing;
  readonly planned: Timing;
  readonly repeated: Timing;
  /** The same sizes, arriving at once or phased in over a year. */
  readonly atOnce: Timing;
  readonly phased: Timing;
  /** Share of worlds with an alarm where nothing happened. */
  readonly falseAlarms: FalseAlarms;
  /** Least fall that one look finds with 80 % power at each look, as a share: at once, and phased in over a year. */
  readonly leastAtOnce: readonly number[];
  readonly leastPhased: readonly number[];
  /** What no waiting can better by much where the level wanders, in closed form; 0 where it does not wander. */
  readonly floorAtOnce: number;
  readonly floorPhased: number;
  readonly bySize: readonly BySize[];
  readonly shortenings: readonly WhatWouldShorten[];
}

const leastOf = ({ standardError }: LookSequence): number[] =>
  Array.from(standardError, (error) => (error < Number.POSITIVE_INFINITY ? leastDetectableFall(error) : 1));

/** Least fall at once that one look at the last publication finds with 80 % power, as a share; 1 where nothing is seen. */
export const leastAtHorizon = (seen: Seen, months: number): number =>
  leastOf(lookSequence(seen, AT_ONCE, months)).at(-1) ?? 1;

interface Along {
  readonly observable: Observable;
  readonly months: number;
  readonly simulated: Simulated;
}

const timed = (
  { observable, months, simulated }: Along,
  sequence: LookSequence,
  expected: readonly Float64Array[],
  looking: Looking = ALWAYS,
): Timing => timingOf(crossed(observable, sequence, looking, expected, simulated), sequence.months, expected, months);

const sizeTiming = (along: Along, sequence: LookSequence, shape: EffectShape, fall: number): SizeTiming => {
  const change = log(1 - fall);
  const expected = [
    expectedAlong(
      sequence,
      effectPath(shape, along.months).map((share) => change * share),
    ),
  ];
  const { p10, p50, p90, never, months, assurance } = timed(along, sequence, expected);
  const power = Array.from(sequence.standardError, (error) => powerOf(change, error, ALPHA));
  const look = power.findIndex((chance) => chance >= POWER);
  return { p10, p50, p90, oneLook: look < 0 ? null : months[look]!, never, months, power, assurance };
};

const falseAlarmsOf = (along: Along, sequence: LookSequence): FalseAlarms => {
  const nothing = [new Float64Array(sequence.months.length)];
  const worlds = Math.max(NULL_WORLDS, along.simulated.worlds);
  const many: Along = { ...along, simulated: { ...along.simulated, worlds } };
  const share = (looking: Looking): number => timed(many, sequence, nothing, looking).assurance.at(-1) ?? 0;
  const standardError = Math.sqrt((ALPHA * (1 - ALPHA)) / worlds);
  return { worlds, standardError, alwaysValid: share(ALWAYS), planned: share(PLANNED), repeated: share(REPEATED) };
};

/** Everything that is told of one observable for one commodity. */
export const signalReportOf = (
  observable: Observable,
  seen: Seen,
  futures: Futures,
  simulated: Simulated,
  commodity: string,
): SignalReport => {
  const { months, paths } = futures;
  const along: Along = { observable, months, simulated };
  const own = firstTimingOf(observable, seen, futures, simulated);
  const atOnce = lookSequence(seen, AT_ONCE, months);
  const phased = lookSequence(seen, PHASED, months);
  const sizes = Float64Array.from(paths, sizeOf);
  const arriving = (sequence: LookSequence, shape: EffectShape): Timing => {
    const unit = expectedAlong(sequence, effectPath(shape, months));
    return timed(
      along,
      sequence,
      Array.from(sizes, (size) => unit.map((value) => size * value)),
    );
  };
  const { drift = 0, control = 0 } = seen.noise;
  return {
    id: observable.id,
    label: observable.label,
    isReal: observable.isReal,
    isClean: observable.cleanFor.includes(commodity),
    answers: own.answers,
    right: own.right,
    alsoMovedBy: observable.alsoMovedBy,
    seen,
    effect: bands(sizes.map(asShare)),
    own: own.timing,
    planned: timed(along, own.sequence, own.expected, PLANNED),
    repeated: timed(along, own.sequence, own.expected, REPEATED),
    atOnce: arriving(atOnce, AT_ONCE),
    phased: arriving(phased, PHASED),
    falseAlarms: falseAlarmsOf(along, own.sequence),
    leastAtOnce: leastOf(atOnce),
    leastPhased: leastOf(phased),
    floorAtOnce: leastDetectableStep(drift, control),
    floorPhased: leastDetectableRamp(drift, PHASED_MONTHS, control),
    bySize: FALLS.map((fall) => ({
      fall,
      atOnce: sizeTiming(along, atOnce, AT_ONCE, fall),
      phased: sizeTiming(along, phased, PHASED, fall),
    })),
    shortenings: shorteningsOf(observable, seen, futures, simulated),
  };
};
