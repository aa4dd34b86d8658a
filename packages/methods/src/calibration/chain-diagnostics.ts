/**
 * Have chains mixed, and how many independent draws are they worth? Rank-normalised split R-hat, bulk and tail effective sample
 * size and Monte Carlo standard errors (Vehtari, Gelman, Simpson, Carpenter & Bürkner, Bayesian Anal. 16, 2021, 667);
 * autocorrelations summed by Geyer's initial monotone sequence (Stat. Sci. 7, 1992, 473). Trust: R-hat < 1.01, both sizes > 400.
 * Limit: chains of one length, at least four draws each; within an interacting ensemble R-hat does not strictly apply.
 */
import { log, normalQuantile } from "@inflow/exact";
import { betaQuantile } from "../distributions/beta.ts";
import { ranks } from "../summary/association.ts";
import { mean, variance } from "../summary/moment.ts";
import { quantile } from "../summary/quantile.ts";

export type Chains = readonly ArrayLike<number>[];

function check(chains: Chains): void {
  const n = chains[0]?.length ?? 0;
  if (n < 4 || chains.some((chain) => chain.length !== n)) {
    throw new RangeError(
      `Diagnosis needs chains of one length with four draws or more; given lengths ${chains.map((c) => c.length).join(", ") || "none"}. Cut them to the shortest.`,
    );
  }
}

/** Each chain in two halves; of an odd length the middle draw is left out. */
function split(chains: Chains): Float64Array[] {
  check(chains);
  const half = Math.floor(chains[0].length / 2);
  return chains.flatMap((chain) => {
    const draws = Float64Array.from(chain);
    return [draws.slice(0, half), draws.slice(draws.length - half)];
  });
}

const pooled = (chains: Chains): Float64Array => Float64Array.from(chains.flatMap((chain) => Array.from(chain)));

/** Draws replaced by normal scores of their ranks among all chains. */
function rankNormalised(chains: Chains): Float64Array[] {
  const all = ranks(pooled(chains));
  const n = chains[0].length;
  return chains.map((_, c) =>
    Float64Array.from({ length: n }, (_, i) => normalQuantile((all[c * n + i] - 0.375) / (all.length + 0.25))),
  );
}

function folded(chains: Chains): Float64Array[] {
  const middle = quantile(pooled(chains), 0.5);
  return chains.map((chain) => Float64Array.from(chain, (x) => Math.abs(x - middle)));
}

function plainRhat(chains: Chains): number {
  const n = chains[0].length;
  const within = mean(chains.map((chain) => variance(chain)));
  const between = n * variance(chains.map((chain) => mean(chain)));
  return Math.sqrt((between / within + n - 1) / n);
}

/** Split R-hat without ranks: √ of pooled over within-chain variance; 1 where chains agree. */
export function basicRhat(chains: Chains): number {
  return plainRhat(split(chains));
}

/** The larger of the R-hats of normal scores of the draws and of their distances from the median; no unit. */
export function rhat(chains: Chains): number {
  return Math.max(plainRhat(rankNormalised(split(chains))), plainRhat(rankNormalised(folded(split(chains)))));
}

/** Autocovariances of one chain at lags 0 to n − 1, divisor n. */
function autocovariances(chain: ArrayLike<number>): Float64Array {
  const n = chain.length;
  const centre = mean(chain);
  const gap = Float64Array.from(chain, (x) => x - centre);
  return Float64Array.from({ length: n }, (_, lag) => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += gap[i] * gap[i - lag];
    return sum / n;
  });
}

/** Effective number of independent draws of chains taken as they are. */
function effectiveSize(chains: Chains): number {
  const n = chains[0].length;
  const all = pooled(chains);
  if (all.every((x) => x === all[0])) return all.length;
  const covariance = chains.map(autocovariances);
  const at = (lag: number): number => mean(covariance.map((one) => one[lag]));
  const within = (at(0) * n) / (n - 1);
  let whole = (within * (n - 1)) / n;
  if (chains.length > 1) whole += variance(chains.map((chain) => mean(chain)));
  const rho = new Float64Array(n + 2);
  const rhoAt = (lag: number): number => 1 - (within - at(lag)) / whole;
  let t = 0;
  let even = 1;
  let odd = rhoAt(1);
  rho[0] = even;
  rho[1] = odd;
  while (t < n - 5 && even + odd > 0) {
    t += 2;
    even = rhoAt(t);
    odd = rhoAt(t + 1);
    if (even + odd >= 0) {
      rho[t] = even;
      rho[t + 1] = odd;
    }
  }
  const last = t;
  if (even > 0) rho[last] = even;
  for (t = 2; t <= last - 2; t += 2) {
    if (rho[t] + rho[t + 1] > rho[t - 2] + rho[t - 1]) {
      rho[t] = (rho[t - 2] + rho[t - 1]) / 2;
      rho[t + 1] = rho[t];
    }
  }
  let tau = -1 + rho[last];
  for (let lag = 0; lag < last; lag++) tau += 2 * rho[lag];
  const draws = n * chains.length;
  return draws / Math.max(tau, Math.LN10 / log(draws));
}

/** Effective sample size for the middle of the distribution, in draws. */
export function bulkEss(chains: Chains): number {
  return effectiveSize(rankNormalised(split(chains)));
}

/** Effective sample size for the mean, in draws. */
export function meanEss(chains: Chains): number {
  return effectiveSize(split(chains));
}

/** Effective sample size for one quantile, in draws. */
export function quantileEss(chains: Chains, p: number): number {
  const cut = quantile(pooled(chains), p);
  return effectiveSize(split(chains.map((chain) => Float64Array.from(chain, (x) => (x <= cut ? 1 : 0)))));
}

/** The smaller of the effective sample sizes for the 5 and the 95 % point, in draws. */
export function tailEss(chains: Chains): number {
  return Math.min(quantileEss(chains, 0.05), quantileEss(chains, 0.95));
}

/** Monte Carlo standard error of the mean, in the unit of the draws. */
export function meanMcse(chains: Chains): number {
  return Math.sqrt(variance(pooled(chains)) / meanEss(chains));
}

/** Monte Carlo standard error of a quantile, in the unit of the draws. */
export function quantileMcse(chains: Chains, p: number): number {
  const size = quantileEss(chains, p);
  const sorted = pooled(chains).sort();
  const place = (share: number): number => betaQuantile(share, size * p + 1, size * (1 - p) + 1) * sorted.length;
  const low = Math.max(1, Math.floor(place(0.1586553)));
  const high = Math.min(sorted.length, Math.ceil(place(0.8413447)));
  return (sorted[high - 1] - sorted[low - 1]) / 2;
}

export interface ChainDiagnosis {
  readonly rhat: number;
  readonly bulkEss: number;
  readonly tailEss: number;
  readonly mcse: number;
  /** R-hat below 1.01 and both effective sizes above 400. */
  readonly trusted: boolean;
}

/** All diagnoses of the chains of one quantity; throws where lengths differ or are below four. */
export function diagnoseChains(chains: Chains): ChainDiagnosis {
  const found = { rhat: rhat(chains), bulkEss: bulkEss(chains), tailEss: tailEss(chains), mcse: meanMcse(chains) };
  return { ...found, trusted: found.rhat < 1.01 && found.bulkEss > 400 && found.tailEss > 400 };
}
