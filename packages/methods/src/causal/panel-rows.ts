/**
 * A panel from rows in any order: one outcome for each unit and period.
 * Limit: balanced; every problem is told at once, with the unit and period.
 */
import type { Panel } from "./synthetic-control.ts";

export interface PanelRow {
  readonly unit: string;
  /** Sortable as text or as a number. */
  readonly time: string | number;
  readonly outcome: number;
}

export interface NamedPanel {
  readonly panel: Panel;
  readonly units: readonly string[];
  readonly times: readonly (string | number)[];
}

const byTime = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows as a panel in which `treated` units begin at the first time that is not before `from`; throws a RangeError with every fault. */
export function panelOf(rows: readonly PanelRow[], treated: readonly string[], from: string | number): NamedPanel {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const times = [...new Set(rows.map(({ time }) => time))].sort(byTime);
  const place = new Map(units.map((unit, i) => [unit, i]));
  const when = new Map(times.map((time, t) => [time, t]));
  const outcomes = new Float64Array(units.length * times.length).fill(Number.NaN);
  const faults = treated.filter((unit) => !place.has(unit)).map((unit) => `no unit is named "${unit}"`);
  for (const { unit, time, outcome } of rows) {
    const at = place.get(unit)! * times.length + when.get(time)!;
    if (!Number.isNaN(outcomes[at])) faults.push(`${unit} has two values in ${time}`);
    outcomes[at] = outcome;
  }
  units.forEach((unit, i) => {
    const gaps = times.filter((_, t) => Number.isNaN(outcomes[i * times.length + t]));
    if (gaps.length > 0)
      faults.push(
        `${unit} has no value in ${gaps.slice(0, 3).join(", ")}${gaps.length > 3 ? ` and ${gaps.length - 3} more` : ""}`,
      );
  });
  const start = times.findIndex((time) => byTime(time, from) >= 0);
  if (start < 1) faults.push(`${from} leaves no period ${start === 0 ? "before" : "after"} the intervention`);
  if (faults.length > 0) throw new RangeError(`The panel cannot be used: ${faults.join("; ")}.`);
  const isTreated = new Set(treated);
  const rowsOf = (wanted: boolean): number[] =>
    Array.from(units.keys()).filter((i) => isTreated.has(units[i]) === wanted);
  return {
    panel: { outcomes, periods: times.length, controls: rowsOf(false), treated: rowsOf(true), from: start },
    units,
    times,
  };
}
