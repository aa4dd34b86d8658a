/**
 * Rates, users and consumption of the published cocaine demand model.
 *
 * Sources: RAND MR-332 (1994), figure 6.1 (rates of heavy users, verified) and text (other figures recalled, not verified);
 * RAND MR-331 (1994). Limit: past-year users by household survey, enlarged for those whom it misses.
 */
import type { Consumption, UserRates, Users } from "./user-flows.ts";

/** a and b recalled, not verified; f and g as held fixed in MR-332, figure 6.1. */
export const userRates: UserRates = { lightQuit: 0.15, escalate: 0.024, deescalate: 0.04, heavyQuit: 0.02 };

/** Users in 1992 [person]; recalled, not verified. */
export const usersOf1992: Users = { light: 5_600_000, heavy: 1_700_000 };

/** Pure cocaine a user and year [g/year]; recalled, not verified. */
export const gramsEach: Consumption = { light: 16.42, heavy: 118.93 };

/** New users of a year about 1991 [person/year]: RP-545 as abstracted in NCJ 163877. */
export const initiatesOf1991 = 1_000_000;
