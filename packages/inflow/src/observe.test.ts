/** The observatory with nothing imported, and on the real public files, which need INFLOW_PUBLIC_DATA. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHANNELS, EFFORT_KINDS, textOfPredictions } from "@inflow/study";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimsTable } from "./claims.ts";
import { hindcastOf, recordEnds } from "./hindcast.ts";
import { ledgerOver } from "./library.ts";
import { type ObserveReport, observe } from "./observe.ts";
import { causalSentences, observePage, verdictSentence } from "./observe-page.ts";
import { vintagesOfFiles } from "./observe-series.ts";
import { predict, scoreFile } from "./predictions.ts";
import { InputError } from "./refused.ts";

const TODAY = "2026-11-22";
const SLOW = 120_000;

describe("with nothing imported", () => {
  let report: ObserveReport;
  beforeAll(async () => {
    report = await observe({ vintages: [], today: TODAY, runs: 2 });
  }, SLOW);

  it("shows the shipped series, finds nothing in them, and says which public files to bring", () => {
    const known = report.channels.filter(({ figures }) => figures.length > 0);
    expect(known.map(({ id }) => id)).toEqual(["cocaine-price", "fentanyl-purity", "cocaine-removed"]);
    expect(known.every(({ isShipped }) => isShipped)).toBe(true);
    expect(report.toImport.join(" ")).toMatch(/CBP.*Air and Marine.*CDC/);
    expect(report.verdicts.map(({ word }) => word)).toEqual(["cannot tell", "cannot tell"]);
  });

  it("runs the campaign from its record alone: deployment, strikes and suspensions by their dates, the horizon past the data", () => {
    expect(report.inputs.some((entry) => entry.startsWith("2025-08-25 campaignLever"))).toBe(true);
    expect(report.inputs.some((entry) => /2025-11-11 cooperationShock \(colombia\)/.test(entry))).toBe(true);
    expect([report.from, report.asOf]).toEqual(["2025-09", "2025-08-31"]);
  });

  it("makes a page that stands alone and names its run", () => {
    const page = observePage(report, "npx --no-install inflow observe");
    expect(page).toContain(report.runId);
    expect(page).not.toMatch(/<script|src=|https?:\/\/[^w ]+\.js/);
    for (const verdict of report.verdicts) expect(page).toContain(verdictSentence(verdict).slice(0, 30));
  });

  it("refuses to predict without 18 months of any series, and says what to bring", async () => {
    const made = predict({ vintages: [], madeOn: TODAY, asOf: "2010-01-31", runs: 2 });
    await expect(made).rejects.toThrow(InputError);
    await expect(made).rejects.toThrow(/--series FILE/);
  });
});

it(
  "knows less of the campaign the earlier one asks, and nothing of what was published later",
  async () => {
    const asked = { until: "2026-06-28", runs: 2 } as const;
    const early = await hindcastOf({ ...asked, actionsAsOf: "2025-10-31" });
    const late = await hindcastOf({ ...asked, actionsAsOf: recordEnds() });
    expect(early.inputs.length).toBeLessThan(late.inputs.length);
    expect(early.unseen.length).toBeGreaterThan(0);
    expect(early.inputs.some((entry) => entry > "2025-11")).toBe(false);
    expect(late.unseen).toEqual([]);
    expect(early.plan.id).not.toBe(late.plan.id);
  },
  SLOW,
);

describe("claims", () => {
  it("are answered from shipped facts alone: the 2 % is contradicted, what has no public series cannot be told", async () => {
    const { claims } = await claimsTable({ vintages: [], day: TODAY });
    const word = (id: string) => claims.find(({ claim }) => claim.id === id)!.answer;
    expect(word("loss-two-per-cent").word).toBe("contradicted");
    expect(word("loss-two-per-cent").numbers[0]!.found).toMatchObject({ low: 0.035, high: 0.3 });
    for (const id of [
      "price-rise-2025-11",
      "no-noticeable-difference-2025-11",
      "fentanyl-flows-down-2026-03",
      "few-boats-2026-03",
      "success-wholesale-price",
      "success-overdose-deaths",
      "success-degradation",
    ]) {
      expect([id, word(id).word]).toEqual([id, "cannot tell"]);
      expect(word(id).because.length).toBeGreaterThan(20);
    }
  });

  it("that no file tests cannot be told, and say so", async () => {
    const { claims } = await claimsTable({ vintages: [], day: TODAY });
    const untested = claims.filter(({ claim }) => claim.test === undefined);
    expect(untested.length).toBeGreaterThan(0);
    for (const { answer } of untested) expect([answer.word, answer.model]).toEqual(["cannot tell", null]);
  });

  it("name only events with a figure and series that are watched, so that no test is silently about nothing", () => {
    const { claims, events } = ledgerOver();
    for (const { record } of claims.values())
      for (const number of record.test?.numbers ?? []) {
        if (number.of === "series") expect(CHANNELS.map(({ id }) => id)).toContain(number.series);
        if (number.of === "record")
          for (const id of number.events)
            expect([id, events.get(id)?.record.quantity !== undefined]).toEqual([id, true]);
      }
  });

  it("about flow are never decided by seizures, in any file", async () => {
    const { claims } = await claimsTable({ vintages: [], day: TODAY });
    for (const { claim, answer } of claims)
      for (const { measures, decides } of answer.numbers)
        if (measures === "effort") expect([claim.id, decides]).toEqual([claim.id, claim.test?.about === "effort"]);
  });
});

const folder = process.env.INFLOW_PUBLIC_DATA;
const here = folder !== undefined && existsSync(folder);
if (!here) process.stdout.write("INFLOW_PUBLIC_DATA is not set: the observatory was not shown the real public files\n");

/** The older months of Air and Marine, of which only a table by branch is there, as plain columns. */
const olderAirMarine = (path: string): string => {
  const sums = new Map<string, number>();
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
  const cells = rows.map((row) => row.split(","));
  const drugs = [...new Set(cells.map(([, drug]) => drug!))];
  for (const month of new Set(cells.map(([at]) => at!))) for (const drug of drugs) sums.set(`${month},${drug}`, 0);
  for (const [month, drug, , , , lbs] of cells)
    sums.set(`${month},${drug}`, sums.get(`${month},${drug}`)! + Number(lbs));
  const lines = [...sums].map(([key, lbs]) => {
    const [month, drug] = key.split(",");
    return `${month},${lbs.toFixed(4)},amo-${drug!.toLowerCase()}-lb,lb`;
  });
  return `date,value,series,unit\n${lines.join("\n")}\n`;
};

