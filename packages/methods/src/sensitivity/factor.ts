/**
 * A factor of a function under study: a name and its quantile function, so that every design is made in shares of (0, 1) and
 * read in the factor's unit. Limit: factors are independent; dependent inputs belong behind one function of independent ones.
 */
import { type Prior, quantileOf } from "../distributions/prior.ts";

export interface Factor {
  readonly name: string;
  /** Value, in the factor's unit, below which it lies with this probability; rising, finite inside (0, 1). */
  readonly at: (share: number) => number;
}

/** A function of the factors' values, in the order of the factors. It may not keep the array. */
export type Model = (x: Float64Array) => number;

/** Factors that are uniform between two numbers, by name; throws with every range that does not rise. */
export function uniformFactors(ranges: Readonly<Record<string, readonly [low: number, high: number]>>): Factor[] {
  const wrong = Object.entries(ranges).filter(
    ([, [low, high]]) => !(low < high && high - low < Number.POSITIVE_INFINITY),
  );
  if (wrong.length > 0) {
    throw new RangeError(
      wrong
        .map(([name, [low, high]]) => `Factor "${name}" runs from ${low} to ${high}: give a finite low below its high.`)
        .join("\n"),
    );
  }
  return Object.entries(ranges).map(([name, [low, high]]) => ({ name, at: (share) => low + share * (high - low) }));
}

/** Factors with these priors, by name. */
export function factorsOfPriors(priors: Readonly<Record<string, Prior>>): Factor[] {
  return Object.entries(priors).map(([name, prior]) => ({ name, at: (share) => quantileOf(prior, share) }));
}

/** Throws with every problem of a list of factors at once: none, or two of one name. */
export function checkFactors(factors: readonly Factor[]): void {
  const problems: string[] = [];
  if (factors.length === 0)
    problems.push("There is no factor: name at least one, for example uniformFactors({ x: [0, 1] }).");
  const seen = new Set<string>();
  for (const { name } of factors) {
    if (seen.has(name)) problems.push(`Two factors are named "${name}": rename one, results are told apart by name.`);
    seen.add(name);
  }
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
}

/** Factors moved together: one index is estimated for each group. */
export interface Group {
  readonly name: string;
  /** Places of its factors in the list of factors. */
  readonly members: readonly number[];
}

/** Groups by name of the factors they hold; a factor that none names stands alone. Throws with every wrong name at once. */
export function groupsOf(
  factors: readonly Factor[],
  groups: Readonly<Record<string, readonly string[]>> = {},
): readonly Group[] {
  const problems: string[] = [];
  const owner = new Map<string, string>();
  for (const [group, names] of Object.entries(groups)) {
    if (names.length === 0) problems.push(`Group "${group}" is empty: name a factor in it, or leave it out.`);
    for (const name of names) {
      if (!factors.some((factor) => factor.name === name)) {
        problems.push(
          `Group "${group}" names "${name}", which is no factor; factors are ${factors.map((f) => f.name).join(", ")}.`,
        );
      } else if (owner.has(name)) {
        problems.push(`Factor "${name}" is in "${owner.get(name)}" and "${group}": keep it in one.`);
      }
      owner.set(name, group);
    }
  }
  for (const { name } of factors) {
    if (!owner.has(name) && name in groups)
      problems.push(`Group "${name}" has the name of a factor outside it: rename it.`);
  }
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
  const named = Object.entries(groups).map(([name, names]) => ({
    name,
    members: names.map((wanted) => factors.findIndex((factor) => factor.name === wanted)),
  }));
  const alone = factors.flatMap(({ name }, place) => (owner.has(name) ? [] : [{ name, members: [place] }]));
  return [...named, ...alone].sort((a, b) => Math.min(...a.members) - Math.min(...b.members));
}
