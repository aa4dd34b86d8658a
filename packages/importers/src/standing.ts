/**
 * A file that comes beside the ones that stand: what it takes away from them is told before it is believed. A figure lost rows
 * where fewer rows of the file stand behind it than behind the standing figure: agencies revise quantities, and hardly ever
 * withdraw rows, while a file that was cut loses them.
 *
 * Limit: the standing files may be the wrong ones; nothing is refused here, and a larger file of the same reach is taken
 * over a smaller one whenever it comes.
 */
import type { ImportedSeries, Point, Problem } from "./outcome.ts";
import {
  asKnownOn,
  inOrder,
  isDayAssumed,
  type KnownPoint,
  type KnownSeries,
  reachOf,
  type Vintage,
} from "./vintages.ts";

export interface Beside {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

interface Loss {
  readonly series: string;
  readonly unit: string;
  readonly date: string;
  readonly before: KnownPoint;
  readonly after: Point | undefined;
}

interface Compared {
  readonly lost: Loss[];
  readonly fell: Loss[];
  readonly gone: KnownSeries[];
  readonly given: number;
}

const SAME = 1e-9;

/**
 * Share of figures that may lose rows from one release to the next [1; the release of CBP of May 2026 has fewer rows behind
 * 12 of 3,276 figures than that of June 2025, 0.4 %; taken above that by assumption].
 */
const WITHDRAWN = 0.01;
const NAMED = 5;

const contentOf = ({ id }: Vintage): string => id.slice(-12);
const isWithin = (date: string, [first, last]: readonly [string, string]): boolean => first <= date && date <= last;

const rangeOf = (series: readonly ImportedSeries[]): readonly [string, string] => {
  const dates = series.flatMap(({ points }) => [points[0]?.date ?? [], points.at(-1)?.date ?? []].flat()).sort();
  return [dates[0] ?? "9999", dates.at(-1) ?? "0000"];
};

const fellBy = (before: number | null, after: number | null): boolean =>
  before !== null && after !== null && before - after > SAME * Math.abs(before);

const compare = (fresh: Vintage, known: readonly KnownSeries[]): Compared => {
  const own = new Map(fresh.series.map((series) => [series.id, series]));
  const found: Compared & { given: number } = { lost: [], fell: [], gone: [], given: 0 };
  for (const series of known) {
    const mine = own.get(series.id);
    const range = rangeOf(mine === undefined ? fresh.series.filter(({ period }) => period === series.period) : [mine]);
    const given = series.points.filter(({ date, lines }) => lines.length > 0 && isWithin(date, range));
    if (mine === undefined) {
      if (given.length > 0) found.gone.push(series);
      continue;
    }
    found.given += given.length;
    const points = new Map(mine.points.map((point) => [point.date, point]));
    for (const before of given) {
      const after = points.get(before.date);
      const loss = { series: series.id, unit: series.unit, date: before.date, before, after };
      if ((after?.lines.length ?? 0) < before.lines.length) found.lost.push(loss);
      else if (fellBy(before.value, after?.value ?? null)) found.fell.push(loss);
    }
  }
  return found;
};

const some = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join(", ") : `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more`;

const figure = (value: number | null | undefined, unit = ""): string =>
  value === null || value === undefined ? "no figure" : `${Number(value.toPrecision(6))}${unit}`;

const wordsOf = ({ series, date, unit, before, after }: Loss): string =>
  `${series} ${date} from ${figure(before.value)} to ${figure(after?.value, ` ${unit}`)}`;

const byDepth = (losses: readonly Loss[]): Loss[] => {
  const depth = ({ before, after }: Loss): number => (before.value ?? 0) - (after?.value ?? 0);
  return [...losses].sort((a, b) => depth(b) - depth(a) || (a.series < b.series ? -1 : 1));
};

const AGAIN =
  "If the file was cut, fetch it again whole and import that: the larger of two files that reach equally far is taken.";

const isLarge = ({ lost, given }: Compared): boolean => lost.length > WITHDRAWN * given;

const deepest = (losses: readonly Loss[]): string => byDepth(losses).slice(0, NAMED).map(wordsOf).join("; ");

const lostProblem = (compared: Compared, than: string, isTaken: boolean): Problem[] => {
  const { lost, given } = compared;
  if (!isLarge(compared)) return [];
  const names = new Set(lost.map(({ series }) => series));
  return [
    {
      place: some([...names].sort()),
      reason: `${lost.length} of ${given} figures rest on fewer rows than in ${than}`,
      fix: `Deepest: ${deepest(lost)}. ${isTaken ? "This file is taken for them." : `${than} stays for them.`} ${AGAIN}`,
    },
  ];
};

/** The month at which a file ends, where it has fewer rows of it than the standing files. */
const cutProblem = (fresh: Vintage, { lost }: Compared, than: string): Problem[] => {
  let end: { date: string; line: number } = { date: "", line: 0 };
  for (const { points } of fresh.series)
    for (const { date, lines } of points) for (const line of lines) if (line > end.line) end = { date, line };
  const cut = lost.filter(({ date }) => date === end.date);
  if (cut.length === 0) return [];
  const widest = cut.reduce((most, one) => (one.before.lines.length > most.before.lines.length ? one : most));
  return [
    {
      place: `line ${end.line}`,
      reason: `the file ends within ${end.date}, of which ${than} has more rows`,
      fix: `${widest.series} rests on ${widest.after?.lines.length ?? 0} rows of ${end.date} instead of ${widest.before.lines.length}. ${AGAIN}`,
    },
  ];
};

const goneProblem = (fresh: Vintage, { gone }: Compared, than: string): Problem[] => {
  const places = new Set(fresh.series.map(({ place }) => place));
  const lacking = [...new Set(gone.map(({ place }) => place))].filter((place) => !places.has(place)).sort();
  if (lacking.length === 0) return [];
  return [
    {
      place: some(lacking),
      reason:
        lacking.length === 1
          ? `a place of ${than} is not in this file`
          : `${lacking.length} places of ${than} are not in this file`,
      fix: `What was known of ${lacking.length === 1 ? "it" : "them"} stays as it was. ${AGAIN}`,
    },
  ];
};

/**
 * What a new vintage takes away from the standing ones that share a series with it: a last month that is not whole,
 * more rows than a release withdraws, and places that are gone are problems; few rows, figures that fell on as many rows and
 * series that are gone are notes. Nothing is said of an earlier release, but that it is one.
 */
export const besideStanding = (fresh: Vintage, standing: readonly Vintage[]): Beside => {
  const ids = new Set(fresh.series.map(({ id }) => id));
  const related = standing.filter(
    (one) => contentOf(one) !== contentOf(fresh) && one.series.some(({ id }) => ids.has(id)),
  );
  const order = inOrder([...related, fresh]);
  const top = order.find((one) => one !== fresh);
  if (top === undefined) return { problems: [], notes: [] };
  const isTaken = order[0] === fresh;
  const isStated = !isDayAssumed(fresh) && !isDayAssumed(top);
  if (!isTaken && (isStated || reachOf(fresh) < reachOf(top)))
    return {
      problems: [],
      notes: [
        `an earlier release: it reaches ${reachOf(fresh)}, ${top.name} (${top.id}) reaches ${reachOf(top)} and is taken where both give a date`,
      ],
    };
  const compared = compare(fresh, asKnownOn(related, "9999-12-31"));
  const than = `${top.name} (${top.id})`;
  const { lost, fell, gone } = compared;
  return {
    problems: [
      ...cutProblem(fresh, compared, than),
      ...lostProblem(compared, than, isTaken),
      ...goneProblem(fresh, compared, than),
    ],
    notes: [
      ...(lost.length === 0 || isLarge(compared)
        ? []
        : [
            `${lost.length} of ${compared.given} figures rest on fewer rows than in ${than}; the most: ${deepest(lost)}`,
          ]),
      ...(fell.length === 0
        ? []
        : [
            `${fell.length} of ${compared.given} figures fell against ${than} on as many rows; the most: ${deepest(fell)}`,
          ]),
      ...(gone.length === 0
        ? []
        : [
            `${gone.length} series of ${than} are not in this file and stay as they were: ${some(gone.map(({ id }) => id).sort())}`,
          ]),
      ...(reachOf(fresh) < reachOf(top)
        ? [`it reaches ${reachOf(fresh)}, ${than} ${reachOf(top)}: what is newer stays as it was`]
        : []),
    ],
  };
};
