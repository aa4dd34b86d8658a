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

/** The last weeks of a quantity: week w is row w mod their number. */
interface Ring {
  readonly column: Float64Array;
  readonly rows: readonly Float64Array[];
}

const ringOf = (column: Float64Array, weeks: number): Ring => ({
  column,
  rows: Array.from({ length: weeks }, () => new Float64Array(column.length)),
});

/** A ring for each quantity with memory. */
export class Memory {
  private readonly rings: ReadonlyMap<QuantityId, Ring>;
  private readonly all: readonly Ring[];
  constructor(columns: Columns) {
    const remembered = quantityIds.filter((id) => quantities[id].memory > 0);
    this.rings = new Map(remembered.map((id) => [id, ringOf(columns[id], quantities[id].memory)]));
    this.all = [...this.rings.values()];
  }
  clear(): void {
    for (const { rows } of this.all) for (const row of rows) row.fill(0);
  }
  /** All cells of a quantity in a remembered week. */
  row(id: QuantityId, week: number): Float64Array {
    return rowOf(this.rings.get(id) as Ring, week);
  }
  /** Value of a cell `weeksAgo` weeks before `week`. */
  at(id: QuantityId, week: number, weeksAgo: number, cell: number): number {
    return this.row(id, week - weeksAgo)[cell] as number;
  }
  put(id: QuantityId, week: number, cell: number, value: number): void {
    this.row(id, week)[cell] = value;
  }
  /** Writes this week's columns into the rings. */
  keep(week: number): void {
    for (const ring of this.all) {
      const { column } = ring;
      const row = rowOf(ring, week);
      for (let i = 0; i < column.length; i++) row[i] = column[i]!;
    }
  }
}

const rowOf = ({ rows }: Ring, week: number): Float64Array => {
  const place = week % rows.length;
  return rows[place < 0 ? place + rows.length : place] as Float64Array;
};
