/**
 * Runs the week. A system allocates once, then runs any number of runs, each from a draw, a seed, a run number and a
 * schedule; the same four give the same bits on every engine.
 */

import type { Parameter } from "@inflow/evidence";
import { type Fortune, type KeyedLuck, luckOf } from "@inflow/exact";
import { balances, type MaterialStock } from "./balances.ts";
import { pathSizes } from "./base-shares.ts";
import { bindingOf } from "./bind.ts";
import { Counts } from "./counts.ts";
import type { Mechanism, Now } from "./mechanism.ts";
import type { Parameters } from "./mechanisms/parameters.gen.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { scratchOf, solveReference } from "./reference.ts";
import { type Columns, columnsOf, inFixedShape, type Layout, layOut, Memory, quantityIds } from "./state.ts";
import { MILLION } from "./unit.ts";
import { week } from "./week.ts";
import type { World } from "./world.ts";

/** What is given from outside for spans of weeks: absolute cells, [from, until), a value or the draw of a parameter. */
export interface Schedule {
  readonly policy: string;
  readonly cell: Int32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly value: Float64Array;
  /** Index of the parameter whose draw is the value, −1 where the value stands. */
  readonly parameter: Int32Array;
}

export interface SystemSetup {
  readonly world: World;
  readonly parameters: readonly Parameter[];
  /** Mechanisms at work; all of them where absent. */
  readonly only?: readonly string[];
  readonly drivers: "frozen" | "reference";
  readonly weeks: number;
  readonly settleWeeks: number;
  readonly fortune?: Fortune;
  /** Schedule whose first week defines the reference state; the run's own where absent. */
  readonly reference?: Schedule;
  /** Mechanisms whose outputs are held at their first week: what the system does without them. */
  readonly held?: readonly string[];
  /** Another order of the week, for tests of order. */
  readonly order?: readonly AnyMechanism[];
}

export type AnyMechanism = Mechanism<QuantityId, QuantityId, never>;

/** All mechanisms in the order of the week. */
export const mechanisms = week as unknown as readonly AnyMechanism[];
export const mechanismNames: readonly string[] = mechanisms.map(({ name }) => name);

const viewOf = ({ reads, writes }: AnyMechanism, columns: Columns): Columns => {
  const view: Partial<Record<QuantityId, Float64Array>> = {};
  for (const id of [...reads, ...writes]) view[id] = columns[id];
  return inFixedShape(view) as Columns;
};

const HEALTH = ["health.notFinite", "health.negativeStock"] as const;

/** Names of the counters that a run keeps: one for each mechanism's clamps, then health. */
const counters: readonly string[] = [...mechanismNames.map((name) => `clamp.${name}`), ...HEALTH];

export const tallyNames = (): readonly string[] => counters;

interface Working {
  readonly mechanism: AnyMechanism;
  /** The mechanism's own small view: an object of all columns would be read several times more slowly. */
  readonly view: Columns;
  readonly luck: KeyedLuck;
  readonly calm: KeyedLuck;
  readonly place: number;
  parameters: never;
  readonly kept: readonly { column: Float64Array; first: Float64Array }[] | null;
}

export class System {
  readonly setup: SystemSetup;
  readonly layout: Layout;
  readonly columns: Columns;
  readonly tallies: Float64Array;
  week = 0;
  private readonly buffer: Float64Array;
  private readonly initial: Float64Array;
  private readonly memory: Memory;
  private readonly working: readonly Working[];
  private readonly tally: Counts;
  private readonly binding: ReturnType<typeof bindingOf>;
  private readonly scratch: ReturnType<typeof scratchOf>;
  private readonly balanced: readonly {
    stock: Float64Array;
    gains: Float64Array[];
    losses: Float64Array[];
    cells: [number, number];
  }[];
  private readonly now: { -readonly [K in keyof Now]: Now[K] };
  private schedule: Schedule = emptySchedule;
  private values: Float64Array = nothing;
  /** Values of the draw whose reference state `solved` holds. */
  private solvedFor: Float64Array | null = null;
  private readonly solved: Float64Array;
  private changes = new Set<number>();
  private heldStocks: number[] = [];
  private readonly isInput: Uint8Array;

