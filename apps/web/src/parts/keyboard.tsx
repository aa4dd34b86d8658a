/** Keys of the whole page, and the help that lists them. Single letters act outside fields and can be turned off. */
import { useEffect } from "react";
import type { TabName } from "../pages/evidence/place.ts";
import { type PageName, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { KEY_WORDS, PAGE_WORDS } from "../words/frame-words.ts";
import { currentCharts } from "./chart-registry.ts";
import { ask, type Command } from "./commands.ts";
import { Dialog } from "./dialog.tsx";
import { useLinks } from "./use-links.ts";

const PAGES: Readonly<Record<string, PageName>> = {
  a: "answer",
  c: "compare",
  w: "why",
  n: "when",
  e: "evidence",
  b: "brief",
  l: "learn",
};

const COMMANDS: Readonly<Record<string, Command>> = {
  "1": "choose",
  "2": "believe",
  "3": "success",
  "0": "reset",
  d: "difference",
  p: "play",
  ",": "back",
  ".": "on",
  "[": "previous-future",
  "]": "next-future",
  r: "replay",
  x: "take-away",
  l: "share",
  "?": "help",
};

/** The tab of the page Evidence that lists the sources. */
const SOURCES: TabName = "sources";

/** How long after `g` a second letter names a page [ms]. */
const GO_MS = 1500;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button"].includes(target.type)));

/** Turns the chart that has the focus, or every chart on view, into its table and back. */
export const toggleTables = (): void => {
  const charts = currentCharts();
  const inHand = charts.filter(({ element }) => element.contains(document.activeElement));
  for (const chart of inHand.length > 0 ? inHand : charts) chart.toggle();
};

const nextCommodity = (): void => {
  const { judged, commodity, show } = useStore.getState();
  const all = judged?.plan.commodities ?? [];
  const next = all[(all.indexOf(commodity) + 1) % Math.max(1, all.length)];
  if (next !== undefined) show({ commodity: next });
};

const letter = (key: string): boolean => {
  const { go, page } = useStore.getState();
  if (key === "t") toggleTables();
  else if (key === "m") go(page === "map" ? "answer" : "map");
  else if (key === "f") nextCommodity();
  else if (key === "s") go("evidence", SOURCES);
  else {
    const command = COMMANDS[key];
    return command !== undefined && ask(command);
  }
  return true;
};

/** Listens for the keys; `letters` tells whether single letters act. */
export const useKeyboard = (letters: boolean): void => {
  useEffect(() => {
    let goes = 0;
    const press = (event: KeyboardEvent): void => {
      const { undo, redo, go } = useStore.getState();
      const isOpen = document.querySelector("dialog[open]") !== null;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !isField(event.target)) {
        event.preventDefault();
        if (event.shiftKey) redo();
        else undo();
        return;
      }
      if (!letters || isOpen || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      if (event.shiftKey && event.code === "Digit0") {
        if (ask("reset-panel")) event.preventDefault();
        return;
      }
      const page = PAGES[event.key];
      if (page !== undefined && event.timeStamp - goes < GO_MS) {
        goes = 0;
        event.preventDefault();
        go(page);
      } else if (event.key === "g") goes = event.timeStamp;
      else if (letter(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [letters]);
};

const ROWS: readonly (readonly [keys: string, is: keyof typeof KEY_WORDS])[] = [
  ["?", "help"],
  ["g a · g c · g w · g n · g e · g b · g l", "go"],
  ["1 2 3", "panels"],
  ["t", "table"],
  ["m", "map"],
  ["f", "commodity"],
  ["d", "difference"],
  ["p", "play"],
  [", .", "step"],
  ["[ ]", "future"],
  ["r", "replay"],
  ["Ctrl/⌘ Z", "undo"],
  ["0", "reset"],
  ["s", "sources"],
  ["x", "take"],
  ["l", "link"],
  ["Esc", "close"],
];

interface HelpProps {
  readonly letters: boolean;
  readonly onLetters: (letters: boolean) => void;
  readonly onClose: () => void;
}

/** The help: every key, and the switch for single letters. */
export const KeyHelp = ({ letters, onLetters, onClose }: HelpProps) => {
  const t = useWords();
  const link = useLinks();
  return (
    <Dialog id="keys-title" title={t(KEY_WORDS.title)} onClose={onClose}>
      <p className="help-links">
        <a href={link("about")} onClick={onClose}>
          {t(KEY_WORDS.toAbout)}
        </a>{" "}
        ·{" "}
        <a href={link("learn")} onClick={onClose}>
          {t(KEY_WORDS.toLesson)}
        </a>{" "}
        ·{" "}
        <a href={link("map")} onClick={onClose}>
          {t(PAGE_WORDS.map)}
        </a>
      </p>
      <label className="check">
        <input type="checkbox" checked={letters} onChange={({ target }) => onLetters(target.checked)} />
        {t(KEY_WORDS.letters)}
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(KEY_WORDS.key)}</th>
            <th scope="col">{t(KEY_WORDS.does)}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([keys, is]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{t(KEY_WORDS[is])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t(KEY_WORDS.sliders)}</p>
    </Dialog>
  );
};
