/**
 * What a million dollars more in one year does to cocaine use over fifteen: three supply programmes and treatment.
 *
 *     demand q = ε_d p + d,  supply p = (q + s)/ε_s + τ            logarithms, by year
 *     q = (ε_d τ + d + ε_d s/ε_s)/(1 − ε_d/ε_s)
 *     users n = ½ ε_d p + u
 *     τ: cost imposed on suppliers as a share of retail price;  s: share seized and not replaced
 *     d, u: what the treated no longer consume, and how many users fewer they are, by the yearly matrix of MR-332
 *
 * A programme's cost of a 1 % cut is the spending of one year whose discounted effect over 15 years is 1 % of a year's
 * consumption or users. Reduced from Rydell & Everingham, RAND MR-331 (1994), whose tables of programmes were not read;
 * pass-through is the model's law. Limit: shifts are small; users answer the price of their year alone; no crime, no prison.
 */
import { exp, log, pow } from "@inflow/exact";
import { retailAt } from "@inflow/model";
import { gramsEach, userRates, usersOf1992 } from "../cocaine-demand/published-users.ts";
import { gramsOf, type Users, usersNextYear } from "../cocaine-demand/user-flows.ts";
import {
  type Assumptions,
  discountRate,
  dollarsImposed,
  exportUsdPerKg,
  horizonYears,
  importUsdPerKg,
  type Programme,
  retailSpendingUsd,
  type SupplyProgramme,
  treatmentSpendingUsd,
  treatmentUsd,
  treatmentYears,
} from "./programmes.ts";

/** Discounted effect of spending, as shares of a year's consumption and of users; falls are negative. */
export interface Effect {
  readonly consumption: number;
  readonly users: number;
}

const none: Effect = { consumption: 0, users: 0 };
const gramsAYear = gramsOf(usersOf1992, gramsEach);
const usersNow = usersOf1992.light + usersOf1992.heavy;
const kgAYear = gramsAYear / 1000;
/** Retail price that spending and consumption imply [USD/kg]. */
export const retailUsdPerKg = retailSpendingUsd / kgAYear;

/** Price at the stage where a programme acts [USD/kg]. */
const stageUsdPerKg: Readonly<Record<SupplyProgramme, number>> = {
  source: exportUsdPerKg,
  interdiction: importUsdPerKg,
  domestic: retailUsdPerKg,
};

/** Shift of a year's market: cost τ and unreplaced seizure s on the side of supply, d and u on the side of demand [1]. */
interface Shift {
  readonly cost: number;
  readonly seized: number;
  readonly demand: number;
  readonly users: number;
}

/** Change of consumption and users in a year in which the market clears, as shares. */
export const clear = (shift: Shift, { demandElasticity, supplyElasticity, userShare }: Assumptions): Effect => {
  const slope = 1 / supplyElasticity;
  const consumption =
    (demandElasticity * (shift.cost + shift.seized * slope) + shift.demand) / (1 - demandElasticity * slope);
  const price = (consumption + shift.seized) * slope + shift.cost;
  return { consumption, users: userShare * demandElasticity * price + shift.users };
};

/** Rise of retail price, as a share, from dollars imposed at a stage over a year's consumption. */
export const retailRise = (imposedUsd: number, stagePrice: number, passThrough: number): number =>
  retailAt(stagePrice + imposedUsd / kgAYear, stagePrice, retailUsdPerKg, passThrough, 1) / retailUsdPerKg - 1;

/** Effect of a year's spending [USD] on one of the supply programmes. */
const supplyEffect = (programme: SupplyProgramme, usd: number, assumed: Assumptions): Effect => {
  const imposed = usd * dollarsImposed(programme);
  const stage = stageUsdPerKg[programme];
  const seized = assumed.seizuresReplaced || programme === "domestic" ? 0 : imposed / stage / kgAYear;
  return clear({ cost: retailRise(imposed, stage, assumed.passThrough), seized, demand: 0, users: 0 }, assumed);
};

/** Effect of a year's spending [USD] on treatment of heavy users. */
const treatmentEffect = (usd: number, assumed: Assumptions): Effect => {
  const treated = usd / treatmentUsd;
  const left = treated * assumed.leaveHeavy;
  let fewer: Users = { light: -assumed.toLight * left, heavy: left };
  const abstinent = treated * assumed.abstinent * treatmentYears * gramsEach.heavy;
  let total = clear({ cost: 0, seized: 0, demand: -abstinent / gramsAYear, users: 0 }, assumed);
  for (let year = 1; year < horizonYears; year++) {
    const demand = -gramsOf(fewer, gramsEach) / gramsAYear;
    const users = -(fewer.light + fewer.heavy) / usersNow;
    total = added(total, clear({ cost: 0, seized: 0, demand, users }, assumed), pow(1 + discountRate, -year));
    fewer = usersNextYear(fewer, 0, userRates);
  }
  return total;
};

const added = (total: Effect, one: Effect, weight: number): Effect => ({
  consumption: total.consumption + weight * one.consumption,
  users: total.users + weight * one.users,
});

/** Discounted effect over the horizon of a year's spending [USD] on a programme, as shares. */
export const effectOf = (programme: Programme, usd: number, assumed: Assumptions): Effect => {
  if (usd === 0) return none;
  return programme === "treatment" ? treatmentEffect(usd, assumed) : supplyEffect(programme, usd, assumed);
};

const aMillion = 1_000_000;

/** Spending of one year that cuts consumption, or users, by 1 % of a year [million USD]; infinite where it does not cut. */
export const costOfOnePercent = (programme: Programme, what: keyof Effect, assumed: Assumptions): number => {
  const cut = -effectOf(programme, aMillion, assumed)[what];
  return cut > 0 ? 1 / 100 / cut : Infinity;
};

/** Programmes from the cheapest 1 % of consumption to the dearest. */
export const ranking = (assumed: Assumptions): readonly Programme[] =>
  (["source", "interdiction", "domestic", "treatment"] as const).toSorted(
    (a, b) => costOfOnePercent(a, "consumption", assumed) - costOfOnePercent(b, "consumption", assumed),
  );

/** Heavy users who were not treated in 1992, as a share: those whom more treatment can reach [1]. */
export const untreatedOf1992 = 1 - treatmentSpendingUsd / treatmentUsd / usersOf1992.heavy;

/** Consumption in the last year of the horizon when those untreated are treated every year, relative to going on as before. */
export const everybodyTreated = (initiates: number, assumed: Assumptions): number => {
  let usual: Users = usersOf1992;
  let treated: Users = usersOf1992;
  for (let year = 0; year < horizonYears; year++) {
    const left = untreatedOf1992 * assumed.leaveHeavy * treated.heavy;
    const next = usersNextYear(treated, initiates, userRates);
    usual = usersNextYear(usual, initiates, userRates);
    treated = { light: next.light + assumed.toLight * left, heavy: next.heavy - left };
  }
  const abstinent = untreatedOf1992 * assumed.abstinent * treatmentYears * treated.heavy * gramsEach.heavy;
  const demand = log((gramsOf(treated, gramsEach) - abstinent) / gramsOf(usual, gramsEach));
  return exp(clear({ cost: 0, seized: 0, demand, users: 0 }, assumed).consumption);
};
