/** The comparison on tables small enough to be done by hand. */
import { existsSync, readFileSync } from "node:fs";
import { normalQuantile } from "@inflow/exact";
import { payoffTable } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";
import { toyTest } from "../toy.test-support.ts";
import { costEffectivenessOf } from "./cost-effectiveness.ts";
import type { Flows } from "./flows.ts";
import { frontOf } from "./front.ts";
import { infoGapOf } from "./info-gap.ts";
import { informationOf, perfectInWords } from "./information.ts";
import { measured, regretMapOf, satisficingOf } from "./measures.ts";
import { type Criterion, criteriaOf, type DrawOutcomes, drawOutcomesOf, netBenefitOf, yearWeights } from "./payoffs.ts";
import { DISCOUNT_RATES, defaultValues, type ReaderValues, VALUES_OF_LIFE } from "./values.ts";
import { whereEachWins } from "./where-wins.ts";

const row = (values: readonly number[], runs: number): Float64Array =>
  Float64Array.from({ length: runs * values.length }, (_, i) => values[i % values.length]);

const none = (rows: readonly Float64Array[]): Float64Array[] => rows.map((one) => new Float64Array(one.length));

/** Flows of one year a run, the comparison first; each policy the same in every run. */
const flat = (
  policies: Readonly<Record<string, { usd: number; kg: number; overdose: number; crews?: number }>>,
  runs = 4,
): Flows => {
  const of = (value: (one: { usd: number; kg: number; overdose: number; crews?: number }) => number): Float64Array[] =>
    Object.values(policies).map((one) => row([value(one)], runs));
  const usd = of((one) => one.usd);
  return {
    policies: Object.keys(policies),
    against: 0,
    runs,
    luckPerDraw: 1,
    years: 1,
    costUsd: { full: usd, ships: usd, incremental: usd },
    kgNotLanded: of((one) => one.kg),
    deaths: {
      overdose: of((one) => one.overdose),
      violence: none(usd),
      crews: of((one) => one.crews ?? 0),
      "struck-in-error": none(usd),
    },
    inflowAgainstKg: row([1000], runs),
  };
};

const values: ReaderValues = { ...defaultValues(toyTest), usdPerDeath: 10, rate: 0 };

const criterion = (policies: readonly string[], rows: readonly (readonly number[])[], threshold = 0): Criterion => ({
  id: "toy",
  is: "a toy",
  unit: "USD",
  table: payoffTable(policies, rows),
  threshold,
});

const byName = (found: ReturnType<typeof measured>, measure: string) =>
  found.measures.find((one) => one.measure === measure)!;

describe("Present values", () => {
  it("make 1,000 USD a year over ten years worth 8,657.21 USD at 3 % paid in mid-year, and 7,265.25 at 7 %", () => {
    const total = (rate: number): number => yearWeights(10, rate).reduce((sum, weight) => sum + 1000 * weight, 0);
    expect(total(0.03)).toBeCloseTo(8657.21, 2);
    expect(total(0.07)).toBeCloseTo(7265.25, 2);
  });

  it("shrink deaths of later years at the same rate as dollars, so that a policy cannot gain by waiting", () => {
    const early = { ...flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 0, kg: 0, overdose: 0 } }, 1), years: 2 };
    const flows: Flows = {
      ...early,
      costUsd: {
        full: [row([0, 0], 1), row([0, 100], 1)],
        ships: [row([0, 0], 1), row([0, 100], 1)],
        incremental: [row([0, 0], 1), row([0, 100], 1)],
      },
      kgNotLanded: [row([0, 0], 1), row([0, 0], 1)],
      deaths: {
        overdose: [row([0, 0], 1), row([0, -10], 1)],
        violence: [row([0, 0], 1), row([0, 0], 1)],
        crews: [row([0, 0], 1), row([0, 0], 1)],
        "struck-in-error": [row([0, 0], 1), row([0, 0], 1)],
      },
    };
    for (const rate of [0, 0.03, 0.07]) {
      const table = netBenefitOf(drawOutcomesOf(flows, rate), { usdPerDeath: 10, cost: "full" }, ["overdose"]);
      expect(table.values[1]).toBeCloseTo(0, 12);
    }
  });
});

