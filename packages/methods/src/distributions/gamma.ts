/**
 * Gamma distribution: P(X ≤ x) = P(k, x/θ), the regularised incomplete gamma function.
 * Series for x < k + 1, else Legendre's continued fraction by Lentz's method (Abramowitz & Stegun 6.5.29, 6.5.31);
 * quantile by Halley steps on the log tail from Wilson and Hilferty's start. Limit: shapes between about 0.01 and 1e6.
 */
import { exp, log, logGamma, normalQuantile } from "@inflow/exact";
import { type LogTail, solveLogTail } from "./log-tail.ts";

const enough = 1e-16;
const tiny = 1e-300;

/** S in P(k, x) = x^k e^(−x) S / Γ(k + 1). */
function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > enough * sum; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** C in Q(k, x) = x^k e^(−x) C / Γ(k). */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10000; i++) {
    const an = -i * (i - shape);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    const factor = c * d;
    h *= factor;
    if (Math.abs(factor - 1) < enough * 4) break;
  }
  return h;
}

/** P(X ≤ x) of the gamma distribution with this shape and scale (in units of x). */
export function gammaCdf(x: number, shape: number, scale: number): number {
  if (!(x > 0)) return 0;
  const t = x / scale;
  const front = shape * log(t) - t - logGamma(shape);
  if (t < shape + 1) return (exp(front) * lowerSeries(shape, t)) / shape;
  return 1 - exp(front) * upperFraction(shape, t);
}

/** The value (in units of scale) below which a gamma variate falls with probability p. */
export function gammaQuantile(p: number, shape: number, scale: number): number {
  const logGammaOfShape = logGamma(shape);
  const logShape = log(shape);
  const lower = p <= 0.5;
  const tail = (u: number, seen: LogTail): void => {
    const x = exp(u);
    if (lower || x < shape + 1) {
      const series = lowerSeries(shape, x);
      const logP = shape * u - x - logGammaOfShape - logShape + log(series);
      const slope = shape / series;
      if (lower) {
        seen.value = logP;
        seen.slope = slope;
      } else {
        const below = exp(logP);
        const above = Math.max(1 - below, tiny);
        seen.value = log(above);
        seen.slope = (-below * slope) / above;
      }
    } else {
      const fraction = upperFraction(shape, x);
      seen.value = shape * u - x - logGammaOfShape + log(fraction);
      seen.slope = -1 / fraction;
    }
    seen.bend = shape - x - seen.slope;
  };
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
  const floor = (log(p) + logGammaOfShape + logShape) / shape;
  const start = root > 0 ? Math.max(floor, logShape + 3 * log(root)) : floor;
  return scale * exp(solveLogTail(tail, start, log(lower ? p : 1 - p), Number.POSITIVE_INFINITY));
}

/** Mean of the gamma distribution, in units of scale. */
export function gammaMean(shape: number, scale: number): number {
  return shape * scale;
}
