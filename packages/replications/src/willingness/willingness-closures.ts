/**
 * How many still try when some are caught or killed, under two closures with opposite dynamics.
 *
 *     W(P) = min(1, P0/P)                            share of potential attempts still made at a believed chance P
 *     coverage:  A = N W(P)                          every attempt meets the same chance
 *     capacity:  A = N W(P),  P = min(Pmax, S/A)     S interdictions a period, whatever the attempts
 *     mixed consequences:  1/P0 = Σ share_c/P0_c
 *
 * Anthony (2003; Wiley Handbook of Science and Technology for Homeland Security, vol. 3); Anthony, Crane & Hanson, IDA
 * P-3472 (2000). The law is the model's. Limit: the form is recalled; one air route and interviews with caught smugglers;
 * no other route, no pay, no fear that fades.
 */
import { fearAt, willingnessAt } from "@inflow/model";

/** Share of potential attempts still made [1] at a believed chance of a consequence with a threshold. */
export const willingAt = (chance: number, threshold: number): number => willingnessAt(fearAt(0, chance, 1, threshold));

/** Attempts when every one meets the same chance, in the unit of `potential`. */
export const attemptsUnderCoverage = (potential: number, chance: number, threshold: number): number =>
  potential * willingAt(chance, threshold);

/** Rounds of belief after which attempts have settled. */
const rounds = 2000;

/** Attempts that settle, from `start` on, when S are interdicted a period; beliefs are those of the period before. */
export const attemptsUnderCapacity = (
  potential: number,
  interdictions: number,
  threshold: number,
  most: number,
  start = potential,
): number => {
  let attempts = start;
  for (let round = 0; round < rounds; round++)
    attempts = attemptsUnderCoverage(potential, Math.min(most, interdictions / attempts), threshold);
  return attempts;
};

/** Interdictions a period above which attempts collapse, in the unit of `potential`. */
export const tippingPoint = (potential: number, threshold: number): number => potential * threshold;

/** Threshold that a share still trying at a chance implies [1]. */
export const thresholdFrom = (chance: number, willing: number): number => chance * willing;

/** Share of potential attempts that is interdicted at a chance [1]: above the threshold it is the threshold itself. */
export const interdictedShare = (chance: number, threshold: number): number => chance * willingAt(chance, threshold);

/** Threshold of a mix of consequences [1], each with its share of interdictions and its own threshold. */
export const mixedThreshold = (parts: readonly { readonly share: number; readonly threshold: number }[]): number =>
  1 / parts.reduce((fear, { share, threshold }) => fear + share / threshold, 0);
