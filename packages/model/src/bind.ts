/** Binds the numbers of a draw: parameters into one plain object of fixed shape, numbers of the world into their columns. */
import type { Parameter } from "@inflow/evidence";
import type { Index } from "./dictionary.ts";
import type { Parameters } from "./mechanisms/parameters.gen.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { inFixedShape, type Layout } from "./state.ts";
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

const fixed = (node: Node): Node =>
  inFixedShape(
    Object.fromEntries(
      Object.entries(node).map(([key, below]) => [key, typeof below === "number" ? below : fixed(below)]),
    ),
  );

const treeOf = (paths: readonly string[][]): Node => {
  const root: Node = {};
  for (const path of paths) {
    let node = root;
    for (const part of path.slice(0, -1)) {
      node[part] ??= {};
      node = node[part] as Node;
    }
    node[path[path.length - 1] as string] = 0;
  }
  return fixed(root);
};

const nodeAt = (root: Node, path: readonly string[]): Node =>
  path.slice(0, -1).reduce((node, part) => node[part] as Node, root);

/** Prepares the binding once for a system. */
export const bindingOf = (parameters: readonly Parameter[], world: World, layout: Layout): Binding => {
  const cells = parameters.map(({ path }) => worldCellOf(path, world, layout));
  const paths = parameters.map(({ path }) => path.split(".").map(camel));
  const root = treeOf(paths.filter((_, j) => cells[j]! < 0));
  const nodes = paths.map((path, j) => (cells[j]! < 0 ? nodeAt(root, path) : root));
  const keys = paths.map((path) => path[path.length - 1] as string);
  return {
    parameters: root as unknown as Parameters,
    bind(values, buffer) {
      for (let j = 0; j < values.length; j++) {
        if (cells[j]! >= 0) buffer[cells[j]!] = values[j]!;
        else nodes[j]![keys[j]!] = values[j]!;
      }
    },
  };
};
