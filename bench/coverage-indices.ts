/**
 * Claim: nominal 95 % bootstrap intervals of Sobol' indices hold the analytic index in 95 ± 2 % of designs.
 * Method: many independent designs of independent points, percentile bootstrap of 1,000 each; for each function, base, estimator and
 * factor the share that holds it, with its own standard error. The total index has one estimator, so it stands once.
 * Limit: two functions; scrambled points, where intervals take the wider of two kinds, are another matter.
 *
 *     npm run bench -- coverage-indices [--rounds=1000] [--only=Ishigami]
 */
import { sin } from "@inflow/exact";
import { evaluate, type FirstOrder, type Model, saltelliDesign, sobolIndices, uniformFactors } from "@inflow/methods";
import { note, record } from "./bench.ts";
import { coverageRow, isAsked, isUndecided, TIMES_UNDECIDED } from "./coverage.ts";

const given = process.argv.find((word) => word.startsWith("--rounds="));
const rounds = given === undefined ? 1000 : Number(given.slice("--rounds=".length));
const angle = [-Math.PI, Math.PI] as const;

interface Subject {
  readonly name: string;
  readonly factors: ReturnType<typeof uniformFactors>;
  readonly model: Model;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** x₁ + 2x₂ + x₁x₂ of uniforms: V = (2.25 + 6.25)/12 + 1/144. */
const variance = 8.5 / 12 + 1 / 144;
const subjects: readonly Subject[] = [
  {
    name: "Ishigami",
    factors: uniformFactors({ a: angle, b: angle, c: angle }),
    model: (x) => {
      const s = sin(x[1]);
      return sin(x[0]) + 7 * s * s + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0]);
    },
    first: [0.31390519114781146, 0.4424111447900409, 0],
    total: [0.5575888552099592, 0.4424111447900409, 0.2436836640621477],
  },
  {
    name: "x + 2y + xy",
    factors: uniformFactors({ x: [0, 1], y: [0, 1] }),
    model: (x) => x[0] + 2 * x[1] + x[0] * x[1],
    first: [2.25 / 12 / variance, 6.25 / 12 / variance],
    total: [(2.25 / 12 + 1 / 144) / variance, (6.25 / 12 + 1 / 144) / variance],
  },
];

const ESTIMATORS: readonly FirstOrder[] = ["saltelli", "jansen", "janon"];

/** Adds to how often first and total index of each factor were covered, over some rounds. */
const addHits = (
  { factors, model, first, total }: Subject,
  base: number,
  estimator: FirstOrder,
  [from, until]: readonly [number, number],
  hits: readonly [number, number][],
): void => {
  for (let round = from; round < until; round++) {
    const design = saltelliDesign(factors, { base, points: "random", seed: 10_000 + round });
    const found = sobolIndices(evaluate(design, model), { first: estimator, resamples: 1000, seed: round });
    found.factors.forEach((one, j) => {
      if (one.first.low <= first[j] && first[j] <= one.first.high) hits[j][0] += 1;
      if (one.total.low <= total[j] && total[j] <= one.total.high) hits[j][1] += 1;
    });
  }
};

const ask = (subject: Subject, base: number, estimator: FirstOrder): void => {
  const { name, factors } = subject;
  if (!isAsked(`${name}, base ${base}, ${estimator}`)) return;
  const hits = factors.map((): [number, number] => [0, 0]);
  addHits(subject, base, estimator, [0, rounds], hits);
  const isOpen = hits.flat().some((covered) => isUndecided(covered, rounds));
  const asked = isOpen ? TIMES_UNDECIDED * rounds : rounds;
  if (isOpen) addHits(subject, base, estimator, [rounds, asked], hits);
  note(`${asked} designs`);
  hits.forEach(([ofFirst, ofTotal], j) => {
    const of = `of ${factors[j].name}, ${name}, base ${base}`;
    record("coverage-indices", [
      coverageRow(`first index ${of}, ${estimator}`, ofFirst, asked),
      ...(estimator === "saltelli" ? [coverageRow(`total index ${of}`, ofTotal, asked)] : []),
    ]);
  });
};

for (const subject of subjects)
  for (const base of [256, 1024]) for (const estimator of ESTIMATORS) ask(subject, base, estimator);
