/** The brief as data: sections of blocks. HTML and Markdown are two ways to write the same document. */
import type { Chart, Frame } from "@inflow/charts";
import type { Origin, Sentence } from "./prose.ts";

/** A chart drawn at any width, with its one sentence and what its numbers come from. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly sentence: Sentence;
  readonly draw: (frame: Omit<Frame, "language">) => Chart;
  readonly from: readonly Origin[];
  /** Widths in pixels for a wide and a narrow page. */
  readonly widths: readonly [wide: number, narrow: number];
}

export interface VerdictCard {
  readonly commodity: string;
  readonly dots: Figure;
  readonly verdict: Sentence;
  readonly modelLine: string;
  readonly notes: readonly Sentence[];
  readonly dataLine: Sentence;
  readonly data: Sentence;
}

export type Block =
  | {
      readonly kind: "text";
      readonly role: "plain" | "note" | "harm" | "quote" | "glance";
      readonly sentences: readonly Sentence[];
    }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly isNumbered: boolean; readonly items: readonly (readonly Sentence[])[] }
  | {
      readonly kind: "table";
      readonly caption: Sentence;
      readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
      readonly rows: readonly (readonly Sentence[])[];
    }
  | { readonly kind: "fold"; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | { readonly kind: "verdicts"; readonly cards: readonly VerdictCard[] };

export interface Section {
  readonly id: string;
  /** The number before the heading, or none. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface BriefDocument {
  readonly title: Sentence;
  readonly kicker: Sentence;
  /** Said before everything else, where the run is too small to quote. */
  readonly preview: Sentence | null;
  readonly sub: Sentence;
  readonly sections: readonly Section[];
  /** For the foot of each page: run, data date, comparison, changes. */
  readonly foot: Sentence;
}

export const text = (...sentences: readonly Sentence[]): Block => ({ kind: "text", role: "plain", sentences });
export const note = (...sentences: readonly Sentence[]): Block => ({ kind: "text", role: "note", sentences });
export const heading = (words: string): Block => ({ kind: "heading", text: words });
export const list = (isNumbered: boolean, items: readonly (readonly Sentence[])[]): Block => ({
  kind: "list",
  isNumbered,
  items,
});
/** Blocks that a reader opens: long lists that few read through. */
export const fold = (summary: string, ...blocks: readonly Block[]): Block => ({ kind: "fold", summary, blocks });
export const figures = (...drawn: readonly Figure[]): Block => ({ kind: "figures", figures: drawn });
