/** The shipped series with their vintage and traps, and a place for a file of the reader's own. */
import type { EvidenceView, SeriesView } from "../../engine/services/evidence.ts";
import { Quoted, Worded } from "../../parts/quoted.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { CitedList, useMark } from "./cited.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Prose } from "./prose.tsx";
import { type Column, SortedTable } from "./sorted-table.tsx";

/** The last published period of a series. */
const lastOf = ({ rows }: SeriesView): string | null =>
  rows.reduce<string | null>((last, { key }) => (last === null || key > last ? key : last), null);

const useColumns = (): readonly Column<SeriesView>[] => {
  const t = useWords();
  const mark = useMark();
  return [
    {
      id: "series",
      label: t(EVIDENCE_WORDS.series),
      value: ({ title }) => title,
      cell: ({ title, is }) => (
        <>
          <Quoted>{title}</Quoted>
          <span className="under" lang="en">
            {is}
          </span>
        </>
      ),
    },
    {
      id: "vintage",
      label: t(EVIDENCE_WORDS.vintage),
      value: ({ vintage }) => vintage,
      cell: ({ vintage }) => <Quoted>{vintage}</Quoted>,
    },
    { id: "by", label: t(EVIDENCE_WORDS.by), value: ({ by }) => mark(by) },
    { id: "rows", label: t(EVIDENCE_WORDS.rows), isNumber: true, value: ({ rows }) => rows.length },
    { id: "last", label: t(EVIDENCE_WORDS.last), isNumber: true, value: (series) => lastOf(series) },
  ];
};

interface Props {
  readonly evidence: EvidenceView;
  readonly record: string | null;
}

export const DataTab = ({ evidence: { series, events }, record }: Props) => {
  const t = useWords();
  const columns = useColumns();
  return (
    <>
      <p>{t(EVIDENCE_WORDS.dataLead, { n: series.length, date: events.at(-1)?.date ?? "" })}</p>
      <SortedTable
        caption={t(EVIDENCE_WORDS.seriesCaption)}
        columns={columns}
        rows={series}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        opened={record}
        detail={({ traps, licence, sources }) => (
          <>
            {traps === undefined ? null : (
              <>
                <h4>{t(EVIDENCE_WORDS.traps)}</h4>
                <ul>
                  {traps.map((trap) => (
                    <li key={trap}>
                      <Prose>{trap}</Prose>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <p>
              <Worded entry={EVIDENCE_WORDS.licence} slots={{ licence: <Quoted>{licence}</Quoted> }} />
            </p>
            <CitedList sources={sources} />
          </>
        )}
      />
      <DropZone />
    </>
  );
};
