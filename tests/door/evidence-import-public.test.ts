/**
 * The real public files through the command, against what their publishers' files are known to say. They are not shipped:
 * INFLOW_PUBLIC_DATA names the folder that holds them. Without it the same path is walked by made-up twins.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as twin from "../../packages/importers/src/twins.test-support.ts";
import { inflow, type Said } from "../command.test-support.ts";

const MINUTES = 180_000;
const publicFolder = process.env.INFLOW_PUBLIC_DATA ?? "";
const here = publicFolder !== "" && existsSync(publicFolder);
if (!here)
  process.stdout.write(
    "INFLOW_PUBLIC_DATA is not set: the command was walked with made-up twins, not the real public files\n",
  );

const scratch = mkdtempSync(join(tmpdir(), "inflow-public-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const data = join(scratch, "data");
const evidence = (...words: string[]): Said => inflow(["evidence", ...words, "--data", data]);
const answer = <T>(...words: string[]): T => {
  const said = evidence(...words, "--json");
  expect(said.code, said.err).toBe(0);
  return JSON.parse(said.out) as T;
};

interface Report {
  readonly file: string;
  readonly format: string;
  readonly rowsRead: number;
  readonly kept: number;
  readonly setAside: readonly { readonly count: number }[];
  readonly problems: readonly { readonly place: string; readonly reason: string }[];
}
interface Point {
  readonly date: string;
  readonly value: number | null;
}
interface Series {
  readonly points: readonly Point[];
  readonly monthly?: { readonly seed: string; readonly points: readonly Point[] };
}

const mean = (points: readonly Point[], from: string, to: string): number => {
  const within = points.filter(({ date }) => from <= date && date <= to).map(({ value }) => value ?? Number.NaN);
  return within.reduce((sum, value) => sum + value, 0) / within.length;
};
const at = (points: readonly Point[], date: string): number | null | undefined =>
  points.find((point) => point.date === date)?.value;

const DEATHS = "vsrr.synthetic-opioids-excl-methadone-t40-4.reported.US";

/** Every file that has an importer: the day since which it was public, its rows, and those kept. */
const FILES: readonly (readonly [path: string, knownOn: string, rows: number, kept: number])[] = [
  ["cdc-vsrr/vintage_2018-04_old_header.csv", "2018-04-15", 8778, 8778],
  ["cdc-vsrr/vintage_2019-spring_portal_format.csv", "2019-04-15", 13320, 13320],
  ["cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv", "2026-06-29", 6916, 6916],
  ["cbp-seizures/nationwide-drugs-fy19-fy22.csv", "2022-10-15", 10092, 10092],
  ["cbp-seizures/nationwide-drugs-fy22-fy25.csv", "2025-06-15", 9004, 9004],
  ["cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv", "2026-05-15", 8673, 8673],
  ["cbp-amo/amo-drug-seizures-fy23-fy26-dec.csv", "2026-01-15", 1292, 1292],
  ["cdc-wonder/cocaine_10_16_national.txt", "2018-01-15", 8, 7],
  ["cdc-wonder/cocaine_15_16_by_state.txt", "2018-01-15", 102, 102],
  ["cdc-wonder/cocaine_fentanyl_10_16_national.txt", "2018-01-15", 8, 7],
  ["cdc-wonder/cocaine_fentanyl_15_16_by_state.txt", "2018-01-15", 102, 102],
  ["cdc-wonder/cocaine_monthly_10_16_national.txt", "2018-01-15", 92, 84],
  ["cdc-wonder/fentanyl_monthly_10_16_national.txt", "2018-01-15", 92, 84],
  ["cdc-wonder/rxopioids_monthly_10_16_national.txt", "2018-01-15", 92, 84],
  ["nflis/native_2017NFLISWebsiteTable3.csv", "2018-09-01", 157, 144],
  ["nflis/native_2021NFLISWebsiteTable3.csv", "2022-09-01", 276, 240],
  ["nflis/native_DQS_export_sample.csv", "2026-03-03", 199, 199],
  ["nflis/nflis_dqs_fentanyl_reports_state_halfyear.csv", "2026-03-03", 6554, 6554],
  ["acled-format/synthetic_acled_export.csv", "2026-01-01", 3, 3],
  ["unodc-format/fixture_6.1.1_coca_cultivation.xlsx", "2025-06-26", 10, 4],
  ["unodc-format/fixture_7.1_Drug_seizures.xlsx", "2025-06-26", 352, 335],
  ["unodc-format/fixture_8.1_Prices_and_purities.xlsx", "2025-06-26", 39, 38],
  ["unodc-format/fixture_8.3_price_time_series.xlsx", "2025-06-26", 66, 38],
];

