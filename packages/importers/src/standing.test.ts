import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import { besideStanding } from "./standing.ts";
import * as twin from "./twins.test-support.ts";
import { asKnownOn, inOrder, type Vintage, vintageOf } from "./vintages.ts";

const TODAY = "2026-11-22";

const vintage = async (
  text: string,
  { name = "a.csv", knownOn = TODAY, importedAt = TODAY }: Partial<Vintage> = {},
): Promise<Vintage> => {
  const bytes = twin.utf8(text);
  const read = await importFile(bytes, TODAY);
  const made = vintageOf(read, bytes, { source: "CBP", licence: "none", name, knownOn, importedAt });
  if (made === undefined) throw new Error(JSON.stringify(read.problems));
  return made;
};

const HEAD = twin.cbp.split("\n")[0]!;
const OFFICES = ["LAREDO", "MIAMI", "TUCSON", "BOSTON"];

/** A made-up border file: each month, newest first, one row for each office; `only` keeps so many lines of it. */
const border = (months: readonly string[], value = 100, only = Number.POSITIVE_INFINITY): string => {
  const rows = months.flatMap((month) =>
    OFFICES.map(
      (office) => `2026,${month},Office of Field Operations,Southwest Border,Land Only,${office},Cocaine,1,${value}`,
    ),
  );
  return `${[HEAD, ...rows.slice(0, only)].join("\n")}\n`;
};
const MONTHS = ["MAR", "FEB", "JAN", "DEC", "NOV", "OCT"];
const cocaine = (all: readonly Vintage[]): (number | null)[] =>
  asKnownOn(all, "2099-01-01")
    .find(({ id }) => id === "cbp.cocaine.lb")!
    .points.map(({ value }) => value);

describe("a file cut at the end of a line", () => {
  it("changes no figure of the whole one that stands, and is told with the month within which it ends", async () => {
    const whole = await vintage(border(MONTHS), { name: "whole.csv" });
    const cut = await vintage(border(MONTHS, 100, 14), { name: "cut.csv", importedAt: TODAY });
    expect(cocaine([whole, cut])).toEqual(cocaine([whole]));
    const { problems } = besideStanding(cut, [whole]);
    expect(problems.map(({ place }) => place)[0]).toBe("line 15");
    expect(problems[0]!.reason).toMatch(/ends within 2025-12, of which whole\.csv .* has more rows/);
    expect(problems[0]!.fix).toMatch(/2 rows of 2025-12 instead of 4/);
    expect(problems[1]!.fix).toMatch(/from 400 to 200 lb.* stays for them/);
  });

  it("is replaced without a word when the whole one comes after it", async () => {
    const cut = await vintage(border(MONTHS, 100, 14), { importedAt: "2026-11-01", knownOn: "2026-11-01" });
    const whole = await vintage(border(MONTHS));
    expect(cocaine([cut, whole])).toEqual(cocaine([whole]));
    expect(besideStanding(whole, [cut])).toEqual({ problems: [], notes: [] });
  });

  it("is taken where it is stated to be the later release, and is told all the same", async () => {
    const whole = await vintage(border(MONTHS), { knownOn: "2026-04-15" });
    const cut = await vintage(border(MONTHS, 100, 14), { knownOn: "2026-05-15" });
    expect(cocaine([whole, cut])).not.toEqual(cocaine([whole]));
    expect(besideStanding(cut, [whole]).problems.at(-1)!.fix).toMatch(/This file is taken for them/);
  });
});

describe("a release that revises quantities", () => {
  it("has no problem: what fell on as many rows is a note, and what rose is none", async () => {
    const before = await vintage(border(MONTHS, 100), { knownOn: "2026-04-15" });
    const [fell, rose] = [90, 110].map((value) => vintage(border(MONTHS, value), { knownOn: "2026-05-15" }));
    const told = besideStanding(await fell!, [before]);
    expect([told.problems, told.notes]).toEqual([[], [expect.stringMatching(/from 400 to 360 lb/)]]);
    expect(besideStanding(await rose!, [before])).toEqual({ problems: [], notes: [] });
  });

  it("is left alone by files that share no series with it", async () => {
    const [border, amo] = [await vintage(twin.cbp), await vintage(twin.amo)];
    expect(besideStanding(amo, [border])).toEqual({ problems: [], notes: [] });
  });
});

describe("vintages without a stated day", () => {
  const older = border(MONTHS.slice(2), 70);
  const newer = border(MONTHS, 100);

  it("come in the order of their reach, so that an older release imported last never wins", async () => {
    const first = await vintage(newer, { importedAt: "2026-06-01", knownOn: "2026-06-01" });
    const last = await vintage(older);
    expect(inOrder([last, first])).toEqual([first, last]);
    expect(cocaine([first, last])).toEqual(cocaine([first]));
    expect(besideStanding(last, [first])).toEqual({
      problems: [],
      notes: [expect.stringMatching(/^an earlier release/)],
    });
  });

  it("stand after every stated release that reaches no further, and before none that does", async () => {
    const stated = [
      await vintage(border(MONTHS.slice(3)), { knownOn: "2026-01-15" }),
      await vintage(border(MONTHS.slice(1), 101), { knownOn: "2026-03-15" }),
    ];
    const assumed = await vintage(border(MONTHS.slice(2), 55));
    expect(inOrder([assumed, ...stated])).toEqual([stated[1], assumed, stated[0]]);
  });

  it("have one order, whatever order they are given in", async () => {
    const all = await Promise.all([
      vintage(older),
      vintage(newer),
      vintage(border(MONTHS, 100, 14)),
      vintage(border(MONTHS.slice(1), 90), { knownOn: "2026-03-15" }),
      vintage(border(MONTHS.slice(3), 80), { knownOn: "2026-04-15" }),
    ]);
    const expected = inOrder(all).map(({ id }) => id);
    for (let turn = 1; turn < all.length; turn++) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)];
      expect(inOrder(turned).map(({ id }) => id)).toEqual(expected);
      expect(inOrder([...turned].reverse()).map(({ id }) => id)).toEqual(expected);
    }
  });
});

describe("the grid of VSRR", () => {
  const [vsrrHead] = twin.vsrr.split("\n");
  const months = ["January", "February", "March"];
  const areas = (codes: readonly string[]): string[] =>
    codes.flatMap((code) =>
      months.map((month, i) => `${code},2025,${month},12 month-ending,Cocaine (T40.5),${100 + i},100,0,,,,`),
    );
  const file = (rows: readonly string[]): string => `${[vsrrHead, ...rows].join("\n")}\n`;
  const rows = areas(["AK", "AL", "US"]);

  it("is refused when it ends within an area, which lacks months that the others have", async () => {
    const { kept, problems } = await importFile(twin.utf8(file(rows.slice(0, 5))), TODAY);
    expect([kept, problems.map(({ place }) => place)]).toEqual([0, ["AL, Cocaine (T40.5)"]]);
    expect(problems[0]!.fix).toMatch(/^1 of 3 months from 2025-03 to 2025-03/);
    expect((await importFile(twin.utf8(file(rows)), TODAY)).problems).toEqual([]);
  });

  it("that ends between two areas is told by the areas that the standing one has", async () => {
    const [whole, cut] = [await vintage(file(rows)), await vintage(file(rows.slice(0, 6)))];
    expect(besideStanding(cut, [whole]).problems).toMatchObject([
      { place: "US", reason: expect.stringMatching(/^a place of a\.csv .* is not in this file/) },
    ]);
    expect(besideStanding(whole, [cut])).toEqual({ problems: [], notes: [] });
  });
});
