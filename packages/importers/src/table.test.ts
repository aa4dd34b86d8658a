import fc from "fast-check";
import { expect, it } from "vitest";
import { type Row, rowsOf } from "./table.ts";

const linesOf = (text: string): readonly number[] => (rowsOf(text) as readonly Row[]).map(({ line }) => line);

it.each([
  ["line feeds", 'a,b\n"c\nd",e\nf,g\n', [1, 2, 4]],
  ["carriage returns with line feeds", 'a,b\r\n"c\r\nd\r\ne",f\r\ng,h\r\n', [1, 2, 5]],
  ["carriage returns alone", 'a,b\r"c\rd",e\rf,g\r', [1, 2, 4]],
  ["empty lines between rows", "a,b\n\n\nc,d\ne,f\n", [1, 4, 5]],
])("names the line in which each row begins, with %s inside quotes or between rows", (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

it("names the lines of any quoted table as its writer counted them", () => {
  const ends = ["\n", "\r\n"] as const;
  const cell = fc
    .array(fc.constantFrom("x", '""', ",", "\n", "\r\n"), { maxLength: 6 })
    .map((parts) => `"${parts.join("")}"`);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...ends),
      (rows, end) => {
        let line = 1;
        const counted = rows.map((cells) => {
          const begins = line;
          line += cells.join().split("\n").length;
          return begins;
        });
        expect(linesOf(rows.map((cells) => `${cells.join(",")}${end}`).join(""))).toEqual(counted);
      },
    ),
    { seed: 7 },
  );
});
