/**
 * How surely a number is known: a distribution, written as one word and its numbers.
 *
 *     lognormal [median, factor95]: 95 % of the mass lies between median / factor95 and median × factor95
 *     discrete  {value: weight}    forms {name: weight}: rival forms; the draw is a place in the list
 */

export type Prior =
  | { fixed: number }
  | { uniform: [number, number] }
  | { loguniform: [number, number] }
  | { normal: [mean: number, sd: number] }
  | { lognormal: [median: number, factor95: number] }
  | { beta: [number, number] }
  | { gamma: [shape: number, scale: number] }
  | { triangular: [low: number, likely: number, high: number] }
  | { pert: [low: number, likely: number, high: number] }
  | { discrete: Record<string, number> }
  | { forms: Record<string, number> };

/** A distribution and its numbers, as one reads them aloud. */
export const written = (word: string, numbers: readonly number[]): string => `${word}(${numbers.join(", ")})`;

/** The number a prior is built around, in the parameter's unit; null for rival forms, which have none. */
export const centreOfPrior = (prior: Prior): number | null => {
  if ("fixed" in prior) return prior.fixed;
  if ("uniform" in prior) return (prior.uniform[0] + prior.uniform[1]) / 2;
  if ("loguniform" in prior) return Math.sqrt(prior.loguniform[0]) * Math.sqrt(prior.loguniform[1]);
  if ("normal" in prior) return prior.normal[0];
  if ("lognormal" in prior) return prior.lognormal[0];
  if ("beta" in prior) return prior.beta[0] / (prior.beta[0] + prior.beta[1]);
  if ("gamma" in prior) return prior.gamma[0] * prior.gamma[1];
  if ("triangular" in prior) return prior.triangular[1];
  if ("pert" in prior) return prior.pert[1];
  if ("discrete" in prior)
    return Object.entries(prior.discrete).reduce((sum, [value, weight]) => sum + Number(value) * weight, 0);
  return null;
};

/** A prior as one reads it aloud: "triangular(0.01, 0.03, 0.12)". */
export const wordsOfPrior = (prior: Prior): string => {
  const [word, numbers] = Object.entries(prior)[0] as [string, number | number[] | Record<string, number>];
  if (typeof numbers === "number") return `${word}(${numbers})`;
  if (Array.isArray(numbers)) return written(word, numbers);
  return `${word}(${Object.entries(numbers)
    .map(([name, weight]) => `${name}: ${weight}`)
    .join(", ")})`;
};
