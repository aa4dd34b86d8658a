/**
 * What changed in imported series between two vintages, how far figures of each age were from their final value, and what
 * the publisher's own predictions turned out to be worth.
 */
import { didYouMean } from "@inflow/evidence";
import {
  expectedFinal,
  fitLag,
  inOrder,
  type LagModel,
  type Prediction,
  predictionsAgainst,
  type RevisionReport,
  revisionsBetween,
  type Vintage,
} from "@inflow/importers";
import { fitsPattern, type VintageInList, vintageInWords } from "./imported-series.ts";
import { InputError } from "./refused.ts";

/** A figure of the later vintage and what the lag model makes of it. */
export interface ExpectedFigure {
  readonly date: string;
  readonly age: number;
  readonly value: number;
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RevisionsAnswer extends Omit<RevisionReport, "from" | "to"> {
  readonly name: string;
  readonly from: VintageInList;
  readonly to: VintageInList;
  /** Null where no settled date is in both the last vintage and an earlier one. */
  readonly lag: LagModel | null;
  /** Only of one series with a lag model: what its newest figures are expected to become. */
  readonly expected: readonly ExpectedFigure[];
  readonly predictions: readonly Prediction[];
}

const refuse = (place: string, what: string, fix: string): InputError =>
  new InputError([
    { file: "evidence revisions", place, what, why: "A revision needs an earlier and a later state.", fix },
  ]);

const vintageNamed = (id: string, all: readonly Vintage[]): Vintage => {
  const found = all.find((one) => one.id === id) ?? all.find((one) => one.name === id);
  if (found !== undefined) return found;
  const names = all.map((one) => one.id);
  throw refuse(
    id,
    `There is no vintage "${id}" with that series.`,
    didYouMean(id, names, `Vintages: ${names.join(", ")}.`),
  );
};

const contentOf = ({ id }: Vintage): string => id.slice(-12);

/** The two vintages to compare, the earlier first: those that are named, or the last two of different content. */
const pairOf = (name: string, own: readonly Vintage[], between: readonly string[] | undefined): [Vintage, Vintage] => {
  if (between !== undefined) {
    const [a, b] = between.map((id) => vintageNamed(id, own)) as [Vintage, Vintage];
    return own.indexOf(a) > own.indexOf(b) ? [a, b] : [b, a];
  }
  const newest = own[0];
  const before = own.find((one) => newest !== undefined && contentOf(one) !== contentOf(newest));
  if (newest !== undefined && before !== undefined) return [before, newest];
  const what =
    own.length === 0 ? `No vintage has a series "${name}".` : `Only one vintage has "${name}": ${own[0]!.id}.`;
  throw refuse(name, what, "Import another release of the file, with --known-on for the day it was public.");
};

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

const expectedOf = (lag: LagModel, to: Vintage, name: string): ExpectedFigure[] => {
  const points = to.series.find(({ id }) => id === name)?.points ?? [];
  const newest = points.at(-1)?.date;
  if (newest === undefined || newest.length < 7) return [];
  return points.flatMap(({ date, value }) => {
    const age = monthsOf(newest) - monthsOf(date);
    if (value === null || !lag.ages.some((one) => one.age === age)) return [];
    const { value: expected, low, high } = expectedFinal(lag, value, age);
    return [{ date, age, value, expected, low, high }];
  });
};

/**
 * Compares two vintages over the series that fit a name (in which * stands for one part): those given by id or file name in
 * `between`, or the last two. Throws an InputError where there are not two.
 */
export const revisionsOf = (
  name: string,
  vintages: readonly Vintage[],
  between?: readonly [string, string],
): RevisionsAnswer => {
  const wanted = fitsPattern(name);
  const own = inOrder(vintages.filter(({ series }) => series.some(({ id }) => wanted(id))));
  const [from, to] = pairOf(name, own, between);
  const { compared, changed, appeared, vanished } = revisionsBetween(from, to, wanted);
  const earlier = own.slice(own.indexOf(to) + 1);
  const lag = fitLag(earlier, to, wanted) ?? null;
  return {
    name,
    from: vintageInWords(from),
    to: vintageInWords(to),
    compared,
    changed,
    appeared,
    vanished,
    lag,
    expected: lag === null ? [] : expectedOf(lag, to, name),
    predictions: predictionsAgainst(earlier, to, name),
  };
};
