/**
 * A series of public figures: what it is, its source, licence and columns in YAML; its rows in a comma-separated table
 * beside it. Every row carries its own status, so that a recalled figure is never taken for one that was read. An empty
 * cell is an unreported figure, not zero.
 */
import { type Checked, isOk, type Problem } from "./problem.ts";
import { citation, slug, words, z } from "./schema.ts";
import { checkWith, parseYaml } from "./yaml-door.ts";

const column = z.strictObject({ name: slug, unit: words, is: words });

/** The schema of a series' description; `rows` names the table beside it. */
const seriesSchema = z.strictObject({
  id: slug,
  title: words,
  is: words,
  by: z.enum(["day", "month", "year", "fiscal year", "12 months ending", "place and year"]),
  sources: z.array(citation).min(1),
  licence: words,
  vintage: words,
  columns: z.array(column).min(1),
  traps: z.array(words).optional(),
  rows: z.string().regex(/^[a-z0-9-]+\.csv$/, "is not the name of a .csv file beside this one"),
});

export interface SeriesRow {
  readonly key: string;
  readonly values: readonly (number | null)[];
  readonly status: string;
  /** Line of the table, from 1. */
  readonly line: number;
}
export type Series = Omit<z.infer<typeof seriesSchema>, "rows"> & { readonly rows: readonly SeriesRow[] };

/** The cells of one line of a comma-separated table; a quoted cell may hold commas and doubled quotes. */
export const cellsOf = (line: string): string[] => {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (quoted && letter === '"' && line[i + 1] === '"') {
      cell += letter;
      i++;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === "," && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell];
};

const problemIn = (file: string, row: number, what: string, fix: string): Problem => ({
  file,
  place: `${row}:1`,
  what,
  why: "A row that does not fit its columns would be read as other figures.",
  fix,
});

const rowOf = (line: string, names: readonly string[], file: string, number: number): SeriesRow | Problem => {
  const cells = cellsOf(line);
  if (cells.length !== names.length + 2)
    return problemIn(
      file,
      number,
      `The row has ${cells.length} cells; ${names.length + 2} are needed.`,
      `Give the key, ${names.join(", ")} and the status.`,
    );
  const texts = cells.slice(1, -1).map((text) => text.trim());
  const wrong = texts.find((text) => text !== "" && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text));
  if (wrong !== undefined)
    return problemIn(
      file,
      number,
      `"${wrong}" is not a number.`,
      "Write plain digits with a decimal point, or leave the cell empty.",
    );
  const key = cells[0]!.trim();
  const status = cells[cells.length - 1]!.trim();
  if (key === "" || status === "")
    return problemIn(
      file,
      number,
      "The row lacks its key or its status.",
      "Say whether the figure is verified, derived or recalled.",
    );
  if (!/^(verified|derived|check|recalled)\b/.test(status))
    return problemIn(
      file,
      number,
      `The status "${status}" does not say how far the figure was followed.`,
      "Begin it with verified, derived, check or recalled.",
    );
  return { key, values: texts.map((text) => (text === "" ? null : Number(text))), status, line: number };
};

const readRows = (text: string, names: readonly string[], file: string): Checked<readonly SeriesRow[]> => {
  const lines = text
    .split(/\r?\n/)
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const [head, ...body] = lines;
  const expected = ["key", ...names, "status"].join(",");
  if (head?.line.trim() !== expected)
    return {
      problems: [
        problemIn(file, 1, "The first line does not name the columns of the description.", `Write ${expected}`),
      ],
    };
  const read = body.map(({ line, number }) => rowOf(line, names, file, number));
  const rows = read.filter((row): row is SeriesRow => "values" in row);
  const problems = read.filter((row): row is Problem => "what" in row);
  const seen = new Set<string>();
  body.forEach(({ number }, i) => {
    const row = read[i]!;
    if (!("values" in row)) return;
    if (seen.has(row.key))
      problems.push(problemIn(file, number, `The row "${row.key}" is given twice.`, "Remove one of the two."));
    seen.add(row.key);
  });
  return problems.length > 0 ? { problems } : { ok: rows };
};

/** Reads a series: its description and the table that it names, which `tableOf` gives by name or says is absent. */
export const readSeries = (
  text: string,
  file: string,
  tableOf: (name: string) => string | undefined,
): Checked<Series> => {
  const yaml = parseYaml(text, file);
  if (!isOk(yaml)) return yaml;
  const described = checkWith(seriesSchema, yaml.ok);
  if (!isOk(described)) return described;
  const { rows: table, ...series } = described.ok;
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const rows = tableOf(`${folder}${table}`);
  if (rows === undefined)
    return {
      problems: [
        {
          file,
          place: yaml.ok.placeOf(["rows"]),
          what: `The table "${table}" is not there.`,
          why: "The description stands for rows that must exist.",
          fix: `Put ${table} beside ${file}.`,
        },
      ],
    };
  const read = readRows(
    rows,
    series.columns.map(({ name }) => name),
    `${folder}${table}`,
  );
  return isOk(read) ? { ok: { ...series, rows: read.ok } } : read;
};

/** One column of a series as pairs of key and value, unreported rows left out. */
export const columnOf = (series: Series, name: string): readonly (readonly [key: string, value: number])[] => {
  const at = series.columns.findIndex((candidate) => candidate.name === name);
  return series.rows.flatMap(({ key, values }) => {
    const value = values[at];
    return value === null || value === undefined ? [] : [[key, value] as const];
  });
};
