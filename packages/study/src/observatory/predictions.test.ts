import { describe, expect, it } from "vitest";
import { forecastOf } from "./forecast.ts";
import { type MonthlySeries, monthNumber } from "./months.ts";
import { FROM, levelled } from "./observatory.test-support.ts";
import {
  kindOfPredictions,
  type Predictions,
  predictedSeries,
  publicWhenMade,
  readPredictions,
  scorePredictions,
  sealed,
  textOfPredictions,
} from "./predictions.ts";

const SERIES = levelled("border-cocaine", 1);
const forecast = forecastOf({
  series: SERIES,
  cut: FROM,
  months: 4,
  effects: [],
  onset: FROM,
  law: { sd: 0.4, drift: 0, slopeDrift: 0, hasSlope: false, revisionSd: [], from: "observables.yaml" },
  seed: 1,
  draws: 300,
});
const MADE: Predictions = sealed({
  inflow: 1,
  kind: "predictions",
  madeOn: "2025-09-01",
  asOf: "2025-08-31",
  study: "caribbean-2025",
  policy: "campaign-2025",
  runId: "0123456789ab",
  planId: "plan",
  model: "development",
  futures: 64,
  seed: 1,
  inputs: ["2025-08-25 campaignLever"],
  hidden: 3,
  vintages: [{ id: "cbp-1", knownOn: "2025-08-15" }],
  rests: "from vintages that were public on 2025-08-31",
  outcomes: kindOfPredictions(2, 4, "predicted"),
  series: [
    predictedSeries(
      SERIES,
      forecast,
      { knownTo: FROM - 1, basis: "later files, cut off by lag", publicTo: FROM + 1 },
      300,
    ),
  ],
});
const TEXT = textOfPredictions(MADE);

describe("a file of predictions", () => {
  it("is read as it was made", () => {
    expect(readPredictions(TEXT, "p.json")).toEqual({ ok: MADE });
  });

  it("is refused when a draw, a date or what was known is changed after the figures came", () => {
    const draw = String(MADE.series[0]!.draws[0]![0]);
    for (const changed of [
      TEXT.replace(draw, String(Number(draw) * 2)),
      TEXT.replace("2025-08-31", "2025-07-31"),
      TEXT.replace("campaignLever", "automatonLever"),
      TEXT.replace('"seed":1', '"seed":2'),
    ]) {
      expect(changed).not.toBe(TEXT);
      const read = readPredictions(changed, "p.json");
      expect("problems" in read && read.problems.map(({ place }) => place)).toEqual(["hash"]);
    }
  });

  it("keeps its hash whatever the order of its keys, and tells all that is wrong where it is no such file", () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(MADE).reverse()));
    expect("ok" in readPredictions(turned, "p.json")).toBe(true);
    const read = readPredictions('{"inflow":1,"kind":"other"}', "p.json");
    expect("problems" in read && read.problems.length).toBeGreaterThan(3);
  });

  it("is scored against what came: 8 in 10 covered by its own law, none where the series fell to a twentieth", () => {
    const scoreOf = (series: MonthlySeries) => scorePredictions(MADE, new Map([[series.id, series]]))[0]!;
    const same = scoreOf(SERIES);
    expect([same.come, same.predictedFrom, same.predictedTo]).toEqual([4, "2025-09", "2025-12"]);
    const fallen = scoreOf({ ...SERIES, values: SERIES.values.map((v, i) => (SERIES.first + i >= FROM ? v / 20 : v)) });
    expect(fallen.surprise.coverage).toBe(0);
    expect(fallen.surprise.crps).toBeGreaterThan(same.surprise.crps!);
    expect(fallen.words).toMatch(/A surprise, on the low side/);
  });

  it("says how many of its months were public on the day it was made, under its hash, and is then called a hindcast", () => {
    expect(publicWhenMade(MADE)).toEqual({ already: 2, of: 4 });
    const [score] = scorePredictions(MADE, new Map([[SERIES.id, SERIES]]));
    expect([score!.come, score!.alreadyPublic]).toEqual([4, 2]);
    expect(kindOfPredictions(2, 4, "scored")).toMatch(/^Hindcast: 2 of 4 scored months were public/);
    expect(kindOfPredictions(0, 4, "predicted")).toMatch(/^Prediction: none of 4/);
    for (const [was, becomes] of [
      ['"publicTo":"2025-10"', '"publicTo":null'],
      ['"knownOn":"2025-08-15"', '"knownOn":"2025-01-15"'],
    ] as const) {
      expect(TEXT).toContain(was);
      expect("problems" in readPredictions(TEXT.replace(was, becomes), "p.json")).toBe(true);
    }
  });

  it("says so where nothing has come yet", () => {
    const early = { ...SERIES, values: SERIES.values.slice(0, monthNumber("2025-09") - SERIES.first) };
    const [score] = scorePredictions(MADE, new Map([[early.id, early]]));
    expect([score!.come, score!.words]).toEqual([0, "border-cocaine: none of 4 months has come yet."]);
  });
});
