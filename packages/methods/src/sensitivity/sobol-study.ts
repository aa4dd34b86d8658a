/**
 * Sobol' indices of a function from several independent scrambles, and a rule when to stop: the base is doubled, keeping every
 * earlier run, until no interval of a total (or first) index is wider than asked. Limit: the rule watches widths, so a
 * function that is flat wherever it was looked at stops it early.
 */
import { evaluate, type Outputs, type SaltelliDesign } from "./design.ts";
import { isIndistinguishableFromZero } from "./estimate.ts";
import type { Factor, Model } from "./factor.ts";
import { saltelliDesign } from "./saltelli-design.ts";
import { type SobolIndices, type SobolOptions, sobolIndices } from "./sobol-indices.ts";

export interface SobolStudyOptions extends SobolOptions {
  /** Base rows of each scramble, a power of two. */
  readonly base?: number;
  /** Independent scrambles, 16 unless given. */
  readonly scrambles?: number;
  readonly secondOrder?: boolean;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

function replicates(
  factors: readonly Factor[],
  options: SobolStudyOptions,
  base: number,
  first: number,
): SaltelliDesign[] {
  const { scrambles = 16, secondOrder = false, groups = {}, seed = 1 } = options;
  if (!(Number.isInteger(scrambles) && scrambles >= 2)) {
    throw new RangeError(`scrambles is ${scrambles}: give 2 or more, so that their spread can be seen; 16 is usual.`);
  }
  return Array.from({ length: scrambles }, (_, scramble) =>
    saltelliDesign(factors, { base, first, scramble, seed, secondOrder, groups }),
  );
}

/** Indices of a function of independent factors: base (64) × scrambles (16) base rows, intervals the wider of two kinds. */
export function sobolStudy(model: Model, factors: readonly Factor[], options: SobolStudyOptions = {}): SobolIndices {
  const designs = replicates(factors, options, options.base ?? 64, 0);
  return sobolIndices(
    designs.map((design) => evaluate(design, model)),
    options,
  );
}

export interface StoppingOptions extends SobolStudyOptions {
  /** Largest half width of a 95 % interval that is good enough. */
  readonly halfWidth: number;
  /** Most runs of the function. */
  readonly mostRuns: number;
}

export interface StoppingStep {
  readonly runs: number;
  /** Half of the widest interval of first and total indices, and the name of the index that has it. */
  readonly widest: number;
  readonly of: string;
}

export interface StoppedStudy {
  readonly converged: boolean;
  readonly steps: readonly StoppingStep[];
  readonly indices: SobolIndices;
  /** What was reached, in a sentence. */
  readonly words: string;
}

/** The widest half interval of a set of indices and whose it is. */
export function widestInterval({ factors, runs }: SobolIndices): StoppingStep {
  const widths = factors.flatMap(({ name, first, total }) => [
    { of: `first of ${name}`, widest: (first.high - first.low) / 2 },
    { of: `total of ${name}`, widest: (total.high - total.low) / 2 },
  ]);
  return { runs, ...widths.reduce((one, other) => (other.widest > one.widest ? other : one)) };
}

function stoppedWords(converged: boolean, last: StoppingStep, asked: number, indices: SobolIndices): string {
  const unclear = indices.factors.filter(({ total }) => isIndistinguishableFromZero(total)).map(({ name }) => name);
  const inert = unclear.length > 0 ? ` Indistinguishable from zero in total: ${unclear.join(", ")}.` : "";
  return converged
    ? `Every interval is within ±${asked} after ${last.runs} runs.${inert}`
    : `Not converged after ${last.runs} runs: ${last.of} is known to ±${last.widest.toFixed(3)} and ±${asked} was asked; allow more runs, or group factors.${inert}`;
}

/** Doubles the base until every interval is narrow enough or the next doubling would pass `mostRuns`. */
export function sobolUntil(model: Model, factors: readonly Factor[], options: StoppingOptions): StoppedStudy {
  const { halfWidth, mostRuns } = options;
  let base = options.base ?? 32;
  const outputs: Outputs<SaltelliDesign>[] = replicates(factors, options, base, 0).map((one) => evaluate(one, model));
  const steps: StoppingStep[] = [];
  for (;;) {
    const indices = sobolIndices(outputs, options);
    const last = widestInterval(indices);
    steps.push(last);
    const converged = last.widest <= halfWidth;
    if (converged || 2 * last.runs > mostRuns) {
      return { converged, steps, indices, words: stoppedWords(converged, last, halfWidth, indices) };
    }
    for (const design of replicates(factors, options, base, base)) outputs.push(evaluate(design, model));
    base *= 2;
  }
}
