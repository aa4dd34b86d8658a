/**
 * What a fan is drawn from: bands of a policy and its comparison week by week, what was observed, and single futures.
 * Limit: bands hold single weeks; a course is one future, and its twin the same future under the comparison.
 */
import type { PolicyStyle } from "./theme.ts";

/** Days from one value to the next. */
export const DAYS = 7;

/** Weekly points of a policy over futures; the half band may be absent. */
export interface FanBand {
  readonly label: string;
  readonly p10: ArrayLike<number>;
  readonly p25?: ArrayLike<number> | undefined;
  readonly p50: ArrayLike<number>;
  readonly p75?: ArrayLike<number> | undefined;
  readonly p90: ArrayLike<number>;
  readonly futures: readonly { readonly run: number; readonly values: ArrayLike<number> }[];
}

/** A future that is drawn above all others: its weekly values, and the same future under the comparison. */
export interface Highlight {
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly against?: { readonly label: string; readonly values: ArrayLike<number> } | undefined;
}

export interface FanInput {
  readonly title: string;
  readonly sentence: string;
  readonly unit: string;
  /** Day number of the first week, as in the calendar of a study. */
  readonly firstDay: number;
  readonly policy: FanBand;
  readonly style: PolicyStyle;
  readonly comparison: FanBand | null;
  /** Observed values by day, before and beside the futures. */
  readonly history: readonly { readonly day: number; readonly value: number; readonly isProvisional: boolean }[];
  readonly rules: readonly { readonly day: number; readonly label: string }[];
  /** The axis reaches at least so high [unit], so that it stands still while a reader tries things. */
  readonly atLeast?: number | undefined;
  /** Which of the three single futures stands out, 0 to 2 from low to high; the middle one where none is named. */
  readonly single?: number | undefined;
  /** One future drawn wide and under its own name, in place of the single one. */
  readonly highlight?: Highlight | undefined;
}

/** The future that was opened and its twin, with their names. */
export const coursesOf = ({
  highlight,
}: Pick<FanInput, "highlight">): readonly Pick<Highlight, "label" | "values">[] =>
  highlight === undefined ? [] : [highlight, ...(highlight.against === undefined ? [] : [highlight.against])];
