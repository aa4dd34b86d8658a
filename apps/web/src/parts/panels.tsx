/**
 * The three panels: what we choose, what we believe, what we count as success, never mixed. In columns where there is room;
 * on a phone behind one button, in a sheet from below with the answer on view above it.
 */
import { wordsOfCommodity } from "@inflow/study";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { changeCounts, type Panel } from "../dials/index.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import type { Entry } from "../words/words.ts";
import { useCommand } from "./commands.ts";
import { BelieveDials } from "./panels-believe.tsx";
import { ChooseDials } from "./panels-choose.tsx";
import { SuccessDials } from "./panels-success.tsx";
import { useIsPhone } from "./use-media.ts";
import { useIsStale } from "./use-view.ts";
import "../style/panels.css";

const PANELS: readonly Panel[] = ["choose", "believe", "success"];

const LINES: Readonly<Record<Panel, Entry>> = {
  choose: PANEL_WORDS.chooseLine,
  believe: PANEL_WORDS.believeLine,
  success: PANEL_WORDS.successLine,
};

const KEYS: Readonly<Record<Panel, Entry>> = {
  choose: PANEL_WORDS.keyChoose,
  believe: PANEL_WORDS.keyBelieve,
  success: PANEL_WORDS.keySuccess,
};

const useCount = (panel: Panel): number => {
  return useStore(({ scenario, dials }) => changeCounts(scenario, dials?.test ?? null)[panel]);
};

const Dials = ({ panel }: { readonly panel: Panel }) => {
  const t = useWords();
  const dials = useStore((state) => state.dials);
  if (dials === null) return <p className="small">{t(PANEL_WORDS.waiting)}</p>;
  if (panel === "believe") return <BelieveDials />;
  return panel === "choose" ? <ChooseDials dials={dials} /> : <SuccessDials dials={dials} />;
};

const PanelBody = ({ panel }: { readonly panel: Panel }) => {
  const t = useWords();
  const reset = useStore((state) => state.reset);
  const count = useCount(panel);
  return (
    <>
      <p>{t(LINES[panel])}</p>
      <p className="panel-key">
        <span>{t(KEYS[panel])}</span>
        <button type="button" className="quiet" disabled={count === 0} onClick={() => reset(panel)}>
          {t(PANEL_WORDS.resetPanel)}
        </button>
      </p>
      <Dials panel={panel} />
    </>
  );
};

const Count = ({ panel }: { readonly panel: Panel }) => {
  const t = useWords();
  const count = useCount(panel);
  return (
    <small>
      {count === 0
        ? t(PANEL_WORDS.unchanged)
        : t(count === 1 ? PANEL_WORDS.changedOne : PANEL_WORDS.changed, { n: count })}
    </small>
  );
};

const Columns = () => {
  const t = useWords();
  return (
    <div className="panels">
      {PANELS.map((panel) => (
        <section key={panel} id={`panel-${panel}`} className="panel" tabIndex={-1} aria-labelledby={`title-${panel}`}>
          <h2 id={`title-${panel}`}>
            {t(PANEL_WORDS[panel])} <Count panel={panel} />
          </h2>
          <PanelBody panel={panel} />
        </section>
      ))}
    </div>
  );
};

/** The answer in hand, in one line for each drug. */
const VerdictLines = () => {
  const judged = useStore((state) => state.judged);
  const isStale = useIsStale();
  const language = useStore((state) => state.language);
  if (judged === null) return null;
  const { verdicts, primaryPolicy } = judged.assessment;
  return (
    <div className={isStale ? "sheet-verdict stale" : "sheet-verdict"} aria-live="off">
      {Object.entries(verdicts[primaryPolicy] ?? {}).map(([commodity, { sentences }]) => (
        <p key={commodity}>
          {wordsOfCommodity(commodity, language)}: {sentences[language]}
        </p>
      ))}
    </div>
  );
};

interface SheetProps {
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onClose: () => void;
}

const SheetFrame = ({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) => {
  const t = useWords();
  const place = useRef<HTMLDialogElement | null>(null);
  useEffect(() => {
    const opener = document.activeElement;
    place.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={place} className="sheet" aria-label={t(PANEL_WORDS.panels)} onClose={onClose}>
      {children}
    </dialog>
  );
};

const Sheet = ({ panel, onPanel, onClose }: SheetProps) => {
  const t = useWords();
  return (
    <SheetFrame onClose={onClose}>
      <header>
        <VerdictLines />
        <button type="button" onClick={onClose}>
          {t(PANEL_WORDS.close)}
        </button>
      </header>
      <nav>
        {PANELS.map((name) => (
          <button key={name} type="button" aria-pressed={name === panel} onClick={() => onPanel(name)}>
            {t(PANEL_WORDS[name])}
          </button>
        ))}
      </nav>
      <div className="panel">
        <PanelBody panel={panel} />
      </div>
    </SheetFrame>
  );
};

const PhonePanels = ({
  panel,
  onPanel,
}: {
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
}) => {
  const t = useWords();
  return (
    <div className="phone-panels">
      <button type="button" className="main" aria-haspopup="dialog" onClick={() => onPanel("choose")}>
        {t(PANEL_WORDS.panels)}
      </button>
      {panel === null ? null : <Sheet panel={panel} onPanel={onPanel} onClose={() => onPanel(null)} />}
    </div>
  );
};

const focused = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>("[data-dial]") ?? null;

/** Sets the dial that has the focus back, or, asked once, its panel. */
const useResets = (): void => {
  const t = useWords();
  const reset = useStore((state) => state.reset);
  useCommand(
    "reset",
    useCallback(() => {
      const { panel, dial } = focused()?.dataset ?? {};
      if (dial !== undefined) reset(panel as Panel, dial);
    }, [reset]),
  );
  const question = t(PANEL_WORDS.resetPanel);
  useCommand(
    "reset-panel",
    useCallback(() => {
      const panel = focused()?.dataset.panel;
      if (panel !== undefined && globalThis.confirm(`${question}?`)) reset(panel as Panel);
    }, [reset, question]),
  );
};

export const Panels = () => {
  const isPhone = useIsPhone();
  const [panel, setPanel] = useState<Panel | null>(null);
  useResets();
  const show = useCallback((name: Panel): void => {
    setPanel(name);
    const place = document.getElementById(`panel-${name}`);
    place?.focus();
    place?.scrollIntoView({ block: "start" });
  }, []);
  useCommand(
    "choose",
    useCallback(() => show("choose"), [show]),
  );
  useCommand(
    "believe",
    useCallback(() => show("believe"), [show]),
  );
  useCommand(
    "success",
    useCallback(() => show("success"), [show]),
  );
  return isPhone ? <PhonePanels panel={panel} onPanel={setPanel} /> : <Columns />;
};
