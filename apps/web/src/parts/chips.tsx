/**
 * What differs from the default, said above the answer and never to be put away: how many levers, beliefs and criteria, and
 * one chip a dial that sets it back. Beside the panels a way leads to it. Its room is kept while nothing differs, so that what
 * stands below stays where it is when the first dial is moved; on a phone, where dials lie over the page, it is not.
 */
import { type ReactNode, useMemo } from "react";
import { chipsOf, countsText, isPath } from "../dials/index.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { ask } from "./commands.ts";
import { PathDrawer } from "./drawer-path.tsx";
import { useIsPhone } from "./use-media.ts";
import { useChanges, useChangesInHand } from "./use-view.ts";
import "../style/panels.css";

const PLACE = "changes";

const useChips = () => {
  const { scenario, dials, parameters, language } = useHeld("scenario", "dials", "parameters", "language");
  return useMemo(
    () => (dials === null ? [] : chipsOf(scenario, { ...dials, parameters }, language)),
    [scenario, dials, parameters, language],
  );
};

const ChipList = () => {
  const t = useWords();
  const { reset } = useHeld("reset");
  const chips = useChips();
  if (chips.length === 0) return null;
  const back = (...dial: Parameters<typeof reset>): void => {
    reset(...dial);
    keepFocus();
  };
  return (
    <div className="chips">
      <ul>
        {chips.map(({ panel, id, label, value }) => (
          <li key={`${panel}.${id}`}>
            <button
              type="button"
              className={`chip ${panel}`}
              aria-label={t(PANEL_WORDS.chip, { label, value })}
              onClick={() => back(panel, id)}
            >
              <span>{label}:</span> {value} <span aria-hidden="true">×</span>
            </button>
            {isPath(id) ? <PathDrawer path={id} /> : null}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => back()}>
        {t(PANEL_WORDS.resetAll)}
      </button>
    </div>
  );
};

/** The room of the box while nothing differs, with the way to what can be changed. */
const Unchanged = () => {
  const t = useWords();
  const opened = useStore(({ judged, scenario }) => (judged?.scenario ?? scenario).opened?.name);
  if (useIsPhone()) return null;
  return (
    <section className="changed none" aria-label={t(PANEL_WORDS.chips)}>
      <p>{opened === undefined ? t(PANEL_WORDS.nothing) : t(PANEL_WORDS.asOpened, { name: opened })}</p>
      <button type="button" className="quiet" onClick={() => ask("choose")}>
        {t(PANEL_WORDS.toLevers)}
      </button>
    </section>
  );
};

/** The box above the answer: what differs, in hand or in the answer on view, and what a page says beside it. */
export const Chips = ({ children }: { readonly children?: ReactNode }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const shown = useChanges();
  const inHand = useChangesInHand();
  const counts = inHand.all === 0 ? shown : inHand;
  if (counts.all === 0) return <Unchanged />;
  const entry = counts.own === 0 ? PANEL_WORDS.withPolicy : PANEL_WORDS.withChanges;
  return (
    <section id={PLACE} className="changed" tabIndex={-1} aria-label={t(PANEL_WORDS.chips)}>
      <p>{t(entry, { counts: countsText(counts, language) })}</p>
      <ChipList />
      {children}
    </section>
  );
};

/** Keeps the focus in the list of changes, or on the page once nothing is changed, when the chip that had it is gone. */
const keepFocus = (): void =>
  void requestAnimationFrame(() =>
    (document.getElementById(PLACE) ?? document.getElementById("main"))?.focus({ preventScroll: true }),
  );

/** Brings the list of what is changed into view and gives it the focus. */
export const showChips = (): void => {
  const place = document.getElementById(PLACE);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center" });
};

/** The way from the panels to the list of changes. */
export const ToChips = () => {
  const t = useWords();
  const { all } = useChangesInHand();
  if (all === 0) return null;
  return (
    <p className="to-chips">
      <button type="button" onClick={showChips}>
        {t(all === 1 ? PANEL_WORDS.toChipsOne : PANEL_WORDS.toChips, { n: all })}
      </button>
    </p>
  );
};
