import { isOk, type Problem } from "@inflow/evidence";
import { type Library, layOut } from "@inflow/model";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { drawOf } from "./draw.ts";
import { planOf, shippedLibrary, studyOf, studyText } from "./library.test-support.ts";
import type { Plan } from "./plan.ts";
import { namedPlan, type Points, withPoints } from "./points.ts";
import { studyJsonSchema } from "./question.ts";

let library: Library;
let shipped: Plan;
const text = studyText("caribbean-2025.yaml");

beforeAll(() => {
  library = shippedLibrary();
  shipped = planOf(text, library);
});

const small = (lines: string): string => `inflow: 1
id: small
asks: "Is it so?"
world: americas
horizon: { from: 2025-01-06, until: 2026-12-27 }
drivers: reference
against: none
sample: { draws: 4, luckPerDraw: 2, seed: 3 }
${lines}
`;

const entry = (rest: string): string => `{ ${rest}, evidence: [{ assumption: "For a test." }] }`;
const policy = (id: string, gives: readonly string[]): string =>
  `  - id: ${id}\n    is: "Made up."\n    gives:\n${gives.map((give) => `      - ${give}`).join("\n")}\n`;

const problemsIn = (study: string): readonly Problem[] => {
  const compiled = compile(studyOf(study), library);
  return isOk(compiled) ? [] : compiled.problems;
};

/** Value of a scalar lever of a policy in a week; undefined where nothing is given. */
const leverAt = (
  plan: Plan,
  place: number,
  lever: "postureLever" | "treatmentRatio" | "strikeTempoLever",
  week: number,
): number | undefined => {
  const cell = layOut(plan.world).offset[lever];
  const schedule = plan.schedules[place]!;
  const i = Array.from(schedule.cell).findIndex(
    (at, span) => at === cell && schedule.from[span]! <= week && week < schedule.until[span]!,
  );
  return i < 0 ? undefined : schedule.value[i];
};

describe("The shipped study", () => {
  it("compiles to 2,048 paired futures over 312 weeks of every policy, the comparison among them", () => {
    expect([shipped.weeks, shipped.runs]).toEqual([312, 2048]);
    expect(shipped.policies.map(({ id }) => id)).toContain("campaign-2025+treatment");
    expect(shipped.policies[shipped.against]!.id).toBe("none");
  });

  it("begins to differ from the comparison in the week of the deployment, 25 August 2025, and the comparison never from itself", () => {
    expect(shipped.policies.find(({ id }) => id === "campaign-2025")!.onset).toBe(33);
    expect(shipped.policies[shipped.against]!.onset).toBe(312);
    expect(leverAt(shipped, 0, "postureLever", 33)).toBe(1);
    expect(leverAt(shipped, 0, "postureLever", 34)).toBe(2);
  });

  it("has the designations of February 2025 in both arms", () => {
    expect(leverAt(shipped, 0, "postureLever", 10)).toBe(1);
    expect(leverAt(shipped, shipped.against, "postureLever", 10)).toBe(1);
    expect(leverAt(shipped, shipped.against, "postureLever", 3)).toBe(0);
  });

  it("stands beside a JSON Schema that is made from the parser", () => {
    expect(JSON.parse(studyText("study.schema.json"))).toEqual(JSON.parse(JSON.stringify(studyJsonSchema())));
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=./study.schema.json");
  });
});

