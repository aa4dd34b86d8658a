/** The observatory and the claims as a reader meets them at the command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inflow } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-observe-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const OUT = join(scratch, "results");
const env = { INFLOW_DATA: join(scratch, "no-data") };
const SLOW = 180_000;

/** Five years of a made-up border series that is level: 100 to 109 pounds a month. */
const madeUp = (): string => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const month = 12 * 2021 + 4 + i;
    const date = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return `${date},${100 + ((7 * i) % 10)},cbp-cocaine-lb,lb`;
  });
  return `date,value,series,unit\n${rows.join("\n")}\n`;
};

describe("inflow observe", () => {
  it(
    "shows what is shipped with nothing imported, says which public files to bring, and writes a page",
    () => {
      const { code, out, err } = inflow(["observe", "--runs", "2", "--threads", "0", "--out", OUT], env);
      expect([code, err.includes("Error")]).toEqual([0, false]);
      expect(out).toMatch(/Inflow of cocaine: the data cannot tell yet/);
      expect(out).toMatch(/Retail price of cocaine in the United States\s+2021/);
      expect(out).toMatch(/inflow evidence import FILE/);
      const page = /(\S+observe\.html)/.exec(out)?.[1] ?? "";
      expect(existsSync(page)).toBe(true);
      expect(readFileSync(page, "utf8")).toContain("What the data show so far");
    },
    SLOW,
  );

  it(
    "prints one JSON object with --json, its notes on standard error",
    () => {
      const { code, out } = inflow(["observe", "--runs", "2", "--threads", "0", "--out", OUT, "--json"], env);
      expect(code).toBe(0);
      const report = JSON.parse(out);
      expect(report.verdicts.map(({ word }: { word: string }) => word)).toEqual(["cannot tell", "cannot tell"]);
      expect(report.channels.length).toBeGreaterThan(10);
    },
    SLOW,
  );

  it(
    "writes predictions under a hash, scores them later, and refuses the file once a digit of it is changed",
    () => {
      const series = join(scratch, "border.csv");
      writeFileSync(series, madeUp());
      const file = join(scratch, "predictions.json");
      const shared = ["--series", series, "--out", OUT];
      const runs = ["--runs", "2", "--threads", "0"];
      const made = inflow(["observe", ...shared, ...runs, "--as-of", "2025-12-31", "--predict", file], env);
      expect([made.code, made.err.includes("Error")]).toEqual([0, false]);
      const { hash, asOf } = JSON.parse(readFileSync(file, "utf8"));
      expect(made.out).toContain(hash);
      expect(made.out).toMatch(/Hindcast: 5 of \d+ predicted months were public on the day the file was made/);
      expect(made.out).not.toMatch(/from what was known on/);
      expect(asOf).toBe("2025-12-31");
      const scored = inflow(["observe", ...shared, "--score", file], env);
      expect(scored.code).toBe(0);
      expect(scored.out).toMatch(/Hindcast: 5 of 5 scored months were public/);
      for (const day of ["2999-01-01", "2020-01-01"]) {
        const late = inflow(["observe", ...shared, ...runs, "--predict", file, "--made-on", day], env);
        expect([day, late.code]).toEqual([day, 2]);
        expect(late.err).toMatch(/later than today|newest vintage at hand/);
      }
      expect(scored.out).toMatch(/Cocaine seized at the border: 5 of 13 months have come/);
      const changed = join(scratch, "changed.json");
      writeFileSync(changed, readFileSync(file, "utf8").replace('"seed":1', '"seed":2'));
      const refused = inflow(["observe", ...shared, "--score", changed], env);
      expect(refused.code).toBe(2);
      expect(refused.err).toMatch(/Predictions that were changed after they were made predict nothing/);
    },
    SLOW,
  );

  it("refuses a file that is not there, a day that no calendar has, and two questions at once, with exit code 2", () => {
    for (const args of [
      ["--series", join(scratch, "absent.csv")],
      ["--as-of", "2025-02-30"],
      ["--predict", "a.json", "--score", "b.json"],
      ["--score", join(scratch, "absent.json")],
    ]) {
      const { code, err } = inflow(["observe", "--out", OUT, ...args], env);
      expect([args[0], code]).toEqual([args[0], 2]);
      expect(err.length).toBeGreaterThan(40);
    }
  });
});

describe("inflow evidence claims", () => {
  it("prints a word, a number and a reason for every claim, without running anything", () => {
    const { code, out } = inflow(["evidence", "claims", "--out", join(scratch, "none")], env);
    expect(code).toBe(0);
    expect(out).toMatch(/loss-two-per-cent\s+1 % to 3 %\s+contradicted\s+3\.5 % to 30 %/);
    expect(out).toMatch(/28 % \(26 % to 30 %\), share of the documented flow/);
    expect(out).not.toMatch(/15\.3 % \(3\.5/);
    expect(out).toMatch(/price-rise-2025-11[^\n]*cannot tell/);
    expect(out).toMatch(/No run of the campaign is there: --run makes one/);
  });

  it("gives the model's own word beside, from a run that rests in the folder", () => {
    const { code, out } = inflow(["evidence", "claims", "--out", OUT, "--json"], env);
    expect(code).toBe(0);
    const { runId, claims } = JSON.parse(out);
    expect(runId).toMatch(/^[0-9a-f]{12}$/);
    const price = claims.find(({ claim }: { claim: { id: string } }) => claim.id === "price-rise-2025-11");
    expect([price.answer.word, price.answer.model]).not.toContain(null);
  });
});