describe("Payoffs", () => {
  it("turn what should be small, so that more is always better, and value deaths as the reader says", () => {
    const flows = flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 30, kg: 200, overdose: -5, crews: 1 } });
    const [inflow, benefit, cost, overdose] = criteriaOf(flows, values, toyTest).map(({ table }) => table.values[4]);
    expect([inflow, benefit, cost, overdose]).toEqual([0.2, 5 * 10 - 10 - 30, -30, 5]);
  });

  it("lose a policy's own killed from its net benefit only where the reader does not count them", () => {
    const outcomes = drawOutcomesOf(
      flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 0, kg: 0, overdose: -5, crews: 9 } }),
      0,
    );
    const terms = { usdPerDeath: 10, cost: "full" as const };
    expect(netBenefitOf(outcomes, terms, ["overdose", "crews"]).values[4]).toBe(-40);
    expect(netBenefitOf(outcomes, terms, ["overdose"]).values[4]).toBe(50);
  });
});

describe("Measures of a table done by hand", () => {
  const hand = criterion(
    ["safe", "bold", "dear"],
    [
      [2, 2, 2, 2],
      [8, 0, 6, -5],
      [1, 1, 1, 1],
    ],
    2,
  );
  const found = measured(hand, 0.5, 1);

  it("pick differently: the bold by the mean, the safe by the worst and by the largest regret", () => {
    expect(byName(found, "mean")).toMatchObject({ values: [2, 2.25, 1], picks: ["bold"] });
    expect(byName(found, "worst")).toMatchObject({ values: [2, -5, 1], picks: ["safe"] });
    expect(byName(found, "largest regret")).toMatchObject({ values: [6, 7, 7], picks: ["safe"] });
    expect(byName(found, "best and worst at 0.5").values).toEqual([2, 1.5, 1]);
    expect(byName(found, "share of scenarios at 2 or more")).toMatchObject({ values: [1, 0.5, 0], picks: ["safe"] });
  });

  it("give half of the scenarios to each of two policies, and none to the one that is never best", () => {
    expect(found.wins.map(({ share }) => share)).toEqual([0.5, 0.5, 0]);
  });

  it("tell no rank from four draws, whatever the means", () => {
    expect(found.stability).toBeNull();
  });

  it("draw the regret of the bold where the safe is best, and of the safe where the bold is", () => {
    const map = regretMapOf(hand);
    expect(map.groups.map(({ best }) => best)).toEqual(["safe", "safe", "bold", "bold"]);
    expect(map.regret[0]).toEqual([0, 0, 4, 6]);
    expect(map.regret[1]).toEqual([2, 7, 0, 0]);
  });
});

describe("Rank between halves", () => {
  const draws = 120;
  const wave = Array.from({ length: draws }, (_, s) => (s % 2 === 0 ? 1 : -1) * (1 + s / draws));

  it("is stable where one policy is better by far in every draw", () => {
    const found = measured(criterion(["a", "b"], [wave, wave.map((value) => value - 5)]), 0.5, 3);
    expect(found.stability?.byMean).toMatchObject({ kind: "stable", first: "a" });
  });

  it("is none where halves disagree, and the answer says that there is no stable order", () => {
    const found = measured(criterion(["a", "b"], [wave, wave.map((value) => -value)]), 0.5, 3);
    expect(found.stability?.byMean.kind).toBe("none");
    expect(found.stability?.byMean).toMatchObject({ why: expect.stringContaining("no stable order") });
  });
});

