/**
 * The picture of a chart as one tab stop: Left and Right read along the rows of its table, Up and Down across its series, Home
 * and End its ends, Escape leaves. What is read stands at the foot of the picture and is told to those who listen.
 */
import { CHART_WORDS, type Chart } from "@inflow/charts";
import type { Language } from "@inflow/study";
import { type KeyboardEvent, useId, useState } from "react";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { say } from "../words/words.ts";

type Table = Chart["table"];

/** Columns that are read together: low, middle and high of a band, or one number. */
export interface Series {
  readonly label: string;
  readonly columns: readonly number[];
}

export interface Place {
  readonly row: number;
  readonly series: number;
}

const NONE = "–";

/** The series of a table: three neighbouring columns of low, middle and high are one, every other number is its own. */
export const seriesOf = ({ columns }: Table, language: Language): readonly Series[] => {
  const ends = (["low", "middle", "high"] as const).map((key) => CHART_WORDS[key][language]);
  const found: Series[] = [];
  for (let i = 1; i < columns.length; i++) {
    const { label, isNumber } = columns[i]!;
    if (!isNumber) continue;
    if (ends.every((end, k) => columns[i + k]?.label.endsWith(end) === true)) {
      found.push({ label: label.slice(0, -ends[0]!.length).replace(/, $/, ""), columns: [i, i + 1, i + 2] });
      i += 2;
    } else found.push({ label, columns: [i] });
  }
  return found;
};

const hasValues = ({ rows }: Table, { columns }: Series, row: number): boolean =>
  columns.some((column) => ![NONE, "", undefined].includes(rows[row]?.[column]));

/** The unit that a caption ends with, in brackets; nothing where it names none. */
const unitOf = ({ caption }: Table): string => /\(([^()]+)\)$/.exec(caption)?.[1] ?? "";

/** What is told at a place: name of the row, series, value with its interval and unit, and the words of the row. */
export const readingOf = (table: Table, all: readonly Series[], { row, series }: Place, language: Language): string => {
  const cells = table.rows[row] ?? [];
  const one = all[series];
  const [low = "", middle = "", high = ""] = one?.columns.map((column) => cells[column] ?? "") ?? [];
  const value = one?.columns.length === 3 ? say(FRAME_WORDS.readSpan, language, { low, middle, high }) : low;
  const words = table.columns.flatMap(({ label, isNumber }, i) =>
    i === 0 || isNumber || (cells[i] ?? "") === "" ? [] : [`${label}: ${cells[i]}`],
  );
  const name = [cells[0] ?? "", all.length > 1 || value === "" ? (one?.label ?? "") : ""].filter((part) => part !== "");
  const told = [value, value === "" || one?.columns.length !== 3 ? "" : unitOf(table)].filter((part) => part !== "");
  return [`${name.join(", ")}: ${told.join(" ")}`, ...words].filter((part) => !part.endsWith(": ")).join("; ");
};

/** The first series with values in a row, the one in hand before others. */
const settled = (table: Table, all: readonly Series[], { row, series }: Place): Place => {
  const inHand = all[series];
  if (inHand === undefined || hasValues(table, inHand, row)) return { row, series };
  return {
    row,
    series: Math.max(
      0,
      all.findIndex((one) => hasValues(table, one, row)),
    ),
  };
};

/** Where a key leads from a place; null where it is no key of the reader. */
export const placeAfter = (key: string, table: Table, all: readonly Series[], from: Place | null): Place | null => {
  const last = table.rows.length - 1;
  const { row, series } = from ?? { row: key === "ArrowLeft" ? last + 1 : -1, series: 0 };
  const along = (to: number): Place => settled(table, all, { row: Math.min(last, Math.max(0, to)), series });
  const across = (step: number): Place => {
    const at = Math.max(0, row);
    for (let to = series + step; to >= 0 && to < all.length; to += step)
      if (hasValues(table, all[to]!, at)) return { row: at, series: to };
    return settled(table, all, { row: at, series });
  };
  switch (key) {
    case "ArrowRight":
      return along(row + 1);
    case "ArrowLeft":
      return along(row - 1);
    case "Home":
      return along(0);
    case "End":
      return along(last);
    case "ArrowDown":
      return across(1);
    case "ArrowUp":
      return across(-1);
    default:
      return null;
  }
};

const leave = (picture: HTMLElement): void => {
  const tab = picture.closest("figure")?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  if (tab) tab.focus();
  else picture.blur();
};

export const ChartReader = ({ chart }: { readonly chart: Chart }) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const hint = useId();
  const [place, setPlace] = useState<Place | null>(null);
  const { table } = chart;
  const all = seriesOf(table, language);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      leave(event.currentTarget);
      return;
    }
    const next = table.rows.length === 0 ? null : placeAfter(event.key, table, all, place);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
  };
  return (
    <div className="reader">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and a picture has none */}
      <div
        className="picture"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows read the values of the picture
        tabIndex={0}
        aria-label={chart.title}
        aria-describedby={hint}
        onKeyDown={press}
        onBlur={() => setPlace(null)}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the chart is our own SVG text with every label escaped
        dangerouslySetInnerHTML={{ __html: chart.svg }}
      />
      <span id={hint} hidden>
        {t(FRAME_WORDS.readHint)}
      </span>
      <p className="reading" aria-live="polite">
        {place === null ? "" : readingOf(table, all, place, language)}
      </p>
    </div>
  );
};
