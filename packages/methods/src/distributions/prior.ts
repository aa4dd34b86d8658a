/**
 * Prior: what is believed about one number before any run, in one of eleven kinds; and the one door through which a
 * uniform p becomes a value. Every quantile rises with p (to rounding) and is the same to the bit on every engine.
 */
import { betaCdf, betaMean, betaQuantile } from "./beta.ts";
import { discreteCdf, discreteMean, discreteQuantile, formQuantile, heaviestForm } from "./discrete.ts";
import { gammaCdf, gammaMean, gammaQuantile } from "./gamma.ts";
import { lognormalCdf, lognormalMean, lognormalQuantile } from "./lognormal.ts";
import { loguniformCdf, loguniformMean, loguniformQuantile } from "./loguniform.ts";
import { normalProbability, normalValue } from "./normal.ts";
import { pertCdf, pertMean, pertQuantile } from "./pert.ts";
import { triangularCdf, triangularMean, triangularQuantile } from "./triangular.ts";
import { uniformCdf, uniformMean, uniformQuantile } from "./uniform.ts";

export type Prior =
  | { fixed: number }
  | { uniform: [number, number] }
  | { loguniform: [number, number] }
  | { normal: [mean: number, sd: number] }
  | { lognormal: [median: number, factor95: number] }
  | { beta: [number, number] }
  | { gamma: [shape: number, scale: number] }
  | { triangular: [low: number, likely: number, high: number] }
  | { pert: [low: number, likely: number, high: number] }
  | { discrete: Record<string, number> }
  | { forms: Record<string, number> };

/** The value (in the parameter's unit; for rival forms the place in the list) at probability p in (0, 1). */
export function quantileOf(prior: Prior, p: number): number {
  if ("fixed" in prior) return prior.fixed;
  if ("triangular" in prior) return triangularQuantile(p, ...prior.triangular);
  if ("lognormal" in prior) return lognormalQuantile(p, ...prior.lognormal);
  if ("uniform" in prior) return uniformQuantile(p, ...prior.uniform);
  if ("beta" in prior) return betaQuantile(p, ...prior.beta);
  if ("normal" in prior) return normalValue(p, ...prior.normal);
  if ("loguniform" in prior) return loguniformQuantile(p, ...prior.loguniform);
  if ("gamma" in prior) return gammaQuantile(p, ...prior.gamma);
  if ("pert" in prior) return pertQuantile(p, ...prior.pert);
  if ("discrete" in prior) return discreteQuantile(p, prior.discrete);
  return formQuantile(p, prior.forms);
}

/** P(X ≤ x) under a prior, x in the parameter's unit; for rival forms x is a place in the list. */
export function cdfOf(prior: Prior, x: number): number {
  if ("fixed" in prior) return x < prior.fixed ? 0 : 1;
  if ("triangular" in prior) return triangularCdf(x, ...prior.triangular);
  if ("lognormal" in prior) return lognormalCdf(x, ...prior.lognormal);
  if ("uniform" in prior) return uniformCdf(x, ...prior.uniform);
  if ("beta" in prior) return betaCdf(x, ...prior.beta);
  if ("normal" in prior) return normalProbability(x, ...prior.normal);
  if ("loguniform" in prior) return loguniformCdf(x, ...prior.loguniform);
  if ("gamma" in prior) return gammaCdf(x, ...prior.gamma);
  if ("pert" in prior) return pertCdf(x, ...prior.pert);
  if ("discrete" in prior) return discreteCdf(x, prior.discrete);
  return discreteCdf(x, Object.fromEntries(Object.values(prior.forms).map((weight, place) => [place, weight])));
}

/** The median in the parameter's unit; rival forms have none, so it is the place of the form with the greatest weight. */
export function medianOf(prior: Prior): number {
  if ("lognormal" in prior) return prior.lognormal[0];
  if ("normal" in prior) return prior.normal[0];
  if ("forms" in prior) return heaviestForm(prior.forms);
  return quantileOf(prior, 0.5);
}

/** The mean in the parameter's unit; rival forms have none, so it is the place of the form with the greatest weight. */
export function meanOf(prior: Prior): number {
  if ("fixed" in prior) return prior.fixed;
  if ("triangular" in prior) return triangularMean(...prior.triangular);
  if ("lognormal" in prior) return lognormalMean(...prior.lognormal);
  if ("uniform" in prior) return uniformMean(...prior.uniform);
  if ("beta" in prior) return betaMean(...prior.beta);
  if ("normal" in prior) return prior.normal[0];
  if ("loguniform" in prior) return loguniformMean(...prior.loguniform);
  if ("gamma" in prior) return gammaMean(...prior.gamma);
  if ("pert" in prior) return pertMean(...prior.pert);
  if ("discrete" in prior) return discreteMean(prior.discrete);
  return heaviestForm(prior.forms);
}
