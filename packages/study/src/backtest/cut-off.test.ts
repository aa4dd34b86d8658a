/** The cut-off: what is dated after it changes nothing that enters the runs, to the byte; and the test can tell. */
import type { Library } from "@inflow/model";
import { describe, expect, it } from "vitest";
import { given, hashesOf, library, own, problemsIn, ready } from "./own-backtest.test-support.ts";
import { runBacktest } from "./run.ts";

describe("The cut-off", () => {
  const plain = own();
  const later = given("set: demandKg, from: 1992-01-06, to: 9000");

  it("keeps a datum dated after it out of the runs: adding, changing or deleting one leaves plan and bytes as they are", () => {
    const before = ready(plain);
    for (const to of [9000, 1]) {
      const after = ready(own({ record: `  - ${later.replace("9000", String(to))}` }));
      expect(after.plan.id).toBe(before.plan.id);
      expect(hashesOf(after.plan)).toEqual(hashesOf(before.plan));
      expect(after.unseen.map(({ quantity, because }) => [quantity, because])).toEqual([
        ["demandKg", "begins on 1992-01-06"],
      ]);
    }
  });

  it("keeps out what became known only after it, whatever its own date", () => {
    const known = "{ set: demandKg, from: 1991-01-07, to: 9000, evidence: [{ assumption: Late., known: 1992-03 }] }";
    expect(ready(own({ gives: `      - ${known}` })).plan.id).toBe(ready(plain).plan.id);
  });

  it("does not know of an end that lies after it: the entry holds on", () => {
    const entry = (until: string): string => `      - ${given(`set: demandKg, from: 1991-01-07${until}, to: 5000`)}`;
    const open = ready(own({ gives: entry("") }));
    expect(ready(own({ gives: entry(", until: 1992-01-06") })).plan.id).toBe(open.plan.id);
    expect(ready(own({ gives: entry(", until: 1991-05-06") })).plan.id).not.toBe(open.plan.id);
  });

  it("reads no row of a series that is dated after it", () => {
    const series = (last: number): Library => ({
      ...library(),
      files: new Map([
        ...library().files,
        [
          "series/made-up.yaml",
          'id: made-up\ntitle: "Made up"\nis: "Made up."\nby: month\nsources: [{ source: cdc-vsrr, at: "nowhere", verified: "no", read: "not read" }]\nlicence: "None"\nvintage: "None"\ncolumns: [{ name: kg, unit: kg, is: "Made up." }]\nrows: made-up.csv\n',
        ],
        ["series/made-up.csv", `key,kg,status\n1991-02,5000,recalled\n1992-02,${last},recalled\n`],
      ]),
    });
    const text = own({ record: `  - ${given("set: demandKg, from: 1991-01-07, to: { series: made-up.kg }")}` });
    expect(ready(text, series(9000)).plan.id).toBe(ready(text, series(1)).plan.id);
    const known = text.replace("asOf: 1991-06-30", "asOf: 1992-06-30");
    expect(ready(known, series(9000)).plan.id).not.toBe(ready(known, series(1)).plan.id);
  });

  it("can tell: the same datum dated before it changes plan and bytes", () => {
    const early = ready(own({ record: `  - ${given("set: demandKg, from: 1991-01-07, to: 9000")}` }));
    expect(early.plan.id).not.toBe(ready(plain).plan.id);
    expect(hashesOf(early.plan)).not.toEqual(hashesOf(ready(plain).plan));
  });

  it("keeps every target out of the runs: other observations and bands, a role, a deletion leave plan and bytes", () => {
    const base = ready(plain);
    const other = ready(
      plain
        .replace("observed: 1.2", "observed: 7.7")
        .replace("band: [1.05, 1.9]", "band: [7, 8]")
        .replace("role: holdout", "role: placebo"),
    );
    expect(other.plan.id).toBe(base.plan.id);
    expect(hashesOf(other.plan)).toEqual(hashesOf(base.plan));
    expect(runBacktest(other)).toEqual(runBacktest(base));
  });

  it("refuses a number of the world that became known after it, since a world cannot do without its numbers", () => {
    const late = plain.replace(
      "world: { commodities: [{ id: cocaine }] }",
      'world: { commodities: [{ id: cocaine }], omits: all, states: [{ id: peru, cooperation: { prior: { fixed: 1 }, evidence: [{ assumption: "Late.", known: 1992-01 }] } }] }',
    );
    expect(problemsIn(late).map(({ what }) => what)).toEqual([
      "This number of the world became known on 1992-01, after the cut-off 1991-06-30.",
    ]);
  });

  const sourced = (source: string): string =>
    `      - { set: demandKg, from: 1991-01-07, to: 9000, evidence: [{ source: made-up, at: "p. 1", finds: "More."${source} }] }`;
  const printed = (source: string, published = "1992"): string =>
    own({ gives: sourced(source) }).replace(
      "record:\n",
      `sources:\n  - { id: made-up, title: "Made up", publisher: "Nobody", published: "${published}", url: "in print", licence: "None", read: not read, verified: "no" }\nrecord:\n`,
    );

  it("takes a source without a date of its own as known when it was published", () => {
    const [unseen] = ready(printed("")).unseen;
    expect(unseen).toMatchObject({ quantity: "demandKg", because: "became known on 1992-12-31" });
    expect(ready(printed("", "1991-06")).unseen).toEqual([]);
  });

  it("refuses what is known before its source was published, unless it says how it was public, and then tells it", () => {
    expect(problemsIn(printed(", known: 1991-02")).map(({ what }) => what)).toEqual([
      'The evidence is known on 1991-02, before its source "made-up" was published in 1992.',
    ]);
    const because = "It was public in another print.";
    const told = ready(printed(`, known: 1991-02, because: "${because}"`));
    expect(told.unseen).toEqual([]);
    expect(told.hindsight).toEqual([
      { of: "dearer", quantity: "demandKg", source: "made-up", published: "1992", because },
    ]);
  });

  it("lets a belief bring its evidence, without a change to the runs, and refuses one that became known after it", () => {
    const belief = (text: string): string => plain.replace("against: none", `against: none\nbeliefs: { ${text} }`);
    const bare = "market.purity.speed: { fixed: 0.1 }";
    const known = (date: string): string =>
      `market.purity.speed: { prior: { fixed: 0.1 }, evidence: [{ assumption: "Made up.", known: ${date} }] }`;
    expect(ready(belief(known("1991-01"))).plan.id).toBe(ready(belief(bare)).plan.id);
    expect(problemsIn(belief(known("1992-01"))).map(({ what }) => what)).toEqual([
      "This number of the setting became known on 1992-01, after the cut-off 1991-06-30.",
    ]);
  });
});