describe("A policy that is dominated", () => {
  const flows = flat(
    {
      none: { usd: 0, kg: 0, overdose: 0 },
      cheap: { usd: 10, kg: 200, overdose: -5 },
      worse: { usd: 20, kg: 100, overdose: -4 },
      backwards: { usd: 5, kg: -50, overdose: 3 },
      useless: { usd: 7, kg: 0, overdose: 0 },
      saving: { usd: -8, kg: -100, overdose: 1 },
    },
    4,
  );
  const outcomes: DrawOutcomes = drawOutcomesOf(flows, 0);
  const found = costEffectivenessOf(outcomes, "incremental");
  const tonnes = found.ratios.find(({ cost, effect }) => cost === "full" && effect === "tonne not landed")!;
  const words = (policy: string): string => tonnes.policies.find((one) => one.policy === policy)!.words;

  it("is said to be, with the policy that dominates it", () => {
    const point = frontOf(outcomes, toyTest).points.find(({ policy }) => policy === "worse")!;
    expect(point).toMatchObject({ isOnFront: false, dominatedBy: ["cheap"] });
    expect(tonnes.frontier.find(({ name }) => name === "worse")?.standing).toEqual({ kind: "dominated", by: "cheap" });
  });

  it("never has a negative ratio: paying to land more is dominated, paying for nothing no benefit, saving gives up", () => {
    expect(words("backwards")).toMatch(/^dominated/);
    expect(words("useless")).toMatch(/^no benefit/);
    expect(words("saving")).toMatch(/^gives up effect/);
    for (const { ratio } of found.ratios.flatMap(({ policies }) => policies))
      if (ratio.kind === "ratio") expect(ratio.perUnit).toBeGreaterThan(0);
  });

  it("leaves the one that achieves most for its cost: 10 USD for 0.2 t is 50 USD a tonne", () => {
    expect(tonnes.policies[0].ratio).toEqual({ kind: "ratio", perUnit: 50 });
  });

  it("has no number where the effect of its draws may be nothing, though the mean is above zero", () => {
    const draws = 64;
    const noisy = flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 10, kg: 0, overdose: 0 } }, draws);
    const kg = Float64Array.from({ length: draws }, (_, i) => (i % 2 === 0 ? 1000 : -998));
    const usd = Float64Array.from({ length: draws }, (_, i) => 10 + (i % 3));
    const own = drawOutcomesOf(
      {
        ...noisy,
        kgNotLanded: [noisy.kgNotLanded[0], kg],
        costUsd: { ...noisy.costUsd, full: [noisy.costUsd.full[0], usd] },
      },
      0,
    );
    expect(costEffectivenessOf(own, "full").ratios[0].policies[0].words).toMatch(/^no number/);
  });

  it("has a number where 64 draws tell the mean from none, though two futures of five show nothing", () => {
    const draws = 64;
    const even = flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 10, kg: 0, overdose: 0 } }, draws);
    const kg = Float64Array.from({ length: draws }, (_, i) => (i % 5 < 2 ? -200 : 800));
    const own = drawOutcomesOf({ ...even, kgNotLanded: [even.kgNotLanded[0], kg] }, 0);
    const [found] = costEffectivenessOf(own, "full").ratios[0].policies;
    expect(found.ratio.kind).toBe("ratio");
    expect(found.set?.kind).toBe("interval");
    expect(found.words).toContain("for each tonne not landed [");
    expect(found.quadrants.lessForMore).toBeCloseTo(26 / 64, 12);
  });

  it("satisfices only where every threshold holds at once", () => {
    const shares = satisficingOf(outcomes, { ...toyTest, cost: "full" }, 1).shares;
    expect(shares.filter(({ share }) => share === 1).map(({ policy }) => policy)).toEqual(["cheap", "worse"]);
  });
});

describe("Acceptability", () => {
  it("turns from the comparison to a policy at the price that it costs for each tonne", () => {
    const flows = flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 20e6, kg: 1000, overdose: 0 } });
    const { curve } = costEffectivenessOf(drawOutcomesOf(flows, 0), "full").acceptability[0];
    const best = (price: number): string => curve.find(({ lambda }) => lambda === price)!.best.policy;
    expect([best(10e6), best(25e6)]).toEqual(["none", "a"]);
    expect(curve.every(({ perfectInformation }) => perfectInformation === 0)).toBe(true);
  });
});

