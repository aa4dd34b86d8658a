/**
 * Where to strike a network with so many attacks, against an adversary who then does his best.
 *
 * Flow (Wood 1993, Mathl Comput Modelling 17(2):1-18), value u the capacity:
 *     min Σ u_k β_k   s.t.  α_i − α_j + β_k + γ_k ≥ 0 on arc k = (i, j),  α_t − α_s ≥ 1,  Σ γ_k ≤ R
 * Path (Israeli & Wood 2002, Networks 40:97-111), value c the length, a struck arc longer by more than any path:
 *     max π_t − π_s   s.t.  π_j − π_i − d x_k ≤ c_k,  Σ x_k ≤ R
 * α, β, γ, x are 0 or 1: α the side of the cut, β arcs cut whole, γ and x arcs struck. Each attack costs 1.
 */
import { type Graph, nodesOf } from "./graph.ts";
import type { Constraint, Solver, Term } from "./program.ts";

/** What the adversary is left with, and the arcs struck by their place in the list; best strikes need not be unique. */
export interface Attack {
  readonly value: number;
  readonly struck: readonly number[];
}

const ROUNDED = 0.5;

const struckBy = (name: string, { arcs }: Graph, at: (column: string) => number): number[] =>
  arcs.flatMap((_, k) => (at(`${name}${k}`) > ROUNDED ? [k] : []));

const budgetOf = (name: string, { arcs }: Graph, attacks: number): Constraint => ({
  terms: arcs.map((_, k): Term => [1, `${name}${k}`]),
  relation: "<=",
  bound: attacks,
});

/** The least maximum flow that `attacks` strikes leave, in the unit of the arcs' capacities. */
export const leastFlow = (graph: Graph, attacks: number, solve: Solver): Attack => {
  const { arcs, source, sink } = graph;
  const { value, at } = solve({
    sense: "Minimize",
    objective: arcs.map(({ value: capacity }, k): Term => [capacity, `b${k}`]),
    constraints: [
      ...arcs.map(
        ({ from, to }, k): Constraint => ({
          terms: [
            [1, `a${from}`],
            [-1, `a${to}`],
            [1, `b${k}`],
            [1, `g${k}`],
          ],
          relation: ">=",
          bound: 0,
        }),
      ),
      {
        terms: [
          [1, `a${sink}`],
          [-1, `a${source}`],
        ],
        relation: ">=",
        bound: 1,
      },
      budgetOf("g", graph, attacks),
    ],
    binaries: [...nodesOf(graph).map((i) => `a${i}`), ...arcs.flatMap((_, k) => [`b${k}`, `g${k}`])],
    free: [],
  });
  return { value, struck: struckBy("g", graph, at) };
};

/** The longest shortest path that `attacks` strikes force, in the unit of the arcs' lengths; Infinity where none is left. */
export const longestPath = (graph: Graph, attacks: number, solve: Solver): Attack => {
  const { arcs, source, sink } = graph;
  const delay = 1 + arcs.reduce((sum, { value }) => sum + value, 0);
  const { value, at } = solve({
    sense: "Maximize",
    objective: [
      [1, `p${sink}`],
      [-1, `p${source}`],
    ],
    constraints: [
      { terms: [[1, `p${source}`]], relation: "=", bound: 0 },
      ...arcs.map(
        ({ from, to, value: length }, k): Constraint => ({
          terms: [
            [1, `p${to}`],
            [-1, `p${from}`],
            [-delay, `x${k}`],
          ],
          relation: "<=",
          bound: length,
        }),
      ),
      budgetOf("x", graph, attacks),
    ],
    binaries: arcs.map((_, k) => `x${k}`),
    free: nodesOf(graph).map((i) => `p${i}`),
  });
  return { value: value >= delay ? Infinity : value, struck: struckBy("x", graph, at) };
};