  constructor(setup: SystemSetup) {
    this.setup = setup;
    this.layout = layOut(setup.world);
    this.buffer = new Float64Array(this.layout.length);
    this.initial = new Float64Array(this.layout.length);
    this.solved = new Float64Array(this.layout.length);
    this.columns = columnsOf(this.layout, this.buffer);
    this.isInput = new Uint8Array(this.layout.length);
    for (const id of quantityIds)
      if (quantities[id].kind === "input")
        this.isInput.fill(1, this.layout.offset[id], this.layout.offset[id] + this.layout.size[id]);
    this.memory = new Memory(this.columns);
    this.tally = new Counts(counters);
    this.tallies = this.tally.counts;
    this.binding = bindingOf(setup.parameters, setup.world, this.layout);
    this.scratch = scratchOf(setup.world, pathSizes(setup.world));
    const order = setup.order ?? mechanisms;
    this.working = order
      .filter(({ name }) => setup.only === undefined || setup.only.includes(name))
      .map((mechanism) => ({
        mechanism,
        view: viewOf(mechanism, this.columns),
        luck: luckOf(0, 0, mechanism.name, setup.fortune),
        calm: luckOf(0, 0, mechanism.name, "expectation"),
        place: counters.indexOf(`clamp.${mechanism.name}`),
        parameters: ((this.binding.parameters as unknown as Record<string, never>)[mechanism.name] ?? {}) as never,
        kept: setup.held?.includes(mechanism.name)
          ? mechanism.writes.map((id) => ({
              column: this.columns[id],
              first: new Float64Array(this.columns[id].length),
            }))
          : null,
      }));
    this.balanced = (Object.keys(balances) as MaterialStock[]).map((id) => ({
      stock: this.columns[id],
      gains: balances[id].gains.map((flow) => this.columns[flow]),
      losses: balances[id].losses.map((flow) => this.columns[flow]),
      cells: [this.layout.offset[id], this.layout.offset[id] + this.layout.size[id]],
    }));
    this.now = {
      week: 0,
      frozen: setup.drivers === "frozen",
      world: setup.world,
      luck: luckOf(0, 0, "none", "expectation"),
      tally: this.tally,
      past: (id, weeksAgo, cell = 0) => this.memory.at(id, this.now.week, weeksAgo, cell),
      pastCells: (id, weeksAgo) => this.memory.row(id, this.now.week - weeksAgo),
      remember: (id, weeksAgo, cell, value) => this.memory.put(id, this.now.week - weeksAgo, cell, value),
    };
  }

  /** The parameters bound to the present draw. */
  get parameters(): Parameters {
    return this.binding.parameters;
  }

  /** Sets a run up to its first reported week; false when the reference state of the draw cannot be. */
  begin(values: Float64Array, seed: number, run: number, schedule: Schedule): boolean {
    this.memory.clear();
    this.tallies.fill(0);
    this.week = -this.setup.settleWeeks;
    this.now.week = this.week;
    if (this.isSolved(values)) this.buffer.set(this.solved);
    else if (!this.refer(values, schedule)) return false;
    for (const { mechanism, luck, parameters } of this.working) {
      luck.rekey(seed, run);
      luck.week(this.week);
      this.now.luck = luck;
      mechanism.start?.(this.columns, parameters, this.now);
    }
    this.keepInitial();
    this.follow(schedule);
    while (this.week < 0) this.advance();
    return true;
  }

  /** One week: what is given, the mechanisms in order, then every material stock by its balance. */
  advance(): void {
    this.now.week = this.week;
    this.give(this.week);
    for (const { mechanism, view, luck, place, parameters, kept } of this.working) {
      luck.week(this.week);
      this.now.luck = luck;
      this.tally.place = place;
      mechanism.step(view, parameters, this.now);
      if (kept)
        for (const { column, first } of kept)
          this.week <= -this.setup.settleWeeks ? first.set(column) : column.set(first);
    }
    this.commit();
    this.memory.keep(this.week);
    this.week++;
  }

