/** All columns of a run in one buffer, laid out by the dictionary and the world, with rings for what is remembered. */
import { type QuantityId, quantities } from "./quantities.ts";
import type { World } from "./world.ts";

export const quantityIds = Object.keys(quantities) as QuantityId[];

/** Where each quantity's cells lie in the buffer. */
export interface Layout {
  readonly offset: Readonly<Record<QuantityId, number>>;
  readonly size: Readonly<Record<QuantityId, number>>;
  readonly length: number;
}

export type Columns = { readonly [Q in QuantityId]: Float64Array };

/** Cells of one quantity in a world: the product of the sizes of what it is counted over. */
export const sizeOf = (id: QuantityId, world: Pick<World, "names">): number =>
  quantities[id].over.reduce((cells, index) => cells * world.names[index].length, 1);

export const layOut = (world: Pick<World, "names">): Layout => {
  const offset = {} as Record<QuantityId, number>;
  const size = {} as Record<QuantityId, number>;
  let length = 0;
  for (const id of quantityIds) {
    offset[id] = length;
    size[id] = sizeOf(id, world);
    length += size[id];
  }
  return { offset, size, length };
};

/** Views into one buffer, a column for each quantity. */
export const columnsOf = (layout: Layout, buffer: Float64Array): Columns => {
  const columns = {} as Record<QuantityId, Float64Array>;
  for (const id of quantityIds) columns[id] = buffer.subarray(layout.offset[id], layout.offset[id] + layout.size[id]);
  return inFixedShape(columns);
};

/**
 * The same object with named properties that the engine keeps in a fixed shape: one that was filled by computed keys is
 * a hash table to it, several times slower to read in a loop; a copy by spread is not.
 */
export const inFixedShape = <T extends object>(filled: T): T => ({ ...filled });

/** A ring for each quantity with memory: row w mod memory holds week w. */
export class Memory {
  readonly ring = new Map<QuantityId, Float64Array>();
  readonly remembered: readonly QuantityId[];
  readonly columns: Columns;
  constructor(columns: Columns) {
    this.columns = columns;
    this.remembered = quantityIds.filter((id) => quantities[id].memory > 0);
    for (const id of this.remembered) this.ring.set(id, new Float64Array(quantities[id].memory * columns[id].length));
  }
  clear(): void {
    for (const ring of this.ring.values()) ring.fill(0);
  }
  /** Value of a cell `weeksAgo` weeks before `week`. */
  at(id: QuantityId, week: number, weeksAgo: number, cell: number): number {
    const ring = this.ring.get(id) as Float64Array;
    const size = this.columns[id].length;
    return ring[rowOf(week - weeksAgo, ring.length / size) * size + cell] as number;
  }
  put(id: QuantityId, week: number, cell: number, value: number): void {
    const ring = this.ring.get(id) as Float64Array;
    const size = this.columns[id].length;
    ring[rowOf(week, ring.length / size) * size + cell] = value;
  }
  /** Writes this week's columns into the rings. */
  keep(week: number): void {
    for (const [id, ring] of this.ring) {
      const column = this.columns[id];
      ring.set(column, rowOf(week, ring.length / column.length) * column.length);
    }
  }
}

const rowOf = (week: number, rows: number): number => ((week % rows) + rows) % rows;
