/** The frame of every page: skip link, top bar, the page in hand, the foot; keys, colours and language of the whole. */
import { type ComponentType, useCallback, useEffect, useState } from "react";
import { AboutPage } from "./pages/about.tsx";
import { AnswerPage } from "./pages/answer.tsx";
import { BriefPage } from "./pages/brief.tsx";
import { ComparePage } from "./pages/compare.tsx";
import { EvidencePage } from "./pages/evidence.tsx";
import { LearnPage } from "./pages/learn.tsx";
import { MapPage } from "./pages/map.tsx";
import { WhenPage } from "./pages/when.tsx";
import { WhyPage } from "./pages/why.tsx";
import { useCommand } from "./parts/commands.ts";
import { Foot } from "./parts/foot.tsx";
import { KeyHelp, useKeyboard } from "./parts/keyboard.tsx";
import { keepLetters, lettersKept } from "./parts/letters.ts";
import { LiveRegion } from "./parts/live-region.tsx";
import { Trouble } from "./parts/states.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { kept } from "./state/keep.ts";
import { type PageName, useStore } from "./state/store.ts";
import { useWords } from "./state/use-words.ts";
import { FRAME_WORDS, PAGE_WORDS } from "./words/frame-words.ts";

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

/** The colours of the machine are followed until the reader has chosen; language and colours are told to the browser. */
const useOwnView = (): void => {
  const { language, theme } = useStore();
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => {
      if (kept().theme === undefined) useStore.setState({ theme: dark.matches ? "dark" : "light" });
    };
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
};

const useTitle = (): void => {
  const t = useWords();
  const page = useStore((state) => state.page);
  useEffect(() => {
    document.title = page === "answer" ? "Inflow" : `${t(PAGE_WORDS[page])} · Inflow`;
  }, [page, t]);
};

export const App = () => {
  const { open, page } = useStore();
  const t = useWords();
  const [letters, setLetters] = useState(lettersKept);
  const [isHelp, setHelp] = useState(false);
  useEffect(() => void open(), [open]);
  useOwnView();
  useTitle();
  useKeyboard(letters);
  useCommand(
    "help",
    useCallback(() => setHelp(true), []),
  );
  const choose = (next: boolean): void => {
    keepLetters(next);
    setLetters(next);
  };
  const skip = (): void => {
    const answer = document.getElementById("verdict") ?? document.getElementById("main");
    answer?.focus();
    answer?.scrollIntoView();
  };
  const Page = PAGES[page];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => {
    scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {t(FRAME_WORDS.skip)}
      </button>
      <TopBar />
      <main id="main" tabIndex={-1}>
        <Trouble />
        <Page />
      </main>
      <Foot />
      <LiveRegion />
      {isHelp ? <KeyHelp letters={letters} onLetters={choose} onClose={() => setHelp(false)} /> : null}
    </>
  );
};
