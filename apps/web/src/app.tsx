/** The frame of every page: top bar, the page in hand, the foot. */
import { type ComponentType, useEffect } from "react";
import { AboutPage } from "./pages/about.tsx";
import { AnswerPage } from "./pages/answer.tsx";
import { BriefPage } from "./pages/brief.tsx";
import { ComparePage } from "./pages/compare.tsx";
import { EvidencePage } from "./pages/evidence.tsx";
import { LearnPage } from "./pages/learn.tsx";
import { MapPage } from "./pages/map.tsx";
import { WhenPage } from "./pages/when.tsx";
import { WhyPage } from "./pages/why.tsx";
import { type PageName, useStore } from "./state/store.ts";
import { useWords } from "./state/use-words.ts";
import { PAGE_WORDS } from "./words/frame-words.ts";

const PAGES: Readonly<Record<PageName, ComponentType>> = {
  answer: AnswerPage,
  compare: ComparePage,
  why: WhyPage,
  when: WhenPage,
  map: MapPage,
  evidence: EvidencePage,
  brief: BriefPage,
  learn: LearnPage,
  about: AboutPage,
};

export const App = () => {
  const { open, page, go, trouble } = useStore();
  const t = useWords();
  useEffect(() => void open(), [open]);
  const Page = PAGES[page];
  return (
    <>
      <header>
        <nav>
          {(Object.keys(PAGES) as PageName[]).map((name) => (
            <button key={name} type="button" aria-current={name === page ? "page" : undefined} onClick={() => go(name)}>
              {t(PAGE_WORDS[name])}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {trouble === null ? null : <p role="alert">{trouble}</p>}
        <Page />
      </main>
    </>
  );
};
