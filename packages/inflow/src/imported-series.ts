/**
 * Series of imported files as they were known on a day: each figure with its status, and the vintage, file and rows that it
 * comes from. Counts over twelve months come with the monthly counts that follow from them and a seed.
 */

import { didYouMean } from "@inflow/evidence";
import {
  asKnownOn,
  type Correction,
  type Problem as FileProblem,
  inOrder,
  type KnownPoint,
  type KnownSeries,
  type Monthly,
  monthlyFromRolling,
  type Vintage,
} from "@inflow/importers";
import { correctedSeries, type MetCorrection } from "./data-corrections.ts";
import { InputError } from "./refused.ts";

/** What a series is, and how far it reaches. */
export interface SeriesInList {
  readonly name: string;
  readonly measure: string;
  readonly unit: string;
  readonly place: string;
  readonly period: KnownSeries["period"];
  readonly basis: KnownSeries["basis"];
  readonly from: string;
  readonly until: string;
  readonly points: number;
  /** How many of the points have no figure. */
  readonly missing: number;
  readonly vintages: number;
}

/** A vintage in words, without its figures. */
export interface VintageInList {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly licence: string;
  readonly knownOn: string;
  readonly importedAt: string;
  readonly checksum: string;
}

export interface ReadPoint {
  readonly date: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly period: KnownSeries["period"];
  /** `reported`, or what the publisher or the importer says of the figure: provisional, suppressed, predicted. */
  readonly status: string;
  readonly vintage: string;
  readonly file: string;
  /** Lines of the file; none where the figure rests on the absence of a row. */
  readonly rows: readonly number[];
}

export type MonthlyCounts =
  | { readonly seed: string; readonly points: readonly Monthly[] }
  | { readonly seed: string | null; readonly problems: readonly FileProblem[] };

export interface ImportedAnswer extends Omit<SeriesInList, "points" | "vintages"> {
  readonly asKnownOn: string;
  readonly vintages: readonly VintageInList[];
  readonly points: readonly ReadPoint[];
  readonly corrections: readonly MetCorrection[];
  readonly problems: readonly FileProblem[];
  /** Only of counts over twelve months. */
  readonly monthly?: MonthlyCounts;
}

export interface SeriesQuestion {
  /** The day in ISO order. */
  readonly asKnownOn: string;
  readonly corrections?: readonly Correction[];
  /** The series of monthly counts that opens a rolling one; found by code and place where not given. */
  readonly seed?: string;
}

/** Whether a name fits a pattern in which * stands for one part between dots. */
export const fitsPattern = (pattern: string): ((name: string) => boolean) => {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`^${parts.join("[^.]+")}$`);
  return (name) => whole.test(name);
};

/** A vintage without its figures. */
export const vintageInWords = ({
  id,
  name,
  source,
  licence,
  knownOn,
  importedAt,
  checksum,
}: Vintage): VintageInList => ({
  id,
  file: name,
  source,
  licence,
  knownOn,
  importedAt,
  checksum,
});

const missingIn = (points: readonly KnownPoint[]): number => points.filter(({ value }) => value === null).length;

const headOf = ({ id, measure, unit, place, period, basis, points }: KnownSeries) => ({
  name: id,
  measure,
  unit,
  place,
  period,
  basis,
  from: points[0]?.date ?? "",
  until: points.at(-1)?.date ?? "",
  missing: missingIn(points),
});

/** Every series as it was known on a day, in the order of their names. */
export const seriesIn = (vintages: readonly Vintage[], day: string): readonly SeriesInList[] =>
  asKnownOn(vintages, day)
    .map((series) => ({
      ...headOf(series),
      points: series.points.length,
      vintages: new Set(series.points.map(({ vintage }) => vintage)).size,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const unknownSeries = (name: string, day: string, known: readonly KnownSeries[]): InputError =>
  new InputError([
    {
      file: "evidence",
      place: name,
      what: `No series "${name}" was known on ${day}.`,
      why: "Only series of imported files can be read here.",
      fix:
        known.length === 0
          ? "Import a file first: inflow evidence import FILE."
          : didYouMean(
              name,
              known.map(({ id }) => id),
              "inflow evidence series lists them.",
            ),
    },
  ]);

/** The monthly series that opens a rolling one: WONDER deaths of the same single code in the United States. */
const seedNameOf = ({ id }: KnownSeries): string | null => {
  const [, indicator, place] = /^vsrr\.(.+)\.(?:reported|predicted)\.([A-Z]{2})$/.exec(id) ?? [];
  const codes = indicator?.match(/t\d\d-\d/g) ?? [];
  return place === "US" && codes.length === 1 ? `wonder.deaths.${codes[0]}.month.united-states` : null;
};

const refusedMonthly = (seed: string | null, place: string, reason: string, fix: string): MonthlyCounts => ({
  seed,
  problems: [{ place, reason, fix }],
});

const monthlyOf = (series: KnownSeries, known: readonly KnownSeries[], asked: string | undefined): MonthlyCounts => {
  const name = asked ?? seedNameOf(series);
  const seed = known.find(({ id }) => id === name);
  if (seed === undefined)
    return refusedMonthly(
      name,
      name ?? series.id,
      name === null
        ? "no series of monthly counts is known to open these windows"
        : `the seed ${name} was not imported by that day`,
      "Import the monthly counts from CDC WONDER for the year before the first window, and name them with --seed.",
    );
  if (seed.basis !== series.basis)
    return refusedMonthly(
      seed.id,
      series.id,
      `${series.basis} windows would be differenced against ${seed.basis} counts`,
      "Take the reported windows: the step between a prediction and a count is no death.",
    );
  const first = series.points[0]?.date ?? "";
  const made = monthlyFromRolling(
    series.points.map(({ date, value }) => ({ date, value, basis: series.basis })),
    seed.points.filter(({ date }) => date < first),
  );
  return "months" in made ? { seed: seed.id, points: made.months } : { seed: seed.id, problems: made.problems };
};

/** One series as it was known on a day; throws an InputError with the nearest name where there is none. */
export const seriesNamed = (name: string, vintages: readonly Vintage[], question: SeriesQuestion): ImportedAnswer => {
  const known = asKnownOn(vintages, question.asKnownOn);
  const raw = known.find(({ id }) => id === name);
  if (raw === undefined) throw unknownSeries(name, question.asKnownOn, known);
  const used = new Set(raw.points.map(({ vintage }) => vintage));
  const behind = inOrder(vintages.filter(({ id }) => used.has(id)));
  const fileOf = new Map(behind.map((vintage) => [vintage.id, vintage.name]));
  const { series, met, problems } = correctedSeries(behind[0]?.format ?? "", raw, question.corrections ?? []);
  return {
    ...headOf(series),
    asKnownOn: question.asKnownOn,
    vintages: behind.map(vintageInWords),
    points: series.points.map(({ date, value, flag, low, high, lines, vintage }) => ({
      date,
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      period: series.period,
      status: flag ?? series.basis,
      vintage,
      file: fileOf.get(vintage) ?? "",
      rows: lines,
    })),
    corrections: met,
    problems,
    ...(series.period === "12 months ending" && series.unit.startsWith("deaths")
      ? { monthly: monthlyOf(series, known, question.seed) }
      : {}),
  };
};
