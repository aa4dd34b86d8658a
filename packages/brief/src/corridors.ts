/**
 * The ground of the corridor map of a drug: where aggregate arcs run and which weekly series sizes each, apart from any
 * number. With tonnes from the bands of a policy and some weeks it becomes the input of the map.
 * Limit: results are by water and by corridor; the split within them is drawn, not measured. Nothing finer than a zone.
 */
import { carriedOn, type FlowArc, landArcs, type MapInput, type MapZone, type Point, seaArcs } from "@inflow/charts";
import { centreOfPrior } from "@inflow/evidence";
import { PLACE_WORDS } from "./brief-words.ts";
import { type Context, words } from "./input.ts";

/** An arc with the series that sizes it and the part of it that it carries; null where nothing sizes it. */
interface GroundArc {
  readonly from: Point;
  readonly middle: Point;
  readonly to: Point;
  readonly water: string;
  readonly series: string | null;
  readonly share: number;
}

/** Everything of a map that no run changes. */
export interface MapGround {
  readonly commodity: string;
  readonly arcs: readonly GroundArc[];
  readonly waters: readonly {
    readonly id: string;
    readonly label: string;
    readonly short: string;
    /** Share of patrol hours. */
    readonly hours: number;
  }[];
  readonly gates: MapInput["gates"];
  readonly names: MapInput["names"];
  readonly edges: MapInput["edges"];
  readonly isLandOnly: boolean;
}

