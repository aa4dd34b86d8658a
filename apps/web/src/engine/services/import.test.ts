import { describe, expect, test } from "vitest";
import { readImport } from "./import.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (text: string) => readImport({ name: "own.csv", bytes: bytesOf(text), today: "2026-11-22" });

describe("a reader's own file", () => {
  test("accounts for every row: rows read are rows kept and rows set aside", async () => {
    const view = await read("date,value,unit\n2025-01,100,death\n2025-02,90,death\n2025-03,,death\n");
    expect(view.problems).toEqual([]);
    expect(view.rowsRead).toBe(view.kept + view.setAside.reduce((sum, { count }) => sum + count, 0));
    expect(view.series[0]!.points.map(({ value }) => value)).toEqual([100, 90, null]);
  });

  test("with anything wrong in it gives its problems with place and fix, and keeps nothing", async () => {
    const view = await read("date,value,unit\n2025-01,100,death\n2031-02,90,death\n");
    expect(view.problems.length).toBeGreaterThan(0);
    expect(view.problems[0]!.place).toMatch(/\d/);
    expect(view.problems[0]!.fix).not.toBe("");
    expect(view.series).toEqual([]);
    expect(view.kept).toBe(0);
  });
});
