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

  test("a search for a number finds it with or without the space of its per cent sign, and in no longer number", () => {
    const claim = ["Trafficking organisations lose 2\u00a0% of what they ship"];
    for (const typed of ["2%", "2 %", "lose 2"]) expect(mentions(claim, typed)).toBe(true);
    for (const other of ["67 % of respondents", "0.2 %", "12%", "2.5 %", "2,500 kg"])
      for (const typed of ["2%", "2 %"]) expect(mentions([other], typed)).toBe(false);
    expect(mentions(["2,500 kg"], "2 kg")).toBe(false);
    for (const typed of ["202", "2025-0", "guard 20"]) expect(mentions(["Coast Guard, 2025-09"], typed)).toBe(true);
  });

  test("a search needs no accents, and takes signs as they are typed", () => {
    expect(mentions(["Evidencia sobre cocaína"], "cocaina")).toBe(true);
    expect(mentions(["USD (2025)"], "(2025)")).toBe(true);
    expect(mentions(["anything"], "a.y")).toBe(false);
  });
});
