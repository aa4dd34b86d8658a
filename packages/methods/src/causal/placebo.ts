/**
 * Placebo-in-time: the same model at earlier dates at which nothing began, and the gate that follows from it.
 *     of K dates with windows of h periods about K' = (from − first date)/h are independent; refuse where
 *     P(Binomial(K', 5 %) ≥ false findings · K'/K) < 10 %
 * Source: Abadie, Diamond & Hainmueller (2015); the rule for overlapping windows is ours (assumption: overlapping windows count as
 * the number that would fit beside each other). Limit: with few dates the gate sees only gross failure, and says how many there were.
 */
import type { Estimate, Gate, Placebo } from "./causal-result.ts";
import { excludesZero } from "./causal-result.ts";

export interface PlaceboPlan {
  /** Dates as indices of the first period after a feigned intervention, rising. */
  readonly dates: readonly number[];
  /** Periods after each date that are looked at. */
  readonly window: number;
}

export interface PlaceboNeeds {
  /** Fewest periods before a feigned date. */
  readonly least: number;
  readonly most?: number;
}

const NOMINAL = 0.05;
const REFUSE_BELOW = 0.1;
const FEWEST_DATES = 3;
const MOST_DATES = 12;

/** Dates and window for an intervention at index `from` with `after` periods behind it; fewer than three dates where it is too early. */
export function placeboPlan(from: number, after: number, { least, most = MOST_DATES }: PlaceboNeeds): PlaceboPlan {
  const room = from - least;
  const window = Math.max(1, Math.min(after, Math.floor(room / FEWEST_DATES)));
  const last = from - window;
  if (last < least) return { dates: [], window };
  const possible = 1 + Math.floor((last - least) / Math.max(1, Math.floor(window / 2)));
  const count = Math.min(most, possible);
  if (count === 1) return { dates: [last], window };
  const dates = Array.from({ length: count }, (_, i) => Math.round(least + ((last - least) * i) / (count - 1)));
  return { dates: [...new Set(dates)], window };
}

/** Fewest periods before the intervention with which a gate can be asked at all. */
export const fewestBefore = (least: number): number => least + FEWEST_DATES * 2;

/** What `estimate` finds at each feigned date, given only the periods before its window ends. */
export const placebosInTime = (
  estimate: (from: number, until: number) => Estimate,
  { dates, window }: PlaceboPlan,
): Placebo[] =>
  dates.map((at) => {
    const found = estimate(at, at + window);
    return {
      kind: "time",
      at,
      estimate: found.estimate,
      interval: found.interval,
      excludesZero: excludesZero(found.interval),
    };
  });

/** P(Binomial(n, p) ≥ k). */
export function atLeast(k: number, n: number, p: number): number {
  let term = 1;
  for (let i = 0; i < n; i++) term *= 1 - p;
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return k <= 0 ? 1 : Math.max(0, 1 - below);
}

/** Whether the model may report an effect at index `from`, given its placebos in time. */
export function gateOf(placebos: readonly Placebo[], { dates, window }: PlaceboPlan, from: number): Gate {
  const inTime = placebos.filter(({ kind }) => kind === "time");
  if (inTime.length < FEWEST_DATES)
    return {
      kind: "short",
      passed: false,
      why: `Only ${inTime.length} earlier dates could be tried as placebos and ${FEWEST_DATES} are needed: give more periods before the intervention.`,
    };
  const falseFindings = inTime.filter((placebo) => placebo.excludesZero).length;
  const independent = Math.max(1, Math.min(inTime.length, Math.floor((from - dates[0]) / window)));
  const counted = Math.ceil((falseFindings * independent) / inTime.length - 1e-9);
  const chance = atLeast(counted, independent, NOMINAL);
  const passed = chance >= REFUSE_BELOW;
  const seen = `The method "finds" an effect at ${falseFindings} of ${inTime.length} earlier dates at which nothing began`;
  return {
    kind: "placebo",
    passed,
    why: passed
      ? `${seen}, no more than chance allows.`
      : `${seen}, so what it finds now cannot be credited to the intervention and no effect is reported.`,
  };
}
