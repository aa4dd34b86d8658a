/** The comparison of a shipped study from end to end, with as few runs as can be. */
import { acceptabilityOf, type Draw, dotsOf, regretOf } from "@inflow/brief";
import { amount } from "@inflow/charts";
import { inlineRunner } from "@inflow/runners";
import { memoryStore } from "@inflow/store";
import { analysesOfAnswer, type ResultStore, runMissing } from "@inflow/study";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";
import { compareRobustly, type ExitsToRun, exitsToRun } from "./robust.ts";
import { robustPage } from "./robust-page.ts";

const plan = ask("caribbean-2025", {
  draws: 4,
  policies: ["campaign-2025", "none", "law-enforcement-doubled", "treatment"],
});
const exits = exitsToRun(plan) as ExitsToRun;
const store = memoryStore();
let comparison: Awaited<ReturnType<typeof compareRobustly>>;

beforeAll(async () => {
  for (const one of [plan, exits.plan]) await runMissing(one, inlineRunner(), store);
  comparison = await compareRobustly(plan, store, { exits: { ...exits, store } });
}, 120_000);

/** First week in which any series of two policies of the exits' plan differs in any run. */
const firstDifference = async (results: ResultStore, a: number, b: number): Promise<number> => {
  const blocks = await Promise.all(
    [a, b].map(async (policy) => {
      for await (const block of results.blocks(exits.plan, policy)) return block;
      throw new Error("no block");
    }),
  );
  const [mine, theirs] = blocks as [(typeof blocks)[number], (typeof blocks)[number]];
  const runs = mine.header.until - mine.header.from;
  const { weeks } = exits.plan;
  for (let week = 0; week < weeks; week++)
    for (let s = 0; s < mine.header.traces.length; s++)
      for (let run = 0; run < runs; run++) {
        const at = (s * weeks + week) * runs + run;
        if (mine.traces[at] !== theirs.traces[at]) return week;
      }
  return weeks;
};

describe("Exits of the campaign", () => {
  it("are the campaign to the last bit until the week in which it is left, and differ in that week", async () => {
    expect(exits.plan.policies.map(({ id }) => id)).toEqual([
      "campaign-2025",
      ...exits.dates.map((date) => `campaign-2025+exit-${date}`),
      "none",
    ]);
    for (const [i, week] of exits.weeks.entries()) expect(await firstDifference(store, 0, i + 1)).toBe(week);
  });

  it("are not asked of a policy that nobody reviews", () => {
    expect(exitsToRun(ask("caribbean-2025", { draws: 2, policies: ["treatment"], against: "none" }))).toBeNull();
  });
});

