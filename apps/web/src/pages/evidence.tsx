/** The page Evidence: failures first, then claims, events, numbers, sources, replications and data, each with its source. */
import { Loading } from "../parts/states.tsx";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { EVIDENCE_TABS, EVIDENCE_WORDS } from "../words/evidence-words.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import { BacktestsTab } from "./evidence/backtests-tab.tsx";
import { ClaimsTab } from "./evidence/claims-tab.tsx";
import { DataTab } from "./evidence/data-tab.tsx";
import { ParametersTab } from "./evidence/parameters-tab.tsx";
import { type Place, type TabName, useAddress, usePlace } from "./evidence/place.ts";
import { ReplicationsTab } from "./evidence/replications-tab.tsx";
import { SourcesTab } from "./evidence/sources-tab.tsx";
import { TimelineTab } from "./evidence/timeline-tab.tsx";
import { useCalled } from "./evidence/use-called.ts";
import "../style/evidence.css";

const LedgerTab = ({ tab, record }: Place) => {
  const t = useWords();
  const { result: evidence, trouble } = useCalled("evidence");
  if (trouble !== null) return <p role="alert">{t(EVIDENCE_WORDS.trouble, { because: trouble })}</p>;
  if (evidence === null) return <Loading>{t(EVIDENCE_WORDS.loading)}</Loading>;
  if (tab === "claims") return <ClaimsTab evidence={evidence} record={record} />;
  if (tab === "timeline") return <TimelineTab key={record} evidence={evidence} record={record} />;
  if (tab === "parameters") return <ParametersTab key={record} evidence={evidence} record={record} />;
  if (tab === "sources") return <SourcesTab evidence={evidence} record={record} />;
  return <DataTab key={record} evidence={evidence} record={record} />;
};

const Tab = (place: Place) => {
  if (place.tab === "backtests") return <BacktestsTab />;
  if (place.tab === "replications") return <ReplicationsTab />;
  return <LedgerTab {...place} />;
};

export const EvidencePage = () => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const place = usePlace();
  const address = useAddress();
  return (
    <section className="evidence" aria-labelledby="page-title">
      <h1 id="page-title">{t(PAGE_WORDS.evidence)}</h1>
      <p>
        {t(EVIDENCE_WORDS.lead)} {t(EVIDENCE_WORDS.inEnglish)}
      </p>
      <nav className="tabs" aria-label={t(PAGE_WORDS.evidence)}>
        {(Object.keys(EVIDENCE_TABS) as TabName[]).map((tab) => (
          <a key={tab} href={address({ tab, record: null })} aria-current={tab === place.tab ? "page" : undefined}>
            {t(EVIDENCE_TABS[tab])}
          </a>
        ))}
      </nav>
      <div lang={language === "es" ? undefined : "en"}>
        <Tab {...place} />
      </div>
    </section>
  );
};
