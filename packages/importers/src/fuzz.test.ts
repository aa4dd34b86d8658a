import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import * as twin from "./twins.test-support.ts";

type Mutation = (bytes: Uint8Array) => Uint8Array;

const at = (bytes: Uint8Array, share: number): number => Math.floor(share * bytes.length);
const spliced = (bytes: Uint8Array, start: number, cut: number, put: Uint8Array): Uint8Array => {
  const end = Math.min(bytes.length, start + cut);
  const made = new Uint8Array(start + put.length + bytes.length - end);
  made.set(bytes.subarray(0, start));
  made.set(put, start);
  made.set(bytes.subarray(end), start + put.length);
  return made;
};

/** A place in a file, uniform over it; doubles of the generator would be uniform over floats and cluster at zero. */
const share = fc.integer({ min: 0, max: 999_999 }).map((part) => part / 1_000_000);
const snippets = [
  "",
  ",",
  '"',
  "\n",
  "\r",
  "-1",
  "1,2,3",
  "=1+1",
  "9999",
  "Suppressed",
  "\t",
  ";",
  "é",
  "2099",
  "NaN",
  "1e999",
  "__proto__",
  "<row",
  "</c>",
];

/** Bit flips, cuts, truncations, insertions, repeated and swapped parts: one mutation of a file's bytes. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(share, fc.integer({ min: 0, max: 255 })).map(
    ([where, byte]): Mutation =>
      (bytes) =>
        spliced(bytes, at(bytes, where), 1, Uint8Array.of(byte)),
  ),
  share.map(
    (where): Mutation =>
      (bytes) =>
        bytes.slice(0, at(bytes, where)),
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 60 })).map(
    ([where, cut]): Mutation =>
      (bytes) =>
        spliced(bytes, at(bytes, where), cut, new Uint8Array()),
  ),
  fc.tuple(share, fc.constantFrom(...snippets)).map(
    ([where, text]): Mutation =>
      (bytes) =>
        spliced(bytes, at(bytes, where), 0, twin.utf8(text)),
  ),
  fc.tuple(share, fc.constantFrom(...snippets)).map(
    ([where, text]): Mutation =>
      (bytes) =>
        spliced(bytes, at(bytes, where), text.length, twin.utf8(text)),
  ),
  fc.tuple(share, share, fc.integer({ min: 1, max: 200 })).map(
    ([from, to, length]): Mutation =>
      (bytes) =>
        spliced(bytes, at(bytes, to), 0, bytes.slice(at(bytes, from), at(bytes, from) + length)),
  ),
);

/** Formats of one header line and one line for each row, when no cell is quoted. */
const PLAIN: ReadonlySet<string> = new Set([
  "cdc-vsrr",
  "cbp-drug-seizures",
  "cbp-air-and-marine",
  "nflis-half-years",
  "events",
  "series",
]);

/** Checks the account of an import and says whether the file was kept. */
const holds = async (bytes: Uint8Array): Promise<boolean> => {
  const found = await importFile(bytes, twin.TODAY);
  const aside = found.setAside.reduce((sum, { count }) => sum + count, 0);
  expect(found.rowsRead).toBe(found.kept + aside);
  expect(found.setAside.every(({ reason, count }) => reason !== "" && count > 0)).toBe(true);
  expect(found.kept === 0).toBe(found.problems.length > 0);
  expect(found.problems.every(({ place, reason, fix }) => place !== "" && reason !== "" && fix !== "")).toBe(true);
  const points = found.series.flatMap((series) => series.points);
  expect(found.kept === 0 ? points.length + found.events.length : 1).toBe(found.kept === 0 ? 0 : 1);
  for (const { value, date } of points) {
    expect(value === null || (Number.isFinite(value) && value >= -Number.MAX_VALUE)).toBe(true);
    expect(date).toMatch(/^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-\d\d)?|-H[12])?$/);
  }
  const lines = new Set(found.series.flatMap(({ points: of }) => of.flatMap((point) => point.lines)));
  expect(found.events.length + lines.size).toBe(found.kept);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (found.kept > 0 && PLAIN.has(found.format) && !/^\s*\[|"|\uFFFD/.test(text))
    expect(found.rowsRead).toBe(text.split(/\r\n|\n|\r/).filter((line) => line !== "").length - 1);
  return found.kept > 0;
};

interface Tried {
  kept: number;
  refused: number;
}

const tryAll = async <T>(
  arbitrary: fc.Arbitrary<T>,
  bytesOf: (value: T) => Uint8Array,
  seed: number,
): Promise<Tried> => {
  const tried: Tried = { kept: 0, refused: 0 };
  const property = fc.asyncProperty(arbitrary, async (value) => {
    const kept = await holds(bytesOf(value));
    tried[kept ? "kept" : "refused"]++;
  });
  await fc.assert(property, { numRuns: 1000, seed });
  return tried;
};

describe("a mutated file", () => {
  it.each(twin.twins())(
    "of the format %s is read or refused, never loses a row and never throws",
    async (format, bytes) => {
      const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
      const tried = await tryAll(mutations, (all) => all.reduce((mutated, mutate) => mutate(mutated), bytes), 20251122);
      expect(tried.refused).toBeGreaterThan(100);
      if (!format.startsWith("unodc")) expect(tried.kept).toBeGreaterThan(20);
    },
  );

  it.each([
    ["seizures", twin.seizuresRows],
    ["prices", twin.pricesRows],
    ["price series", twin.priceSeriesRows],
    ["coca", twin.cocaRows],
  ])("with cells of the %s sheet put out of place is read or refused, never loses a row", async (_, rows) => {
    const words = [null, "", "-", "..", "<1", "N/A", -1, 0, 2031, 1e300, "2020-01-01", "Total", "Lower", "Country"];
    const cell: fc.Arbitrary<twin.CellValue> = fc.oneof(
      fc.constantFrom<twin.CellValue>(...words),
      fc.string({ maxLength: 8 }).map((text) => text.replace(/[^\x20-\x7e]/g, "?")),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const changes = fc.array(fc.tuple(share, share, cell), { minLength: 1, maxLength: 4 });
    const tried = await tryAll(
      changes,
      (all) => {
        const made = rows.map((row) => [...row]);
        for (const [r, c, value] of all) made[Math.floor(r * made.length)]![Math.floor(c * 8)] = value;
        const filled = made.map((row) => Array.from(row, (value) => value ?? null));
        return twin.workbookOf({ Cocaine_US: twin.sheetXml(filled) });
      },
      20251123,
    );
    expect(Math.min(tried.kept, tried.refused)).toBeGreaterThan(20);
  });
});