describe("Compiling", () => {
  it("tells ten faults at once, each with line, column, reason and the name that was most likely meant", () => {
    const wrong = small(`only: [market, uze]
policies:
  - campain-2025
  - [none, treatmnt]
${policy("mine", [entry("set: postureLeaver, from: 2025-03-01, to: 1"), entry("set: assetSurge, where: { asset: destroyer }, from: 2025-03-01, to: 1"), entry("set: forceLevel, where: { zone: x }, from: 2025-03-01, to: 1"), entry("set: postureLever, from: 2025-03-01, until: 2025-02-01, to: 1")])}
beliefs: { deterrence.form: wilingness, deterrence.tresholds: { fixed: 1 }, overdose.form: 3 }
test: { primary: cocain, fall: 0.1, forWeeks: 52, costUpTo: { costOf: law-enforcement-doubld }, cost: full, deathsUp: 5, counting: [], floors: {}, confidence: 0.67 }`).replace(
      ", overdose.form: 3",
      "",
    );
    const problems = problemsIn(wrong);
    expect(problems.length).toBeGreaterThanOrEqual(10);
    for (const { place, what, why, fix } of problems)
      expect([place, what, why, fix]).toEqual([
        expect.stringMatching(/^\d+:\d+/),
        expect.stringMatching(/\.$/),
        expect.stringMatching(/\.$/),
        expect.stringMatching(/[.?]$/),
      ]);
    const fixes = problems.map(({ fix }) => fix).join(" ");
    for (const meant of [
      "use",
      "campaign-2025",
      "treatment",
      "postureLever",
      "willingness",
      "cocaine",
      "law-enforcement-doubled",
    ])
      expect(fixes).toContain(`"${meant}"`);
  });

  it("does not let a quantity be given that a mechanism makes, unless that mechanism is left out", () => {
    const given = (only: string): string =>
      small(`${only}policies: [none]\nrecord:\n  - ${entry("set: consumedKg, from: 2025-01-06, to: 1")}`);
    expect(problemsIn(given(""))[0]!.what).toMatch(/"consumedKg" cannot be given/);
    expect(problemsIn(given("only: [market]\n")).some(({ what }) => what.includes("cannot be given"))).toBe(false);
  });

  it("asks for every quantity that a kept mechanism reads and nobody writes", () => {
    const missing = problemsIn(small("only: [market]\npolicies: [none]")).map(({ what }) => what);
    expect(missing).toContain('Nobody writes "inflowKg", which a kept mechanism reads.');
    const less = problemsIn(
      small(`only: [market]\npolicies: [none]\nrecord:\n  - ${entry("set: inflowKg, from: 2025-01-06, to: 1")}`),
    ).map(({ what }) => what);
    expect(less).toEqual(missing.filter((what) => !what.includes('"inflowKg"')));
  });

  it("refuses a policy that says two things of one cell in one week, and one that is listed twice", () => {
    expect(
      problemsIn(
        small(
          `policies:\n${policy("mine", [entry("set: postureLever, from: 2025-03-01, to: 1"), entry("set: postureLever, from: 2025-05-01, to: 2")])}`,
        ),
      )[0]!.what,
    ).toMatch(/"mine" sets postureLever \(all\) twice/);
    expect(problemsIn(small("policies: [treatment, treatment]"))[0]!.what).toMatch(/listed twice/);
  });

  it("lets the later policy of a mix win and shows every conflict with its cells and weeks", () => {
    const a = policy("gentle", [
      entry("set: postureLever, from: 2025-03-03, to: 1"),
      entry("set: treatmentRatio, from: 2025-03-03, to: 2"),
    ]);
    const b = policy("harsh", [
      entry("set: postureLever, from: 2025-06-02, until: 2025-07-07, to: 3"),
      entry("set: treatmentRatio, from: 2025-06-02, to: 2"),
    ]);
    const plan = planOf(small(`policies:\n${a}${b}  - [gentle, harsh]\n  - [harsh, gentle]`), library);
    expect([
      leverAt(plan, 2, "postureLever", 22),
      leverAt(plan, 3, "postureLever", 22),
      leverAt(plan, 2, "postureLever", 30),
    ]).toEqual([3, 1, 1]);
    expect(plan.conflicts).toEqual([
      {
        policy: "gentle+harsh",
        quantity: "postureLever",
        cell: "all",
        fromWeek: 21,
        untilWeek: 26,
        overruled: "gentle",
        wins: "harsh",
      },
      {
        policy: "harsh+gentle",
        quantity: "postureLever",
        cell: "all",
        fromWeek: 21,
        untilWeek: 26,
        overruled: "harsh",
        wins: "gentle",
      },
    ]);
  });

  it("hides the whole entry whose evidence was not known on the day of the study, and says so", () => {
    const later = (asOf: string): string =>
      small(
        `${asOf}policies:\n${policy("mine", ['{ set: strikeTempoLever, from: 2025-03-03, to: 1, evidence: [{ assumption: "Early.", known: 2025-02 }, { assumption: "Late.", known: 2025-04-01 }] }', entry("set: treatmentRatio, from: 2025-03-03, to: 2")])}`,
      );
    const blind = planOf(later("asOf: 2025-03-31\n"), library);
    const seeing = planOf(later("asOf: 2025-04-01\n"), library);
    expect([leverAt(blind, 0, "strikeTempoLever", 30), leverAt(seeing, 0, "strikeTempoLever", 30)]).toEqual([0, 1]);
    expect(leverAt(blind, 0, "treatmentRatio", 30)).toBe(2);
    expect(blind.hidden).toEqual([
      { of: "mine", quantity: "strikeTempoLever", from: "2025-03-03", known: "2025-04-01" },
    ]);
    expect(seeing.hidden).toEqual([]);
  });

  it("gives each schedule spans that never overlap on a cell", () => {
    const overlapping: string[] = [];
    for (const { policy, cell, from, until } of shipped.schedules) {
      for (let i = 1; i < cell.length; i++)
        if (cell[i] === cell[i - 1] && from[i]! < until[i - 1]!) overlapping.push(`${policy} ${cell[i]}`);
      for (let i = 0; i < cell.length; i++) if (from[i]! >= until[i]!) overlapping.push(`${policy} ${cell[i]} empty`);
    }
    expect(overlapping).toEqual([]);
  });
});

