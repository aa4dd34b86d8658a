import { describe, expect, it } from "vitest";
import { answerFrom, assess, rounded } from "./assess.ts";
import { bandsOf } from "./bands.ts";
import type { Block } from "./block.ts";
import { gather } from "./ensemble.ts";
import { highestCostOf, REFERENCE_COST } from "./pairs.ts";
import { jobsOf, type Plan } from "./plan.ts";
import type { ResultStore, Runner } from "./ports.ts";
import { drawTable } from "./screen.ts";
import { bothCountsOf, flipsSentenceOf, riderOf, sentenceOf } from "./sentence.ts";
import { type ToyAnswer, toyPlan, toySimulator, toyTest } from "./toy.test-support.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { isWithheldByMargin } from "./verdict-counts.ts";
import { linesOf, turningOf } from "./verdict-lines.ts";
import { blockOf, verify } from "./work.ts";

type Rule = (policy: string, values: Float64Array, run: number) => ToyAnswer;

const shelf = (blocks: Block[] = []): ResultStore => ({
  has: async (plan, job) =>
    blocks.some(({ header }) => header.plan === plan.id && header.place === job.policy && header.from === job.from),
  get: async (plan, job) =>
    blocks.find(({ header }) => header.plan === plan.id && header.place === job.policy && header.from === job.from) ??
    null,
  put: async (block) => void blocks.push(block),
  async *blocks(plan, policy) {
    for (const job of jobsOf(plan, policy === undefined ? undefined : [policy])) {
      const found = blocks.find(({ header }) => header.place === job.policy && header.from === job.from);
      if (found) yield found;
    }
  },
});

const runnerOf = (rule: Rule, backwards = false): Runner & { worked: number } => ({
  width: 1,
  worked: 0,
  async *run(plan, jobs) {
    const by = toySimulator(plan, rule);
    for (const job of backwards ? [...jobs].reverse() : jobs) {
      this.worked += 1;
      yield blockOf(plan, job, by);
    }
  },
  async close() {},
});

const answered = async (plan: Plan, rule: Rule): Promise<{ cocaine: Verdict; fentanyl: Verdict }> => {
  const store = shelf();
  await assess(plan, runnerOf(rule), store);
  const ensemble = await gather(plan, store);
  const table = drawTable(plan, ensemble);
  const of = (commodity: string): Verdict => verdictOf(plan, ensemble, table, 0, commodity, plan.study.test ?? toyTest);
  return { cocaine: of("cocaine"), fentanyl: of("fentanyl") };
};

const plan = toyPlan();
const onPolicy =
  (answer: ToyAnswer | ((values: Float64Array, run: number) => ToyAnswer)): Rule =>
  (policy, values, run) =>
    policy !== "policy" ? {} : typeof answer === "function" ? answer(values, run) : answer;
const cut = (share: number): Record<string, number> => ({ "inflowKg.cocaine.total": 26000 * (1 - share) });

