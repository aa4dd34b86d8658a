/** Sources: what each is, where it stands, what its licence allows, how much was read, what rests on it. */
import { useState } from "react";
import type { EvidenceView, SourceRow } from "../../engine/services/evidence.ts";
import { Quoted, Worded } from "../../parts/quoted.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { useMark } from "./cited.tsx";
import { Prose } from "./prose.tsx";
import { SearchBox } from "./search-box.tsx";
import { mentions } from "./sorted-rows.ts";
import { type Column, SortedTable } from "./sorted-table.tsx";

const useColumns = (): readonly Column<SourceRow>[] => {
  const t = useWords();
  const mark = useMark();
  return [
    {
      id: "title",
      label: t(EVIDENCE_WORDS.title),
      value: ({ title }) => title,
      cell: ({ title, authors }) => (
        <>
          <Quoted>{title}</Quoted>
          <span className="under" lang="en">
            {authors.join(", ")}
          </span>
        </>
      ),
    },
    {
      id: "publisher",
      label: t(EVIDENCE_WORDS.publisher),
      value: ({ publisher }) => publisher,
      cell: ({ publisher }) => <Quoted>{publisher}</Quoted>,
    },
    { id: "published", label: t(EVIDENCE_WORDS.published), value: ({ published }) => published },
    { id: "read", label: t(EVIDENCE_WORDS.read), value: ({ read }) => mark(read) },
    { id: "verified", label: t(EVIDENCE_WORDS.verified), value: ({ verified }) => mark(verified) },
    { id: "uses", label: t(EVIDENCE_WORDS.uses), isNumber: true, value: ({ uses }) => uses },
  ];
};

const Address = ({ url }: { readonly url: string }) => {
  const t = useWords();
  return url.startsWith("http") ? (
    <a href={url} rel="noreferrer" target="_blank">
      {url}
    </a>
  ) : (
    <span>{t(EVIDENCE_WORDS.inPrint)}</span>
  );
};

const Detail = ({ source }: { readonly source: SourceRow }) => {
  const t = useWords();
  return (
    <>
      <p>
        <Address url={source.url} />
        {source.readAt === null ? null : `; ${t(EVIDENCE_WORDS.readAt, { url: source.readAt })}`}
      </p>
      <p>
        <Worded entry={EVIDENCE_WORDS.licence} slots={{ licence: <Quoted>{source.licence}</Quoted> }} />
      </p>
      {source.note === null ? null : (
        <p lang="en">
          <Prose>{source.note}</Prose>
        </p>
      )}
      <p className="under">
        <code>{source.id}</code>
      </p>
    </>
  );
};

interface Props {
  readonly evidence: EvidenceView;
  readonly record: string | null;
}

export const SourcesTab = ({ evidence: { sources }, record }: Props) => {
  const t = useWords();
  const [search, setSearch] = useState("");
  const columns = useColumns();
  const found = sources.filter(({ id, title, publisher, authors, note }) =>
    mentions([id, title, publisher, ...authors, note], search),
  );
  return (
    <>
      <p>
        {t(EVIDENCE_WORDS.sourcesLead, {
          n: sources.length,
          recalled: sources.filter(({ read }) => read === "not read").length,
        })}
      </p>
      <SearchBox text={search} change={setSearch} found={found.length} all={sources.length} areSources />
      <SortedTable
        key={record}
        caption={t(EVIDENCE_WORDS.sourcesCaption)}
        columns={columns}
        rows={found}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        opened={record}
        detail={(source) => <Detail source={source} />}
      />
    </>
  );
};
