import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import type { Import } from "./outcome.ts";
import * as twin from "./twins.test-support.ts";

const read = (bytes: Uint8Array): Promise<Import> => importFile(bytes, twin.TODAY);
const reasons = async (bytes: Uint8Array): Promise<string> => {
  const found = await read(bytes);
  expect(found.kept).toBe(0);
  expect(found.series).toEqual([]);
  for (const { place, reason, fix } of found.problems)
    expect([place, reason, fix].every((text) => text.length > 0)).toBe(true);
  return found.problems.map(({ reason }) => reason).join("; ");
};

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), !big);
  return bytes;
};

describe("the same table", () => {
  it.each([
    ["with a byte order mark", twin.utf8(`\ufeff${twin.vsrr}`)],
    ["with carriage return and line feed", twin.utf8(twin.vsrr.replaceAll("\n", "\r\n"))],
    ["with carriage returns alone", twin.utf8(twin.vsrr.replaceAll("\n", "\r"))],
    ["in UTF-16, little end first", utf16(twin.vsrr, false)],
    ["in UTF-16, big end first", utf16(twin.vsrr, true)],
  ])("gives the same figures %s", async (_, bytes) => {
    const figures = (found: Import) =>
      found.series.map(({ id, points }) => [id, points.map(({ date, value }) => [date, value])]);
    expect(figures(await read(bytes))).toEqual(figures(await read(twin.utf8(twin.vsrr))));
  });
});

describe("encodings", () => {
  it("reads Latin-1 with a note, and refuses UTF-8 that is damaged in places or cut inside a letter", async () => {
    const latin = Uint8Array.from(twin.acled, (letter) => letter.charCodeAt(0));
    const found = await read(latin);
    expect(found.kept).toBe(3);
    expect(found.notes.join()).toContain("Latin-1");
    const mixed = twin.utf8(twin.acled);
    mixed[30] = 0xff;
    expect(await reasons(mixed)).toContain("damaged");
    const cut = twin.utf8(twin.acled);
    expect(await reasons(cut.subarray(0, cut.lastIndexOf(0xc3) + 1))).toContain("cut in the middle of a letter");
  });

  it.each([
    ["nothing", "", "empty"],
    ["a PDF", "%PDF-1.7 ...", "a PDF"],
    ["a page that says no", "<!DOCTYPE html><html>403</html>", "web page"],
    ["binary zeros", "State,Year\n\u0000\u0000", "binary zeros"],
    ["JSON that is cut", twin.vsrrApi.slice(0, 60), "cut short"],
    ["an open quote", twin.vsrr.replace('"4,034"', '"4,034'), "stands after a closing quote"],
    ["another delimiter", twin.cbp.replaceAll(",", ";"), "semicolons"],
    ["something else", "a,b\n1,2\n", "none of the formats"],
  ])("refuses %s by name", async (_, text, reason) => {
    expect(await reasons(twin.utf8(text))).toContain(reason);
  });

  it("refuses an old workbook by name", async () => {
    expect(await reasons(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3))).toContain("old Excel workbook");
  });
});

describe("archives", () => {
  it("refuses a bomb by its index, before inflating it", async () => {
    const bomb = zipSync({ "xl/workbook.xml": twin.utf8("x"), "xl/worksheets/sheet1.xml": new Uint8Array(80_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasons(bomb)).toContain("are inflated at most");
  });

  it("refuses an archive that says it is small and is not", async () => {
    const bomb = zipSync({ "xl/workbook.xml": twin.utf8("x".repeat(50_000)) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await reasons(bomb)).toContain("does not match its size");
  });

  it("refuses a sheet of a million rows by its first bytes", async () => {
    const xml = twin.sheetXml(twin.seizuresRows, "", "A1:H1048576");
    expect(await reasons(twin.workbookOf({ Seizures: xml }))).toContain("1048576 rows");
  });

  it("refuses a sheet of too many rows that does not say so", async () => {
    const xml = twin.sheetXml(twin.seizuresRows).replace("</sheetData>", `${"<row/>".repeat(200_001)}</sheetData>`);
    expect(await reasons(twin.workbookOf({ Seizures: xml }))).toContain("rows; 200000 are read at most");
  });

  it("refuses a flipped bit, a cut archive, and an archive that is no workbook", async () => {
    const whole = twin.seizures();
    const flipped = whole.slice();
    const at = 700;
    flipped[at] = flipped[at]! ^ 4;
    await reasons(flipped);
    expect(await reasons(whole.subarray(0, whole.length - 30))).toContain("cut");
    expect(await reasons(zipSync({ "a.csv": twin.utf8(twin.cbp) }))).toContain("no .xlsx workbook");
  });

  it("refuses entities, cells merged down a column and formulas without a result; notes those with one", async () => {
    const tail = '<mergeCells count="1"><mergeCell ref="C3:C4"/></mergeCells>';
    expect(await reasons(twin.workbookOf({ Seizures: twin.sheetXml(twin.seizuresRows, tail) }))).toContain("merged");
    const xml = twin.sheetXml(twin.seizuresRows);
    const bare = xml.replace('<c r="G3"><v>100</v></c>', '<c r="G3"><f>50+50</f></c>');
    expect(await reasons(twin.workbookOf({ Seizures: bare }))).toContain("no stored result");
    const stored = xml.replace('<c r="G3"><v>100</v></c>', '<c r="G3"><f>50+50</f><v>100</v></c>');
    expect((await read(twin.workbookOf({ Seizures: stored }))).notes.join()).toContain("1 formulas");
    const entity = xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet');
    expect(await reasons(twin.workbookOf({ Seizures: entity }))).toContain("document type");
  });
});
