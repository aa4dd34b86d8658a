/** The frame of every dial: its name and badge, its line, what it is set to, the way to its drawer and back to its default. */
import { type ReactNode, useState } from "react";
import type { Panel } from "../dials/index.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import type { DialWords } from "../words/dial-levers.ts";
import { BADGE_WORDS, PANEL_WORDS } from "../words/panel-words.ts";
import { Drawer } from "./drawer.tsx";

interface Props {
  readonly panel: Panel;
  readonly id: string;
  readonly words: DialWords;
  readonly isChanged: boolean;
  readonly badge?: keyof typeof BADGE_WORDS;
  /** What is set, where no entry of a number shows it. */
  readonly value?: string;
  readonly children: ReactNode;
}

export const Dial = ({ panel, id, words, isChanged, badge, value, children }: Props) => {
  const t = useWords();
  const reset = useStore((state) => state.reset);
  const [isOpen, setOpen] = useState(false);
  const label = t(words.label);
  return (
    <fieldset className={isChanged ? "dial moved" : "dial"} data-panel={panel} data-dial={id}>
      <legend>
        {label}
        {badge === undefined ? null : (
          <abbr className="badge" title={t(BADGE_WORDS[badge])}>
            {badge}
            <span className="unseen"> {t(BADGE_WORDS[badge])}</span>
          </abbr>
        )}
      </legend>
      <span className="dial-tools">
        {isChanged ? (
          <button
            type="button"
            className="quiet"
            aria-label={t(PANEL_WORDS.resetOf, { label })}
            onClick={() => reset(panel, id)}
          >
            <span aria-hidden="true">↺</span>
          </button>
        ) : null}
        <button
          type="button"
          className="quiet"
          aria-haspopup="dialog"
          aria-label={t(PANEL_WORDS.about, { label })}
          onClick={() => setOpen(true)}
        >
          {t(PANEL_WORDS.aboutShort)}
        </button>
      </span>
      <p className="dial-line">{t(words.line)}</p>
      {value === undefined ? null : <p className="dial-value">{value}</p>}
      {children}
      {isOpen ? <Drawer panel={panel} id={id} words={words} onClose={() => setOpen(false)} /> : null}
    </fieldset>
  );
};

interface BandsProps {
  readonly label: string;
  readonly bands: readonly { readonly value: number; readonly label: string }[];
  readonly chosen: number | null;
  readonly onChoose: (value: number) => void;
  readonly children?: ReactNode;
}

/** The named bands of a dial, as buttons; the one that is set is pressed. */
export const DialBands = ({ label, bands, chosen, onChoose, children }: BandsProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a group inside the fieldset of its dial
  <div className="bands" role="group" aria-label={label}>
    {bands.map((band) => (
      <button
        key={band.value}
        type="button"
        aria-pressed={chosen !== null && Math.abs(chosen - band.value) < 1e-9}
        onClick={() => onChoose(band.value)}
      >
        {band.label}
      </button>
    ))}
    {children}
  </div>
);
