/** Unit factors and calendar constants: the only numbers beside 0, 1 and 2 that the model states in code. */

export const DAYS_PER_WEEK = 7;
export const HOURS_PER_WEEK = 168;
/** Weeks in a mean Gregorian year. */
export const WEEKS_PER_YEAR = 52.1775;
/** Whole weeks in a twelve-month window. */
export const WEEKS_PER_WINDOW = 52;
export const WEEKS_PER_QUARTER = 13;
export const WEEKS_PER_MONTH = 4;
export const MONTHS_PER_YEAR = 12;
export const KG_PER_TONNE = 1000;
export const G_PER_KG = 1000;
export const MG_PER_KG = 1_000_000;
export const USD_PER_MUSD = 1_000_000;
export const KG_PER_LB = 0.45359237;
export const KM_PER_MILE = 1.609344;
export const PER_HUNDRED_THOUSAND = 100_000;
export const MILLION = 1_000_000;
export const DEGREES_PER_TURN = 360;
