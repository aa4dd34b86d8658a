import { describe, expect, it } from "vitest";
import { placeAfter, readingOf, seriesOf } from "./chart-reader.tsx";

const TABLE = {
  caption: "Inflow over time. (kg a week)",
  columns: [
    { label: "week of", isNumber: false },
    { label: "record", isNumber: true },
    { label: "Campaign, 1 in 10 below", isNumber: true },
    { label: "Campaign, middle", isNumber: true },
    { label: "Campaign, 1 in 10 above", isNumber: true },
  ],
  rows: [
    ["2025-07-02", "4,100", "–", "–", "–"],
    ["2026-07-01", "–", "3,900", "4,700", "5,600"],
  ],
};
const ALL = seriesOf(TABLE, "en");

describe("the reader of a chart", () => {
  it("takes low, middle and high of a band as one series and tells the value with its interval and unit", () => {
    expect(ALL.map(({ label }) => label)).toEqual(["record", "Campaign"]);
    expect(readingOf(TABLE, ALL, { row: 1, series: 1 }, "en")).toBe(
      "2026-07-01, Campaign: 3,900 to 5,600, middle 4,700, kg a week",
    );
    expect(readingOf(TABLE, ALL, { row: 0, series: 0 }, "en")).toBe("2025-07-02, record: 4,100");
  });

  it("goes along time from the record into the futures, and stops at both ends", () => {
    const first = placeAfter("ArrowRight", TABLE, ALL, null)!;
    expect(first).toEqual({ row: 0, series: 0 });
    const next = placeAfter("ArrowRight", TABLE, ALL, first)!;
    expect(next).toEqual({ row: 1, series: 1 });
    expect(placeAfter("ArrowRight", TABLE, ALL, next)).toEqual(next);
    expect(placeAfter("Home", TABLE, ALL, next)?.row).toBe(0);
    expect(placeAfter("End", TABLE, ALL, first)?.row).toBe(1);
  });

  it("leaves every other key to the page", () => {
    for (const key of ["Tab", "Enter", " ", "t", "PageDown"]) expect(placeAfter(key, TABLE, ALL, null)).toBeNull();
  });
});
