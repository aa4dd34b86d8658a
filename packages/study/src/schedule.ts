/**
 * From dated entries to a schedule: each cell painted week by week in the order of the entries, then written as spans
 * that do not overlap. Later paint covers earlier; where two policies of a mix differ, the covering is listed.
 * Limit: an entry before the horizon holds from its first week (or from the first settling week); one after it is dropped.
 */
import { columnOf, type ISODate, isISODate, isOk, readSeries } from "@inflow/evidence";
import { type Index, type Layout, type QuantityId, quantities, type Schedule, type World } from "@inflow/model";
import { type Calendar, dayOf, weekOf } from "./calendar.ts";
import type { Conflict } from "./plan.ts";
import type { Given } from "./question.ts";

/** One thing painted on cells: a number, or the draw of a parameter (its place; −1 for a number). */
interface Paint {
  readonly layer: string;
  readonly quantity: string;
  readonly value: number;
  readonly parameter: number;
}

/** An entry with the name of the policy, record or base it belongs to. */
export interface Entry {
  readonly layer: string;
  readonly place: string;
  readonly given: Given;
}

/** What painting needs to know. */
export interface Canvas {
  readonly world: World;
  readonly layout: Layout;
  readonly calendar: Calendar;
  readonly settleWeeks: number;
  readonly files: ReadonlyMap<string, string>;
  /** Rows of a series dated after this day are not read; every row where it is null. */
  readonly lastDay: number | null;
  /** Place among the parameters of an entry's prior, which is a parameter of its own. */
  parameterOf(entry: Entry): number;
}

/** Absolute cells of an entry: the product of the members that `where` names, all of them where it names none. */
export const cellsOfGiven = (
  given: Pick<Given, "set" | "where">,
  world: Pick<World, "names">,
  layout: Layout,
): number[] => {
  const over: readonly Index[] = quantities[given.set as QuantityId].over;
  let cells = [0];
  for (const index of over) {
    const names = world.names[index];
    const chosen = given.where?.[index];
    const places =
      chosen === undefined
        ? names.map((_, place) => place)
        : [chosen]
            .flat()
            .map((name) => names.indexOf(name))
            .filter((place) => place >= 0);
    cells = cells.flatMap((cell) => places.map((place) => cell * names.length + place));
  }
  return cells.map((cell) => layout.offset[given.set as QuantityId] + cell);
};

/** The dated values of a series named "series.column", or null when the library has none. */
export const datedValues = (
  name: string,
  files: ReadonlyMap<string, string>,
): readonly (readonly [ISODate, number])[] | null => {
  const [series, column] = name.split(".") as [string, string | undefined];
  const file = [`series/${series}/series.yaml`, `series/${series}.yaml`].find((candidate) => files.has(candidate));
  if (file === undefined) return null;
  const read = readSeries(files.get(file)!, file, (table) => files.get(table));
  if (!isOk(read)) return null;
  const pairs = columnOf(read.ok, column ?? read.ok.columns[0]!.name);
  return pairs
    .map(([key, value]) => [key.length === 4 ? `${key}-01` : key, value] as const)
    .filter((pair): pair is readonly [ISODate, number] => isISODate(pair[0]));
};

interface Stroke {
  readonly from: number;
  readonly until: number;
  readonly paint: Paint;
}

const strokesOf = (entry: Entry, canvas: Canvas): Stroke[] => {
  const { given, layer } = entry;
  const { calendar } = canvas;
  const from = weekOf(given.from, calendar);
  const until = given.until === undefined ? calendar.weeks : weekOf(given.until, calendar);
  const paint = (value: number, parameter = -1): Paint => ({ layer, quantity: given.set, value, parameter });
  if (typeof given.to === "number") return [{ from, until, paint: paint(given.to) }];
  if (!("series" in given.to)) return [{ from, until, paint: paint(0, canvas.parameterOf(entry)) }];
  const { lastDay } = canvas;
  const dated = (datedValues(given.to.series, canvas.files) ?? []).filter(
    ([date]) => lastDay === null || dayOf(date) <= lastDay,
  );
  return dated.map(([date, value], i) => {
    const next = dated[i + 1];
    const end = next === undefined ? until : Math.min(until, weekOf(next[0], calendar));
    return { from: Math.max(from, weekOf(date, calendar)), until: end, paint: paint(value) };
  });
};

const samePaint = (a: Paint | undefined, b: Paint | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.value === b.value && a.parameter === b.parameter);

/** Painted weeks of each cell; slot w + settleWeeks is week w. */
export type Painting = ReadonlyMap<number, readonly (Paint | undefined)[]>;

