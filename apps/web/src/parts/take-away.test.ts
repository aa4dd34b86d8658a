import { type Chart, LIGHT } from "@inflow/charts";
import { describe, expect, test } from "vitest";
import { pictureText } from "./take-away-picture.ts";
import { headLines, tableColumns, tableText } from "./take-away-table.ts";

const chart: Chart = {
  id: "c",
  title: "Inflow <falls>?",
  sentence: "One sentence, with a comma.",
  svg: `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 400 100" width="400" height="100" font-family="f" font-size="12" fill="${LIGHT.ink}"><title>t</title></svg>`,
  table: {
    caption: "caption",
    columns: [
      { label: "Policy, name", isNumber: false },
      { label: "Tonnes", isNumber: true },
    ],
    rows: [
      ["“Campaign”", "−1,234.5"],
      ["=HYPERLINK(1)", "+12"],
      ["none", "not published"],
    ],
  },
};

const about = ["Source: Inflow, run 39cfcaad3abc", "With the reader's changes: 3"];

describe("a table that is taken away", () => {
  const lines = tableText(chart, about).replace("\ufeff", "").split("\r\n");

  test("says what it is, of which run and with how many changes before its first row", () => {
    expect(lines.slice(0, 4)).toEqual([
      "# Inflow <falls>?",
      "# One sentence, with a comma.",
      "# Source: Inflow, run 39cfcaad3abc",
      "# With the reader's changes: 3",
    ]);
    expect(lines[4]).toBe('"Policy, name",Tonnes');
  });

  test("writes numbers as machines read them and keeps words for what is missing", () => {
    expect(lines[5]).toBe("“Campaign”,-1234.5");
    expect(lines[7]).toBe("none,not published");
  });

  test("holds all that the chart draws where the table for readers is a summary of it", () => {
    const columns = [{ label: "week of", isNumber: false }];
    const data = { caption: "c", columns, rows: [["2025-01-06"], ["2025-01-13"], ["2025-01-20"]] };
    const whole = tableText({ ...chart, data }, about)
      .trim()
      .split("\r\n");
    expect(whole.slice(4)).toEqual(["week of", "2025-01-06", "2025-01-13", "2025-01-20"]);
  });

  test("lets no cell run as a formula", () => {
    expect(lines[6]).toBe("'=HYPERLINK(1),12");
  });
});

describe("a table that is taken away as columns", () => {
  const columns = (of: Partial<Chart["table"]>) =>
    tableColumns({ ...chart, table: { ...chart.table, ...of } }).map(({ kind, values }) => [kind, ...values]);
  const numbers = [{ label: "Tonnes", isNumber: true }];

  test("holds the cells of the text: a column with a word in it stays text, so that nothing is lost", () => {
    const rows = tableText(chart, []).trim().split("\r\n").slice(3);
    const [names, values] = tableColumns(chart);
    expect(names).toEqual({ name: "Policy, name", kind: "text", values: ["“Campaign”", "=HYPERLINK(1)", "none"] });
    expect(values).toEqual({ name: "Tonnes", kind: "text", values: ["-1234.5", "12", "not published"] });
    expect(rows.map((row) => row.split(",").at(-1))).toEqual([...values!.values]);
  });

  test("is of numbers where every cell is one, and an empty cell is missing and not nought", () => {
    expect(columns({ columns: numbers, rows: [["−1,234.5"], [""], ["1e-7"], ["0"]] })).toEqual([
      ["number", -1234.5, null, 1e-7, 0],
    ]);
    expect(columns({ columns: numbers, rows: [[""], [""]] })).toEqual([["text", "", ""]]);
    expect(columns({ columns: [{ label: "year", isNumber: false }], rows: [["2025"]] })).toEqual([["text", "2025"]]);
  });

  test("gives every column a name of its own", () => {
    const labels = ["", "q05", "q05", "q05 (2)"].map((label) => ({ label, isNumber: false }));
    const names = tableColumns({ ...chart, table: { caption: "c", columns: labels, rows: [] } }).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["column 1", "q05", "q05 (2)", "q05 (2) (2)"]);
  });

  test("says before its rows what the text says", () => {
    const lines = tableText(chart, about).replace("\ufeff", "").split("\r\n");
    expect(headLines(chart, about).map((text) => `# ${text}`)).toEqual(lines.slice(0, 4));
  });
});

describe("a picture that is taken away", () => {
  const svg = pictureText(chart, about);

  test("carries title, sentence, run and change count inside, as text whatever they hold", () => {
    expect(svg).toContain("Inflow &lt;falls&gt;?");
    for (const text of [chart.sentence, ...about]) expect(svg).toContain(text);
  });

  test("is taller than its chart by what it says, and leaves the chart at its own size", () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
    expect(width).toBe(440);
    expect(height).toBeGreaterThan(100 + 4 * 16);
    expect(svg).toContain('viewBox="0 0 400 100" width="400" height="100"');
  });

  test("folds a long line instead of letting it run out of the picture", () => {
    const long = pictureText(chart, ["word ".repeat(60).trim()]);
    const longest = Math.max(...[...long.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!.length));
    expect(longest * 6.9).toBeLessThanOrEqual(400);
  });
});
