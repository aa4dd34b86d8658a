/** Which rows and experiments a calibration may look at, what they share with the question, and what a posterior gives a plan. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblems, isOk } from "@inflow/evidence";
import { quantileOf } from "@inflow/methods";
import { beforeAll, describe, expect, it } from "vitest";
import { type PreparedBacktest, prepareBacktest } from "../backtest/door.ts";
import { readBacktest } from "../backtest/file.ts";
import type { Target } from "../backtest/target.ts";
import { drawOf } from "../draw.ts";
import { planOf, shippedLibrary, studyText } from "../library.test-support.ts";
import type { Plan } from "../plan.ts";
import { withPoints } from "../points.ts";
import { fitTargetOf, residualOf, valueAt } from "./fit-target.ts";
import { type Posterior, pointsOfPosterior } from "./posterior.ts";
import { simulateWorlds, smallWorldsOf } from "./small-worlds.ts";

const target = (over: Partial<Target> = {}): Target => ({
  id: "one",
  metric: "One",
  unit: "1",
  outcome: "retailUsdPerKg",
  take: "mean",
  window: ["1990-01", "1990-12"],
  band: [0.5, 2],
  observed: 1,
  date: "1991-01",
  role: "fit",
  evidence: [{ assumption: "Made up." }],
  ...over,
});

describe("A row that may be fitted", () => {
  it("has its band as 80 % of its error: 1.2816 errors to either side, on the scale of ratios where it is positive", () => {
    const row = fitTargetOf("x", target())!;
    expect(residualOf(row, 2)).toBeCloseTo(1.2815515655, 9);
    expect(residualOf(row, 0.5)).toBeCloseTo(-1.2815515655, 9);
    const level = fitTargetOf("x", target({ band: [-1, 1], observed: 0 }))!;
    expect(residualOf(level, 1)).toBeCloseTo(1.2815515655, 9);
    expect(valueAt(row, residualOf(row, 1.7))).toBeCloseTo(1.7, 12);
  });

  it("is none of a holdout, a null test, a placebo, an input or a report", () => {
    for (const role of ["holdout", "null-test", "placebo", "input", "report"] as const)
      expect(fitTargetOf("x", target({ role }))).toBeNull();
  });
});

describe("The small worlds", () => {
  const root = join(import.meta.dirname, "..", "..", "..", "..", "studies");
  const library = shippedLibrary();
  const textOf = (name: string): string => readFileSync(join(root, name), "utf8");
  const prepare = (text: string): PreparedBacktest => {
    const read = readBacktest(text, "file.yaml");
    const made = isOk(read) ? prepareBacktest(read.ok, library) : read;
    if (isOk(made)) return made.ok;
    throw new Error(formatProblems(made.problems));
  };
  let question: Plan;
  beforeAll(() => {
    question = planOf(studyText("caribbean-2025.yaml"), library);
  });

  it("are those with rows to fit, without the live campaign; no row of another role is among their targets", () => {
    const names = ["backtests", "history"].flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(".yaml") ? [`${folder}/${name}`] : [])),
    );
    const prepared = names.map((name) => prepare(textOf(name)));
    const worlds = smallWorldsOf(prepared, question);
    const roles = prepared.flatMap(({ backtest }) => backtest.targets.map(({ id, role }) => [backtest.id, id, role]));
    const fits = roles.filter(([id, , role]) => role === "fit" && id !== "campaign-2025-live");
    expect(worlds.targets.map(({ experiment, id }) => [experiment, id, "fit"])).toEqual(
      worlds.experiments.flatMap(({ id }) => fits.filter(([experiment]) => experiment === id)),
    );
    expect(worlds.targets).toHaveLength(fits.length);
    expect(worlds.experiments.map(({ id }) => id)).toContain("us-2015-2024");
    expect(worlds.experiments.map(({ id }) => id)).not.toContain("campaign-2025-live");
  });

  it("leave out an experiment that is live, even where a row of it is marked to be fitted", () => {
    const text = textOf("backtests/us-cocaine-2007.yaml").replace(/^id: .*$/m, "$&\nlive: true");
    expect(smallWorldsOf([prepare(text)], question).targets).toEqual([]);
  });

  it("fit no row whose outcome and years are a holdout, null test or placebo of any file", () => {
    const all = ["backtests", "history"]
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
      .filter((name) => name.endsWith(".yaml"))
      .flatMap((name) => prepare(textOf(name)).backtest.targets.map((one) => ({ ...one, name })));
    const key = ({ outcome, where, window, ratioTo }: Target): string =>
      JSON.stringify([outcome, where, window[1].slice(0, 4), ratioTo?.[1].slice(0, 4)]);
    const world = (name: string): boolean => /us-|fentanyl/.test(name);
    const held = all.filter(({ role, name }) => !["fit", "input", "report"].includes(role) && world(name)).map(key);
    expect(held.length).toBeGreaterThan(4);
    expect(
      all.filter(({ role, name }) => role === "fit" && world(name)).filter((one) => held.includes(key(one))),
    ).toEqual([]);
  });

  it("do not depend on a holdout: other observations of it leave worlds and runs as they are", () => {
    const text = textOf("backtests/us-cocaine-2007.yaml");
    const other = text.replace("observed: 0.52", "observed: 5.2").replace("observed: 1.31", "observed: 3.1");
    expect(other).not.toBe(text);
    const [one, two] = [text, other].map((each) => smallWorldsOf([prepare(each)], question));
    expect(two!.targets).toEqual(one!.targets);
    const given = [0];
    const value = [quantileOf(one!.parameters[0]!.prior, 0.3)];
    expect(simulateWorlds(two!, given, 1)(value, 3)).toEqual(simulateWorlds(one!, given, 1)(value, 3));
  });

  it("share a parameter only with the prior of the question: a belief of its own year stays the experiment's", () => {
    const worlds = smallWorldsOf([prepare(textOf("history/us-2015-2024.yaml"))], question);
    const paths = worlds.parameters.map(({ path }) => path);
    expect(paths).toContain("overdose.potency.elasticity");
    expect(paths).not.toContain("overdose.start.synthetic");
    expect(paths).not.toContain("supply.area.elasticity");
  });

  it("answer a parameter: deaths of 2023 over 2019 rise with the response of deaths to purity, and equally again", () => {
    const worlds = smallWorldsOf([prepare(textOf("history/us-2015-2024.yaml"))], question);
    const place = worlds.parameters.findIndex(({ path }) => path === "overdose.potency.elasticity");
    const row = worlds.targets.findIndex(({ id }) => id === "synthetic-2023");
    const simulate = simulateWorlds(worlds, [place], 1);
    const [weak, strong] = [0.2, 0.7].map((value) => simulate([value], 11)![row]!);
    expect(strong! - weak!).toBeGreaterThan(1);
    expect(simulateWorlds(worlds, [place], 1)([0.7], 11)![row]).toBe(strong);
  });

  it("take a posterior by row: two parameters of one row stay together, a belief of the study goes over it, the name changes", () => {
    const paths = ["market.cover.response", "supply.area.balloon"];
    const rows = [
      [0.4, 1],
      [0.9, 2],
    ];
    const posterior = { name: "toy", paths, rows } as unknown as Posterior;
    const points = pointsOfPosterior(posterior, question)!;
    const plan = withPoints(question, points);
    expect(plan.id).not.toBe(question.id);
    const at = (path: string): number => question.parameters.findIndex((one) => one.path === path);
    const pairs = Array.from({ length: 20 }, (_, i) => {
      const values = drawOf(plan, i);
      return `${values[at(paths[0]!)]} ${values[at(paths[1]!)]}`;
    });
    expect([...new Set(pairs)].sort()).toEqual(["0.4 1", "0.9 2"]);
    const believing = { ...question, study: { ...question.study, beliefs: { "supply.area.balloon": { fixed: 3 } } } };
    expect(pointsOfPosterior(posterior, believing)!.paths).toEqual(["market.cover.response"]);
    expect(pointsOfPosterior({ ...posterior, paths: ["not.here"], rows: [[1]] }, question)).toBeNull();
  });
});
