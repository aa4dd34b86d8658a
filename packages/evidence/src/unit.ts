/**
 * The units in which numbers of the model may be written.
 *
 * A unit is one of the bases below, or bases divided: kg/week, MUSD/day, 1/week, USD/kg/week. Dimensionless is "1".
 * To admit a new base, add it to the list; nothing else knows units by name.
 */
import { nearest } from "./problem.ts";

/** Every base that a unit may be built from. */
export const UNIT_BASES: readonly string[] = [
  ...["1", "kg", "g", "mg", "t", "km", "km2", "ha"],
  ...["h", "day", "week", "month", "quarter", "year"],
  ...["USD", "kUSD", "MUSD", "BUSD"],
  ...[
    "person",
    "Mperson",
    "person-week",
    "person-year",
    "death",
    "trip",
    "vessel",
    "load",
    "flight",
    "strike",
    "interception",
    "attempt",
    "contact",
    "cue",
    "incident",
    "event",
  ],
  ...["asset", "ship", "aircraft", "ship-h", "ship-day", "flight-h", "asset-h", "asset-week", "effort-month"],
  ...["organisation", "leader", "murder", "depot", "route", "leg", "shipment", "parcel", "vehicle", "container"],
  ...["dose", "pill", "kit", "slot", "user", "review", "rung", "index", "item"],
];

const BASES = new Set(UNIT_BASES);

const TRANSLATED: Readonly<Record<string, string>> = {
  "%": "1",
  percent: "1",
  pp: "1",
  share: "1",
  probability: "1",
  ratio: "1",
  none: "1",
  "-": "1",
  "": "1",
  lb: "kg",
  lbs: "kg",
  pound: "kg",
  tonne: "t",
  ton: "t",
  hour: "h",
  hr: "h",
  $: "USD",
  dollar: "USD",
  people: "person",
  persons: "person",
  nm: "km",
  mile: "km",
  knot: "km/h",
  mph: "km/h",
  d: "day",
  wk: "week",
  yr: "year",
  "km^2": "km2",
  "km²": "km2",
};

/** The bases of a unit, the first above the line and the others below; null when it is not a unit. */
export const partsOfUnit = (unit: string): readonly string[] | null => {
  const parts = unit.split("/");
  return parts.every((part, i) => BASES.has(part) && (i === 0 || part !== "1")) ? parts : null;
};

/** Whether a text is a unit of the model. */
export const isUnit = (unit: string): boolean => partsOfUnit(unit) !== null;

const nearestBase = (part: string): string | null => {
  const singular = part.replace(/s$/, "");
  if (BASES.has(part)) return part;
  return (
    TRANSLATED[part] ??
    TRANSLATED[part.toLowerCase()] ??
    TRANSLATED[singular] ??
    (BASES.has(singular) ? singular : nearest(part, UNIT_BASES))
  );
};

/** The unit that was most likely meant, or null. */
export const nearestUnit = (unit: string): string | null => {
  if (unit.includes("(")) return null;
  const parts = unit
    .trim()
    .split(/\s*(?:\/|\bper\b)\s*/)
    .map(nearestBase);
  if (parts.some((part) => part === null)) return null;
  const candidate = parts.filter((part, i) => i === 0 || part !== "1").join("/");
  return isUnit(candidate) ? candidate : null;
};
