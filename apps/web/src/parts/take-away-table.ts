/**
 * A chart's numbers as comma-separated text: what it is and whence in lines that begin with #, then the header and the rows.
 * Numbers lose their thousands marks and true minus, so that other tools read them; everything else stands as on the page.
 */
import type { Chart } from "@inflow/charts";

const PLAIN = /^[+−-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/** The text of a cell: a number as machines write it, anything else as it is shown. */
const plainCell = (text: string): string =>
  PLAIN.test(text) ? text.replaceAll(",", "").replace("−", "-").replace(/^\+/, "") : text;

/** Spreadsheets would run a cell that begins like a formula. */
const harmless = (text: string): string => (/^[=@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => cells.map((cell) => quoted(harmless(cell))).join(",");

/** All that a chart draws, or its table where that is all, as UTF-8 text with a mark of its encoding; `about` stands above it, line by line. */
export const tableText = ({ title, sentence, table: shown, data }: Chart, about: readonly string[]): string => {
  const table = data ?? shown;
  const head = [title, sentence, ...about].map((text) => `# ${text.replace(/\s+/g, " ")}`);
  const rows = table.rows.map((cells) =>
    line(cells.map((cell, i) => (table.columns[i]?.isNumber === true ? plainCell(cell) : cell))),
  );
  return `\ufeff${[...head, line(table.columns.map(({ label }) => label)), ...rows].join("\r\n")}\r\n`;
};
