/** Section 1: dated events in order, each bound to its record, over the public count of people killed; contradictions side by side. */
import { type Chart, type Frame, TIMELINE_LANES, type TimelineInput, timelineChart } from "@inflow/charts";
import type { Event } from "@inflow/evidence";
import { dayOf, type Language } from "@inflow/study";
import { type Block, type Figure, figures, heading, list, note, type Section } from "./document.ts";
import { type Context, dateWords, eventsOf, number, publicCount, quantityOf, says, words } from "./input.ts";
import { bound, claim, event, joined, type Part, plainText, type Sentence, sentence, series } from "./prose.ts";

const SINCE = "2025-01";

const isOfTheCase = (record: Event): boolean =>
  record.date >= SINCE &&
  record.precision !== "year" &&
  TIMELINE_LANES[record.kind] !== undefined &&
  record.kind !== "statement" &&
  record.confidence !== "low" &&
  (record.contradicts ?? []).length === 0;

/** Events that the list tells: the rows of the reference case, and since 2025 the force, the law and the partners. */
const toldEvents = (context: Context): Event[] =>
  eventsOf(context).filter((record) => record.row !== null || isOfTheCase(record));

/** When an event happened, as exact as it is known: a decade by its name. */
const whenWords = ({ date, precision }: Event, language: Language): string => {
  if (precision !== "decade") return dateWords(date, language);
  return language === "en" ? `Since the ${date.slice(0, 4)}s` : `Desde los años ${date.slice(0, 4)}`;
};

const toldSentence = (record: Event, language: Language): Sentence =>
  sentence(bound(`${whenWords(record, language)}: `, event(record.id)), bound(record.says, event(record.id)));

const killedOf = (context: Context): TimelineInput["killed"] =>
  eventsOf(context)
    .filter(({ kind }) => kind === "strike")
    .flatMap((record) => {
      const value = quantityOf(record, "people killed so far");
      return value === null
        ? []
        : [{ day: dayOf(record.date), value, by: record.sources.map(({ source }) => source).join(", ") }];
    })
    .sort((a, b) => a.day - b.day || a.value - b.value);

const timelineFigure = (context: Context, told: readonly Event[]): Figure[] => {
  const count = publicCount(context);
  if (count === null) return [];
  const killed = { ...number(count.killed, event(count.record.id)), isHarm: true };
  const title = plainText(says(context, "timelineTitle", { killed }));
  const line = says(context, "timelineSentence", {
    killed,
    date: bound(dateWords(count.record.date, context.language), event(count.record.id)),
  });
  const draw = (frame: Pick<Frame, "id" | "width">): Chart =>
    timelineChart(
      {
        title,
        sentence: plainText(line),
        marks: told.flatMap((record, i) => {
          const lane = TIMELINE_LANES[record.kind];
          return lane === undefined || record.date < "2025-08"
            ? []
            : [{ day: dayOf(record.date), number: i + 1, lane, says: record.says }];
        }),
        killed: killedOf(context),
      },
      { ...frame, language: context.language },
    );
  return [{ id: "timeline", title, sentence: line, draw, from: [series("strikes-cumulative")], widths: [680, 358] }];
};

interface Told {
  readonly id: string;
  readonly says: string;
  readonly contradicts?: readonly string[] | undefined;
  readonly who?: string;
}

const partOf = (one: Told, origin: typeof event): Part =>
  bound(one.who === undefined ? one.says : `${one.who}: ${one.says}`, origin(one.id));

/** Each record beside all that contradict it and were not told yet: every pair once, every record in one row at the left. */
const contradictionsIn = (records: ReadonlyMap<string, Told>, origin: typeof event): Sentence[][] => {
  const seen = new Set<string>();
  return [...records.values()].flatMap((record) => {
    const others = (record.contradicts ?? []).flatMap((id) => {
      const other = records.get(id);
      const pair = [record.id, id].sort().join(" ");
      if (other === undefined || seen.has(pair)) return [];
      seen.add(pair);
      return [[partOf(other, origin)]];
    });
    return others.length === 0 ? [] : [[sentence(partOf(record, origin)), sentence(...joined(others, " · "))]];
  });
};

const contradictions = ({ input: { ledger } }: Context): Sentence[][] => {
  const recordsOf = <T extends Told>(map: ReadonlyMap<string, { readonly record: T }>): Map<string, T> =>
    new Map([...map].map(([id, { record }]) => [id, record]));
  const events = [...recordsOf(ledger.events)].filter(([, { kind }]) => kind !== "cost");
  return [...contradictionsIn(recordsOf(ledger.claims), claim), ...contradictionsIn(new Map(events), event)];
};

/** What happened. */
export const whatHappened = (context: Context): Section => {
  const told = toldEvents(context);
  const rows = contradictions(context);
  const table: Block = {
    kind: "table",
    caption: says(context, "contradictionsCaption"),
    columns: [
      { label: words(context, "oneSays"), isNumber: false },
      { label: words(context, "otherSays"), isNumber: false },
    ],
    rows,
  };
  return {
    id: "what-happened",
    number: "1",
    title: words(context, "happened"),
    blocks: [
      ...(context.language === "en" ? [] : [note(says(context, "inEnglish"))]),
      figures(...timelineFigure(context, told)),
      list(
        true,
        told.map((record) => [toldSentence(record, context.language)]),
      ),
      ...(rows.length === 0 ? [] : [heading(words(context, "contradictions")), table]),
    ],
  };
};