describe.skipIf(!here)("the real public files", () => {
  const reports: Report[] = [];
  beforeAll(() => {
    for (const day of new Set(FILES.map(([, knownOn]) => knownOn))) {
      const paths = FILES.filter(([, knownOn]) => knownOn === day).map(([path]) => join(publicFolder, path));
      const said = evidence("import", ...paths, "--known-on", day, "--json");
      reports.push(...(JSON.parse(said.out) as Report[]));
    }
  }, MINUTES);

  it("are all imported, every row read either kept or set aside with a reason", () => {
    const counted = new Map(reports.map((report) => [report.file, report]));
    for (const [path, , rows, kept] of FILES) {
      const report = counted.get(join(publicFolder, path))!;
      expect([report.rowsRead, report.kept], path).toEqual([rows, kept]);
      expect(rows - kept, path).toBe(report.setAside.reduce((sum, { count }) => sum + count, 0));
    }
    expect(readdirSync(join(data, "vintages"))).toHaveLength(FILES.length);
  });

  it("lack nothing that an earlier release has, but for two states that CDC's table of 2026 leaves out", () => {
    const told = reports.flatMap(({ problems }) => problems);
    expect(told.map(({ place, reason }) => [place, reason])).toEqual([
      ["LA, PA", expect.stringMatching(/^2 places of vintage_2019-spring_portal_format\.csv/)],
    ]);
  });

  it(
    "show border cocaine unchanged, 5,865 to 5,976 lb a month, while Air and Marine fell from 18,263 to 2,394",
    () => {
      const border = answer<Series>("series", "cbp.cocaine.lb").points;
      expect([mean(border, "2024-09", "2025-08"), mean(border, "2025-09", "2026-04")].map(Math.round)).toEqual([
        5865, 5976,
      ]);
      const sea = answer<Series>("series", "amo.cocaine.lb").points;
      expect([mean(sea, "2024-09", "2025-08"), mean(sea, "2025-10", "2025-12")].map(Math.round)).toEqual([18263, 2394]);
    },
    MINUTES,
  );

  it(
    "give 6,446 synthetic-opioid deaths in July 2023 and 2,638 in January 2026, opened by WONDER",
    () => {
      const { monthly } = answer<Series>("series", DEATHS);
      expect(monthly?.seed).toBe("wonder.deaths.t40-4.month.united-states");
      const months = monthly!.points;
      expect(["2023-07", "2024-07", "2025-07", "2025-10", "2026-01"].map((date) => at(months, date))).toEqual([
        6446, 3916, 3266, 2607, 2638,
      ]);
    },
    MINUTES,
  );

  it(
    "say as known on a day in 2025 that border cocaine of October 2024 was 7,714 lb, which became 5,992",
    () => {
      const before = answer<Series>("series", "cbp.cocaine.lb", "--as-known-on", "2025-12-31").points;
      const after = answer<Series>("series", "cbp.cocaine.lb").points;
      expect([before, after].map((points) => Math.round(at(points, "2024-10")!))).toEqual([7714, 5992]);
      const { changed, compared } = answer<{ changed: { change: number }[]; compared: number }>(
        "revisions",
        "cbp.*.lb",
      );
      const felt = changed.filter(({ change }) => Math.abs(change) >= 0.5);
      expect([felt.length, compared]).toEqual([17, 320]);
    },
    MINUTES,
  );

  it(
    "show windows as first known in 2018 and 2019 at 4.5 and 1.8 % below final, 2.4 and 0.9 % three months later, and CDC's predictions above it",
    () => {
      const { lag, predictions } = answer<{
        lag: { ages: { age: number; completeness: number }[] };
        predictions: { share: number }[];
      }>(
        "revisions",
        DEATHS,
        "--between",
        "vintage_2018-04_old_header.csv",
        "vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv",
      );
      const below = (age: number): number => 1 - lag.ages.find((of) => of.age === age)!.completeness;
      expect(Math.abs(below(0) - (0.045 + 0.018) / 2)).toBeLessThan(0.001);
      expect(Math.abs(below(3) - (0.024 + 0.009) / 2)).toBeLessThan(0.001);
      expect(predictions.length).toBeGreaterThan(0);
      expect(predictions.every(({ share }) => share > 0.02 && share < 0.046)).toBe(true);
    },
    MINUTES,
  );

  it(
    "correct ecstasy of April 2025 in the release that gave 1,792 lb, and refuse to in the one that gives 26",
    () => {
      const declared = join(scratch, "ecstasy.yaml");
      writeFileSync(
        declared,
        `corrections:
  - id: ecstasy-2025-04
    locate: { format: cbp-drug-seizures, series: cbp.ecstasy.lb, date: 2025-04 }
    act: { replace: 26.042810614095995 }
    expect: 1791.927410614096
    reason: "The release of May 2026 gives 26 lb."
    provider: US Customs and Border Protection
    status: acknowledged
`,
      );
      const last = join(publicFolder, "cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv");
      const said = evidence("import", last, "--corrections", declared);
      expect([said.code, said.err]).toEqual([1, expect.stringContaining("expects 1791.927410614096 and finds 26.04")]);
      const before = answer<Series>("series", "cbp.ecstasy.lb", "--as-known-on", "2025-12-31").points;
      expect(at(before, "2025-04")).toBe(26.042810614095995);
    },
    MINUTES,
  );
});

