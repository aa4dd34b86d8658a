/**
 * Random small worlds: one to six places, one or two commodities, random legs, zones, blocs and outlets, with the modes,
 * assets, regimes, states and causes of the shipped world. Many are impossible on purpose: no way from source to market,
 * a bloc without a region, a commodity that nobody carries.
 */
import { luckOf } from "@inflow/exact";
import { parse } from "yaml";
import type { Library } from "./library.ts";

type Lists = Record<string, unknown>;
interface Named {
  readonly id: string;
}

/** What a random world takes over from the shipped one. */
const SHIPPED = [
  "assets",
  "regimes",
  "states",
  "rivals",
  "causes",
  "definitions",
  "criteria",
  "modes",
  "zones",
  "chokepoints",
];

const because = [{ assumption: "Made up for a test." }];
const stated = (fixed: number) => ({ prior: { fixed }, evidence: because });

interface Shipped {
  readonly lists: Record<string, Named[]>;
  readonly attributes: Lists;
}

const known = new WeakMap<Library, Shipped>();

const shippedLists = (library: Library): Shipped => {
  const found = known.get(library);
  if (found) return found;
  const lists: Record<string, Named[]> = {};
  const attributes: Lists = {};
  for (const [file, text] of library.files) {
    if (!file.startsWith("world/americas/")) continue;
    const world = parse(text) as Lists;
    Object.assign(attributes, world.attributes);
    for (const name of SHIPPED) if (world[name]) lists[name] = [...(lists[name] ?? []), ...(world[name] as Named[])];
  }
  known.set(library, { lists, attributes });
  return { lists, attributes };
};

/** Whole numbers and choices from the luck of one world. */
const chanceOf = (index: number) => {
  const luck = luckOf(20, index, "small-world");
  const whole = (below: number): number => Math.floor(luck.uniform() * below);
  const pick = <T>(from: readonly T[]): T => from[whole(from.length)]!;
  return { whole, pick, often: (share: number): boolean => luck.uniform() < share };
};

/** The random small world of an index, as the lists of a world file. */
export const smallWorld = (library: Library, index: number): Lists => {
  const { whole, pick, often } = chanceOf(index);
  const { lists, attributes } = shippedLists(library);
  const ids = (name: string): string[] => lists[name]!.map(({ id }) => id);
  const places = Array.from({ length: 1 + whole(6) }, (_, i) => ({
    id: `place-${i}`,
    kind: i === 0 ? "market" : pick(["source", "coast", "inland"]),
    latitude: whole(40) - 10,
    longitude: -100 + whole(60),
  }));
  const outside = places.length > 2 ? places.slice(1) : places;
  const half = Math.floor(outside.length / 2);
  const fields = outside.slice(0, Math.max(1, half));
  const commodities = often(0.5) ? ["cocaine"] : often(0.3) ? ["fentanyl"] : ["cocaine", "fentanyl"];
  const spread = (n: number, share: number) => Array.from({ length: n }, () => share / n);
  const corridors = commodities.flatMap((commodity) => [
    { id: `${commodity}-out`, commodity, stage: "source", share: stated(1) },
    { id: `${commodity}-in`, commodity, stage: "market", share: stated(1) },
  ]);
  const regions = commodities.flatMap((commodity) => {
    const n = Math.min(1 + whole(2), often(0.1) ? 2 : fields.length);
    return spread(n, 1).map((share, i) => ({
      ...{ id: `${commodity}-field-${i}`, commodity, place: fields[i % fields.length]!.id, share: stated(share) },
      ...{ yieldKgPerHa: stated(7), costUsdPerKg: stated(1000) },
    }));
  });
  const organisations = commodities.flatMap((commodity) => {
    const n = 1 + whole(3);
    return spread(n, 1).map((share, i) => ({
      ...{ id: `${commodity}-bloc-${i}`, commodity, staging: pick(outside.slice(half)).id },
      ...{ share: stated(share), membersShare: stated(share / commodities.length) },
    }));
  });
  const outlets = often(0.6)
    ? commodities.map((commodity) => ({
        id: `${commodity}-elsewhere`,
        commodity,
        share: stated(1),
        theatreShare: stated(0.3),
      }))
    : [];
  const isolated = often(0.15);
  const legs = commodities.flatMap((commodity) =>
    outside.flatMap((from, i) =>
      places.flatMap((to) => {
        const inward = to.id === "place-0" && i >= half;
        const outward = i < half && outside.indexOf(to) >= half;
        const [likely, corridor] =
          inward || outward ? [isolated ? 0.4 : 0.95, inward ? "in" : "out"] : [0.2, pick(["in", "out"])];
        if (from === to || !often(likely)) return [];
        const zone = often(0.7) ? { zone: pick(ids("zones")) } : {};
        const modes = [pick(ids("modes"))];
        return [{ from: from.id, to: to.id, modes, commodity, corridor: `${commodity}-${corridor}`, ...zone }];
      }),
    ),
  );
  return {
    market: "place-0",
    routesPerLane: 1 + whole(6),
    omits: "all",
    attributes,
    ...lists,
    ...{ commodities: commodities.map((id) => ({ id })), places, corridors, regions, organisations, outlets },
    legs,
  };
};
