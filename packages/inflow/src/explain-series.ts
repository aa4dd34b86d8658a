/**
 * What stands behind the figures of a series. A shipped one: the rows of its table and the sources it cites. An imported one:
 * the vintages that give it, each with its file, checksum, licence and days, and the lines of that file behind each figure. A
 * claim: its sources and its test; an event: its sources; a channel of the observatory: how it is counted, and its series.
 */
import type { Claim, ClaimNumber, Entry, Event, Ledger, Series } from "@inflow/evidence";
import { inOrder, type Point, type Vintage } from "@inflow/importers";
import type { Cause } from "@inflow/study";
import { CHANNELS, type Channel, channelOf } from "@inflow/study";

type Column = Series["columns"][number];

const sourcesOf = (ledger: Ledger, { sources }: Pick<Series | Claim | Event, "sources">): Cause[] =>
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

/** The names that the ledger answers to: series and each of their columns, claims, events, and the channels of the observatory. */
export const namesOfShippedSeries = ({ series, claims, events }: Ledger): readonly string[] => [
  ...[...series.values()].flatMap(({ record: { id, columns } }) => [id, ...columns.map(({ name }) => `${id}.${name}`)]),
  ...claims.keys(),
  ...events.keys(),
  ...CHANNELS.map(({ id }) => id),
];

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

/** Something of the ledger that is told in words. */
const told = (name: string, is: string, more: Partial<Cause>): Cause => ({
  kind: "series",
  name,
  is,
  from: [],
  ...more,
});

/** An event with its sources. */
const causeOfEvent = (ledger: Ledger, { record, file }: Entry<Event>): Cause =>
  told(record.id, `Event, ${record.date}, ${record.kind}: ${record.says}`, { file, from: sourcesOf(ledger, record) });

/** A channel of the observatory: how it is counted, its file, its lag, what controls it, and the series that give it. */
const causeOfChannel = (ledger: Ledger, channel: Channel): Cause => {
  const { id, label, through, unit, lagMonths, controls, uncontrolled, file, series, rolling, shipped } = channel;
  const known = shipped === undefined ? null : shippedSeriesCause(ledger, `${shipped.series}.${shipped.column}`);
  const control =
    controls.length === 0
      ? `Control: ${uncontrolled ?? "none"}.`
      : controls.map(({ channel: other, because }) => `Control: ${other}, since ${because}.`).join(" ");
  const names = [...series, ...(rolling === undefined ? [] : [rolling.windows, rolling.seed])];
  return told(
    id,
    `Channel of the observatory: ${label}, counted ${through}; published after ${lagMonths} months. ${control}`,
    {
      unit,
      from: [
        ...(known === null ? [] : [known]),
        ...names.map((name) =>
          told(name, `Imported under this name from ${file}; explain ${name} gives its vintages and rows.`, {}),
        ),
      ],
    },
  );
};

const referenced = (ledger: Ledger, name: string): Cause[] => {
  const cause = ledgerCause(ledger, name);
  return cause === null ? [] : [cause];
};

const rangeText = ([low, high]: readonly [number, number]): string => `${low} to ${high}`;

/** One number of a claim's test: what it is, why, and what it is read from. */
const causeOfNumber = (ledger: Ledger, number: ClaimNumber, place: number): Cause => {
  const name = `test ${place + 1}, ${number.of}`;
  if (number.of === "nothing") return told(name, `No number is set beside it: ${number.because}.`, {});
  const is = `Measures ${number.measures}; the claim is read as ${rangeText(number.says)}: ${number.because}.`;
  if (number.of === "record") return told(name, is, { from: number.events.flatMap((id) => referenced(ledger, id)) });
  if (number.of === "series")
    return told(name, `${is} ${number.statistic}, ${number.months.join(" to ")} over ${number.before.join(" to ")}.`, {
      from: referenced(ledger, number.series),
    });
  return told(name, `${is} Never decides; the model's ${number.traces.join(", ")}, ${number.months.join(" to ")}.`, {});
};

/** A claim with its sources and its test. */
const causeOfClaim = (ledger: Ledger, { record, file }: Entry<Claim>): Cause =>
  told(record.id, `Claim, ${record.date}, ${record.who}: ${record.says}`, {
    file,
    says: record.status,
    from: [
      ...sourcesOf(ledger, record),
      ...(record.test?.numbers ?? []).map((number, i) => causeOfNumber(ledger, number, i)),
    ],
  });

/** A claim, an event or a channel of the observatory by its id; null where the ledger has none. */
export const ledgerCause = (ledger: Ledger, name: string): Cause | null => {
  const claim = ledger.claims.get(name);
  if (claim !== undefined) return causeOfClaim(ledger, claim);
  const event = ledger.events.get(name);
  if (event !== undefined) return causeOfEvent(ledger, event);
  const channel = channelOf(name);
  return channel === undefined ? null : causeOfChannel(ledger, channel);
};

/** A shipped series, or one column of it as `series.column`, with its sources and rows; else a claim, an event or a channel; null where there is none. */
export const shippedSeriesCause = (ledger: Ledger, name: string): Cause | null => {
  const whole = ledger.series.get(name);
  if (whole !== undefined) return causeOfShipped(ledger, whole, whole.record.columns);
  const dot = name.indexOf(".");
  const entry = dot < 0 ? undefined : ledger.series.get(name.slice(0, dot));
  const column = entry?.record.columns.find((one) => one.name === name.slice(dot + 1));
  return entry === undefined || column === undefined
    ? ledgerCause(ledger, name)
    : causeOfShipped(ledger, entry, [column]);
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
  const behind = inOrder(vintages.filter(({ series }) => series.some(({ id }) => id === name)));
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
