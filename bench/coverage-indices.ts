/**
 * Do nominal 95 % bootstrap intervals of Sobol' indices cover the analytic index 95 times in 100? Many independent designs of
 * independent points, percentile bootstrap each, the share that covers, and its own standard error. Prints a table.
 *
 *     npx tsx --conditions=development bench/coverage-indices.ts [rounds]
 */
import { sin } from "@inflow/exact";
import { evaluate, type FirstOrder, type Model, saltelliDesign, sobolIndices, uniformFactors } from "@inflow/methods";

const rounds = Number(process.argv[2] ?? 500);
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

console.log(
  `Coverage of nominal 95 % intervals over ${rounds} designs, in percent (standard error ${(100 * Math.sqrt((0.95 * 0.05) / rounds)).toFixed(1)})`,
);
console.log("function       base  estimator  factor  first  total");
for (const { name, factors, model, first, total } of subjects) {
  for (const base of [256, 1024]) {
    for (const estimator of ["saltelli", "jansen", "janon"] as readonly FirstOrder[]) {
      const hits = factors.map(() => [0, 0]);
      for (let round = 0; round < rounds; round++) {
        const design = saltelliDesign(factors, { base, points: "random", seed: 10_000 + round });
        const found = sobolIndices(evaluate(design, model), { first: estimator, resamples: 1000, seed: round });
        found.factors.forEach((one, j) => {
          if (one.first.low <= first[j] && first[j] <= one.first.high) hits[j][0] += 1;
          if (one.total.low <= total[j] && total[j] <= one.total.high) hits[j][1] += 1;
        });
      }
      hits.forEach(([ofFirst, ofTotal], j) => {
        const share = (count: number): string => ((100 * count) / rounds).toFixed(1).padStart(5);
        console.log(
          `${name.padEnd(13)} ${String(base).padStart(5)}  ${estimator.padEnd(9)}  ${factors[j].name.padEnd(6)} ${share(ofFirst)}  ${share(ofTotal)}`,
        );
      });
    }
  }
}
