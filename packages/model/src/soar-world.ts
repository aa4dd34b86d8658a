/**
 * The small world of SOAR on our own law of route cost: ten routes, some hardened, smugglers who know or do not.
 *
 * A reconstruction that has every property the abstracts of SOAR verify (Reuter, Crawford & Cave 1988; Caulkins,
 * Crawford & Reuter 1993); its own tables were not read.
 */
import { exp, pow } from "@inflow/exact";
import { routeCostAt } from "./mechanisms/route-cost.ts";

/** Numbers of the small world: prices [USD/kg], chances [1]. */
export type SoarWorld = Readonly<
  Record<"export" | "transport" | "pay" | "baseRisk" | "payExponent" | "spread" | "hardened" | "premium", number>
> & { readonly routes: readonly number[] };

const soarCost = (risk: number, s: SoarWorld): number =>
  routeCostAt(s.export, s.transport + s.pay * pow(risk / s.baseRisk, s.payExponent), 1 - risk);

/** Cost delivered [USD/kg] when informed smugglers share their flow over ways by cost. */
const deliveredBy = (costs: readonly number[], spread: number): number => {
  const least = Math.min(...costs);
  let weight = 0;
  let cost = 0;
  for (const c of costs) {
    const share = exp((least - c) / spread);
    weight += share;
    cost += share * c;
  }
  return cost / weight;
};

/** Cost delivered with the first `k` routes hardened and known to be, with or without a backstop [USD/kg]. */
export const soarInformed = (k: number, backstop: boolean, s: SoarWorld): number =>
  deliveredBy(
    [...s.routes.map((risk, i) => soarCost(i < k ? s.hardened : risk, s)), ...(backstop ? [s.export + s.premium] : [])],
    s.spread,
  );

/** Cost delivered when the effort for `k` routes is spread at random over all [USD/kg]. */
export const soarRandomised = (k: number, s: SoarWorld): number =>
  deliveredBy(
    s.routes.map((risk) => soarCost(risk + (k / s.routes.length) * (s.hardened - risk), s)),
    s.spread,
  );
