import { luckOf } from "@inflow/exact";
import { elementaryEffects, morrisEffects, outputsOf } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import { plainName } from "../beliefs/index.ts";
import { drawOf } from "../draw.ts";
import type { Plan } from "../plan.ts";
import { withPoints } from "../points.ts";
import { EVERYTHING_ELSE, inRows, morrisRound, pairPlan, saltelliRound } from "./column-plans.ts";
import { contrastOf, contrastSaid, contrastValues } from "./contrast.ts";
import { drawColumns, meanOverLuck } from "./draw-columns.ts";
import { FEWEST_DRAWS_FOR_DRIVERS, type GivenAnalysis, givenDrivers } from "./given.ts";
import { regionalOf } from "./regional.ts";
import { indexSaid } from "./sensitivity-words.ts";
import { givenSentences, shareSentences } from "./sentences.ts";
import { isSize, isTellable, roundOutputs, roundsUpTo, sharesOfVariance } from "./sobol.ts";
import { drivenAnswer, driverPlan, ensembleBy, IDLE } from "./toy-drivers.test-support.ts";

const plan = driverPlan();
const ensemble = ensembleBy(plan, drivenAnswer(plan));
const inflow = contrastOf(plan, ensemble, "inflow", "cocaine", plan.study.test!)!;

const given = (of: Plan, contrast = inflow): GivenAnalysis => {
  const runs = of === plan ? ensemble : ensembleBy(of, drivenAnswer(of));
  const perRun = contrastValues(runs, 0, of.against, contrast);
  return givenDrivers(drawColumns(of, runs), meanOverLuck(of, perRun), perRun, 7);
};

/** Contrast of each plan of a design, draw by draw, with luck keyed by the seed of each plan. */
const run = (plans: readonly Plan[], luckSd: number): Float64Array[] =>
  plans.map((one) => contrastValues(ensembleBy(one, drivenAnswer(one, luckSd)), 0, one.against, inflow));

const shares = (size: number, paths: readonly string[], luckSd = 0.02, of = plan) => {
  const pair = pairPlan(of, "policy");
  const outputs = roundsUpTo(size).flatMap((round) => {
    const planned = saltelliRound(pair, paths, round);
    return roundOutputs(planned, run(planned.plans, luckSd));
  });
  return sharesOfVariance(outputs, new Map([["toy.a", "what a says"]]), 7, 3);
};

describe("a plain name", () => {
  it("keeps what a parameter is and leaves out what explains it", () => {
    const name = (is: string): string => plainName({ is, path: "a.b" });
    expect(name("Spread of the choice, as a share of cost: how noisy it is.")).toBe(
      "spread of the choice, as a share of cost",
    );
    expect(name("Colombia: cooperation before the campaign, 0 to 1.")).toBe(
      "Colombia: cooperation before the campaign, 0 to 1",
    );
    expect(name("US cocaine consumption. Pure tonnes.")).toBe("US cocaine consumption");
  });
});

describe("drivers of an ensemble", () => {
  const found = given(plan);

  it("are found and ranked as the toy was made: a before b, the form among them", () => {
    const drivers = found.parameters.filter(({ isDriver }) => isDriver).map(({ path }) => path);
    expect(drivers.slice(0, 2)).toEqual(["toy.a", "toy.b"]);
    expect(drivers.slice(0, 4)).toContain("toy.form");
    expect(found.parameters).toHaveLength(IDLE + 4);
  });

  it("leave most of what moves nothing below the floor", () => {
    const idle = found.parameters.filter(({ path, isDriver }) => path.startsWith("toy.idle") && isDriver);
    expect(idle.length).toBeLessThanOrEqual(3);
  });

  it("swing by the algebra of the toy: thirds of a uniform are two thirds apart, in tonnes", () => {
    const { swing } = found.parameters[0];
    const tonnes = (100 * plan.weeks) / 1000;
    expect(swing!.high - swing!.low).toBeGreaterThan(-0.4 * (2 / 3) * tonnes * 1.1);
    expect(swing!.high - swing!.low).toBeLessThan(-0.4 * (2 / 3) * tonnes * 0.9);
    expect(Math.abs(swing!.high - swing!.low)).toBeGreaterThan(found.floors.swing);
  });

  it("say how much of a single future is luck", () => {
    const signal = 0.16 / 12 + 0.04 / 12 + 0.0025 / 12 + 0.0064 / 4;
    const share = 0.0004 / (0.0004 + signal);
    expect(found.luckShare!.low).toBeLessThan(share);
    expect(found.luckShare!.high).toBeGreaterThan(share);
  });

  it("are none where the policy changes nothing, and the sentence says so", () => {
    const fentanyl = contrastOf(plan, ensemble, "inflow", "fentanyl", plan.study.test!)!;
    const nothing = given(plan, fentanyl);
    expect(nothing.parameters).toEqual([]);
    expect(givenSentences(nothing, fentanyl, "policy", "none")).toEqual([
      "The difference in fentanyl inflow over the horizon between policy and none is 0 t in every simulated world: no uncertainty drives it.",
    ]);
  });

  it("are refused from fewer draws than a hundred", () => {
    const few = driverPlan({ sample: { draws: 64, luckPerDraw: 1, seed: 7 } });
    expect(() => given(few)).toThrow(`${FEWEST_DRAWS_FOR_DRIVERS} draws or more; there are 64`);
  });
});

