/**
 * What the map draws of an answer: tonnes by water in some weeks under a policy, or what differs between two. Weeks are all
 * since the first strike, or one quarter of 13 weeks. Scales stand still over all quarters, so that a flow that grows is seen.
 */
import { type MapGround, mapInputOf, placeInSentence, policyName, type TonnesOf, tonnesOver } from "@inflow/brief";
import { amount, type Chart, corridorMap, type Frame, type MapInput, signed, softMaximum } from "@inflow/charts";
import { dateOf, type Language, wordsOfComparison } from "@inflow/study";
import { limitOf } from "../../parts/soft-limits.ts";
import type { State } from "../../state/store.ts";
import { MAP_WORDS } from "../../words/map-words.ts";
import { type Entry, type Slots, say } from "../../words/words.ts";

export type Judged = NonNullable<State["judged"]>;

/** What of it a reader looks at. */
export interface Look {
  readonly policy: string;
  /** The policy that it is set against; null where the flow itself is drawn. */
  readonly against: string | null;
  /** A quarter of the run, counted from its first week; null for all weeks since the first strike. */
  readonly quarter: number | null;
  readonly highlight: string | null;
}

const QUARTER_WEEKS = 13;
const DAYS = 7;
const MONTHS_OF_QUARTER = 3;
/** The widest line of a difference stands for no less than this share of a flow, so that what hardly differs looks it. */
const LEAST_OF_FLOW = 0.1;
/** Differences below this are not spoken of [t a year]. */
const LEAST = 0.1;

/** How many whole quarters a run has. */
export const quartersOf = ({ plan }: Judged): number => Math.floor(plan.weeks / QUARTER_WEEKS);

const weeksOf = (judged: Judged, quarter: number | null): readonly [number, number] =>
  quarter === null
    ? [judged.plan.policies[0]?.onset ?? 0, judged.plan.weeks]
    : [quarter * QUARTER_WEEKS, (quarter + 1) * QUARTER_WEEKS];

/** The calendar quarter in which a quarter of the run has its middle. */
export const quarterSlots = ({ plan }: Judged, quarter: number): Slots => {
  const middle = plan.calendar.firstDay + DAYS * QUARTER_WEEKS * (quarter + 0.5);
  const [year, month] = dateOf(Math.floor(middle)).split("-");
  return { year: year!, quarter: Math.ceil(Number(month) / MONTHS_OF_QUARTER) };
};

const whenOf = (judged: Judged, quarter: number | null, language: Language): string =>
  quarter === null ? say(MAP_WORDS.whole, language) : say(MAP_WORDS.quarter, language, quarterSlots(judged, quarter));

const tonnesOf =
  (judged: Judged, policy: string, quarter: number | null): TonnesOf =>
  (series) =>
    tonnesOver(judged.bands, policy, series, weeksOf(judged, quarter));

const seriesIn = (ground: MapGround): string[] => [
  ...new Set(ground.arcs.flatMap(({ series }) => (series === null ? [] : [series]))),
];

/** The largest flow, or difference, that any quarter draws as one arc [t a year]. */
const widestOf = (judged: Judged, ground: MapGround, look: Look): number => {
  let most = 0;
  for (let quarter = 0; quarter < quartersOf(judged); quarter++)
    for (const series of seriesIn(ground)) {
      const own = tonnesOf(judged, look.policy, quarter)(series)?.mean ?? 0;
      const other = look.against === null ? 0 : (tonnesOf(judged, look.against, quarter)(series)?.mean ?? 0);
      const share = Math.max(...ground.arcs.filter((arc) => arc.series === series).map((arc) => arc.share));
      most = Math.max(most, share * Math.max(Math.abs(own - other), LEAST_OF_FLOW * own));
    }
  return softMaximum(most);
};

