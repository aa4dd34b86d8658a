import { describe, expect, it } from "vitest";
import { answerLineOf, IPCC_WORDS, ipccOf, likelihoodLineOf, seizuresLineOf } from "./answer-line.ts";
import type { Ensemble } from "./ensemble.ts";
import { FATES, type Finding, fateOfParts, type PairedRun, type Parts, sharesOf } from "./finding.ts";
import { toyPlan, toyTest } from "./toy.test-support.ts";
import type { Verdict } from "./verdict.ts";
import { channelsOf, type VerdictChannels, waysOf } from "./verdict-channels.ts";
import { countOf100, LIKELIHOODS } from "./words.ts";

const RUNS = 100;
const plan = toyPlan();

/** What every future of a policy does, as a share of the comparison's, and its deaths. */
interface Doing {
  readonly inflow?: number;
  readonly price?: number;
  readonly seized?: number;
  readonly deaths?: number;
  /** Share of the futures that do it; the others do nothing. */
  readonly in?: number;
}

const channels = (finding: Finding, doing: Doing, isByInflow = false): VerdictChannels => {
  const { inflow = 1, price = 1, seized = 1, deaths = 0, in: share = 1 } = doing;
  const moves = (run: number): boolean => run < share * RUNS;
  const column = (of: number, usual: number) => (place: number) =>
    Float64Array.from({ length: RUNS }, (_, run) => (place === 0 && moves(run) ? of * usual : usual));
  const columns = new Map([
    ["inflowKg.cocaine.total", column(inflow, 26_000)],
    ["retail.cocaine.last52", column(price, 90_000)],
    ["seizedKg.cocaine", column(seized, 3000)],
  ]);
  const ensemble = {
    runs: RUNS,
    columns: [...columns.keys()],
    column: (place: number, name: string) => columns.get(name)?.(place) ?? null,
  } as unknown as Ensemble;
  const own = (run: number): number => (moves(run) ? deaths : 0);
  const pairs = Array.from({ length: RUNS }, (_, run) => ({ deaths: { overdose: own(run) } }) as unknown as PairedRun);
  const parts = Array.from(
    { length: RUNS },
    (_, run): Parts => ({
      reduces: moves(run) && inflow <= 0.9,
      rises: moves(run) && inflow >= 1.1,
      costHolds: true,
      broken: [],
      deathsUp: Math.max(0, own(run)),
    }),
  );
  const shares = sharesOf(parts.map((one) => fateOfParts(one, toyTest)));
  return channelsOf(plan, ensemble, 0, "cocaine", { finding, shares, isByInflow }, { pairs, parts, test: toyTest });
};

const standings = ({ results }: VerdictChannels): Record<string, string> =>
  Object.fromEntries(results.map(({ channel, standing }) => [channel, standing]));

