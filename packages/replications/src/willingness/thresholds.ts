/**
 * Thresholds, the Peruvian record, and the cases of both closures.
 *
 * Sources: Anthony, UNODC Forum on Crime and Society 3 (2003), abstract; Anthony, Crane & Hanson, IDA P-3472 (2000),
 * abstract. Thresholds for imprisonment and for loss of vehicle and drugs are recalled, not verified.
 */

/** Believed chances below which a consequence is ignored [1]. */
export const thresholds = {
  /** From 8 % intercepted under lethal threat with 15 % of traffic left. */
  lethal: 0.012,
  /** From 3 % of potential flights interdicted. */
  lethalHigh: 0.03,
  /** Recalled, not verified. */
  prison: 0.05,
  loss: 0.13,
} as const;

/** Peru to Colombia by air under the threat of force, 1995 on. */
export const peru = {
  /** Intercepted share of flights [1], from and to. */
  intercepted: [0.08, 0.12],
  /** Traffic relative to before [1]. */
  left: 0.15,
  /** Interdicted share of potential flights, and share thwarted [1]. */
  interdictedOfPotential: 0.03,
  thwarted: [0.8, 0.9],
} as const;

/** Chance that each attempt meets, threshold, attempts of a thousand: N·min(1, P0/P) to a whole attempt. */
export const coverageCases = [
  { threshold: 0.012, chance: 0.01, attempts: 1000 },
  { threshold: 0.012, chance: 0.08, attempts: 150 },
  { threshold: 0.018, chance: 0.12, attempts: 150 },
  { threshold: 0.03, chance: 0.6, attempts: 50 },
  { threshold: 0.05, chance: 0.1, attempts: 500 },
  { threshold: 0.05, chance: 0.6, attempts: 83 },
  { threshold: 0.13, chance: 0.1, attempts: 1000 },
  { threshold: 0.13, chance: 0.6, attempts: 217 },
] as const;

/** A thousand potential attempts, at most three in five of those made interdicted. */
export const potential = 1000;
export const mostInterdicted = 0.6;

/** Interdictions a period, threshold, attempts that settle. */
export const capacityCases = [
  { threshold: 0.012, interdictions: 12, attempts: 1000 },
  { threshold: 0.012, interdictions: 15, attempts: 20 },
  { threshold: 0.03, interdictions: 30, attempts: 1000 },
  { threshold: 0.03, interdictions: 40, attempts: 50 },
  { threshold: 0.05, interdictions: 40, attempts: 1000 },
  { threshold: 0.05, interdictions: 60, attempts: 83 },
  { threshold: 0.13, interdictions: 120, attempts: 1000 },
  { threshold: 0.13, interdictions: 200, attempts: 217 },
] as const;