describe("a Saltelli design as plans", () => {
  const pair = pairPlan(plan, "policy");
  const paths = ["toy.b", "toy.a"];
  const planned = saltelliRound(pair, paths, { base: 8, first: 0, scrambles: 4 });
  const valuesOf = (column: number): Float64Array[] =>
    inverse(planned.rowOf[column], column).map((draw) => drawOf(planned.plans[column], draw));
  const block = paths.length + 3;
  /** Draw of each block in a column. */
  const inverse = (rows: Int32Array, column: number): number[] => {
    const draws: number[] = [];
    rows.forEach((row, draw) => {
      draws[(row - column) / block] = draw;
    });
    return draws;
  };

  it("moves one parameter from A to AB and nothing else, luck included", () => {
    const [a, ab] = [valuesOf(0), valuesOf(1)];
    expect(planned.plans[1].study.sample.seed).toBe(planned.plans[0].study.sample.seed);
    a.forEach((values, i) => {
      const moved = Array.from(values.keys()).filter((j) => values[j] !== ab[i][j]);
      expect(moved).toEqual([1]);
    });
    expect(inverse(planned.rowOf[0], 0)).toEqual(inverse(planned.rowOf[1], 1));
  });

  it("takes everything else from B, and the named parameters from A, in the column of everything else", () => {
    const [a, rest, b] = [valuesOf(0), valuesOf(block - 2), valuesOf(block - 1)];
    rest.forEach((values, i) => {
      expect(values[0]).toBe(a[i][0]);
      expect(values[1]).toBe(a[i][1]);
      expect(Array.from(values.subarray(2))).toEqual(Array.from(b[i].subarray(2)));
    });
    expect(planned.plans[block - 2].study.sample.seed).not.toBe(planned.plans[0].study.sample.seed);
  });

  it("gives each policy and each column a name of its own", () => {
    const ids = planned.plans.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pairPlan(driverPlan(), "policy").id).toBe(pair.id);
    expect(pair.id).not.toBe(plan.id);
  });

  it("does not let what is named move with everything else", () => {
    const one = saltelliRound(pair, paths, { base: 128, first: 0, scrambles: 1 });
    const half = (value: number): number => (value >= 0.5 ? 1 : -1);
    const worst = Math.max(
      ...one.plans.flatMap((column) => {
        const draws = Array.from({ length: 128 }, (_, i) => drawOf(column, i));
        return [0, 1].flatMap((named) =>
          Array.from({ length: IDLE + 2 }, (_, j) =>
            Math.abs(draws.reduce((sum, row) => sum + half(row[named]) * half(row[j + 2]), 0) / 128),
          ),
        );
      }),
    );
    expect(worst).toBeLessThan(5 / Math.sqrt(128));
  });
});