describe("Info-gap over the reader's values", () => {
  const flows = flat({ none: { usd: 0, kg: 0, overdose: 0 }, a: { usd: 6_600_000, kg: 0, overdose: -1 } });

  it("lets the comparison overtake at 0.75 scales: (13.2 − 5.5 h) = 6.6 (1 + h/2)", () => {
    const own = { ...values, usdPerDeath: 13_200_000, rate: 0 };
    const table = netBenefitOf(drawOutcomesOf(flows, 0), own, own.counting);
    const { values: found, beliefs } = infoGapOf(flows, own, table, []);
    expect(found.choice).toBe("a");
    expect(found.horizons[0].horizon.h).toBeCloseTo(0.75, 6);
    expect(found.overtakenBy[0]).toMatchObject({ policy: "none" });
    expect(found.overtakenBy[0].horizon.h).toBeCloseTo(0.75, 6);
    expect(beliefs).toMatchObject({ why: expect.stringContaining("too few") });
  });
});

const column = (path: string, own: Float64Array, forms: readonly string[] | null = null): DrawColumn => ({
  parameter: {
    path,
    unit: "1",
    is: `What ${path} says.`,
    prior: { uniform: [0, 1] },
    evidence: [{ assumption: "Made up for a test." }],
    dimension: 0,
  },
  values: own,
  forms,
});

describe("The value of information", () => {
  const draws = 1024;
  const normal = Float64Array.from({ length: draws }, (_, i) => normalQuantile((i + 0.5) / draws));
  const other = normal.map((_, i) => normal[(i * 389) % draws]);
  const table = payoffTable(["none", "a"], [new Float64Array(draws), normal]);
  const columns = [
    column("decides", normal),
    column("idle", other),
    column(
      "form",
      normal.map((x) => (x > 0 ? 1 : 0)),
      ["low", "high"],
    ),
  ];
  const proposal = {
    is: "a survey",
    parameter: "decides",
    observations: 4,
    noiseRatio: 4,
    costUsd: 0.1,
    assumption: "Made up.",
  };
  const found = informationOf(table, columns, [proposal, { ...proposal, parameter: "idle" }], {
    seed: 5,
    luckPerDraw: 1,
    byRun: table,
  });

  it("is 0.3989 USD for a normal net benefit around nothing, all of it in the one number that decides", () => {
    expect(found.kind).toBe("values");
    if (found.kind !== "values") return;
    expect(found.perfectUsd).toBeCloseTo(0.3989, 2);
    expect(found.partial.find(({ parameter }) => parameter === "decides")?.usd).toBeCloseTo(0.3989, 2);
  });

  it("is as much for a form that tells the sign, and is not told for a number that decides nothing", () => {
    if (found.kind !== "values") return;
    const told = (path: string) => found.partial.find(({ parameter }) => parameter === path);
    expect(told("form")).toMatchObject({ isTold: true });
    expect(told("form")?.usd).toBeCloseTo(0.3989, 2);
    expect(told("idle")?.usd ?? 0).toBeLessThan(0.02);
  });

  it("is √(4/8) of that for four observations with four times the prior's variance each, less their cost", () => {
    if (found.kind !== "values") return;
    const [sample, idle] = found.samples;
    expect(sample.kind === "value" ? sample.usd : 0).toBeCloseTo(0.2821, 2);
    expect(sample.kind === "value" ? sample.netUsd : 0).toBeCloseTo(0.1821, 2);
    expect(idle.kind === "value" ? idle.usd : 1).toBeLessThan(0.02);
  });

  it("has an upper bound alone with one history of luck, and says so", () => {
    if (found.kind !== "values") return;
    expect(found.perfectLeastUsd).toBeNull();
    expect(perfectInWords(found, "en", String)).toMatch(/^at most .* luck counts as knowable/);
  });

  it("is nothing at least where luck alone decides, though the mean of two histories seems worth √(1/4π)", () => {
    const runs = Array.from(normal).flatMap((x, i) => [x, other[i]]);
    const byRun = payoffTable(["none", "a"], [new Float64Array(2 * draws), runs]);
    const means = payoffTable(["none", "a"], [new Float64Array(draws), normal.map((x, i) => (x + other[i]) / 2)]);
    const lucky = informationOf(means, [], [], { seed: 5, luckPerDraw: 2, byRun });
    if (lucky.kind !== "values") throw new Error("values are told from 1024 draws");
    expect(lucky.perfectUsd).toBeCloseTo(0.2821, 1);
    expect(lucky.perfectLeastUsd).toBeLessThan(0.03);
  });

  it("is the same at least as at most where luck changes nothing", () => {
    const byRun = payoffTable(["none", "a"], [new Float64Array(2 * draws), Array.from(normal).flatMap((x) => [x, x])]);
    const sure = informationOf(table, [], [], { seed: 5, luckPerDraw: 2, byRun });
    if (sure.kind !== "values") throw new Error("values are told from 1024 draws");
    expect(sure.perfectLeastUsd).toBeCloseTo(sure.perfectUsd, 9);
  });

  it("is not told at all from 48 draws", () => {
    const few = payoffTable(["none", "a"], [new Float64Array(48), normal.subarray(0, 48)]);
    expect(informationOf(few, [], [], { seed: 5, luckPerDraw: 1, byRun: few })).toMatchObject({
      kind: "too few draws",
      needed: 200,
    });
  });
});