describe("The comparison", () => {
  it("has the comparison as a row of zeros and the campaign left on the best rule as a row of its own", () => {
    const { robust } = comparison;
    expect(robust.policies).toEqual([
      ...plan.policies.map(({ id }) => id),
      expect.stringMatching(/^campaign-2025 left on /),
    ]);
    const zero = robust.benefits.find(({ policy }) => policy === "none")!;
    expect([zero.netUsd, zero.costUsd, zero.withoutKilledUsd]).toEqual([0, 0, 0]);
  });

  it("adds the parts of each net benefit up to it", () => {
    for (const { netUsd, costUsd, livesUsd } of comparison.robust.benefits) {
      const sum = Object.values(livesUsd).reduce((a, b) => a + b, -costUsd);
      expect(Math.abs(netUsd - sum)).toBeLessThan(1e-4 * (Math.abs(netUsd) + 1e9));
    }
  });

  it("tells no rank, no place where a policy wins and no value of information from four draws", () => {
    expect(comparison.robust.isPreview).toBe(true);
    expect(comparison.robust.criteria.every(({ stability }) => stability === null)).toBe(true);
    expect(comparison.robust.whereWins.netBenefit.every(({ kind }) => kind === "none")).toBe(true);
    expect(comparison.information.kind).toBe("too few draws");
  });

  it("moves with the reader's value of a death, and not with it where deaths are worth nothing", async () => {
    const worthless = await compareRobustly(plan, store, { values: { usdPerDeath: 0 } });
    for (const { netUsd, costUsd } of worthless.robust.benefits) expect(netUsd).toBeCloseTo(-costUsd, 0);
    expect(worthless.robust.exits).toHaveProperty("why");
  });

  it("is told in Spanish with no heading of the English page left", () => {
    const [english, spanish] = (["en", "es"] as const).map((language) =>
      robustPage(comparison, { asks: "¿?", runId: plan.runId, hash: "0".repeat(64) }, language),
    );
    const headings = (page: string): string[] => [...page.matchAll(/<h2>([^<]+)</g)].map(([, text]) => text!);
    expect(headings(spanish).length).toBe(headings(english).length);
    expect(headings(spanish).filter((text) => headings(english).includes(text))).toEqual([]);
    expect(spanish).toContain("Los valores del lector:");
  });

  it("shows each measure in the numbers that it compares, satisficing and info-gap, a row for each policy", () => {
    const page = robustPage(comparison, { asks: "?", runId: plan.runId, hash: "0".repeat(64) });
    const { criteria, satisficing, infoGap, policies } = comparison.robust;
    const section = (title: string): string => {
      const from = page.indexOf(`<h2>${title}</h2>`);
      expect(from).toBeGreaterThan(0);
      return page.slice(from, page.indexOf("</section>", from));
    };
    const numbers = section("Each measure in numbers");
    const benefit = criteria.find(({ criterion }) => criterion === "net benefit")!;
    for (const name of ["mean", "worst", "largest regret"]) {
      const { values } = benefit.measures.find(({ measure }) => measure === name)!;
      for (const value of values) expect(numbers).toContain(`data-label="${name}">${amount(value / 1e9)}</td>`);
    }
    const enough = section("Good enough in how many simulated worlds");
    for (const { share } of satisficing.shares) expect(enough).toContain(`>${Math.round(100 * share)} %</td>`);
    for (const condition of satisficing.conditions) expect(enough).toContain(condition);
    const gap = section("How wrong the centre may be");
    expect(gap).toContain("the best at the centre");
    expect(gap.match(/<tbody>.*?<\/tbody>/)![0].match(/<tr>/g)).toHaveLength(policies.length);
    const [near] = infoGap.values.horizons.filter(({ horizon }) => horizon.kind === "horizon");
    if (near !== undefined) expect(gap).toContain(`${amount(near.horizon.h)} scales`);
    expect("why" in infoGap.beliefs && gap.includes(infoGap.beliefs.why)).toBe(true);
  });

  it("draws the charts that brief and page share to the same bytes from the same runs", async () => {
    const primary = { primaryPolicy: "campaign-2025", primaryCommodity: "cocaine" };
    const analyses = await analysesOfAnswer(plan, store, primary);
    const same = await compareRobustly(plan, store);
    const page = robustPage(same, { asks: "?", runId: plan.runId, hash: "0".repeat(64) });
    const frame = { width: 1040, language: "en" } as const;
    const drawn: readonly (readonly [string, Draw])[] = [
      ["dots-w", dotsOf(analyses)],
      ["regret-w", regretOf(analyses)],
      ["price-t-w", acceptabilityOf(analyses, 0)],
      ["price-d-w", acceptabilityOf(analyses, 1)],
    ];
    for (const [id, draw] of drawn) expect(page).toContain(draw({ ...frame, id }).svg);
    expect(analyses.drivers).toBeNull();
    const dearer = await compareRobustly(plan, store, { values: { usdPerDeath: 1e9 } });
    expect(regretOf(dearer)({ ...frame, id: "regret-w" }).svg).not.toBe(
      regretOf(analyses)({ ...frame, id: "regret-w" }).svg,
    );
  });

  it("makes a page without script or network that states the reader's values before any result", () => {
    const page = robustPage(comparison, { asks: plan.study.asks, runId: plan.runId, hash: "0".repeat(64) });
    expect(page).not.toMatch(/<script|src=|href=|NaN|undefined/);
    expect(page.indexOf("The reader's values")).toBeGreaterThan(0);
    expect(page.indexOf("The reader's values")).toBeLessThan(page.indexOf("Cost and outcomes"));
    expect(page).toContain("no line between justifiable and unjustifiable");
  });
});
