/**
 * Download under a chart: a small menu where the reader is, with the files of this chart. Arrows move in it, Escape closes it
 * and gives the focus back, and so does a choice; whoever turns elsewhere closes it too.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { type FileChart, type FileMaker, type Said, useChartFiles } from "./chart-files.tsx";
import "../style/brief.css";

interface ListProps {
  readonly shown: FileChart;
  readonly id: string;
  readonly tell: Said;
  /** Closes the menu; the focus goes back to its button unless it went on by itself. */
  readonly close: (isLeft: boolean) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

const FileList = ({ shown, id, tell, close }: ListProps) => {
  const t = useWords();
  const files = useChartFiles(shown, tell);
  const place = useRef<HTMLDivElement | null>(null);
  const items = (): readonly HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>("button") ?? [])];
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("button")?.focus();
  }, []);
  const move = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === "Tab") {
      close(true);
      return;
    }
    if (key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(false);
      return;
    }
    const all = items();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const step = STEPS[key];
    const next = step === undefined ? { Home: 0, End: all.length - 1 }[key] : (now + step + all.length) % all.length;
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const choose = ({ make }: FileMaker): void => {
    close(false);
    void make();
  };
  return (
    <div
      className="file-menu"
      role="menu"
      id={id}
      tabIndex={-1}
      aria-label={t(TAKE_AWAY_WORDS.filesOf, { title: shown.chart.title })}
      ref={place}
      onKeyDown={move}
    >
      {files.map((file) => (
        <button
          key={file.entry.en}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-label={file.name}
          onClick={() => choose(file)}
        >
          {t(file.entry)}
        </button>
      ))}
    </div>
  );
};

/** The button of the menu, with the menu while it is open. */
export const ChartMenu = ({ shown }: { readonly shown: FileChart }) => {
  const t = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [said, tell] = useState<string | null>(null);
  const place = useRef<HTMLSpanElement | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const elsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node && place.current?.contains(target))) setOpen(false);
    };
    addEventListener("pointerdown", elsewhere);
    return () => removeEventListener("pointerdown", elsewhere);
  }, [isOpen]);
  const close = (isLeft: boolean): void => {
    setOpen(false);
    if (!isLeft) button.current?.focus();
  };
  return (
    <span className="chart-menu" ref={place}>
      <button
        type="button"
        className="take"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t(FRAME_WORDS.downloadOf, { title: shown.chart.title })}
        onClick={() => {
          tell(null);
          setOpen((now) => !now);
        }}
      >
        {t(FRAME_WORDS.download)}
      </button>
      {isOpen ? <FileList shown={shown} id={id} tell={tell} close={close} /> : null}
      <span role="status">{said}</span>
    </span>
  );
};