describe("Where a policy wins", () => {
  const draws = 400;
  const high = Float64Array.from({ length: draws }, (_, i) => ((i * 163) % draws) / draws);
  const idle = Float64Array.from({ length: draws }, (_, i) => ((i * 287) % draws) / draws);
  const chance = Float64Array.from({ length: draws }, (_, i) => ((i * 229) % draws) / draws);
  const table = payoffTable(
    ["none", "a"],
    [new Float64Array(draws), high.map((value, i) => (chance[i] < 0.1 ? -1 : value - 0.7))],
  );

  it("is told by the one condition that makes it win nine times of ten, counted on draws held out", () => {
    const found = whereEachWins(table, [column("idle", idle), column("high", high)], 11).find(
      ({ policy }) => policy === "a",
    )!;
    expect(found.kind).toBe("box");
    if (found.kind !== "box") return;
    expect(found.conditions.map(({ name }) => name)).toEqual(["high"]);
    expect(found.density).toBeGreaterThan(0.8);
    expect(found.coverage).toBeGreaterThan(0.8);
    expect(found.sentence).toContain("at least");
  });

  it("is told by both conditions where both decide, though boxes of one condition hold every win too", () => {
    const both = payoffTable(
      ["none", "a"],
      [new Float64Array(draws), high.map((value, i) => (chance[i] < 0.3 ? -1 : value - 0.7))],
    );
    const columns = [column("idle", idle), column("high", high), column("chance", chance)];
    for (const seed of [11, 12, 13]) {
      const found = whereEachWins(both, columns, seed).find(({ policy }) => policy === "a")!;
      if (found.kind !== "box") throw new Error(found.why);
      expect(found.conditions.map(({ name }) => name).sort()).toEqual(["chance", "high"]);
      expect(found.density).toBeGreaterThan(0.9);
      expect(found.coverage).toBeGreaterThan(0.8);
    }
  });

  it("is not sought among 100 draws", () => {
    const few = payoffTable(["none", "a"], [new Float64Array(100), high.slice(0, 100).map((value) => value - 0.5)]);
    const found = whereEachWins(few, [column("high", high.slice(0, 100))], 11);
    expect(found.every(({ kind, sentence }) => kind === "none" && sentence.includes("too few"))).toBe(true);
  });
});

describe("Agency values", () => {
  const sources = new URL("../../../evidence/sources/", import.meta.url);

  it("each have a source record, and none calls itself verified that the record does not", () => {
    for (const { source, status } of [...VALUES_OF_LIFE, ...DISCOUNT_RATES]) {
      const file = new URL(`${source}.yaml`, sources);
      expect(existsSync(file), source).toBe(true);
      if (status === "verified") expect(readFileSync(file, "utf8"), source).toContain('verified: "yes"');
    }
  });
});
