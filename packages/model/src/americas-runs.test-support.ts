/** The shipped world with draws, schedules and systems, for the tests that hold for the whole. */
import { formatProblems, isOk, type Parameter } from "@inflow/evidence";
import { medianOf, quantileOf, scramblerOf } from "@inflow/methods";
import { type Change, scheduleOf as scheduleOfChanges } from "./experiment.ts";
import { type Library, type PreparedWorld, prepareWorld } from "./library.ts";
import type { Given } from "./policies/policy.ts";
import type { QuantityId } from "./quantities.ts";
import { createSystem, type Schedule, type System, type SystemSetup } from "./simulate.ts";
import { type Layout, layOut, quantityIds } from "./state.ts";
import { shippedLibrary } from "./system.test-support.ts";
import { DAYS_PER_WEEK } from "./unit.ts";

const SEED = 2025;
const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.parse("2025-01-06") / MILLISECONDS_PER_DAY;

export const library: Library = shippedLibrary();
const checked = prepareWorld(library, "americas", "world");
if (!isOk(checked)) throw new Error(formatProblems(checked.problems));
export const prepared: PreparedWorld = checked.ok;
export const { world, parameters } = prepared;
export const layout: Layout = layOut(world);

/** The week of a date, week 0 beginning on Monday 6 January 2025. */
export const weekOf = (date: string): number =>
  Math.floor((Date.parse(date.length === 7 ? `${date}-01` : date) / MILLISECONDS_PER_DAY - FIRST_DAY) / DAYS_PER_WEEK);

const changeOf = (given: Given): Change => ({
  set: given.set,
  ...(given.where ? { where: given.where } : {}),
  from: weekOf(given.from),
  ...(given.until === undefined ? {} : { until: weekOf(given.until) }),
  to: typeof given.to === "number" ? given.to : medianOf(given.to as never),
});

/** Policies of the library by name, with their dates, and changes by week; later ones go over earlier ones. */
export const scheduleOf = (...layers: readonly (string | Change)[]): Schedule => {
  const changes = ["as-before", ...layers].flatMap((layer) => {
    if (typeof layer !== "string") return [layer];
    const policy = library.policies.get(layer);
    if (policy === undefined) throw new Error(`no policy ${layer}`);
    return policy.gives.map(changeOf);
  });
  return scheduleOfChanges({ world, layout }, changes);
};

/** Place of a parameter in a draw. */
export const placeOf = (path: string, of: readonly Parameter[] = parameters): number => {
  const place = of.findIndex((parameter) => parameter.path === path);
  if (place < 0) throw new Error(`no parameter ${path}`);
  return place;
};

/** The draw with every parameter at its median, rival forms at the weightiest. */
export const medianDraw = (of: readonly Parameter[] = parameters): Float64Array =>
  Float64Array.from(of, ({ prior }) => medianOf(prior));

/** Point `index` of the uncertain world under one scramble. */
export const drawOf = (index: number, attempt = 0, of: readonly Parameter[] = parameters): Float64Array => {
  const scrambled = scramblerOf(SEED, attempt);
  return Float64Array.from(of, ({ prior, dimension }) =>
    "fixed" in prior ? prior.fixed : quantileOf(prior, scrambled(index, dimension)),
  );
};

export const systemWith = (setup: Partial<SystemSetup> = {}): System =>
  createSystem({ world, parameters, drivers: "reference", weeks: 312, settleWeeks: 0, ...setup });

/** Begins a run of draw `index` at its first feasible point; returns the values it runs on. */
export const beginFeasible = (system: System, index: number, run: number, schedule: Schedule): Float64Array => {
  for (let attempt = 0; attempt < 64; attempt++) {
    const values = drawOf(index, attempt);
    if (system.begin(values, SEED, run, schedule)) return values;
  }
  throw new Error(`draw ${index} is infeasible under 64 scrambles`);
};

/** All columns of a system in one array: what "bit-identical" is said of. */
export const bitsOf = (system: System): Float64Array => {
  const bits = new Float64Array(system.layout.length);
  for (const id of quantityIds) bits.set(system.columns[id], system.layout.offset[id]);
  return bits;
};

/** Names of the quantities in which two states differ by a bit. */
export const differing = (a: Float64Array, b: Float64Array): QuantityId[] =>
  quantityIds.filter((id) => {
    for (let i = layout.offset[id]; i < layout.offset[id] + layout.size[id]; i++)
      if (!Object.is(a[i], b[i])) return true;
    return false;
  });

export const sumOf = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

export const seed = SEED;
