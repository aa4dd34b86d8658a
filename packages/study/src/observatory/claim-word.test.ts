import type { ClaimTest } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import { answerOfClaim, type FoundNumber, numberOfRecord, numberOfSeries, wordOfNumber } from "./claim-word.ts";
import { monthText } from "./months.ts";
import { FROM, levelled, madeSeries } from "./observatory.test-support.ts";

const found = (value: number, low: number | null = null, high: number | null = null): FoundNumber => ({
  value,
  low,
  high,
  source: "made",
  note: "",
});

type SeriesNumber = Extract<ClaimTest["numbers"][number], { of: "series" }>;
const ask = (measures: SeriesNumber["measures"], statistic: SeriesNumber["statistic"] = "change"): SeriesNumber => ({
  of: "series",
  series: "made",
  statistic,
  months: [monthText(FROM), monthText(FROM + 3)] as SeriesNumber["months"],
  before: [monthText(FROM - 12), monthText(FROM - 1)] as SeriesNumber["before"],
  measures,
  says: [-0.66, -0.46],
  because: "a reason",
});
const NO_COURSE = { why: "its history is too short" };
const model = (says: [number, number]) =>
  ({
    of: "model",
    traces: ["inflowKg.cocaine"],
    statistic: "change",
    months: ["2025-09", "2025-11"],
    measures: "flow",
    says,
    because: "a reason",
  }) as ClaimTest["numbers"][number];

describe("the word about a claim", () => {
  it("agrees inside, disagrees outside and is open across an edge of what is said", () => {
    expect(wordOfNumber(found(0.35, 0.31, 0.44), [0.3, 0.45])).toBe("supported");
    expect(wordOfNumber(found(0.02, 0.01, 0.04), [0.3, 0.45])).toBe("contradicted");
    expect(wordOfNumber(found(0.2, 0.01, 0.33), [0.3, 0.45])).toBe("cannot tell");
    expect(wordOfNumber(found(0.4), [0.3, 0.45])).toBe("supported");
    expect(wordOfNumber({ why: "no series" }, [0.3, 0.45])).toBe("cannot tell");
  });

  it("is decided by a number of what the claim is about", () => {
    const test: ClaimTest = { about: "deaths", numbers: [ask("deaths")] };
    expect(answerOfClaim(test, [found(-0.5)]).word).toBe("supported");
    expect(answerOfClaim(test, [found(0.1)]).word).toBe("contradicted");
  });

  it("is not decided by seizures where the claim is about flow, whatever they say", () => {
    for (const value of [-0.56, 0, 0.5]) {
      const answer = answerOfClaim({ about: "flow", numbers: [ask("effort")] }, [found(value)]);
      expect([answer.word, answer.numbers[0]!.decides]).toEqual(["cannot tell", false]);
      expect(answer.because).toBe("the number there measures effort, and the claim is about flow");
    }
  });

  it("is not decided by the model, whose own word stands beside it", () => {
    const answer = answerOfClaim({ about: "flow", numbers: [model([0.3, 0.45])] }, [found(0, -0.1, 0.1)]);
    expect([answer.word, answer.model]).toEqual(["cannot tell", "contradicted"]);
  });

  it("cannot tell where two deciding numbers disagree, and gives the reason that its file gives where there is none", () => {
    const both: ClaimTest = { about: "deaths", numbers: [ask("deaths"), ask("deaths")] };
    const answer = answerOfClaim(both, [found(-0.5), found(0.5)]);
    expect([answer.word, answer.because]).toEqual(["cannot tell", "the numbers disagree with each other"]);
    const none: ClaimTest = { about: "flow", numbers: [{ of: "nothing", because: "nobody counts it" }] };
    expect(answerOfClaim(none, [{ why: "" }]).because).toBe("nobody counts it");
  });

  it("reads a change off a series as mean over mean, and says where the series ends", () => {
    const flat = { ...levelled("flat", 1), values: levelled("flat", 1).values.map((_, i) => (i < 83 ? 10 : 5)) };
    const number = numberOfSeries(flat, ask("deaths"), NO_COURSE);
    expect("value" in number && number.value).toBeCloseTo(-0.5, 12);
    const short = { ...flat, values: flat.values.slice(0, 60) };
    expect(numberOfSeries(short, ask("deaths"), NO_COURSE)).toHaveProperty("why");
  });

  it("tells the plain change beside the estimate against the series' own course, and judges an effect by the latter alone", () => {
    const level = levelled("level", 1, -0.25);
    const course = { estimate: 0.01, low: -0.16, high: 0.21 };
    const effect = numberOfSeries(level, ask("deaths", "effect"), course);
    const change = numberOfSeries(level, ask("deaths"), course);
    if ("why" in effect || "why" in change) throw new Error("the series has figures");
    expect([effect.value, effect.low, effect.high]).toEqual([0.01, -0.16, 0.21]);
    expect(effect.raw).toBe(change.value);
    expect(effect.raw).toBeLessThan(0);
    expect([change.low, change.course]).toEqual([null, course]);
    expect(change.note).toMatch(/^mean [\d,.]+ over [\d,.]+ lb a month, 2025-09 to 2025-12 over 2024-09 to 2025-08$/);
  });

  it("decides nothing on an effect where no estimate against the own course can be given", () => {
    const effect = numberOfSeries(levelled("level", 1), ask("deaths", "effect"), NO_COURSE);
    const answer = answerOfClaim({ about: "deaths", numbers: [ask("deaths", "effect")] }, [effect]);
    expect([answer.word, answer.numbers[0]!.decides]).toEqual(["cannot tell", false]);
    expect(answer.because).toMatch(/too short/);
  });

  it("reads no effect off a series that had turned before the campaign", () => {
    const turned = madeSeries(
      "turned",
      FROM - 90,
      94,
      1,
      (month, normal) => 8 - 0.03 * Math.max(0, month - FROM + 26) + 0.02 * normal(),
    );
    const effect = numberOfSeries(turned, ask("deaths", "effect"), { estimate: -0.5, low: -0.6, high: -0.4 });
    expect("bar" in effect && effect.bar).toMatch(/before the campaign/);
    expect(
      answerOfClaim({ about: "deaths", numbers: [{ ...ask("deaths", "effect"), says: [-1, 1] }] }, [effect]).word,
    ).toBe("cannot tell");
  });

  it("takes the range of recorded figures from their own ranges, and no middle of figures whose denominators differ", () => {
    const number = numberOfRecord(
      [
        { id: "a", value: 0.09, low: 0.06, high: 0.2, of: "share of known shipments" },
        { id: "b", value: 0.28, low: 0.26, high: 0.3, of: "share of the documented flow" },
        { id: "c", value: 0.153, low: null, high: null, of: "share of the non-commercial maritime flow" },
      ],
      ["a", "b", "c"],
    );
    expect(number).toMatchObject({ value: null, low: 0.06, high: 0.3 });
    expect("figures" in number && number.figures!.map(({ of }) => of)).toHaveLength(3);
    expect(wordOfNumber(number, [0.01, 0.03])).toBe("contradicted");
  });
});
