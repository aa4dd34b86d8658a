/**
 * Claim: 95 % intervals of the Bayesian structural time series and of synthetic difference in differences hold the true effect in
 * 95 ± 2 % of simulated worlds; so do those of the interrupted series.
 * Method: worlds whose law is known, an effect put in, the default method asked; parameters of each family of worlds are named in
 * its row, with the share p found and its standard error √(p (1 − p) / W) over W worlds (coverage.ts). The family that
 * moves most is asked in three times as many worlds.
 * Limit: families of worlds are points of a prior, not the prior; only in "from its own prior" must a Bayesian interval cover 95 %.
 *
 *     npm run bench -- coverage-causal [--worlds=1000] [--only=synthetic]
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
import { cpuMs, note, record } from "./bench.ts";
import { coverageRow, isAsked, isUndecided, TIMES_UNDECIDED } from "./coverage.ts";

const asked = process.argv.find((word) => word.startsWith("--worlds="));
const WORLDS = asked === undefined ? 1000 : Number(asked.slice("--worlds=".length));
const EFFECT = 2;
const BEFORE = 60;
const AFTER = 12;

interface Series {
  readonly y: Float64Array;
  readonly x: Float64Array;
}

/** A level that wanders by `drift` a period (and a slope by `slope`), a covariate with coefficient 1, noise of sd 1. */
const seriesOf = (seed: number, drift: number, slope: number, before = BEFORE, after = AFTER): Series => {
  const luck = luckOf(seed, 1, "coverage series").at(0);
  const n = before + after;
  const x = new Float64Array(n);
  let level = 20;
  let b = 0;
  const y = Float64Array.from({ length: n }, (_, t) => {
    x[t] = 0.8 * (x[t - 1] ?? 0) + luck.normal();
    b += slope * luck.normal();
    level += b + drift * luck.normal();
    return level + x[t] + luck.normal() + (t >= before ? EFFECT : 0);
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

const ask = (name: string, interval: (seed: number) => readonly [number, number], first = WORLDS): void => {
  if (!isAsked(name)) return;
  const began = cpuMs();
  let covered = 0;
  let width = 0;
  let worlds = 0;
  const until = (end: number): void => {
    for (; worlds < end; worlds++) {
      const [low, high] = interval(worlds);
      if (low <= EFFECT && high >= EFFECT) covered += 1;
      width += high - low;
    }
  };
  until(first);
  if (isUndecided(covered, worlds)) until(TIMES_UNDECIDED * first);
  const ms = (cpuMs() - began) / worlds;
  note(`${worlds} worlds; mean width ${(width / worlds).toFixed(2)}; ${ms.toFixed(0)} ms CPU a world`);
  record("coverage-causal", [coverageRow(name, covered, worlds)]);
};

const bsts = (seed: number, { y, x }: Series) =>
  bstsPosterior(y, { from: BEFORE, covariates: [x], draws: 800, seed: seed + 1 }).average.interval;
for (const drift of [0.25, 0.5, 1, 2])
  ask(`structural series, level moves ${drift} of the noise a period`, (seed) => bsts(seed, seriesOf(seed, drift, 0)));
for (const slope of [true, false])
  ask(`structural series, 24 after 36, level moves 2, ${slope ? "default" : "asked without slope"}`, (seed) => {
    const { y, x } = seriesOf(seed, 2, 0, 36, 24);
    return bstsPosterior(y, { from: 36, covariates: [x], draws: 800, seed: seed + 1, slope }).average.interval;
  });
ask("structural series, level moves 1, slope moves 0.05", (seed) => bsts(seed, seriesOf(seed, 1, 0.05)));
ask("structural series, level moves drawn from its own prior", (seed) => {
  const luck = luckOf(seed, 3, "coverage prior").at(0);
  const drift = 2 * Math.abs(luck.normal());
  return bsts(seed, seriesOf(seed, drift, 0.05 * drift * Math.abs(luck.normal())));
});
ask("interrupted series, level moves 0.5", (seed) => {
  const { y, x } = seriesOf(seed, 0.5, 0);
  return interruptedSeries(y, { from: BEFORE, covariates: [x] }).interval;
});
for (const [units, treated] of [
  [20, 1],
  [40, 1],
  [30, 5],
] as const)
  ask(`synthetic difference in differences, ${units} units, ${treated} treated`, (seed) => {
    const panel = panelOfWorld(seed, units, treated);
    const { effect } = synthetic(panel, "sdid");
    return placeboInterval(panel, effect, placeboSpread(panel, "sdid", { replications: 100 }).standardError);
  });
