/**
 * How MADTOR's organisation grows, and how long it takes to grow back what arrests take (Manzi & Calderoni 2024).
 *
 *     t(n) = ( (R + 1)^((n − n0)/R) − 1 ) · 730/R,   R = target − start         days until a role counts n members
 *     n(t) = n0 + R · ln(1 + t R/730) / ln(R + 1)
 *     recovery of share x from n:  t(n) − t(n (1 − x))
 *
 * Roles traffickers, packagers, retailers start at 5, 5, 34 and reach 16, 13, 37 after two years (Operation Beluga, Italy
 * 2008-10), as a public port of the model has it. **The growth law alone**: agents, trust, purchases, money and pauses are
 * not rebuilt, since their tables were not read and the port departs from the paper. So survival is not compared.
 */
import { log, pow } from "@inflow/exact";

/** Members of a role at the start and after two years. */
export interface Role {
  readonly start: number;
  readonly target: number;
}

export const ROLES = {
  traffickers: { start: 5, target: 16 },
  packagers: { start: 5, target: 13 },
  retailers: { start: 34, target: 37 },
} as const satisfies Readonly<Record<string, Role>>;

const GROWTH_DAYS = 730;

/** Days from the start until a role counts `members`; members below the start give negative days. */
export const daysTo = (members: number, { start, target }: Role): number => {
  const rise = target - start;
  return ((pow(rise + 1, (members - start) / rise) - 1) * GROWTH_DAYS) / rise;
};

/** Members of a role `days` after the start. */
export const membersAfter = (days: number, { start, target }: Role): number => {
  const rise = target - start;
  return start + (rise * log(1 + (days * rise) / GROWTH_DAYS)) / log(rise + 1);
};

/** Days in which a role of full size grows back after the share `arrested` of it is gone. */
export const recoveryDays = (arrested: number, role: Role): number =>
  daysTo(role.target, role) - daysTo(role.target * (1 - arrested), role);
