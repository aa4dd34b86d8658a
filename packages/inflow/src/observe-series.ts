/**
 * The series of the observatory: from imported vintages as they were known on a day, and where nothing was imported from what is
 * shipped. Monthly deaths follow from 12-month windows and a seed. Limit: a file imported today says what is known today; where
 * no vintage reaches back to the cut-off, later revisions of earlier months cannot be undone, which the report says.
 */
import { columnOf } from "@inflow/evidence";
import { asKnownOn, type KnownSeries, type Vintage } from "@inflow/importers";
import { memoryVintages } from "@inflow/store";
import { CHANNELS, type Channel, type MonthlySeries, monthlySeries, monthNumber } from "@inflow/study";
import { seriesNamed } from "./imported-series.ts";
import { givenFile, importFiles } from "./imports.ts";
import { ledgerOver } from "./library.ts";
import { InputError } from "./refused.ts";

/** A channel with what is known of it. */
export interface Watched {
  readonly channel: Channel;
  /** By month; null where only coarser figures are known. */
  readonly monthly: MonthlySeries | null;
  /** Every figure by date as it is given, yearly ones too. */
  readonly figures: readonly { readonly date: string; readonly value: number; readonly status: string }[];
  readonly source: string;
  /** By vintage, the first and the last row of its file behind the figures; none where the series is shipped. */
  readonly rows: readonly { readonly vintage: string; readonly first: number; readonly last: number }[];
  readonly isShipped: boolean;
}

/** By channel, the series that vintages public on a day gave on that day; empty where none is so old. */
export const seriesKnownOn = (vintages: readonly Vintage[], day: string): ReadonlyMap<string, MonthlySeries> => {
  const then = vintages.filter(({ knownOn }) => knownOn <= day);
  return new Map(
    then.length === 0
      ? []
      : watchedIn(then, day).flatMap(({ channel, monthly, isShipped }) =>
          monthly === null || isShipped ? [] : [[channel.id, monthly] as const],
        ),
  );
};

/** Vintages of files given by path, without storing them; throws an InputError with what is wrong with any. */
export const vintagesOfFiles = async (paths: readonly string[], today: string): Promise<Vintage[]> => {
  if (paths.length === 0) return [];
  const store = memoryVintages();
  const imported = await importFiles(paths.map(givenFile), { store, today });
  const problems = imported.flatMap(({ report: { file, problems: found } }) =>
    found.map(({ place, reason, fix }) => ({
      file,
      place,
      what: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
      why: "A file with any problem is refused whole.",
      fix,
    })),
  );
  if (problems.length > 0) throw new InputError(problems);
  return store.all();
};

interface Imported {
  readonly known: ReadonlyMap<string, KnownSeries>;
  readonly vintages: readonly Vintage[];
  readonly day: string;
}

interface Dated {
  readonly date: string;
  readonly value: number | null;
  readonly status: string;
  readonly vintage: string;
  readonly lines: readonly number[];
}

const rowsOf = (points: readonly Dated[]): Watched["rows"] =>
  [...new Set(points.map(({ vintage }) => vintage))].sort().flatMap((vintage) => {
    const lines = points.flatMap((point) => (point.vintage === vintage ? point.lines : []));
    if (vintage === "" || lines.length === 0) return [];
    return [
      {
        vintage,
        first: lines.reduce((a, b) => Math.min(a, b)),
        last: lines.reduce((a, b) => Math.max(a, b)),
      },
    ];
  });

const pointsOf = ({ known, vintages, day }: Imported, channel: Channel) => {
  const found = channel.series.flatMap((id) => known.get(id) ?? []);
  const points = new Map<string, Dated>();
  const ranges: (readonly [string, string])[] = [];
  for (const series of found) {
    for (const { date, value, flag, vintage, lines } of series.points)
      if (!ranges.some(([first, last]) => first <= date && date <= last))
        points.set(date, { date, value, status: flag ?? series.basis, vintage, lines });
    const dates = series.points.map(({ date }) => date).sort();
    if (dates.length > 0) ranges.push([dates[0], dates[dates.length - 1]]);
  }
  if (points.size === 0 && channel.rolling !== undefined && known.has(channel.rolling.windows)) {
    const { seed, windows } = channel.rolling;
    const { monthly } = seriesNamed(windows, vintages, { asKnownOn: day, seed });
    if (monthly !== undefined && "points" in monthly) {
      const opening = known.get(seed)?.points ?? [];
      const first = monthly.points[0]?.date ?? "";
      for (const { date, value, vintage, lines } of opening)
        if (date < first) points.set(date, { date, value, status: "opening count", vintage, lines });
      for (const { date, value, flag } of monthly.points) {
        const window = known.get(windows)?.points.find((point) => point.date === date);
        points.set(date, {
          ...{ date, value, status: flag ?? "from 12-month windows" },
          ...{ vintage: window?.vintage ?? "", lines: window?.lines ?? [] },
        });
      }
    }
  }
  return [...points.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
};

const shippedOf = (channel: Channel): Watched | null => {
  if (channel.shipped === undefined) return null;
  const record = ledgerOver().series.get(channel.shipped.series)?.record;
  if (record === undefined) return null;
  const status = new Map(record.rows.map(({ key, status: said }) => [key, said]));
  const figures = columnOf(record, channel.shipped.column).map(([date, value]) => ({
    date,
    value,
    status: status.get(date) ?? "",
  }));
  const source = `shipped: ${record.title}, ${record.vintage}`;
  const isMonthly = figures.every(({ date }) => !Number.isNaN(monthNumber(date)));
  return {
    channel,
    monthly: isMonthly
      ? monthlySeries({ id: channel.id, label: channel.label, unit: channel.unit, source, vintages: [] }, figures)
      : null,
    figures,
    source,
    rows: [],
    isShipped: true,
  };
};

/** Every channel with what vintages known on a day say of it, or what is shipped; channels of which nothing is known keep no figure. */
export const watchedIn = (vintages: readonly Vintage[], day: string): Watched[] => {
  const imported: Imported = {
    known: new Map(asKnownOn(vintages, day).map((series) => [series.id, series])),
    vintages,
    day,
  };
  const names = new Map(vintages.map(({ id, name }) => [id, name]));
  return CHANNELS.map((channel): Watched => {
    const points = pointsOf(imported, channel);
    if (points.length === 0)
      return shippedOf(channel) ?? { channel, monthly: null, figures: [], source: "", rows: [], isShipped: false };
    const used = [...new Set(points.map(({ vintage }) => vintage).filter((id) => id !== ""))].sort();
    const source = [...new Set(used.map((id) => names.get(id) ?? id))].join(", ");
    const isMonthly = points.every(({ date }) => !Number.isNaN(monthNumber(date)));
    const { id, label, unit } = channel;
    return {
      channel,
      monthly: isMonthly ? monthlySeries({ id, label, unit, source, vintages: used }, points) : null,
      figures: points.flatMap(({ date, value, status }) => (value === null ? [] : [{ date, value, status }])),
      source,
      rows: rowsOf(points),
      isShipped: false,
    };
  });
};

/** Public files that would fill the channels of which nothing is known by month, each once. */
export const filesToImport = (watched: readonly Watched[]): string[] => [
  ...new Set(watched.filter(({ monthly }) => monthly === null).map(({ channel }) => channel.file)),
];
