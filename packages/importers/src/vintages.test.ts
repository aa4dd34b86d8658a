import { describe, expect, it } from "vitest";
import { applyCorrections, type Correction, readCorrections } from "./corrections.ts";
import { importFile } from "./import-file.ts";
import { expectedFinal, fitLag } from "./lag-model.ts";
import { predictionsAgainst } from "./predictions.ts";
import { revisionsBetween } from "./revisions.ts";
import { monthlyFromRolling, type Rolling } from "./rolling.ts";
import * as twin from "./twins.test-support.ts";
import { asKnownOn, type Vintage, vintageOf } from "./vintages.ts";

const about = (knownOn: string) => ({
  source: "CBP",
  name: "a.csv",
  licence: "public domain",
  importedAt: twin.TODAY,
  knownOn,
});
const vintage = async (text: string, knownOn: string): Promise<Vintage> => {
  const bytes = twin.utf8(text);
  const made = vintageOf(await importFile(bytes, twin.TODAY), bytes, about(knownOn));
  if (made === undefined) throw new Error("nothing kept");
  return made;
};
const revised = twin.cbp.replace("Cocaine,4,1000.5", "Cocaine,4,600.5").replace("SEP,Office", "AUG,Office");

describe("vintages", () => {
  it("carry checksum, source and day, the same for the same bytes; a refused file makes none", async () => {
    const [a, b] = [await vintage(twin.cbp, "2026-01-15"), await vintage(twin.cbp, "2026-01-15")];
    expect(a.id).toBe(b.id);
    expect(a.checksum).toMatch(/^[0-9a-f]{64}$/);
    const bad = twin.utf8(twin.cbp.slice(0, -3));
    expect(vintageOf(await importFile(bad, twin.TODAY), bad, about("2026-01-15"))).toBeUndefined();
  });

  it("show what was known on a day: the newest public by then, nothing from later, no figure that was withdrawn", async () => {
    const all = [await vintage(twin.cbp, "2026-01-15"), await vintage(revised, "2026-03-15")];
    const at = (day: string) =>
      asKnownOn(all, day)
        .find(({ id }) => id === "cbp.cocaine.lb")
        ?.points.map(({ date, value }) => [date, value]);
    expect(at("2026-01-14")).toBeUndefined();
    expect(at("2026-02-01")!.slice(0, 2)).toEqual([
      ["2025-09", 2000],
      ["2025-10", 1500],
    ]);
    expect(at("2026-03-15")!.slice(0, 3)).toEqual([
      ["2025-08", 2000],
      ["2025-09", null],
      ["2025-10", 1100],
    ]);
  });

  it("fill dates before a newer file's range from older ones, each point naming its vintage", async () => {
    const later = twin.cbp
      .split("\n")
      .filter((line) => !line.includes("SEP"))
      .join("\n");
    const all = [await vintage(twin.cbp, "2026-01-15"), await vintage(later, "2026-03-15")];
    const points = asKnownOn(all, "2026-12-31").find(({ id }) => id === "cbp.cocaine.lb")!.points;
    expect(points.map((point) => [point.date, point.vintage === all[0]!.id])).toEqual([
      ["2025-09", true],
      ["2025-10", false],
      ["2025-11", false],
      ["2025-12", false],
    ]);
  });

  it("report what was revised, by how much, and what came", async () => {
    const [from, to] = [await vintage(twin.cbp, "2026-01-15"), await vintage(revised, "2026-03-15")];
    const report = revisionsBetween(from, to, (id) => id === "cbp.cocaine.lb");
    expect(report.changed).toHaveLength(2);
    expect(report.changed.find(({ date }) => date === "2025-10")).toMatchObject({
      before: 1500,
      after: 1100,
      change: -400,
    });
    expect(report.changed.find(({ date }) => date === "2025-09")).toMatchObject({
      before: 2000,
      after: null,
      change: null,
    });
    expect(report.appeared).toEqual([{ series: "cbp.cocaine.lb", date: "2025-08" }]);
    expect(revisionsBetween(from, from).changed).toEqual([]);
  });
});

