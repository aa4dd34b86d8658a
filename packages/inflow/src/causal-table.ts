/**
 * A table and a question become outcomes on a grid of units and periods, or every problem at once.
 * Limit: an empty outcome is a missing figure, which only bsts passes over, and only in the series that is asked about.
 */
import { type Checked, didYouMean, type Problem } from "@inflow/evidence";
import { gridOf, type ReadTime, readTime, type TimeGrid } from "./causal-time.ts";
import type { CsvTable } from "./csv-table.ts";

export const CAUSAL_METHODS = ["bsts", "its", "sc", "sdid"] as const;
export type CausalMethod = (typeof CAUSAL_METHODS)[number];

/** What is asked of a table. */
export interface CausalQuestion {
  /** Column of the outcome. */
  readonly outcome: string;
  /** Column of the period. */
  readonly time: string;
  /** Column of the unit, for panels. */
  readonly unit?: string;
  /** Units that the intervention reached. */
  readonly treated?: readonly string[];
  /** First period after the intervention, or a date in it. */
  readonly from: string;
  /** bsts without units and sdid with them, where left out. */
  readonly method?: CausalMethod;
  readonly seed?: number;
}

/** Outcomes by unit and period. */
export interface CausalGrid {
  readonly units: readonly string[];
  /** Units × periods, NaN where missing. */
  readonly outcomes: Float64Array;
  readonly labels: readonly string[];
  readonly season: number;
  /** Index of the first period after the intervention. */
  readonly from: number;
  readonly treated: readonly number[];
  readonly controls: readonly number[];
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const ONLY_UNIT = "the series";

interface ReadRow {
  readonly line: number;
  readonly unit: string;
  readonly time: ReadTime;
  readonly outcome: number;
}

/** Problems of the question itself, before any row is looked at. */
function problemsOfQuestion({ names }: CsvTable, question: CausalQuestion, file: string): Problem[] {
  const asked: readonly (readonly [string, string | undefined])[] = [
    ["--outcome", question.outcome],
    ["--time", question.time],
    ["--unit", question.unit],
  ];
  const problems = asked.flatMap(([option, name]): Problem[] =>
    name === undefined || names.includes(name)
      ? []
      : [
          {
            file,
            place: `line 1, ${option}`,
            what: `There is no column "${name}".`,
            why: "The effect is looked for in the columns that are named.",
            fix: didYouMean(name, names, `Name one of: ${names.join(", ")}.`),
          },
        ],
  );
  const add = (place: string, what: string, why: string, fix: string): void =>
    void problems.push({ file, place, what, why, fix });
  const panel = question.method === "sc" || question.method === "sdid";
  if (panel && question.unit === undefined)
    add(
      "--method",
      `"${question.method}" compares units, and no column of units is named.`,
      "It weighs untreated units against the treated ones.",
      "Add --unit COLUMN and --treated NAME, or use --method bsts or its.",
    );
  if (question.unit !== undefined && (question.treated ?? []).length === 0)
    add(
      "--treated",
      "No treated unit is named.",
      "A table of several units must tell which the intervention reached.",
      "Add --treated NAME; separate several by commas.",
    );
  if (question.unit === undefined && question.treated !== undefined)
    add(
      "--treated",
      "A treated unit is named, but no column of units.",
      "Units can only be told apart by a column.",
      "Add --unit COLUMN, or leave --treated out for a single series.",
    );
  if (readTime(question.from) === null)
    add(
      "--from",
      `"${question.from}" is no period.`,
      "It divides the table into before and after.",
      "Write it as 2025, 2025-09, 2025-Q3, 2025-09-01 or a plain number.",
    );
  return problems;
}

function readRows(table: CsvTable, question: CausalQuestion, file: string): { rows: ReadRow[]; problems: Problem[] } {
  const at = (name: string): number => table.names.indexOf(name);
  const problems: Problem[] = [];
  const rows = table.rows.flatMap(({ line, cells }): ReadRow[] => {
    const time = readTime(cells[at(question.time)]);
    const text = cells[at(question.outcome)].trim();
    const unit = question.unit === undefined ? ONLY_UNIT : cells[at(question.unit)].trim();
    const place = (column: string): string => `line ${line}, ${column}`;
    if (time === null)
      problems.push({
        file,
        place: place(question.time),
        what: `"${cells[at(question.time)]}" is no period.`,
        why: "Rows are ordered by it.",
        fix: "Write 2025, 2025-09, 2025-Q3, 2025-09-01 or a plain number, in one way throughout.",
      });
    if (text !== "" && !NUMBER.test(text))
      problems.push({
        file,
        place: place(question.outcome),
        what: `"${text}" is not a number.`,
        why: "The effect is a difference of numbers.",
        fix: "Write plain digits with a decimal point and no thousands separator, or leave the cell empty.",
      });
    if (unit === "")
      problems.push({
        file,
        place: place(question.unit ?? ""),
        what: "The unit has no name.",
        why: "A row must belong to a unit.",
        fix: "Name it, or remove the row.",
      });
    return time === null ? [] : [{ line, unit, time, outcome: text === "" ? Number.NaN : Number(text) }];
  });
  return { rows, problems };
}

interface Placed {
  readonly units: readonly string[];
  readonly outcomes: Float64Array;
  readonly problems: readonly Problem[];
}

function place(rows: readonly ReadRow[], grid: TimeGrid, question: CausalQuestion, file: string): Placed {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const periods = grid.labels.length;
  const outcomes = new Float64Array(units.length * periods).fill(Number.NaN);
  const lines = new Map<number, number>();
  const problems: Problem[] = [];
  for (const { line, unit, time, outcome } of rows) {
    const at = units.indexOf(unit) * periods + Math.round(grid.placeOf(time));
    const first = lines.get(at);
    if (first !== undefined)
      problems.push({
        file,
        place: `line ${line}, ${question.time}`,
        what: `${time.written} is given twice${question.unit === undefined ? "" : ` for ${unit}`}, first in line ${first}.`,
        why: "One period has one outcome.",
        fix:
          question.unit === undefined
            ? "Remove one, or name the column of units with --unit."
            : "Remove one of the two.",
      });
    else lines.set(at, line);
    outcomes[at] = outcome;
  }
  return { units, outcomes, problems };
}

/** Outcomes by unit and period for a question, or every problem of the table and the question. */
export function causalGrid(table: CsvTable, question: CausalQuestion, file: string): Checked<CausalGrid> {
  const asked = problemsOfQuestion(table, question, file);
  if ([question.outcome, question.time, question.unit ?? question.time].some((name) => !table.names.includes(name)))
    return { problems: asked };
  const { rows, problems } = readRows(table, question, file);
  const known = [...asked, ...problems];
  if (rows.length === 0) return { problems: known };
  const grid = gridOf(rows.map(({ time }) => time));
  if (typeof grid === "string")
    return {
      problems: [
        ...known,
        {
          file,
          place: question.time,
          what: grid,
          why: "Before and after are counted in equal periods.",
          fix: "Give one row for each period, all written in one way.",
        },
      ],
    };
  const { units, outcomes, problems: twice } = place(rows, grid, question, file);
  known.push(...twice);
  const begins = readTime(question.from);
  const from = begins === null ? -1 : Math.ceil(grid.placeOf(begins) - 1e-6);
  if (begins !== null && !(from > 0 && from < grid.labels.length))
    known.push({
      file,
      place: "--from",
      what: `"${question.from}" leaves no period ${from > 0 ? "after" : "before"} the intervention.`,
      why: `The table runs from ${grid.labels[0]} to ${grid.labels[grid.labels.length - 1]}.`,
      fix: "Give a period inside it, written in the same way.",
    });
  const treated = question.unit === undefined ? [ONLY_UNIT] : (question.treated ?? []);
  for (const name of treated)
    if (!units.includes(name))
      known.push({
        file,
        place: "--treated",
        what: `There is no unit "${name}" in column "${question.unit}".`,
        why: "The effect is looked for in it.",
        fix: didYouMean(name, units, `Name one of: ${units.slice(0, 12).join(", ")}.`),
      });
  const isTreated = new Set(treated);
  const controls = Array.from(units.keys()).filter((i) => !isTreated.has(units[i]));
  known.push(...problemsOfUse({ units, outcomes, labels: grid.labels }, controls, question, file));
  if (known.length > 0) return { problems: known };
  const rowsOfTreated = Array.from(units.keys()).filter((i) => isTreated.has(units[i]));
  return { ok: { units, outcomes, labels: grid.labels, season: grid.season, from, treated: rowsOfTreated, controls } };
}

/** What the method cannot use: gaps, or too few units to compare with. */
function problemsOfUse(
  { units, outcomes, labels }: Pick<CausalGrid, "units" | "outcomes" | "labels">,
  controls: readonly number[],
  question: CausalQuestion,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const method = methodOf(question);
  const periods = labels.length;
  if ((method === "sc" || method === "sdid") && question.unit !== undefined && controls.length < 3)
    problems.push({
      file,
      place: "--unit",
      what: `${controls.length} units are untreated; "${method}" needs 3.`,
      why: "It weighs untreated units, and tries itself on each of them.",
      fix: "Add units that the intervention does not touch, or use --method bsts.",
    });
  units.forEach((name, i) => {
    if (method === "bsts" && !controls.includes(i)) return;
    const gaps = labels.filter((_, t) => Number.isNaN(outcomes[i * periods + t]));
    if (gaps.length > 0)
      problems.push({
        file,
        place: question.unit === undefined ? question.outcome : `${question.outcome}, ${name}`,
        what: `No figure for ${gaps.slice(0, 3).join(", ")}${gaps.length > 3 ? ` and ${gaps.length - 3} more` : ""}.`,
        why: `"${method}" needs every period${question.unit === undefined ? "" : " of every unit"}.`,
        fix:
          question.unit === undefined
            ? "Fill the gaps, or use --method bsts, which passes over them."
            : "Fill the gaps, or remove the unit.",
      });
  });
  return problems;
}

/** The method asked for, or the one that fits: bsts for one series, sdid for a panel. */
export const methodOf = ({ method, unit }: CausalQuestion): CausalMethod =>
  method ?? (unit === undefined ? "bsts" : "sdid");
