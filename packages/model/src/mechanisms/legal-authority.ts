/**
 * The regime in force and what it permits. The posture rung, a stock of decisiveTest, is the place of the regime in
 * the list of regimes; its record is world data.
 *
 *     g = rung;  allowed, λ_g, κ_g, prosecuted, s_g, e_g from the record of g
 *     κ = max(κ_g, kept·κ_0),  λ = min(λ_g, 1 − κ)
 *
 * Regimes coexist by asset class: in 2025-26 boardings reached a record while strikes went on, so no regime switches
 * boarding off; strikes add an end-game of their own assets. λ and κ concern boarding end-games only.
 * Limit: a fact list of what is permitted, not a judgement on law.
 */
import { mechanism } from "../mechanism.ts";
import type { LegalAuthorityParameters } from "./parameters.gen.ts";

/** Place of the regime that a rung selects; rungs between two regimes take the lower, beyond the list the last [1]. */
export const regimeOfRung = (rung: number, regimes: number): number =>
  Math.max(0, Math.min(Math.floor(rung), regimes - 1));

/** Share of boarding end-games that end in seizure: the regime's own, but never below the kept part of law enforcement [1]. */
export const boardingUnder = (own: number, lawEnforcement: number, kept: number): number =>
  Math.max(own, kept * lawEnforcement);

/** Share of boarding end-games that kill, in the room that boarding leaves [1]. */
export const lethalUnder = (own: number, boarding: number): number => Math.min(own, 1 - boarding);

export const legalAuthority = mechanism({
  name: "legalAuthority",
  reads: [
    "postureRung",
    "regimeLethalShare",
    "regimeBoardingShare",
    "regimeProsecutedShare",
    "regimeSovereigntyCost",
    "regimeLegalExposure",
    "regimeStrikes",
    "regimeAshore",
    "regimeLeaders",
    "regimeBlockade",
  ],
  writes: [
    "strikesPermitted",
    "ashorePermitted",
    "leadersPermitted",
    "blockadePermitted",
    "lethalShare",
    "boardingShare",
    "prosecutedShare",
    "sovereigntyCost",
    "legalExposure",
  ],
  step(x, p: LegalAuthorityParameters) {
    const g = regimeOfRung(x.postureRung[0]!, x.regimeStrikes.length);
    x.strikesPermitted[0] = x.regimeStrikes[g]!;
    x.ashorePermitted[0] = x.regimeAshore[g]!;
    x.leadersPermitted[0] = x.regimeLeaders[g]!;
    x.blockadePermitted[0] = x.regimeBlockade[g]!;
    x.boardingShare[0] = boardingUnder(x.regimeBoardingShare[g]!, x.regimeBoardingShare[0]!, p.boarding.kept);
    x.lethalShare[0] = lethalUnder(x.regimeLethalShare[g]!, x.boardingShare[0]!);
    x.prosecutedShare[0] = x.regimeProsecutedShare[g]!;
    x.sovereigntyCost[0] = x.regimeSovereigntyCost[g]!;
    x.legalExposure[0] = x.regimeLegalExposure[g]!;
  },
});
