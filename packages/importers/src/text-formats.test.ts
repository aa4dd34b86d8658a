import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import { readMapping } from "./mapping.ts";
import type { Import } from "./outcome.ts";
import { recognise } from "./recognise.ts";
import * as twin from "./twins.test-support.ts";

const read = (text: string): Promise<Import> => importFile(twin.utf8(text), twin.TODAY);
const pointsOf = (found: Import, id: string) => {
  const series = found.series.find((one) => one.id === id);
  if (series === undefined) throw new Error(`no ${id} among ${found.series.map((one) => one.id).join(", ")}`);
  return series.points.map(({ date, value, flag }) => [date, value, flag]);
};

describe("a file", () => {
  it.each(twin.twins())(
    "of the format %s is recognised by its content and keeps every row or says why not",
    async (format, bytes) => {
      expect(await recognise(bytes)).toEqual({ format });
      const found = await importFile(bytes, twin.TODAY);
      expect(found.problems).toEqual([]);
      expect(found.kept).toBeGreaterThan(0);
      expect(found.rowsRead).toBe(found.kept + found.setAside.reduce((sum, { count }) => sum + count, 0));
      expect(found.unknownColumns).toEqual([]);
    },
  );
});

describe("VSRR", () => {
  it("keeps thousands, suppressed and low-quality cells apart from zero, each with its reason", async () => {
    const found = await read(twin.vsrr);
    const id = "vsrr.synthetic-opioids-excl-methadone-t40-4.reported.US";
    expect(pointsOf(found, id)).toEqual([
      ["2025-01", 4034, "provisional: may differ from final data"],
      ["2025-02", 3990, "underreported: data incomplete"],
    ]);
    expect(pointsOf(found, "vsrr.cocaine-t40-5.reported.AK")).toEqual([
      ["2025-01", null, "suppressed (fewer than 10)"],
    ]);
    expect(pointsOf(found, "vsrr.cocaine-t40-5.reported.AL")).toEqual([
      ["2025-01", null, "not shown: low data quality"],
    ]);
  });

  it("never mixes predicted with reported values, nor percentages with deaths, nor New York City with the state", async () => {
    const { series } = await read(twin.vsrr);
    const of = (id: string) => series.find((one) => one.id === id)!;
    expect(of("vsrr.synthetic-opioids-excl-methadone-t40-4.predicted.US").points.map(({ value }) => value)).toEqual([
      4100, 4080,
    ]);
    expect(of("vsrr.percent-with-drugs-specified.reported.AL").unit).toBe("%");
    expect(of("vsrr.cocaine-t40-5.reported.YC").place).toBe("New York City (YC, apart from NY)");
    expect(of("vsrr.cocaine-t40-5.reported.NY").points[0]!.value).toBe(120);
  });

  it("reads the headers of 2018 and the API's answer, whatever the order of columns", async () => {
    expect(pointsOf(await read(twin.vsrrOld), "vsrr.number-of-deaths.reported.AK")[0]).toEqual(["2015-01", 4034, null]);
    expect(pointsOf(await read(twin.vsrrApi), "vsrr.heroin-t40-1.reported.OH")).toEqual([
      ["2025-01", 812, null],
      ["2025-02", null, "suppressed (fewer than 10)"],
    ]);
  });

  it("names a new indicator and a new column instead of dropping them", async () => {
    const text = twin.vsrr
      .replace("Cocaine (T40.5),120", "Xylazine (T46.5),120")
      .replace("Footnote Symbol", "Symbol of Footnote");
    const found = await read(text);
    expect(found.newCategories).toEqual(["Indicator: Xylazine (T46.5)"]);
    expect(found.unknownColumns).toEqual(["Symbol of Footnote"]);
    expect(pointsOf(found, "vsrr.xylazine-t46-5.reported.NY")).toHaveLength(1);
  });

  it.each([
    ["a negative count", "Cocaine (T40.5),120", "Cocaine (T40.5),-120", "no count of deaths"],
    ["thousands in the wrong place", '"4,034"', '"40,34"', "no count of deaths"],
    ["a percentage in a column of counts", "Cocaine (T40.5),120", "Cocaine (T40.5),12%", "no count of deaths"],
    ["a window that ends in the future", "NY,2025,January", "NY,2031,January", "in the future"],
    ["another period", "NY,2025,January,12 month-ending", "NY,2025,January,6 month-ending", "not 12 month-ending"],
    ["a key with two values", "YC,2025", "NY,2025", "given before with another value"],
  ])("refuses the whole file for %s, and says where", async (_, before, after, reason) => {
    const found = await read(twin.vsrr.replace(before, after));
    expect([found.kept, found.series]).toEqual([0, []]);
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]!.reason).toContain(reason);
    expect(found.problems[0]!.place).toMatch(/^line [2-9]/);
  });

  it("names all bad rows at once", async () => {
    const found = await read(twin.vsrr.replace("T40.5),120", "T40.5),x").replace("T40.5),230", "T40.5),-1"));
    expect(found.problems.map(({ place }) => place)).toEqual(["line 4, Data Value", "line 5, Data Value"]);
  });
});

