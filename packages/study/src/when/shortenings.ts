/**
 * What further data would bring an answer nearer: each candidate is one change to how an observable is seen.
 * Source: the list of changes of best-signal.ts in the methods, and monthly publication. Limit: one change at a time.
 */
import { log } from "@inflow/exact";
import { changesTo, type EffectShape, effectPath } from "@inflow/methods";
import { expectedAlong, lookSequence } from "./crossings.ts";
import { ALWAYS, crossed, type Simulated } from "./first-timing.ts";
import { type Futures, shapeOf } from "./futures.ts";
import type { Observable, Seen } from "./observables.ts";
import { type Timing, timingOf } from "./timing.ts";

/** Months over which a phased effect arrives. */
export const PHASED_MONTHS = 12;
/** True fall, phased in, for which it is told what would shorten the wait. */
export const SHORTENED_FALL = 0.2;

export interface WhatWouldShorten {
  readonly what: string;
  /** By month so many for a phased fall of a fifth. */
  readonly p50: number | null;
  /** Months saved in the mean for a phased fall of a fifth. */
  readonly monthsSaved: number;
  /** Months saved in the mean along the paths of the ensemble. */
  readonly monthsSavedHere: number;
}

const PHASED: EffectShape = { kind: "ramp", months: PHASED_MONTHS };

const changedViews = (seen: Seen, shape: EffectShape): { readonly what: string; readonly seen: Seen }[] => {
  const changes = changesTo({ ...seen, shape }).map(({ what, setup }) => ({ what, seen: { ...seen, ...setup } }));
  const often = { what: "a figure for each month, published each month", seen: { ...seen, lookEveryMonths: 1 } };
  return seen.lookEveryMonths > 1 ? [...changes, often] : changes;
};

/** What each further kind of data would do to the wait for an observable, the most helpful first. */
export const shorteningsOf = (
  observable: Observable,
  seen: Seen,
  { paths, months }: Pick<Futures, "paths" | "months">,
  simulated: Simulated,
): WhatWouldShorten[] => {
  const own = shapeOf(paths);
  const fifth = [effectPath(PHASED, months).map((share) => log(1 - SHORTENED_FALL) * share)];
  const timingFor = (view: Seen, shape: EffectShape, along: readonly Float64Array[]): Timing => {
    const sequence = lookSequence(view, shape, months);
    const expected = along.map((path) => expectedAlong(sequence, path));
    return timingOf(crossed(observable, sequence, ALWAYS, expected, simulated), sequence.months, expected, months);
  };
  const now = timingFor(seen, PHASED, fifth);
  const here = timingFor(seen, own, paths);
  return changedViews(seen, own)
    .map(({ what, seen: view }) => {
      const then = timingFor(view, PHASED, fifth);
      return {
        what,
        p50: then.p50,
        monthsSaved: now.meanMonths - then.meanMonths,
        monthsSavedHere: here.meanMonths - timingFor(view, own, paths).meanMonths,
      };
    })
    .sort((a, b) => b.monthsSaved - a.monthsSaved || b.monthsSavedHere - a.monthsSavedHere);
};
