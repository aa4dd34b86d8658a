import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { type CausalAnswer, type CausalQuestion, causalImpact } from "./causal.ts";
import { causalPage } from "./causal-page.ts";
import { readTime } from "./causal-time.ts";
import { causalRows } from "./causal-words.ts";
import { readCsv } from "./csv-table.ts";
import { InputError } from "./refused.ts";

const month = (t: number): string => `${2018 + Math.floor(t / 12)}-${String(1 + (t % 12)).padStart(2, "0")}`;

const monthly = (effect: number, from = 60, n = 72): string[] => {
  const luck = luckOf(4, 0, "causal test").at(0);
  let level = 100;
  return Array.from({ length: n }, (_, t) => {
    level += 0.3 * luck.normal();
    return `${month(t)},${level + luck.normal() + (t >= from ? effect : 0)}`;
  });
};

const table = (rows: readonly string[], head = "month,deaths"): string => `${head}\n${rows.join("\n")}\n`;
const question: CausalQuestion = { outcome: "deaths", time: "month", from: "2023-01" };

/** What is wrong, one line for each problem. */
const faults = (text: string, asked: Partial<CausalQuestion> = {}): string[] => {
  try {
    causalImpact(text, "t.csv", { ...question, ...asked });
    return [];
  } catch (cause) {
    if (cause instanceof InputError) return cause.problems.map(({ place, what, fix }) => `${place}: ${what} ${fix}`);
    throw cause;
  }
};

const panelRows = (effect: number): string[] => {
  const luck = luckOf(6, 0, "causal panel").at(0);
  const common = Float64Array.from({ length: 24 }, () => 2 * luck.normal());
  return Array.from({ length: 12 * 24 }, (_, at) => {
    const [unit, t] = [Math.floor(at / 24), at % 24];
    return `state ${unit},${2000 + t},${20 + unit + common[t] + 0.4 * luck.normal() + (unit === 3 && t >= 18 ? effect : 0)}`;
  });
};

describe("a comma-separated table", () => {
  it("reads quotes with commas, line breaks and doubled quotes, any line end and a byte order mark", () => {
    const read = readCsv('\uFEFFname,note\r\n"a, b","says ""no""\nand more"\r\nc,\r\n', "t.csv");
    expect(read).toEqual({
      ok: {
        names: ["name", "note"],
        rows: [
          { line: 2, cells: ["a, b", 'says "no"\nand more'] },
          { line: 4, cells: ["c", ""] },
        ],
      },
    });
  });

  it("reads semicolons and tabs as it reads commas", () => {
    for (const sign of [";", "\t"])
      expect(readCsv(`a${sign}b\n1,5${sign}2\n`, "t.csv")).toEqual({
        ok: { names: ["a", "b"], rows: [{ line: 2, cells: ["1,5", "2"] }] },
      });
  });

  it("tells every fault at once: names, cells, and the first broken quote", () => {
    const faulty = 'a,a,\n1,2\n3,"4" x,5\n6,7,8\n';
    const read = readCsv(faulty, "t.csv");
    expect("problems" in read && read.problems.map(({ place, what }) => `${place}: ${what}`)).toEqual([
      "line 3: Something stands after a closing quote.",
      'line 1: Two columns are named "a".',
      "line 1: Column 3 has no name.",
      "line 2: The row has 2 cells and the first line 3.",
    ]);
    const open = readCsv('a,b\n1,2\n"3,4\n5,6\n', "t.csv");
    expect("problems" in open && open.problems.map(({ place, what }) => `${place}: ${what}`)).toEqual([
      "line 4: A quote is opened and the file ends before it closes.",
    ]);
  });
});

describe("a period", () => {
  it("is a year, month, quarter, day or number, and a day that exists", () => {
    expect(
      ["2024", "2024-02", "2024-Q3", "2024-02-29", "17", "-3.5"].map((text) => readTime(text) !== null),
    ).not.toContain(false);
    for (const text of ["2025-13", "2025-02-29", "", "May", "2025/01"]) expect(readTime(text)).toBeNull();
  });
});

