import { log, luckOf } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import { bandsOfForecast, comeSince, type ForecastAsked, forecastOf, type Law, lawOf } from "./forecast.ts";
import { FROM, levelled, madeSeries } from "./observatory.test-support.ts";
import { besideCoverage, jointRank, surpriseOf, wordsOfSurprise } from "./surprise.ts";

const LAW: Law = {
  sd: 0.2,
  drift: 0.05,
  slopeDrift: 0,
  hasSlope: false,
  revisionSd: [],
  from: "fitted to the series before the cut-off",
};

/** A level that wanders by 5 % a month under noise of 20 %. */
const lawful = (seed: number, change = 0) => {
  let level = 8;
  return madeSeries("lawful", FROM - 80, 86, seed, (month, normal) => {
    level += 0.05 * normal();
    return level + 0.2 * normal() + (month >= FROM ? change : 0);
  });
};

const asked = (seed: number, change = 0, effects: readonly Float64Array[] = []): ForecastAsked => ({
  series: lawful(seed, change),
  cut: FROM,
  months: 6,
  effects,
  onset: FROM,
  law: LAW,
  seed: 1,
  draws: 400,
});

const surprised = (seed: number, change = 0) => {
  const one = asked(seed, change);
  const forecast = forecastOf(one);
  return surpriseOf(forecast, comeSince(one.series, forecast));
};

it("says beside as expected how rare so few months inside are, and says nothing where 8 in 10 are inside or a surprise is told", () => {
  expect(besideCoverage(0.73, 5, 10, 0.14)).toMatch(/Only 5 of 10 months.*14 of 100 predicted paths/);
  expect([besideCoverage(0.73, 8, 10, 0.5), besideCoverage(0.04, 2, 10, 0.01)]).toEqual(["", ""]);
});

describe("a forecast made before the figures", () => {
  it("holds 8 in 10 of the figures that follow the same law", () => {
    const covered = Array.from({ length: 80 }, (_, seed) => surprised(seed).coverage!);
    const mean = covered.reduce((sum, value) => sum + value, 0) / covered.length;
    expect(mean).toBeGreaterThan(0.74);
    expect(mean).toBeLessThan(0.86);
  });

  it("does not see what came: figures after the cut change no draw", () => {
    expect(forecastOf(asked(3, -2)).paths).toEqual(forecastOf(asked(3)).paths);
  });

  it("is halved in its middle by a policy that halves the series in every future", () => {
    const half = [new Float64Array(6).fill(log(0.5))];
    const [with_, without] = [forecastOf(asked(4, 0, half)), forecastOf(asked(4))].map((one) => bandsOfForecast(one));
    with_!.forEach(({ p50 }, h) => {
      expect(p50 / without![h]!.p50).toBeCloseTo(0.5, 9);
    });
  });

  it("widens with the months, as a wandering level must", () => {
    const bands = bandsOfForecast(forecastOf({ ...asked(5), law: { ...LAW, drift: 0.3 } }));
    const width = ({ p10, p90 }: (typeof bands)[number]): number => log(p90 / p10);
    expect(width(bands[5]!)).toBeGreaterThan(1.3 * width(bands[0]!));
  });

  it("takes a law from the figures before the cut alone where none is stated", () => {
    const series = levelled("fitted", 7);
    const later = {
      ...series,
      values: series.values.map((value, i) => (series.first + i >= FROM ? 9 * value : value)),
    };
    expect(lawOf(later, FROM, undefined)).toEqual(lawOf(series, FROM, undefined));
    expect(lawOf(series, FROM, undefined).sd).toBeCloseTo(0.4, 1);
  });
});

describe("surprise", () => {
  it("of figures that follow the law is as often below 5 % as it says", () => {
    const joint = Array.from({ length: 100 }, (_, seed) => surprised(seed).joint!);
    expect(joint.filter((p) => p < 0.05).length).toBeLessThanOrEqual(11);
    expect(joint.reduce((sum, p) => sum + p, 0) / joint.length).toBeGreaterThan(0.4);
  });

  it("is great, and on the low side, where the series falls to a fifth", () => {
    const found = surprised(1, log(0.2));
    expect(found.joint).toBeLessThan(0.01);
    expect(found.meanLog).toBeLessThan(-1);
    expect(found.words).toMatch(/surprise, on the low side/);
  });

  it("counts a level that is off for six months once, not six times, where months move together", () => {
    const luck = luckOf(1, 0, "joint").at(0);
    const draws = (shared: number) =>
      Array.from({ length: 2000 }, () => {
        const level = luck.normal();
        return Float64Array.from(
          { length: 6 },
          () => Math.sqrt(shared) * level + Math.sqrt(1 - shared) * luck.normal(),
        );
      });
    const off = new Float64Array(6).fill(1.5);
    expect(jointRank(draws(0), off)).toBeLessThan(0.1);
    expect(jointRank(draws(0.9), off)).toBeGreaterThan(0.5);
  });

  it("of one month is what both of its tails hold", () => {
    const luck = luckOf(2, 0, "one").at(0);
    const draws = Array.from({ length: 4000 }, () => Float64Array.of(luck.normal()));
    expect(jointRank(draws, Float64Array.of(1.96))).toBeCloseTo(0.05, 1);
  });

  it("has words that follow its steps, and says when nothing has come", () => {
    expect(wordsOfSurprise(0.5, -1)).toMatch(/^As expected/);
    expect(wordsOfSurprise(0.1, -1)).toMatch(/^At the edge.*low side.*1 in 10/);
    expect(wordsOfSurprise(0.02, 1)).toMatch(/^Unusual, on the high side.*1 in 50/);
    expect(wordsOfSurprise(null, null)).toBe("No new figure has come.");
  });
});
