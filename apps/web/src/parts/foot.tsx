/** The foot of every page: what the answer rests on, failures counted beside what passed, and what can be taken away. */
import { useState } from "react";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS, PAGE_WORDS } from "../words/frame-words.ts";
import { toggleTables } from "./keyboard.tsx";
import { CiteDialog, ReportDialog } from "./share.tsx";
import { TakeAway } from "./take-away.tsx";
import { useLinks } from "./use-links.ts";
import { useView } from "./use-view.ts";

const Rests = () => {
  const t = useWords();
  const view = useView();
  const link = useLinks();
  const run = useStore((state) => state.judged?.plan.runId);
  if (view === null || run === undefined) return null;
  const { sources, assumptions, backtests, failed } = view.footing;
  return (
    <ul className="rests">
      <li>
        <a href={link("evidence", "sources")}>{t(FRAME_WORDS.sources, { count: sources })}</a>
      </li>
      <li>
        <a href={link("evidence", "parameters")}>{t(FRAME_WORDS.assumptions, { count: assumptions })}</a>
      </li>
      <li>
        <a href={link("evidence", "backtests")}>{t(FRAME_WORDS.backtests, { run: backtests, failed })}</a>
      </li>
      <li>
        <a href={link("evidence", "data")}>{t(FRAME_WORDS.dataTo, { date: view.dataTo?.words ?? "–" })}</a>
      </li>
      <li>{t(FRAME_WORDS.run, { run })}</li>
    </ul>
  );
};

export const Foot = () => {
  const t = useWords();
  const link = useLinks();
  const [open, setOpen] = useState<"cite" | "report" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <footer className="foot">
      <Rests />
      <ul className="does">
        <li>
          <button type="button" onClick={toggleTables}>
            {t(FRAME_WORDS.table)}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => setOpen("cite")}>
            {t(FRAME_WORDS.cite)}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => setOpen("report")}>
            {t(FRAME_WORDS.report)}
          </button>
        </li>
        <li>
          <a href={link("about")}>{t(PAGE_WORDS.about)}</a>
        </li>
      </ul>
      <TakeAway />
      <p>{t(FRAME_WORDS.licence)}</p>
      {open === "cite" ? <CiteDialog onClose={close} /> : null}
      {open === "report" ? <ReportDialog onClose={close} /> : null}
    </footer>
  );
};
