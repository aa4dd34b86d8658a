import { expect, it } from "vitest";
import { isOk, problemsOf } from "./problem.ts";
import { cellsOf, columnOf, readSeries } from "./series.ts";

const SERIES = `
id: deaths
title: Deaths
is: Deaths by year.
by: year
sources: [{ source: cdc-vsrr, at: table 1, verified: yes, read: part }]
licence: Public domain
vintage: 2026
columns: [{ name: all, unit: death, is: all drugs }, { name: cocaine, unit: death, is: with cocaine }]
rows: rows.csv
`.replace("vintage: 2026", 'vintage: "2026"');
const read = (rows: string) =>
  readSeries(SERIES, "series/deaths/series.yaml", (name) => (name === "series/deaths/rows.csv" ? rows : undefined));
const whatOf = (rows: string): string[] => problemsOf(read(rows)).map(({ what }) => what);

it("takes an empty cell for an unreported figure, not for zero", () => {
  const checked = read("key,all,cocaine,status\n2023,100,,verified\n2024,80,0,recalled: by drug\n");
  const series = isOk(checked) ? checked.ok : null;
  expect(series?.rows[0]?.values).toEqual([100, null]);
  expect(series?.rows.map(({ line }) => line)).toEqual([2, 3]);
  expect(series && columnOf(series, "cocaine")).toEqual([["2024", 0]]);
});

it("reads a quoted cell with its commas", () => {
  expect(cellsOf('1,"a, ""b""",')).toEqual(["1", 'a, "b"', ""]);
});

it("tells of every row that is wrong, by its line", () => {
  const problems = problemsOf(
    read(
      "key,all,cocaine,status\n2020,1,verified\n2021,many,1,verified\n2022,1,1,sure\n2023,1,1,verified\n2023,1,1,verified\n",
    ),
  );
  expect(problems.map(({ place }) => place)).toEqual(["2:1", "3:1", "4:1", "6:1"]);
  expect(problems[1]?.what).toBe('"many" is not a number.');
});

it("refuses a table whose columns are not those described, or which is not there", () => {
  expect(whatOf("year,all,cocaine,status\n")[0]).toMatch(/first line/);
  expect(problemsOf(readSeries(SERIES, "series/deaths/series.yaml", () => undefined))[0]?.what).toMatch(/is not there/);
});
