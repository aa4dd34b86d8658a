/** The bar at the top of every page: pages at the left; undo, redo, replay, language, colours, share and help at the right. */
import { useCallback, useState } from "react";
import { type PageName, useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS, PAGE_WORDS } from "../words/frame-words.ts";
import { ask, useCommand } from "./commands.ts";
import { ShareDialog } from "./share.tsx";
import { useLinks } from "./use-links.ts";

const PAGES: readonly PageName[] = ["answer", "compare", "why", "when", "evidence", "brief", "learn"];

const Links = () => {
  const t = useWords();
  const link = useLinks();
  const page = useStore((state) => state.page);
  return (
    <nav className="pages" aria-label={t(FRAME_WORDS.pages)}>
      {PAGES.map((name) => (
        <a key={name} href={link(name)} aria-current={name === page ? "page" : undefined}>
          {t(PAGE_WORDS[name])}
        </a>
      ))}
    </nav>
  );
};

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
      <button type="button" onClick={undo} disabled={past.length === 0} title={t(FRAME_WORDS.undo)}>
        <span aria-hidden="true">↶</span>
        <span className="unseen">{t(FRAME_WORDS.undo)}</span>
      </button>
      <button type="button" onClick={redo} disabled={future.length === 0} title={t(FRAME_WORDS.redo)}>
        <span aria-hidden="true">↷</span>
        <span className="unseen">{t(FRAME_WORDS.redo)}</span>
      </button>
      <button type="button" onClick={replay} disabled={past.length === 0 || isReplaying} title={t(FRAME_WORDS.replay)}>
        <span aria-hidden="true">⟲</span>
        <span className="unseen">{t(FRAME_WORDS.replay)}</span>
      </button>
    </>
  );
};

export const TopBar = () => {
  const t = useWords();
  const link = useLinks();
  const { language, theme, show } = useHeld("language", "theme", "show");
  const [isSharing, setSharing] = useState(false);
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
        <button
          type="button"
          aria-label={t(theme === "dark" ? FRAME_WORDS.light : FRAME_WORDS.dark)}
          title={t(theme === "dark" ? FRAME_WORDS.light : FRAME_WORDS.dark)}
          onClick={() => show({ theme: theme === "dark" ? "light" : "dark" })}
        >
          <span aria-hidden="true">{theme === "dark" ? "☀" : "◐"}</span>
        </button>
        <button type="button" className="main" onClick={() => setSharing(true)}>
          {t(FRAME_WORDS.share)}
        </button>
        <button type="button" aria-label={t(FRAME_WORDS.help)} title={t(FRAME_WORDS.help)} onClick={() => ask("help")}>
          <span aria-hidden="true">?</span>
        </button>
      </div>
      {isSharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
    </header>
  );
};
