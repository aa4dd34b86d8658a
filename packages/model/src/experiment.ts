/**
 * A small laboratory: single runs of a prepared world at the centre of every prior, for questions about one mechanism.
 *
 * Drivers are frozen and chance is replaced by its mean unless told otherwise; rival forms take their first reading
 * unless pinned; everything is as before the campaign unless changed. A trial may also alter columns between weeks, for
 * shocks that no lever gives. Limit: one point of the prior, so what it shows is a behaviour of the laws, not a forecast.
 */
import { centreOfPrior, type Parameter } from "@inflow/evidence";
import { capacityFor, type Fortune } from "@inflow/exact";
import type { Index } from "./dictionary.ts";
import type { Library } from "./library.ts";
import type { Where } from "./policies/policy.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { createSystem, type Schedule, type System } from "./simulate.ts";
import { type Columns, type Layout, layOut } from "./state.ts";
import { MILLION } from "./unit.ts";
import { Control, type World } from "./world.ts";

/** One setting from outside, from week `from` until the week before `until`; always where both are left out. */
export interface Change {
  readonly set: QuantityId;
  readonly where?: Where;
  readonly to: number;
  readonly from?: number;
  readonly until?: number;
}

export interface Laboratory {
  readonly library: Library;
  readonly world: World;
  readonly parameters: readonly Parameter[];
  readonly layout: Layout;
  readonly before: readonly Change[];
  readonly systems: Map<string, System>;
}

export interface Trial {
  readonly weeks: number;
  /** Parameters by path that leave the centre of their prior; for a form the place in its list. */
  readonly pinned?: Readonly<Record<string, number>>;
  /** All values at once, in place of the centre. */
  readonly values?: Float64Array;
  readonly changes?: readonly Change[];
  readonly drivers?: "frozen" | "reference";
  readonly fortune?: Fortune;
  readonly held?: readonly string[];
  readonly seed?: number;
  readonly run?: number;
  /** Alters columns before a week runs. */
  readonly disturb?: (columns: Columns, week: number, system: System) => void;
  /** Looks at columns after a week has run. */
  readonly look?: (columns: Columns, week: number, system: System) => void;
}

/** Lasting settings of a shipped policy from week `from` on, at the centre of what it leaves uncertain. */
export const policyChanges = (library: Library, id: string, from: number): Change[] =>
  (library.policies.get(id)?.gives ?? [])
    .filter(({ until, to }) => until === undefined && !(typeof to === "object" && "series" in to))
    .map(({ set, where, to }) => ({
      set,
      ...(where ? { where } : {}),
      to: typeof to === "number" ? to : "series" in to ? 0 : (centreOfPrior(to) ?? 0),
      from,
    }));

/** A laboratory on a prepared world. */
export const laboratoryOf = (
  library: Library,
  { world, parameters }: { readonly world: World; readonly parameters: readonly Parameter[] },
): Laboratory => ({
  library,
  world,
  parameters,
  layout: layOut(world),
  before: policyChanges(library, "as-before", -Infinity).map(({ from: _, ...change }) => change),
  systems: new Map(),
});

/** The centre of every prior, pinned paths apart; throws on a path that does not exist. */
export const centralValues = (
  parameters: readonly Parameter[],
  pinned: Readonly<Record<string, number>> = {},
): Float64Array => {
  const values = Float64Array.from(parameters, ({ prior }) => centreOfPrior(prior) ?? 0);
  for (const [path, value] of Object.entries(pinned)) {
    const place = parameters.findIndex((parameter) => parameter.path === path);
    if (place < 0) throw new RangeError(`There is no parameter ${path}.`);
    values[place] = value;
  }
  return values;
};

const membersOf = (id: QuantityId, cell: number, world: World): Partial<Record<Index, string>> => {
  const members: Partial<Record<Index, string>> = {};
  let rest = cell;
  for (const index of [...quantities[id].over].reverse()) {
    const names = world.names[index];
    members[index] = names[rest % names.length] as string;
    rest = Math.floor(rest / names.length);
  }
  return members;
};

