/** The backtests as others call them: the shape of the report, failures first, and every fault of every file at once. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { backtest, failuresFirst, meaningOfMisses, shippedBacktests, summaryOfBacktests } from "./backtest.ts";
import { backtestPage } from "./backtest-page.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";

const folder = mkdtempSync(join(tmpdir(), "inflow-backtest-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A shipped backtest with few draws, in a file of its own. */
const few = (name: string, change: (text: string) => string = (text) => text): string => {
  const path = join(folder, `${name}.yaml`);
  const text = shipped().texts[`studies/backtests/${name}.yaml`]!.replace(/draws: \d+/, "draws: 8");
  writeFileSync(path, change(text));
  return path;
};

const problemsOf = (files: readonly string[]): InputError["problems"] => {
  try {
    backtest(files);
  } catch (cause) {
    if (cause instanceof InputError) return cause.problems;
    throw cause;
  }
  return [];
};

describe("Backtests", () => {
  const report = backtest([few("fentanyl-shock-2023"), few("australia-heroin-2001"), few("campaign-2025-live")]);

  it("are shipped: eight experiments, the live campaign and three more", () => {
    expect(shippedBacktests().length).toBeGreaterThanOrEqual(12);
  });

  it("report each target with metric, role, band, observation, three points and hit, and a skill for each experiment", () => {
    const [first] = report.experiments;
    expect(Object.keys(first!.skill).sort()).toEqual(["noChange", "preTrend", "tonnes"]);
    for (const key of ["metric", "role", "low", "high", "observed", "p10", "p50", "p90", "hit"])
      expect(first!.targets[0]).toHaveProperty(key);
  });

  it("never count the live campaign, whatever became of it", () => {
    const live = report.experiments.find((one) => one.live)!;
    expect(live.targets.some(({ hit }) => hit !== null)).toBe(true);
    const holdouts = report.experiments
      .filter((one) => !one.live)
      .flatMap((one) => one.targets)
      .filter(({ role, hit }) => role === "holdout" && hit !== null);
    expect(report.holdout.of).toBe(holdouts.length);
  });

  it("give the same numbers again", () => {
    expect(backtest([join(folder, "australia-heroin-2001.yaml")]).experiments[0]).toEqual(report.experiments[1]);
  });

  it("tell failures first: among experiments, and within one", () => {
    const order = failuresFirst(report.experiments);
    expect(order[0]!.id).toBe("fentanyl-shock-2023");
    expect(order.at(-1)!.live).toBe(true);
    const hits = order[0]!.targets.map(({ hit }) => hit);
    expect(hits.lastIndexOf(false)).toBeLessThan(hits.indexOf(true));
  });

  it("say of each miss what it means, with both numbers and in the words of the file", () => {
    const [first] = failuresFirst(report.experiments);
    const said = meaningOfMisses(first!);
    expect(said.length).toBe(first!.targets.filter(({ hit }) => hit === false).length);
    expect(said[0]).toContain("the record 0.657 within a fair band of 0.55 to 0.78");
    expect(said[0]).toContain(first!.targets[0]!.ifMissed!);
  });

  it("count as a range where targets lie on the edge of their band, and say plainly whether the goal is certain", () => {
    const said = (certain: number, possible: number): string =>
      summaryOfBacktests({ ...report, holdout: { hits: certain, certain, possible, of: 10 } })[0]!;
    expect(said(6, 8)).toContain("6 to 8 of 10 (60 to 80 %) holdout bands");
    expect(said(6, 8)).toContain("is not certain");
    expect(said(6, 6)).toContain("miss the goal of 70 %");
    expect(said(7, 8)).toContain("reach the goal of 70 %");
  });

  it("tell which sources were published after the cut-off, and which targets lie on the edge, on the page", () => {
    const shock = report.experiments.find(({ id }) => id === "fentanyl-shock-2023")!;
    expect(shock.hindsight.map(({ source }) => source)).toContain("vangelov-2026");
    const page = backtestPage(report);
    expect(page).toContain("From sources published after the cut-off");
    const edges = report.experiments.flatMap(({ targets }) => targets.filter(({ edge }) => edge));
    expect(page.match(/, on the edge/g)?.length ?? 0).toBe(edges.length);
  });

  it("stand on a page without script or network, with every target and the counts of the summary", () => {
    const page = backtestPage(report);
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    for (const one of report.experiments) expect(page).toContain(one.title.replace(/&/g, "&amp;"));
    expect(page).toContain(summaryOfBacktests(report)[0]);
    expect(page.match(/<svg/g)!.length).toBe(report.experiments.reduce((n, { targets }) => n + targets.length, 0));
  });

  it("refuse several files at once with every fault of each, and a name that is near one that is shipped", () => {
    const problems = problemsOf([
      few("us-cocaine-2007", (text) => text.replace("retailUsdPerKg", "retailUsdPerKgg")),
      few("afghan-ban-2001", (text) => text.replace("id: farm-price", "id: resowing")),
      "us-cocaine-2008",
    ]);
    expect(problems.map(({ file }) => file.replace(`${folder}/`, ""))).toEqual([
      "us-cocaine-2007.yaml",
      "afghan-ban-2001.yaml",
      "us-cocaine-2008",
    ]);
    expect(problems[2]!.fix).toBe('Did you mean "us-cocaine-2007"?');
  });
});
