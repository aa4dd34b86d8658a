/**
 * Claim: 95 % intervals of the Bayesian structural time series and of synthetic difference in differences hold the true effect in
 * 95 ± 2 % of simulated worlds; so do those of the interrupted series.
 * Method: worlds whose law is known, an effect put in, the default method asked; parameters of each family of worlds are printed.
 * The error of a share of W worlds is √(0.95 · 0.05 / W).
 *
 *     npx tsx --conditions=development bench/coverage-causal.ts [worlds]
 */
import { luckOf } from "@inflow/exact";
import {
  bstsPosterior,
  interruptedSeries,
  type Panel,
  placeboInterval,
  placeboSpread,
  synthetic,
} from "@inflow/methods";

const worlds = Number(process.argv[2] ?? 1000);
const EFFECT = 2;
const BEFORE = 60;
const AFTER = 12;

interface Series {
  readonly y: Float64Array;
  readonly x: Float64Array;
}

/** A level that wanders by `drift` a period (and a slope by `slope`), a covariate with coefficient 1, noise of sd 1. */
const seriesOf = (seed: number, drift: number, slope: number): Series => {
  const luck = luckOf(seed, 1, "coverage series").at(0);
  const n = BEFORE + AFTER;
  const x = new Float64Array(n);
  let level = 20;
  let b = 0;
  const y = Float64Array.from({ length: n }, (_, t) => {
    x[t] = 0.8 * (x[t - 1] ?? 0) + luck.normal();
    b += slope * luck.normal();
    level += b + drift * luck.normal();
    return level + x[t] + luck.normal() + (t >= BEFORE ? EFFECT : 0);
  });
  return { y, x };
};

const panelOfWorld = (seed: number, units: number, treated: number): Panel => {
  const luck = luckOf(seed, 2, "coverage panel").at(0);
  const periods = 30;
  const from = 20;
  const factors = Array.from({ length: 2 }, () => {
    let f = 0;
    return Float64Array.from({ length: periods }, () => {
      f = 0.8 * f + luck.normal();
      return f;
    });
  });
  const outcomes = new Float64Array(units * periods);
  for (let i = 0; i < units; i++) {
    const [level, a, b] = [10 + 2 * luck.normal(), luck.uniform(), luck.uniform()];
    for (let t = 0; t < periods; t++) {
      const own = level + a * factors[0][t] + b * factors[1][t] + 0.5 * luck.normal();
      outcomes[i * periods + t] = own + (i >= units - treated && t >= from ? EFFECT : 0);
    }
  }
  const rows = Array.from({ length: units }, (_, i) => i);
  return { outcomes, periods, controls: rows.slice(0, units - treated), treated: rows.slice(units - treated), from };
};

const print = (name: string, interval: (seed: number) => readonly [number, number]): void => {
  let covered = 0;
  let width = 0;
  const began = performance.now();
  for (let seed = 0; seed < worlds; seed++) {
    const [low, high] = interval(seed);
    if (low <= EFFECT && high >= EFFECT) covered += 1;
    width += (high - low) / worlds;
  }
  const share = (100 * covered) / worlds;
  const error = 100 * Math.sqrt((0.95 * 0.05) / worlds);
  const within = Math.abs(share - 95) <= 2 ? "within ±2" : "OUTSIDE ±2";
  const ms = (performance.now() - began) / worlds;
  process.stdout.write(
    `${name.padEnd(62)} ${share.toFixed(1)} % (± ${error.toFixed(1)}), ${within}; mean width ${width.toFixed(2)}; ${ms.toFixed(0)} ms a world\n`,
  );
};

process.stdout.write(`${worlds} worlds of each family; nominal 95 %.\n`);
const bsts = (seed: number, { y, x }: Series) =>
  bstsPosterior(y, { from: BEFORE, covariates: [x], draws: 800, seed: seed + 1 }).average.interval;
for (const drift of [0.25, 0.5, 1, 2])
  print(`structural series, level moves ${drift} of the noise a period`, (seed) =>
    bsts(seed, seriesOf(seed, drift, 0)),
  );
print("structural series, level moves 1, slope moves 0.05", (seed) => bsts(seed, seriesOf(seed, 1, 0.05)));
print("structural series, level moves drawn from its own prior", (seed) => {
  const luck = luckOf(seed, 3, "coverage prior").at(0);
  const drift = 2 * Math.abs(luck.normal());
  return bsts(seed, seriesOf(seed, drift, 0.05 * drift * Math.abs(luck.normal())));
});
print("interrupted series, level moves 0.5", (seed) => {
  const { y, x } = seriesOf(seed, 0.5, 0);
  return interruptedSeries(y, { from: BEFORE, covariates: [x] }).interval;
});
for (const [units, treated] of [
  [20, 1],
  [40, 1],
  [30, 5],
] as const)
  print(`synthetic difference in differences, ${units} units, ${treated} treated`, (seed) => {
    const panel = panelOfWorld(seed, units, treated);
    const { effect } = synthetic(panel, "sdid");
    return placeboInterval(panel, effect, placeboSpread(panel, "sdid", { replications: 100 }).standardError);
  });
