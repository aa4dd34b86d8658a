/**
 * Light and heavy cocaine use: the Markov model of Everingham and Rydell (RAND MR-332) by weeks.
 *
 *     A = [[1−a−b, f], [b, 1−f−g]] a year;  a week is A^(1/n) = α A + β I (Sylvester), so that n weeks are one year
 *     α = (λ1^1/n − λ2^1/n)/(λ1 − λ2),  β = (λ1 λ2^1/n − λ2 λ1^1/n)/(λ1 − λ2)
 *
 * The steady state has H/L = b_w/(1 − d_w) of the weekly matrix, .435 for the published rates: initiates of a week go
 * on within the year, hence more than the .4 of a yearly count. Limit: no age, no relapse of those who have quit.
 */
import { exp, log } from "@inflow/exact";

/** Larger eigenvalue of [[m11, m12], [m21, m22]] with real eigenvalues [1]. */
export const upperEigenvalue = (m11: number, m12: number, m21: number, m22: number): number =>
  (m11 + m22) / 2 + spread(m11, m12, m21, m22);

/** Smaller eigenvalue of the same [1]. */
export const lowerEigenvalue = (m11: number, m12: number, m21: number, m22: number): number =>
  (m11 + m22) / 2 - spread(m11, m12, m21, m22);

const spread = (m11: number, m12: number, m21: number, m22: number): number =>
  Math.sqrt(((m11 - m22) / 2) * ((m11 - m22) / 2) + m12 * m21);

const root = (value: number, weeks: number): number => exp(log(value) / weeks);

/** α of A^(1/weeks) = α A + β I, from the eigenvalues of A [1]. */
export const rootScale = (upper: number, lower: number, weeks: number): number =>
  (root(upper, weeks) - root(lower, weeks)) / (upper - lower);

/** β of the same [1]. */
export const rootShift = (upper: number, lower: number, weeks: number): number =>
  (upper * root(lower, weeks) - lower * root(upper, weeks)) / (upper - lower);

/** Heavy users for each light user when nothing changes, from the weekly chances of escalating and of staying heavy [1]. */
export const heavyPerLight = (escalate: number, stayHeavy: number): number => escalate / (1 - stayHeavy);

/** Light users whose consumption, with their heavy users, is a given one [person]. */
export const lightUsersFor = (kgPerWeek: number, ratio: number, lightKg: number, heavyKg: number): number =>
  kgPerWeek / (lightKg + ratio * heavyKg);

/** Share of heavy consumption that goes on when treatment is expanded: those in treatment are mostly abstinent [1]. */
export const untreatedShare = (treated: number, expansion: number, abstinent: number, years: number): number =>
  1 - treated * expansion * abstinent * years;
