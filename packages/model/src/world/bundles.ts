/**
 * Bundles: the routes of a lane that share corridor, reported zone and crews. Plans, capacities and costs of a week meet
 * in bundles, of which there are a quarter as many as routes; what differs within one changes only when it is reviewed.
 */
import { Control } from "../world.ts";
import type { Lane, Route } from "./lanes.ts";
import { type Leg, NONE } from "./legs.ts";

/** The sea zone whose crews sail a route, −1 where none does. */
export const crewZoneOf = (route: Route, legs: readonly Leg[], crew: readonly number[]): number => {
  const l = route.legs.find(
    (i) => (legs[i] as Leg).control === Control.sea && (crew[(legs[i] as Leg).mode] as number) > 0,
  );
  return l === undefined ? NONE : (legs[l] as Leg).zone;
};

/** The zone under which a route is reported: its crews' zone, else the zone of its last leg that has one. */
export const reportedZoneOf = (route: Route, legs: readonly Leg[], crew: readonly number[]): number => {
  const crewZone = crewZoneOf(route, legs, crew);
  return crewZone >= 0
    ? crewZone
    : route.legs.reduce((zone, l) => ((legs[l] as Leg).zone >= 0 ? (legs[l] as Leg).zone : zone), NONE);
};

const keyOf = (route: Route, legs: readonly Leg[], crew: readonly number[]): readonly number[] => [
  Number(route.backstop),
  route.corridor,
  reportedZoneOf(route, legs, crew),
  crewZoneOf(route, legs, crew),
];

const before = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((part, k) => part !== b[k]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
};

/** The lanes with the routes of each bundle side by side, cheapest first within it, the backstop last. */
export const inBundles = (lanes: readonly Lane[], legs: readonly Leg[], crew: readonly number[]): Lane[] =>
  lanes.map((lane) => ({
    ...lane,
    routes: lane.routes
      .map((route) => ({ route, key: keyOf(route, legs, crew) }))
      .sort((a, b) => before(a.key, b.key))
      .map(({ route }) => route),
  }));

interface Bundle {
  readonly name: string;
  readonly lane: number;
  readonly route: Route;
  readonly first: number;
  readonly end: number;
}

/** The bundles of lanes whose routes lie side by side, in the order of the lanes. */
export const bundlesOf = (lanes: readonly Lane[], legs: readonly Leg[], crew: readonly number[]): readonly Bundle[] => {
  const found: Bundle[] = [];
  let at = 0;
  for (const [l, lane] of lanes.entries()) {
    let last: readonly number[] | null = null;
    for (const route of lane.routes) {
      const key = keyOf(route, legs, crew);
      if (last !== null && before(last, key) === 0) found.push({ ...(found.pop() as Bundle), end: at + 1 });
      else found.push({ name: `${lane.id}/${key.join("/")}`, lane: l, route, first: at, end: at + 1 });
      last = key;
      at++;
    }
  }
  return found;
};