const line = (date: string, value: number): string => `${date},${value},deaths,deaths,US`;
const seriesFile = (values: readonly number[]): string =>
  `date,value,series,unit,place\n${values.map((value, i) => line(`2020-${String(i + 1).padStart(2, "0")}`, value)).join("\n")}\n`;

describe("the lag model", () => {
  it("finds how much of the final figure is known at each age, and brings an early figure to it", async () => {
    const finals = Array.from({ length: 12 }, () => 100);
    const final = await vintage(seriesFile(finals), "2023-01-01");
    const earlier = await Promise.all(
      [6, 8].map((n) =>
        vintage(
          seriesFile(finals.slice(0, n).map((value, i) => value * (i === n - 1 ? 0.9 : i === n - 2 ? 0.98 : 1))),
          `2020-1${n === 6 ? 0 : 2}-15`,
        ),
      ),
    );
    const model = fitLag(earlier, final, () => true, 0)!;
    expect(model.ages.slice(0, 3).map(({ completeness }) => Math.round(completeness * 1000) / 1000)).toEqual([
      0.9, 0.98, 1,
    ]);
    expect(model.lagMonths).toBe(4);
    const expected = expectedFinal(model, 45, 0);
    expect(expected.value).toBeCloseTo(50, 9);
    expect(expected.low! <= 50 && expected.high! >= 50).toBe(true);
  });

  it("says where its lag runs to the day of an import, since no other day was stated", async () => {
    const final = await vintage(seriesFile([10, 10, 10, 10]), "2023-01-01");
    const of = async (day: string) => fitLag([await vintage(seriesFile([9, 8]), day)], final, () => true, 0)!;
    const [stated, assumed] = [await of("2020-06-15"), await of(twin.TODAY)];
    expect([stated.isLagAssumed, stated.lagMonths]).toEqual([false, 4]);
    expect([assumed.isLagAssumed, assumed.lagMonths]).toEqual([true, 81]);
  });

  it("finds no prediction in counts that nobody predicted, rather than the counts themselves", async () => {
    const [earlier, final] = [
      await vintage(seriesFile([9, 8]), "2020-06-15"),
      await vintage(seriesFile([10, 10, 10]), "2023-01-01"),
    ];
    expect(final.series[0]!.id).toBe("series.deaths.us");
    expect(predictionsAgainst([earlier], final, "series.deaths.us", 0)).toEqual([]);
  });

  it("takes no unsettled figure for final", async () => {
    const [earlier, final] = [
      await vintage(seriesFile([9, 8]), "2020-06-15"),
      await vintage(seriesFile([10, 10, 10]), "2020-08-15"),
    ];
    expect(fitLag([earlier], final)).toBeUndefined();
  });
});

const windows = (monthly: readonly number[]): Rolling[] =>
  monthly.slice(11).map((_, i) => ({
    date: `${2000 + Math.floor((i + 11) / 12)}-${String(((i + 11) % 12) + 1).padStart(2, "0")}`,
    value: monthly.slice(i, i + 12).reduce((sum, value) => sum + value, 0),
    basis: "reported",
  }));
const seedOf = (monthly: readonly number[]) =>
  monthly.slice(0, 11).map((value, i) => ({ date: `2000-${String(i + 1).padStart(2, "0")}`, value }));

