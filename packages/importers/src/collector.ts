/**
 * Gathers points into series as rows arrive. A point is set once (a second value for one date is a duplicate that the
 * importer must answer for) or summed over rows, where a missing part makes no zero.
 */
import type { ImportedSeries, Period, Point } from "./outcome.ts";

export interface SeriesHead {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly place: string;
  readonly period: Period;
  readonly basis: "reported" | "predicted";
}

interface Gathered {
  readonly head: SeriesHead;
  readonly points: Map<string, Point>;
}

export interface Collector {
  /** Sets a point; false when the date has one already. */
  readonly set: (head: SeriesHead, point: Point) => boolean;
  /** Adds to a point; parts that are null are left out and said in the flag. */
  readonly add: (head: SeriesHead, date: string, value: number | null, flag: string | null, line: number) => void;
  readonly at: (id: string, date: string) => Point | undefined;
  /** Puts the given point into every series whose id begins with the prefix and that has none on that date. */
  readonly fill: (prefix: string, point: Point) => void;
  readonly series: () => ImportedSeries[];
}

const both = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null || a === b) return a ?? b;
  return [...new Set([...a.split("; "), ...b.split("; ")])].join("; ");
};

const sum = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

/** An empty collector. */
export const collector = (): Collector => {
  const all = new Map<string, Gathered>();
  const of = (head: SeriesHead): Gathered => {
    const found = all.get(head.id);
    if (found !== undefined) return found;
    const made: Gathered = { head, points: new Map() };
    all.set(head.id, made);
    return made;
  };
  return {
    set: (head, point) => {
      const { points } = of(head);
      if (points.has(point.date)) return false;
      points.set(point.date, point);
      return true;
    },
    add: (head, date, value, flag, line) => {
      const { points } = of(head);
      const before = points.get(date);
      if (before === undefined) points.set(date, { date, value, flag, lines: [line] });
      else {
        (before.lines as number[]).push(line);
        points.set(date, {
          date,
          value: sum(before.value, value),
          flag: both(before.flag, flag),
          lines: before.lines,
        });
      }
    },
    at: (id, date) => all.get(id)?.points.get(date),
    fill: (prefix, point) => {
      for (const { head, points } of all.values())
        if (head.id.startsWith(prefix) && !points.has(point.date)) points.set(point.date, point);
    },
    series: () =>
      [...all.values()].map(({ head, points }) => ({
        ...head,
        points: [...points.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
      })),
  };
};
