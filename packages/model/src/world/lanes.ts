/**
 * Lanes of a world: for each organisation the stage from source to staging, where its commodity has corridors of that
 * stage, and the stage from staging to the market; each with its routes, the backstop last.
 */
import { type Gathered, type Origin, refer, report, type Written } from "./gather.ts";
import { type Leg, NONE } from "./legs.ts";
import { choose, type LaneTask, type Network, type Path, pathsOf } from "./routes.ts";
import type { Member, Stage } from "./world-file.ts";

export interface Route extends Path {
  readonly backstop: boolean;
}

export interface Lane {
  readonly id: string;
  readonly organisation: number;
  readonly stage: Stage;
  readonly commodity: number;
  readonly routes: readonly Route[];
}

type Organisation = Written<Member<"organisation">>;

const positionOf = (g: Gathered, index: "place" | "commodity" | "region" | "corridor", id: string): number =>
  (g.members[index] as readonly Written<{ id: string }>[]).findIndex(({ entry }) => entry.id === id);

const at = ({ origin }: Organisation, ...path: PropertyKey[]): Origin => ({
  text: origin.text,
  path: [...origin.path, ...path],
});

/** The market: named by the world, or its only place of that kind. */
export const marketOf = (g: Gathered): number => {
  if (g.market)
    return refer(g, "place", g.market.entry, g.market.origin) ? positionOf(g, "place", g.market.entry) : NONE;
  return g.members.place.findIndex(({ entry }) => entry.kind === "market");
};

/** Reports what the organisations of a world name that is not there. */
export const checkOrganisations = (g: Gathered): void => {
  for (const organisation of g.members.organisation) checkOrganisation(g, organisation);
};

const checkOrganisation = (g: Gathered, organisation: Organisation): void => {
  const { entry } = organisation;
  refer(g, "commodity", entry.commodity, at(organisation, "commodity"));
  refer(g, "place", entry.staging, at(organisation, "staging"));
  for (const list of ["regions", "corridors"] as const)
    for (const [i, id] of (entry[list] ?? []).entries()) {
      const index = list === "regions" ? "region" : "corridor";
      const known = refer(g, index, id, at(organisation, list, i));
      if (known && g.members[index].find((m) => m.entry.id === id)?.entry.commodity !== entry.commodity)
        report(
          g,
          at(organisation, list, i),
          `The ${index} "${id}" is not for ${entry.commodity}.`,
          "An organisation carries one commodity.",
          `Name a ${index} of ${entry.commodity}.`,
        );
    }
};

const taskOf = (g: Gathered, organisation: Organisation, stage: Stage, market: number): LaneTask => {
  const { entry } = organisation;
  const staging = positionOf(g, "place", entry.staging);
  const of = (backstop: boolean) =>
    new Set(
      g.members.corridor.flatMap(({ entry: corridor }, c) => {
        const named = backstop || (entry.corridors?.includes(corridor.id) ?? true);
        return corridor.commodity === entry.commodity &&
          corridor.stage === stage &&
          (corridor.backstop ?? false) === backstop &&
          named
          ? [c]
          : [];
      }),
    );
  const regions =
    entry.regions ?? g.members.region.filter((r) => r.entry.commodity === entry.commodity).map((r) => r.entry.id);
  const starts = regions.map((id) => {
    const region = positionOf(g, "region", id);
    return { region, place: positionOf(g, "place", g.members.region[region]!.entry.place) };
  });
  const fromSource = stage === "source";
  const single = starts.length > 0 && !hasStage(g, entry.commodity, "source") ? starts[0]!.region : NONE;
  return {
    stage,
    commodity: positionOf(g, "commodity", entry.commodity),
    starts: fromSource ? starts : [{ place: staging, region: single }],
    end: fromSource ? staging : market,
    corridors: of(false),
    backstops: of(true),
  };
};

const hasStage = (g: Gathered, commodity: string, stage: Stage): boolean =>
  g.members.corridor.some(({ entry }) => entry.commodity === commodity && entry.stage === stage);

const routesOf = (g: Gathered, organisation: Organisation, network: Network, task: LaneTask): Route[] => {
  const places = g.members.place.length;
  const ordinary = pathsOf(network, places, task, false);
  const backstop = task.backstops.size > 0 ? pathsOf(network, places, task, true) : [];
  const name = `${organisation.entry.id} (${task.stage})`;
  if (ordinary === null || backstop === null) {
    report(
      g,
      at(organisation),
      `There are too many ways for ${name}.`,
      "Every loop-free path is listed before some are kept.",
      "Author fewer parallel legs, or make them one-way.",
    );
    return [];
  }
  if (ordinary.length === 0)
    report(
      g,
      at(organisation),
      `There is no route for ${name}.`,
      "An organisation without a route ships nothing, and its supply would vanish from the balance.",
      "Add legs that join its places within one of its corridors in at most eight steps, or remove it.",
    );
  if (task.backstops.size > 0 && backstop.length === 0)
    report(
      g,
      at(organisation),
      `There is no backstop route for ${name}.`,
      "Without an ordinary alternative of small loads a cut in capacity is a fantasy.",
      "Add legs in the backstop corridor that join its places.",
    );
  const most = g.routesPerLane === null ? ordinary.length : g.routesPerLane - Math.min(1, backstop.length);
  return [
    ...choose(network.legs, ordinary, most).map((path) => ({ ...path, backstop: false })),
    ...backstop.slice(0, 1).map((path) => ({ ...path, backstop: true })),
  ];
};

/** The lanes of every organisation of a checked world with their routes, in the order of the organisations, source before market. */
export const lanesOf = (g: Gathered, network: Network): Lane[] => {
  const market = marketOf(g);
  const lanes: Lane[] = [];
  for (const [o, organisation] of g.members.organisation.entries()) {
    const { entry } = organisation;
    for (const stage of ["source", "market"] as const) {
      if (!hasStage(g, entry.commodity, stage)) continue;
      if (stage === "market" && market < 0) {
        report(
          g,
          at(organisation),
          "The world has no market.",
          "Routes of the last stage end there.",
          'Name it: "market: <place>".',
        );
        continue;
      }
      const task = taskOf(g, organisation, stage, market);
      lanes.push({
        id: `${entry.id}:${stage}`,
        organisation: o,
        stage,
        commodity: task.commodity,
        routes: routesOf(g, organisation, network, task),
      });
    }
    if (!hasStage(g, entry.commodity, "source") && !hasStage(g, entry.commodity, "market"))
      report(
        g,
        at(organisation),
        `There is no route for ${entry.id}.`,
        `No corridor of ${entry.commodity} is declared, and routes are grouped by corridors.`,
        "Declare a corridor with commodity and stage, and name it on the legs.",
      );
  }
  return lanes;
};

/** Cost in USD/kg of each leg at the centres of the priors of its mode. */
export const legCosts = (legs: readonly Leg[], perKgKm: readonly number[], perKg: readonly number[]): Float64Array =>
  Float64Array.from(legs, ({ mode, km }) => (perKgKm[mode] ?? 0) * km + (perKg[mode] ?? 0));