describe.skipIf(!here)("on the real files", () => {
  const scratch = mkdtempSync(join(tmpdir(), "inflow-observe-"));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  let report: ObserveReport;
  let vintages: Awaited<ReturnType<typeof vintagesOfFiles>>;
  beforeAll(async () => {
    const older = join(scratch, "amo-older.csv");
    writeFileSync(older, olderAirMarine(join(folder!, "cbp-amo/derived_amo_monthly_2018-10_2025-12.csv")));
    const paths = [
      "cbp-seizures/nationwide-drugs-fy19-fy22.csv",
      "cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv",
      "cbp-amo/amo-drug-seizures-fy23-fy26-dec.csv",
      "cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv",
      "cdc-wonder/fentanyl_monthly_10_16_national.txt",
    ].map((path) => join(folder!, path));
    vintages = await vintagesOfFiles([...paths, older], TODAY);
    report = await observe({ vintages, today: TODAY, runs: 4 });
  }, SLOW);

  it("finds that Air and Marine cocaine fell to its lowest in 87 months while the border went on as before", () => {
    const [finding] = report.findings.filter(({ series }) => series.includes("air-marine-cocaine"));
    const { moved, stayed, dates, p } = finding!.parting!;
    expect([finding!.kind, moved!.id, moved!.months, moved!.isRecord]).toEqual([
      "metric displacement",
      "air-marine-cocaine",
      87,
      true,
    ]);
    expect(Math.round(moved!.after)).toBe(2394);
    expect(Math.abs(stayed!.change)).toBeLessThan(0.05);
    expect(p).toBeCloseTo(1 / (dates + 1), 6);
    expect(finding!.falseAlarms.fired / finding!.falseAlarms.tried).toBeLessThan(0.05);
  });

  it("refuses the parting of marijuana, whose year before is carried by one month, and tells it without using it", () => {
    const parted = report.findings.flatMap(({ parting }) => (parting === null ? [] : [parting.moved!.id]));
    expect(parted).toEqual(["air-marine-cocaine"]);
    const words = report.findings.flatMap(({ sentences }) => sentences).join(" ");
    expect(words).toMatch(/would also fire for marijuana.*203,000 lb.*refused, and lends no support/);
    expect(words).not.toMatch(/fires in the same channel|not what is counted/);
  });

  it("finds that deaths with synthetic opioids had been falling for two years, and no earlier turn in any seizure series", () => {
    const turned = report.findings.filter(({ kind }) => kind === "trend before");
    expect(turned.map(({ series }) => series)).toEqual([["synthetic-opioid-deaths"]]);
    const { turning } = turned[0]!;
    expect(turning!.monthsInARow).toBe(-26);
    expect(turning!.slopeInterval[1]).toBeLessThan(0);
    expect(turned[0]!.title).toMatch(/falling since July 2023/);
  });

  it("prints the plain change of deaths beside the estimate against their own course, and neither decides the claim", async () => {
    const { claims } = await claimsTable({ vintages, day: TODAY });
    const { answer } = claims.find(({ claim }) => claim.id === "fentanyl-flows-down-2026-03")!;
    const deaths = answer.numbers.find(({ measures }) => measures === "deaths")!;
    if ("why" in deaths.found) throw new Error(deaths.found.why);
    const { raw, low, high, note } = deaths.found;
    expect([raw! < -0.2, raw! > -0.24, low! < raw!, high! > 0, deaths.decides]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(note).toMatch(/mean 2,610 over 3,340 deaths a month/);
  });

  it("draws what was expected without the campaign, lists the placebo dates, and names vintages and rows", () => {
    const deaths = report.channels.find(({ id }) => id === "synthetic-opioid-deaths")!;
    const { expected, monthsAfter, result } = deaths.causal!;
    expect(expected.length).toBe(monthsAfter);
    for (const { mean, low, high } of expected) expect([low < mean, mean < high]).toEqual([true, true]);
    const page = observePage(report, "inflow observe");
    expect(page.split("<h3>Placebo dates of the time-series method").length - 1).toBe(
      report.channels.filter(({ causal }) => (causal?.result.placebos.length ?? 0) > 0).length,
    );
    expect(result.placebos.length).toBeGreaterThan(3);
    for (const { vintage, first, last } of deaths.rows)
      expect(page).toContain(`Vintage ${vintage}, rows ${first} to ${last}.`);
    expect(deaths.rows.length).toBeGreaterThan(0);
    expect(page).not.toMatch(/[Tt]he model (cannot|expects|finds)/);
  });

  it("reports no effect on deaths where a plain before and after would, and draws no verdict from seizures", () => {
    const deaths = report.channels.find(({ id }) => id === "synthetic-opioid-deaths")!;
    const { finding, beforeAfter } = deaths.causal!.result;
    expect(finding).not.toBe("effect");
    expect([beforeAfter!.gate.passed, beforeAfter!.interval[1] < 0]).toEqual([false, true]);
    expect(beforeAfter!.falseFindings).toBeGreaterThan(3);
    const sea = report.channels.find(({ id }) => id === "air-marine-cocaine")!;
    expect(EFFORT_KINDS).toContain(sea.kind);
    expect(causalSentences(sea).join(" ")).toMatch(/Control: none/);
    expect(report.verdicts.find(({ about }) => about === "cocaine")).toMatchObject({
      word: "cannot tell",
      restsOn: [],
    });
  });

  it(
    "keeps predictions under a hash, scores them when figures come, and refuses the file once it is touched",
    async () => {
      const made = await predict({ vintages, madeOn: TODAY, asOf: "2025-12-31", runs: 4 });
      expect(made.hidden).toBeGreaterThan(0);
      const text = textOfPredictions(made);
      const scored = scoreFile(text, "p.json", vintages, TODAY);
      expect(scored.months).toBeGreaterThan(20);
      expect(scored.covered / scored.months).toBeGreaterThan(0.4);
      const border = made.series.find(({ id }) => id === "border-cocaine")!;
      expect([border.knownTo, border.from]).toEqual(["2025-11", "2025-12"]);
      expect(() =>
        scoreFile(text.replace('"madeOn":"2026-11-22"', '"madeOn":"2025-12-31"'), "p.json", vintages, TODAY),
      ).toThrow(/predict nothing/);
    },
    SLOW,
  );
});