describe("a Saltelli design of second order", () => {
  const pair = pairPlan(plan, "policy");
  const paths = ["toy.b", "toy.a"];
  const planned = saltelliRound(pair, paths, { base: 8, first: 0, scrambles: 4 }, true);
  const block = 2 * 3 + 2;
  const valuesOf = (column: number): Float64Array[] => {
    const draws: Float64Array[] = [];
    planned.rowOf[column].forEach((row, draw) => {
      draws[(row - column) / block] = drawOf(planned.plans[column], draw);
    });
    return draws;
  };

  it("takes one parameter from A and all others, luck included, from B in each block BA", () => {
    const [a, ba, b] = [valuesOf(0), valuesOf(4), valuesOf(block - 1)];
    expect(planned.plans[4].study.sample.seed).toBe(planned.plans[block - 1].study.sample.seed);
    ba.forEach((values, i) => {
      expect(values[1]).toBe(a[i][1]);
      expect(values[0]).toBe(b[i][0]);
      expect(Array.from(values.subarray(2))).toEqual(Array.from(b[i].subarray(2)));
    });
  });

  it("takes everything else from A and the named parameters from B in the last block BA", () => {
    const [a, ba, b] = [valuesOf(0), valuesOf(block - 2), valuesOf(block - 1)];
    ba.forEach((values, i) => {
      expect(Array.from(values.subarray(0, 2))).toEqual(Array.from(b[i].subarray(0, 2)));
      expect(Array.from(values.subarray(2))).toEqual(Array.from(a[i].subarray(2)));
    });
  });

  it("finds that a product of two uniforms owes one seventh of its variance to the pair, and three sevenths to each alone", () => {
    const outputs = roundsUpTo(1024).flatMap((round) => {
      const one = saltelliRound(pair, ["toy.a", "toy.b"], round, true);
      const byPlan = one.plans.map((each) =>
        contrastValues(
          ensembleBy(each, (policy, [a, b]) => ({ inflow: policy === "none" ? 1 : 1 - 0.4 * a * b })),
          0,
          each.against,
          inflow,
        ),
      );
      return roundOutputs(one, byPlan);
    });
    const found = sharesOfVariance(outputs, new Map(), 7, 0);
    const [strongest] = found.pairs!;
    expect([...strongest.paths].sort()).toEqual(["toy.a", "toy.b"]);
    expect(strongest.second.low).toBeLessThan(1 / 7);
    expect(strongest.second.high).toBeGreaterThan(1 / 7);
    expect(strongest.second.high - strongest.second.low).toBeLessThan(0.25);
    expect(strongest.isNil).toBe(false);
    expect(Math.abs(found.shares[0].first.value - 3 / 7)).toBeLessThan(0.05);
    expect(found.pairs!.slice(1).every(({ isNil }) => isNil)).toBe(true);
    expect(shareSentences(found).join(" ")).toContain("toy.a with toy.b, beyond what each does alone: 0.");
  });

  it("has no pairs to tell where the design does not carry them", () => {
    expect(shares(64, ["toy.a", "toy.b"]).pairs).toBeNull();
  });
});

describe("where a parameter matters", () => {
  const perRun = contrastValues(ensemble, 0, plan.against, inflow);
  const means = meanOverLuck(plan, perRun);
  const columns = drawColumns(plan, ensemble);
  const found = regionalOf(columns, means, given(plan), 7)!;

  it("is told first of what drives the contrast, with high values where inflow falls most", () => {
    const [lowest, highest] = found.regions;
    for (const { parameters, floor } of [lowest, highest]) {
      expect(parameters[0].path).toBe("toy.a");
      expect(parameters[0].distance).toBeGreaterThan(2 * floor);
    }
    expect(lowest.parameters[0].medians!.inside).toBeGreaterThan(lowest.parameters[0].medians!.elsewhere);
    expect(highest.parameters[0].medians!.inside).toBeLessThan(highest.parameters[0].medians!.elsewhere);
    expect(lowest.limit).toBeLessThan(highest.limit);
  });

  it("is told by slices that lie farthest from all at the two ends of a parameter that acts steadily", () => {
    const { distances } = found.slices.find(({ path }) => path === "toy.a")!;
    const middle = Math.max(...distances.slice(4, 6));
    expect(Math.min(distances[0], distances.at(-1)!)).toBeGreaterThan(middle);
  });

  it("is not told where the contrast is the same in every draw", () => {
    const fentanyl = contrastOf(plan, ensemble, "inflow", "fentanyl", plan.study.test!)!;
    const flat = meanOverLuck(plan, contrastValues(ensemble, 0, plan.against, fentanyl));
    expect(regionalOf(columns, flat, given(plan, fentanyl), 7)).toBeNull();
  });
});

