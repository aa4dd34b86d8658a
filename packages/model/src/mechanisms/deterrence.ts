/**
 * Deterrence: fear of loss keeps some crews at home, or makes them dearer. Four rival forms, one baseline.
 *
 *     h = P̂_arrest/P0_arrest + P̂_death/P0_death          what crews believe, by zone and consequence
 *     none            W = 1, pay π0
 *     willingness     W = min(1, 1/h), pay π0
 *     compensation    W = 1, pay π0 + VSL·(P̂_death − P̂_death0) + VOY·years·(P̂_arrest − P̂_arrest0)
 *     labour market   pay clears min(1, 1/h)·(π/π0)^ζ against the crews wanted last week
 *
 * Willingness after Anthony (2003) and Anthony, Crane & Hanson, IDA P-3472 (2000): min(1, 1/h) is min(1, P0/P) with
 * 1/P0 = Σ share/P0_c. Compensation after Reuter & Kleiman (1986). The evidence for refusal is one air route and
 * interviews with caught smugglers; potential trips are back-solved so that every form has the same reference state.
 * Limit: the ceiling of pay in the labour market is a free bound with a prior of its own, not the margin of a trip.
 */
import { pow } from "@inflow/exact";
import { mechanism } from "../mechanism.ts";
import { type DeterrenceParameters, deterrenceForm } from "./parameters.gen.ts";

/** Fear [1]: believed chances of arrest and death, each over the threshold of its consequence. */
export const fearAt = (arrest: number, death: number, arrestThreshold: number, deathThreshold: number): number =>
  arrest / arrestThreshold + death / deathThreshold;

/** Share of potential trips that crews still make [1]. */
export const willingnessAt = (fear: number): number => (fear > 1 ? 1 / fear : 1);

/** Risk compensation asked per trip above the reference [USD], from the rise of believed chances. */
export const compensationAt = (
  deathRise: number,
  arrestRise: number,
  life: number,
  year: number,
  years: number,
): number => life * deathRise + year * years * arrestRise;

/** Pay relative to the usual at which willing crews meet those wanted [1], between the usual and the ceiling. */
export const clearingPayAt = (wantedRatio: number, willingness: number, elasticity: number, ceiling: number): number =>
  wantedRatio <= willingness ? 1 : Math.min(ceiling, pow(wantedRatio / willingness, 1 / elasticity));

export const deterrence = mechanism({
  name: "deterrence",
  reads: [
    "crewArrestBelief",
    "crewDeathBelief",
    "refZoneArrestShare",
    "refZoneDeathShare",
    "refCrewTrips",
    "crewTripsWanted",
    "skilledCrews",
    "refSkilledCrews",
  ],
  writes: ["willingnessRatio", "crewPayRatio", "crewRiskUsd"],
  step(x, p: DeterrenceParameters) {
    const { threshold, labour, value, prison } = p;
    for (let z = 0; z < x.willingnessRatio.length; z++) {
      const before = willingnessAt(
        fearAt(x.refZoneArrestShare[z], x.refZoneDeathShare[z], threshold.arrest, threshold.lethal),
      );
      const willing = willingnessAt(
        fearAt(x.crewArrestBelief[z], x.crewDeathBelief[z], threshold.arrest, threshold.lethal),
      );
      x.willingnessRatio[z] = 1;
      x.crewPayRatio[z] = 1;
      x.crewRiskUsd[z] = 0;
      switch (p.form) {
        case deterrenceForm.willingness:
          x.willingnessRatio[z] = willing / before;
          break;
        case deterrenceForm.compensation: {
          const deathRise = x.crewDeathBelief[z] - x.refZoneDeathShare[z];
          const arrestRise = x.crewArrestBelief[z] - x.refZoneArrestShare[z];
          x.crewRiskUsd[z] = compensationAt(deathRise, arrestRise, value.life, value.year, prison.years);
          break;
        }
        case deterrenceForm.labourMarket: {
          const crews = x.refSkilledCrews[z] > 0 ? x.skilledCrews[z] / x.refSkilledCrews[z] : 0;
          const potential = x.refCrewTrips[z] * crews;
          const wanted = potential > 0 ? x.crewTripsWanted[z] / potential : 0;
          const pay = clearingPayAt(wanted, willing / before, labour.elasticity, p.pay.ceiling);
          x.crewPayRatio[z] = pay;
          x.willingnessRatio[z] = Math.min(1 / before, (willing / before) * pow(pay, labour.elasticity));
          break;
        }
      }
    }
  },
});
