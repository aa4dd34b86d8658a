/**
 * The kinds of quantity and how they are declared. The dictionary itself is `quantities.ts`.
 */

/** Sets of things that a quantity may be counted over. A small world leaves lists empty. */
export type Index =
  | "commodity"
  | "place"
  | "leg"
  | "lane"
  | "route"
  | "bundle"
  | "organisation"
  | "organisationLeg"
  | "zone"
  | "chokepoint"
  | "asset"
  | "state"
  | "rival"
  | "region"
  | "outlet"
  | "mode"
  | "regime"
  | "cause"
  | "definition"
  | "corridor"
  | "criterion";

export type Kind =
  | "input" // given from outside for spans of weeks: levers, history, the public record, the reference state; no mechanism writes it
  | "flow" // this week's: one mechanism writes it, later ones read it
  | "stock"; // carried over: one writer, or none and a balance; read by anyone

export interface Quantity {
  readonly kind: Kind;
  /** For example "kg/week", "USD", "1". */
  readonly unit: string;
  /** Row-major; [] is a scalar, ["commodity", "zone"] a table. */
  readonly over: readonly Index[];
  /** One sentence: axis title, tooltip and MODEL.md. */
  readonly is: string;
  /** Weeks of its own past that it keeps. */
  readonly memory: number;
}

/** A material stock has no writer: when the week ends it gains and loses these flows, each of the stock's own shape. */
export interface Balance<Q extends string> {
  readonly gains: readonly Q[];
  readonly losses: readonly Q[];
}

const kind =
  (k: Kind) =>
  (unit: string, over: readonly Index[], is: string, memory = 0): Quantity => ({ kind: k, unit, over, is, memory });

export const input = kind("input");
export const flow = kind("flow");
export const stock = kind("stock");
