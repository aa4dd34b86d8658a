/** The door of a backtest: everything that is wrong at once, in words, and nothing thrown. */
import { isOk } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import { studyText } from "../library.test-support.ts";
import { given, own, problemsIn, ready, textOf } from "./own-backtest.test-support.ts";
import { runBacktest } from "./run.ts";

describe("The door", () => {
  it("tells everything that is wrong at once, each with its line, why and the likely fix", () => {
    const wrong = own({
      targets: `  - { id: retail, metric: "Twice", unit: "1", outcome: retailUsdPerKilo, where: { comodity: cocaine }, take: sum, window: [1993-01, 1993-12], ratioTo: [1990-01, 1990-02], band: [2, 1], date: 1993-01, role: fit, policy: dear, informedBy: [market.passThrough.kinds], evidence: [{ source: nobody, at: "p. 1", finds: "Nothing." }] }`,
    }).replace("only: [market]", "only: [markt]");
    const first = problemsIn(wrong);
    expect(first.every(({ place, why, fix }) => /^\d+:\d+/.test(place) && why !== "" && fix !== "")).toBe(true);
    const said = first.map(({ what }) => what).join("\n");
    for (const part of [
      'source "nobody"',
      'no mechanism "markt"',
      '"retail" is given twice',
      "not within the horizon",
      "differ in length",
      "2 to 1 is empty",
      "after the cut-off",
      "observed",
      'no quantity "retailUsdPerKilo"',
      'no policy "dear"',
      'no parameter "market.passThrough.kinds"',
    ])
      expect(said).toContain(part);
  });

  it("points at the line of an entry even where entries before it are hidden by the cut-off", () => {
    const hidden = `  - ${given("set: demandKg, from: 1992-01-06, to: 1")}\n  - ${given("set: nothingKg, from: 1991-01-07, to: 1")}`;
    const text = own({ record: hidden });
    const line = text.split("\n").findIndex((one) => one.includes("nothingKg")) + 1;
    expect(problemsIn(text).map(({ place }) => Number(place.split(":")[0]))).toEqual([line]);
  });

  it("refuses a world, a record or a policy that does not stand in the file", () => {
    const leaning = own()
      .replace("world: { commodities: [{ id: cocaine }] }", "world: americas")
      .replace("policies:\n", "policies:\n  - campaign-2025\n")
      .replace("record:\n", "record:\n  - record-2025\n");
    const said = problemsIn(leaning).map(({ what }) => what);
    expect(said).toContain('The world is named "americas" and does not stand in this file.');
    expect(said).toContain('The policy "campaign-2025" does not stand in this file.');
    expect(said).toContain('The record names "record-2025", which does not stand in this file.');
  });

  it("tells why a small world cannot be run instead of failing", () => {
    const measured = runBacktest(
      ready(
        own().replace(
          "refWholesaleUsdPerKg, from: 1990-01-01, to: 31000",
          "refWholesaleUsdPerKg, from: 1990-01-01, to: 0",
        ),
      ),
    );
    const [problem] = isOk(measured) ? [] : measured.problems;
    expect(problem!.what).toContain("cannot be run");
  });

  it("tells of a drug by another name that laws are bound to cocaine and fentanyl, where its world cannot be run", () => {
    const other = own()
      .replace("commodities: [{ id: cocaine }]", "commodities: [{ id: khat }]")
      .replace("refWholesaleUsdPerKg, from: 1990-01-01, to: 31000", "refWholesaleUsdPerKg, from: 1990-01-01, to: 0");
    const measured = runBacktest(ready(other));
    expect(isOk(measured) ? "" : measured.problems[0]!.fix).toContain('there are none for "khat"');
  });

  it("refuses a target that is said to be the same as one before it and measures something else", () => {
    const same = (change: string): string[] =>
      problemsIn(
        own({
          targets: `  - { id: again, sameAs: retail, metric: "Again", unit: "1", outcome: ${change}, take: mean, window: [1992-01-06, 1992-12-27], ratioTo: [1990-01-01, 1990-12-30], band: [1, 2], observed: 1.2, date: 1993-01, role: holdout, evidence: [{ assumption: "Made up." }] }`,
        }),
      ).map(({ what }) => what);
    expect(same("retailUsdPerKg")).toEqual([]);
    expect(same("wholesaleUsdPerKg")).toEqual(['The target "again" does not measure what "retail" does.']);
  });

  it("refuses a study that is no backtest, and text that is no YAML, in words", () => {
    expect(problemsIn(studyText("caribbean-2025.yaml")).some(({ what }) => what.includes("kind"))).toBe(true);
    expect(problemsIn("a: [1").length).toBeGreaterThan(0);
  });

  it("refuses or admits a file that lacks any one of its lines, and never throws", () => {
    const lines = textOf("australia-heroin-2001.yaml").split("\n");
    const faults = lines.flatMap((_, i) =>
      problemsIn(lines.filter((_, j) => j !== i).join("\n")).filter(({ what, why, fix }) => !(what && why && fix)),
    );
    expect(faults).toEqual([]);
  });
});