describe("the effect in a table", () => {
  it("of one series is found by bsts and by its, with the gate passed and placebo dates as written", () => {
    for (const method of ["bsts", "its"] as const) {
      const found = causalImpact(table(monthly(-12)), "t.csv", { ...question, method });
      expect([found.gate.passed, found.finding]).toEqual([true, "effect"]);
      expect(Math.abs(found.estimate! + 12)).toBeLessThan(3);
      const after = found.series.slice(60).map(({ value }) => value!);
      const seen = after.reduce((sum, value) => sum + value, 0) / after.length;
      expect(found.relative!.estimate).toBeCloseTo(found.estimate! / (seen - found.estimate!), 9);
      expect(found.interval![0]).toBeLessThan(found.interval![1]);
      expect([found.method, found.from, found.periodsBefore, found.periodsAfter]).toEqual([method, "2023-01", 60, 12]);
      for (const { at } of found.placebos) expect(at).toMatch(/^20(18|19|20|21|22)-\d\d$/);
    }
  });

  it("does not depend on the order of rows or on how the date of intervention is written", () => {
    const rows = monthly(-12);
    const straight = causalImpact(table(rows), "t.csv", question);
    expect(causalImpact(table([...rows].reverse()), "t.csv", { ...question, from: "2022-12-05" })).toEqual(straight);
  });

  it("of a panel is found by sdid and sc with the treated unit's name, and other units as placebos", () => {
    for (const method of ["sdid", "sc"] as const) {
      const found = causalImpact(table(panelRows(6), "state,year,rate"), "t.csv", {
        outcome: "rate",
        time: "year",
        unit: "state",
        treated: ["state 3"],
        from: "2018",
        method,
      });
      expect(found.gate.passed).toBe(true);
      expect(Math.abs(found.estimate! - 6)).toBeLessThan(1.5);
      expect(found.comparedWith).toBe(11);
      expect(found.placebos.filter(({ kind }) => kind === "space").map(({ at }) => at)).toContain("state 7");
    }
  });

  it("where nothing happened is not reported", () => {
    expect(causalImpact(table(monthly(0)), "t.csv", question).finding).not.toBe("effect");
  });

  it("after a short history is refused with the reason, as an answer and not as an error", () => {
    const found = causalImpact(table(monthly(-12).slice(40)), "t.csv", question);
    expect(found.estimate).toBeNull();
    expect([found.gate.kind, found.finding]).toEqual(["short", "not reported"]);
    expect(causalPage(found, "t.csv", "again")).toMatch(/the history is too short to test the method/);
    expect(found.gate.why).toMatch(/Only 20 periods lie before the intervention and 30 are needed/);
  });
});

const FILE = join("cdc-vsrr", "derived_us_T40.4_monthly_2010-01_2026-01.csv");
const folder = process.env.INFLOW_PUBLIC_DATA;
const there = folder !== undefined && existsSync(join(folder, FILE));

/** What every page of a decoy must show: what the naive estimator finds, that the gate refuses it, and why, in two sentences. */
const expectDecoy = (found: CausalAnswer): void => {
  const { beforeAfter, finding } = found;
  expect(beforeAfter!.interval[1]).toBeLessThan(0);
  expect(beforeAfter!.gate).toMatchObject({ kind: "placebo", passed: false });
  expect(finding).toBe("indistinguishable from zero");
  const rows = causalRows(found).map(({ is }) => is);
  expect(rows.slice(0, 2)).toEqual(["effect", "compatible range a month"]);
  expect(causalRows(found)[1]).toMatchObject({ estimate: null, interval: found.interval });
  expect(rows.join("\n")).toMatch(/plain before and after: \d+ months less the 12 before/);
  const page = causalPage(found, "t.csv", "again");
  const [, why = ""] = /<p class="sub">(.*?)<\/p>/s.exec(page)!;
  expect(why.split(/\.(?:\s|$)/).filter((sentence) => sentence !== "")).toHaveLength(2);
  expect(why).toMatch(/earlier dates at which nothing began, so the gate refuses it\. .* no effect is reported\.$/);
  expect(why).not.toMatch(/period/);
  const dots = (kind: string): number => page.split(`class="${kind}"`).length - 1;
  const false2 = 2 * (beforeAfter!.falseFindings + 1);
  const model2 = 2 * found.placebos.filter(({ excludesZero }) => excludesZero).length;
  expect(dots("leaves-zero")).toBe(false2 + model2);
  expect(page).toContain(`>${found.from}</text>`);
};