describe("12-month counts", () => {
  const monthly = Array.from({ length: 40 }, (_, i) => 100 + ((i * 37) % 23));

  it("give back the monthly counts exactly, whatever these are", () => {
    const made = monthlyFromRolling(windows(monthly), seedOf(monthly));
    expect("months" in made && made.months.map(({ value }) => value)).toEqual(monthly.slice(11));
  });

  it("are never differenced between reported and predicted: the place is named", () => {
    const mixed = windows(monthly).map((one, i) => (i > 20 ? { ...one, basis: "predicted" as const } : one));
    const made = monthlyFromRolling(mixed, seedOf(monthly));
    expect("problems" in made && made.problems.map(({ reason }) => reason)).toEqual([
      "a predicted count would be differenced against a reported one",
    ]);
  });

  it("leave a month missing where a window is, and the same month of later years, never zero", () => {
    const holed = windows(monthly).map((one, i) => (i === 3 ? { ...one, value: null } : one));
    const made = monthlyFromRolling(holed, seedOf(monthly));
    const missing = "months" in made ? made.months.flatMap(({ value }, i) => (value === null ? [i] : [])) : [];
    expect(missing).toEqual([3, 4, 15, 16, 27, 28]);
  });

  it("want the whole seed and every month in order", () => {
    const gap = windows(monthly).filter((_, i) => i !== 5);
    const made = monthlyFromRolling(gap, seedOf(monthly).slice(1));
    expect("problems" in made && made.problems).toHaveLength(2);
  });
});

describe("a correction", () => {
  const correction: Correction = {
    id: "october-cocaine",
    locate: { format: "cbp-drug-seizures", series: "cbp.cocaine.lb", date: "2025-10" },
    act: { replace: 1400 },
    expect: 1500,
    reason: "A row was published twice.",
    provider: "the agency, by letter",
    status: "reported",
  };

  it("changes the one figure it names, and says so in the figure's flag", async () => {
    const { series } = await importFile(twin.utf8(twin.cbp), twin.TODAY);
    const done = applyCorrections("cbp-drug-seizures", series, [correction]);
    expect([done.applied, done.problems]).toEqual([["october-cocaine"], []]);
    const before = series.flatMap(({ id, points }) => points.map((point) => ({ id, ...point })));
    const after = done.series.flatMap(({ id, points }) => points.map((point) => ({ id, ...point })));
    expect(
      after.filter((point, i) => point.value !== before[i]!.value).map(({ id, date, value }) => [id, date, value]),
    ).toEqual([["cbp.cocaine.lb", "2025-10", 1400]]);
    expect(after.find(({ id, date }) => id === "cbp.cocaine.lb" && date === "2025-10")!.flag).toContain(
      "published twice",
    );
  });

  it("fails loudly when the source has been repaired, and leaves the source's figure", async () => {
    const { series } = await importFile(twin.utf8(revised), twin.TODAY);
    const done = applyCorrections("cbp-drug-seizures", series, [correction]);
    expect(done.applied).toEqual([]);
    expect(done.problems[0]!.reason).toBe("the correction october-cocaine expects 1500 and finds 1100");
    expect(done.series).toEqual(series);
  });

  it("fails when it finds nothing, is skipped when retired, and removes without making a zero", async () => {
    const { series } = await importFile(twin.utf8(twin.cbp), twin.TODAY);
    const gone = { ...correction, locate: { ...correction.locate, date: "1999-01" } };
    expect(applyCorrections("cbp-drug-seizures", series, [gone]).problems[0]!.reason).toContain("finds nothing");
    expect(applyCorrections("cbp-drug-seizures", series, [{ ...gone, status: "retired" }]).problems).toEqual([]);
    const removed = applyCorrections("cbp-drug-seizures", series, [{ ...correction, act: { remove: true } }]);
    const point = removed.series
      .find(({ id }) => id === "cbp.cocaine.lb")!
      .points.find(({ date }) => date === "2025-10");
    expect(point!.value).toBeNull();
  });

  it("is read from a file, and refused when it lacks its guard", () => {
    const yaml = `corrections:\n  - id: october-cocaine\n    locate: { format: f, series: s, date: "2025-10" }\n    act: { replace: 1400 }\n    reason: r\n    provider: p\n    status: proposed\n`;
    expect("problems" in readCorrections(yaml, "corrections.yaml")).toBe(true);
    expect(
      "ok" in readCorrections(yaml.replace("    reason", "    expect: 1500\n    reason"), "corrections.yaml"),
    ).toBe(true);
  });
});
