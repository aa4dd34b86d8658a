import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import type { Import } from "./outcome.ts";
import * as twin from "./twins.test-support.ts";

const read = (bytes: Uint8Array): Promise<Import> => importFile(bytes, twin.TODAY);
const points = (found: Import, id: string) => {
  const series = found.series.find((one) => one.id === id);
  if (series === undefined) throw new Error(`no ${id} among ${found.series.map((one) => one.id).join(", ")}`);
  return series.points.map(({ date, value, flag }) => [date, value, flag]);
};
type Rows = readonly (readonly twin.CellValue[])[];
const with71 = (rows: Rows): Promise<Import> => read(twin.workbookOf({ Seizures: twin.sheetXml(rows) }));

describe("annex 7.1", () => {
  it("takes a country's cocaine total alone where there is one, sums the components where not, and never counts the bush", async () => {
    const found = await read(twin.seizures());
    expect(points(found, "unodc.seizures.cocaine.exampleland")).toEqual([
      ["2022", 35, "the sum of the components; the sum of several rows"],
      ["2023", 100, "the total row of the country"],
    ]);
    expect(found.setAside).toEqual([
      { reason: "a component of a cocaine total that the country also gives", count: 2 },
      { reason: "coca leaf or bush, which is no cocaine", count: 1 },
    ]);
  });

  it("counts a row once that stands in it twice, total or not, and says how many were set aside", async () => {
    const [total, crack] = [twin.seizuresRows[2]!, twin.seizuresRows[7]!];
    const twice = await with71([...twin.seizuresRows, total, crack]);
    const id = "unodc.seizures.cocaine.exampleland";
    expect(points(twice, id)).toEqual(points(await read(twin.seizures()), id));
    expect(twice.setAside).toContainEqual({ reason: "repeats an earlier row in every cell", count: 2 });
    expect(twice.rowsRead).toBe(twice.kept + twice.setAside.reduce((sum, { count }) => sum + count, 0));
  });

  it("refuses a second cocaine total of one country and year, and names both rows", async () => {
    const total = twin.seizuresRows[2]!;
    const second = total.map((cell) => (cell === 100 ? 96 : cell));
    const found = await with71([...twin.seizuresRows, second]);
    expect([found.kept, found.problems.length]).toEqual([0, 1]);
    expect(found.problems[0]).toMatchObject({
      place: "Seizures, row 10",
      reason: "a second cocaine total of one country and year",
      fix: expect.stringMatching(/Exampleland 2023: .* in Seizures, row 3 says 100 kg, .* here 96 kg/),
    });
  });

  it("leaves a weight that is no number missing, with what stood there", async () => {
    expect(points(await read(twin.seizures()), "unodc.seizures.heroin.exampleland")).toEqual([
      ["2022", null, "not a number: <1"],
    ]);
  });

  it("refuses a negative weight and a year to come", async () => {
    const bad = twin.seizuresRows.map((row) => row.map((cell) => (cell === 80 ? -80 : cell === 2022 ? 2031 : cell)));
    const found = await with71(bad);
    expect(new Set(found.problems.map(({ reason }) => reason))).toEqual(
      new Set(["the weight is negative", "the year is in the future"]),
    );
    expect(found.kept).toBe(0);
  });
});

describe("annex 8.1", () => {
  it("takes the midpoint of a range and keeps its ends, and takes one end for no price", async () => {
    const found = await read(twin.prices());
    const id = "unodc.price.cocaine-salts.wholesale.usd-per-kilogram.exampleland";
    expect(points(found, id)).toEqual([
      ["2022", null, "only a minimum: 1800"],
      ["2023", 2200, "the midpoint of a range"],
    ]);
    expect(found.series.find((one) => one.id === id)!.points[1]).toMatchObject({ low: 1800, high: 2600 });
    expect(found.setAside).toEqual([{ reason: "the row holds no figure", count: 1 }]);
  });

  it("never mixes grams with kilograms", async () => {
    const units = (await read(twin.prices())).series.map(({ unit }) => unit);
    expect(units).toEqual(["USD per gram", "USD per kilogram"]);
  });

  it("refuses a minimum above its maximum", async () => {
    const rows = twin.pricesRows.map((row) => row.map((cell) => (cell === 2600 ? 26 : cell)));
    const found = await read(twin.workbookOf({ P: twin.sheetXml(rows) }));
    expect(found.problems.map(({ reason }) => reason)).toEqual(["the minimum is above the maximum"]);
  });
});

describe("annex 8.3", () => {
  it("keeps retail per gram, wholesale per kilogram and adjusted dollars as three series from one sheet", async () => {
    const found = await read(twin.priceSeries());
    expect(found.series.map(({ unit, place }) => [unit, place])).toEqual([
      ["USD per gram", "United States"],
      ["USD of 2023 per gram", "United States"],
      ["USD per kilogram", "United States"],
    ]);
    expect(points(found, "unodc.price-series.cocaine.wholesale.united-states")).toEqual([
      ["2020", 27000, null],
      ["2021", null, "not given"],
      ["2022", 28000, null],
    ]);
  });
});

describe("annex 6.1.1", () => {
  it("drops footnote letters, keeps bounds beside the estimate and a broken series as another", async () => {
    const found = await read(twin.coca());
    expect(found.series.map(({ id }) => id)).toEqual([
      "unodc.coca.peru",
      "unodc.coca.exampleland",
      "unodc.coca.exampleland.lower",
      "unodc.coca.exampleland.2",
      "unodc.coca.peru.2",
      "unodc.coca.world",
    ]);
    expect(points(found, "unodc.coca.peru.2").at(-1)).toEqual([
      "2023",
      93,
      "another row of the same name: the series was broken",
    ]);
  });
});
