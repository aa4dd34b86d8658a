/**
 * What the numbers of a prior must satisfy, and the sentences that say so.
 */
import { type Prior, written } from "./prior.ts";
import type { Problem } from "./problem.ts";
import { z } from "./schema.ts";

type Sentences = Pick<Problem, "what" | "why" | "fix">;

const outOfOrder = (word: string, numbers: readonly number[], names: string): Sentences[] => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const first = sorted[0]!;
  if (first === sorted[sorted.length - 1])
    return [
      {
        what: `${written(word, numbers)} has no width.`,
        why: "All its numbers are the same, so nothing is uncertain.",
        fix: `Did you mean fixed(${first})?`,
      },
    ];
  if (numbers.every((value, i) => value === sorted[i])) return [];
  return [
    {
      what: `${written(word, numbers)} is out of order: ${numbers.find((value, i) => i > 0 && value < numbers[i - 1]!)} comes after a larger number.`,
      why: `The numbers mean ${names}, in this order.`,
      fix: `Did you mean ${written(word, sorted)}?`,
    },
  ];
};

const notPositive = (
  word: string,
  numbers: readonly number[],
  names: readonly string[],
  which: readonly number[],
): Sentences[] =>
  which
    .filter((i) => !(numbers[i]! > 0))
    .map((i) => ({
      what: `${written(word, numbers)}: the ${names[i]} is ${numbers[i]}, which is not above 0.`,
      why: `A ${word} distribution exists only where its ${names[i]} is positive.`,
      fix:
        numbers[i]! < 0
          ? `Did you mean ${written(
              word,
              numbers.map((value, j) => (j === i ? -value : value)),
            )}?`
          : `Give a positive ${names[i]}.`,
    }));

const ofWeights = (word: "discrete" | "forms", weights: Readonly<Record<string, number>>): Sentences[] => {
  const entries = Object.entries(weights);
  const found: Sentences[] = [];
  if (entries.length === 0)
    found.push({
      what: `${word} lists nothing.`,
      why: "A draw needs at least one thing to fall on.",
      fix: "List each possibility with its weight.",
    });
  for (const [name, weight] of entries) {
    if (!(weight >= 0))
      found.push({
        what: `${word}: the weight of "${name}" is ${weight}.`,
        why: "A weight is a probability and cannot be negative.",
        fix: `Did you mean ${Math.abs(weight)}?`,
      });
    if (word === "discrete" && (name.trim() === "" || !Number.isFinite(Number(name))))
      found.push({
        what: `discrete: "${name}" is not a number.`,
        why: "A discrete prior draws one of its numbers.",
        fix: "Name rival forms under forms, numbers under discrete.",
      });
    if (word === "forms" && !/^[A-Za-z]/.test(name))
      found.push({
        what: `forms: "${name}" is not a name.`,
        why: "The draw is a place in the list, and names that are numbers change places.",
        fix: "Begin the name of a form with a letter, or use discrete for numbers.",
      });
  }
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  if (found.length === 0 && Math.abs(sum - 1) > 1e-9)
    found.push({
      what: `${word}: the weights add up to ${Number(sum.toPrecision(6))}.`,
      why: "They are probabilities of things that exclude each other, so they add up to 1.",
      fix:
        sum > 0
          ? `Did you mean ${entries.map(([name, weight]) => `${name}: ${Number((weight / sum).toPrecision(3))}`).join(", ")}?`
          : "Give at least one of them a weight.",
    });
  return found;
};

/** What is wrong with the numbers of a prior, in sentences; nothing when it can be drawn from. */
export const problemsOfPrior = (prior: Prior): Sentences[] => {
  if ("fixed" in prior) return [];
  if ("uniform" in prior) return outOfOrder("uniform", prior.uniform, "low and high");
  if ("loguniform" in prior)
    return [
      ...notPositive("loguniform", prior.loguniform, ["low end", "high end"], [0, 1]),
      ...outOfOrder("loguniform", prior.loguniform, "low and high"),
    ];
  if ("normal" in prior) return notPositive("normal", prior.normal, ["mean", "standard deviation"], [1]);
  if ("lognormal" in prior) {
    const [median, factor] = prior.lognormal;
    const narrow =
      factor > 1
        ? []
        : [
            {
              what: `${written("lognormal", prior.lognormal)}: the factor is ${factor}, which is not above 1.`,
              why: "95 % of the mass lies between median / factor and median × factor.",
              fix:
                factor > 0 && factor < 1
                  ? `Did you mean ${written("lognormal", [median, Number((1 / factor).toPrecision(3))])}?`
                  : "Give a factor above 1, such as 2.",
            },
          ];
    return [...notPositive("lognormal", prior.lognormal, ["median", "factor"], [0]), ...narrow];
  }
  if ("beta" in prior) return notPositive("beta", prior.beta, ["first shape", "second shape"], [0, 1]);
  if ("gamma" in prior) return notPositive("gamma", prior.gamma, ["shape", "scale"], [0, 1]);
  if ("triangular" in prior) return outOfOrder("triangular", prior.triangular, "low, likely and high");
  if ("pert" in prior) return outOfOrder("pert", prior.pert, "low, likely and high");
  return "discrete" in prior ? ofWeights("discrete", prior.discrete) : ofWeights("forms", prior.forms);
};

const pair = z.tuple([z.number(), z.number()]);
const triple = z.tuple([z.number(), z.number(), z.number()]);
const weights = z.record(z.string(), z.number());

/** The schema of a prior; what its numbers must satisfy is checked with it. */
export const priorSchema: z.ZodType<Prior> = z
  .union([
    z.strictObject({ fixed: z.number() }),
    z.strictObject({ uniform: pair }),
    z.strictObject({ loguniform: pair }),
    z.strictObject({ normal: pair }),
    z.strictObject({ lognormal: pair }),
    z.strictObject({ beta: pair }),
    z.strictObject({ gamma: pair }),
    z.strictObject({ triangular: triple }),
    z.strictObject({ pert: triple }),
    z.strictObject({ discrete: weights }),
    z.strictObject({ forms: weights }),
  ])
  .superRefine((prior, context) => {
    for (const { what, why, fix } of problemsOfPrior(prior))
      context.addIssue({ code: "custom", message: what, params: { why, fix } });
  });
