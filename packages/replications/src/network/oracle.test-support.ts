/** Slow and obvious answers to compare programs with: every attack tried, flow by augmenting paths, path by relaxation. */
import { luckOf } from "@inflow/exact";
import { arcsAt, type Graph } from "./graph.ts";

/** Maximum flow by augmenting along shortest paths of the residual network (Edmonds & Karp 1972). */
export const maximumFlow = ({ nodes, arcs, source, sink }: Graph): number => {
  const residual = Array.from({ length: nodes }, () => new Float64Array(nodes));
  for (const { from, to, value } of arcs) residual[from]![to]! += value;
  for (let total = 0; ; ) {
    const before = new Int32Array(nodes).fill(-1);
    before[source] = source;
    const queue = [source];
    for (const i of queue)
      residual[i]!.forEach((left, j) => {
        if (left > 1e-12 && before[j] === -1) {
          before[j] = i;
          queue.push(j);
        }
      });
    if (before[sink] === -1) return total;
    let push = Infinity;
    for (let j = sink; j !== source; j = before[j]!) push = Math.min(push, residual[before[j]!]![j]!);
    for (let j = sink; j !== source; j = before[j]!) {
      residual[before[j]!]![j]! -= push;
      residual[j]![before[j]!]! += push;
    }
    total += push;
  }
};

/** Length of the shortest path, Infinity where there is none (Bellman 1958). */
export const shortestPath = ({ nodes, arcs, source, sink }: Graph): number => {
  const length = new Float64Array(nodes).fill(Infinity);
  length[source] = 0;
  for (let round = 0; round < nodes; round++)
    for (const { from, to, value } of arcs) length[to] = Math.min(length[to]!, length[from]! + value);
  return length[sink]!;
};

/** What is left after every choice of at most `attacks` arcs. */
export const afterEveryAttack = (graph: Graph, attacks: number, left: (graph: Graph) => number): number[] => {
  const without = (dropped: readonly number[]): Graph => ({
    ...graph,
    arcs: graph.arcs.filter((_, k) => !dropped.includes(k)),
  });
  const tried = (dropped: readonly number[], next: number): number[] => [
    left(without(dropped)),
    ...(dropped.length === attacks
      ? []
      : graph.arcs.flatMap((_, k) => (k < next ? [] : tried([...dropped, k], k + 1)))),
  ];
  return tried([], 0);
};

/** A random graph of 6 nodes in which the sink can be reached; whole values from 1 to 20. */
export const randomGraph = (seed: number): Graph => {
  const luck = luckOf(seed, 0, "random-graph");
  const nodes = 6;
  const below = (n: number): number => Math.floor(n * luck.uniform());
  const spine = [1, 2, 3, 4, 5].map((to) => ({ from: to - 1, to, value: 1 + below(20) }));
  const others = Array.from({ length: 8 }, () => ({ from: below(nodes), to: below(nodes), value: 1 + below(20) }));
  return { nodes, source: 0, sink: nodes - 1, arcs: [...spine, ...others].filter(({ from, to }) => from !== to) };
};

/** All paths without a repeated node, as lists of arcs. */
export const pathsOf = (graph: Graph): number[][] => {
  const onward = (node: number, seen: readonly number[]): number[][] =>
    node === graph.sink
      ? [[]]
      : arcsAt(node, graph).out.flatMap((k) => {
          const { to } = graph.arcs[k]!;
          return seen.includes(to) ? [] : onward(to, [...seen, to]).map((rest) => [k, ...rest]);
        });
  return onward(graph.source, [graph.source]);
};
