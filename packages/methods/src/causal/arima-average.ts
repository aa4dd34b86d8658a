/**
 * Regression with ARIMA(1,1,1) errors averaged over φ and θ, so that an interval carries what is not known of the errors.
 *     weight(φ, θ) ∝ |V|^−½ |Xᵀ V⁻¹ X|^−½ RSS^−(n−k)/2;  effect | φ, θ ~ t(n − k) about its generalised least squares
 * Flat over a grid; (0,1,1), whose errors are a wandering level, and (1,1,0) lie on it. Source: marginal likelihood of Harville, JASA 72
 * (1977) 320, with the flat prior of a Bayesian regression. Limit: a grid of 25 × 25; seasonal errors need an order of their own.
 */
import { exp, log } from "@inflow/exact";
import { studentQuantile } from "../distributions/ratio.ts";
import { type LeastSquares, leastSquares } from "../linear-algebra/symmetric.ts";
import { differenced } from "./arima-regression.ts";
import { armaFilter, whitenArma } from "./arma-filter.ts";

export interface AveragedEffect {
  /** Mean of the effect over the grid. */
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  readonly degrees: number;
  /** Mean φ and θ. */
  readonly ar: number;
  readonly ma: number;
}

interface Node {
  readonly ar: number;
  readonly ma: number;
  readonly logWeight: number;
  readonly estimate: number;
  readonly error: number;
}

const AR = Float64Array.from({ length: 25 }, (_, i) => -0.9 + i * 0.075);
const MA = Float64Array.from({ length: 25 }, (_, i) => -0.99 + i * 0.0725);
const ATOMS = 101;
const LIGHT = -18;

/** The effect Σ weight · coefficient and its error in one regression. */
function combined(fit: LeastSquares, weights: Float64Array, n: number): readonly [estimate: number, error: number] {
  const k = weights.length;
  let estimate = 0;
  let variance = 0;
  for (let i = 0; i < k; i++) {
    estimate += weights[i] * fit.coefficients[i];
    for (let j = 0; j < k; j++) variance += weights[i] * weights[j] * fit.unscaledCovariance[i * k + j];
  }
  return [estimate, Math.sqrt((variance * fit.residualSumOfSquares) / (n - k))];
}

function nodesOf(y: Float64Array, columns: readonly Float64Array[], weights: Float64Array): Node[] {
  const n = y.length;
  const k = columns.length;
  const nodes: Node[] = [];
  for (const ar of AR)
    for (const ma of MA) {
      const filter = armaFilter([ar], [ma], n);
      if (filter === null) continue;
      const fit = leastSquares(
        whitenArma(filter, y),
        columns.map((column) => whitenArma(filter, column)),
      );
      if (fit === null) throw new RangeError("The columns are collinear after differencing: drop one of them.");
      const [estimate, error] = combined(fit, weights, n);
      const logWeight = -0.5 * (filter.logDeterminant + fit.logDeterminant + (n - k) * log(fit.residualSumOfSquares));
      nodes.push({ ar, ma, logWeight, estimate, error });
    }
  return nodes;
}

/** Quantiles 2.5 and 97.5 % of the mixture of t distributions. */
function intervalOf(nodes: readonly Node[], shares: Float64Array, degrees: number): readonly [number, number] {
  const t = Float64Array.from({ length: ATOMS }, (_, a) => studentQuantile((a + 0.5) / ATOMS, degrees));
  const atoms = nodes.flatMap((node, i) =>
    Array.from(t, (value): readonly [number, number] => [node.estimate + node.error * value, shares[i] / ATOMS]),
  );
  atoms.sort(([a], [b]) => a - b);
  const at = (p: number): number => {
    let sum = 0;
    for (const [value, share] of atoms) {
      sum += share;
      if (sum >= p) return value;
    }
    return atoms[atoms.length - 1][0];
  };
  return [at(0.025), at(0.975)];
}

/** The effect Σ weight · coefficient of a regression of y (n) on columns (n each) with ARIMA(1,1,1) errors of unknown φ and θ. */
export function averagedEffect(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): AveragedEffect {
  const outcome = differenced(y, 1);
  const all = columns.map((column) => differenced(column, 1));
  const kept = Array.from(all.keys()).filter((j) => all[j].some((value) => Math.abs(value) > 1e-12));
  const degrees = outcome.length - kept.length;
  if (degrees < 3)
    throw new RangeError(`${outcome.length} differences are too few for ${kept.length} columns: give more periods.`);
  const nodes = nodesOf(
    outcome,
    kept.map((j) => all[j]),
    Float64Array.from(kept, (j) => weights[j]),
  );
  const top = Math.max(...nodes.map(({ logWeight }) => logWeight));
  const heavy = nodes.filter(({ logWeight }) => logWeight > top + LIGHT);
  const raw = Float64Array.from(heavy, ({ logWeight }) => exp(logWeight - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  const shares = raw.map((value) => value / total);
  const meanOf = (value: (node: Node) => number): number =>
    heavy.reduce((sum, node, i) => sum + shares[i] * value(node), 0);
  const estimate = meanOf((node) => node.estimate);
  const inflated = degrees / Math.max(1, degrees - 2);
  const variance = meanOf(
    (node) => inflated * node.error * node.error + (node.estimate - estimate) * (node.estimate - estimate),
  );
  return {
    estimate,
    standardError: Math.sqrt(variance),
    interval: intervalOf(heavy, shares, degrees),
    degrees,
    ar: meanOf((node) => node.ar),
    ma: meanOf((node) => node.ma),
  };
}