/** What covered what: a span of one cell in which a later entry of another layer overruled an earlier one. */
interface Covering {
  readonly cell: number;
  readonly fromWeek: number;
  readonly untilWeek: number;
  readonly quantity: string;
  readonly under: string;
  readonly over: string;
}

/** Paints entries in order and tells where one policy covered a different value of another, or of itself. */
export const paintEntries = (
  entries: readonly Entry[],
  canvas: Canvas,
  visible: (layer: string) => boolean,
): { painting: Painting; coverings: Covering[] } => {
  const slots = canvas.calendar.weeks + canvas.settleWeeks;
  const painting = new Map<number, (Paint | undefined)[]>();
  const coverings: Covering[] = [];
  for (const entry of entries) {
    const owners = new Set<Paint>();
    for (const { from, until, paint } of strokesOf(entry, canvas)) {
      owners.add(paint);
      const first = Math.max(0, from + canvas.settleWeeks);
      const end = Math.min(slots, until + canvas.settleWeeks);
      if (first >= end) continue;
      for (const cell of cellsOfGiven(entry.given, canvas.world, canvas.layout)) {
        const row = painting.get(cell) ?? new Array<Paint | undefined>(slots);
        painting.set(cell, row);
        let open: { under: string; from: number } | null = null;
        for (let slot = first; slot <= end; slot++) {
          const old = slot < end ? row[slot] : undefined;
          const clash = old !== undefined && visible(old.layer) && !owners.has(old) && !samePaint(old, paint);
          if (open !== null && (!clash || open.under !== old.layer)) {
            coverings.push({
              cell,
              fromWeek: open.from - canvas.settleWeeks,
              untilWeek: slot - canvas.settleWeeks,
              quantity: entry.given.set,
              under: open.under,
              over: entry.layer,
            });
            open = null;
          }
          if (clash && open === null) open = { under: old.layer, from: slot };
          if (slot < end) row[slot] = paint;
        }
      }
    }
  }
  return { painting, coverings };
};

/** The schedule of a painting: spans of equal paint, by cell and then by week. */
export const scheduleOf = (policy: string, painting: Painting, settleWeeks: number): Schedule => {
  const spans: { cell: number; from: number; until: number; paint: Paint }[] = [];
  for (const cell of [...painting.keys()].sort((a, b) => a - b)) {
    const row = painting.get(cell)!;
    let start = 0;
    for (let slot = 1; slot <= row.length; slot++) {
      if (slot < row.length && samePaint(row[slot], row[start])) continue;
      const paint = row[start];
      if (paint !== undefined) spans.push({ cell, from: start - settleWeeks, until: slot - settleWeeks, paint });
      start = slot;
    }
  }
  return {
    policy,
    cell: Int32Array.from(spans, (span) => span.cell),
    from: Int32Array.from(spans, (span) => span.from),
    until: Int32Array.from(spans, (span) => span.until),
    value: Float64Array.from(spans, (span) => span.paint.value),
    parameter: Int32Array.from(spans, (span) => span.paint.parameter),
  };
};

/** First week in which two paintings differ; `weeks` when they never do. */
export const firstDifference = (a: Painting, b: Painting, weeks: number, settleWeeks: number): number => {
  let first = weeks;
  for (const cell of new Set([...a.keys(), ...b.keys()])) {
    const mine = a.get(cell);
    const theirs = b.get(cell);
    for (let slot = 0; slot < first + settleWeeks; slot++) {
      if (!samePaint(mine?.[slot], theirs?.[slot])) first = Math.min(first, Math.max(0, slot - settleWeeks));
    }
  }
  return first;
};

/** The cell of a conflict in words: "zone = caribbean", or "all" for a quantity of one cell. */
export const wordsOfCell = (quantity: string, cell: number, world: Pick<World, "names">, layout: Layout): string => {
  const over: readonly Index[] = quantities[quantity as QuantityId].over;
  let rest = cell - layout.offset[quantity as QuantityId];
  const parts: string[] = [];
  for (let i = over.length - 1; i >= 0; i--) {
    const names = world.names[over[i]!];
    parts.unshift(`${over[i]} = ${names[rest % names.length]}`);
    rest = Math.floor(rest / names.length);
  }
  return parts.length === 0 ? "all" : parts.join(", ");
};

/** The coverings between policies of a mix as conflicts that a reader can see. */
export const conflictsOf = (
  policy: string,
  coverings: readonly Covering[],
  world: Pick<World, "names">,
  layout: Layout,
): Conflict[] =>
  coverings
    .filter(({ under, over }) => under !== over)
    .map(({ cell, fromWeek, untilWeek, quantity, under, over }) => ({
      policy,
      quantity,
      cell: wordsOfCell(quantity, cell, world, layout),
      fromWeek,
      untilWeek,
      overruled: under,
      wins: over,
    }));
