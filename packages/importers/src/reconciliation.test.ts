/** Figures of the real public files against what their publishers' files are known to say; needs INFLOW_PUBLIC_DATA. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import { expectedFinal, fitLag } from "./lag-model.ts";
import { readMapping } from "./mapping.ts";
import type { Import } from "./outcome.ts";
import { revisionsBetween } from "./revisions.ts";
import { monthlyFromRolling } from "./rolling.ts";
import { type Vintage, vintageOf } from "./vintages.ts";

const folder = process.env.INFLOW_PUBLIC_DATA;
const here = folder !== undefined && existsSync(folder);
if (!here) process.stdout.write("INFLOW_PUBLIC_DATA is not set: the real public files were not reconciled\n");

const bytesOf = (path: string): Uint8Array => readFileSync(join(folder ?? "", path));
const read = (path: string): Promise<Import> => importFile(bytesOf(path), "2026-11-22");
const vintage = async (path: string, knownOn: string): Promise<Vintage> => {
  const bytes = bytesOf(path);
  const about = { source: path, name: path, licence: "public domain", importedAt: "2026-11-22", knownOn };
  return vintageOf(await importFile(bytes, "2026-11-22"), bytes, about)!;
};
const valuesOf = ({ series }: Pick<Import, "series">, id: string): ReadonlyMap<string, number | null> => {
  const found = series.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no series ${id}`);
  return new Map(found.points.map(({ date, value }) => [date, value]));
};
const mean = (values: ReadonlyMap<string, number | null>, from: string, to: string): number => {
  const within = [...values].filter(([date]) => from <= date && date <= to).map(([, value]) => value ?? Number.NaN);
  return within.reduce((sum, value) => sum + value, 0) / within.length;
};

const SYNTHETIC = "vsrr.synthetic-opioids-excl-methadone-t40-4.reported.US";
const FENTANYL_SEED = "wonder.deaths.t40-4.month.united-states";

describe.skipIf(!here)("the real files", () => {
  it.each([
    ["cdc-vsrr/vintage_2018-04_old_header.csv", "cdc-vsrr", 8778, 8778],
    ["cdc-vsrr/vintage_2019-spring_portal_format.csv", "cdc-vsrr", 13320, 13320],
    ["cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv", "cdc-vsrr", 6916, 6916],
    ["cbp-seizures/nationwide-drugs-fy19-fy22.csv", "cbp-drug-seizures", 10092, 10092],
    ["cbp-seizures/nationwide-drugs-fy22-fy25.csv", "cbp-drug-seizures", 9004, 9004],
    ["cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv", "cbp-drug-seizures", 8673, 8673],
    ["cbp-amo/amo-drug-seizures-fy23-fy26-dec.csv", "cbp-air-and-marine", 1292, 1292],
    ["cdc-wonder/cocaine_monthly_10_16_national.txt", "cdc-wonder", 92, 84],
    ["cdc-wonder/cocaine_15_16_by_state.txt", "cdc-wonder", 102, 102],
    ["nflis/native_DQS_export_sample.csv", "nflis", 199, 199],
    ["nflis/nflis_dqs_fentanyl_reports_state_halfyear.csv", "nflis-half-years", 6554, 6554],
    ["acled-format/synthetic_acled_export.csv", "acled", 3, 3],
    ["unodc-format/fixture_7.1_Drug_seizures.xlsx", "unodc-7.1-seizures", 352, 335],
    ["unodc-format/fixture_8.1_Prices_and_purities.xlsx", "unodc-8.1-prices", 39, 38],
    ["unodc-format/fixture_8.3_price_time_series.xlsx", "unodc-8.3-price-series", 66, 38],
    ["unodc-format/fixture_6.1.1_coca_cultivation.xlsx", "unodc-6.1.1-coca", 10, 4],
  ])("%s is a %s file of %i rows, of which %i are kept", async (path, format, rows, kept) => {
    const found = await read(path);
    expect([found.format, found.rowsRead, found.kept]).toEqual([format, rows, kept]);
    expect([found.problems, found.unknownColumns.filter((name) => !/\?$/.test(name)), found.newCategories]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("show border cocaine unchanged, 5,865 to 5,976 lb a month, while Air and Marine fell from 18,263 to 2,394", async () => {
    const border = valuesOf(await read("cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv"), "cbp.cocaine.lb");
    expect(Math.round(mean(border, "2024-09", "2025-08"))).toBe(5865);
    expect(Math.round(mean(border, "2025-09", "2026-04"))).toBe(5976);
    const sea = valuesOf(await read("cbp-amo/amo-drug-seizures-fy23-fy26-dec.csv"), "amo.cocaine.lb");
    expect(Math.round(mean(sea, "2024-09", "2025-08"))).toBe(18263);
    expect(["2025-09", "2025-10", "2025-11", "2025-12"].map((date) => Math.round(sea.get(date)!))).toEqual([
      10894, 1397, 3953, 1832,
    ]);
    expect(Math.round(mean(sea, "2025-10", "2025-12"))).toBe(2394);
  });

  it("give 6,446 synthetic-opioid deaths in July 2023 and 2,638 in January 2026, from windows and a seed", async () => {
    const { series } = await read("cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv");
    const rolling = series.find(({ id }) => id === SYNTHETIC)!;
    const seed = valuesOf(await read("cdc-wonder/fentanyl_monthly_10_16_national.txt"), FENTANYL_SEED);
    const before = [...seed].filter(([date]) => date < "2015-01").map(([date, value]) => ({ date, value }));
    const made = monthlyFromRolling(
      rolling.points.map(({ date, value }) => ({ date, value, basis: rolling.basis })),
      before,
    );
    if (!("months" in made)) throw new Error(JSON.stringify(made.problems));
    const months = new Map(made.months.map(({ date, value }) => [date, value]));
    expect(["2023-07", "2024-07", "2025-07", "2025-10", "2026-01"].map((date) => months.get(date))).toEqual([
      6446, 3916, 3266, 2607, 2638,
    ]);
    const errors = [...seed]
      .filter(([date]) => date >= "2015-01")
      .map(([date, value]) => Math.abs(months.get(date)! - value!));
    expect(Math.max(...errors)).toBe(18);
  });

  it("leave 1,427 of the 6,916 state windows missing, none of them zero", async () => {
    const { series } = await read("cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv");
    const points = series.filter(({ basis }) => basis === "reported").flatMap((one) => one.points);
    expect(points).toHaveLength(6916);
    expect(points.filter(({ value }) => value === null)).toHaveLength(1427);
  });

  it("show that 17 of 320 border cells were revised by half a pound or more (21 by anything), October 2024 cocaine by −22 %, all since October 2024", async () => {
    const from = await vintage("cbp-seizures/nationwide-drugs-fy22-fy25.csv", "2025-06-15");
    const to = await vintage("cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv", "2026-05-15");
    const report = revisionsBetween(from, to, (id) => /^cbp\.[a-z-]+\.lb$/.test(id));
    const felt = report.changed.filter(({ change }) => Math.abs(change!) >= 0.5);
    expect([report.compared, felt.length, report.changed.length]).toEqual([320, 17, 21]);
    expect(report.changed.every(({ date }) => date >= "2024-10")).toBe(true);
    const october = report.changed.find(({ series, date }) => series === "cbp.cocaine.lb" && date === "2024-10")!;
    expect([Math.round(october.before!), Math.round(october.after!), Math.round(october.share! * 100)]).toEqual([
      7714, 5992, -22,
    ]);
  });

  it("show the newest window of April 2018 at 4.5 % below final, three months older 2.4 %, six months 1.2 %", async () => {
    const early = await vintage("cdc-vsrr/vintage_2018-04_old_header.csv", "2018-04-15");
    const later = await vintage("cdc-vsrr/vintage_2019-spring_portal_format.csv", "2019-04-15");
    const final = await vintage("cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv", "2026-06-29");
    const wanted = (id: string): boolean => id === SYNTHETIC;
    const shares = (one: Vintage): number[] => {
      const model = fitLag([one], final, wanted)!;
      return [0, 3, 6].map(
        (age) => Math.round((1 - model.ages.find((of) => of.age === age)!.completeness) * 1000) / 10,
      );
    };
    expect(shares(early)).toEqual([4.5, 2.4, 1.2]);
    expect(shares(later).slice(0, 2)).toEqual([1.8, 0.9]);
    const both = fitLag([early, later], final, wanted)!;
    expect(both.lagMonths).toBe(7);
    expect(expectedFinal(both, 1000, 0).value).toBeGreaterThan(1018);
  });

  it("show US fentanyl reports falling from 95,173 in the first half of 2023 to 49,332 in the second of 2025", async () => {
    const reports = valuesOf(await read("nflis/nflis_dqs_fentanyl_reports_state_halfyear.csv"), "nflis.fentanyl.US");
    expect([reports.get("2023-H1"), reports.get("2025-H2")]).toEqual([95173, 49332]);
  });

  it("give US retail cocaine at 79.95 dollars a gram in 1990 and 120 in 2021", async () => {
    const found = await read("unodc-format/fixture_8.3_price_time_series.xlsx");
    const prices = valuesOf(found, "unodc.price-series.cocaine.retail.united-states");
    expect([prices.get("1990"), prices.get("2021"), prices.get("2022")]).toEqual([79.95, 120, null]);
  });

  it("read other tables by a mapping, and refuse a series with a month given twice", async () => {
    const mapping = (yaml: string) => {
      const checked = readMapping(yaml, "mapping.yaml");
      if (!("ok" in checked)) throw new Error(JSON.stringify(checked.problems));
      return checked.ok;
    };
    const purity = (kind: string) =>
      importFile(
        bytesOf(`dea-purity/USA_fentanyl_${kind}_average_purity_time_series.csv`),
        "2026-11-22",
        mapping(
          'kind: series\nid: purity\nperiod: month\nheader: false\ndate: "1"\nplace: US\nvalues: [{ column: "2", measure: Purity, unit: "% or mg" }]\n',
        ),
      );
    expect((await purity("pills")).problems.length).toBeGreaterThan(0);
    const events = mapping(
      "kind: events\ndate: month_year\nsays: event\nplace: jurisdiction\ntype: rule_kind\nid: rule_id\nsource: source_title\n",
    );
    const found = await importFile(
      bytesOf("events/fentanyl_precursor_controls_policy_table.csv"),
      "2026-11-22",
      events,
    );
    expect([found.rowsRead, found.kept]).toEqual([20, 20]);
  });
});
