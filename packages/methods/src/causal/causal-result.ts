/**
 * What every causal method answers, and the gate before it: no effect is reported unless the same model, asked at earlier dates at
 * which nothing began, finds about as few effects as chance allows.
 * Source: placebo-in-time tests (Abadie, Diamond & Hainmueller, AJPS 59 (2015) 495; Heckman & Hotz, JASA 84 (1989) 862). Limit: a
 * model may pass at all earlier dates and yet meet something new; the gate removes false confidence, it does not prove a cause.
 */

export type Interval = readonly [low: number, high: number];

/** An estimate with its 95 % interval, in the units of the outcome. */
export interface Estimate {
  readonly estimate: number;
  readonly interval: Interval;
}

/** What the same model finds where nothing began: at an earlier date, or at a unit that was not treated. */
export interface Placebo extends Estimate {
  readonly kind: "time" | "space";
  /** Index of the date, or name of the unit. */
  readonly at: number | string;
  readonly excludesZero: boolean;
}

/** Whether the same model holds where nothing began; what it finds at the intervention itself is another matter. */
export interface Gate {
  /** What decided: placebos in time, or a history too short to try any. */
  readonly kind: "placebo" | "short";
  readonly passed: boolean;
  readonly why: string;
}

/** "effect" only behind a gate that passed; "not reported" where the gate refuses. */
export type CausalFinding = "effect" | "indistinguishable from zero" | "not reported";

export interface Beside {
  readonly name: string;
  readonly value: number;
}

export interface CausalResult {
  readonly method: string;
  /** Mean effect a period after the intervention, in units of the outcome; null where the model fails at its placebos. */
  readonly estimate: number | null;
  /** Its 95 % interval: the effects that the data cannot rule out. */
  readonly interval: Interval | null;
  /** The same as a share of what was expected without the intervention: the estimate is a ratio of means. */
  readonly relative: Estimate | null;
  readonly placebos: readonly Placebo[];
  /** Passed where the model holds at its placebos in time, whatever its interval at the intervention. */
  readonly gate: Gate;
  /** What may be said of the intervention; an estimate is an effect under "effect" alone. */
  readonly finding: CausalFinding;
  /** Two sentences: what was found, and whether it may be credited to the intervention. */
  readonly reason: string;
  /** What a plain comparison of before and after says: shown, never reported as the effect. */
  readonly beforeAfter: Naive | null;
  /** Other numbers of the fit, shown and not used. */
  readonly beside: readonly Beside[];
}

/** A comparison of before and after, its windows, and the gate that it is put to: at how many placebo dates it excludes zero. */
export interface Naive extends Estimate {
  readonly periodsBefore: number;
  readonly periodsAfter: number;
  readonly dates: number;
  readonly falseFindings: number;
  readonly placebos: readonly Placebo[];
  readonly gate: Gate;
}

/** What a method found before the gate was asked. */
export interface Found extends Estimate {
  readonly relative: Estimate | null;
  readonly beside: readonly Beside[];
}

/** Whether an interval leaves zero out. */
export const excludesZero = ([low, high]: Interval): boolean => low > 0 || high < 0;

/** A number to three significant digits, without an exponent where it is of ordinary size. */
export function shortNumber(value: number): string {
  const short = Number(value.toPrecision(3));
  return short < 0 ? `−${-short}` : `${short}`;
}

const rangeOf = ([low, high]: Interval): string => `${shortNumber(low)} to ${shortNumber(high)}`;

const amountOf = ({ estimate, interval }: Estimate): string =>
  `${shortNumber(estimate)} (95 % interval ${rangeOf(interval)})`;

const windowOf = ({ periodsBefore, periodsAfter }: Naive): string =>
  ` a period, ${periodsAfter} ${periodsAfter === 1 ? "period" : "periods"} against the ${periodsBefore} before`;

const percentOf = ({ estimate, interval }: Estimate): string =>
  `, ${shortNumber(100 * estimate)} % (${rangeOf([100 * interval[0], 100 * interval[1]])} %)`;

const foundSentence = (found: Found): string =>
  `After the intervention the outcome differs a period by ${amountOf(found)}${found.relative === null ? "" : percentOf(found.relative)} from what the model expects without it.`;

/** The sentence on the plain comparison; it ends the page's first question: why not just compare before and after? */
const naiveSentence = (naive: Naive | null): string => {
  if (naive === null) return "No effect is reported.";
  const { dates, falseFindings, gate } = naive;
  if (!excludesZero(naive.interval))
    return `A plain comparison of before and after finds nothing, ${amountOf(naive)}${windowOf(naive)}.`;
  const refused = gate.passed ? "" : ", so the gate refuses it";
  const elsewhere =
    dates === 0 ? "" : `, as it does at ${falseFindings} of ${dates} earlier dates at which nothing began${refused}`;
  return `A plain comparison of before and after "finds" ${amountOf(naive)}${windowOf(naive)}${elsewhere}.`;
};

/** The result behind the gate: numbers are withheld where the model fails at its placebos, and no effect is claimed where zero is inside. */
export function gated(
  method: string,
  found: Found,
  placebos: readonly Placebo[],
  calibrated: Gate,
  beforeAfter: Naive | null,
): CausalResult {
  const { estimate, interval, relative, beside } = found;
  const shared = { method, placebos, beforeAfter, beside };
  if (!calibrated.passed)
    return {
      ...shared,
      estimate: null,
      interval: null,
      relative: null,
      gate: calibrated,
      finding: "not reported",
      reason: `${naiveSentence(beforeAfter)} ${calibrated.why}`,
    };
  if (excludesZero(interval))
    return {
      ...shared,
      estimate,
      interval,
      relative,
      gate: calibrated,
      finding: "effect",
      reason: `${foundSentence(found)} ${calibrated.why}`,
    };
  const missed = placebos.filter((placebo) => placebo.kind === "time");
  const falseFindings = missed.filter((placebo) => placebo.excludesZero).length;
  const why = `The model, which finds an effect at ${falseFindings} of ${missed.length} dates at which nothing began, cannot tell this one from none: everything from ${rangeOf(interval)} a period is compatible with the data, so no effect is reported.`;
  return {
    ...shared,
    estimate,
    interval,
    relative,
    gate: calibrated,
    finding: "indistinguishable from zero",
    reason: `${naiveSentence(beforeAfter)} ${why}`,
  };
}

/** The result where nothing could be fitted, with the reason. */
export const refusedFor = (method: string, why: string, beforeAfter: Naive | null = null): CausalResult => ({
  method,
  estimate: null,
  interval: null,
  relative: null,
  placebos: [],
  gate: { kind: "short", passed: false, why },
  finding: "not reported",
  reason: `${naiveSentence(beforeAfter)} ${why}`,
  beforeAfter,
  beside: [],
});
