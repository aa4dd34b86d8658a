import { describe, expect, it } from "vitest";
import { greatCircleKm } from "./great-circle.ts";
import { asin, atan2, cos, sin } from "./trigonometry.ts";

describe("sine and cosine", () => {
  it("agree with the engine's own to one part in 10^15 of the unit circle, over a thousand turns", () => {
    let most = 0;
    for (let i = -60_000; i <= 60_000; i++) {
      const x = i * 0.1047;
      most = Math.max(most, Math.abs(sin(x) - Math.sin(x)), Math.abs(cos(x) - Math.cos(x)));
    }
    expect(most).toBeLessThan(3e-16);
  });
  it("of one angle have squares that sum to 1", () => {
    for (let x = -7; x < 7; x += 0.37) expect(sin(x) * sin(x) + cos(x) * cos(x)).toBeCloseTo(1, 15);
  });
  it("are odd and even, and exact at rest", () => {
    expect([sin(0), cos(0), sin(-1) + sin(1), cos(-1) - cos(1)]).toEqual([0, 1, 0, 0]);
  });
  it("refuse an angle so large that its digits say nothing of the turn", () => {
    expect(() => sin(1e7)).toThrow(RangeError);
    expect(cos(Number.NaN)).toBeNaN();
  });
});

describe("arc functions", () => {
  it("agree with the engine's own in every quadrant and along the axes", () => {
    let most = 0;
    for (let i = 0; i < 40_000; i++) {
      const turn = i * 0.000157;
      const far = 0.1 + (i % 17);
      const y = far * Math.sin(turn);
      const x = far * Math.cos(turn);
      most = Math.max(most, Math.abs(atan2(y, x) - Math.atan2(y, x)), Math.abs(asin(y / 18) - Math.asin(y / 18)));
    }
    expect(most).toBeLessThan(5e-16);
    for (const y of [0, -0, 1, -1]) for (const x of [0, -0, 1, -1]) expect(atan2(y, x)).toBe(Math.atan2(y, x));
    expect([asin(1.1), asin(Number.NaN), atan2(Number.NaN, 1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("great circles", () => {
  it("Nashville to Los Angeles airport is the 2887.26 km of the published haversine example, on our radius", () => {
    expect(greatCircleKm(36.12, -86.67, 33.94, -118.4)).toBeCloseTo((2887.2599506071 * 6371.0088) / 6372.8, 8);
  });
  it("Los Angeles to New York is 0.623585 radians, the worked example of the Aviation Formulary", () => {
    const radians = greatCircleKm(33 + 57 / 60, -118 - 24 / 60, 40 + 38 / 60, -73 - 47 / 60) / 6371.0088;
    expect(radians).toBeCloseTo(0.623585, 5);
  });
  it("a degree of latitude is a 360th of the circumference, and so is one of longitude on the equator", () => {
    const degree = (2 * Math.PI * 6371.0088) / 360;
    expect(greatCircleKm(12, -70, 13, -70)).toBeCloseTo(degree, 9);
    expect(greatCircleKm(0, 179.5, 0, -179.5)).toBeCloseTo(degree, 9);
  });
  it("no two points are farther apart than half the circumference, and the way back is as long", () => {
    expect(greatCircleKm(10, 20, -10, -160)).toBeCloseTo(Math.PI * 6371.0088, 3);
    expect(greatCircleKm(8.98, -79.52, 25.76, -80.19)).toBe(greatCircleKm(25.76, -80.19, 8.98, -79.52));
    expect(greatCircleKm(5, 5, 5, 5)).toBe(0);
  });
});