  /** Whether the reference state of these values stands in `solved`: the runs of one draw share it. */
  private isSolved(values: Float64Array): boolean {
    return this.solvedFor?.every((value, i) => value === values[i]) ?? false;
  }

  /** Binds a draw and solves its reference state; false when it cannot be. */
  private refer(values: Float64Array, schedule: Schedule): boolean {
    this.solvedFor = null;
    this.values = values.slice();
    this.buffer.fill(0);
    this.binding.bind(values, this.buffer);
    this.initial.set(this.buffer);
    this.follow(this.setup.reference ?? schedule);
    this.give(0);
    if (!this.solve()) return false;
    if (this.setup.reference === undefined) return true;
    this.solvedFor = this.values;
    this.solved.set(this.buffer);
    return true;
  }

  private solve(): boolean {
    const { world } = this.setup;
    for (const { mechanism, calm, place, parameters } of this.working) {
      if (mechanism.name !== "legalAuthority" && mechanism.name !== "forcePackage") continue;
      this.tally.place = place;
      this.now.luck = calm;
      mechanism.start?.(this.columns, parameters, this.now);
      mechanism.step(this.columns, parameters, this.now);
    }
    this.tallies.fill(0);
    if (world.names.lane.length === 0) return true;
    return solveReference(this.columns, this.parameters, world, this.scratch);
  }

  private follow(schedule: Schedule): void {
    this.schedule = schedule;
    this.changes = new Set([...schedule.from, ...schedule.until]);
    this.heldStocks = [];
    for (let i = 0; i < schedule.cell.length; i++) if (this.isInput[schedule.cell[i]!] === 0) this.heldStocks.push(i);
  }

  private give(week: number): void {
    const { cell, from, until, value, parameter } = this.schedule;
    const put = (i: number): void => {
      if (from[i]! <= week && week < until[i]!)
        this.buffer[cell[i]!] = parameter[i]! >= 0 ? this.values[parameter[i]!]! : value[i]!;
    };
    if (week === -this.setup.settleWeeks || this.changes.has(week)) {
      for (let i = 0; i < cell.length; i++) this.buffer[cell[i]!] = this.initial[cell[i]!]!;
      for (let i = 0; i < cell.length; i++) put(i);
    } else for (const i of this.heldStocks) put(i);
  }

  /** Remembers what cells hold beneath the schedule, so that a span that ends gives them back. */
  private keepInitial(): void {
    const { buffer, initial, isInput } = this;
    for (let i = 0; i < buffer.length; i++) if (isInput[i] === 0) initial[i] = buffer[i]!;
  }

  private commit(): void {
    let finite = 0;
    for (const { stock, gains, losses } of this.balanced)
      for (let i = 0; i < stock.length; i++) {
        let change = 0;
        for (const gain of gains) change += gain[i]!;
        for (const loss of losses) change -= loss[i]!;
        stock[i]! += change;
        finite += stock[i]!;
        if (stock[i]! < -NEGLIGIBLE) this.tallies[this.tallies.length - 1]! += 1;
        if (stock[i]! < 0) stock[i] = 0;
      }
    if (finite - finite !== 0) this.tallies[this.tallies.length - 2]! += 1;
  }
}

/** Rounding of a subtraction that empties a stock is not a fault; more is. */
const NEGLIGIBLE = 1 / MILLION;

const nothing = new Float64Array(0);

const emptySchedule: Schedule = {
  policy: "",
  cell: new Int32Array(0),
  from: new Int32Array(0),
  until: new Int32Array(0),
  value: new Float64Array(0),
  parameter: new Int32Array(0),
};

/** Allocates a system once; one per thread. */
export const createSystem = (setup: SystemSetup): System => new System(setup);