describe("WONDER", () => {
  it("stops at the notes, sets totals aside and keeps what was asked", async () => {
    const found = await read(twin.wonder);
    expect(found.setAside).toEqual([{ reason: "a total or subtotal of the rows above", count: 2 }]);
    expect(pointsOf(found, "wonder.deaths.t40-5.month.ohio")).toEqual([
      ["2021-01", 31, "provisional"],
      ["2021-02", null, "suppressed (1 to 9)"],
    ]);
    expect(found.stated["Group By"]).toBe("State, Year, Month");
  });

  it("reads a copy with carriage returns alone and commas, and says that the query is not known", async () => {
    const text =
      'Notes,State,State Code,Year,Year Code,Deaths,Population,Crude Rate\r,Ohio,39,2015,2015,38,4858979,0.78\r,Ohio,39,2016,2016,"1,082",4863300,Unreliable\r';
    const found = await read(text);
    expect(pointsOf(found, "wonder.deaths.deaths-as-asked.year.ohio").map(([, value]) => value)).toEqual([38, 1082]);
    expect(found.notes.join()).toContain("not known");
  });

  it("refuses a table that ends before its notes", async () => {
    const found = await read(twin.wonder.slice(0, twin.wonder.indexOf('"---"')));
    expect(found.problems.map(({ reason }) => reason).join()).toContain("the file is cut");
    expect(found.kept).toBe(0);
  });
});

describe("CBP", () => {
  it("puts October of fiscal 2026 into 2025, strips asterisks, adds components and leaves zero pounds as reported", async () => {
    const found = await read(twin.cbp);
    expect(pointsOf(found, "cbp.cocaine.lb").slice(0, 2)).toEqual([
      ["2025-09", 2000, null],
      ["2025-10", 1500, null],
    ]);
    expect(pointsOf(found, "cbp.other-drugs.lb").at(-1)).toEqual(["2025-12", 0, "includes events of zero weight"]);
  });

  it("counts a month without a row as zero inside the file's range only, and says so", async () => {
    const points = pointsOf(await read(twin.cbp), "cbp.cocaine.lb");
    expect(points.map(([date]) => date)).toEqual(["2025-09", "2025-10", "2025-11", "2025-12"]);
    expect(points[2]).toEqual(["2025-11", 0, "no row: none in a month that the file covers"]);
  });

  it("leaves a month missing when the file has no row of it at all", async () => {
    const text = twin.cbp
      .split("\n")
      .filter((line) => !line.includes(",NOV,"))
      .join("\n");
    expect(pointsOf(await read(text), "cbp.cocaine.lb")[2]).toEqual([
      "2025-11",
      null,
      "the file has no row of that month",
    ]);
  });

  it("keeps Air and Marine apart, by branch, with the warning that assists overlap", async () => {
    const found = await read(twin.amo);
    expect(found.format).toBe("cbp-air-and-marine");
    expect(pointsOf(found, "amo.cocaine.lb.example-long-range-branch")[0]).toEqual(["2025-10", 1702.83, null]);
    expect(found.notes.join()).toContain("never add them");
  });

  it("refuses kilograms in place of pounds, and names the column", async () => {
    const found = await read(twin.cbp.replace("Sum Qty (lbs)", "Sum Qty (kg)"));
    expect(found.problems[0]!.reason).toContain('lacks "Sum Qty (lbs)" (is "Sum Qty (kg)" meant?)');
  });

  it("refuses a file that ends inside its last figure", async () => {
    const found = await read(twin.cbp.slice(0, -3));
    expect(found.problems.map(({ reason }) => reason).join()).toContain("ends inside a line");
  });

  it("refuses a row that would be counted twice", async () => {
    const lines = twin.cbp.split("\n");
    const found = await read([...lines.slice(0, 2), lines[1], ...lines.slice(2)].join("\n"));
    expect(found.problems[0]!.place).toBe("line 3");
  });
});

