/** Section 2: the number that the campaign was argued with, who moves what where, and what happens to fentanyl. */
import {
  carriedOn,
  corridorMap,
  type FlowArc,
  landArcs,
  type MapInput,
  type MapZone,
  seaArcs,
  signedPercent,
} from "@inflow/charts";
import { centreOfPrior } from "@inflow/evidence";
import { dayOf } from "@inflow/study";
import { type Block, type Figure, figures, heading, note, type Section, text } from "./document.ts";
import {
  type Context,
  claimOf,
  comparisonName,
  dateWords,
  firstStrike,
  number,
  outcomeOf,
  percentSpan,
  says,
  words,
} from "./input.ts";
import { bound, claim, event, type Origin, plainText, result, type Sentence, sentence, series } from "./prose.ts";
import { verdictColumn } from "./verdict-sentences.ts";
import { waterTonnes } from "./water.ts";

const KG_PER_TONNE = 1000;
const WEEKS_PER_YEAR = 52;

const referenceOf = (what: string): Origin => {
  const [kind, id] = what.split("/") as [string, string];
  if (kind === "series") return series(id);
  if (kind === "claim") return claim(id);
  if (kind === "source") return { kind: "source", id };
  if (kind === "parameter") return { kind: "parameter", path: id };
  return event(id);
};

const titleOfReference = (context: Context, what: string): string => {
  const { ledger } = context.input;
  const [kind, id] = what.split("/") as [string, string];
  if (kind === "series") return ledger.series.get(id)?.record.title ?? id;
  if (kind === "claim") return ledger.claims.get(id)?.record.who ?? id;
  if (kind === "source") return ledger.sources.get(id)?.record.title ?? id;
  const cited = ledger.events.get(id)?.record.sources[0]?.source;
  return ledger.sources.get(cited ?? "")?.record.publisher ?? id;
};

const claimBlocks = (context: Context): Block[] => {
  const record = claimOf(context, "loss-two-per-cent");
  if (record === null) return [];
  const lead = says(context, "claimLead", {
    who: bound(record.who, claim(record.id)),
    date: bound(dateWords(record.date, context.language), claim(record.id)),
    claim: bound(record.says, claim(record.id)),
  });
  return [
    text(lead),
    {
      kind: "table",
      caption: says(context, "claimCaption"),
      columns: [
        { label: words(context, "measure"), isNumber: false },
        { label: words(context, "shows"), isNumber: false },
      ],
      rows: record.against.map(({ what, shows }) => [
        sentence(bound(titleOfReference(context, what), referenceOf(what))),
        sentence(bound(shows, referenceOf(what))),
      ]),
    },
    text(says(context, "claimStatus", { status: bound(record.status, claim(record.id)) })),
  ];
};

/** Market corridors that the map draws as arcs; containers, parcels and small loads have no one way. */
const DRAWN = /(-ports|-mail)$/;

const centreOf = (context: Context, path: string): number =>
  centreOfPrior(context.input.plan.parameters.find((one) => one.path === path)?.prior ?? { fixed: 0 }) ?? 0;

const drawnOf = (tonnes: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(tonnes).filter(([corridor]) => DRAWN.test(corridor)));

/** Yearly tonnes of each market corridor of a drug: its inflow by the corridors' base shares. */
const corridorTonnes = (context: Context, commodity: string): Record<string, number> => {
  const { plan } = context.input;
  const { relation, names } = plan.world;
  const c = names.commodity.indexOf(commodity);
  const total = outcomeOf(context, context.assessment.against, commodity, "inflowKg.total")?.p50 ?? 0;
  const yearly = (total / context.assessment.weeks) * (WEEKS_PER_YEAR / KG_PER_TONNE);
  const market = names.corridor.filter(
    (_, k) => relation.corridorCommodity[k] === c && relation.corridorStage[k] === 1,
  );
  const share = (corridor: string): number => centreOf(context, `corridor.${corridor}.share`);
  const sum = market.reduce((all, corridor) => all + share(corridor), 0);
  return Object.fromEntries(market.map((corridor) => [corridor, sum > 0 ? (yearly * share(corridor)) / sum : 0]));
};

const labelOf = (context: Context, index: string, id: string): string =>
  context.input.plan.world.label[index]?.[id] ?? id;

const zonesOf = (context: Context, tonnes: Readonly<Record<string, number>>, arcs: readonly FlowArc[]): MapZone[] => {
  const waters = new Set([...Object.keys(tonnes), ...arcs.map(({ water }) => water)]);
  return [...waters].map((id) => ({
    id,
    short: labelOf(context, "zone", id).replace(" Caribbean", ""),
    label: context.input.plan.world.names.zone.includes(id)
      ? labelOf(context, "zone", id)
      : labelOf(context, "corridor", id),
    tonnes: tonnes[id] ?? null,
    hours: centreOf(context, `zone.${id}.hoursShare`),
  }));
};

const mapBase = (context: Context): Pick<MapInput, "gates" | "names"> => ({
  gates: context.input.plan.world.names.chokepoint.map((id) => ({ id, label: labelOf(context, "chokepoint", id) })),
  names: [
    { at: [-72, 4], label: words(context, "colombia") },
    { at: [-102, 20.5], label: words(context, "mexico") },
    { at: [-95, 37], label: words(context, "usa") },
    { at: [-66, 7], label: words(context, "venezuela") },
  ],
});