describe("the decoy's page", () => {
  it("of a level that has been falling says what the plain comparison finds, that the gate refuses it, and draws both sets of placebos", () => {
    const luck = luckOf(1, 0, "decoy page").at(0);
    let level = Math.log(1000);
    const rows = Array.from({ length: 100 }, (_, t) => {
      level += (t < 40 ? 0.03 : t < 70 ? 0.008 : -0.03) + 0.05 * luck.normal();
      return `${month(t)},${Math.round(Math.exp(level + 0.02 * luck.normal()))}`;
    });
    expectDecoy(causalImpact(table(rows), "t.csv", { ...question, from: "2025-12", method: "its" }));
  });

  it.skipIf(!there)(
    "of monthly US deaths by synthetic opioids with September 2025 as intervention refuses what the plain comparison finds at 10 of 12 other dates",
    () => {
      const asked = { outcome: "deaths_monthly_reconstructed", time: "month", from: "2025-09", method: "its" } as const;
      const found = causalImpact(readFileSync(join(folder!, FILE), "utf8"), FILE, asked);
      expectDecoy(found);
      expect([found.beforeAfter!.falseFindings, found.beforeAfter!.dates]).toEqual([10, 12]);
      expect([found.gate.passed, found.placebos.filter(({ excludesZero }) => excludesZero).length]).toEqual([true, 0]);
    },
  );
});

describe("a question that cannot be answered", () => {
  it("names the nearest column, the period and the option, all at once", () => {
    expect(faults(table(monthly(0)), { outcome: "death", from: "soon", method: "sdid" })).toEqual([
      expect.stringMatching(/--outcome: There is no column "death". Did you mean "deaths"\?/),
      expect.stringMatching(/--method: "sdid" compares units.*Add --unit COLUMN/),
      expect.stringMatching(/--from: "soon" is no period. Write it as/),
    ]);
  });

  it("places every bad cell, double period and missing treated unit", () => {
    const rows = monthly(0);
    const broken = [...rows.slice(0, 70), "2023-11,many", rows[3]];
    const found = faults(table(broken), { treated: ["Ohio"] });
    expect(found[0]).toMatch(/--treated: A treated unit is named, but no column of units/);
    expect(found[1]).toMatch(/line 72, deaths: "many" is not a number/);
    expect(found[2]).toMatch(/line 73, month: 2018-04 is given twice, first in line 5.*--unit/);
  });

  it("of a panel names the nearest unit and the gaps", () => {
    const rows = panelRows(0).filter((row) => !row.startsWith("state 5,2004"));
    const found = faults(table(rows, "state,year,rate"), {
      outcome: "rate",
      time: "year",
      unit: "state",
      treated: ["state 33"],
      from: "2018",
    });
    expect(found[0]).toMatch(/no unit "state 33".*Did you mean "state/);
    expect(found[1]).toMatch(/rate, state 5: No figure for 2004/);
  });

  it("outside the table, in a gap that its cannot pass, or with uneven periods names the fix", () => {
    expect(faults(table(monthly(0)), { from: "2031-01" })[0]).toMatch(/leaves no period after/);
    const gap = monthly(0).filter((_, t) => t !== 30);
    expect(faults(table(gap), { method: "its" })[0]).toMatch(/No figure for 2020-07.*use --method bsts/);
    expect(faults(table(gap))).toEqual([]);
    expect(faults(table(["1,2", "2,3", "3.5,4"]), { from: "2" })[0]).toMatch(/no whole number of periods/);
  });

  it("is told twenty problems and how many more", () => {
    const found = faults(table(monthly(0).map((row) => `${row}x`)));
    expect(found).toHaveLength(21);
    expect(found[20]).toMatch(/52 more problems/);
  });
});
