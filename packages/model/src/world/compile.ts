/**
 * From the files of a world to what the mechanisms see: name lists, identities for luck, flat relations, and its numbers
 * as parameters. Everything that is wrong comes out at once; nothing is filled in silently.
 */
import { type Checked, centreOfPrior, isOk, type YamlText } from "@inflow/evidence";
import { nameHash } from "@inflow/exact";
import type { Index } from "../dictionary.ts";
import type { World } from "../world.ts";
import { bundlesOf, inBundles } from "./bundles.ts";
import { type Gathered, gather, gatherTexts, type Origin, refer, report, type Written } from "./gather.ts";
import { checkOrganisations, type Lane, lanesOf, legCosts } from "./lanes.ts";
import { expandLegs, type Leg, namesOf } from "./legs.ts";
import { authoredIndices } from "./lists.ts";
import { declareNumbers, type ParameterDeclaration } from "./numbers.ts";
import { relationsOf } from "./relations.ts";
import type { NamedIndex } from "./world-file.ts";

export type { ParameterDeclaration } from "./numbers.ts";

/** A compiled world with its numbers. */
export interface CompiledWorld {
  readonly world: World;
  readonly parameters: readonly ParameterDeclaration[];
}

/** Compiles a world from the texts of its files, or from parsed texts when it stands inside another file. */
export const compileWorld = (
  files: ReadonlyMap<string, string> | readonly YamlText[],
  id: string,
): Checked<CompiledWorld> => {
  const gathered = files instanceof Map ? gather(files, id) : gatherTexts(files as readonly YamlText[], id);
  return isOk(gathered) ? compile(gathered.ok) : gathered;
};

const compile = (g: Gathered): Checked<CompiledWorld> => {
  const parameters = declareNumbers(g);
  checkMembers(g);
  checkOrganisations(g);
  const legs = expandLegs(g, namesOf(g));
  const openWater = new Set(g.members.place.flatMap(({ entry }, i) => (entry.kind === "sea" ? [i] : [])));
  const centres = centresOf(parameters);
  const modeNumber = (name: string) => g.members.mode.map(({ entry }) => centres.get(`mode.${entry.id}.${name}`) ?? 0);
  const legCost = legCosts(legs, modeNumber("costUsdPerKgKm"), modeNumber("costUsdPerKg"));
  const crew = modeNumber("crew");
  const lanes = g.problems.length > 0 ? [] : inBundles(lanesOf(g, { legs, legCost, openWater }), legs, crew);
  const names = namesOfWorld(g, legs, lanes, crew);
  const identity = identitiesOf(g, names);
  if (g.problems.length > 0) return { problems: g.problems };
  const world: World = {
    id: g.id,
    names,
    identity,
    relation: relationsOf(g, legs, lanes, crew),
    legKm: Float64Array.from(legs, ({ km }) => km),
    placeLatitude: Float64Array.from(g.members.place, ({ entry }) => entry.latitude),
    placeLongitude: Float64Array.from(g.members.place, ({ entry }) => entry.longitude),
    placeKind: g.members.place.map(({ entry }) => entry.kind ?? ""),
    legLine: legs.map(({ line }) => line),
    label: labelsOf(g),
  };
  return { ok: { world, parameters } };
};

const centresOf = (parameters: readonly ParameterDeclaration[]): Map<string, number> =>
  new Map(parameters.map(({ path, prior }) => [path, centreOfPrior(prior) ?? 0]));

const checkMembers = (g: Gathered): void => {
  const at = ({ origin }: Written<unknown>, field: string): Origin => ({
    text: origin.text,
    path: [...origin.path, field],
  });
  const check = (index: NamedIndex, member: Written<Record<string, unknown>>, field: string): void => {
    const id = member.entry[field];
    if (typeof id === "string") refer(g, index, id, at(member, field));
  };
  const fields = [
    ["place", "state", "state"],
    ["chokepoint", "zone", "zone"],
    ["region", "commodity", "commodity"],
    ["region", "place", "place"],
    ["region", "state", "state"],
    ["outlet", "commodity", "commodity"],
    ["outlet", "place", "place"],
    ["corridor", "commodity", "commodity"],
  ] as const;
  for (const [list, index, field] of fields)
    for (const member of g.members[list]) check(index, member as Written<Record<string, unknown>>, field);
};

const organisationLegsOf = (g: Gathered, legs: readonly Leg[], lanes: readonly Lane[]): string[] => {
  const pairs = new Set<string>();
  for (const lane of lanes)
    for (const route of lane.routes)
      for (const l of route.legs)
        pairs.add(`${g.members.organisation[lane.organisation]!.entry.id}/${(legs[l] as Leg).id}`);
  return [...pairs];
};

const namesOfWorld = (
  g: Gathered,
  legs: readonly Leg[],
  lanes: readonly Lane[],
  crew: readonly number[],
): Record<Index, readonly string[]> => {
  const authored = Object.fromEntries(
    authoredIndices
      .filter((index) => index !== "leg")
      .map((index) => [index, g.members[index as NamedIndex].map(({ entry }) => entry.id)]),
  ) as Record<NamedIndex, string[]>;
  return {
    ...authored,
    leg: legs.map(({ id }) => id),
    lane: lanes.map(({ id }) => id),
    route: lanes.flatMap((lane) => lane.routes.map(({ name }) => `${lane.id}/${name}`)),
    bundle: bundlesOf(lanes, legs, crew).map(({ name }) => name),
    organisationLeg: organisationLegsOf(g, legs, lanes),
  };
};

const identitiesOf = (g: Gathered, names: Record<Index, readonly string[]>): Record<Index, Uint32Array> =>
  Object.fromEntries(
    Object.entries(names).map(([index, ids]) => {
      const hashes = Uint32Array.from(ids, (id) => nameHash(`${index}:${id}`));
      if (new Set(hashes).size < ids.length)
        report(
          g,
          g.whole,
          `Two members of ${index} have the same hash.`,
          "Luck is addressed by the hash of a name, so the two would share theirs.",
          "Rename one member of that list.",
        );
      return [index, hashes];
    }),
  ) as Record<Index, Uint32Array>;

const labelsOf = (g: Gathered): Record<string, Record<string, string>> =>
  Object.fromEntries(
    authoredIndices
      .filter((index) => index !== "leg")
      .map((index) => [
        index,
        Object.fromEntries(g.members[index as NamedIndex].map(({ entry }) => [entry.id, entry.label ?? entry.id])),
      ]),
  );
