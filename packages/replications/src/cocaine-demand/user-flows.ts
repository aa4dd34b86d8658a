/**
 * Light and heavy users of cocaine, by years.
 *
 *     L' = L (1 − a − b) + f H + I,   H' = H (1 − f − g) + b L
 *     eigenvalues of [[1 − a − b, f], [b, 1 − f − g]];  without initiation use falls at last by the larger one a year
 *
 * Everingham & Rydell, RAND MR-332 (1994); Everingham, Rydell & Caulkins, RAND RP-545 (1995). The eigenvalues are the
 * model's laws. Limit: initiation does not answer the number of users; nobody who has quit returns.
 */
import { log } from "@inflow/exact";
import { heavyPerLight, lowerEigenvalue, upperEigenvalue } from "@inflow/model";

/** Yearly rates [1/year]. */
export interface UserRates {
  /** Light users who stop (a), who become heavy (b). */
  readonly lightQuit: number;
  readonly escalate: number;
  /** Heavy users who become light (f), who stop (g). */
  readonly deescalate: number;
  readonly heavyQuit: number;
}

/** People who used cocaine within the year, by how often. */
export interface Users {
  readonly light: number;
  readonly heavy: number;
}

/** Pure cocaine that a user consumes in a year [g/year]. */
export interface Consumption {
  readonly light: number;
  readonly heavy: number;
}

/** Users a year later, given the new users of the year; in the unit of both. */
export const usersNextYear = ({ light, heavy }: Users, initiates: number, rates: UserRates): Users => ({
  light: light * (1 - rates.lightQuit - rates.escalate) + rates.deescalate * heavy + initiates,
  heavy: heavy * (1 - rates.deescalate - rates.heavyQuit) + rates.escalate * light,
});

/** Eigenvalues of the yearly matrix, larger first [1]. */
export const eigenvalues = (rates: UserRates): readonly [larger: number, smaller: number] => {
  const stayLight = 1 - rates.lightQuit - rates.escalate;
  const stayHeavy = 1 - rates.deescalate - rates.heavyQuit;
  return [
    upperEigenvalue(stayLight, rates.deescalate, rates.escalate, stayHeavy),
    lowerEigenvalue(stayLight, rates.deescalate, rates.escalate, stayHeavy),
  ];
};

/** Consumption of all users [g/year], for users in persons. */
export const gramsOf = (users: Users, each: Consumption): number => users.light * each.light + users.heavy * each.heavy;

/** Heavy users for each light user when nothing changes [1]. */
export const steadyHeavyPerLight = (rates: UserRates): number =>
  heavyPerLight(rates.escalate, 1 - rates.deescalate - rates.heavyQuit);

/** Users when nothing changes under the same initiation every year, in the unit of `initiates`. */
export const steadyUsers = (initiates: number, rates: UserRates): Users => {
  const ratio = steadyHeavyPerLight(rates);
  const light = initiates / (rates.lightQuit + rates.escalate - rates.deescalate * ratio);
  return { light, heavy: ratio * light };
};

/** Years in which consumption without initiation halves at last [year]. */
export const halfLife = (rates: UserRates): number => log(1 / 2) / log(eigenvalues(rates)[0]);

/** First year at whose end consumption without initiation is no more than half of the start [year]. */
export const halvingYear = (start: Users, rates: UserRates, each: Consumption): number => {
  const half = gramsOf(start, each) / 2;
  let users = start;
  let year = 0;
  while (gramsOf(users, each) > half) {
    users = usersNextYear(users, 0, rates);
    year += 1;
  }
  return year;
};