describe("The verdict", () => {
  it("is no effect for a policy that changes nothing, with every share and band at nothing", async () => {
    const { cocaine } = await answered(plan, () => ({}));
    expect(cocaine.finding).toBe("no effect");
    expect(cocaine.shares["no effect"]).toBe(1);
    expect(cocaine.change["inflowShare.cocaine"]).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(cocaine.costPerTonneNotLanded.full).toBe("no benefit");
    expect(cocaine.sentence).toBe(
      "Almost certainly no effect on cocaine inflow that matters: in 100 of 100 simulated futures it changes by less than 10\u00a0%, without counted harm.",
    );
  });

  it("reaches each of the five words with a policy made for it", async () => {
    const words = await Promise.all(
      [
        onPolicy({ inflow: 0.8 }),
        onPolicy({ inflow: 0.8, columns: { "floor.support": 0.1 } }),
        onPolicy({}),
        onPolicy({ inflow: 1.2 }),
        onPolicy((values) => ({ inflow: values[0]! < 0.5 ? 0.8 : 1 })),
      ].map(async (rule) => (await answered(plan, rule)).cocaine),
    );
    expect(words.map(({ finding }) => finding)).toEqual([
      "reduces sustainably",
      "reduces unsustainably",
      "no effect",
      "harmful",
      "cannot tell yet",
    ]);
    expect(words.map(({ answer }) => answer)).toEqual([
      "endure",
      "escalate-or-retrench",
      "escalate-or-retrench",
      "escalate-or-retrench",
      "split",
    ]);
    expect(words[1]!.sentence).toMatch(/What most often gives way: support at home\.$/);
    expect(words[3]!.harmBy).toBe("inflow");
  });

  it("does not move fentanyl when only cocaine moves", async () => {
    const { fentanyl } = await answered(plan, onPolicy({ inflow: 0.5 }));
    expect(fentanyl.finding).toBe("no effect");
    expect(fentanyl.change["inflowKg.fentanyl.total"]).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(Object.keys(fentanyl.change).filter((name) => name.includes("cocaine"))).toEqual([]);
  });

  it("names the belief on which it hinges and splits when its two sides have firm fates", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy((values) => ({ inflow: values[0]! < 0.5 ? 0.8 : 1 })),
    );
    expect(cocaine.hinge?.parameter).toBe("toy.effect");
    expect(cocaine.flips.map(({ parameter }) => parameter)).toEqual(["toy.effect", "toy.effect"]);
    expect(cocaine.sentence).toBe(
      "Cannot tell yet: no answer reaches 67 of 100 simulated futures. It hinges most on how much inflow falls.",
    );
    expect(flipsSentenceOf(cocaine, "en")).toMatch(
      /toy\.effect is in the lower third of its range, below 0\.3\d+ \(then reduces sustainably in \d+ of 100\)/,
    );
  });

  it("says cannot tell yet, and not split, when pure luck divides the futures", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy((_, run) => ({ inflow: run % 2 === 0 ? 0.8 : 1 })),
    );
    expect(cocaine.answer).toBe("cannot-tell-yet");
    expect(cocaine.hinge).toBeNull();
    expect(cocaine.flips).toEqual([]);
  });

  it("gives the finding within each rival form", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy((values) => ({ inflow: values[2] === 1 ? 0.8 : 1 })),
    );
    expect(cocaine.agreementOfForms).toEqual({ "toy.form": { weak: "no effect", strong: "reduces sustainably" } });
    expect(cocaine.answer).toBe("split");
  });

  it("puts all spread down to ignorance when only draws differ, and to luck when only lucks do", async () => {
    const ignorance = await answered(
      plan,
      onPolicy((values) => ({ inflow: 1 - values[0]! / 2 })),
    );
    const luck = await answered(
      plan,
      onPolicy((_, run) => ({ inflow: run % 2 === 0 ? 0.9 : 1.1 })),
    );
    expect(ignorance.cocaine.epistemicShare).toBe(1);
    expect(luck.cocaine.epistemicShare).toBeLessThan(0.05);
  });

  it("gives both counts where counting the killed changes the word, and one rider where inflow falls and deaths rise", async () => {
    const deaths = { "deaths.crews": 150 };
    const { cocaine } = await answered(plan, onPolicy({ columns: deaths }));
    expect([cocaine.countingTheKilled, cocaine.notCountingTheKilled]).toEqual(["harmful", "no effect"]);
    expect(bothCountsOf(cocaine, "en")).toBe(
      "Counting people killed by the campaign as harm: harmful, 100 of 100. Not counting them: no effect, 100 of 100.",
    );
    expect(bothCountsOf(cocaine, "es")).toContain("perjudica, 100 de 100");
    expect(cocaine.finding).toBe("harmful");
    const silent = toyPlan({ test: { ...toyTest, counting: ["overdose"] } });
    expect((await answered(silent, onPolicy({ columns: deaths }))).cocaine.finding).toBe("no effect");
    const rider = await answered(plan, onPolicy({ inflow: 0.8, columns: deaths }));
    expect(riderOf(rider.cocaine, "en")).toBe("Inflow falls and deaths rise in 100 of 100.");
    expect(bothCountsOf(rider.cocaine, "en")).toBeNull();
  });

  it("says in how many futures inflow stays and in how many of these people die of it, where the word shows only their rest", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy((values) => ({ columns: { "deaths.crews": values[0]! < 0.2 ? 150 : 0 } })),
    );
    expect(cocaine.finding).toBe("no effect");
    expect(cocaine.countingTheKilled).toBe(cocaine.notCountingTheKilled);
    expect(cocaine.inflow.stays).toBe(1);
    expect(cocaine.inflow.staysWithDeaths).toBeCloseTo(0.2, 1);
    expect(cocaine.lines.en.inflow).toBe(
      "Inflow of cocaine changes by less than 10\u00a0% in 100 of 100; in 20 of these, 100 or more additional deaths.",
    );
    expect(cocaine.lines.en.killed).toBe(
      "Harmful in 20 of 100 where people killed by the campaign count as harm, in 0 where they do not.",
    );
    expect(cocaine.lines.es.killed).toContain("Perjudica en 20 de 100");
    expect((await answered(plan, onPolicy({}))).cocaine.lines.en.killed).toBeNull();
  });

  it("counts no death under the futures in which inflow stays where it falls in all of them", async () => {
    const { cocaine } = await answered(plan, onPolicy({ inflow: 0.8, columns: { "deaths.crews": 150 } }));
    expect(cocaine.inflow).toEqual({ falls: 1, rises: 0, stays: 0, staysWithDeaths: 0 });
    const risen = await answered(plan, onPolicy({ inflow: 1.2, columns: { "deaths.crews": 150 } }));
    expect(risen.cocaine.inflow).toEqual({ falls: 0, rises: 1, stays: 0, staysWithDeaths: 0 });
  });

  it("is as harmful for a mix that also averts overdoses as for the part of it that kills, when nothing else differs", async () => {
    const crews = { "deaths.crews": 150 };
    const alone = await answered(plan, onPolicy({ columns: crews }));
    const mixed = await answered(plan, onPolicy({ columns: { ...crews, "deaths.all.total": -5270 } }));
    expect(mixed.cocaine.shares).toEqual(alone.cocaine.shares);
    expect(mixed.cocaine.harmBy).toBe("crews");
  });

  it("tells how a split divides, and that a word is withheld where only the margin stands against it", async () => {
    const half = await answered(
      plan,
      onPolicy((values) => ({ inflow: values[0]! < 0.5 ? 1.2 : 1 })),
    );
    expect(half.cocaine.lines.en.split).toMatch(/^Of 100 futures: 50 (harmful|no effect), 50 (harmful|no effect)\.$/);
    expect(half.cocaine.sentence).toMatch(/^Cannot tell yet: no answer reaches 67 of 100/);
    const near = await answered(
      plan,
      onPolicy((values) => ({ inflow: values[0]! < 0.7 ? 1 : 1.2 })),
    );
    expect(near.cocaine.finding).toBe("cannot tell yet");
    expect(near.cocaine.sentence).toBe(
      "Cannot tell yet: “no effect” in 70 of 100 simulated futures, give or take 8; a firm word needs 67.",
    );
  });

  it("names a count that reaches the mark as it is printed, and a rider that is no whole dot as less than one", () => {
    const shares = { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0.332, harmful: 0.668 };
    expect(isWithheldByMargin("cannot tell yet", shares, 0.67)).toBe(true);
    expect(isWithheldByMargin("cannot tell yet", { ...shares, harmful: 0.664 }, 0.67)).toBe(false);
    expect(isWithheldByMargin("harmful", shares, 0.67)).toBe(false);
    expect(riderOf({ rider: 0.004 }, "en")).toBe("Inflow falls and deaths rise in fewer than 1 of 100.");
    expect(riderOf({ rider: 0 }, "en")).toBeNull();
  });

  it("says on which of the reader's values the answer turns, and nothing where it turns on none", async () => {
    const { cocaine } = await answered(plan, onPolicy({ columns: { "deaths.crews": 60 } }));
    expect(cocaine.finding).toBe("no effect");
    expect(cocaine.lines.en.turns).toBe("It turns on how many deaths count as harm: at 50 deaths harmful, 100 of 100.");
    expect(cocaine.lines.es.turns).toContain("con 50 muertes perjudica, 100 de 100");
    expect((await answered(plan, onPolicy({}))).cocaine.lines.en.turns).toBeNull();
  });

  it("turns, too, on a value at which no answer is firm any longer and most futures end otherwise", async () => {
    const { cocaine } = await answered(plan, onPolicy({ columns: { "deaths.crews": 600 } }));
    const shares = { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0.66, harmful: 0.34 };
    const settings = [
      { value: "D", at: "1000 deaths", finding: "cannot tell yet", shares },
      {
        value: "Y",
        at: "26 weeks",
        finding: "cannot tell yet",
        shares: { ...shares, "no effect": 0.34, harmful: 0.66 },
      },
    ] as const;
    const turned = { ...cocaine, finding: "harmful", settings } as const;
    expect(turningOf(turned).map(({ value }) => value)).toEqual(["D"]);
    expect(linesOf(turned, "en").turns).toBe(
      "It turns on how many deaths count as harm: at 1,000 deaths cannot tell yet (no effect, 66 of 100).",
    );
    expect(turningOf({ finding: "cannot tell yet", settings })).toEqual([]);
  });

  it("shows inflow quarter by quarter against the comparison: a fifth less is a fifth less in each", async () => {
    const { cocaine, fentanyl } = await answered(plan, onPolicy({ inflow: 0.8 }));
    expect(cocaine.inflowByQuarter).toHaveLength(20);
    for (const { p10, p50, p90 } of cocaine.inflowByQuarter)
      for (const share of [p10, p50, p90]) expect(share).toBeCloseTo(-0.2, 12);
    for (const { p10, p90 } of fentanyl.inflowByQuarter) expect([p10, p90]).toEqual([0, 0]);
  });

  it("names everything that fails equally often, not the first of it", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy({ columns: { "floor.support": 0.1, "cost.incremental": 5_000_000 } }),
    );
    expect(cocaine.failsMostOften).toEqual({ parts: ["cost", "support"], share: 1 });
    expect((await answered(plan, onPolicy({}))).cocaine.failsMostOften).toEqual({ parts: [], share: 0 });
  });

  it("does not call a belief tried that too few draws could try", async () => {
    const rule = onPolicy((values) => ({ inflow: values[0]! < 0.5 ? 0.8 : 1 }));
    const few = await answered(toyPlan({ sample: { draws: 48, luckPerDraw: 2, seed: 7 } }), rule);
    expect(few.cocaine.isScreened).toBe(false);
    expect(few.cocaine.flips).toEqual([]);
    expect(few.cocaine.drawsOfForms["toy.form"]!.weak! + few.cocaine.drawsOfForms["toy.form"]!.strong!).toBe(48);
    expect((await answered(plan, rule)).cocaine.isScreened).toBe(true);
    expect(few.cocaine.lines.en.screen).toMatch(/48 simulated worlds are too few, 90 are needed/);
    expect((await answered(plan, onPolicy({}))).cocaine.lines.en.screen).toMatch(/^No single belief/);
    expect(few.cocaine.isPreview).toBe(true);
    expect(few.cocaine.lines.en.preview).toBe("Preview: 96 futures, too few to quote.");
  });

  it("keeps deaths of different groups apart, and counts an overdose that involves two drugs once", async () => {
    const columns = {
      "deaths.all.total": 80,
      "deaths.cocaine.total": 60,
      "deaths.synthetic-opioid.total": 50,
      "deaths.violence": -70,
    };
    const { cocaine } = await answered(plan, onPolicy({ columns }));
    expect(cocaine.deaths.byGroup.overdose.p50).toBe(80);
    expect(cocaine.deaths.byGroup.violence.p50).toBe(-70);
    expect(cocaine.deaths.overdoseByCause.cocaine!.p50).toBe(60);
  });

  it("prices a tonne not landed by each definition, and a tonne removed beside it", async () => {
    const columns = {
      ...cut(0.2),
      "cost.full": 52_000_000,
      "cost.ships": 5_200_000,
      "cost.incremental": 2_600_000,
      "removedKg.cocaine": 52_000,
    };
    const { cocaine } = await answered(plan, onPolicy({ inflow: 0.8, columns }));
    const flat = (usd: number): object => ({
      p10: expect.closeTo(usd, 3),
      p50: expect.closeTo(usd, 3),
      p90: expect.closeTo(usd, 3),
    });
    expect(cocaine.costPerTonneNotLanded).toEqual({
      full: flat(10_000_000),
      ships: flat(1_000_000),
      incremental: flat(500_000),
    });
    expect(cocaine.costs.perTonneRemoved.full).toEqual(flat(1_000_000));
  });

  it("gives words instead of a ratio where one future in five avoids nothing", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy((values) => ({ inflow: values[0]! < 0.2 ? 1.01 : 0.8, columns: { "cost.full": 5 } })),
    );
    expect(cocaine.costPerTonneNotLanded.full).toBe("no benefit");
  });

  it("shows the verdict at half and twice each of X, Y, Z and D, moving the right way", async () => {
    const { cocaine } = await answered(
      plan,
      onPolicy({ inflow: 0.85, columns: { ...cut(0.15), "cost.incremental": 600 * 0.15 * 26000 } }),
    );
    const finding = (value: string, at: string): string =>
      cocaine.settings.find((one) => one.value === value && one.at === at)!.finding;
    expect(cocaine.settings).toHaveLength(8);
    expect([finding("X", "5 %"), finding("X", "20 %")]).toEqual(["reduces sustainably", "no effect"]);
    expect([finding("Z", "0.5 × Z"), finding("Z", "2 × Z")]).toEqual(["reduces unsustainably", "reduces sustainably"]);
    expect([finding("Y", "26 weeks"), finding("Y", "104 weeks")]).toEqual([
      "reduces sustainably",
      "reduces sustainably",
    ]);
  });

  it("withholds the likelihood word below 200 futures and never gives it without the note on calibration", async () => {
    const few = toyPlan({ sample: { draws: 64, luckPerDraw: 2, seed: 7 } });
    const { cocaine } = await answered(few, onPolicy({ inflow: 0.8 }));
    expect(cocaine.likelihood).toEqual({ word: null, ipcc: null, note: "model result; calibration not shown" });
    expect(cocaine.sentence).toMatch(/^Reduces cocaine inflow/);
    expect((await answered(plan, onPolicy({ inflow: 0.8 }))).cocaine.likelihood.word).toBe("almost certain");
  });

  it("has sentences that are built from the object alone, in both languages", async () => {
    for (const rule of [
      onPolicy({ inflow: 0.8 }),
      onPolicy({ inflow: 1.3 }),
      onPolicy({ columns: { "deaths.violence": 900 } }),
      onPolicy((values) => ({ inflow: values[0]! })),
    ]) {
      const { cocaine } = await answered(plan, rule);
      const { sentence, sentences, ...object } = JSON.parse(JSON.stringify(cocaine)) as Verdict;
      const { lines, ...wordless } = object;
      expect(linesOf(wordless, "en")).toEqual(lines.en);
      expect(linesOf(wordless, "es")).toEqual(lines.es);
      expect(sentenceOf(object, "en")).toBe(sentence);
      expect(sentenceOf(object, "es")).toBe(sentences.es);
    }
  });
});

