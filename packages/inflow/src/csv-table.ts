/**
 * A table of a reader's own as names and rows, or everything that is wrong with it. Cells are split as the importers split
 * them: commas, semicolons or tabs, quotes of RFC 4180, line ends of any system, a byte order mark.
 * Limit: after a quote that is broken nothing can be split; what stands before it is looked at all the same.
 */
import type { Checked, Problem } from "@inflow/evidence";
import { type Row, rowsOf } from "@inflow/importers";

type CsvRow = Row;

export interface CsvTable {
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

const MOST_TOLD = 20;
const UNFIT = "A row that does not fit its columns would be read as other figures.";

/** The rows of a text, or those before the place where its quotes break, and that place. */
const split = (text: string, file: string): { rows: readonly Row[]; problems: readonly Problem[] } => {
  const rows = rowsOf(text);
  if (!("reason" in rows)) return { rows, problems: [] };
  const { place, reason, fix } = rows;
  const problem: Problem = {
    file,
    place,
    what: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`,
    why: UNFIT,
    fix,
  };
  const broken = Number(/^line (\d+)$/.exec(place)?.[1] ?? 1);
  const before = text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .slice(0, broken - 1)
    .join("");
  const sound = before === "" ? [] : rowsOf(before);
  return { rows: "reason" in sound ? [] : sound, problems: [problem] };
};

const problemsOfNames = (names: readonly string[], line: number, file: string): Problem[] =>
  names.flatMap((name, i) => {
    if (name !== "" && names.indexOf(name) === i) return [];
    const what = name === "" ? `Column ${i + 1} has no name.` : `Two columns are named "${name}".`;
    const fix = "Give each column a name of its own in the first line.";
    return [{ file, place: `line ${line}`, what, why: "A column is asked for by its name.", fix }];
  });

const problemsOfRows = (names: readonly string[], body: readonly Row[], file: string): Problem[] =>
  body
    .filter(({ cells }) => cells.length !== names.length)
    .map(({ line, cells }) => ({
      file,
      place: `line ${line}`,
      what: `The row has ${cells.length} cells and the first line ${names.length}.`,
      why: UNFIT,
      fix: "Add or remove commas; put a cell that holds a comma in quotes.",
    }));

const nothing = (file: string, place: string, what: string, fix: string): Problem => ({
  file,
  place,
  what,
  why: "There is nothing to compare.",
  fix,
});

/** The table in a text, names trimmed, or all its problems (the first twenty told, the rest counted). */
export function readCsv(text: string, file: string): Checked<CsvTable> {
  const { rows, problems: broken } = split(text.replace(/^\uFEFF/, ""), file);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...body] = filled;
  if (head === undefined)
    return {
      problems:
        broken.length > 0
          ? broken
          : [nothing(file, "file", "It is empty.", "Give a line of column names and one row for each period.")],
    };
  const names = head.cells.map((name) => name.trim());
  const problems = [...broken, ...problemsOfNames(names, head.line, file), ...problemsOfRows(names, body, file)];
  if (body.length === 0 && broken.length === 0)
    problems.push(
      nothing(file, `line ${head.line}`, "No row follows the column names.", "Give one row for each period."),
    );
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