const sentenceOf = (judged: Judged, look: Look, input: MapInput, language: Language): string => {
  const speak = (entry: Entry, slots: Slots): string => say(entry, language, slots);
  const base = {
    policy: policyName(look.policy, language),
    comparison: look.against === null ? "" : wordsOfComparison(look.against, language),
    when: whenOf(judged, look.quarter, language),
  };
  const lead = input.isLandOnly ? `${say(MAP_WORDS.byLand, language)} ` : "";
  if (look.against === null) {
    const sized = input.zones.filter(({ tonnes }) => tonnes !== null);
    const [first] = [...sized].sort((a, b) => b.tonnes! - a.tonnes!);
    if (first === undefined) return lead.trim();
    return (
      lead +
      speak(MAP_WORDS.flows, {
        ...base,
        first: placeInSentence(first.id, language),
        tonnes: amount(first.tonnes!, 2, language),
      })
    );
  }
  const changes = input.zones.flatMap(({ id, change }) =>
    change === undefined ? [] : [{ label: placeInSentence(id, language), change }],
  );
  const [less, more] = [Math.min, Math.max].map((end) => {
    const value = end(0, ...changes.map(({ change }) => change));
    return changes.find(({ change }) => change === value) ?? { label: "–", change: 0 };
  }) as [(typeof changes)[number], (typeof changes)[number]];
  if (Math.max(-less.change, more.change) < LEAST) return lead + speak(MAP_WORDS.nothingMoves, base);
  const slots = {
    ...base,
    more: more.label,
    moreTonnes: signed(more.change, 2, language),
    less: less.label,
    lessTonnes: signed(less.change, 2, language),
  };
  return lead + speak(MAP_WORDS.moves, slots);
};

/** The input of the map of an answer as a reader looks at it. */
export const flowsOf = (judged: Judged, ground: MapGround, look: Look, language: Language): MapInput => {
  const { levers, beliefs, success } = judged.scenario;
  const isDefault = [levers, beliefs, success].every((changed) => Object.keys(changed).length === 0);
  const kind = `map.${ground.commodity}.${look.against === null ? "flow" : "difference"}`;
  const title = look.against !== null ? "titleDifference" : ground.isLandOnly ? "titleFentanyl" : "titleCocaine";
  const input = mapInputOf(ground, {
    title: say(MAP_WORDS[title], language),
    sentence: "",
    tonnesOf: tonnesOf(judged, look.policy, look.quarter),
    against: look.against === null ? undefined : tonnesOf(judged, look.against, look.quarter),
    widest: limitOf(kind, widestOf(judged, ground, look), isDefault),
    hasHalo: true,
    highlight: look.highlight,
  });
  return { ...input, sentence: sentenceOf(judged, look, input, language) };
};

const WATERS = "corridorKg.";

interface Sums {
  readonly sea: number;
  readonly removed: number;
  readonly inflow: number;
}

/** What the waters carry together, what is seized or destroyed anywhere, and what arrives [t a year]; null where not all are reported. */
const sumsUnder = (judged: Judged, ground: MapGround, policy: string, look: Look): Sums | null => {
  const tonnes = tonnesOf(judged, policy, look.quarter);
  const waters = seriesIn(ground).filter((series) => series.startsWith(WATERS));
  const [inflow, seized, destroyed] = ["inflowKg", "seizedKg", "destroyedKg"].map((one) =>
    tonnes(`${one}.${ground.commodity}`),
  );
  if (waters.length === 0 || inflow == null || seized == null || destroyed == null) return null;
  const sea = waters.reduce((sum, series) => sum + (tonnes(series)?.mean ?? 0), 0);
  return { sea, removed: seized.mean + destroyed.mean, inflow: inflow.mean };
};

/** Why the tonnes of the waters do not add up to inflow, or their differences to its, in words with both; null where there is nothing to add up. */
export const sumsSaid = (judged: Judged, ground: MapGround, look: Look, language: Language): string | null => {
  const own = ground.isLandOnly ? null : sumsUnder(judged, ground, look.policy, look);
  if (own === null) return null;
  if (look.against === null)
    return say(MAP_WORDS.sums, language, {
      sea: amount(own.sea, 3, language),
      inflow: amount(own.inflow, 3, language),
    });
  const other = sumsUnder(judged, ground, look.against, look);
  if (other === null) return null;
  const more = (of: keyof Sums): string => signed(own[of] - other[of], 2, language);
  const comparison = wordsOfComparison(look.against, language);
  return say(MAP_WORDS.changes, language, {
    comparison,
    sea: more("sea"),
    removed: more("removed"),
    inflow: more("inflow"),
  });
};

/** The map as a chart. */
export const flowChart = (judged: Judged, ground: MapGround, look: Look, frame: Frame): Chart =>
  corridorMap(flowsOf(judged, ground, look, frame.language), frame);