describe("NFLIS", () => {
  it("sums substances to their base and marks a half year asked for too early", async () => {
    const found = await read(twin.nflis);
    expect(pointsOf(found, "nflis.examplamine.PA")).toEqual([["2025-H2", 520, "incomplete"]]);
    expect(pointsOf(found, "nflis.examplamine.US").map(([date, value]) => [date, value])).toEqual([
      ["2024-H1", 178],
      ["2025-H2", 520],
    ]);
  });

  it("reads the stacked blocks of Table 3, where a blank is not zero", async () => {
    const found = await read(twin.nflisTable);
    expect(pointsOf(found, "nflis.yearly.examplamine.alabama")).toEqual([["2021", 2787, null]]);
    expect(pointsOf(found, "nflis.yearly.otherine.alaska")).toEqual([["2021", null, "not given"]]);
    expect(pointsOf(found, "nflis.yearly.otherine.texas")).toEqual([["2021", 4, null]]);
  });
});

describe("ACLED", () => {
  it("leaves counts by month and region, takes the latest version of an event, and lets no position, actor or note through", async () => {
    const found = await read(twin.acled);
    expect(pointsOf(found, "acled.events.battles.exampleland-coast")).toEqual([
      ["2025-09", 2, "includes events dated to the month only"],
    ]);
    expect(pointsOf(found, "acled.fatalities.battles.exampleland-coast")[0]![1]).toBe(6);
    expect(JSON.stringify(found)).not.toMatch(/68\.25|Actor|quoted|Example Bay/);
  });
});

describe("tables with a mapping", () => {
  const mapped = async (text: string, yaml: string): Promise<Import> => {
    const mapping = readMapping(yaml, "mapping.yaml");
    if (!("ok" in mapping)) throw new Error(JSON.stringify(mapping.problems));
    return importFile(twin.utf8(text), twin.TODAY, mapping.ok);
  };

  it("reads columns without a header, semicolons and decimal commas as the mapping says", async () => {
    const yaml =
      'kind: series\nid: purity\nperiod: month\nheader: false\ndelimiter: ";"\ndecimal: ","\ndate: "1"\nplace: US\nvalues: [{ column: "2", measure: Purity, unit: "%" }]\n';
    const found = await mapped("2019/1;7,984\n2019/2;1.010,242\n", yaml);
    expect(pointsOf(found, "purity.us")).toEqual([
      ["2019-01", 7.984, null],
      ["2019-02", 1010.242, null],
    ]);
  });

  it("takes year and month from two columns and parts series by the columns named", async () => {
    const yaml =
      "kind: series\nid: victims\nperiod: month\nyear: year\nmonth: month\nplaceColumn: state\nvalues: [{ column: n, measure: Victims, unit: people }]\n";
    const found = await mapped("year,month,state,n\n2015,1,North,7\n2015,2,North,NA\n", yaml);
    expect(pointsOf(found, "victims.north")).toEqual([
      ["2015-01", 7, null],
      ["2015-02", null, "not given"],
    ]);
  });

  it("refuses one series in two units, a date given twice with two values, and a column that is not there", async () => {
    const units = await read(twin.series.replace("2025-02,8,purity,%", "2025-02,8,purity,mg"));
    expect(units.problems[0]!.reason).toContain("two units");
    const twice = await read(twin.series.replace("2025-02,8,", "2025-01,8,"));
    expect(twice.problems[0]!.reason).toContain("given before with another value");
    const yaml = "kind: events\ndate: When\nsays: What\n";
    expect((await mapped(twin.events, yaml)).problems.map(({ reason }) => reason)).toEqual([
      'there is no column "When"',
      'there is no column "What"',
    ]);
  });

  it("keeps the precision of an event's date and both of two reports that contradict each other", async () => {
    const found = await read(`${twin.events}2025-09-02,Nothing of the kind was announced.,Exampleland,statement,b\n`);
    expect(found.events.map(({ date, precision }) => `${date} ${precision}`)).toEqual([
      "2025-09-02 day",
      "2025-10 month",
      "2025-09-02 day",
    ]);
  });

  it("refuses an event of the future and a date that no calendar has", async () => {
    const found = await read(twin.events.replace("2025-09-02", "2025-02-30").replace("2025-10", "2027-01"));
    expect(found.problems.map(({ reason }) => reason)).toEqual(["the row has no date", "the event is in the future"]);
  });
});
