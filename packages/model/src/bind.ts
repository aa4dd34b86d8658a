/** Binds the numbers of a draw: parameters into one plain object of fixed shape, numbers of the world into their columns. */
import type { Parameter } from "@inflow/evidence";
import type { Index } from "./dictionary.ts";
import type { Parameters } from "./mechanisms/parameters.gen.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import type { Layout } from "./state.ts";
import type { World } from "./world.ts";

type Node = { [key: string]: Node | number };

const camel = (text: string): string => text.replace(/[-. ]+(.)/g, (_, letter: string) => letter.toUpperCase());
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Cell of the state that a number of the world fills, or −1: mode.go-fast.loadKg fills modeLoadKg at go-fast. */
export const worldCellOf = (path: string, world: World, layout: Layout): number => {
  const [index, member, attribute] = path.split(".");
  if (index === undefined || member === undefined || attribute === undefined) return -1;
  const id = `${index}${capitalised(attribute)}` as QuantityId;
  if (!(id in quantities) || quantities[id].kind !== "input") return -1;
  const place = (world.names[index as Index] ?? []).indexOf(member);
  return place < 0 ? -1 : layout.offset[id] + place;
};

export interface Binding {
  readonly parameters: Parameters;
  /** Puts a draw's values where they belong. */
  bind(values: Float64Array, buffer: Float64Array): void;
}

/** Prepares the binding once for a system. */
export const bindingOf = (parameters: readonly Parameter[], world: World, layout: Layout): Binding => {
  const root: Node = {};
  const targets: { node: Node; key: string; cell: number }[] = parameters.map(({ path }) => {
    const cell = worldCellOf(path, world, layout);
    if (cell >= 0) return { node: root, key: "", cell };
    const keys = path.split(".").map(camel);
    const key = keys.pop() as string;
    let node = root;
    for (const part of keys) node = (node[part] ??= {}) as Node;
    node[key] = 0;
    return { node, key, cell: -1 };
  });
  return {
    parameters: root as unknown as Parameters,
    bind(values, buffer) {
      targets.forEach(({ node, key, cell }, j) => {
        if (cell >= 0) buffer[cell] = values[j]!;
        else node[key] = values[j]!;
      });
    },
  };
};
