/**
 * The square of 100 dots: one dot is one of 100 simulated futures, always in the same order of classes. Each class has its
 * fill and its letter, so that grey print and colour-blind eyes tell them apart; the verdict is ink, never a traffic light.
 * Counts: the finding's own count as the sentence gives it; the rest by largest remainders, so that the dots are 100.
 */
import { countsOf100, FATES, type Fate, FINDING_WORDS, type Finding, type Shares } from "@inflow/study";
import { type Chart, type Frame, picture, TEXT, themeOf } from "./chart.ts";
import { CHART_WORDS, FATE_LETTERS } from "./chart-words.ts";
import { element, tenth, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface DotsInput {
  readonly title: string;
  readonly shares: Shares;
  readonly finding: Finding;
}

const SIDE = 10;

const RADIUS = 9;

type Direction = readonly [x: number, y: number];

/** The lines in a mark of a class: how thick [pixels], and across which directions they stand. */
const LINES: Readonly<Partial<Record<Fate, { readonly width: string; readonly across: readonly Direction[] }>>> = {
  "reduces unsustainably": { width: "1", across: [[Math.SQRT1_2, Math.SQRT1_2]] },
  harmful: {
    width: "1.4",
    across: [
      [1, 0],
      [0, 1],
    ],
  },
};

/** Distances of the lines of a mark from its middle [pixels]. */
const OFFSETS = [-6, -2, 2, 6] as const;

/** Lines across a mark as a path, ending on its edge. */
const chordsAt = (x: number, y: number, across: readonly Direction[]): string =>
  across
    .flatMap(([dx, dy]) =>
      OFFSETS.map((off) => {
        const half = Math.sqrt(RADIUS * RADIUS - off * off);
        const end = (side: number): string =>
          `${tenth(x + off * dx - side * half * dy)} ${tenth(y + off * dy + side * half * dx)}`;
        return `M${end(-1)}L${end(1)}`;
      }),
    )
    .join("");

/** A mark with its letter; where it is lined, on a clear ground that leaves the lines as a ring. Lines are drawn as such: a pattern takes a printer seconds. */
const markAt = (x: number, y: number, fate: Fate, { ink, page }: Theme, letter: string): string => {
  const isSolid = fate === "reduces sustainably";
  const lines = LINES[fate];
  const lined =
    lines === undefined
      ? ""
      : `${element("path", { d: chordsAt(x, y, lines.across), stroke: ink, "stroke-width": lines.width })}${element("circle", { cx: x, cy: y, r: 6.6, fill: page })}`;
  return [
    element("circle", { cx: x, cy: y, r: RADIUS, fill: isSolid ? ink : page, stroke: ink, "stroke-width": "1" }),
    lined,
    textAt(x, y + 4.3, letter, { "text-anchor": "middle", fill: isSolid ? page : ink }),
  ].join("");
};

/** The square of 100 dots with its key. */
export const hundredDots = (input: DotsInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const counts = countsOf100(input.shares, input.finding);
  const pitch = 21;
  const order = FATES.flatMap((fate) => Array.from({ length: counts[fate] }, () => fate));
  const markOf = (x: number, y: number, fate: Fate): string => markAt(x, y, fate, theme, FATE_LETTERS[fate][language]);
  const dots = order.map((fate, i) =>
    markOf(pitch / 2 + (i % SIDE) * pitch + 1, pitch / 2 + Math.floor(i / SIDE) * pitch + 1, fate),
  );
  const shown = FATES.filter((fate) => counts[fate] > 0);
  const square = SIDE * pitch + 2;
  const key = shown.map((fate, i) => {
    const y = square + 18 + i * 22;
    return `${markOf(11, y - 4, fate)}${textAt(27, y, `${counts[fate]} ${FINDING_WORDS[fate][language]}`, { "font-size": String(TEXT + 1) })}`;
  });
  const list = shown.map((fate) => `${counts[fate]} ${FINDING_WORDS[fate][language]}`).join("; ");
  const sentence = `${language === "en" ? "Of 100 simulated futures" : "De 100 futuros simulados"}: ${list}.`;
  return {
    id: frame.id,
    title: input.title,
    sentence,
    svg: picture({ ...frame, width: square }, square + 6 + shown.length * 22, input.title, sentence, [...dots, ...key]),
    table: {
      caption: sentence,
      columns: [
        { label: CHART_WORDS.finding[language], isNumber: false },
        { label: CHART_WORDS.futures[language], isNumber: true },
      ],
      rows: FATES.map((fate) => [FINDING_WORDS[fate][language], String(counts[fate])]),
    },
  };
};
