/** Functions with known sensitivities: Ishigami & Homma 1990 (a = 7, b = 0.1) and the g function of Sobol' 1993. */
import { pow, sin } from "@inflow/exact";
import { type Factor, type Model, uniformFactors } from "../src/index.ts";

/** The range of Ishigami's factors, in radians. */
export const angle = [-Math.PI, Math.PI] as const;
/** The three factors of Ishigami's function. */
export const ishigamiFactors = uniformFactors({ a: angle, b: angle, c: angle });
/** Ishigami's function of three angles. */
export const ishigami: Model = (x) => {
  const s = sin(x[1]);
  return sin(x[0]) + 7 * s * s + 0.1 * pow(Math.abs(x[2]), 4) * sin(x[0]);
};
/** d factors x1 … xd, uniform between 0 and 1. */
export const unit = (d: number): Factor[] =>
  uniformFactors(Object.fromEntries(Array.from({ length: d }, (_, j) => [`x${j + 1}`, [0, 1] as const])));
/** Sobol's g function with these coefficients; its mean is 1. */
export const sobolG =
  (a: readonly number[]): Model =>
  (x) =>
    a.reduce((g, aj, j) => (g * (Math.abs(4 * x[j] - 2) + aj)) / (1 + aj), 1);
