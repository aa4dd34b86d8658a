/** The frame of every page: skip link, top bar, the page in hand, the foot; keys, colours and language of the whole. */
import { type ComponentType, lazy, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { keepFiles } from "./keep-files.ts";
import { AnswerPage } from "./pages/answer.tsx";
import { ask, useCan, useCommand } from "./parts/commands.ts";
import { Foot } from "./parts/foot.tsx";
import { Guard } from "./parts/guard.tsx";
import { KeyHelp, useKeyboard } from "./parts/keyboard.tsx";
import { keepLetters, lettersKept } from "./parts/letters.ts";
import { announce, LiveRegion } from "./parts/live-region.tsx";
import { OpenedStudyLine } from "./parts/opened-study.tsx";
import { Trouble } from "./parts/states.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { usePrintedSheet } from "./parts/use-printing.ts";
import { followAttention } from "./state/attention.ts";
import { kept } from "./state/keep.ts";
import { type PageName, useHeld, useStore } from "./state/store.ts";
import { useWords } from "./state/use-words.ts";
import { FRAME_WORDS, PAGE_WORDS } from "./words/frame-words.ts";

/** Pages that come when they are first asked for, or after the first answer, whichever is sooner. */
const LATER = {
  compare: async () => (await import("./pages/compare.tsx")).ComparePage,
  why: async () => (await import("./pages/why.tsx")).WhyPage,
  when: async () => (await import("./pages/when.tsx")).WhenPage,
  map: async () => (await import("./pages/map.tsx")).MapPage,
  evidence: async () => (await import("./pages/evidence.tsx")).EvidencePage,
  brief: async () => (await import("./pages/brief.tsx")).BriefPage,
  learn: async () => (await import("./pages/learn.tsx")).LearnPage,
  about: async () => (await import("./pages/about.tsx")).AboutPage,
} as const satisfies Partial<Record<PageName, () => Promise<ComponentType>>>;

const later = (load: () => Promise<ComponentType>): ComponentType => lazy(async () => ({ default: await load() }));

const PAGES: Readonly<Record<PageName, ComponentType>> = {
  answer: AnswerPage,
  compare: later(LATER.compare),
  why: later(LATER.why),
  when: later(LATER.when),
  map: later(LATER.map),
  evidence: later(LATER.evidence),
  brief: later(LATER.brief),
  learn: later(LATER.learn),
  about: later(LATER.about),
};

/** Fetches every page once there is an answer, and has all files kept, so that none is missing when the network goes. */
const usePagesAhead = (): void => {
  const isAnswered = useStore((state) => state.answer !== null);
  useEffect(() => {
    if (!isAnswered) return;
    for (const load of Object.values(LATER)) load().catch(() => undefined);
    keepFiles().catch(() => undefined);
  }, [isAnswered]);
};

/** The colours of the machine are followed until the reader has chosen; language and colours are told to the browser. */
const useOwnView = (): void => {
  const { language, theme } = useHeld("language", "theme");
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

interface ArrivalProps {
  readonly page: PageName;
  /** The page that was opened first, which nobody went to; null before it is known, empty once it was left. */
  readonly first: RefObject<PageName | "" | null>;
}

/** Once the page that was gone to is there: its heading has the focus and its name is told, unless the page chose a place itself. */
const Arrival = ({ page, first }: ArrivalProps) => {
  const t = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, in the language of then
  useEffect(() => {
    if (first.current === null || first.current === page) return;
    first.current = "";
    announce(t(PAGE_WORDS[page]));
    const main = document.getElementById("main");
    const heading = main?.querySelector("h1");
    if (heading == null || main?.contains(document.activeElement) || document.querySelector("dialog[open]")) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, []);
  return null;
};

/** Where the keyboard goes first: past the bar to the answer, or to the levers where a page has them. */
const Skips = () => {
  const t = useWords();
  const hasLevers = useCan("choose");
  const skip = (): void => {
    const answer = document.getElementById("verdict") ?? document.getElementById("main");
    answer?.focus();
    answer?.scrollIntoView();
  };
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {t(FRAME_WORDS.skip)}
      </button>
      {hasLevers ? (
        <button type="button" className="skip" onClick={() => ask("choose")}>
          {t(FRAME_WORDS.skipLevers)}
        </button>
      ) : null}
    </>
  );
};

export const App = () => {
  const { open, page } = useHeld("open", "page");
  const first = useRef<PageName | "" | null>(null);
  const [letters, setLetters] = useState(lettersKept);
  const [isHelp, setHelp] = useState(false);
  useEffect(() => {
    void open();
    followAttention();
    first.current = useStore.getState().page;
  }, [open]);
  useOwnView();
  useTitle();
  usePagesAhead();
  useKeyboard(letters);
  usePrintedSheet();
  useCommand(
    "help",
    useCallback(() => setHelp(true), []),
  );
  const choose = (next: boolean): void => {
    keepLetters(next);
    setLetters(next);
  };
  const Page = PAGES[page];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => {
    scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <Skips />
      <TopBar />
      <main id="main" tabIndex={-1}>
        <OpenedStudyLine />
        <Trouble />
        <Guard key={page}>
          <Suspense fallback={null}>
            <Page />
            <Arrival page={page} first={first} />
          </Suspense>
        </Guard>
      </main>
      <Foot />
      <LiveRegion />
      {isHelp ? <KeyHelp letters={letters} onLetters={choose} onClose={() => setHelp(false)} /> : null}
    </>
  );
};
