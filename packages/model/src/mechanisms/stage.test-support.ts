/** A small stage for tests of one mechanism: hand-made names, relations and columns, and a Now with luck of choice. */
import { luckOf, nameHash } from "@inflow/exact";
import type { Index } from "../dictionary.ts";
import type { Mechanism, Now } from "../mechanism.ts";
import type { QuantityId } from "../quantities.ts";
import { type Columns, columnsOf, layOut, Memory } from "../state.ts";
import type { Relations, World } from "../world.ts";

const INDICES: readonly Index[] = [
  "commodity",
  "place",
  "leg",
  "lane",
  "route",
  "bundle",
  "organisation",
  "organisationLeg",
  "zone",
  "chokepoint",
  "asset",
  "state",
  "rival",
  "region",
  "outlet",
  "mode",
  "regime",
  "cause",
  "definition",
  "corridor",
  "criterion",
];

export interface StageSettings {
  readonly names: Partial<Record<Index, readonly string[]>>;
  readonly relation?: Partial<Record<keyof Relations, readonly number[]>>;
  /** Cells of columns; a single number fills the column. */
  readonly cells?: Partial<Record<QuantityId, number | readonly number[]>>;
  readonly fortune?: "chance" | "expectation";
  readonly seed?: number;
  readonly frozen?: boolean;
}

/** Columns and a Now; `run` starts a mechanism if asked to and steps it, `clamped` counts what was bent. */
export class Stage {
  readonly world: World;
  readonly x: Columns;
  readonly memory: Memory;
  readonly settings: StageSettings;
  clamped = 0;
  week = 0;

  constructor(settings: StageSettings) {
    this.settings = settings;
    const names = Object.fromEntries(INDICES.map((i) => [i, settings.names[i] ?? []])) as unknown as World["names"];
    const identity = Object.fromEntries(INDICES.map((i) => [i, Uint32Array.from(names[i], (n) => nameHash(n) >>> 0)]));
    const relation = Object.fromEntries(
      Object.entries(settings.relation ?? {}).map(([k, v]) => [k, Int32Array.from(v)]),
    );
    this.world = { id: "stage", names, identity, relation } as unknown as World;
    const layout = layOut(this.world);
    this.x = columnsOf(layout, new Float64Array(layout.length));
    this.memory = new Memory(this.x);
    this.set(settings.cells ?? {});
  }

  set(cells: NonNullable<StageSettings["cells"]>): void {
    for (const [id, value] of Object.entries(cells) as [QuantityId, number | readonly number[]][]) {
      if (typeof value === "number") this.x[id].fill(value);
      else this.x[id].set(value);
    }
  }

  now(name: string): Now {
    const luck = luckOf(this.settings.seed ?? 1, 0, name, this.settings.fortune ?? "expectation");
    luck.week(this.week);
    return {
      week: this.week,
      frozen: this.settings.frozen ?? true,
      world: this.world,
      luck,
      tally: {
        clamp: (value, low, high) => {
          const held = Math.min(high, Math.max(low, value));
          if (held !== value) this.clamped += 1;
          return held;
        },
      },
      past: (quantity, weeksAgo, cell = 0) => this.memory.at(quantity, this.week, weeksAgo, cell),
      pastCells: (quantity, weeksAgo) => this.memory.row(quantity, this.week - weeksAgo),
      remember: (quantity, weeksAgo, cell, value) => this.memory.put(quantity, this.week - weeksAgo, cell, value),
    };
  }

  start<R extends QuantityId, W extends QuantityId, P>(mechanism: Mechanism<R, W, P>, p: P): this {
    mechanism.start?.(this.x, p, this.now(mechanism.name));
    return this;
  }

  /** Weeks of one mechanism, with everything else held as it stands. */
  run<R extends QuantityId, W extends QuantityId, P>(mechanism: Mechanism<R, W, P>, p: P, weeks = 1): this {
    for (let i = 0; i < weeks; i++) {
      mechanism.step(this.x, p, this.now(mechanism.name));
      this.memory.keep(this.week);
      this.week += 1;
    }
    return this;
  }
}
