/** Section 2: the number that the campaign was argued with, who moves what where, and what happens to fentanyl. */
import { corridorMap, signedPercent } from "@inflow/charts";
import { dateOf, dayOf } from "@inflow/study";
import { corridorShares, mapGround, mapInputOf, type TonnesOf } from "./corridors.ts";
import { type Block, type Figure, figures, heading, note, type Section, text } from "./document.ts";
import { deathsTurned } from "./fans.ts";
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
import { officeName } from "./names-in-spanish.ts";
import {
  type Bound,
  bound,
  claim,
  event,
  type Origin,
  type Part,
  plainText,
  result,
  type Sentence,
  sentence,
  series,
} from "./prose.ts";
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
  if (kind === "claim") return officeName(ledger.claims.get(id)?.record.who ?? id, context.language);
  if (kind === "source") return ledger.sources.get(id)?.record.title ?? id;
  const cited = ledger.events.get(id)?.record.sources[0]?.source;
  return ledger.sources.get(cited ?? "")?.record.publisher ?? id;
};

const claimBlocks = (context: Context): Block[] => {
  const record = claimOf(context, "loss-two-per-cent");
  if (record === null) return [];
  const lead = says(context, "claimLead", {
    who: bound(officeName(record.who, context.language), claim(record.id)),
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

/** Yearly tonnes of each market corridor of a drug: its inflow by the corridors' base shares. */
const corridorTonnes = (context: Context, commodity: string): Record<string, number> => {
  const total = outcomeOf(context, context.assessment.against, commodity, "inflowKg.total")?.p50 ?? 0;
  const yearly = (total / context.assessment.weeks) * (WEEKS_PER_YEAR / KG_PER_TONNE);
  return Object.fromEntries(
    Object.entries(corridorShares(context, commodity)).map(([corridor, share]) => [corridor, yearly * share]),
  );
};

/** Tonnes of the comparison: of waters by their bands, of what enters by the middle future. */
const tonnesOfComparison =
  (context: Context, commodity: string, waters: Readonly<Record<string, number>>): TonnesOf =>
  (series) => {
    const inflow = Object.values(corridorTonnes(context, commodity)).reduce((all, one) => all + one, 0);
    const mean = series.startsWith("inflowKg.") ? inflow : (waters[series.replace(/^.*\./, "")] ?? 0);
    return { mean, low: mean, high: mean };
  };

const cocaineMap = (context: Context, widest: number, tonnes: Readonly<Record<string, number>>): Figure => {
  const { against } = context.assessment;
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
  const tonnesOf = tonnesOfComparison(context, "cocaine", tonnes);
  const picture = { title, sentence: plainText(line), tonnesOf, widest };
  const input = mapInputOf(mapGround(context, "cocaine"), picture);
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
  const { against } = context.assessment;
  const tonnes = corridorTonnes(context, "fentanyl");
  const column = result(`outcomes.${against}.fentanyl.inflowKg.total`);
  const line = says(context, "fentanylMapSentence", {
    tonnes: number(
      Object.values(tonnes).reduce((all, one) => all + one, 0),
      column,
      2,
    ),
  });
  const title = words(context, "fentanylMapTitle");
  const tonnesOf = tonnesOfComparison(context, "fentanyl", {});
  const picture = { title, sentence: plainText(line), tonnesOf, widest };
  const input = mapInputOf(mapGround(context, "fentanyl"), picture);
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

const DAYS_PER_MONTH = 30.4375;

/** By how much the links together move it: nothing where the change rounds to zero. */
const togetherOf = (context: Context, middle: Bound): readonly Part[] =>
  (middle.shown === signedPercent(0) ? says(context, "doNotMoveIt") : says(context, "moveIt", { middle })).parts;

/** What happens to fentanyl, and why; null where the run or the ledger cannot say. */
export const fentanylReason = (context: Context): Sentence | null => {
  const verdict = context.verdicts.fentanyl;
  const change = verdict?.change["inflowShare.fentanyl"];
  const share = claimOf(context, "fentanyl-ports-of-entry");
  const strike = firstStrike(context);
  const turned = deathsTurned(context, "fentanyl");
  if (verdict === undefined || change === undefined || share === null || strike === null || turned === null)
    return null;
  const column = verdictColumn(verdict.policy, "fentanyl", "change.inflowShare.fentanyl");
  const months = Math.round((dayOf(strike.date) - turned.day) / DAYS_PER_MONTH);
  return says(context, "fentanylText", {
    change: words(context, change.p10 <= 0 && change.p90 >= 0 ? "noChange" : "someChange"),
    span: percentSpan(context, change, column),
    share: bound(`${Math.round(100 * (share.quantity?.value ?? 0))}\u00a0%`, claim(share.id)),
    together: togetherOf(context, bound(signedPercent(change.p50), result(column))),
    year: bound(dateOf(turned.day).slice(0, 4), series(turned.series)),
    months: bound(String(months), event(strike.id)),
  });
};

const fentanylWhy = (context: Context): Block[] => {
  const reason = fentanylReason(context);
  return reason === null ? [] : [heading(words(context, "fentanylWhy")), text(reason)];
};

/** Why it matters. */
export const whyItMatters = (context: Context): Section => ({
  id: "why-it-matters",
  number: "2",
  title: words(context, "matters"),
  blocks: [...claimBlocks(context), ...mapBlocks(context), ...fentanylWhy(context)],
});
