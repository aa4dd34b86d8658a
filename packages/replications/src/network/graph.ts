/** A directed network with one source and one sink; numbers on its arcs mean what the question gives them. */

/** An arc from one node to another with the number that a question needs: capacity, length, or chance of detection. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export interface Graph {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
  readonly source: number;
  readonly sink: number;
}

/** Arcs that leave and enter a node, as their places in the list. */
export const arcsAt = (node: number, { arcs }: Graph): { readonly out: number[]; readonly into: number[] } => ({
  out: arcs.flatMap(({ from }, k) => (from === node ? [k] : [])),
  into: arcs.flatMap(({ to }, k) => (to === node ? [k] : [])),
});

/** Every node of a graph by number. */
export const nodesOf = ({ nodes }: Graph): number[] => Array.from({ length: nodes }, (_, i) => i);
