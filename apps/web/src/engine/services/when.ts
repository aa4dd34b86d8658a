/**
 * When the data could tell: what could be watched, each series in full, and for the sliders one series at a true change of a
 * size and a delay that the reader sets. Paths of effects are read once from the runs in hand.
 *
 *     assurance(m) = share of worlds whose looks have crossed the boundary by month m
 *
 * Limit: noise, date and shape are known to the analysis, so every month is at its most hopeful.
 */
import { type DecisionRule, type EffectShape, effectPath, powerOf, repeatedLooksError } from "@inflow/methods";
import {
  ALPHA,
  type AnswerTime,
  type Band,
  type BySize,
  boundaryOf,
  crossingsOf,
  dateOfWeek,
  expectedAlong,
  type FalseAlarms,
  futuresOf,
  type LookSequence,
  lookSequence,
  type MonthsByShare,
  monthsAfter,
  OBSERVABLES,
  type Observable,
  PHASED_MONTHS,
  type Seen,
  seenAsCount,
  signalReportOf,
  type WhatWouldShorten,
  type Words,
} from "@inflow/study";
import { answerOfRun, inHand, type OfRun, policyIn } from "./in-hand.ts";
import { type Asked, byShare, effectsIn, type FromRuns, observableNamed, seenOf, type WhenArgs } from "./when-paths.ts";

/** A series that could be watched, and how it is published. */
export interface Watched {
  readonly id: string;
  readonly label: Words;
  readonly isReal: boolean;
  /** 1 where it falls when inflow falls, −1 where it rises. */
  readonly follows: 1 | -1;
  readonly isClean: boolean;
  readonly alsoMovedBy: Words;
  readonly lagMonths: number;
  readonly everyMonths: number;
  readonly windowMonths: number;
  readonly beforeMonths: number;
}

export interface WhenOverview extends FromRuns {
  readonly horizonMonths: number;
  /** First day of the policy. */
  readonly onset: string;
  readonly fall: number;
  readonly forWeeks: number;
  readonly confidence: number;
  readonly watched: readonly Watched[];
  /** Of the assessment, where it has one for this policy. */
  readonly answerTime: AnswerTime | null;
  /** Share of futures in which inflow itself changes, either way, by what counts. */
  readonly changesShare: number;
  /** Chance of a false alarm with 1.96 at so many equal looks. */
  readonly repeated: { readonly once: number; readonly looks: number; readonly error: number };
}

const LOOKS_TOLD = 10;

const watchedOf = (observable: Observable, seen: Seen, commodity: string): Watched => ({
  id: observable.id,
  label: observable.label,
  isReal: observable.isReal,
  follows: observable.follows,
  isClean: observable.cleanFor.includes(commodity),
  alsoMovedBy: observable.alsoMovedBy,
  lagMonths: seen.reporting?.lagMonths ?? 0,
  everyMonths: seen.lookEveryMonths,
  windowMonths: seen.reporting?.windowMonths ?? 1,
  beforeMonths: seen.before,
});

/** What could be watched of a policy of the plan in hand, and what is known without looking at each series. */
export const whenService = async (desk: Asked, args: WhenArgs): Promise<WhenOverview> => {
  const { plan, test } = await inHand(desk);
  const { observation } = desk.shelf();
  const effects = await effectsIn(desk, args);
  const { falls, rises } = futuresOf(effects, "inflow", test);
  const changing = falls.filter((isFalling, future) => isFalling || rises[future] === true).length;
  return {
    runId: plan.runId,
    futures: effects.futures,
    horizonMonths: effects.months,
    onset: dateOfWeek(plan.policies[policyIn(plan, args.policy)]!.onset, plan.calendar),
    fall: test.fall,
    forWeeks: test.forWeeks,
    confidence: test.confidence,
    watched: OBSERVABLES.flatMap((observable) => {
      const seen = observation.get(observable.id);
      return seen === undefined || !effects.paths.has(observable.id)
        ? []
        : [watchedOf(observable, seen, args.commodity)];
    }),
    answerTime: desk.current().assessment.verdicts[args.policy]?.[args.commodity]?.answerTime ?? null,
    changesShare: falls.length === 0 ? 0 : changing / falls.length,
    repeated: {
      once: ALPHA,
      looks: LOOKS_TOLD,
      error: repeatedLooksError(
        Array.from({ length: LOOKS_TOLD }, (_, look) => (look + 1) / LOOKS_TOLD),
        ALPHA,
      ),
    },
  };
};

export interface SignalArgs extends WhenArgs {
  readonly id: string;
}

/** When a series would show a change along the effects of the futures. */
export interface OwnTiming extends MonthsByShare {
  readonly months: readonly number[];
  readonly assurance: readonly number[];
  /** Share of futures in which it shows none within the horizon. */
  readonly never: number;
}

/** One series in full. */
export interface SignalView extends FromRuns {
  readonly id: string;
  readonly answers: boolean;
  /** Share of its findings that are right about inflow; null where nothing is found. */
  readonly right: number | null;
  readonly effect: Band;
  readonly own: OwnTiming;
  readonly plannedFound: number;
  readonly falseAlarms: FalseAlarms;
  /** Least fall that one look at the horizon finds with 80 % power. */
  readonly leastAtOnce: number;
  readonly leastPhased: number;
  readonly bySize: readonly {
    readonly fall: number;
    readonly atOnce: MonthsByShare;
    readonly phased: MonthsByShare;
  }[];
  readonly shortenings: readonly WhatWouldShorten[];
}

