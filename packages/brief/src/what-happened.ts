/** Section 1: dated events in order, each bound to its record, over the public count of people killed; contradictions side by side. */
import { type Chart, type Frame, type TimelineInput, timelineChart } from "@inflow/charts";
import type { Event } from "@inflow/evidence";
import { dayOf, type Language } from "@inflow/study";
import { type Block, type Figure, figures, heading, list, note, type Section } from "./document.ts";
import { type Context, dateWords, eventsOf, number, publicCount, quantityOf, says, words } from "./input.ts";
import { bound, claim, event, plainText, type Sentence, sentence, series } from "./prose.ts";

/** Kinds that the timeline numbers, by lane; strikes are the steps below it. */
const LANES: Readonly<Record<string, "force" | "law">> = {
  deployment: "force",
  statement: "force",
  regime: "force",
  intent: "force",
  legal: "law",
  reaction: "law",
  cooperation: "law",
  oversight: "law",
};

const SINCE = "2025-01";

const isOfTheCase = (record: Event): boolean =>
  record.date >= SINCE &&
  record.precision !== "year" &&
  LANES[record.kind] !== undefined &&
  record.kind !== "statement" &&
  record.confidence !== "low" &&
  (record.contradicts ?? []).length === 0;

/** Events that the list tells: the rows of the reference case, and since 2025 the force, the law and the partners. */
export const toldEvents = (context: Context): Event[] =>
  eventsOf(context).filter((record) => record.row !== null || isOfTheCase(record));

const toldSentence = (record: Event, language: Language): Sentence =>
  sentence(
    bound(`${dateWords(record.date, language)}${record.precision === "decade" ? " ff." : ""}: `, event(record.id)),
    bound(record.says, event(record.id)),
  );

const killedOf = (context: Context): TimelineInput["killed"] =>
  eventsOf(context)
    .filter(({ kind }) => kind === "strike")
    .flatMap((record) => {
      const value = quantityOf(record, "people killed so far");
      return value === null
        ? []
        : [{ day: dayOf(record.date), value, by: record.sources.map(({ source }) => source).join(", ") }];
    });

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
          const lane = LANES[record.kind];
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

/** Pairs of records that contradict each other, each pair once. */
const contradictions = (context: Context): Sentence[][] => {
  const { ledger } = context.input;
  const seen = new Set<string>();
  const rows: Sentence[][] = [];
  const look = (
    records: ReadonlyMap<
      string,
      {
        readonly record: {
          readonly id: string;
          readonly says: string;
          readonly contradicts?: readonly string[] | undefined;
          readonly who?: string;
        };
      }
    >,
    origin: typeof event,
  ): void => {
    for (const [id, { record }] of records)
      for (const other of record.contradicts ?? []) {
        const pair = [id, other].sort().join(" ");
        const against = records.get(other)?.record;
        if (seen.has(pair) || against === undefined) continue;
        seen.add(pair);
        const told = (one: { readonly id: string; readonly says: string; readonly who?: string }): Sentence =>
          sentence(bound(one.who === undefined ? one.says : `${one.who}: ${one.says}`, origin(one.id)));
        rows.push([told(record), told(against)]);
      }
  };
  look(ledger.claims, claim);
  look(new Map([...ledger.events].filter(([, { record }]) => record.kind !== "cost")), event);
  return rows;
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
