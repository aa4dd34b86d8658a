/** Backtest files: what is shipped, and an experiment of one's own in YAML alone. */
import { describe, expect, it } from "vitest";
import { studyText } from "../library.test-support.ts";
import { backtestJsonSchema } from "./file.ts";
import { measuredOf, own, ready, shippedNames, textOf } from "./own-backtest.test-support.ts";
import { scoreBacktest } from "./score.ts";

describe("The shipped backtests", () => {
  it("are the eight experiments, the live campaign and three that nobody asked for by name, all whole", () => {
    expect(shippedNames.length).toBeGreaterThanOrEqual(12);
    for (const name of shippedNames) expect(ready(textOf(name)).backtest.id).toBe(name.replace(/\.yaml$/, ""));
  });

  it("say of every holdout, null test and placebo what a miss would mean for a verdict", () => {
    const silent = shippedNames.flatMap((name) =>
      ready(textOf(name))
        .backtest.targets.filter(({ role, ifMissed }) => !["input", "report"].includes(role) && ifMissed === undefined)
        .map(({ id }) => `${name}: ${id}`),
    );
    expect(silent).toEqual([]);
  });

  it("stand beside a JSON Schema that is made from the parser, which each of them names", () => {
    expect(JSON.parse(studyText("backtests/backtest.schema.json"))).toEqual(
      JSON.parse(JSON.stringify(backtestJsonSchema())),
    );
    for (const name of shippedNames)
      expect(textOf(name).split("\n")[0]).toBe("# yaml-language-server: $schema=./backtest.schema.json");
  });

  it("run: an opioid shortage without places gives a finite ensemble that its own file can be scored by", () => {
    const small = textOf("australia-heroin-2001.yaml").replace(/draws: \d+/, "draws: 8");
    const prepared = ready(small);
    const score = scoreBacktest(prepared, measuredOf(prepared));
    expect(score.targets.map(({ p10, p50, p90 }) => p10! <= p50! && p50! <= p90!)).toEqual(
      score.targets.map(() => true),
    );
    expect(score.targets.find(({ id }) => id === "deaths-2001")!.p50).toBeLessThan(0.9);
  });
});

describe("An experiment of one's own", () => {
  it("runs from YAML alone and finds what a doubled landed cost does to retail: about 14 % or 87 %, by the pass-through", () => {
    const prepared = ready(own());
    const { targets } = scoreBacktest(prepared, measuredOf(prepared));
    expect(targets[0]!.p10).toBeGreaterThan(1.05);
    expect(targets[0]!.p90).toBeLessThan(1.9);
    expect(targets[0]!.hit).toBe(true);
  });

  it("is compared run by run with the same world without the event where it asks for it", () => {
    const versus = `  - { id: versus, metric: "Retail, with over without", unit: "1", outcome: retailUsdPerKg, take: mean, window: [1990-02, 1990-11], versus: ratio, band: [0.9, 1.1], observed: 1, date: 1993-01, role: null-test, evidence: [{ assumption: "Made up." }] }`;
    const measured = measuredOf(ready(own({ targets: versus })));
    expect([...measured[1]!].every((value) => value === 1)).toBe(true);
  });

  it("has no value of a target in a run that divides by nothing, and goes on with the others", () => {
    const zero = `  - { id: zero, metric: "Unread", unit: "1", outcome: retailUsdPerKg, take: mean, window: [1992-02, 1992-03], per: { outcome: unmetKg }, band: [0, 1], observed: 0.5, date: 1993-01, role: holdout, evidence: [{ assumption: "Made up." }] }`;
    const prepared = ready(own({ targets: zero }));
    const score = scoreBacktest(prepared, measuredOf(prepared));
    expect(score.targets.map(({ hit, undefinedShare, p50 }) => [hit, undefinedShare, p50 === null])).toEqual([
      [true, 0, false],
      [false, 1, true],
    ]);
  });
});
