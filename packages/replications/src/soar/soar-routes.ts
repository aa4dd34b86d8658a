/**
 * The small world on which SOAR's verified statements are tried: ten routes, one dollar figure for each cost.
 *
 *     c_i = ( X + T + w (p_i/p_base)² ) / (1 − p_i),   backstop c_b = X + 12,000
 *
 * After Caulkins, Crawford & Reuter 1993 (Mathl Comput Modelling 17(2):37-52) and RAND N-2680; the law is the house's own
 * (soar-world.ts of the model). Assumption: the numbers are a reconstruction, since the tables of SOAR were not read; the
 * 12,000 USD of overland transport is credited to SOAR in the public code of NarcoLogic.
 */
import type { SoarWorld } from "@inflow/model";

/** Ten routes by chance of loss before hardening; prices [USD/kg], chances [1]. */
export const TEN_ROUTES: SoarWorld = {
  export: 5000,
  transport: 1000,
  pay: 4000,
  baseRisk: 0.3,
  payExponent: 2,
  spread: 400,
  hardened: 0.6,
  premium: 12_000,
  routes: [0.15, 0.17, 0.18, 0.2, 0.22, 0.23, 0.25, 0.26, 0.28, 0.3],
};

/** Retail price of a kilogram in the small world [USD/kg]; assumption, as the other numbers. */
export const RETAIL_USD_PER_KG = 135_000;

/** Elasticity of consumption to price [1]: the conventional value for cocaine (OAS 2013). */
export const DEMAND_ELASTICITY = -0.5;
