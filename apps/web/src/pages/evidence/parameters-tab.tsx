/** Every number of the model: its unit and range, a badge for how surely it is known, and why it is believed. */
import { amount } from "@inflow/charts";
import { calledBelief, calledUnit, type Language, labelOfBelief, nameOfBelief } from "@inflow/study";
import { useState } from "react";
import type { EvidenceView, ParameterRow } from "../../engine/services/evidence.ts";
import { Worded } from "../../parts/quoted.tsx";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { Cited } from "./cited.tsx";
import { Prose } from "./prose.tsx";
import { SearchBox } from "./search-box.tsx";
import { mentions } from "./sorted-rows.ts";
import { type Column, SortedTable } from "./sorted-table.tsx";

const BADGES = { "●": EVIDENCE_WORDS.measured, "◐": EVIDENCE_WORDS.derived, "○": EVIDENCE_WORDS.judgement } as const;

const KINDS = {
  source: EVIDENCE_WORDS.source,
  claim: EVIDENCE_WORDS.claim,
  elicited: EVIDENCE_WORDS.elicited,
  assumption: EVIDENCE_WORDS.assumption,
} as const;

const useColumns = (language: Language): readonly Column<ParameterRow>[] => {
  const t = useWords();
  return [
    {
      id: "parameter",
      label: t(EVIDENCE_WORDS.parameter),
      value: ({ path }) => path,
      cell: ({ is, path }) => (
        <>
          {language === "en" || nameOfBelief(path) === null ? (
            <span lang="en">{is}</span>
          ) : (
            labelOfBelief({ path, is }, language)
          )}
          <span className="under">{path}</span>
        </>
      ),
    },
    {
      id: "badge",
      label: t(EVIDENCE_WORDS.badge),
      value: ({ badge }) => ["●", "◐", "○"].indexOf(badge),
      cell: ({ badge }) => t(BADGES[badge as keyof typeof BADGES]),
    },
    {
      id: "range",
      label: t(EVIDENCE_WORDS.range),
      value: ({ prior }) => prior,
      cell: ({ priorSaid }) => priorSaid[language],
    },
    {
      id: "unit",
      label: t(EVIDENCE_WORDS.unit),
      value: ({ unit }) => unit,
      cell: ({ unit }) => calledUnit(unit, language) || unit,
    },
  ];
};

const Reason = ({ entry }: { readonly entry: ParameterRow["evidence"][number] }) => {
  const t = useWords();
  return (
    <li>
      <strong>{t(KINDS[entry.kind])}</strong>: <Prose>{entry.says}</Prose>{" "}
      {entry.gives === null ? null : `${t(EVIDENCE_WORDS.gives, { value: amount(entry.gives) })}. `}
      {entry.because === null ? null : (
        <>
          <Worded entry={EVIDENCE_WORDS.because} slots={{ because: <Prose>{entry.because}</Prose> }} />{" "}
        </>
      )}
      {entry.source === null ? null : <Cited source={entry.source} />}
    </li>
  );
};

interface Props {
  readonly evidence: EvidenceView;
  readonly record: string | null;
}

export const ParametersTab = ({ evidence: { parameters }, record }: Props) => {
  const t = useWords();
  const [search, setSearch] = useState(record ?? "");
  const language = useStore((state) => state.language);
  const columns = useColumns(language);
  const wearing = (badge: string): number => parameters.filter((one) => one.badge === badge).length;
  const found = parameters.filter(({ path, is, evidence }) =>
    mentions([path, is, calledBelief({ path, is }, language), ...evidence.map(({ says }) => says)], search),
  );
  return (
    <>
      <p>
        {t(EVIDENCE_WORDS.parametersLead, {
          n: parameters.length,
          measured: wearing("●"),
          derived: wearing("◐"),
          judgement: wearing("○"),
          uncertain: parameters.filter(({ isFixed }) => !isFixed).length,
        })}
      </p>
      <p className="small">{t(EVIDENCE_WORDS.badges)}</p>
      <SearchBox text={search} change={setSearch} found={found.length} all={parameters.length} />
      <SortedTable
        caption={t(EVIDENCE_WORDS.parametersCaption)}
        columns={columns}
        rows={found}
        idOf={({ path }) => path}
        nameOf={(one) => (language === "en" ? one.is : labelOfBelief(one, language))}
        opened={record}
        detail={({ evidence }) => (
          <ul className="plain-list">
            {evidence.map((entry) => (
              <Reason key={`${entry.kind} ${entry.says}`} entry={entry} />
            ))}
          </ul>
        )}
      />
    </>
  );
};