const meets = (members: Partial<Record<Index, string>>, where: Where): boolean =>
  Object.entries(where).every(([index, wanted]) => [wanted].flat().includes(members[index as Index] as string));

/** What is given from outside as the simulator wants it; later changes go over earlier ones. */
export const scheduleOf = (
  { world, layout }: Pick<Laboratory, "world" | "layout">,
  changes: readonly Change[],
): Schedule => {
  const spans = changes.flatMap(({ set, where = {}, to, from = -MANY_WEEKS, until = MANY_WEEKS }) =>
    Array.from({ length: layout.size[set] }, (_, cell) => cell)
      .filter((cell) => meets(membersOf(set, cell, world), where))
      .map((cell) => ({ cell: layout.offset[set] + cell, from, until, to })),
  );
  return {
    policy: "",
    cell: Int32Array.from(spans, ({ cell }) => cell),
    from: Int32Array.from(spans, ({ from }) => from),
    until: Int32Array.from(spans, ({ until }) => until),
    value: Float64Array.from(spans, ({ to }) => to),
    parameter: new Int32Array(spans.length).fill(-1),
  };
};

const MANY_WEEKS = MILLION;

const systemFor = (
  lab: Laboratory,
  { weeks, drivers = "frozen", fortune = "expectation", held = [] }: Trial,
): System => {
  const key = [weeks, drivers, fortune, ...held].join(" ");
  const known = lab.systems.get(key);
  if (known) return known;
  const { world, parameters } = lab;
  const made = createSystem({ world, parameters, drivers, fortune, held, weeks, settleWeeks: 0 });
  lab.systems.set(key, made);
  return made;
};

/** Runs one trial and returns the system as it ends; throws where the reference state of the values cannot be. */
export const runTrial = (lab: Laboratory, trial: Trial): System => {
  const system = systemFor(lab, trial);
  const values = trial.values ?? centralValues(lab.parameters, trial.pinned);
  const schedule = scheduleOf(lab, [...lab.before, ...(trial.changes ?? [])]);
  if (!system.begin(values, trial.seed ?? 1, trial.run ?? 0, schedule))
    throw new RangeError("The reference state cannot be.");
  for (let week = 0; week < trial.weeks; week++) {
    trial.disturb?.(system.columns, week, system);
    system.advance();
    trial.look?.(system.columns, week, system);
  }
  return system;
};

/** A weekly series of a trial: what `of` reads after each week. */
export const seriesOf = (lab: Laboratory, trial: Trial, of: (columns: Columns) => number): Float64Array => {
  const series = new Float64Array(trial.weeks);
  runTrial(lab, {
    ...trial,
    look: (columns, week, system) => {
      trial.look?.(columns, week, system);
      series[week] = of(columns);
    },
  });
  return series;
};

/**
 * A disturbance that multiplies the loss share of every sea zone from week `onset` on, whatever the number of trips: hours
 * of an end-game are set each week so that exact expected interceptions follow last week's detections.
 */
export const raiseSeaLoss =
  (lab: Laboratory, onset: number, ratio: number): NonNullable<Trial["disturb"]> =>
  (c, week) => {
    if (week < onset) return;
    const succeeds = c.refSuccessShare[0]! * (c.lethalShare[0]! + c.boardingShare[0]!);
    lab.world.relation.zoneControl.forEach((control, z) => {
      const detected = c.detectedTrips[z]!;
      if (control !== Control.sea || !(detected > 0)) return;
      const lost = ratio * (c.refZoneArrestShare[z]! + c.refZoneDeathShare[z]!) * c.zoneTrips[z]!;
      c.refEndGameHours[z] =
        c.boardingHours[z]! / capacityFor(detected, Math.min(lost / succeeds, NEARLY_ALL * detected));
    });
  };

const NEARLY_ALL = 1 - 1 / MILLION;

/** Mean of a series over weeks [from, until). */
export const meanOver = (series: Float64Array, from: number, until: number): number => {
  let sum = 0;
  for (let week = from; week < until; week++) sum += series[week]!;
  return sum / (until - from);
};
