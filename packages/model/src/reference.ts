/**
 * The reference state of a draw: the mass balance solved backwards from consumption, before anything runs.
 *
 *     F = D_doc·q/o            true departures in the theatre, pure          ℓ_sea = R_sea·q/F
 *     Y = C/(1 − ℓ_dom)        inflow                                        x_other = F − x_US ≥ 0
 *
 * Documented flow counts one load several times, includes loads for other markets and is bulk weight; true flow is a
 * state. Losses at sea, on land between sea and border, and at the border are met by hazards found by proportional
 * iteration, so that flows and losses agree to rounding. Removals in Central America and in Mexico are met together, with
 * one hazard for each leg on land: few loads cross the isthmus here, and removals of its own would take most of them. What cannot be (more US-bound trips than departures, outlets that
 * would have to sell less than nothing, landed cost above the wholesale price, an organisation that spends more than it
 * earns or cannot pay for its lead, capacity above what is detected) is infeasible: the draw is refused and counted.
 */
import { shareRoutes } from "./base-shares.ts";
import type { Parameters } from "./mechanisms/parameters.gen.ts";
import { flowBackwards, placeOutlets } from "./reference/flows.ts";
import { setLegLosses, updateHazards } from "./reference/leg-losses.ts";
import { BORDER, LAND, type ReferenceScratch, SEA } from "./reference/losses-by-class.ts";
import { perWeek } from "./reference/per-week.ts";
import { setZones } from "./reference/sea-zones.ts";
import { setSupply } from "./reference/sources.ts";
import { setCosts, setStocks } from "./reference/stocks-and-costs.ts";
import type { Columns } from "./state.ts";
import type { World } from "./world.ts";

export { scratchOf } from "./reference/losses-by-class.ts";

/** True share lost at sea [1]: what was removed over what departed, or the claimed share where a reader tries the claim. */
const seaLossAt = (p: Parameters, theatre: number): number => {
  const measured = theatre > 0 ? (p.reference.removed.sea * p.reference.purity.export) / theatre : 0;
  return measured + p.reference.claim.believed * (p.reference.claim.seaLoss - measured);
};

/** True theatre departures [t/year, pure] from the documented flow, its purity and its over-count. */
export const trueDeparturesAt = (documented: number, purity: number, overcount: number): number =>
  (documented * purity) / overcount;

/** Fills every `ref…` input and every material stock; false when the draw cannot be. */
export const solveReference = (c: Columns, p: Parameters, world: World, s: ReferenceScratch): boolean => {
  const cocaine = world.names.commodity.indexOf("cocaine");
  const fentanyl = world.names.commodity.indexOf("fentanyl");
  setPrices(c, p, cocaine, fentanyl);
  shareRoutes(c, world, s.pathSizes, p.corridors.choice, p.reference.fit.rounds);
  setTargets(p, s, cocaine, fentanyl);
  for (let r = 0; r < c.refRouteLoadKg.length; r++) {
    c.refRouteLoadKg[r] = c.modeLoadKg[world.relation.routeMode[r]!]!;
    c.refRouteTripsPerKg[r] = 1 / c.refRouteLoadKg[r]!;
  }
  const theatre =
    cocaine < 0
      ? 0
      : trueDeparturesAt(p.reference.documented.tonnes, p.reference.purity.export, p.reference.documented.overcount);
  const seaShare = seaLossAt(p, theatre);
  if (seaShare >= 1) return false;
  s.hazard.fill(p.reference.hazard.start);
  if (seaShare > 0) s.hazard[SEA] = seaShare;
  for (let round = 0; round < p.reference.fit.rounds; round++) {
    setLegLosses(c, p, world, s);
    flowBackwards(c, world, s);
    if (!placeOutlets(c, world, s, perWeek(theatre))) return false;
    if (updateHazards(c, world, s, seaShare, p) < p.reference.fit.tolerance) break;
  }
  setLegLosses(c, p, world, s);
  flowBackwards(c, world, s);
  if (!placeOutlets(c, world, s, perWeek(theatre))) return false;
  return setZones(c, p, world) && setSupply(c, p, world) && setStocks(c, p, world) && setCosts(c, p, world);
};

const setPrices = (c: Columns, p: Parameters, cocaine: number, fentanyl: number): void => {
  const { price, consumption, lost } = p.reference;
  const set = (k: number, name: "cocaine" | "fentanyl"): void => {
    if (k < 0) return;
    c.refExportUsdPerKg[k] = price.export[name];
    c.refWholesaleUsdPerKg[k] = price.wholesale[name];
    c.refRetailUsdPerKg[k] = price.retail[name];
    c.refConsumedKg[k] = perWeek(consumption[name]);
    c.refInflowKg[k] = c.refConsumedKg[k]! / (1 - lost.domestic[name]);
  };
  set(cocaine, "cocaine");
  set(fentanyl, "fentanyl");
  c.refSuccessShare[0] = p.reference.success;
  c.refAvailability[0] = p.supply.availability.start;
};

const setTargets = (p: Parameters, s: ReferenceScratch, cocaine: number, fentanyl: number): void => {
  const { removed, purity } = p.reference;
  s.target.fill(0);
  s.target[LAND] = perWeek(removed.centralAmerica.cocaine + removed.mexico.cocaine);
  if (cocaine >= 0) s.target[BORDER + cocaine] = perWeek(removed.border.cocaine);
  if (fentanyl >= 0) s.target[BORDER + fentanyl] = perWeek(removed.border.fentanyl * purity.fentanyl);
};
