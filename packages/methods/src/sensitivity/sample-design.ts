/**
 * Samples from the factors' own distribution, for measures that need no special design: Sobol' points (scrambled or plain),
 * independent points, or an ensemble that exists already. Limit: an ensemble taken over must come from independent factors;
 * rows chosen by their outcome make every measure wrong.
 */
import { luckOf } from "@inflow/exact";
import { scrambledSobol } from "../sampling/owen.ts";
import { sobol } from "../sampling/sobol.ts";
import { type Outputs, outputsOf, type SampleDesign, sealed } from "./design.ts";
import { checkFactors, type Factor } from "./factor.ts";

export interface SampleOptions {
  readonly rows: number;
  readonly points?: "scrambled" | "plain" | "random";
  readonly seed?: number;
  /** Points of the plain sequence to leave out first. */
  readonly skip?: number;
}

function randomShares(rows: number, d: number, seed: number): Float64Array {
  const luck = luckOf(seed, 0, "sample design");
  const shares = new Float64Array(rows * d);
  for (let i = 0; i < rows; i++) {
    luck.at(i);
    for (let j = 0; j < d; j++) shares[i * d + j] = luck.uniform();
  }
  return shares;
}

/** A design of rows from the factors' own distribution; throws where the number of rows is not whole or below 2. */
export function sampleDesign(factors: readonly Factor[], options: SampleOptions): SampleDesign {
  checkFactors(factors);
  const { rows, points = "scrambled", seed = 1, skip = 0 } = options;
  if (!(Number.isInteger(rows) && rows >= 2)) {
    throw new RangeError(`rows is ${rows}: give a whole number of rows, 2 or more; a power of two balances best.`);
  }
  const d = factors.length;
  const shares =
    points === "random"
      ? randomShares(rows, d, seed)
      : points === "plain"
        ? sobol(rows, d, { skip })
        : scrambledSobol(rows, d, { seed });
  return sealed<SampleDesign>({
    kind: "sample",
    factors,
    rows,
    points: shares.map((share, i) => factors[i % d].at(share)),
  });
}

/**
 * Outputs of an ensemble that exists already: `inputs` row by row in the order of the names, one output a row. Throws where
 * lengths disagree or a value is not finite.
 */
export function sampleOf(
  names: readonly string[],
  inputs: ArrayLike<number>,
  outputs: ArrayLike<number>,
): Outputs<SampleDesign> {
  const rows = inputs.length / names.length;
  if (rows !== outputs.length) {
    throw new RangeError(
      `${inputs.length} inputs of ${names.length} factors are ${rows} rows, and there are ${outputs.length} outputs: give inputs row by row, one output each.`,
    );
  }
  const points = Float64Array.from(inputs);
  const lost = points.findIndex((value) => !Number.isFinite(value));
  if (lost >= 0) {
    throw new RangeError(
      `Input "${names[lost % names.length]}" of row ${Math.floor(lost / names.length)} is not finite: leave that run out, or fill it in.`,
    );
  }
  const at = (name: string) => (): number => {
    throw new RangeError(`"${name}" is known by its sample alone: give factors with a range to make new points.`);
  };
  const factors = names.map((name) => ({ name, at: at(name) }));
  return outputsOf(sealed<SampleDesign>({ kind: "sample", factors, rows, points }), outputs);
}

/** The values of one factor over the rows of a sample, in its unit. */
export function columnOf(design: SampleDesign, factor: number): Float64Array {
  const d = design.factors.length;
  return Float64Array.from({ length: design.rows }, (_, i) => design.points[i * d + factor]);
}

/** Places of the rows in rising order of a factor; equal values keep their order. */
export function orderOf(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
}

/** Columns of `count` inert factors, uniform and independent of everything: what a measure shows of them is its noise. */
export function dummyColumns(rows: number, count: number, seed: number): Float64Array[] {
  const luck = luckOf(seed, 0, "inert factors");
  return Array.from({ length: count }, (_, k) => {
    luck.at(k);
    return Float64Array.from({ length: rows }, () => luck.uniform());
  });
}
