/**
 * Constrained PRIM (Kwakkel 2019): PRIM on every choice of a few columns, and of all boxes found those that no other beats in
 * coverage, density and number of conditions at once. It gives up the greedy path for the plain box: fewer conditions at the same
 * coverage and density. Cost: one PRIM for each choice of columns. Limit: name the columns that a first PRIM found to matter,
 * about eight; more choices find more by chance, so count what is told on runs held out.
 */
import { paretoFront } from "../decisions/pareto.ts";
import { type PrimOptions, prim } from "./prim.ts";
import type { ScenarioBox } from "./scenario-box.ts";
import type { Interest, ScenarioColumn } from "./scenario-column.ts";

const mostChoices = 2000;

/** Every choice of 1 to `most` of the places 0 to n − 1. */
function choicesOf(n: number, most: number): number[][] {
  let last: number[][] = [[]];
  const all: number[][] = [];
  for (let size = 1; size <= Math.min(most, n); size++) {
    last = last.flatMap((chosen) =>
      Array.from({ length: n }, (_, j) => j)
        .filter((j) => chosen.length === 0 || j > chosen[chosen.length - 1])
        .map((j) => [...chosen, j]),
    );
    all.push(...last);
    if (all.length > mostChoices) return all;
  }
  return all;
}

/** The boxes of at most `maxConditions` (3) of the columns that no other beats, by rising density. */
export function constrainedPrim(
  columns: readonly ScenarioColumn[],
  interest: Interest,
  options: PrimOptions & { readonly maxConditions?: number } = {},
): ScenarioBox[] {
  const choices = choicesOf(columns.length, options.maxConditions ?? 3);
  if (choices.length > mostChoices) {
    throw new RangeError(
      `${columns.length} columns give more than ${mostChoices} choices: hand over only those that a first search narrowed.`,
    );
  }
  const boxes = choices.flatMap((places) => {
    const { trajectory } = prim(
      places.map((j) => columns[j]),
      interest,
      options,
    );
    return trajectory.filter(({ limits }) => limits.length > 0);
  });
  const front = paretoFront(boxes.map((box) => [-box.coverage, -box.density, box.limits.length]));
  const keyOf = (box: ScenarioBox): string => `${box.coverage} ${box.density} ${box.limits.length}`;
  const plain = new Map(front.map((place) => [keyOf(boxes[place]), boxes[place]]));
  return [...plain.values()].sort((a, b) => a.density - b.density || b.coverage - a.coverage);
}
