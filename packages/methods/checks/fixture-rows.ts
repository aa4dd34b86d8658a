/** Cells of a fixture that is a plain comma-separated table, without its first line; quotes are dropped. */
export const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
