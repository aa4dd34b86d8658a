/**
 * Legs of a world: each authored leg once for each of its modes, with its length along the way-points.
 *
 * Length: sum of great circles (exact). Control follows from the zone; a leg without a zone is stopped by nobody, because
 * what is removed in source countries and inside the market is counted elsewhere.
 */
import { greatCircleKm } from "@inflow/exact";
import { DEGREES_PER_TURN } from "../unit.ts";
import { Control } from "../world.ts";
import { type Gathered, type Origin, refer, report, type Written } from "./gather.ts";
import type { LegEntry, Stage } from "./world-file.ts";

export const NONE = -1;

/** One leg by one mode, its names resolved to places in the lists. */
export interface Leg {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly mode: number;
  readonly commodity: number;
  readonly zone: number;
  readonly chokepoint: number;
  readonly control: number;
  readonly state: number;
  readonly corridor: number;
  readonly outlet: number;
  /** Stage to which routes may use the leg for; null for both. */
  readonly stage: Stage | null;
  readonly line: readonly number[];
  readonly km: number;
}

type Names = Readonly<
  Record<
    "place" | "mode" | "commodity" | "zone" | "chokepoint" | "state" | "corridor" | "outlet",
    ReadonlyMap<string, number>
  >
>;

/** Places of a world's names in its lists. */
export const namesOf = (g: Gathered): Names => {
  const positions = (index: keyof Names) => new Map(g.members[index].map(({ entry }, i) => [entry.id, i]));
  return {
    place: positions("place"),
    mode: positions("mode"),
    commodity: positions("commodity"),
    zone: positions("zone"),
    chokepoint: positions("chokepoint"),
    state: positions("state"),
    corridor: positions("corridor"),
    outlet: positions("outlet"),
  };
};

const isPoint = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= DEGREES_PER_TURN / 2 && Math.abs(latitude) <= DEGREES_PER_TURN / 2 / 2;

const checkNames = (g: Gathered, { entry, origin }: Written<LegEntry>): boolean => {
  const at = (...path: PropertyKey[]): Origin => ({ text: origin.text, path: [...origin.path, ...path] });
  let known = true;
  const named = [
    ["place", "from", entry.from],
    ["place", "to", entry.to],
    ["commodity", "commodity", entry.commodity],
    ["zone", "zone", entry.zone],
    ["chokepoint", "chokepoint", entry.chokepoint],
    ["state", "state", entry.state],
    ["corridor", "corridor", entry.corridor],
    ["outlet", "outlet", entry.outlet],
  ] as const;
  for (const [index, field, id] of named) if (id !== undefined && !refer(g, index, id, at(field))) known = false;
  for (const [i, mode] of entry.modes.entries()) if (!refer(g, "mode", mode, at("modes", i))) known = false;
  for (const [i, [longitude, latitude]] of (entry.via ?? []).entries())
    if (!isPoint(longitude, latitude))
      report(
        g,
        at("via", i),
        `[${longitude}, ${latitude}] is not a place on earth.`,
        "Way-points are longitude and latitude in degrees, in this order.",
        `Did you mean [${latitude}, ${longitude}]?`,
      );
  if (entry.from === entry.to)
    report(
      g,
      at("to"),
      `The leg goes from "${entry.from}" to itself.`,
      "A leg joins two places.",
      "Name another place, or remove the leg.",
    );
  return known;
};

const checkCorridor = (g: Gathered, { entry, origin }: Written<LegEntry>, names: Names): void => {
  const corridor =
    entry.corridor === undefined ? undefined : g.members.corridor[names.corridor.get(entry.corridor) as number]?.entry;
  if (corridor && corridor.commodity !== entry.commodity)
    report(
      g,
      { text: origin.text, path: [...origin.path, "corridor"] },
      `The corridor "${corridor.id}" is for ${corridor.commodity}, the leg for ${entry.commodity}.`,
      "Shares of corridors are set for each commodity by itself.",
      "Name a corridor of the leg's commodity.",
    );
};

/** Length in kilometres along [longitude, latitude] pairs. */
export const lengthKm = (line: readonly number[]): number => {
  let km = 0;
  for (let i = 2; i < line.length; i += 2)
    km += greatCircleKm(line[i - 1] as number, line[i - 2] as number, line[i + 1] as number, line[i] as number);
  return km;
};

const stageOf = (entry: LegEntry, corridorStage: Stage | undefined): Stage | null =>
  entry.stage ?? corridorStage ?? null;

const idOf = (entry: LegEntry, mode: string): string => {
  const base = entry.id ?? [entry.commodity, entry.from, entry.to, ...(entry.outlet ? [entry.outlet] : [])].join("-");
  return entry.id && entry.modes.length === 1 ? entry.id : `${base}-${mode}`;
};

const expand = (g: Gathered, names: Names, { entry }: Written<LegEntry>): Leg[] => {
  const at = (index: keyof Names, id: string | undefined): number =>
    id === undefined ? NONE : (names[index].get(id) ?? NONE);
  const from = at("place", entry.from);
  const to = at("place", entry.to);
  const start = g.members.place[from]!.entry;
  const end = g.members.place[to]!.entry;
  const line = [start.longitude, start.latitude, ...(entry.via ?? []).flat(), end.longitude, end.latitude];
  const zone = at("zone", entry.zone);
  const corridor = at("corridor", entry.corridor);
  const shared = {
    from,
    to,
    commodity: at("commodity", entry.commodity),
    zone,
    chokepoint: at("chokepoint", entry.chokepoint),
    control: zone < 0 ? NONE : Control[g.members.zone[zone]!.entry.control],
    state: at("state", entry.state ?? end.state),
    corridor,
    outlet: at("outlet", entry.outlet),
    stage: stageOf(entry, corridor < 0 ? undefined : g.members.corridor[corridor]!.entry.stage),
    line,
    km: lengthKm(line),
  };
  return entry.modes.map((mode) => ({ id: idOf(entry, mode), mode: at("mode", mode), ...shared }));
};

/** Every leg by every mode; what cannot be resolved is reported and left out. */
export const expandLegs = (g: Gathered, names: Names): Leg[] => {
  const legs: Leg[] = [];
  const seen = new Set<string>();
  for (const written of g.legs) {
    if (!checkNames(g, written)) continue;
    checkCorridor(g, written, names);
    for (const leg of expand(g, names, written)) {
      if (seen.has(leg.id))
        report(
          g,
          written.origin,
          `The leg "${leg.id}" is given twice.`,
          "A name stands for one leg, and its luck is addressed by it.",
          "Remove one of the two, or give it an id of its own.",
        );
      else legs.push(leg);
      seen.add(leg.id);
    }
  }
  return legs;
};
