/**
 * When could the data tell? Every observable of a policy, the best of those that answer, and the months until then; for the
 * verdict in brief, for `inflow when` in full.
 *
 * A published series answers only where what it finds is right about inflow as often as the reader wants a verdict to hold:
 * inflow truly changes the way the finding says by at least the change that counts. So a fall of seizures at sea that is a
 * detour is no answer. Limit: one series at a time; evidence is not combined.
 */
import { bands } from "@inflow/methods";
import type { Band } from "../compare.ts";
import type { Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import type { Words } from "../words.ts";
import { seenAsCount } from "./count-noise.ts";
import { asShare, type EffectPaths, effectPathsOf } from "./effect-paths.ts";
import { type FirstTiming, firstTimingOf, type Simulated } from "./first-timing.ts";
import { type Counting, type Futures, futuresOf, sizeOf } from "./futures.ts";
import { OBSERVABLES, type Observable, type Observation, type Seen } from "./observables.ts";
import { becauseOf, whenSentences } from "./sentences.ts";
import { leastAtHorizon, type SignalReport, signalReportOf } from "./signal.ts";
import type { MonthsByShare, Timing } from "./timing.ts";

export interface WhenOptions extends Partial<Simulated> {
  readonly observation: Observation;
  readonly test: Counting;
}

const SIMULATED: Simulated = { worlds: 2000, seed: 1 };

/** What ranks an observable: its timing, and whether it answers. */
export interface Ranked {
  readonly id: string;
  readonly label: Words;
  readonly isReal: boolean;
  readonly isClean: boolean;
  readonly answers: boolean;
  readonly alsoMovedBy: Words;
  readonly own: Timing;
  readonly right: number | null;
  /** Middle size of the effect, as a share. */
  readonly middle: number;
  /** Least fall at once that one look at the horizon finds with 80 % power, as a share. */
  readonly least: number;
}

/** Months after the policy begins until the data answer, from the best published signal. */
export interface AnswerTime extends MonthsByShare {
  /** The published signal that answers best; null where none answers. */
  readonly bestSignal: string | null;
  readonly bestSignalIs: Words | null;
  /** The published signal that comes nearest to an answer, whether or not it gives one; null where none is published. */
  readonly nearestSignal: string | null;
  readonly nearestSignalIs: Words | null;
  /** Share of futures without an answer within the horizon. */
  readonly never: number;
  readonly horizonMonths: number;
  readonly because: Words;
  /** Every signal, the best first: by each month the share of futures in which it has shown a change. */
  readonly signals: readonly SignalCurve[];
}

/** When one signal tells, for a chart. */
export interface SignalCurve {
  readonly id: string;
  readonly label: Words;
  readonly isReal: boolean;
  readonly months: readonly number[];
  readonly assurance: readonly number[];
}

/** Published before inflow itself; those that answer first, of the others those that nothing else moves; each by mean months. */
const rankedSignals = <T extends Pick<Ranked, "isReal" | "isClean" | "answers" | "own">>(
  signals: readonly T[],
): T[] => {
  const rank = ({ isReal, answers, isClean }: T): number => (!isReal ? 3 : answers ? 0 : isClean ? 1 : 2);
  return [...signals].sort((a, b) => rank(a) - rank(b) || a.own.meanMonths - b.own.meanMonths);
};

/** The answer that ranked signals give together: that of the first published one, or none. */
const answerTimeFrom = (ranked: readonly Ranked[], horizonMonths: number): AnswerTime => {
  const nearest = ranked.find(({ isReal }) => isReal) ?? null;
  const best = nearest?.answers === true ? nearest : null;
  const told = best === null ? { p10: null, p50: null, p90: null, never: 1 } : best.own;
  const { p10, p50, p90, never } = told;
  return {
    p10,
    p50,
    p90,
    bestSignal: best?.id ?? null,
    bestSignalIs: best?.label ?? null,
    nearestSignal: nearest?.id ?? null,
    nearestSignalIs: nearest?.label ?? null,
    never,
    horizonMonths,
    because: becauseOf({ p10, p50, p90 }, ranked, horizonMonths),
    signals: ranked.map(({ id, label, isReal, own: { months, assurance } }) => ({
      id,
      label,
      isReal,
      months,
      assurance,
    })),
  };
};

/** The band of months of an answer; null unless nine of ten futures have it within the horizon. */
export const bandOfMonths = ({ p10, p50, p90 }: MonthsByShare): Band | null =>
  p10 === null || p50 === null || p90 === null ? null : { p10, p50, p90 };

interface Watched {
  readonly observable: Observable;
  readonly seen: Seen;
  readonly futures: Futures;
}

/** Observables that the world has and of whose noise something is stated. */
const watchedOf = (effects: EffectPaths, { observation, test }: WhenOptions): Watched[] =>
  OBSERVABLES.flatMap((observable) => {
    const seen = observation.get(observable.id);
    if (seen === undefined || !effects.paths.has(observable.id) || !effects.paths.has("inflow")) return [];
    return [
      {
        observable,
        seen: seenAsCount(seen, effects.counts?.get(observable.id)),
        futures: futuresOf(effects, observable.id, test),
      },
    ];
  });

const rankedOf = (
  { observable, seen, futures }: Watched,
  { timing, right, answers }: FirstTiming,
  commodity: string,
): Ranked => ({
  id: observable.id,
  label: observable.label,
  isReal: observable.isReal,
  isClean: observable.cleanFor.includes(commodity),
  answers,
  alsoMovedBy: observable.alsoMovedBy,
  own: timing,
  right,
  middle: asShare(bands(futures.paths.map(sizeOf)).p50),
  least: leastAtHorizon(seen, futures.months),
});

const rankedFirst = (one: Watched, commodity: string, options: WhenOptions): Ranked =>
  rankedOf(one, firstTimingOf(one.observable, one.seen, one.futures, { ...SIMULATED, ...options }), commodity);

/** When the data answer for one policy and commodity, from effect paths; what a verdict needs and no more. */
export const answerTimeOf = (effects: EffectPaths, commodity: string, options: WhenOptions): AnswerTime =>
  answerTimeFrom(
    rankedSignals(watchedOf(effects, options).map((one) => rankedFirst(one, commodity, options))),
    effects.months,
  );

/** When the data answer for a policy of a plan, by commodity; what verdicts need and no more. `pause` is awaited between series. */
export const answerTimesOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  commodities: readonly string[],
  options: WhenOptions,
  pause?: () => Promise<void>,
): Promise<ReadonlyMap<string, AnswerTime>> => {
  const effects = await effectPathsOf(plan, store, policy, commodities);
  const times = new Map<string, AnswerTime>();
  for (const [commodity, one] of effects) {
    const ranked: Ranked[] = [];
    for (const watched of watchedOf(one, options)) {
      await pause?.();
      ranked.push(rankedFirst(watched, commodity, options));
    }
    times.set(commodity, answerTimeFrom(rankedSignals(ranked), one.months));
  }
  return times;
};