describe("sentences of a sensitivity analysis", () => {
  it("are the same in Spanish, number for number, in the order of its own grammar", () => {
    const numbersIn = (text: string): string[] => (text.match(/\d+(\.\d+)?/g) ?? []).sort();
    const found = given(plan);
    const es = contrastSaid("inflow", "cocaine", "full", "es");
    const [english, spanish] = [
      givenSentences(found, inflow, "policy", "none"),
      givenSentences(found, es, "policy", "none", "es"),
    ];
    expect(spanish.map(numbersIn)).toEqual(english.map(numbersIn));
    expect(spanish[0]).toContain("la entrada de cocaína en el horizonte");
    const few = shares(64, ["toy.a", "toy.idle3"]);
    expect(shareSentences(few, "es").join(" ")).toContain("Indistinguibles de cero en total: toy.idle3.");
    for (const sentence of [...spanish, ...shareSentences(few, "es")]) expect(sentence).not.toMatch(/\{\w+\}/);
  });
});

describe("a Saltelli design of a plan with a posterior", () => {
  const paths = ["toy.a", "toy.form", "toy.c"];
  const rows = [
    [0.9, 0, 0.2],
    [0.1, 1, 0.8],
    [0.4, 1, 0.3],
  ];
  const calibrated = withPoints(plan, { paths, of: "values", table: Float64Array.from(rows.flat()), is: "three rows" });
  const planned = saltelliRound(pairPlan(calibrated, "policy"), ["toy.b"], { base: 8, first: 0, scrambles: 2 });
  const together = ([a, , c, form]: Float64Array): string =>
    rows.findIndex((row) => Math.abs(row[0] - a) < 1e-9 && row[1] === form && Math.abs(row[2] - c) < 1e-9).toString();

  it("draws whole rows of it, each of them, and never a mixture of two", () => {
    const seen = planned.plans.flatMap((one) => Array.from({ length: 16 }, (_, i) => together(drawOf(one, i))));
    expect([...new Set(seen)].sort()).toEqual(["0", "1", "2"]);
  });

  it("holds them as one factor beside the drivers and everything else", () => {
    expect(planned.designs[0].factors.map(({ name }) => name)).toEqual([
      "toy.b",
      "calibrated together: toy.a, toy.form, toy.c",
      EVERYTHING_ELSE,
    ]);
    const [a, ab] = [0, 2].map((k) => Array.from({ length: 16 }, (_, i) => drawOf(planned.plans[k], i)));
    expect(a.map((row) => row[1])).toEqual(ab.map((row) => row[1]));
    expect(a.map(together)).not.toEqual(ab.map(together));
  });

  it("stands still along a trajectory of Morris", () => {
    const { plans } = morrisRound(pairPlan(calibrated, "policy"), ["toy.b"], 6);
    const [before, after] = plans.map((one) => Array.from({ length: 6 }, (_, i) => together(drawOf(one, i))));
    expect(before).toEqual(after);
    expect(new Set(before).size).toBe(3);
  });
});