describe("The name of a plan", () => {
  const base = small("policies: [treatment]");
  const name = (study: string): string => planOf(study, library).id;

  it("is not changed by a comment, another order of keys or other spacing", () => {
    expect(name(`# another comment\n${base.replace("seed: 3", "seed:    3")}`)).toBe(name(base));
    expect(name(base.replace("{ draws: 4, luckPerDraw: 2, seed: 3 }", "{ seed: 3, luckPerDraw: 2, draws: 4 }"))).toBe(
      name(base),
    );
  });

  it("is changed by the seed, by a belief, by a date and by the model", () => {
    const others = [
      base.replace("seed: 3", "seed: 4"),
      `${base}beliefs: { deterrence.form: none }\n`,
      base.replace("2026-12-27", "2027-12-26"),
    ].map(name);
    const model = compile(studyOf(base), library, { model: "another" });
    const names = [name(base), ...others, isOk(model) ? model.ok.id : ""];
    expect(new Set(names).size).toBe(names.length);
  });

  it("is for a draft that is named later what compiling it whole gives, with points and without", () => {
    const whole = planOf(base, library);
    const draft = compile(studyOf(base), library, { evidence: "draft" });
    if (!isOk(draft)) throw new Error("The study does not compile.");
    const { path } = whole.parameters.find(({ prior }) => !("fixed" in prior))!;
    const points: Points = { paths: [path], of: "values", table: Float64Array.of(1, 2), is: "two rows" };
    expect(draft.ok.id).not.toBe(whole.id);
    expect(namedPlan(draft.ok)).toEqual(whole);
    expect(namedPlan(withPoints(draft.ok, points))).toEqual(withPoints(whole, points));
  });
});

describe("A draw", () => {
  const plan = (beliefs: string): Plan => planOf(small(`policies: [treatment]\n${beliefs}`), library);
  const at = (of: Plan, path: string, index: number, attempt = 0): number =>
    drawOf(of, index, attempt)[of.parameters.findIndex((one) => one.path === path)]!;

  it("is made alone from its address and is another under another scramble", () => {
    expect(drawOf(shipped, 777)).toEqual(drawOf(shipped, 777));
    expect(drawOf(shipped, 777, 1)).not.toEqual(drawOf(shipped, 777, 0));
  });

  it("takes a pinned form or another prior, and leaves every other parameter bit for bit as it was", () => {
    const base = plan("");
    const other = plan(
      "beliefs: { deterrence.form: compensation, deterrence.threshold.lethal: { uniform: [0.5, 0.6] } }",
    );
    expect(at(other, "deterrence.form", 5)).toBe(2);
    expect(at(other, "deterrence.threshold.lethal", 5)).toBeGreaterThan(0.5);
    const changed = base.parameters.filter(
      ({ path }, j) =>
        drawOf(base, 5)[j] !== drawOf(other, 5)[j] &&
        path !== "deterrence.form" &&
        path !== "deterrence.threshold.lethal",
    );
    expect(changed).toEqual([]);
  });

  it("draws an uncertain belief about a number that the library holds certain, by its name", () => {
    const fixed = plan("").parameters.find(({ prior, path }) => "fixed" in prior && !path.startsWith("mode"))!.path;
    const believed = plan(`beliefs: { "${fixed}": { uniform: [1, 2] } }`);
    const drawn = [0, 1, 2, 3].map((index) => at(believed, fixed, index));
    expect(new Set(drawn).size).toBe(4);
    for (const value of drawn) expect(value).toBeGreaterThan(1);
  });
});
