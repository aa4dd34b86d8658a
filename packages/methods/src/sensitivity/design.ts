/**
 * Designs and the outputs bound to them. Each estimator takes outputs of the one design it holds for: outputs of a Morris
 * design given to a Sobol' estimator do not compile, and are refused where types were not checked. Limit: one number a run.
 */
import { checkFactors, type Factor, type Group, type Model } from "./factor.ts";

declare const madeHere: unique symbol;

interface DesignOf<Kind extends string> {
  /** Present in types alone: a design can be made by its own function only. */
  readonly [madeHere]: Kind;
  readonly kind: Kind;
  readonly factors: readonly Factor[];
  readonly rows: number;
  /** Values of the factors in their units, row by row. */
  readonly points: Float64Array;
}

/** Two independent matrices A and B, and A with each group's columns from B (and B with them from A): Saltelli 2002. */
export interface SaltelliDesign extends DesignOf<"saltelli"> {
  readonly groups: readonly Group[];
  /** Base rows; each makes A, AB_1 … AB_g, (BA_1 … BA_g,) B in this order. */
  readonly base: number;
  readonly secondOrder: boolean;
  readonly seed: number;
  /** Which of the independent scrambles its base points are; plain points have none. */
  readonly scramble: number;
}

/** Trajectories through a grid, each step moving one group by ±delta: Morris 1991. */
export interface MorrisDesign extends DesignOf<"morris"> {
  readonly groups: readonly Group[];
  readonly trajectories: number;
  /** Step in shares of each factor's range. */
  readonly delta: number;
  /** For each trajectory and step, the group moved. */
  readonly moved: Int32Array;
  /** For each trajectory and step, +1 or −1. */
  readonly direction: Int8Array;
}

/** Points drawn from the factors' own distribution: any independent or low-discrepancy ensemble. */
export interface SampleDesign extends DesignOf<"sample"> {}

export type Design = SaltelliDesign | MorrisDesign | SampleDesign;

/** One finite number for each row of one design. */
export interface Outputs<D extends Design> {
  readonly [madeHere]: D["kind"];
  readonly design: D;
  readonly values: Float64Array;
}

/** Marks a design as made by its own function; for the makers of designs in this folder alone. */
export function sealed<D extends Design>(fields: Omit<D, typeof madeHere>): D {
  checkFactors(fields.factors);
  return Object.freeze(fields) as D;
}

/** Binds values computed elsewhere, one for each row in order, to their design; throws on another length or a value not finite. */
export function outputsOf<D extends Design>(design: D, values: ArrayLike<number>): Outputs<D> {
  if (values.length !== design.rows) {
    throw new RangeError(
      `This ${design.kind} design has ${design.rows} rows and there are ${values.length} outputs: run every row once, in order.`,
    );
  }
  const own = Float64Array.from(values);
  const lost = Array.from(own.keys()).filter((row) => !Number.isFinite(own[row]));
  if (lost.length > 0) {
    throw new RangeError(
      `${lost.length} of ${own.length} outputs are not finite, first in row ${lost[0]}: an index has no meaning then. Make the function answer there, or narrow the factors.`,
    );
  }
  return { design, values: own } as Outputs<D>;
}

/** Runs a function over every row of a design. */
export function evaluate<D extends Design>(design: D, model: Model): Outputs<D> {
  const d = design.factors.length;
  const values = new Float64Array(design.rows);
  for (let row = 0; row < design.rows; row++) values[row] = model(design.points.slice(row * d, row * d + d));
  return outputsOf(design, values);
}

/** One function minus another of the same inputs: the sensitivity of an effect, under common inputs. */
export function differenceOf(model: Model, against: Model): Model {
  return (x) => model(x) - against(x);
}

/** Outputs minus others of the very same design, row by row; throws where the designs are two. */
export function outputsOfDifference<D extends Design>(outputs: Outputs<D>, against: Outputs<D>): Outputs<D> {
  if (outputs.design !== against.design) {
    throw new RangeError(
      "A difference needs common inputs: evaluate both functions on one design, not on two that look alike.",
    );
  }
  return outputsOf(
    outputs.design,
    outputs.values.map((value, i) => value - against.values[i]),
  );
}

const made: Readonly<Record<Design["kind"], string>> = {
  saltelli: "saltelliDesign",
  morris: "morrisDesign",
  sample: "sampleDesign or sampleOf",
};

/** Refuses, where types were not checked, outputs of another design than the estimator holds for; says which to make. */
export function mustBe(outputs: Outputs<Design>, kind: Design["kind"], estimator: string): void {
  const found = outputs?.design?.kind;
  if (found !== kind) {
    throw new TypeError(
      `${estimator} holds for outputs of ${made[kind]}; these are of ${found ? made[found] : "no design"}. Make that design and evaluate it.`,
    );
  }
}
