/**
 * What it is worth to learn before one decides (Raiffa & Schlaifer 1961). Net benefits of the options in draws from one's
 * beliefs: EVPI = E max_d NB − max_d E NB. Of some inputs φ alone: E_φ max_d E[NB_d | φ] − max_d E NB, where E[NB_d | φ] is a smooth
 * regression over the same draws (Strong, Oakley & Brennan 2014). Of a study of φ: regression on simulated results of it (Strong
 * et al. 2015), or, where φ is near normal, the smooth at φ drawn towards its mean by √(n/(n + n₀)) (Jalal & Alarid-Escudero 2018).
 * Values are in the unit of the net benefit, for one decision, 0 or more. Limit: inputs that are worthless alone may be worth
 * much together, so single values miss interactions; at most two inputs at once.
 */
import { exp, luckOf, normalCdf } from "@inflow/exact";
import { mean } from "../summary/moment.ts";
import { type PayoffTable, payoffsOf } from "./payoff.ts";
import { penalisedSpline, type SmoothFit } from "./penalised-spline.ts";
import { placesTo, shuffle } from "./shuffle.ts";

const rootTwoPi = 2.5066282746310002;

/** E max(0, X) − max(0, E X) for a normal X: the value of learning X exactly before choosing between it and nothing. */
export function normalInformationValue(centre: number, sd: number): number {
  if (!(sd > 0)) return 0;
  const z = Math.abs(centre) / sd;
  return (sd * exp((-z * z) / 2)) / rootTwoPi - Math.abs(centre) * normalCdf(-z);
}

function gainOf(values: readonly Float64Array[]): number {
  const draws = values[0].length;
  let best = 0;
  for (let i = 0; i < draws; i++) {
    best += values.reduce((most, row) => Math.max(most, row[i]), Number.NEGATIVE_INFINITY) / draws;
  }
  return Math.max(0, best - Math.max(...values.map(mean)));
}

/** Value of knowing everything: net benefits as a table of options × draws. */
export function valueOfPerfectInformation(benefits: PayoffTable): number {
  return gainOf(benefits.policies.map((_, d) => payoffsOf(benefits, d)));
}

/**
 * Least value of knowing everything but luck: each draw's option is chosen by all its histories of luck but one and valued in
 * that one, so that no luck that is left is foreseen; at most `valueOfPerfectInformation` of the means over luck, on average.
 * Options × runs (draw by draw, `luckPerDraw` histories within, 2 or more, else a RangeError).
 */
export function leastValueOfPerfectInformation(byRun: PayoffTable, luckPerDraw: number): number {
  const { policies, scenarios } = byRun;
  if (!(Number.isInteger(luckPerDraw) && luckPerDraw >= 2 && scenarios % luckPerDraw === 0)) {
    throw new RangeError(
      `${scenarios} runs do not part into draws of ${luckPerDraw} histories of luck: give 2 or more.`,
    );
  }
  const options = policies.map((_, d) => payoffsOf(byRun, d));
  let valued = 0;
  for (let from = 0; from < scenarios; from += luckPerDraw) {
    const sums = options.map((row) => row.subarray(from, from + luckPerDraw).reduce((a, b) => a + b, 0));
    for (let run = from; run < from + luckPerDraw; run++) {
      const others = options.map((row, d) => sums[d] - row[run]);
      valued += options[others.indexOf(Math.max(...others))][run] / scenarios;
    }
  }
  return Math.max(0, valued - Math.max(...options.map(mean)));
}

function smoothsOf(benefits: PayoffTable, inputs: readonly ArrayLike<number>[]): (SmoothFit | null)[] {
  const reference = payoffsOf(benefits, 0);
  return benefits.policies.map((_, d) => {
    if (d === 0) return null;
    const own = payoffsOf(benefits, d);
    return penalisedSpline(
      inputs,
      own.map((value, i) => value - reference[i]),
    );
  });
}

/**
 * Value of knowing one or two inputs (a value for each draw), or of a study whose simulated results are handed over instead of
 * the inputs.
 */
export function valueOfPartialInformation(benefits: PayoffTable, inputs: readonly ArrayLike<number>[]): number {
  const nothing = new Float64Array(benefits.scenarios);
  return gainOf(smoothsOf(benefits, inputs).map((smooth) => smooth?.fitted ?? nothing));
}

/**
 * Value of a study of one input that is near normal: `observations` of it, each with a noise variance of `noiseRatio` times the
 * prior variance.
 */
export function valueOfSampleInformation(
  benefits: PayoffTable,
  input: ArrayLike<number>,
  study: { readonly observations: number; readonly noiseRatio: number },
): number {
  const { observations, noiseRatio } = study;
  if (!(observations >= 0 && noiseRatio >= 0)) {
    throw new RangeError(
      `A study needs observations and noiseRatio of 0 or more; given ${observations} and ${noiseRatio}.`,
    );
  }
  if (observations === 0) return 0;
  const keep = Math.sqrt(observations / (observations + noiseRatio));
  const centre = mean(input);
  const drawn = Float64Array.from(input, (value) => centre + keep * (value - centre));
  const nothing = new Float64Array(benefits.scenarios);
  return gainOf(smoothsOf(benefits, [input]).map((smooth) => smooth?.at([drawn]) ?? nothing));
}

/** The value that the regression finds where there is none: inputs shuffled against the net benefits. */
export function valueByChance(benefits: PayoffTable, inputs: readonly ArrayLike<number>[], seed: number): number {
  const luck = luckOf(seed, 0, "decisions.shuffle");
  const places = shuffle(placesTo(benefits.scenarios), () => luck.uniform());
  const shuffled = inputs.map((values) => Float64Array.from(places, (i) => values[i]));
  return valueOfPartialInformation(benefits, shuffled);
}

/**
 * What information is worth to all later decisions: value per decision × decisions in each year (first year at 0), discounted by
 * `rate` a year, for the years from `known` on; waiting for it forgoes the decisions before.
 */
export function valueOverDecisions(
  perDecision: number,
  decisions: ArrayLike<number>,
  terms: { readonly rate: number; readonly known: number },
): number {
  let total = 0;
  let weight = 1;
  for (let year = 0; year < decisions.length; year++) {
    if (year >= terms.known) total += perDecision * decisions[year] * weight;
    weight /= 1 + terms.rate;
  }
  return total;
}
