/**
 * Routes are not authored: for each organisation and stage the loop-free paths of at most eight legs are listed, and a
 * bounded number of them kept, the same for the same world on every machine.
 *
 * Kept, in this order and ties by name: the cheapest; the cheapest through each corridor, each chokepoint, each region,
 * and by each mode of each corridor; then in rounds the next cheapest by corridor, mode and region; last the cheapest
 * backstop, which stands apart. Cost: handling and transport at the centres of their priors, without pay and risk.
 * A route stays in one corridor, and a mode is kept through open water. Limit: paths of one lane are counted up to 8^5.
 */
import { SLOTS } from "../world.ts";
import { type Leg, NONE } from "./legs.ts";
import type { Stage } from "./world-file.ts";

/** What the listing needs to know of a lane. */
export interface LaneTask {
  readonly stage: Stage;
  readonly commodity: number;
  /** Places where a route may begin, with the region it then draws from. */
  readonly starts: readonly { readonly place: number; readonly region: number }[];
  readonly end: number;
  /** Corridors of this stage that the organisation can use, backstops left out. */
  readonly corridors: ReadonlySet<number>;
  readonly backstops: ReadonlySet<number>;
}

export interface Path {
  readonly legs: readonly number[];
  readonly region: number;
  readonly corridor: number;
  readonly mode: number;
  readonly cost: number;
  readonly name: string;
}

export interface Network {
  readonly legs: readonly Leg[];
  /** USD/kg of each leg at the centre of its mode's prior. */
  readonly legCost: Float64Array;
  /** Places in open water, where the mode is kept. */
  readonly openWater: ReadonlySet<number>;
}

const MOST_PATHS = SLOTS * SLOTS * SLOTS * SLOTS * SLOTS;

const usable = (leg: Leg, task: LaneTask, backstop: boolean): boolean => {
  if (leg.commodity !== task.commodity || leg.outlet >= 0) return false;
  if (leg.stage !== null && leg.stage !== task.stage) return false;
  if (leg.corridor < 0) return true;
  return backstop ? task.backstops.has(leg.corridor) : task.corridors.has(leg.corridor);
};

/** Fewest legs from each place to the end, by breadth-first search backwards. */
const hopsTo = (end: number, places: number, legs: readonly Leg[], allowed: readonly number[]): Int32Array => {
  const hops = new Int32Array(places).fill(NONE);
  hops[end] = 0;
  for (let reached = [end]; reached.length > 0; ) {
    const next: number[] = [];
    for (const l of allowed) {
      const leg = legs[l] as Leg;
      if (hops[leg.from] !== NONE || !reached.includes(leg.to)) continue;
      hops[leg.from] = (hops[leg.to] as number) + 1;
      next.push(leg.from);
    }
    reached = next;
  }
  return hops;
};

/** All loop-free paths of a lane; null when there are more than can be listed. */
export const pathsOf = (network: Network, places: number, task: LaneTask, backstop: boolean): Path[] | null => {
  const { legs, legCost, openWater } = network;
  const allowed = legs.flatMap((leg, l) => (usable(leg, task, backstop) ? [l] : []));
  const hops = hopsTo(task.end, places, legs, allowed);
  const from = new Map<number, number[]>();
  for (const l of allowed) {
    const start = (legs[l] as Leg).from;
    from.set(start, [...(from.get(start) ?? []), l]);
  }
  const found: Path[] = [];
  const trail: number[] = [];
  const visited = new Set<number>();
  const walk = (place: number, region: number, corridor: number, cost: number): void => {
    if (place === task.end) {
      if (corridor >= 0) found.push(pathAt(legs, trail, region, corridor, cost));
      return;
    }
    visited.add(place);
    for (const l of from.get(place) ?? []) {
      const leg = legs[l] as Leg;
      const left = hops[leg.to] as number;
      if (visited.has(leg.to) || left < 0 || trail.length + 1 + left > SLOTS || found.length > MOST_PATHS) continue;
      if (corridor >= 0 && leg.corridor >= 0 && leg.corridor !== corridor) continue;
      if (
        openWater.has(place) &&
        trail.length > 0 &&
        (legs[trail[trail.length - 1] as number] as Leg).mode !== leg.mode
      )
        continue;
      trail.push(l);
      walk(leg.to, region, corridor >= 0 ? corridor : leg.corridor, cost + (legCost[l] as number));
      trail.pop();
    }
    visited.delete(place);
  };
  for (const { place, region } of task.starts) if ((hops[place] as number) >= 0) walk(place, region, NONE, 0);
  return found.length > MOST_PATHS ? null : found.sort(byCost);
};

const pathAt = (
  legs: readonly Leg[],
  trail: readonly number[],
  region: number,
  corridor: number,
  cost: number,
): Path => {
  const main = trail.find((l) => (legs[l] as Leg).corridor === corridor) as number;
  return {
    legs: [...trail],
    region,
    corridor,
    mode: (legs[main] as Leg).mode,
    cost,
    name: trail.map((l) => (legs[l] as Leg).id).join("/"),
  };
};

const byCost = (a: Path, b: Path): number => a.cost - b.cost || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Groups of which each should have its cheapest path kept, in order of importance. */
const groupsOf = (legs: readonly Leg[], paths: readonly Path[]): Path[][] => {
  const by = (key: (path: Path) => readonly number[]): Path[][] => {
    const groups = new Map<string, Path[]>();
    for (const path of paths)
      for (const part of key(path)) {
        const name = `${part}`;
        const group = groups.get(name);
        if (group) group.push(path);
        else groups.set(name, [path]);
      }
    return [...groups.values()];
  };
  const gates = (path: Path): number[] => [
    ...new Set(path.legs.map((l) => (legs[l] as Leg).chokepoint).filter((g) => g >= 0)),
  ];
  const zones = (path: Path): number[] => [
    ...new Set(path.legs.map((l) => (legs[l] as Leg).zone).filter((z) => z >= 0)),
  ];
  return [
    ...by(({ corridor }) => [corridor]),
    ...by(gates),
    ...by(zones),
    ...by(({ region }) => [region]),
    ...nestsOf(paths, ({ corridor, mode }) => `${corridor} ${mode}`),
  ];
};

const nestsOf = (paths: readonly Path[], key: (path: Path) => string): Path[][] => {
  const nests = new Map<string, Path[]>();
  for (const path of paths) {
    const nest = nests.get(key(path));
    if (nest) nest.push(path);
    else nests.set(key(path), [path]);
  }
  return [...nests.values()];
};

/** The paths to keep of those listed cheapest first, at most `most`. */
export const choose = (legs: readonly Leg[], paths: readonly Path[], most: number): Path[] => {
  const kept = new Set<Path>(paths.slice(0, Math.min(1, most)));
  const keep = (path: Path | undefined): void => {
    if (path && kept.size < most) kept.add(path);
  };
  for (const group of groupsOf(legs, paths)) keep(group[0]);
  const nests = nestsOf(paths, ({ corridor, mode, region }) => `${corridor} ${mode} ${region}`);
  const longest = nests.reduce((length, nest) => Math.max(length, nest.length), 0);
  for (let round = 0; round < longest && kept.size < most; round++) for (const nest of nests) keep(nest[round]);
  return [...kept].sort(byCost);
};
