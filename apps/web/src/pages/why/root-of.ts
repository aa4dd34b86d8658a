/** What an address asks about: a column of the results, a parameter or a record, as a place in the causal chain. */
import type { LinkKind } from "../../engine/services/chain.ts";

export interface Root {
  readonly kind: LinkKind;
  readonly name: string;
}

/** Columns of results, and the quantity that each sums or averages; the first that fits. */
const COLUMNS: readonly (readonly [column: RegExp, quantity: string])[] = [
  [/struck-in-error|inError|killedInError/, "killedInError"],
  [/crews|crewKilled/, "crewKilled"],
  [/violence|violentDeaths/, "violentDeaths"],
  [/deaths|overdose/i, "deaths"],
  [/Usd\b|USD|cost|perTonne/i, "forceUsd"],
  [/partners|cooperation/, "cooperation"],
  [/readiness/, "readiness"],
  [/support/, "support"],
  [/corridorKg/, "corridorKg"],
  [/retail|price/, "retailUsdPerKg"],
  [/purity/, "purityRatio"],
  [/seized|removed/, "seizedKg"],
];

/** The quantity behind a column of the results; inflow, which every answer is about, where none is named. */
export const quantityOfColumn = (column: string): string =>
  COLUMNS.find(([pattern]) => pattern.test(column))?.[1] ?? "inflowKg";

const RECORDS: readonly LinkKind[] = ["parameter", "claim", "event", "series", "quantity", "mechanism", "policy"];

/** The place that a name such as result/verdicts… or parameter/use.elasticity stands for. */
export const rootOf = (name: string): Root => {
  const slash = name.indexOf("/");
  const kind = name.slice(0, slash);
  const rest = name.slice(slash + 1);
  const record = RECORDS.find((one) => one === kind);
  return record === undefined ? { kind: "quantity", name: quantityOfColumn(rest) } : { kind: record, name: rest };
};

/** What the place of an address asks about, or null. */
export const askedIn = (place: string): Root | null => (place === "" ? null : rootOf(decodeURIComponent(place)));

/** The column of the results that the place of an address names, or null. */
export const columnIn = (place: string): string | null => {
  const [, column] = /^result\/(.+)$/.exec(decodeURIComponent(place)) ?? [];
  return column ?? null;
};

/** The place of an address that asks about something. */
export const placeOfRoot = ({ kind, name }: Root): string => encodeURIComponent(`${kind}/${name}`);
