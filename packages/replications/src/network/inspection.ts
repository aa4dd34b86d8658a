/**
 * One inspector, one evader, one arc inspected: the game of Washburn & Wood 1995 (Operations Research 43:243-251).
 *
 *     inspector   max π_t − π_s   s.t.  π_j − π_i ≤ p_k x_k on arc k = (i, j),  Σ x_k = 1,  x ≥ 0
 *     evader      min v           s.t.  y a unit flow from s to t,  p_k y_k ≤ v,  y ≥ 0
 *
 * Value of an arc is p, the chance of detection when it is inspected. The two programs are dual and have one value, and
 * that is 1 / (maximum flow with capacities 1/p). Optimal mixes need not be unique.
 */
import { arcsAt, type Graph, nodesOf } from "./graph.ts";
import type { Constraint, Solver, Term } from "./program.ts";

/** The chance of detection under optimal play, and for each arc how often it is inspected and how often it is used. */
export interface Inspection {
  readonly detection: number;
  readonly evaded: number;
  readonly inspected: readonly number[];
  readonly used: readonly number[];
}

const inspector = (graph: Graph, solve: Solver) => {
  const { arcs, source, sink } = graph;
  return solve({
    sense: "Maximize",
    objective: [
      [1, `p${sink}`],
      [-1, `p${source}`],
    ],
    constraints: [
      { terms: [[1, `p${source}`]], relation: "=", bound: 0 },
      { terms: arcs.map((_, k): Term => [1, `x${k}`]), relation: "=", bound: 1 },
      ...arcs.map(
        ({ from, to, value }, k): Constraint => ({
          terms: [
            [1, `p${to}`],
            [-1, `p${from}`],
            [-value, `x${k}`],
          ],
          relation: "<=",
          bound: 0,
        }),
      ),
    ],
    binaries: [],
    free: nodesOf(graph).map((i) => `p${i}`),
  });
};

const evader = (graph: Graph, solve: Solver) => {
  const { arcs, source, sink } = graph;
  const balance = (node: number): Constraint => {
    const { out, into } = arcsAt(node, graph);
    return {
      terms: [...out.map((k): Term => [1, `y${k}`]), ...into.map((k): Term => [-1, `y${k}`])],
      relation: "=",
      bound: node === source ? 1 : node === sink ? -1 : 0,
    };
  };
  return solve({
    sense: "Minimize",
    objective: [[1, "v"]],
    constraints: [
      ...nodesOf(graph)
        .map(balance)
        .filter(({ terms }) => terms.length > 0),
      ...arcs.map(
        ({ value }, k): Constraint => ({
          terms: [
            [value, `y${k}`],
            [-1, "v"],
          ],
          relation: "<=",
          bound: 0,
        }),
      ),
    ],
    binaries: [],
    free: [],
  });
};

/** Optimal play of both sides; the sink must be within reach of the source, else HiGHS finds no optimum and it throws. */
export const playInspection = (graph: Graph, solve: Solver): Inspection => {
  const [hunter, hunted] = [inspector(graph, solve), evader(graph, solve)];
  return {
    detection: hunter.value,
    evaded: hunted.value,
    inspected: graph.arcs.map((_, k) => hunter.at(`x${k}`)),
    used: graph.arcs.map((_, k) => hunted.at(`y${k}`)),
  };
};
