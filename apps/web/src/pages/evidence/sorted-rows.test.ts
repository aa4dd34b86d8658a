import { describe, expect, test } from "vitest";
import { mentions, sortedRows } from "./sorted-rows.ts";

const rows = [
  { id: "a", value: 3 },
  { id: "b", value: null },
  { id: "c", value: 10 },
  { id: "d", value: 3 },
];
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join("");

describe("sorted rows", () => {
  test("numbers sort as numbers, and what is missing stands last whichever way the column runs", () => {
    expect(ids(sortedRows(rows, ({ value }) => value, false))).toBe("adcb");
    expect(ids(sortedRows(rows, ({ value }) => value, true))).toBe("cadb");
  });

  test("words sort without regard to capitals", () => {
    expect(ids(sortedRows([{ id: "b" }, { id: "A" }, { id: "c" }], ({ id }) => id, false))).toBe("Abc");
  });

  test("a search finds all its words anywhere in a row, and nothing where one is absent", () => {
    expect(mentions(["Coast Guard", null, "fiscal year 2013"], "guard 2013")).toBe(true);
    expect(mentions(["Coast Guard", "fiscal year 2013"], "guard 2014")).toBe(false);
  });
});
