/**
 * The design of Sobol' indices (Saltelli, Comput. Phys. Commun. 145, 2002, 280): N(g + 2) runs for first and total indices,
 * N(2g + 2) with second-order ones. Base points in 2d dimensions: A is the first d, B the last d. "scrambled" points are Owen
 * scrambles of the Sobol' sequence, "plain" ones the sequence itself from point N on, "random" ones independent.
 * Limit: 128 factors for Sobol' points, whose base is a power of two.
 */
import { luckOf } from "@inflow/exact";
import { scramblerOf } from "../sampling/owen.ts";
import { sobolDimensions, sobolPoint } from "../sampling/sobol.ts";
import { type SaltelliDesign, sealed } from "./design.ts";
import { checkFactors, type Factor, groupsOf } from "./factor.ts";

export interface SaltelliOptions {
  /** Base rows N; a power of two for Sobol' points. */
  readonly base: number;
  readonly secondOrder?: boolean;
  /** Factors moved together, by name of the group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly points?: "scrambled" | "plain" | "random";
  readonly seed?: number;
  /** Which independent replicate of the base points; 0 unless given. */
  readonly scramble?: number;
  /** First base point: to lengthen an earlier design by its continuation. */
  readonly first?: number;
}

const two32 = 4294967296;
const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

function problemsOf(factors: readonly Factor[], { base, points = "scrambled" }: SaltelliOptions): string[] {
  const problems: string[] = [];
  if (!(Number.isInteger(base) && base >= 2)) {
    problems.push(`base is ${base}: give a whole number of base rows, 2 or more; 1024 is usual.`);
  } else if (points !== "random" && !isPowerOfTwo(base)) {
    problems.push(
      `base is ${base}: Sobol' points balance at powers of two; give ${nextPowerOfTwo(base)}, or points: "random".`,
    );
  }
  if (points !== "random" && 2 * factors.length > sobolDimensions) {
    problems.push(
      `${factors.length} factors need ${2 * factors.length} dimensions and there are ${sobolDimensions}: screen with morrisDesign first, or give points: "random".`,
    );
  }
  return problems;
}

function nextPowerOfTwo(n: number): number {
  let power = 2;
  while (power < n) power *= 2;
  return power;
}

/** Share of base point i in one of the 2d dimensions. */
function sharesOf(dimensions: number, options: SaltelliOptions): (i: number, shares: Float64Array) => void {
  const { points = "scrambled", seed = 1, scramble = 0 } = options;
  if (points === "plain") {
    return (i, shares) => {
      for (let j = 0; j < dimensions; j++) shares[j] = sobolPoint(i, j) / two32;
    };
  }
  if (points === "random") {
    const luck = luckOf(seed, scramble, "saltelli design");
    return (i, shares) => {
      luck.at(i);
      for (let j = 0; j < dimensions; j++) shares[j] = luck.uniform();
    };
  }
  const point = scramblerOf(seed, scramble);
  return (i, shares) => {
    for (let j = 0; j < dimensions; j++) shares[j] = point(i, j);
  };
}

/** A design for Sobol' indices of these factors; throws with every problem of the request at once. */
export function saltelliDesign(factors: readonly Factor[], options: SaltelliOptions): SaltelliDesign {
  checkFactors(factors);
  const problems = problemsOf(factors, options);
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
  const { base, secondOrder = false, seed = 1, scramble = 0, points: kind = "scrambled" } = options;
  const groups = groupsOf(factors, options.groups);
  const d = factors.length;
  const block = (secondOrder ? 2 : 1) * groups.length + 2;
  const points = new Float64Array(base * block * d);
  const shares = new Float64Array(2 * d);
  const share = sharesOf(2 * d, options);
  const first = options.first ?? (kind === "plain" ? base : 0);
  for (let i = 0; i < base; i++) {
    share(first + i, shares);
    for (let j = 0; j < 2 * d; j++) shares[j] = factors[j % d].at(shares[j]);
    const a = shares.subarray(0, d);
    const b = shares.subarray(d);
    const row = (k: number): Float64Array => points.subarray((i * block + k) * d, (i * block + k + 1) * d);
    row(0).set(a);
    row(block - 1).set(b);
    groups.forEach(({ members }, g) => {
      row(1 + g).set(a);
      for (const j of members) row(1 + g)[j] = b[j];
      if (!secondOrder) return;
      row(1 + groups.length + g).set(b);
      for (const j of members) row(1 + groups.length + g)[j] = a[j];
    });
  }
  return sealed<SaltelliDesign>({
    kind: "saltelli",
    factors,
    groups,
    rows: base * block,
    points,
    base,
    secondOrder,
    seed,
    scramble: kind === "plain" ? -1 : scramble,
  });
}