export interface WhenReport {
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly horizonMonths: number;
  readonly futures: number;
  readonly worlds: number;
  /** Change of inflow that counts, as a share. */
  readonly fall: number;
  /** The best first; inflow itself last. */
  readonly signals: readonly SignalReport[];
  readonly monthsToAnswer: AnswerTime;
  readonly sentences: readonly string[];
}

const rankedOfReport = (report: SignalReport): Ranked => ({
  ...report,
  middle: report.effect.p50,
  least: report.leastAtOnce.at(-1) ?? 1,
});

/** The full report for one policy and commodity, from effect paths. */
export const whenFrom = (
  about: Pick<WhenReport, "policy" | "against" | "commodity">,
  effects: EffectPaths,
  options: WhenOptions,
): WhenReport => {
  const simulated = { ...SIMULATED, ...options };
  const signals = rankedSignals(
    watchedOf(effects, options).map(({ observable, seen, futures }) =>
      signalReportOf(observable, seen, futures, simulated, about.commodity),
    ),
  );
  const monthsToAnswer = answerTimeFrom(signals.map(rankedOfReport), effects.months);
  return {
    ...about,
    horizonMonths: effects.months,
    futures: effects.futures,
    worlds: simulated.worlds,
    fall: options.test.fall,
    signals,
    monthsToAnswer,
    sentences: whenSentences(signals, monthsToAnswer),
  };
};

/** The full report for one policy and commodity of a plan whose blocks are in the store. */
export const whenOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  commodity: string,
  options: WhenOptions,
): Promise<WhenReport> =>
  whenFrom(
    { policy: plan.policies[policy]!.id, against: plan.policies[plan.against]!.id, commodity },
    (await effectPathsOf(plan, store, policy, [commodity])).get(commodity)!,
    options,
  );
