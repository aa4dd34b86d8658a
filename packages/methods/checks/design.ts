/** Points, hashes, quantiles and nested splits beside SciPy 1.17.1, the published vectors of Random123, and own computations. */
import { exp, philox4x32, sha256Hex } from "@inflow/exact";
import {
  betaQuantile,
  closestDistance,
  discrepancy,
  fisherQuantile,
  gammaQuantile,
  lognormalQuantile,
  normalValue,
  owenScramble,
  pertQuantile,
  scrambledSobol,
  sobol,
  sobolDimensions,
  sobolIntegers,
  studentQuantile,
  triangularQuantile,
  truncatedNormalQuantile,
} from "../src/index.ts";
import { type Check, near, nearAll, same } from "./check.ts";
import { checksOfNested } from "./nested-split.ts";

type Read = (file: string) => string;
const kinds = ["CD", "WD", "MD", "L2-star"] as const;
type Discrepancies = Readonly<Record<(typeof kinds)[number], number>>;
interface Space extends Discrepancies {
  readonly points: readonly (readonly number[])[];
  readonly maximin: number;
}
interface Design {
  readonly joe_kuo_d6_unscrambled_first32_d10: readonly (readonly number[])[];
  readonly d64_n4096: {
    readonly colsum_uint32: readonly number[];
    readonly xor_all: readonly number[];
    readonly row_1000: readonly number[];
    readonly row_4095: readonly number[];
    readonly sha256_le_uint32_rowmajor: string;
  };
  readonly qmc_mean_sobolg_unscrambled: Readonly<Record<string, number>>;
  readonly discrepancy: { readonly space1: Space; readonly space2: Space };
  readonly discrepancy_sobol_d4_n64: Discrepancies;
  readonly halton_d4_first8: readonly (readonly number[])[];
  readonly discrepancy_halton_d4_n64: Discrepancies;
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
}

/** Worst relative difference where the expected number is not 0, as a check against 0. */
const nearRelative = (
  name: string,
  expected: readonly number[],
  ours: (i: number) => number,
  tolerance: number,
): Check =>
  nearAll(
    name,
    expected.map((value) => (value === 0 ? 0 : 1)),
    expected.map((value, i) => (value === 0 ? ours(i) : ours(i) / value)),
    tolerance,
  );

function sobolChecks(design: Design): Check[] {
  const first = sobolIntegers(32, 10);
  const points = sobolIntegers(4096, 64);
  const bytes = new DataView(new ArrayBuffer(points.length * 4));
  const sums = new Float64Array(64);
  const xors = new Uint32Array(64);
  points.forEach((word, i) => {
    bytes.setUint32(4 * i, word, true);
    sums[i % 64] += word;
    xors[i % 64] ^= word;
  });
  const d64 = design.d64_n4096;
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const meanOfG = (n: number): number => {
    const x = sobol(n, 8);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      sum += a.reduce((g, aj, j) => (g * (Math.abs(4 * x[8 * i + j] - 2) + aj)) / (1 + aj), 1);
    }
    return sum / n;
  };
  return [
    nearAll("Sobol' first 32 points in 10 dimensions", design.joe_kuo_d6_unscrambled_first32_d10.flat(), first, 0),
    nearAll("Sobol' 4096 × 64, sums of columns", d64.colsum_uint32, sums, 0),
    nearAll("Sobol' 4096 × 64, exclusive or of columns", d64.xor_all, xors, 0),
    nearAll("Sobol' 4096 × 64, row 1000", d64.row_1000, points.subarray(64000, 64064), 0),
    nearAll("Sobol' 4096 × 64, row 4095", d64.row_4095, points.subarray(4095 * 64), 0),
    same("Sobol' 4096 × 64, SHA-256", d64.sha256_le_uint32_rowmajor, sha256Hex(new Uint8Array(bytes.buffer))),
    ...Object.entries(design.qmc_mean_sobolg_unscrambled).map(([n, value]) =>
      near(`mean of Sobol's g over ${n} points`, value, meanOfG(Number(n)), 1e-10),
    ),
  ];
}

/** Points of the Halton sequence: the input of a check, not a method of ours. */
const halton = (n: number): Float64Array =>
  Float64Array.from({ length: 4 * n }, (_, at) => {
    const base = [2, 3, 5, 7][at % 4];
    let [value, share, i] = [0, 1 / base, Math.floor(at / 4)];
    for (; i > 0; i = Math.floor(i / base), share /= base) value += (i % base) * share;
    return value;
  });

function discrepancyChecks(design: Design): Check[] {
  const of = (name: string, points: ArrayLike<number>, d: number, expected: Discrepancies): Check[] =>
    kinds.map((kind) => near(`discrepancy ${kind} of ${name}`, expected[kind], discrepancy(points, d, kind), 1e-12));
  const spaces = (["space1", "space2"] as const).flatMap((name) => {
    const space = design.discrepancy[name];
    const points = space.points.flatMap((row) => row.map((x) => (x - 0.5) / 6));
    return [
      ...of(name, points, 2, space),
      near(`closest pair of ${name}`, space.maximin, closestDistance(points, 2), 1e-12),
    ];
  });
  return [
    ...spaces,
    ...of("64 Sobol' points in 4 dimensions", sobol(64, 4), 4, design.discrepancy_sobol_d4_n64),
    nearAll("first 8 Halton points", design.halton_d4_first8.flat(), halton(8), 1e-15),
    ...of("64 Halton points in 4 dimensions", halton(64), 4, design.discrepancy_halton_d4_n64),
  ];
}

