/**
 * When an observable would first tell along the paths of the ensemble, and whether what it finds answers the question.
 * Source: always-valid boundaries and error spending of the methods; 5 % by convention, two-sided, over all looks together.
 */
import type { DecisionRule } from "@inflow/methods";
import { boundaryOf, type Crossing, crossingsOf, expectedAlong, type LookSequence, lookSequence } from "./crossings.ts";
import { type Futures, shapeOf } from "./futures.ts";
import type { Observable, Seen } from "./observables.ts";
import { rightAboutInflow, type Timing, timingOf } from "./timing.ts";

/** Two-sided chance of a false alarm over all looks. */
export const ALPHA = 0.05;
/** Months between planned looks. */
const PLANNED_EVERY = 3;

/** A rule of decision and the months between its looks. */
export interface Looking {
  readonly rule: DecisionRule;
  readonly everyMonths: number;
}

/** A look at every publication, by a boundary that is valid however often one looks. */
export const ALWAYS: Looking = { rule: { kind: "always-valid" }, everyMonths: 1 };
/** Looks planned for each quarter, or for each publication where they are rarer, that share the error between them. */
export const PLANNED: Looking = {
  rule: { kind: "spending", spending: { kind: "obrien-fleming" } },
  everyMonths: PLANNED_EVERY,
};
/** 1.96 at every publication without correction: shown to warn. */
export const REPEATED: Looking = { rule: { kind: "repeated" }, everyMonths: 1 };

export interface Simulated {
  readonly worlds: number;
  readonly seed: number;
}

/** First crossings of an observable under a rule, along what its estimates tend to in each future. */
export const crossed = (
  { id }: Observable,
  sequence: LookSequence,
  { rule, everyMonths }: Looking,
  expected: readonly Float64Array[],
  { worlds, seed }: Simulated,
  meaningful = 0,
): Crossing[] =>
  crossingsOf(
    sequence,
    boundaryOf(sequence, rule, ALPHA, everyMonths),
    expected,
    { worlds, seed, luck: `when ${id}` },
    meaningful,
  );

export interface FirstTiming {
  readonly timing: Timing;
  /** Share of findings that are right about inflow; null where nothing is found. */
  readonly right: number | null;
  /** Whether it finds something in a tenth of worlds or more, and that is right about inflow often enough to answer the question. */
  readonly answers: boolean;
  readonly sequence: LookSequence;
  readonly expected: readonly Float64Array[];
}

/** When an observable would first tell; inflow itself may also tell that no change matters. */
export const firstTimingOf = (
  observable: Observable,
  seen: Seen,
  futures: Futures,
  simulated: Simulated,
): FirstTiming => {
  const sequence = lookSequence(seen, shapeOf(futures.paths), futures.months);
  const expected = futures.paths.map((path) => expectedAlong(sequence, path));
  const meaningful = observable.isReal ? 0 : futures.meaningful;
  const crossings = crossed(observable, sequence, ALWAYS, expected, simulated, meaningful);
  const right = rightAboutInflow(crossings, observable.follows, futures);
  const timing = timingOf(crossings, sequence.months, expected, futures.months);
  return {
    timing,
    right,
    answers: !observable.isReal || (timing.p10 !== null && right !== null && right >= futures.confidence),
    sequence,
    expected,
  };
};
