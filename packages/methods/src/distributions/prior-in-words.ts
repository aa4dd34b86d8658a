/**
 * A prior in words, and everything that is wrong with one: numbers missing or not finite, out of order, not positive where
 * they must be, weights that give nothing to draw. Each fault is a sentence that ends in the likely repair. Law: none.
 */
import type { Prior } from "./prior.ts";

const listed: Readonly<Record<string, readonly string[]>> = {
  uniform: ["low", "high"],
  loguniform: ["low", "high"],
  normal: ["mean", "sd"],
  lognormal: ["median", "factor95"],
  beta: ["a", "b"],
  gamma: ["shape", "scale"],
  triangular: ["low", "likely", "high"],
  pert: ["low", "likely", "high"],
};
const mustBePositive: readonly string[] = ["sd", "median", "a", "b", "shape", "scale"];
const namedInWords: readonly string[] = ["normal", "lognormal", "gamma"];
const kinds = ["fixed", ...Object.keys(listed), "discrete", "forms"];

/** A prior as one short phrase, for example "triangular(0.01, 0.03, 0.12)" or "lognormal(median 5, factor95 2)". */
export function describePrior(prior: Prior): string {
  if ("fixed" in prior) return `fixed(${prior.fixed})`;
  if ("discrete" in prior) return `discrete(${weightsInWords(prior.discrete, ": ")})`;
  if ("forms" in prior) return `forms(${weightsInWords(prior.forms, " ")})`;
  const [kind, values] = Object.entries(prior)[0] as [string, number[]];
  const names = namedInWords.includes(kind) ? listed[kind] : [];
  return `${kind}(${values.map((value, i) => (names[i] ? `${names[i]} ${value}` : `${value}`)).join(", ")})`;
}

const weightsInWords = (weightOf: Readonly<Record<string, number>>, between: string): string =>
  Object.entries(weightOf)
    .map(([name, weight]) => `${name}${between}${weight}`)
    .join(", ");

/** Everything that is wrong with a prior, each as a full sentence with the likely fix; empty when it can be drawn from. */
export function problemsOfPrior(prior: Prior): string[] {
  const entries = Object.entries(prior) as [string, unknown][];
  const [kind, value] = entries[0] ?? ["", undefined];
  if (entries.length !== 1)
    return [`A prior has exactly one kind, this has ${entries.length}; write one of ${kinds.join(", ")}.`];
  if (!kinds.includes(kind)) return [`"${kind}" is no kind of prior; write one of ${kinds.join(", ")}.`];
  if (kind === "fixed") {
    return Number.isFinite(value) ? [] : ["A fixed prior needs one finite number; write for example {fixed: 3}."];
  }
  if (kind === "discrete" || kind === "forms") return problemsOfWeights(kind, value);
  return problemsOfList(kind, listed[kind], value);
}

function problemsOfList(kind: string, names: readonly string[], value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const pattern = `{${kind}: [${names.join(", ")}]}`;
  if (values.length !== names.length) return [`A ${kind} prior needs ${names.length} numbers; write ${pattern}.`];
  const problems: string[] = [];
  names.forEach((name, i) => {
    const number = values[i];
    if (typeof number !== "number" || !Number.isFinite(number)) {
      problems.push(`${name} of a ${kind} prior is not a finite number; write ${pattern} with plain numbers.`);
    } else if (mustBePositive.includes(name) && !(number > 0)) {
      problems.push(`${name} of a ${kind} prior is ${number} but must be above 0; check its sign and unit.`);
    }
  });
  return problems.length > 0 ? problems : problemsOfOrder(kind, names, values as readonly number[]);
}

function problemsOfOrder(kind: string, names: readonly string[], values: readonly number[]): string[] {
  const problems: string[] = [];
  if (kind === "lognormal" && !(values[1] > 1)) {
    problems.push(
      `factor95 of a lognormal prior is ${values[1]}, but it is the ratio of the 97.5 % point to the median and must exceed 1; ` +
        `write ${values[1] > 0 && values[1] < 1 ? 1 / values[1] : 2}, or use fixed for a known number.`,
    );
  }
  if (names[0] !== "low") return problems;
  if (kind === "loguniform" && !(values[0] > 0)) {
    problems.push(`low of a loguniform prior is ${values[0]} but must be above 0; raise it, or use uniform.`);
  }
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.some((value, i) => value !== values[i])) {
    problems.push(
      `The numbers of a ${kind} prior must rise (${names.join(" ≤ ")}) but are ${values.join(", ")}; write ${kind}: [${sorted.join(", ")}].`,
    );
  } else if (sorted[0] === sorted[sorted.length - 1]) {
    problems.push(`The ${kind} prior has no width: low and high are both ${sorted[0]}; write {fixed: ${sorted[0]}}.`);
  }
  return problems;
}

function problemsOfWeights(kind: string, value: unknown): string[] {
  const what = kind === "forms" ? "form" : "value";
  const example = kind === "forms" ? "{forms: {gradual: 2, sudden: 1}}" : "{discrete: {1: 0.5, 2: 0.5}}";
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return [`A ${kind} prior needs each ${what} with its weight; write for example ${example}.`];
  }
  const problems: string[] = [];
  let total = 0;
  for (const [name, weight] of Object.entries(value) as [string, unknown][]) {
    if (kind === "discrete" && (name.trim() === "" || !Number.isFinite(Number(name)))) {
      problems.push(`"${name}" in a discrete prior is not a number; write a number, or use forms for names.`);
    }
    if (kind === "forms" && /^\d+$/.test(name)) {
      problems.push(`Form ${name} has a number for a name, which would change its place in the list; give it a word.`);
    }
    if (typeof weight !== "number" || !Number.isFinite(weight) || weight < 0) {
      problems.push(
        `The weight of ${what} ${name} must be a number of 0 or more but is ${String(weight)}; write for example 1.`,
      );
    } else total += weight;
  }
  if (problems.length === 0 && !(total > 0)) {
    problems.push(
      `The weights of a ${kind} prior sum to ${total}, so there is nothing to draw; give at least one ${what} a weight above 0.`,
    );
  }
  return problems;
}