const cocaineMap = (context: Context, widest: number, tonnes: Readonly<Record<string, number>>): Figure => {
  const { world } = context.input.plan;
  const { against } = context.assessment;
  const arcs = [
    ...seaArcs(world, "cocaine", tonnes),
    ...landArcs(world, "cocaine", drawnOf(corridorTonnes(context, "cocaine"))),
    ...carriedOn(world, "cocaine", ["central-america", "mexico"]),
  ];
  const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + (tonnes[id] ?? 0), 0);
  const trace = (ids: readonly string[]): Origin => result(`traces.${against}.corridorKg.cocaine.${ids[0]!}`);
  const pacific = ["epac-near", "epac-far"];
  const caribbean = ["wcar", "ccar", "ecar"];
  const line = says(context, "cocaineMapSentence", {
    comparison: comparisonName(context),
    pacific: number(sum(pacific), trace(pacific), 2),
    caribbean: number(sum(caribbean), trace(caribbean), 2),
    north: number(sum(["gulf-approaches"]), trace(["gulf-approaches"]), 2),
  });
  const title = words(context, "cocaineMapTitle");
  const input: MapInput = {
    ...mapBase(context),
    title,
    sentence: plainText(line),
    arcs,
    zones: zonesOf(context, tonnes, arcs),
    edges: [
      { from: [-56, 21.5], to: [-50, 25], label: words(context, "toEurope") },
      { from: [-112, -5], to: [-117, -7], label: words(context, "toOceania") },
    ],
    widest,
    isLandOnly: false,
  };
  return {
    id: "map-cocaine",
    title,
    sentence: line,
    draw: (frame) => corridorMap(input, { ...frame, language: context.language }),
    from: [trace(pacific), { kind: "source", id: "natural-earth" }],
    widths: [510, 358],
  };
};

const fentanylMap = (context: Context, widest: number): Figure => {
  const { world } = context.input.plan;
  const { against } = context.assessment;
  const tonnes = corridorTonnes(context, "fentanyl");
  const arcs = landArcs(world, "fentanyl", drawnOf(tonnes));
  const column = result(`outcomes.${against}.fentanyl.inflowKg.total`);
  const line = says(context, "fentanylMapSentence", {
    tonnes: number(
      Object.values(tonnes).reduce((all, one) => all + one, 0),
      column,
      2,
    ),
  });
  const title = words(context, "fentanylMapTitle");
  const input: MapInput = {
    ...mapBase(context),
    title,
    sentence: plainText(line),
    arcs,
    zones: zonesOf(context, {}, arcs),
    edges: [{ from: [-119, 14], to: [-107, 17.5], label: words(context, "precursors") }],
    widest,
    isLandOnly: true,
  };
  return {
    id: "map-fentanyl",
    title,
    sentence: line,
    draw: (frame) => corridorMap(input, { ...frame, language: context.language }),
    from: [column, { kind: "source", id: "natural-earth" }],
    widths: [510, 358],
  };
};

const mapBlocks = (context: Context): Block[] => {
  const tonnes = waterTonnes(context, context.assessment.against);
  if (Object.keys(tonnes).length === 0) return [];
  return [
    figures(
      cocaineMap(context, Math.max(...Object.values(tonnes)), tonnes),
      fentanylMap(context, Math.max(1, ...Object.values(corridorTonnes(context, "fentanyl"))) / 2),
    ),
    note(says(context, "mapNote")),
  ];
};

const DECLINE_BEGAN = "2023-07-01";
const DAYS_PER_MONTH = 30.4375;

const fentanylWhy = (context: Context): Block[] => {
  const verdict = context.verdicts.fentanyl;
  const change = verdict?.change["inflowShare.fentanyl"];
  const share = claimOf(context, "fentanyl-ports-of-entry");
  const strike = firstStrike(context);
  if (verdict === undefined || change === undefined || share === null || strike === null) return [];
  const column = verdictColumn(verdict.policy, "fentanyl", "change.inflowShare.fentanyl");
  const months = Math.round((dayOf(strike.date) - dayOf(DECLINE_BEGAN)) / DAYS_PER_MONTH);
  const sentenceOf: Sentence = says(context, "fentanylText", {
    change: words(context, change.p10 <= 0 && change.p90 >= 0 ? "noChange" : "someChange"),
    span: percentSpan(context, change, column),
    share: bound(`${Math.round(100 * (share.quantity?.value ?? 0))}\u00a0%`, claim(share.id)),
    middle: bound(signedPercent(change.p50), result(column)),
    year: bound(DECLINE_BEGAN.slice(0, 4), series("us-overdose-vsrr")),
    months: bound(String(months), event(strike.id)),
  });
  return [heading(words(context, "fentanylWhy")), text(sentenceOf)];
};

/** Why it matters. */
export const whyItMatters = (context: Context): Section => ({
  id: "why-it-matters",
  number: "2",
  title: words(context, "matters"),
  blocks: [...claimBlocks(context), ...mapBlocks(context), ...fentanylWhy(context)],
});
