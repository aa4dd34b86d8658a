/**
 * A vintage is one import as it stood: what was given, from where, under which licence, with its checksum and two days: that
 * on which it was imported, and that since which it was public. Later vintages never change earlier ones, so that what was
 * known on any day can be asked.
 *
 *     as known on D: each date of a series from the newest vintage public by D whose range covers it
 *
 * A date that a newer vintage covers and no longer gives is withdrawn, not filled from an older one.
 */
import { canonicalJson, sha256Hex } from "@inflow/exact";
import type { Mapping } from "./mapping.ts";
import type { Import, ImportedEvent, ImportedSeries, Point, SetAside } from "./outcome.ts";

export interface About {
  /** Who publishes, and where. */
  readonly source: string;
  readonly name: string;
  readonly licence: string;
  /** The day of the import, in ISO order. */
  readonly importedAt: string;
  /** The day since which the figures were public; the day of the import when not stated. */
  readonly knownOn?: string;
}

export interface Vintage extends Required<About> {
  readonly id: string;
  /** SHA-256 of the file. */
  readonly checksum: string;
  /** The mapping by which a table without a format of its own was read. */
  readonly mapping?: Mapping;
  readonly format: string;
  readonly rowsRead: number;
  readonly kept: number;
  readonly setAside: readonly SetAside[];
  readonly notes: readonly string[];
  readonly stated: Readonly<Record<string, string>>;
  readonly series: readonly ImportedSeries[];
  readonly events: readonly ImportedEvent[];
}

/**
 * The vintage of an import and the bytes it came from; undefined when the import kept nothing, so that nothing is stored. Its
 * id names format, day and content: the file's checksum, and with a mapping that of both.
 */
export const vintageOf = (
  imported: Import,
  bytes: Uint8Array,
  about: About,
  mapping?: Mapping,
): Vintage | undefined => {
  if (imported.kept === 0 || imported.problems.length > 0) return undefined;
  const checksum = sha256Hex(bytes);
  const content = mapping === undefined ? checksum : sha256Hex(`${checksum} ${canonicalJson(mapping)}`);
  const knownOn = about.knownOn ?? about.importedAt;
  const { format, rowsRead, kept, setAside, notes, stated, series, events } = imported;
  const id = `${format}-${knownOn}-${content.slice(0, 12)}`;
  const read = { format, rowsRead, kept, setAside, notes, stated, series, events };
  return { ...about, knownOn, id, checksum, ...(mapping === undefined ? {} : { mapping }), ...read };
};

export interface KnownPoint extends Point {
  /** The vintage that gives the point. */
  readonly vintage: string;
}
export type KnownSeries = Omit<ImportedSeries, "points"> & { readonly points: readonly KnownPoint[] };

interface Covered {
  readonly series: ImportedSeries;
  readonly points: Map<string, KnownPoint>;
  readonly ranges: { first: string; last: string }[];
}

/** The newest date of a figure or event in a vintage; empty when it has none. */
const reachOf = ({ series, events }: Vintage): string =>
  [...series.flatMap(({ points }) => points.at(-1)?.date ?? []), ...events.map(({ date }) => date)].reduce(
    (latest, date) => (date > latest ? date : latest),
    "",
  );

/** Orders vintages from the newest: by the day they were public, that of the import, the newest date in them, the checksum. */
export const newestFirst = (a: Vintage, b: Vintage): number => {
  const keyOf = (one: Vintage): string => `${one.knownOn} ${one.importedAt} ${reachOf(one).padEnd(10)} ${one.checksum}`;
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? 1 : x > y ? -1 : 0;
};

/** Every series as it was known on a day (ISO order); none from vintages public only later. */
export const asKnownOn = (vintages: readonly Vintage[], day: string): KnownSeries[] => {
  const found = new Map<string, Covered>();
  for (const vintage of vintages.filter(({ knownOn }) => knownOn <= day).sort(newestFirst))
    for (const series of vintage.series) {
      const covered: Covered = found.get(series.id) ?? { series, points: new Map(), ranges: [] };
      found.set(series.id, covered);
      for (const point of series.points)
        if (!covered.ranges.some(({ first, last }) => first <= point.date && point.date <= last))
          covered.points.set(point.date, { ...point, vintage: vintage.id });
      const dates = series.points.map(({ date }) => date).sort();
      const [first, last] = [dates[0], dates.at(-1)];
      if (first !== undefined && last !== undefined) covered.ranges.push({ first, last });
    }
  return [...found.values()].map(({ series, points }) => ({
    ...series,
    points: [...points.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  }));
};
