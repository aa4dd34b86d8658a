/**
 * The network of five places and six arcs on which interdiction programs are commonly shown (Pyomo gallery, network
 * interdiction): Start, B, C, D, End. Capacities and lengths are the gallery's; chances of detection are made up for the
 * inspection game, in the same order of arcs.
 */
import type { Graph } from "./graph.ts";

const [START, B, C, D, END] = [0, 1, 2, 3, 4] as const;

const ARCS = [
  [START, B],
  [START, C],
  [C, B],
  [B, END],
  [C, D],
  [D, END],
] as const;

/** Places of the arcs in the list, by name. */
export const ARC = { startB: 0, startC: 1, cB: 2, bEnd: 3, cD: 4, dEnd: 5 } as const;

const graphOf = (values: readonly number[]): Graph => ({
  nodes: 5,
  arcs: ARCS.map(([from, to], k) => ({ from, to, value: values[k]! })),
  source: START,
  sink: END,
});

export const capacities: Graph = graphOf([10, 70, 30, 100, 40, 50]);
export const lengths: Graph = graphOf([10, 2, 2, 1, 7, 8]);
export const detections: Graph = graphOf([0.9, 0.3, 0.5, 0.6, 0.2, 0.4]);