describe("made-up twins", () => {
  it(
    "walk the same path: every format is imported, and windows and a seed give their monthly counts back",
    () => {
      const own = join(scratch, "twins");
      const months = (year: number): string[] =>
        Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
      const names = "January February March April May June July August September October November December".split(" ");
      const deaths = new Map([...months(2023), ...months(2024)].map((month, i) => [month, 100 + 7 * i]));
      const all = [...deaths.values()];
      const windows = names.map((month, i) => {
        const count = all.slice(i + 1, i + 13).reduce((sum, value) => sum + value, 0);
        return `US,2024,${month},12 month-ending,"Synthetic opioids, excl. methadone (T40.4)",${count},100,0,United States,,**,${count + 50}`;
      });
      const wonder = [
        '"Notes"\t"Month"\t"Month Code"\tDeaths',
        ...months(2023).map((month) => `\t"${month}"\t"${month.replace("-", "/")}"\t${deaths.get(month)}`),
        '"---"',
        '"MCD - ICD-10 Codes: T40.4 (Other synthetic narcotics)"',
        '"---"',
      ].join("\r\n");
      const put = (name: string, content: string | Uint8Array): string => {
        const path = join(scratch, name);
        writeFileSync(path, content);
        return path;
      };
      const paths = twin.twins().map(([format, bytes], i) => put(`${i}-${format}`, bytes));
      const head = twin.vsrr.split("\n")[0];
      const pair = [put("windows.csv", `${[head, ...windows].join("\n")}\n`), put("seed.txt", wonder)];
      const said = inflow(["evidence", "import", ...paths, ...pair, "--json", "--data", own]);
      expect(said.code, said.err).toBe(0);
      const reports = JSON.parse(said.out) as Report[];
      expect(reports.slice(0, -2).map(({ format }) => format)).toEqual(twin.twins().map(([format]) => format));
      for (const { rowsRead, kept, setAside } of reports)
        expect(kept + setAside.reduce((sum, { count }) => sum + count, 0)).toBe(rowsRead);
      const alone = join(scratch, "alone");
      expect(inflow(["evidence", "import", ...pair, "--data", alone]).code).toBe(0);
      const { monthly } = JSON.parse(inflow(["evidence", "series", DEATHS, "--data", alone, "--json"]).out) as Series;
      expect(monthly?.points.map(({ value }) => value)).toEqual(months(2024).map((month) => deaths.get(month)));
      const predicted = inflow([
        "evidence",
        "series",
        DEATHS.replace("reported", "predicted"),
        "--data",
        alone,
        "--json",
      ]);
      expect((JSON.parse(predicted.out) as { monthly: unknown }).monthly).toMatchObject({
        problems: [{ reason: "predicted windows would be differenced against reported counts" }],
      });
    },
    MINUTES,
  );

  it(
    "are not differenced without a seed, and say which one is needed",
    () => {
      const alone = join(scratch, "unseeded");
      const windows = join(scratch, "vsrr.csv");
      writeFileSync(windows, twin.vsrr);
      expect(inflow(["evidence", "import", windows, "--data", alone]).code).toBe(0);
      const { monthly } = JSON.parse(inflow(["evidence", "series", DEATHS, "--data", alone, "--json"]).out) as {
        monthly: { seed: string; problems: { reason: string }[] };
      };
      expect(monthly.seed).toBe("wonder.deaths.t40-4.month.united-states");
      expect(monthly.problems[0]?.reason).toContain("was not imported");
    },
    MINUTES,
  );
});
