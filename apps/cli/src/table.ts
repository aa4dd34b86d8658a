/** Tables of text: columns as wide as their widest cell, numbers to the right, colour not counted. */
import { paint } from "./terminal.ts";

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
