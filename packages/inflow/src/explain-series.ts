/**
 * What stands behind the figures of a series. A shipped one: the rows of its table and the sources it cites. An imported one:
 * the vintages that give it, each with its file, checksum, licence and days, and the lines of that file behind each figure.
 */
import type { Entry, Ledger, Series } from "@inflow/evidence";
import { newestFirst, type Point, type Vintage } from "@inflow/importers";
import type { Cause } from "./causes.ts";

type Column = Series["columns"][number];

const sourcesOf = (ledger: Ledger, { sources }: Series): Cause[] =>
  sources.map(({ source, at, verified }): Cause => {
    const record = ledger.sources.get(source)?.record;
    return {
      kind: "evidence",
      name: source,
      is: record?.title ?? source,
      weight: "source",
      says: record === undefined ? "" : `${record.publisher}, ${record.published}.`,
      title: record?.title ?? source,
      locator: at,
      url: record?.url ?? "",
      verified,
      from: [],
    };
  });

const rowsOf = (file: string, { rows, columns }: Series, wanted: readonly Column[]): Cause[] =>
  rows.map(({ key, values, status, line }): Cause => {
    const figures = wanted.map(({ name, unit }) => {
      const value = values[columns.findIndex((column) => column.name === name)] ?? null;
      return value === null ? `${name} not reported` : `${name} ${value} ${unit}`;
    });
    return { kind: "row", name: key, is: `${figures.join(", ")}; ${status}`, file, lines: [line], from: [] };
  });

/** The names under which shipped series can be asked for: the series, and each of its columns. */
export const namesOfShippedSeries = ({ series }: Ledger): readonly string[] =>
  [...series.values()].flatMap(({ record: { id, columns } }) => [id, ...columns.map(({ name }) => `${id}.${name}`)]);

const causeOfShipped = (ledger: Ledger, { record, file }: Entry<Series>, columns: readonly Column[]): Cause => {
  const [only] = columns;
  const one = columns.length === 1 && only !== undefined && record.columns.length > 1 ? only : undefined;
  const table = `${file.slice(0, file.lastIndexOf("/") + 1)}rows.csv`;
  return {
    kind: "series",
    name: one === undefined ? record.id : `${record.id}.${one.name}`,
    is: one === undefined ? `${record.title}. ${record.is}` : `${record.title}: ${one.is}. ${record.is}`,
    ...(one === undefined ? {} : { unit: one.unit }),
    file,
    licence: record.licence,
    says: `Vintage: ${record.vintage}.${record.traps === undefined ? "" : ` ${record.traps.join(" ")}`}`,
    from: [...sourcesOf(ledger, record), ...rowsOf(table, record, columns)],
  };
};

/** A shipped series, or one column of it as `series.column`, with its sources and rows; null where there is none. */
export const shippedSeriesCause = (ledger: Ledger, name: string): Cause | null => {
  const whole = ledger.series.get(name);
  if (whole !== undefined) return causeOfShipped(ledger, whole, whole.record.columns);
  const dot = name.indexOf(".");
  const entry = dot < 0 ? undefined : ledger.series.get(name.slice(0, dot));
  const column = entry?.record.columns.find((one) => one.name === name.slice(dot + 1));
  return entry === undefined || column === undefined ? null : causeOfShipped(ledger, entry, [column]);
};

const DIGITS = 6;

const rowOf = ({ date, value, flag, lines }: Point, unit: string, file: string): Cause => ({
  kind: "row",
  name: date,
  is: `${value === null ? "missing" : `${Number(value.toPrecision(DIGITS))} ${unit}`}${flag === null ? "" : `; ${flag}`}`,
  value,
  file,
  lines,
  from: [],
});

/** An imported series with the vintages that give it, the newest first, and the rows behind each figure; null where none does. */
export const importedSeriesCause = (vintages: readonly Vintage[], name: string): Cause | null => {
  const behind = vintages.filter(({ series }) => series.some(({ id }) => id === name)).sort(newestFirst);
  const head = behind[0]?.series.find(({ id }) => id === name);
  if (head === undefined) return null;
  return {
    kind: "series",
    name,
    is: `${head.measure}, ${head.place === "" ? "" : `${head.place}, `}by ${head.period}, ${head.basis}.`,
    unit: head.unit,
    from: behind.map((vintage): Cause => {
      const { id, name: file, source, licence, checksum, knownOn, importedAt, rowsRead, kept } = vintage;
      const points = vintage.series.find((series) => series.id === name)?.points ?? [];
      return {
        kind: "vintage",
        name: id,
        is: `${file} from ${source}; public ${knownOn}, imported ${importedAt}; ${kept} of ${rowsRead} rows kept; SHA-256 ${checksum.slice(0, 12)}….`,
        file,
        title: source,
        licence,
        checksum,
        from: points.map((point) => rowOf(point, head.unit, file)),
      };
    }),
  };
};
