/**
 * Claim: the largest public file that the importers were written for, the whole VSRR table of CDC (about 140,000 rows and
 * 25 MB), is imported and stored as a vintage in less than 2 s with less than 300 MB at the peak.
 * Method: a table of its shape and size with made-up counts, through the real importer and the real folder of vintages; the
 * largest file under INFLOW_PUBLIC_DATA besides, where that is set. Peak memory is the largest resident set of this process,
 * that of Node and of the bytes of the file included.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileImport, importFiles, vintageFolder } from "inflow";
import { type Measurement, note, record } from "./bench.ts";

const ROWS = 140_000;
const AIM_SECONDS = 2;
const AIM_MB = 300;
const TODAY = "2026-11-22";

const HEAD =
  "State,Year,Month,Period,Indicator,Data Value,Percent Complete,Percent Pending Investigation,State Name,Footnote,Footnote Symbol,Predicted Value";
const MONTHS = "January February March April May June July August September October November December".split(" ");
const INDICATORS = [
  "Number of Deaths",
  "Number of Drug Overdose Deaths",
  "Percent with drugs specified",
  "Cocaine (T40.5)",
  "Heroin (T40.1)",
  "Methadone (T40.3)",
  '"Natural & semi-synthetic opioids, incl. methadone (T40.2, T40.3)"',
  '"Natural, semi-synthetic, & synthetic opioids, incl. methadone (T40.2-T40.4)"',
  '"Opioids (T40.0-T40.4,T40.6)"',
  "Psychostimulants with abuse potential (T43.6)",
  '"Synthetic opioids, excl. methadone (T40.4)"',
  "Natural & semi-synthetic opioids (T40.2)",
];
const STATES =
  "US YC AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY".split(
    " ",
  );
const FOOTNOTE = "Numbers may differ from published reports using final data. See Technical Notes.";

/** A table in the shape of VSRR: every state and indicator, month by month, until there are enough rows. */
const made = (): Uint8Array => {
  const lines = [HEAD];
  for (let month = 0; lines.length <= ROWS; month++)
    for (const state of STATES)
      for (const [i, indicator] of INDICATORS.entries()) {
        const value = i === 2 ? 95.5 : 1000 + ((month * 7919 + i * 104_729) % 9000);
        lines.push(
          `${state},${2005 + Math.floor(month / 12)},${MONTHS[month % 12]},12 month-ending,${indicator},${value},100,0.12345,${state} in words,${FOOTNOTE},**,${value}`,
        );
      }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.(csv|txt|xlsx)$/.test(path) && statSync(path).isFile());

const largest = (folder: string | undefined): { name: string; bytes: Uint8Array }[] => {
  if (folder === undefined || !existsSync(folder)) return [];
  const [path] = filesIn(folder).sort((a, b) => statSync(b).size - statSync(a).size);
  return path === undefined ? [] : [{ name: path, bytes: readFileSync(path) }];
};

const told = ({ report, state }: FileImport, seconds: number, bytes: number): string =>
  `${(bytes / 1e6).toFixed(1)} MB, ${report.rowsRead} rows, ${report.kept} kept, ${state} in ${seconds.toFixed(2)} s`;

const folder = mkdtempSync(join(tmpdir(), "inflow-import-bench-"));
try {
  const store = vintageFolder(folder);
  const timed = async (file: { name: string; bytes: Uint8Array }): Promise<number> => {
    const began = performance.now();
    const [imported] = await importFiles([file], { store, today: TODAY });
    const seconds = (performance.now() - began) / 1000;
    if (imported !== undefined) note(told(imported, seconds, file.bytes.length));
    return seconds;
  };
  const measurements: Measurement[] = [];
  const measure = async (what: string, file: { name: string; bytes: Uint8Array }): Promise<void> => {
    const seconds = await timed(file);
    const mb = process.resourceUsage().maxRSS / 1024;
    measurements.push(
      { claim: `seconds to import ${what}`, measured: seconds, aim: `< ${AIM_SECONDS}`, met: seconds < AIM_SECONDS },
      { claim: `peak memory with ${what}, MB`, measured: mb, aim: `< ${AIM_MB}`, met: mb < AIM_MB },
    );
  };
  for (const file of largest(process.env.INFLOW_PUBLIC_DATA)) await measure("the largest public file", file);
  await measure("a whole VSRR table", { name: "vsrr.csv", bytes: made() });
  record("import", measurements);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
