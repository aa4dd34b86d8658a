/**
 * A comma-separated table as names and rows, or everything that is wrong with it: quotes with commas and line breaks inside, doubled
 * quotes, line ends of any system, a byte order mark. Source: RFC 4180. Limit: one separator, the comma.
 */
import type { Checked, Problem } from "@inflow/evidence";

export interface CsvRow {
  /** Line of the file in which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

const MOST_TOLD = 20;

interface Scan {
  readonly rows: CsvRow[];
  readonly faults: { readonly line: number; readonly what: string; readonly fix: string }[];
}

/** Splits text into rows of cells, noting broken quotes. */
function scan(text: string): Scan {
  const rows: CsvRow[] = [];
  const faults: Scan["faults"] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    const begins = line;
    for (;;) {
      const cell = cellAt(text, at);
      cells.push(cell.value);
      for (let i = at; i < cell.end; i++) if (text[i] === "\n") line += 1;
      if (cell.fault !== null) faults.push({ line: begins, ...cell.fault });
      at = cell.end;
      if (text[at] !== ",") break;
      at += 1;
      if (at === text.length) {
        cells.push("");
        break;
      }
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (cells.length > 1 || cells[0].trim() !== "") rows.push({ line: begins, cells });
  }
  return { rows, faults };
}

interface Cell {
  readonly value: string;
  /** Place after the cell: a comma, a line end or the end. */
  readonly end: number;
  readonly fault: { readonly what: string; readonly fix: string } | null;
}

const endOfPlain = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
};

function cellAt(text: string, from: number): Cell {
  if (text[from] !== '"') {
    const end = endOfPlain(text, from);
    return { value: text.slice(from, end), end, fault: null };
  }
  let value = "";
  let at = from + 1;
  for (; at < text.length; at++) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else break;
  }
  if (at >= text.length)
    return {
      value,
      end: at,
      fault: { what: "A quote is opened and never closed.", fix: 'Close it with ", and write " inside as "".' },
    };
  const end = endOfPlain(text, at + 1);
  const rest = text.slice(at + 1, end).trim();
  const fault =
    rest === ""
      ? null
      : {
          what: `"${rest}" stands after a closing quote.`,
          fix: 'Put the whole cell in quotes, and write " inside as "".',
        };
  return { value, end, fault };
}

/** The table in a text, names trimmed, or all its problems (the first twenty told, the rest counted). */
export function readCsv(text: string, file: string): Checked<CsvTable> {
  const { rows, faults } = scan(text.replace(/^\uFEFF/, ""));
  const why = "A row that does not fit its columns would be read as other figures.";
  const problems: Problem[] = faults.map(({ line, what, fix }) => ({ file, place: `line ${line}`, what, why, fix }));
  const [head, ...body] = rows;
  if (head === undefined)
    return {
      problems: [
        {
          file,
          place: "file",
          what: "It is empty.",
          why: "There is nothing to compare.",
          fix: "Give a line of column names and one row for each period.",
        },
      ],
    };
  const names = head.cells.map((name) => name.trim());
  names.forEach((name, i) => {
    const twice = names.indexOf(name) < i;
    if (name !== "" && !twice) return;
    const what = name === "" ? `Column ${i + 1} has no name.` : `Two columns are named "${name}".`;
    problems.push({
      file,
      place: `line ${head.line}`,
      what,
      why: "A column is asked for by its name.",
      fix: "Give each column a name of its own in the first line.",
    });
  });
  if (body.length === 0)
    problems.push({
      file,
      place: `line ${head.line}`,
      what: "No row follows the column names.",
      why: "There is nothing to compare.",
      fix: "Give one row for each period.",
    });
  for (const { line, cells } of body)
    if (cells.length !== names.length)
      problems.push({
        file,
        place: `line ${line}`,
        what: `The row has ${cells.length} cells and the first line ${names.length}.`,
        why,
        fix: "Add or remove commas; put a cell that holds a comma in quotes.",
      });
  return problems.length > 0 ? { problems: limited(problems, file) } : { ok: { names, rows: body } };
}

/** The first twenty problems, and one that counts the rest. */
export function limited(problems: readonly Problem[], file: string): Problem[] {
  if (problems.length <= MOST_TOLD) return [...problems];
  const left = problems.length - MOST_TOLD;
  return [
    ...problems.slice(0, MOST_TOLD),
    {
      file,
      place: "file",
      what: `${left} more problems of these kinds are not shown.`,
      why: "They likely have one cause.",
      fix: "Put the first ones right and ask again.",
    },
  ];
}
