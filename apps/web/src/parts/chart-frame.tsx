/**
 * The frame of every chart: title, one sentence, the chart or its table as peer tabs, the line of its source, and Why.
 * Charts are drawn at the width that there is, in the colours on view, and put on the list of charts that can be taken away.
 */
import { type Chart, DARK, LIGHT } from "@inflow/charts";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import type { FileChart } from "./chart-files.tsx";
import { ChartMenu } from "./chart-menu.tsx";
import { ChartReader } from "./chart-reader.tsx";
import { type DrawChart, registerChart } from "./chart-registry.ts";
import { ChartTable } from "./chart-table.tsx";
import { type Origin, useSourceSentence } from "./take-away-about.ts";
import { useLinks } from "./use-links.ts";
import { PRINT_WIDTH, usePrinting } from "./use-printing.ts";
import { useChanges, useView } from "./use-view.ts";
import { useWidth } from "./use-width.ts";

interface Props extends Origin {
  /** Draws the chart in a frame; null where there is nothing to draw yet. */
  readonly draw: DrawChart;
  readonly id: string;
  /** Where Why leads; the page that explains the answer, where none is given. */
  readonly why?: string;
  /** Leaves title and sentence to the text around the chart: those who listen are told them all the same. */
  readonly isBare?: boolean;
  /** The heading that fits where it stands. */
  readonly heading?: "h2" | "h3";
  /** What stands between the sentence and the chart: buttons that choose what is drawn. */
  readonly controls?: ReactNode;
}

/** The line under a chart: run, futures, data, comparison, and the reader's changes where there are any. */
const SourceLine = (origin: Origin) => {
  const t = useWords();
  const view = useView();
  const sourceOf = useSourceSentence();
  const { all } = useChanges(origin.scenario);
  const opened = useStore(({ judged }) => (origin.scenario ?? judged?.scenario)?.opened?.name);
  if (view === null) return null;
  return (
    <p className="source">
      {sourceOf(origin)}
      {all === 0 ? "" : ` · ${t(FRAME_WORDS.sourceChanged, { changes: all })}`}
      {opened === undefined ? "" : ` · ${t(TAKE_AWAY_WORDS.ofFile, { name: opened })}`}
    </p>
  );
};

interface TabsProps {
  readonly id: string;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

const Tabs = ({ id, isTable, onTable }: TabsProps) => {
  const t = useWords();
  const place = useRef<HTMLDivElement | null>(null);
  const move = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    onTable(!isTable);
    place.current?.querySelector<HTMLElement>(`[aria-selected="false"]`)?.focus();
  };
  const tab = (table: boolean, words: string) => (
    <button
      type="button"
      role="tab"
      id={`${id}-${table ? "table" : "chart"}`}
      aria-selected={isTable === table}
      aria-controls={`${id}-panel`}
      tabIndex={isTable === table ? 0 : -1}
      onClick={() => onTable(table)}
    >
      {words}
    </button>
  );
  return (
    <div className="tabs" role="tablist" aria-label={t(FRAME_WORDS.shownAs)} ref={place} onKeyDown={move}>
      {tab(false, t(FRAME_WORDS.chart))}
      {tab(true, t(FRAME_WORDS.table))}
    </div>
  );
};

/** Keeps the chart on the list of charts on view while it is there. */
const useRegistered = (shown: FileChart | null, place: RefObject<HTMLElement | null>, toggle: () => void): void => {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const element = place.current;
    if (shown === null || element === null) return;
    return registerChart({ ...shown, toggle: () => latest.current(), element });
  }, [shown, place]);
};

/** The chart as it can be drawn again for a file, the same until the chart is another. */
const useFileChart = (
  chart: Chart | null,
  { id, draw, run, futures, scenario, source }: Pick<Props, "id" | "draw" | keyof Origin>,
): FileChart | null => {
  const language = useStore((state) => state.language);
  const latest = useRef(draw);
  latest.current = draw;
  return useMemo(
    () =>
      chart === null
        ? null
        : {
            id,
            chart,
            run,
            futures,
            scenario,
            source,
            redraw: (width, theme) => latest.current({ id, width, language, theme }),
          },
    [id, chart, run, futures, scenario, source, language],
  );
};

export const ChartFrame = (props: Props) => {
  const { draw, id, why, isBare = false, source, controls, heading: Heading = "h3" } = props;
  const [place, roomy] = useWidth();
  const link = useLinks();
  const [isTable, setTable] = useState(false);
  const unique = useId();
  const language = useStore((state) => state.language);
  const isDark = useStore((state) => state.theme === "dark");
  const isPrinting = usePrinting();
  const onPaper = isBare ? Math.min(roomy, PRINT_WIDTH) : PRINT_WIDTH;
  const width = isPrinting ? onPaper : roomy;
  const theme = isDark && !isPrinting ? DARK : LIGHT;
  const t = useWords();
  const chart = useMemo(
    () => (width === 0 ? null : draw({ id, width, language, theme })),
    [draw, id, width, language, theme],
  );
  const shown = useFileChart(chart, props);
  useRegistered(shown, place, () => setTable((now) => !now));
  const titleClass = isBare ? "unseen" : undefined;
  return (
    <figure className={isBare ? "chart bare" : "chart"} ref={place}>
      {chart === null || shown === null ? null : (
        <>
          <figcaption className={titleClass}>
            {isBare ? <p>{chart.title}</p> : <Heading>{chart.title}</Heading>}
            <p>{chart.sentence}</p>
          </figcaption>
          {controls}
          <div id={`${unique}-panel`} role="tabpanel" aria-labelledby={`${unique}-${isTable ? "table" : "chart"}`}>
            {isTable ? <ChartTable table={chart.table} /> : <ChartReader chart={chart} />}
          </div>
          {isBare ? null : source === undefined ? (
            <SourceLine run={props.run} futures={props.futures} scenario={props.scenario} />
          ) : (
            <p className="source">{source}</p>
          )}
          <div className="under-chart">
            <Tabs id={unique} isTable={isTable} onTable={setTable} />
            <ChartMenu shown={shown} />
            <a className="why" href={why ?? link("why")} aria-label={t(FRAME_WORDS.whyOf, { title: chart.title })}>
              {t(FRAME_WORDS.why)}
            </a>
          </div>
        </>
      )}
    </figure>
  );
};