/** Worlds in which a series is tried: 2 points of 100 at the worst. */
const WORLDS = 400;
const SEED = 1;

const sizeOf = ({ fall, atOnce, phased }: BySize): SignalView["bySize"][number] => {
  const of = ({ p10, p50, p90 }: MonthsByShare): MonthsByShare => ({ p10, p50, p90 });
  return { fall, atOnce: of(atOnce), phased: of(phased) };
};

/** A series in full, and the run of the answer on view beside which it stands. */
export interface ReportArgs extends SignalArgs, OfRun {}

/** The timing that the verdict is told from, where it has this series, so that box, list and table say one thing. */
const timingToldOf = (desk: Asked, { policy, commodity, id, runId }: ReportArgs): OwnTiming | null => {
  const { assessment } = answerOfRun(desk, { runId }) ?? desk.current();
  const told = assessment.verdicts[policy]?.[commodity]?.answerTime?.signals.find((one) => one.id === id);
  if (told === undefined) return null;
  const { months, assurance } = told;
  return { months, assurance, ...byShare(months, assurance) };
};

/** One series of one policy in full; about a second. */
export const whenSignalService = async (desk: Asked, args: ReportArgs): Promise<SignalView> => {
  const { plan, test } = await inHand(desk);
  const effects = await effectsIn(desk, args);
  const seen = seenAsCount(seenOf(desk, args.id), effects.counts?.get(args.id));
  const futures = futuresOf(effects, args.id, test);
  const report = signalReportOf(
    observableNamed(args.id),
    seen,
    futures,
    { worlds: WORLDS, seed: SEED },
    args.commodity,
  );
  const { months, assurance, p10, p50, p90, never } = report.own;
  return {
    runId: plan.runId,
    futures: effects.futures,
    id: report.id,
    answers: report.answers,
    right: report.right,
    effect: report.effect,
    own: timingToldOf(desk, args) ?? { months, assurance, p10, p50, p90, never },
    plannedFound: report.planned.assurance.at(-1) ?? 0,
    falseAlarms: report.falseAlarms,
    leastAtOnce: report.leastAtOnce.at(-1) ?? 1,
    leastPhased: report.leastPhased.at(-1) ?? 1,
    bySize: report.bySize.map(sizeOf),
    shortenings: report.shortenings,
  };
};

export interface CurveArgs extends SignalArgs {
  /** True fall as a share, above 0 and below 1. */
  readonly fall: number;
  /** Months until a figure is published. */
  readonly lagMonths: number;
  readonly isPhased: boolean;
  readonly looks: "always-valid" | "repeated";
}

export interface CurveView extends MonthsByShare {
  readonly runId: string;
  readonly months: readonly number[];
  readonly assurance: readonly number[];
  /** Chance that one single look at that month finds it. */
  readonly power: readonly number[];
  /** Share of worlds without a finding at the horizon. */
  readonly never: number;
}

interface Prepared {
  readonly sequence: LookSequence;
  readonly boundary: Float64Array;
}

const RULES: Readonly<Record<CurveArgs["looks"], DecisionRule>> = {
  "always-valid": { kind: "always-valid" },
  repeated: { kind: "repeated" },
};
const CURVE_WORLDS = 1000;
const MOST_KEPT = 60;
const prepared = new Map<string, Prepared>();

const preparedFor = (key: string, make: () => Prepared): Prepared => {
  const known = prepared.get(key);
  if (known !== undefined) return known;
  if (prepared.size >= MOST_KEPT) prepared.delete(prepared.keys().next().value!);
  const made = make();
  prepared.set(key, made);
  return made;
};

/** The assurance curve of one series for a true fall of a size, seen with a delay; a tenth of a second, kept for the next size. */
export const whenCurveService = async (desk: Asked, args: CurveArgs): Promise<CurveView> => {
  const { plan } = await inHand(desk);
  const { id, fall, lagMonths, isPhased, looks } = args;
  const horizon = monthsAfter(plan, policyIn(plan, args.policy));
  const counts = (await effectsIn(desk, args)).counts?.get(id);
  const seen = seenAsCount(seenOf(desk, id), counts);
  const { follows } = observableNamed(id);
  const shape: EffectShape = isPhased ? { kind: "ramp", months: PHASED_MONTHS } : { kind: "step" };
  const key = [plan.runId, args.policy, args.commodity, id, horizon, lagMonths, isPhased, looks].join("|");
  const { sequence, boundary } = preparedFor(key, () => {
    const own = lookSequence({ ...seen, reporting: { ...seen.reporting, lagMonths } }, shape, horizon);
    return { sequence: own, boundary: boundaryOf(own, RULES[looks], ALPHA) };
  });
  const change = follows * Math.log(1 - fall);
  const expected = expectedAlong(
    sequence,
    effectPath(shape, horizon).map((share) => change * share),
  );
  const crossings = crossingsOf(sequence, boundary, [expected], {
    worlds: CURVE_WORLDS,
    seed: SEED,
    luck: `when ${id}`,
  });
  const { months } = sequence;
  const assurance = months.map(
    (_, look) => crossings.filter((one) => one.look >= 0 && one.look <= look).length / CURVE_WORLDS,
  );
  return {
    runId: plan.runId,
    months,
    assurance,
    power: Array.from(sequence.standardError, (error, look) => powerOf(expected[look]!, error, ALPHA)),
    ...byShare(months, assurance),
  };
};
