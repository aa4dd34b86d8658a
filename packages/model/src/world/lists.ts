/**
 * Which lists a world file may hold, and which numbers each member states.
 *
 * An input of the dictionary named `<index><Attribute>` over that one index is a number of the world and is stated under
 * the member as `<attribute>`; levers that happen to be named so are left out.
 */
import type { Index, Quantity } from "../dictionary.ts";
import { levers } from "../policies/levers.ts";
import { type QuantityId, quantities } from "../quantities.ts";

/** Name of the list in a world file for each index that is authored; lanes, routes and organisation-legs are computed. */
export const listOf = {
  commodity: "commodities",
  place: "places",
  leg: "legs",
  organisation: "organisations",
  zone: "zones",
  chokepoint: "chokepoints",
  asset: "assets",
  state: "states",
  rival: "rivals",
  region: "regions",
  outlet: "outlets",
  mode: "modes",
  regime: "regimes",
  cause: "causes",
  definition: "definitions",
  corridor: "corridors",
  criterion: "criteria",
} as const satisfies Partial<Record<Index, string>>;

export type AuthoredIndex = keyof typeof listOf;
export type ListName = (typeof listOf)[AuthoredIndex];
export const authoredIndices = Object.keys(listOf) as AuthoredIndex[];

/** A number that each member of an index states. */
export interface Attribute {
  readonly name: string;
  readonly quantity: QuantityId;
  readonly unit: string;
  readonly is: string;
}

const isWorldNumber = (id: QuantityId, { kind, over }: Quantity): boolean =>
  kind === "input" && over.length === 1 && id.startsWith(over[0] as string) && !levers.includes(id);

const decapitalised = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The numbers that each member of an index states, in the order of the dictionary. */
export const attributesOf = (index: AuthoredIndex): Attribute[] =>
  (Object.entries(quantities) as [QuantityId, Quantity][])
    .filter(([id, quantity]) => quantity.over[0] === index && isWorldNumber(id, quantity))
    .map(([id, { unit, is }]) => ({ name: decapitalised(id.slice(index.length)), quantity: id, unit, is }));

/** Every dictionary name that the world fills. */
export const worldQuantities: readonly QuantityId[] = authoredIndices.flatMap((index) =>
  attributesOf(index).map(({ quantity }) => quantity),
);
