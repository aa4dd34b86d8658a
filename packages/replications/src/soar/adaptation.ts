/**
 * SOAR as a simulation: smugglers learn the loss on each route from what is seized and turn to the cheapest.
 *
 *     p̂_i ← p̂_i + μ (losses_i/loads_i − p̂_i)        where loads were sent by route i
 *     share_i ∝ exp(−ĉ_i/τ),  loads_i = share_i N / (1 − p̂_i)
 *     realised cost = Σ loads_i (X + T + w (p̂_i/p_base)²) / Σ delivered_i
 *
 * Hardened routes stay where they are, or move every period to others at random: only the first can be learned. After
 * Caulkins, Crawford & Reuter 1993. Assumption: speed of learning and loads in a period; SOAR's own were not read.
 */
import { exp, luckOf, pow } from "@inflow/exact";
import { routeCostAt, type SoarWorld } from "@inflow/model";

/** How an adaptive run is set: routes hardened at once, whether they move, learning [1/period], loads and periods. */
export interface Adaptation {
  readonly hardened: number;
  readonly moves: boolean;
  readonly learning: number;
  readonly loads: number;
  readonly periods: number;
  readonly seed: number;
}

/** Which routes are hardened in a period: the first ones, or a fresh random choice. */
const hardenedIn = (routes: number, { hardened, moves }: Adaptation, uniform: () => number): ReadonlySet<number> => {
  const order = Array.from({ length: routes }, (_, i) => i);
  if (moves)
    for (let i = 0; i < hardened; i++) {
      const j = i + Math.floor((routes - i) * uniform());
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  return new Set(order.slice(0, hardened));
};

const spentPerLoad = (believed: number, s: SoarWorld): number =>
  s.export + s.transport + s.pay * pow(believed / s.baseRisk, s.payExponent);

const sharesOf = (believed: readonly number[], s: SoarWorld): number[] => {
  const costs = believed.map((risk) => routeCostAt(0, spentPerLoad(risk, s), 1 - risk));
  const least = Math.min(...costs);
  const weights = costs.map((cost) => exp((least - cost) / s.spread));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** Mean realised cost [USD/kg delivered] over the second half of the periods, after beliefs have settled. */
export const adaptedCost = (setting: Adaptation, s: SoarWorld): number => {
  const luck = luckOf(setting.seed, 0, "soar");
  const believed = [...s.routes];
  let spent = 0;
  let delivered = 0;
  for (let period = 0; period < setting.periods; period++) {
    luck.week(period);
    const hard = hardenedIn(s.routes.length, setting, () => luck.uniform());
    const shares = sharesOf(believed, s);
    s.routes.forEach((risk, i) => {
      const loads = luck.at(i + 1).rounded((shares[i]! * setting.loads) / (1 - believed[i]!));
      if (loads === 0) return;
      const lost = luck.binomial(loads, hard.has(i) ? s.hardened : risk);
      if (period >= setting.periods / 2) {
        spent += loads * spentPerLoad(believed[i]!, s);
        delivered += loads - lost;
      }
      believed[i]! += setting.learning * (lost / loads - believed[i]!);
    });
  }
  return spent / delivered;
};
