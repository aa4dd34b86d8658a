import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as twin from "../../packages/importers/src/twins.test-support.ts";
import { FIRST, reportsOf, SECOND, scratch } from "./evidence-import.test-support.ts";

const MINUTES = 120_000;
const { folder, put, evidence, stored, remove } = scratch();
afterAll(remove);

const first = put("cbp-first.csv", FIRST);
const second = put("cbp-second.csv", SECOND);

beforeAll(() => {
  const sound = evidence("import", first, "--known-on", "2026-01-15");
  expect(sound.code, sound.err).toBe(0);
}, MINUTES);

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
const sheet = (tail: string, from = "", to = ""): Uint8Array =>
  twin.workbookOf({ Seizures: twin.sheetXml(twin.seizuresRows, tail).replace(from, to) });
const merged = '<mergeCells count="1"><mergeCell ref="C3:C4"/></mergeCells>';

describe("a file that cannot be trusted", () => {
  const doubled = twin.cbp.replace(/\n$/, `\n${twin.cbp.split("\n")[1]}\n`);
  const latin = Uint8Array.from(twin.acled, (letter) => letter.charCodeAt(0));
  const bad: readonly (readonly [name: string, content: string | Uint8Array, reason: RegExp])[] = [
    ["truncated.csv", twin.cbp.slice(0, -12), /number of cells|ends inside a line/],
    ["delimiter.csv", twin.cbp.replaceAll(",", ";"), /semicolons/],
    ["duplicate.csv", doubled, /given before/],
    ["future.csv", twin.cbp.replaceAll("2026 (FYTD),OCT", "2099,OCT"), /future/],
    ["negative.csv", twin.cbp.replace("1000.5", "-1000.5"), /zero or more/],
    ["units.csv", "date,value,series,unit\n2025-01,1,price,USD\n2025-02,1,price,EUR\n", /two units/],
    ["utf16-cut.csv", utf16(twin.vsrr).subarray(0, 901), /UTF-16/],
    ["merged.xlsx", sheet(merged), /merged/],
    ["formula.xlsx", sheet("", '<c r="G3"><v>100</v></c>', '<c r="G3"><f>50+50</f></c>'), /no stored result/],
    ["million.xlsx", twin.workbookOf({ S: twin.sheetXml(twin.seizuresRows, "", "A1:H1048576") }), /1048576 rows/],
    ["bomb.xlsx", zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(80_000_000) }), /inflated at most/],
    ["page.csv", "<!DOCTYPE html><html>403</html>", /web page/],
    ["report.pdf", "%PDF-1.7 ...", /a PDF/],
    ["empty.csv", "", /empty/],
    ["other.csv", "a,b\n1,2\n", /none of the formats/],
  ];

  it(
    "is refused with every row accounted for and a fix named, while sound files beside it are stored",
    () => {
      const before = stored();
      const paths = bad.map(([name, content]) => put(name, content));
      const good = [put("wide.csv", utf16(twin.vsrr)), put("latin.csv", latin), second];
      const said = evidence(
        "import",
        ...paths,
        join(folder, "not-there.csv"),
        ...good,
        "--known-on",
        "2026-03-15",
        "--json",
      );
      const reports = reportsOf(said);
      expect(said.code).toBe(2);
      for (const [i, [name, , reason]] of bad.entries()) {
        const report = reports[i]!;
        expect(report.problems.map((one) => one.reason).join("; "), name).toMatch(reason);
        expect([report.vintage, report.kept], name).toEqual([null, 0]);
        expect(
          report.setAside.reduce((sum, { count }) => sum + count, 0),
          name,
        ).toBe(report.rowsRead);
        expect(
          report.problems.every(({ place, fix }) => place !== "" && fix !== ""),
          name,
        ).toBe(true);
      }
      expect(reports[bad.length]).toMatchObject({
        vintage: null,
        problems: [{ reason: expect.stringMatching(/no such file/) }],
      });
      const kept = reports.slice(bad.length + 1);
      expect(kept.map(({ format, problems }) => [format, problems])).toEqual([
        ["cdc-vsrr", []],
        ["acled", []],
        ["cbp-drug-seizures", []],
      ]);
      const after = stored();
      expect(after).toMatchObject(before);
      expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 3);
    },
    MINUTES,
  );

  it.each([
    ["a day that no calendar has", ["--known-on", "2026-02-30"], /2026-05-15/],
    ["a day to come", ["--known-on", "2999-01-01"], /future/],
    ["a mapping that is none", ["--mapping", put("mapping.yaml", "kind: serie\n")], /mapping\.yaml/],
    ["corrections that are none", ["--corrections", put("bad-corrections.yaml", "corrections: [{}]\n")], /corrections/],
  ])("nor is anything stored under %s", (_, words, said) => {
    const before = stored();
    const refused = evidence("import", first, ...words);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(said)]);
    expect(stored()).toEqual(before);
  });
});
