/**
 * A chart's numbers as comma-separated text: what it is and whence in lines that begin with #, then the header and the rows; and
 * the same as typed columns. Numbers lose their thousands marks and true minus, so that other tools read them; everything else
 * stands as on the page.
 */
import type { Chart, ChartTable } from "@inflow/charts";
import type { TableColumn } from "../engine/services/table-parquet.ts";

const PLAIN = /^[+−-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/** The text of a cell: a number as machines write it, anything else as it is shown. */
const plainCell = (text: string): string =>
  PLAIN.test(text) ? text.replaceAll(",", "").replace("−", "-").replace(/^\+/, "") : text;

/** Spreadsheets would run a cell that begins like a formula. */
const harmless = (text: string): string => (/^[=@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => cells.map((cell) => quoted(harmless(cell))).join(",");

/** What a file says before its rows, each on one line. */
export const headLines = ({ title, sentence }: Chart, about: readonly string[]): readonly string[] =>
  [title, sentence, ...about].map((text) => text.replace(/\s+/g, " "));

/** The cells of a table as files hold them: plain numbers in columns of numbers. */
const plainRows = ({ columns, rows }: ChartTable): readonly (readonly string[])[] =>
  rows.map((cells) => cells.map((cell, i) => (columns[i]?.isNumber === true ? plainCell(cell) : cell)));

const isNumeric = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** Labels as names of columns: each has one, and no two are the same. */
const columnNames = (labels: readonly string[]): readonly string[] => {
  const names: string[] = [];
  for (const [i, label] of labels.entries()) {
    const plain = label.trim() === "" ? `column ${i + 1}` : label;
    let name = plain;
    for (let n = 2; names.includes(name); n++) name = `${plain} (${n})`;
    names.push(name);
  }
  return names;
};

/**
 * All that a chart draws, or its table where that is all, as columns: numbers where the column is one of numbers and every cell
 * is one or empty, which is null; else texts.
 */
export const tableColumns = ({ table: shown, data }: Chart): readonly TableColumn[] => {
  const table = data ?? shown;
  const rows = plainRows(table);
  const names = columnNames(table.columns.map(({ label }) => label));
  return names.map((name, i): TableColumn => {
    const cells = rows.map((row) => row[i] ?? "");
    const given = cells.filter((cell) => cell.trim() !== "");
    const isNumbers = table.columns[i]?.isNumber === true && given.length > 0 && given.every(isNumeric);
    if (!isNumbers) return { name, kind: "text", values: cells };
    return { name, kind: "number", values: cells.map((cell) => (cell.trim() === "" ? null : Number(cell))) };
  });
};

/** All that a chart draws, or its table where that is all, as UTF-8 text with a mark of its encoding; `about` stands above it, line by line. */
export const tableText = (chart: Chart, about: readonly string[]): string => {
  const table = chart.data ?? chart.table;
  const head = headLines(chart, about).map((text) => `# ${text}`);
  const rows = plainRows(table).map(line);
  return `\ufeff${[...head, line(table.columns.map(({ label }) => label)), ...rows].join("\r\n")}\r\n`;
};