function quantileChecks(design: Design, read: Read): Check[] {
  const halfSd = exp(0.5 * 1.959963984540054);
  const byName: Readonly<Record<string, (p: number) => number>> = {
    norm: (p) => normalValue(p, 0, 1),
    "beta(2,5)": (p) => betaQuantile(p, 2, 5),
    "beta(0.5,0.5)": (p) => betaQuantile(p, 0.5, 0.5),
    "gamma(shape=2.5,scale=1)": (p) => gammaQuantile(p, 2.5, 1),
    "gamma(shape=0.3)": (p) => gammaQuantile(p, 0.3, 1),
    "lognorm(mu=0,sigma=0.5)": (p) => lognormalQuantile(p, 1, halfSd),
    "triang(0,1,mode=0.2)": (p) => triangularQuantile(p, 0, 0.2, 1),
    "student_t(4)": (p) => studentQuantile(p, 4),
    "truncnorm(0,1;[-1,2])": (p) => truncatedNormalQuantile(p, 0, 1, -1, 2),
    "pert(0,0.2,1;lambda=4)=beta(1.8,4.2)": (p) => pertQuantile(p, 0, 0.2, 1),
  };
  const { p: shares, ...expected } = design.quantiles;
  const more = JSON.parse(read("quantiles-more.json")) as {
    p: number[];
    beta: { a: number; b: number; x: number[] }[];
    gamma: { shape: number; x: number[] }[];
    f: { d1: number; d2: number; p: number; x: number }[];
  };
  return [
    ...Object.entries(expected).map(([name, values]) =>
      nearRelative(`quantiles of ${name}, relative`, values, (i) => byName[name](shares[i]), 1e-9),
    ),
    ...more.beta.map(({ a, b, x }) =>
      nearRelative(`quantiles of beta(${a}, ${b}), relative`, x, (i) => betaQuantile(more.p[i], a, b), 1e-9),
    ),
    ...more.gamma.map(({ shape, x }) =>
      nearRelative(`quantiles of gamma(${shape}), relative`, x, (i) => gammaQuantile(more.p[i], shape, 1), 1e-9),
    ),
    ...more.f.map(({ d1, d2, p, x }) => near(`F(${d1}, ${d2}) at ${p}`, x, fisherQuantile(p, d1, d2), 1e-9)),
  ];
}

/** Published known answers of Random123. */
const philoxAnswers: readonly [counter: string, key: string, out: string][] = [
  ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
];

function philoxChecks(): Check[] {
  const words = (text: string): number[] => text.split(" ").map((word) => Number.parseInt(word, 16));
  return philoxAnswers.map(([counter, key, out]) => {
    const [c0, c1, c2, c3] = words(counter);
    const [k0, k1] = words(key);
    const found = Array.from(philox4x32([c0, c1, c2, c3], [k0, k1]), (word) => word.toString(16).padStart(8, "0"));
    return same(`Philox of ${counter}`, out, found.join(" "));
  });
}

function owenChecks(read: Read): Check[] {
  const owen = JSON.parse(read("owen.json")) as {
    owen: { x: number; seed: number; out: number }[];
    scrambledSeed42: { u32: number[][] };
    rmse: { by_n: Record<string, { rmse: number }> };
  };
  const words = scrambledSobol(16, 4, { seed: 42 }).map((x) => x * 4294967296 - 0.5);
  const e = exp(1) - 1;
  const errorOf = (n: number): number => {
    let squares = 0;
    for (let scramble = 0; scramble < 100; scramble++) {
      const x = scrambledSobol(n, 4, { seed: 2025, scramble });
      let sum = 0;
      for (let i = 0; i < 4 * n; i += 4) sum += exp(x[i] + x[i + 1] + x[i + 2] + x[i + 3]);
      const miss = sum / n / (e * e * e * e) - 1;
      squares += miss * miss;
    }
    return Math.sqrt(squares / 100);
  };
  return [
    nearAll(
      "Owen scrambles of single words",
      owen.owen.map(({ out }) => out),
      owen.owen.map(({ x, seed }) => owenScramble(x, seed)),
      0,
    ),
    nearAll("Owen-scrambled Sobol' points, seed 42", owen.scrambledSeed42.u32.flat(), words, 0),
    ...Object.entries(owen.rmse.by_n).map(([n, { rmse }]) => {
      const ours = errorOf(Number(n));
      return {
        ...near(`error of scrambled means, n = ${n}, within a factor 2`, rmse, ours, rmse),
        pass: ours < 2 * rmse && ours > rmse / 2,
      };
    }),
  ];
}

/** Every check of designs, quantiles and nested splits. */
export const checksOfDesign = (read: Read): Check[] => {
  const design = JSON.parse(read("design-full.json")) as Design;
  const directions = JSON.parse(read("sobol_directions_d256.json")) as { rows: number[][] };
  return [
    near("dimensions of the direction numbers", directions.rows.length, sobolDimensions, 0),
    ...directionChecks(directions.rows),
    ...sobolChecks(design),
    ...discrepancyChecks(design),
    ...quantileChecks(design, read),
    ...philoxChecks(),
    ...owenChecks(read),
    ...checksOfNested(read),
  ];
};

/** The first point that uses direction number v_k of a dimension is point 2^k in Gray code: m_k of every row from our points. */
function directionChecks(rows: readonly (readonly number[])[]): Check[] {
  const ours = rows.map((row, j) =>
    row.slice(1).map((_, k) => {
      const before = k === 0 ? 0 : sobolAt(2 ** k - 1, j);
      return (sobolAt(2 ** k, j) ^ before) >>> (31 - k);
    }),
  );
  return [
    nearAll(
      "initial direction numbers of 256 dimensions",
      rows.flatMap((row) => row.slice(1)),
      ours.flat(),
      0,
    ),
  ];
}

function sobolAt(index: number, dimension: number): number {
  return Math.round(sobol(1, dimension + 1, { skip: index })[dimension] * 4294967296);
}
