/** The shipped world with draws, schedules and systems, for the tests that hold for the whole. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { formatProblems, isOk, type Parameter, type Problem } from "@inflow/evidence";
import { medianOf, quantileOf, scramblerOf } from "@inflow/methods";
import type { Index } from "./dictionary.ts";
import { type Library, type PreparedWorld, prepareWorld, readLibrary } from "./library.ts";
import type { Given } from "./policies/policy.ts";
import { type QuantityId, quantities } from "./quantities.ts";
import { createSystem, type Schedule, type System, type SystemSetup } from "./simulate.ts";
import { type Layout, layOut, quantityIds } from "./state.ts";
import { DAYS_PER_WEEK } from "./unit.ts";
import type { World } from "./world.ts";

const folder = import.meta.dirname;
const SEED = 2025;
const FIRST_DAY = Date.parse("2025-01-06") / 86_400_000;
const FOREVER = 1_000_000;

const textFiles = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? textFiles(join(path, entry.name))
      : /\.(yaml|gen\.json)$/.test(entry.name)
        ? [join(path, entry.name)]
        : [],
  );

/** Every YAML file and generated register of the model, by name. */
export const libraryFiles = (): Map<string, string> =>
  new Map(
    textFiles(folder)
      .sort()
      .map((path) => [relative(folder, path).split("\\").join("/"), readFileSync(path, "utf8")]),
  );

export const orThrow = <T>(checked: { readonly ok: T } | { readonly problems: readonly Problem[] }): T => {
  if (isOk(checked)) return checked.ok;
  throw new Error(formatProblems(checked.problems));
};

export const library: Library = orThrow(readLibrary(libraryFiles()));
export const prepared: PreparedWorld = orThrow(prepareWorld(library, "americas", "world"));
export const { world, parameters } = prepared;
export const layout: Layout = layOut(world);

const weekOf = (date: string): number =>
  Math.floor((Date.parse(date.length === 7 ? `${date}-01` : date) / 86_400_000 - FIRST_DAY) / DAYS_PER_WEEK);

/** A lever or record by week instead of by date. */
export interface Lever {
  readonly set: QuantityId;
  readonly where?: Partial<Record<Index, string | readonly string[]>>;
  readonly from?: number;
  readonly until?: number;
  readonly to: number;
}

/** Absolute cells of a quantity for the members that `where` names. */
export const cellsOf = ({ set, where }: Pick<Lever, "set" | "where">, of: World = world, at: Layout = layout): number[] => {
  let cells = [0];
  for (const index of quantities[set].over) {
    const chosen = where?.[index];
    const names = chosen === undefined ? of.names[index] : [chosen].flat();
    const places = names.map((name) => of.names[index].indexOf(name));
    if (places.includes(-1)) throw new Error(`${index} ${String(chosen)} is not in the world`);
    cells = cells.flatMap((cell) => places.map((place) => cell * of.names[index].length + place));
  }
  return cells.map((cell) => at.offset[set] + cell);
};

const leverOf = (given: Given): Lever => ({
  set: given.set,
  ...(given.where ? { where: given.where } : {}),
  from: Math.max(-FOREVER, weekOf(given.from)),
  ...(given.until === undefined ? {} : { until: weekOf(given.until) }),
  to: typeof given.to === "number" ? given.to : medianOf(given.to as never),
});

/** Policies of the library by name and levers by week, in the order in which later ones go over earlier ones. */
export const scheduleOf = (...layers: readonly (string | Lever)[]): Schedule => {
  const levers = ["as-before", ...layers].flatMap((layer) => {
    if (typeof layer !== "string") return [layer];
    const policy = library.policies.get(layer);
    if (policy === undefined) throw new Error(`no policy ${layer}`);
    return policy.gives.map(leverOf);
  });
  const spans = levers.flatMap((lever) => cellsOf(lever).map((cell) => ({ cell, lever })));
  return {
    policy: layers.join("+"),
    cell: Int32Array.from(spans, ({ cell }) => cell),
    from: Int32Array.from(spans, ({ lever }) => lever.from ?? -FOREVER),
    until: Int32Array.from(spans, ({ lever }) => lever.until ?? FOREVER),
    value: Float64Array.from(spans, ({ lever }) => lever.to),
    parameter: new Int32Array(spans.length).fill(-1),
  };
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
    for (let i = layout.offset[id]; i < layout.offset[id] + layout.size[id]; i++) if (!Object.is(a[i], b[i])) return true;
    return false;
  });

export const sumOf = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

export const seed = SEED;