describe("The highest cost", () => {
  const costed = toyPlan({ test: { ...toyTest, costUpTo: { costOf: "doubled" } } }, ["doubled"]);
  const rule: Rule = (policy, values) => {
    if (policy === "none") return {};
    if (policy === "doubled")
      return {
        inflow: 0.9,
        columns: { "inflowKg.cocaine.total": values[0]! < 0.25 ? 26000 : 26000 * 0.9, "cost.incremental": 2600 * 500 },
      };
    return { inflow: 0.8, columns: { ...cut(0.2), "cost.incremental": 5200 * 499 } };
  };

  it("is in each draw the marginal cost of the named policy, and the reference where that policy avoids nothing", async () => {
    const store = shelf();
    await assess(costed, runnerOf(rule), store);
    const ensemble = await gather(costed, store);
    const { usdPerKg, silentShare } = highestCostOf(costed, ensemble, 0, "cocaine", costed.study.test!);
    expect(silentShare).toBeCloseTo(0.25, 2);
    expect(new Set(Array.from(usdPerKg, Math.round))).toEqual(new Set([500, REFERENCE_COST]));
  });

  it("passes a policy that is a dollar cheaper than the yardstick, and never fails the yardstick by itself", async () => {
    const answer = await assess(costed, runnerOf(rule), shelf());
    expect(answer!.verdicts.policy!.cocaine!.finding).toBe("reduces sustainably");
    expect(answer!.verdicts.doubled!.cocaine!.sustainability.costHolds).toBeGreaterThan(0.7);
    const dearer: Rule = (policy, values, run) =>
      policy === "policy"
        ? { inflow: 0.8, columns: { ...cut(0.2), "cost.incremental": 5200 * 501 } }
        : rule(policy, values, run);
    const { shares } = (await assess(costed, runnerOf(dearer), shelf()))!.verdicts.policy!.cocaine!;
    expect(shares["reduces unsustainably"]).toBeCloseTo(0.75, 2);
    expect(shares["reduces sustainably"]).toBeCloseTo(0.25, 2);
  });
});

