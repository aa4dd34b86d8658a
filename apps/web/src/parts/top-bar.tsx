/**
 * The bar at the top of every page: pages at the left; undo, redo, replay, language, colours, share and help at the right. A
 * page that opens from another, such as the map, stands there while it is on view. Marks have words where there is room.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { type PageName, useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS, PAGE_WORDS } from "../words/frame-words.ts";
import { ask, useCommand } from "./commands.ts";
import { ShareDialog } from "./share.tsx";
import { useLinks } from "./use-links.ts";
import "../style/top-bar.css";

/** How far from the edge the page on view stands where the bar scrolls [pixels]. */
const ASIDE = 60;

const PAGES: readonly PageName[] = ["answer", "compare", "why", "when", "evidence", "brief", "learn"];

/** The pages of the bar, with the one on view where it is none of them: the map after the answer, others at the end. */
const pagesWith = (page: PageName): readonly PageName[] => {
  if (PAGES.includes(page)) return PAGES;
  return page === "map" ? [PAGES[0]!, page, ...PAGES.slice(1)] : [...PAGES, page];
};

const Links = () => {
  const t = useWords();
  const link = useLinks();
  const page = useStore((state) => state.page);
  const place = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page brings its name into sight
  useEffect(() => {
    const bar = place.current;
    const own = bar?.querySelector<HTMLElement>("[aria-current]");
    if (!bar || !own) return;
    const from = own.offsetLeft - bar.offsetLeft;
    bar.scrollLeft = from + own.offsetWidth + ASIDE > bar.clientWidth ? from - ASIDE : 0;
  }, [page]);
  return (
    <nav className="pages" aria-label={t(FRAME_WORDS.pages)} ref={place}>
      {pagesWith(page).map((name) => (
        <a key={name} href={link(name)} aria-current={name === page ? "page" : undefined}>
          {t(PAGE_WORDS[name])}
        </a>
      ))}
    </nav>
  );
};

interface ToolProps {
  readonly mark: string;
  readonly says: string;
  /** A shorter word beside the mark, where there is room. */
  readonly word: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

const Tool = ({ mark, says, word, isOff = false, onPress }: ToolProps) => (
  <button type="button" onClick={onPress} disabled={isOff} aria-label={says} title={says}>
    <span className="glyph" aria-hidden="true">
      {mark}
    </span>
    <span className="word" aria-hidden="true">
      {word}
    </span>
  </button>
);

const History = () => {
  const t = useWords();
  const { undo, redo, replay, isReplaying, past, future } = useHeld(
    "undo",
    "redo",
    "replay",
    "isReplaying",
    "past",
    "future",
  );
  useCommand("replay", replay);
  return (
    <>
      <Tool mark="↶" says={t(FRAME_WORDS.undo)} word={t(FRAME_WORDS.undo)} isOff={past.length === 0} onPress={undo} />
      <Tool mark="↷" says={t(FRAME_WORDS.redo)} word={t(FRAME_WORDS.redo)} isOff={future.length === 0} onPress={redo} />
      <Tool
        mark="⟲"
        says={t(FRAME_WORDS.replay)}
        word={t(FRAME_WORDS.replayShort)}
        isOff={past.length === 0 || isReplaying}
        onPress={replay}
      />
    </>
  );
};

export const TopBar = () => {
  const t = useWords();
  const link = useLinks();
  const { language, theme, show } = useHeld("language", "theme", "show");
  const [isSharing, setSharing] = useState(false);
  const isDark = theme === "dark";
  useCommand(
    "share",
    useCallback(() => setSharing(true), []),
  );
  return (
    <header className="top-bar">
      <a className="name" href={link("answer")}>
        Inflow
      </a>
      <Links />
      <div className="tools" role="toolbar" aria-label={t(FRAME_WORDS.tools)}>
        <History />
        <button
          type="button"
          lang={language === "en" ? "es" : "en"}
          aria-label={t(FRAME_WORDS.toOther)}
          title={t(FRAME_WORDS.toOther)}
          onClick={() => show({ language: language === "en" ? "es" : "en" })}
        >
          {t(FRAME_WORDS.toOtherShort)}
        </button>
        <Tool
          mark={isDark ? "☀" : "☾"}
          says={t(isDark ? FRAME_WORDS.light : FRAME_WORDS.dark)}
          word={t(isDark ? FRAME_WORDS.lightShort : FRAME_WORDS.darkShort)}
          onPress={() => show({ theme: isDark ? "light" : "dark" })}
        />
        <button type="button" className="main share" onClick={() => setSharing(true)}>
          {t(FRAME_WORDS.share)}
        </button>
        <Tool mark="?" says={t(FRAME_WORDS.help)} word={t(FRAME_WORDS.help)} onPress={() => ask("help")} />
      </div>
      {isSharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
    </header>
  );
};
