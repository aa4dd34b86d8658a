/**
 * The charts on view, in the order in which they stand on the page, so that the buttons that take them away and the keys
 * can reach them. A chart registers itself through its frame and leaves with it.
 */
import type { Chart, Frame, Theme } from "@inflow/charts";
import { useSyncExternalStore } from "react";
import type { Origin } from "./take-away-about.ts";

export interface ShownChart extends Origin {
  readonly id: string;
  /** The chart as it is drawn on the page now. */
  readonly chart: Chart;
  /** Draws it again at another width [CSS pixels] and in other colours, for a file; null where nothing can be drawn. */
  redraw(width: number, theme: Theme): Chart | null;
  /** Shows its table instead, or the chart again. */
  toggle(): void;
  /** The element that it stands in. */
  readonly element: HTMLElement;
}

/** Draws a chart in a frame, as the frame of a chart is given it. */
export type DrawChart = (frame: Frame) => Chart | null;

let shown: readonly ShownChart[] = [];
const listeners = new Set<() => void>();

const inOrderOfPage = (a: ShownChart, b: ShownChart): number =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

const become = (next: readonly ShownChart[]): void => {
  shown = next;
  for (const tell of listeners) tell();
};

/** Puts a chart on the list, in place of one with its id; gives back what takes it off. */
export const registerChart = (entry: ShownChart): (() => void) => {
  become([...shown.filter(({ id }) => id !== entry.id), entry].sort(inOrderOfPage));
  return () => become(shown.filter((one) => one !== entry));
};

/** The charts on view now. */
export const currentCharts = (): readonly ShownChart[] => shown;

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The charts on view, followed as they change. */
export const useChartRegistry = (): readonly ShownChart[] => useSyncExternalStore(subscribe, currentCharts);