describe("The channels of a verdict", () => {
  it("agree where inflow falls, price rises and deaths fall, as a fall of inflow would make them", () => {
    const found = channels("reduces sustainably", { inflow: 0.8, price: 1.3, deaths: -200, seized: 0.5 });
    expect(found.agreement).toBe("agree");
    expect(standings(found)).toEqual({ inflow: "with", price: "with", deaths: "with", seizures: "never decides" });
  });

  it("conflict where inflow is said to fall and the price falls too: a scarce drug does not become cheaper", () => {
    const found = channels("reduces sustainably", { inflow: 0.8, price: 0.8, deaths: -200 });
    expect(found.agreement).toBe("conflict");
    expect(standings(found)).toMatchObject({ inflow: "with", price: "against", deaths: "with" });
  });

  it("are mixed where a channel is silent: a price that stays neither bears a fall out nor speaks against it", () => {
    const found = channels("reduces unsustainably", { inflow: 0.8, deaths: -200 });
    expect(found.agreement).toBe("mixed");
    expect(found.results[1]).toMatchObject({ channel: "price", stays: 1, asSaid: 0, against: 0, standing: "unclear" });
  });

  it("never let seizures decide, however they move", () => {
    for (const seized of [0.1, 1, 5]) {
      const found = channels("no effect", { seized });
      expect(found.agreement).toBe("agree");
      expect(found.results[3]).toMatchObject({ asSaid: null, against: null, standing: "never decides" });
    }
  });

  it("count futures: with 80 of 100 the channel is with a finding that asks for 67, with 60 it is not", () => {
    const [most, fewer] = [0.8, 0.6].map((share) => channels("reduces sustainably", { inflow: 0.8, in: share }));
    expect(most!.results[0]).toMatchObject({ falls: 0.8, stays: 0.2, rises: 0, asSaid: 0.8, standing: "with" });
    expect(fewer!.results[0]).toMatchObject({ falls: 0.6, asSaid: 0.6, standing: "unclear" });
  });

  it("under no effect speak against it where they move either way, and under harm by deaths inflow may stay", () => {
    expect(standings(channels("no effect", { price: 1.5 }))).toMatchObject({ inflow: "with", price: "against" });
    expect(standings(channels("no effect", { price: 0.5 }))).toMatchObject({ price: "against" });
    expect(channels("harmful", { deaths: 500 }).agreement).toBe("agree");
    expect(channels("harmful", { deaths: 500 }, true).agreement).toBe("mixed");
    expect(standings(channels("harmful", { inflow: 0.5, deaths: 500 }))).toMatchObject({ inflow: "against" });
  });

  it("are held against the commonest fate where no finding holds, and say which", () => {
    expect(channels("cannot tell yet", { inflow: 0.8, in: 0.6 }).heldAgainst).toBe("reduces sustainably");
    expect(channels("cannot tell yet", { inflow: 0.8, in: 0.4 }).heldAgainst).toBe("no effect");
  });

  it("leave no future uncounted, and no future both with and against", () => {
    for (const finding of FATES)
      for (const inflow of [0.5, 1, 1.5])
        for (const { falls, stays, rises, asSaid, against } of channels(finding, { inflow, price: 1.2, in: 0.7 })
          .results) {
          expect(falls + stays + rises).toBeCloseTo(1, 12);
          expect((asSaid ?? 0) + (against ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        }
    for (const fate of FATES) expect(Object.keys(waysOf(fate, false))).toEqual(["inflow", "price", "deaths"]);
  });
});

const spoken = (change: Partial<Verdict> = {}): Verdict =>
  ({
    answer: "escalate-or-retrench",
    finding: "no effect",
    shares: { "reduces sustainably": 0, "reduces unsustainably": 0, "no effect": 0.92, harmful: 0.08 },
    hinge: null,
    hingeIs: null,
    isScreened: true,
    likelihood: { word: "very likely", ipcc: "very likely", note: "" },
    channels: channels("no effect", { price: 1.5, in: 0.3 }),
    answerTime: null,
    monthsToAnswer: null,
    ...change,
  }) as Verdict;

const time = (p50: number | null, p90: number | null) =>
  ({ p10: null, p50, p90, horizonMonths: 60 }) as unknown as Verdict["answerTime"];

describe("The answer in one line", () => {
  it("is the word of the finding: endure, escalate or retrench stay with the rule of the source, and a split is untold", () => {
    expect(answerLineOf(spoken({ answer: "endure", finding: "reduces sustainably" }), "en")).toMatch(
      /^Answer: reduces sustainably;/,
    );
    expect(answerLineOf(spoken({ answer: "split", finding: "cannot tell yet" }), "es")).toMatch(
      /^Respuesta: aún no se puede saber;/,
    );
  });

  it("names the answer, the hinge, the agreement of channels with its counts, and the months", () => {
    expect(answerLineOf(spoken(), "en")).toBe(
      "Answer: no effect; hinge: none found; channels agree (of 100 futures, as “no effect” implies: inflow in 100, price in 70, deaths in 100); months until data answer: not computed.",
    );
    expect(answerLineOf(spoken({ answerTime: time(null, null) }), "en")).toMatch(/none within 60 months\.$/);
    expect(answerLineOf(spoken({ answerTime: time(14, null) }), "en")).toMatch(
      /14 in half of futures, more than 60 in one of ten\.$/,
    );
    expect(answerLineOf(spoken({ answerTime: time(14, 31) }), "es")).toMatch(
      /^Respuesta: sin efecto; sin factor decisivo; las medidas coinciden \(de 100 futuros, como implica «sin efecto»: la entrada en 100, el precio en 70, las muertes en 100\); .*31 en nueve de diez\.$/,
    );
  });

  it("says what seizures do apart", () => {
    const found = channels("no effect", { seized: 0.5, in: 0.4 });
    expect(seizuresLineOf(spoken({ channels: found }), "en")).toBe(
      "Seizures, which never decide: fewer in 40 of 100, more in 0.",
    );
  });

  it("gives a likelihood in two scales, always with its number, and in none where the verdict gives no word", () => {
    expect(likelihoodLineOf(spoken(), "en")).toBe("In words, 92 of 100 is very likely (ICD-203), very likely (IPCC).");
    expect(likelihoodLineOf(spoken({ likelihood: { word: null, ipcc: null, note: "" } }), "en")).toBeNull();
    for (const share of [0.67, 0.8, 0.9, 0.97, 0.999]) {
      const shares = { ...spoken().shares, "no effect": share };
      expect(likelihoodLineOf(spoken({ shares }), "es")).toContain(`${countOf100(share)} de 100`);
    }
  });

  it("takes the narrowest word of the IPCC: 92 is very likely, 96 extremely likely, 70 likely, 33 about as likely as not", () => {
    expect([0.92, 0.96, 0.995, 0.7, 0.33, 0.2].map((p) => ipccOf(p).en)).toEqual([
      "very likely",
      "extremely likely",
      "virtually certain",
      "likely",
      "about as likely as not",
      "unlikely",
    ]);
    for (const { en, es } of IPCC_WORDS) expect(es).not.toBe(en);
  });

  it("never puts a likelihood word and a level of confidence into one sentence", () => {
    const words = [...LIKELIHOODS, ...IPCC_WORDS].flatMap(({ en, es }) => [en, es]);
    const said = (["en", "es"] as const).flatMap((language) => [
      answerLineOf(spoken(), language),
      likelihoodLineOf(spoken(), language)!,
    ]);
    for (const line of said) expect(line).not.toMatch(/confidence|confianza/);
    expect(words.some((word) => said[1]!.includes(word))).toBe(true);
  });
});
