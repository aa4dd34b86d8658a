/**
 * Tables of text: columns as wide as their widest cell, numbers to the right, colour not counted; and outcomes with labels
 * and units, the headlines before the rest.
 */
import { number, paint } from "./terminal.ts";

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour is written in control characters
const COLOUR = /\u001b\[[0-9;]*m/g;

const widthOf = (text: string): number => [...text.replace(COLOUR, "")].length;

const pad = (text: string, width: number, align: Column["align"]): string => {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
};

/** A table as lines of text, its titles dimmed. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map(({ title }, c) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[c] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => pad(cell, widths[c]!, columns[c]!.align))
      .join("  ")
      .trimEnd();
  const titles = line(columns.map(({ title }) => title));
  return [paint.dim(titles), paint.dim("─".repeat(widthOf(titles))), ...rows.map(line)].join("\n");
};

/** What an outcome is called, its unit, and how many of the model's units make one of it. */
interface OutcomeWords {
  readonly of: RegExp;
  readonly label: string;
  readonly unit: string;
  readonly per: number;
}

const TONNE = 1000;
const BILLION = 1_000_000_000;

/** The outcomes that come first, in this order. */
const HEADLINES: readonly OutcomeWords[] = [
  { of: /^inflowShare\.?/, label: "inflow, change", unit: "%", per: 0.01 },
  { of: /^inflowKg\.(.+\.)?total$/, label: "inflow over the horizon", unit: "t, pure", per: TONNE },
  { of: /^seizedKg\b/, label: "seized", unit: "t, pure", per: TONNE },
  { of: /^destroyedKg\b/, label: "destroyed", unit: "t, pure", per: TONNE },
  { of: /^retail\.(.+\.)?last52$/, label: "retail price, last year", unit: "USD per pure kg", per: 1 },
  { of: /^deaths\.all\.total$/, label: "overdose deaths, all drugs", unit: "people", per: 1 },
  { of: /^deaths\.violence$/, label: "violent deaths above the reference", unit: "people", per: 1 },
  { of: /^deaths\.crews$/, label: "crews killed by forces", unit: "people", per: 1 },
  { of: /^deaths\.inError$/, label: "people struck in error", unit: "people", per: 1 },
  { of: /^cost\.full$/, label: "cost, full", unit: "billion USD", per: BILLION },
  { of: /^cost\.ships$/, label: "cost, ships only", unit: "billion USD", per: BILLION },
  { of: /^cost\.incremental$/, label: "cost, incremental", unit: "billion USD", per: BILLION },
  { of: /^strikes$/, label: "strikes", unit: "1", per: 1 },
  { of: /^boardings$/, label: "boardings", unit: "1", per: 1 },
];

const unitOf = (name: string): string => {
  if (/Kg\b/.test(name)) return "kg, pure";
  if (/^deaths|^arrested|members/.test(name)) return "people";
  if (/^cost|spentUsd/.test(name)) return "USD";
  if (/^(retail|wholesale)\b/.test(name)) return "USD per pure kg";
  if (/Days\b/.test(name)) return "days";
  if (/^flightHours/.test(name)) return "hours";
  if (/\.weeks$/.test(name)) return "weeks";
  return "1";
};

/** An outcome by its name, the drug that it is about (none where it is about all), and its band. */
export interface NamedBand {
  readonly name: string;
  readonly about: string;
  readonly band: { readonly p10: number; readonly p50: number; readonly p90: number };
}

const headlineOf = ({ name }: NamedBand): number => HEADLINES.findIndex(({ of }) => of.test(name));

const rowOf = (named: NamedBand): string[] => {
  const { name, about, band } = named;
  const known = HEADLINES[headlineOf(named)];
  const label = known === undefined ? name : known.label;
  const shown = (value: number): string => number(value / (known?.per ?? 1));
  return [
    about === "" ? label : `${about}: ${label}`,
    known?.unit ?? unitOf(name),
    shown(band.p10),
    shown(band.p50),
    shown(band.p90),
  ];
};

/** Outcomes as a table: the headlines first, in words and readable units; with `all`, every other one below by its name. */
export const outcomeTable = (title: string, outcomes: readonly NamedBand[], all: boolean): string => {
  const headlines = outcomes
    .filter((one) => headlineOf(one) >= 0)
    .sort((a, b) => headlineOf(a) - headlineOf(b) || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0));
  const others = outcomes.filter((one) => headlineOf(one) < 0);
  const rest = others.length > 0 && !all ? `\n${paint.dim(`${others.length} more outcomes: --all, or --json.`)}` : "";
  const rows = [...headlines, ...(all ? others : [])].map(rowOf);
  return `${table(
    [
      { title },
      { title: "unit" },
      { title: "p10", align: "right" },
      { title: "p50", align: "right" },
      { title: "p90", align: "right" },
    ],
    rows,
  )}${rest}`;
};
