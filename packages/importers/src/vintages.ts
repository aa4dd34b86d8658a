/**
 * A vintage is one import as it stood: what was given, from where, under which licence, with its checksum and two days: that
 * on which it was imported, and that since which it was public. Later vintages never change earlier ones, so that what was
 * known on any day can be asked.
 *
 *     as known on D: each date of a series from the newest vintage public by D whose range covers it
 *
 * A date that a newer vintage covers and no longer gives is withdrawn, not filled from an older one. A vintage whose day was
 * not stated was public on some day before its import: it comes after the stated ones that reach no further than it, and
 * among such vintages the one that reaches furthest is newest, then the largest, then the one imported last.
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

/** The newest date of a figure or event in a vintage; empty when it has none. */
export const reachOf = ({ series, events }: Vintage): string => {
  let latest = "";
  for (const { points } of series) {
    const last = points.at(-1)?.date ?? "";
    if (last > latest) latest = last;
  }
  for (const { date } of events) if (date > latest) latest = date;
  return latest;
};

/** Whether the day since which a vintage was public is that of its import, taken since no other was stated. */
export const isDayAssumed = ({ knownOn, importedAt }: Pick<Vintage, "knownOn" | "importedAt">): boolean =>
  knownOn === importedAt;

const WIDTH = 10;

/** Vintages of one source from the newest; the order is total, whatever order they come in. */
export const inOrder = (vintages: readonly Vintage[]): Vintage[] => {
  const reached = new Map(vintages.map((one) => [one, reachOf(one)]));
  const stated = vintages.filter((one) => !isDayAssumed(one));
  const dayOf = (one: Vintage): string => {
    if (!isDayAssumed(one)) return one.knownOn;
    const before = stated.filter((other) => reached.get(other)! <= reached.get(one)!).map(({ knownOn }) => knownOn);
    return before.sort().at(-1) ?? "";
  };
  const keyOf = (one: Vintage): string =>
    [
      dayOf(one).padEnd(WIDTH),
      reached.get(one)!.padEnd(WIDTH),
      String(one.kept).padStart(WIDTH, "0"),
      one.importedAt,
      one.checksum,
      one.id,
    ].join(" ");
  return vintages
    .map((one) => [keyOf(one), one] as const)
    .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([, one]) => one);
};

interface Holder {
  readonly vintage: Vintage;
  readonly series: ImportedSeries;
}

/** The points of a series from the vintages that have it, the newest first. */
const knownOf = (holders: readonly [Holder, ...Holder[]]): KnownSeries => {
  const points = new Map<string, KnownPoint>();
  const ranges: { first: string; last: string }[] = [];
  for (const { vintage, series } of holders) {
    for (const point of series.points)
      if (!ranges.some(({ first, last }) => first <= point.date && point.date <= last))
        points.set(point.date, { ...point, vintage: vintage.id });
    const dates = series.points.map(({ date }) => date).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (first !== undefined && last !== undefined) ranges.push({ first, last });
  }
  return { ...holders[0].series, points: [...points.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) };
};

/** Places of vintages in their order, found once for every set of vintages that is met. */
const placer = (): ((vintages: readonly Vintage[]) => ReadonlyMap<Vintage, number>) => {
  const met = new Map<string, ReadonlyMap<Vintage, number>>();
  return (vintages) => {
    const name = vintages.map(({ id }) => id).join(" ");
    const places = met.get(name) ?? new Map(inOrder(vintages).map((one, i) => [one, i]));
    met.set(name, places);
    return places;
  };
};

/** Every series as it was known on a day (ISO order), from the vintages that have it; none from vintages public only later. */
export const asKnownOn = (vintages: readonly Vintage[], day: string): KnownSeries[] => {
  const found = new Map<string, [Holder, ...Holder[]]>();
  for (const vintage of vintages.filter(({ knownOn }) => knownOn <= day))
    for (const series of vintage.series) {
      const holders = found.get(series.id);
      if (holders === undefined) found.set(series.id, [{ vintage, series }]);
      else holders.push({ vintage, series });
    }
  const placesOf = placer();
  return [...found.values()].map((holders) => {
    const places = placesOf(holders.map(({ vintage }) => vintage));
    return knownOf(holders.sort((a, b) => places.get(a.vintage)! - places.get(b.vintage)!));
  });
};
