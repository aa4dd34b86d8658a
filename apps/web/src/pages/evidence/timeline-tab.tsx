/** Dated public events over the public count of people killed, and the list of all of them with their sources. */
import { type Chart, type Frame, TIMELINE_LANES, type TimelineInput, timelineChart } from "@inflow/charts";
import { dayOf } from "@inflow/study";
import { useState } from "react";
import type { EventRow, EvidenceView } from "../../engine/services/evidence.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Quoted } from "../../parts/quoted.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import type { Slots } from "../../words/words.ts";
import { CitedList, useMark } from "./cited.tsx";
import { Prose } from "./prose.tsx";
import { SearchBox } from "./search-box.tsx";
import { mentions } from "./sorted-rows.ts";
import { type Column, SortedTable } from "./sorted-table.tsx";

const CAMPAIGN = "2025-08";

const isExact = ({ precision }: EventRow): boolean => precision === "day" || precision === "month";

/** Events since the campaign that the chart numbers, in order. */
const marked = (events: readonly EventRow[]): EventRow[] =>
  events.filter((one) => one.date >= CAMPAIGN && isExact(one) && TIMELINE_LANES[one.kind] !== undefined);

const useColumns = (numbers: ReadonlyMap<string, number>): readonly Column<EventRow>[] => {
  const t = useWords();
  const mark = useMark();
  return [
    {
      id: "date",
      label: t(EVIDENCE_WORDS.date),
      value: ({ date }) => date,
      cell: ({ date }) => <span className="date">{date}</span>,
    },
    {
      id: "event",
      label: t(EVIDENCE_WORDS.event),
      value: ({ says }) => says,
      cell: ({ id, says }) => (
        <>
          {numbers.has(id) ? `${t(EVIDENCE_WORDS.numbered, { n: numbers.get(id) ?? "" })} ` : ""}
          <Quoted>{says}</Quoted>
        </>
      ),
    },
    { id: "kind", label: t(EVIDENCE_WORDS.kind), value: ({ kind }) => mark(kind) },
    {
      id: "confidence",
      label: t(EVIDENCE_WORDS.confidence),
      value: ({ confidence }) => ["low", "moderate", "high"].indexOf(confidence),
      cell: ({ confidence }) => mark(confidence),
    },
  ];
};

const drawOf =
  (
    events: readonly EventRow[],
    until: number | undefined,
    words: { readonly title: string; readonly sentence: string },
  ) =>
  (frame: Frame): Chart => {
    const input: TimelineInput = {
      ...words,
      until,
      marks: marked(events).map(({ date, kind, says }, i) => ({
        day: dayOf(date),
        number: i + 1,
        lane: TIMELINE_LANES[kind]!,
        says,
      })),
      killed: events.flatMap(({ date, killedSoFar, sources }) =>
        killedSoFar === null
          ? []
          : [{ day: dayOf(date), value: killedSoFar, by: sources.map(({ id }) => id).join(", ") }],
      ),
    };
    return timelineChart(input, frame);
  };

/** Strikes that are reported after the last public count of people killed, and so are in no total. */
const uncounted = (events: readonly EventRow[], last: EventRow | undefined): readonly EventRow[] =>
  events.filter(({ kind, date }) => kind === "strike" && last !== undefined && date > last.date);

/** A publisher whose text was read where another had copied it. */
const READ_IN_COPY = / in a copy$/;

/** How many publishers stand behind the counts, and who published the last. */
const publishersOf = ({ events, sources }: EvidenceView, last: EventRow | undefined): Slots => {
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher.replace(READ_IN_COPY, "")]));
  const cited = events.filter(({ killedSoFar }) => killedSoFar !== null).flatMap(({ sources: of }) => of);
  return {
    n: new Set(cited.map(({ id }) => publishers.get(id))).size,
    publisher: publishers.get(last?.sources[0]?.id ?? "") ?? "–",
  };
};

interface Props {
  readonly evidence: EvidenceView;
  readonly record: string | null;
}

export const TimelineTab = ({ evidence, record }: Props) => {
  const t = useWords();
  const mark = useMark();
  const [search, setSearch] = useState("");
  const { events } = evidence;
  const columns = useColumns(new Map(marked(events).map(({ id }, i) => [id, i + 1])));
  const last = events.filter(({ killedSoFar }) => killedSoFar !== null).at(-1);
  const later = uncounted(events, last);
  const until = later.at(-1)?.date;
  const slots = { killed: last?.killedSoFar ?? "", date: last?.date ?? "" };
  const more = later.length === 0 ? "" : ` ${t(EVIDENCE_WORDS.timelineLater, { last: until ?? "" })}`;
  const words = {
    title: t(EVIDENCE_WORDS.timelineTitle, slots),
    sentence: `${t(EVIDENCE_WORDS.timelineSentence, slots)}${more}`,
  };
  const found = [...events].reverse().filter(({ says, note, date }) => mentions([says, note, date], search));
  return (
    <>
      <p>
        {t(EVIDENCE_WORDS.timelineLead, {
          n: events.length,
          first: events[0]?.date ?? "",
          last: events.at(-1)?.date ?? "",
        })}
      </p>
      <ChartFrame
        heading="h2"
        id="evidence-timeline"
        draw={drawOf(events, until === undefined ? undefined : dayOf(until), words)}
        source={t(EVIDENCE_WORDS.timelineSource, { ...slots, ...publishersOf(evidence, last) })}
      />
      <SearchBox text={search} change={setSearch} found={found.length} all={events.length} />
      <SortedTable
        caption={t(EVIDENCE_WORDS.eventsCaption)}
        columns={columns}
        rows={found}
        idOf={({ id }) => id}
        nameOf={({ date, kind }) => `${date} ${mark(kind)}`}
        opened={record}
        detail={({ note, sources }) => (
          <>
            {note === null ? null : (
              <p>
                <Prose>{note}</Prose>
              </p>
            )}
            <CitedList sources={sources} />
          </>
        )}
      />
    </>
  );
};