describe("The assessment", () => {
  const rule = onPolicy((values) => ({ inflow: values[0]! }));

  it("is the same whatever the order in which blocks arrive", async () => {
    const forwards = await assess(plan, runnerOf(rule), shelf());
    const backwards = await assess(plan, runnerOf(rule, true), shelf());
    expect(backwards).toEqual(forwards);
    expect(forwards!.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(forwards!.runId).toBe(plan.id.slice(0, 12));
  });

  it("does not redo finished work and tells how much it found", async () => {
    const store = shelf();
    const first = await assess(plan, runnerOf(rule), store);
    const again = runnerOf(rule);
    const told: number[] = [];
    expect(await assess(plan, again, store, { onProgress: ({ found }) => told.push(found) })).toEqual(first);
    expect(again.worked).toBe(0);
    expect(told).toEqual([jobsOf(plan).length]);
  });

  it("does not answer from a part of the runs", async () => {
    const store = shelf();
    await store.put(blockOf(plan, jobsOf(plan)[0]!, toySimulator(plan, rule)));
    await expect(answerFrom(plan, store)).rejects.toThrow(/1 of 16 blocks/);
  });

  it("has a hash that a change in one future of one policy changes", async () => {
    const one = await assess(plan, runnerOf(rule), shelf());
    const other = await assess(
      plan,
      runnerOf((policy, values, run) =>
        run === 77 && policy === "policy" ? { inflow: values[0]! * (1 + 1e-15) } : rule(policy, values, run),
      ),
      shelf(),
    );
    expect(other!.hash).not.toBe(one!.hash);
  });

  it("prints its numbers to six significant digits", () => {
    expect(rounded({ a: [1.23456789, "x", null], b: { c: 123456789 } })).toEqual({
      a: [1.23457, "x", null],
      b: { c: 123457000 },
    });
  });

  it("recomputes any share of its blocks and finds a block that was altered", async () => {
    const blocks: Block[] = [];
    const store = shelf(blocks);
    await assess(plan, runnerOf(rule), store);
    const make = (p: Plan) => toySimulator(p, rule);
    const check = async (share: number): Promise<boolean[]> => {
      const same: boolean[] = [];
      for await (const { expected, found } of verify(plan, store, share, make)) same.push(expected === found);
      return same;
    };
    expect(await check(1)).toEqual(Array.from({ length: 16 }, () => true));
    expect((await check(0.25)).length).toBe(4);
    blocks[3]!.summary[0]! += 1;
    expect((await check(1)).filter((same) => !same)).toHaveLength(1);
  });
});

describe("Trace bands", () => {
  it("are the exact 10, 50 and 90 % points over all runs, week by week", async () => {
    const store = shelf();
    await assess(
      plan,
      runnerOf(() => ({})),
      store,
    );
    const [strikes] = await bandsOf(plan, store, 0, ["strikes"]);
    const runs = plan.runs - 1;
    expect(strikes!.p50[10]).toBeCloseTo(10 + runs / 2, 4);
    expect(strikes!.p10[0]).toBeCloseTo(runs / 10, 4);
    expect(strikes!.p25[0]).toBeCloseTo(runs / 4, 4);
    expect(strikes!.p75[0]).toBeCloseTo((3 * runs) / 4, 4);
    expect(strikes!.futures.map(({ values }) => values[5]! - values[0]!)).toEqual([5, 5, 5]);
    expect(strikes!.futures.map(({ run }) => run)).toEqual([0.2, 0.5, 0.8].map((rank) => Math.floor(rank * runs)));
    expect((await bandsOf(plan, store, 1)).map(({ series }) => series)).toEqual(["inflowKg.cocaine", "strikes"]);
  });
});
