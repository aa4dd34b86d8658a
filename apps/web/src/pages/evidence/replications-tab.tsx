/** Published models beside ours, what differs first. */
import { useState } from "react";
import type { ReplicaFact } from "../../facts/record.ts";
import { Quoted } from "../../parts/quoted.tsx";
import { Loading } from "../../parts/states.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { Prose } from "./prose.tsx";
import { RecordOf } from "./record-of.tsx";
import { SearchBox } from "./search-box.tsx";
import { mentions } from "./sorted-rows.ts";
import { type Column, SortedTable } from "./sorted-table.tsx";
import { useCalled } from "./use-called.ts";

/** A printed number as one that sorts; a property, which is in words, has none. */
const numberIn = (text: string): number | null => {
  const value = Number(text.replaceAll(",", "").replaceAll("−", "-"));
  return Number.isFinite(value) ? value : null;
};

const useColumns = (): readonly Column<ReplicaFact>[] => {
  const t = useWords();
  return [
    {
      id: "result",
      label: t(EVIDENCE_WORDS.result),
      value: ({ pass, isGiven }) => (isGiven ? 2 : pass ? 1 : 0),
      cell: ({ pass, isGiven }) => (
        <span className={pass || isGiven ? undefined : "miss"}>
          {t(isGiven ? EVIDENCE_WORDS.given : pass ? EVIDENCE_WORDS.agrees : EVIDENCE_WORDS.differs)}
        </span>
      ),
    },
    {
      id: "quantity",
      label: t(EVIDENCE_WORDS.quantity),
      value: ({ quantity }) => quantity,
      cell: ({ quantity, model }) => (
        <>
          <Quoted>{quantity}</Quoted>
          <span className="under" lang="en">
            {model}
          </span>
        </>
      ),
    },
    {
      id: "published",
      label: t(EVIDENCE_WORDS.publishedNumber),
      isNumber: true,
      value: ({ published }) => numberIn(published),
      cell: ({ published }) => <Quoted>{published}</Quoted>,
    },
    {
      id: "ours",
      label: t(EVIDENCE_WORDS.computed),
      isNumber: true,
      value: ({ ours }) => numberIn(ours),
      cell: ({ ours }) => <Quoted>{ours}</Quoted>,
    },
    {
      id: "tolerance",
      label: t(EVIDENCE_WORDS.tolerance),
      isNumber: true,
      value: ({ tolerance }) => numberIn(tolerance.replace("± ", "")),
      cell: ({ tolerance }) => <Quoted>{tolerance}</Quoted>,
    },
    {
      id: "off",
      label: t(EVIDENCE_WORDS.off),
      isNumber: true,
      value: ({ off }) => off,
      cell: ({ off }) => (off === null ? "–" : off.toFixed(2)),
    },
    { id: "grade", label: t(EVIDENCE_WORDS.grade), value: ({ grade }) => grade },
  ];
};

export const ReplicationsTab = () => {
  const t = useWords();
  const [search, setSearch] = useState("");
  const { result: facts } = useCalled("facts");
  const columns = useColumns();
  if (facts === null) return <Loading>{t(EVIDENCE_WORDS.loading)}</Loading>;
  const { of, differ, rows: all } = facts.replications;
  const rows = all.filter(({ model, quantity, source }) => mentions([model, quantity, source], search));
  return (
    <>
      <p className="finding">{t(EVIDENCE_WORDS.replicasLead, { of, differ, agree: of - differ })}</p>
      <p className="small">{t(EVIDENCE_WORDS.grades)}</p>
      <RecordOf facts={facts} />
      <SearchBox text={search} change={setSearch} found={rows.length} all={all.length} />
      <SortedTable
        caption={t(EVIDENCE_WORDS.replicasCaption)}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ quantity }) => quantity}
        detail={({ source, because }) => (
          <>
            <p>
              <Prose>{source}</Prose>
            </p>
            {because === null ? null : (
              <p>
                <Prose>{because}</Prose>
              </p>
            )}
          </>
        )}
      />
    </>
  );
};
