/**
 * Limits of axes that stand still: for each outcome the largest that was needed since the settings were last Inflow's own.
 * They grow while a reader tries things, and snap back when everything is as it was.
 */
const limits = new Map<string, number>();

/** The limit of an outcome, at least as large as is needed now. */
export const limitOf = (outcome: string, needed: number, isDefault: boolean): number => {
  const limit = isDefault ? needed : Math.max(needed, limits.get(outcome) ?? 0);
  limits.set(outcome, limit);
  return limit;
};
