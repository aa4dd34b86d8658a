/**
 * The square of 100 dots: one dot is one of 100 simulated futures, always in the same order of classes. Each class has its
 * fill and its letter, so that grey print and colour-blind eyes tell them apart; the verdict is ink, never a traffic light.
 * Counts: the finding's own count as the sentence gives it; the rest by largest remainders, so that the dots are 100.
 */
import { countsOf100, FATES, type Fate, FINDING_WORDS, type Finding, type Shares } from "@inflow/study";
import { type Chart, type Frame, hatch, picture, TEXT, themeOf } from "./chart.ts";
import { CHART_WORDS, FATE_LETTERS } from "./chart-words.ts";
import { element, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface DotsInput {
  readonly title: string;
  readonly shares: Shares;
  readonly finding: Finding;
}

const SIDE = 10;

/** Fills of the classes: solid, lines, open, crossed lines. */
export const fateFills = (
  id: string,
  theme: Theme,
): { readonly defs: string; readonly fill: Readonly<Record<Fate, string>> } => ({
  defs: element("defs", {}, hatch(`${id}-u`, 4, theme.ink, 1), crossed(`${id}-h`, theme)),
  fill: {
    "reduces sustainably": theme.ink,
    "reduces unsustainably": `url(#${id}-u)`,
    "no effect": theme.page,
    harmful: `url(#${id}-h)`,
  },
});

const crossed = (id: string, theme: Theme): string =>
  element(
    "pattern",
    { id, width: 4, height: 4, patternUnits: "userSpaceOnUse" },
    element("path", { d: "M0 0H4M0 0V4", stroke: theme.ink, "stroke-width": "1.4", fill: "none" }),
  );

/** A letter in a mark; in a hatched one on a clear ground that leaves the hatch as a ring. */
const letterAt = (x: number, y: number, fate: Fate, letter: string, theme: Theme): string => {
  const solid = fate === "reduces sustainably";
  const plain = fate === "no effect";
  const ground = solid || plain ? "" : element("circle", { cx: x, cy: y, r: 6.6, fill: theme.page });
  return `${ground}${textAt(x, y + 4.3, letter, { "text-anchor": "middle", fill: solid ? theme.page : theme.ink })}`;
};

/** The square of 100 dots with its key. */
export const hundredDots = (input: DotsInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const counts = countsOf100(input.shares, input.finding);
  const pitch = 21;
  const order = FATES.flatMap((fate) => Array.from({ length: counts[fate] }, () => fate));
  const { defs, fill } = fateFills(frame.id, theme);
  const dots = order.map((fate, i) => {
    const x = pitch / 2 + (i % SIDE) * pitch + 1;
    const y = pitch / 2 + Math.floor(i / SIDE) * pitch + 1;
    return `${element("circle", { cx: x, cy: y, r: 9, fill: fill[fate], stroke: theme.ink, "stroke-width": "1" })}${letterAt(x, y, fate, FATE_LETTERS[fate][language], theme)}`;
  });
  const shown = FATES.filter((fate) => counts[fate] > 0);
  const square = SIDE * pitch + 2;
  const key = shown.map((fate, i) => {
    const y = square + 18 + i * 22;
    return `${element("circle", { cx: 11, cy: y - 4, r: 9, fill: fill[fate], stroke: theme.ink, "stroke-width": "1" })}${letterAt(11, y - 4, fate, FATE_LETTERS[fate][language], theme)}${textAt(27, y, `${counts[fate]} ${FINDING_WORDS[fate][language]}`, { "font-size": String(TEXT + 1) })}`;
  });
  const list = shown.map((fate) => `${counts[fate]} ${FINDING_WORDS[fate][language]}`).join("; ");
  const sentence = `${language === "en" ? "Of 100 simulated futures" : "De 100 futuros simulados"}: ${list}.`;
  return {
    id: frame.id,
    title: input.title,
    sentence,
    svg: picture({ ...frame, width: square }, square + 6 + shown.length * 22, input.title, sentence, [
      defs,
      ...dots,
      ...key,
    ]),
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