describe("shares of variance", () => {
  const a = 0.16 / 12;
  const b = 0.04 / 12;
  const rest = 0.0025 / 12 + 0.0064 / 4;

  it("are those of the algebra, everything else and luck in a share of their own", () => {
    const luck = 0.05;
    const found = shares(512, ["toy.a", "toy.b"], luck);
    const all = a + b + rest + luck * luck;
    const expected = [a / all, b / all, (rest + luck * luck) / all];
    expect(found.shares.map(({ path }) => path)).toEqual(["toy.a", "toy.b", EVERYTHING_ELSE]);
    found.shares.forEach(({ first, total }, j) => {
      expect(Math.abs(first.value - expected[j])).toBeLessThan(0.06);
      expect(Math.abs(total.value - expected[j])).toBeLessThan(0.06);
      expect(first.low).toBeLessThan(expected[j]);
      expect(first.high).toBeGreaterThan(expected[j]);
    });
  });

  it("of a parameter that moves nothing are said to be indistinguishable from zero, never negative", () => {
    const found = shares(64, ["toy.a", "toy.idle3"]);
    const words = shareSentences(found).join(" ");
    expect(found.shares[1].isNil).toBe(true);
    expect(words).toContain("Indistinguishable from zero in total: toy.idle3.");
    expect(words).not.toMatch(/[-−]0\.\d/);
    expect(words).toContain("What a says: alone");
    expect(words).toContain("In 3 of the 320 rows of the design (1 %)");
  });

  it("are never said to be negative, even where a whole interval lies below zero", () => {
    const planned = saltelliRound(pairPlan(plan, "policy"), ["toy.a"], { base: 16, first: 0, scrambles: 4 });
    const luck = luckOf(5, 0, "rows").at(0);
    const [z, w] = [0, 1].map(() => Float64Array.from({ length: 64 }, () => luck.uniform() - 0.5));
    const columns = [(i: number) => z[i], (i: number) => z[i] - 0.2 * w[i], (i: number) => w[i], (i: number) => w[i]];
    const byPlan = planned.rowOf.map((rows, k) => Float64Array.from(rows, (row) => columns[k](Math.floor(row / 4))));
    const [a] = sharesOfVariance(roundOutputs(planned, byPlan), new Map(), 7, 0).shares;
    expect(a.first.high).toBeLessThan(0);
    expect(a.first.words).toBe("indistinguishable from zero (< 0.0005)");
  });

  it("stop where every interval is narrow enough, and say whose is widest where not", () => {
    const wide = shares(64, ["toy.a", "toy.b"]);
    expect(wide.converged).toBe(false);
    expect(shareSentences(wide).join(" ")).toMatch(
      /Not converged after 64 base rows in 16 scrambles: the (first|total) of .* known to ±/,
    );
    expect(shareSentences(wide, "es").join(" ")).toContain("tras 64 filas base en 16 aleatorizaciones");
    expect(shares(1024, ["toy.a"]).widest).toBeLessThan(wide.widest);
  });

  it("are not told from fewer than 64 base rows in 16 scrambles, whose intervals are wider than a share can be", () => {
    const few = shares(16, ["toy.a", "toy.b"]);
    expect([isTellable(few), isTellable(shares(64, ["toy.a"]))]).toEqual([false, true]);
    expect(shareSentences(few)).toEqual([
      "Too few rows for shares: 16 base rows in 4 scrambles; 64 in 16 are the fewest. Give --size 64 or more.",
    ]);
    expect(few.widest).toBeGreaterThan(shares(64, ["toy.a", "toy.b"]).widest);
  });

  it("never print a bound that rounds to zero as a zero: it is said to be below what is shown", () => {
    const nil = { value: 0, low: -0.1, high: 0.0004, words: "" };
    expect(indexSaid(nil, "es")).toBe("indistinguible de cero (< 0.0005)");
    expect(indexSaid({ ...nil, high: 0.0006 }, "es")).toBe("indistinguible de cero (como mucho 0.001)");
  });

  it("grow round by round to the size asked for, keeping every earlier row", () => {
    const rounds = roundsUpTo(512);
    expect(rounds.reduce((sum, { base, scrambles }) => sum + base * scrambles, 0)).toBe(512);
    expect(rounds.slice(1).map(({ first }) => first)).toEqual(
      rounds.slice(0, -1).map(({ first, base }) => first + base),
    );
    expect([8, 16, 1024].every(isSize)).toBe(true);
    expect([0, 4, 24, 1.5].some(isSize)).toBe(false);
  });
});

describe("elementary effects", () => {
  it("are the slopes of the toy, since everything else stands still along a trajectory", () => {
    const pair = pairPlan(plan, "policy");
    const planned = morrisRound(pair, ["toy.b", "toy.a"], 8);
    const outputs = outputsOf(planned.designs[0], inRows(planned, run(planned.plans, 0.1)));
    const tonnes = (100 * plan.weeks) / 1000;
    const slopes = [-0.2 * 0.98 * tonnes, -0.4 * 0.98 * tonnes];
    elementaryEffects(outputs).forEach((effect, i) => {
      expect(effect).toBeCloseTo(slopes[i % 2], 9);
    });
    expect(morrisEffects(outputs).map(({ sigma }) => Math.round(sigma! * 1e9))).toEqual([0, 0]);
  });
});
