/** Parts of the desk that a first picture does without: they come when they are first asked for, or once the desk is open. */

export const LATER = {
  writer: () => import("./brief-writer.ts"),
  importers: () => import("@inflow/importers"),
  parquet: () => import("./parquet-files.ts"),
} as const;

/** Fetches all of them, so that none is missing when the network goes; what cannot be had now is asked for again when it is needed. */
export const fetchAhead = (): void => {
  for (const load of Object.values(LATER)) load().catch(() => undefined);
};