/** Tonnes a year of a series, and the bounds of 8 in 10 futures. */
export interface Tonnes {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
export type TonnesOf = (series: string) => Tonnes | null;

/** Market corridors that the map draws as arcs; containers, parcels and small loads have no one way. */
const DRAWN = /(-ports|-mail)$/;

const centreOf = (context: Context, path: string): number =>
  centreOfPrior(context.input.plan.parameters.find((one) => one.path === path)?.prior ?? { fixed: 0 }) ?? 0;

/** The share of a drug's inflow that enters by each market corridor, at the middle of the beliefs. */
export const corridorShares = (context: Context, commodity: string): Record<string, number> => {
  const { relation, names } = context.input.plan.world;
  const c = names.commodity.indexOf(commodity);
  const market = names.corridor.filter(
    (_, k) => relation.corridorCommodity[k] === c && relation.corridorStage[k] === 1,
  );
  const share = (corridor: string): number => centreOf(context, `corridor.${corridor}.share`);
  const sum = market.reduce((all, corridor) => all + share(corridor), 0);
  return Object.fromEntries(market.map((corridor) => [corridor, sum > 0 ? share(corridor) / sum : 0]));
};

const labelOf = (context: Context, index: string, id: string): string =>
  PLACE_WORDS[id]?.[context.language] ?? context.input.plan.world.label[index]?.[id] ?? id;

const onGround = (arcs: readonly FlowArc[], seriesOf: (arc: FlowArc) => string): GroundArc[] =>
  arcs.map(({ from, middle, to, water, tonnes }, i) => ({
    from,
    middle,
    to,
    water,
    series: tonnes === null ? null : seriesOf(arcs[i]!),
    share: tonnes ?? 0,
  }));

const PREFIX = "corridorKg.cocaine.";

/** Arcs of a drug: by sea where it has waters with results, and by land and mail. */
const groundArcs = (context: Context, commodity: string, waters: readonly string[]): GroundArc[] => {
  const { world } = context.input.plan;
  const drawn = Object.fromEntries(
    Object.entries(corridorShares(context, commodity)).filter(([corridor]) => DRAWN.test(corridor)),
  );
  const land = onGround(landArcs(world, commodity, drawn), () => `inflowKg.${commodity}`);
  if (waters.length === 0) return land;
  const whole = Object.fromEntries(waters.map((water) => [water, 1]));
  return [
    ...onGround(seaArcs(world, commodity, whole), ({ water }) => `${PREFIX}${water}`),
    ...land,
    ...onGround(carriedOn(world, commodity, ["central-america", "mexico"]), () => ""),
  ];
};

/** The ground of the map of a drug. */
export const mapGround = (context: Context, commodity: string): MapGround => {
  const { plan, bands } = context.input;
  const waters =
    commodity === "cocaine"
      ? bands
          .filter(({ policy, series }) => policy === context.assessment.against && series.startsWith(PREFIX))
          .map(({ series }) => series.slice(PREFIX.length))
      : [];
  const arcs = groundArcs(context, commodity, waters);
  const isZone = (id: string): boolean => plan.world.names.zone.includes(id);
  return {
    commodity,
    arcs,
    waters: [...new Set([...waters, ...arcs.map(({ water }) => water)])].map((id) => ({
      id,
      label: labelOf(context, isZone(id) ? "zone" : "corridor", id),
      short: labelOf(context, "zone", id).replace(" Caribbean", ""),
      hours: centreOf(context, `zone.${id}.hoursShare`),
    })),
    gates: plan.world.names.chokepoint.map((id) => ({ id, label: labelOf(context, "chokepoint", id) })),
    names: [
      { at: [-72, 4], label: words(context, "colombia") },
      { at: [-102, 20.5], label: words(context, "mexico") },
      { at: [-95, 37], label: words(context, "usa") },
      { at: [-66, 7], label: words(context, "venezuela") },
    ],
    edges:
      waters.length === 0
        ? [{ from: [-119, 14], to: [-107, 17.5], label: words(context, "precursors") }]
        : [
            { from: [-56, 21.5], to: [-50, 25], label: words(context, "toEurope") },
            { from: [-112, -5], to: [-117, -7], label: words(context, "toOceania") },
          ],
    isLandOnly: waters.length === 0,
  };
};

const NOTHING: Tonnes = { mean: 0, low: 0, high: 0 };

/** Tonnes of a water over all of its arcs. */
const ofWater = (ground: MapGround, water: string, tonnesOf: TonnesOf): Tonnes | null => {
  const arcs = ground.arcs.filter((arc) => arc.water === water && arc.series !== null);
  if (arcs.length === 0) return null;
  return arcs.reduce<Tonnes>((sum, { series, share }) => {
    const one = tonnesOf(series!) ?? NOTHING;
    return {
      mean: sum.mean + share * one.mean,
      low: sum.low + share * one.low,
      high: sum.high + share * one.high,
    };
  }, NOTHING);
};

export interface MapPicture {
  readonly title: string;
  readonly sentence: string;
  /** Tonnes of the policy on view. */
  readonly tonnesOf: TonnesOf;
  /** Tonnes of the policy that it is set against, in a picture of differences. */
  readonly against?: TonnesOf | undefined;
  readonly widest: number;
  readonly hasHalo?: boolean;
  readonly highlight?: string | null;
}

/** The map of a ground with the tonnes of a policy, or with what differs between two. */
export const mapInputOf = (ground: MapGround, picture: MapPicture): MapInput => {
  const { tonnesOf, against, highlight = null, hasHalo = false } = picture;
  const changeOf = (series: string, share: number): number =>
    share * ((tonnesOf(series) ?? NOTHING).mean - (against?.(series) ?? NOTHING).mean);
  const zones = ground.waters.map((water): MapZone => {
    const own = ofWater(ground, water.id, tonnesOf);
    const other = against === undefined ? null : ofWater(ground, water.id, against);
    return {
      ...water,
      tonnes: own?.mean ?? null,
      span: own === null ? undefined : [own.low, own.high],
      change: own === null || other === null ? undefined : own.mean - other.mean,
    };
  });
  return {
    title: picture.title,
    sentence: picture.sentence,
    arcs: ground.arcs.map(({ series, share, ...arc }): FlowArc => {
      const tonnes = series === null ? null : tonnesOf(series);
      return {
        ...arc,
        tonnes: tonnes === null ? null : share * tonnes.mean,
        high: tonnes === null || !hasHalo ? undefined : share * tonnes.high,
        change: series === null || against === undefined ? undefined : changeOf(series, share),
      };
    }),
    zones,
    gates: ground.gates,
    names: ground.names,
    edges: ground.edges,
    widest: picture.widest,
    isLandOnly: ground.isLandOnly,
    isDifference: against !== undefined,
    highlight,
  };
};
