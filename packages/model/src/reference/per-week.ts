/** Kilograms a week from tonnes a year. */
import { KG_PER_TONNE, WEEKS_PER_YEAR } from "../unit.ts";

/** Kilograms a week [kg/week] of so many tonnes a year. */
export const perWeek = (tonnesPerYear: number): number => (tonnesPerYear * KG_PER_TONNE) / WEEKS_PER_YEAR;
