/**
 * How the answer stands under other values and beliefs: one bar of 100 futures for each condition, cut into the classes of
 * futures by fill and letter. The first bar is the answer as it stands.
 */
import { countsOf100, FATES, type Fate, FINDING_WORDS, type Finding, type Shares } from "@inflow/study";
import { type Chart, type Frame, hatch, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS, FATE_LETTERS } from "./chart-words.ts";
import { element, textAt } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface DriverInput {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly { readonly label: string; readonly shares: Shares; readonly finding: Finding }[];
}

const ROW = 26;

const crossed = (id: string, theme: Theme): string =>
  element(
    "pattern",
    { id, width: 4, height: 4, patternUnits: "userSpaceOnUse" },
    element("path", { d: "M0 0H4M0 0V4", stroke: theme.ink, "stroke-width": "1.4", fill: "none" }),
  );

/** Fills of the classes: solid, lines, open, crossed lines. */
const fateFills = (
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

/** Bars of futures by class, one for each condition. */
export const driverBars = (input: DriverInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const narrow = isNarrow(frame);
  const left = narrow ? 0 : 190;
  const width = frame.width - left - 2;
  const row = narrow ? ROW + LINE + 4 : ROW;
  const { defs, fill } = fateFills(frame.id, theme);
  const bars = input.rows.map(({ label, shares, finding }, i) => {
    const counts = countsOf100(shares, finding);
    const top = i * row + (narrow ? LINE + 2 : 0);
    let from = left;
    const pieces = FATES.map((fate) => {
      const wide = (width * counts[fate]) / 100;
      const x = from;
      from += wide;
      if (wide === 0) return "";
      const letter = FATE_LETTERS[fate][language];
      const text = `${letter} ${counts[fate]}`;
      const solid = fate === "reduces sustainably";
      const ground =
        fate === "no effect" || solid || wide < 34
          ? ""
          : element("rect", { x: x + wide / 2 - 15, y: top + 3, width: 30, height: 14, rx: 2, fill: theme.page });
      return [
        element("rect", {
          x,
          y: top,
          width: wide,
          height: ROW - 6,
          fill: fill[fate],
          stroke: theme.ink,
          "stroke-width": "1",
        }),
        ground,
        wide < 34
          ? ""
          : textAt(x + wide / 2, top + 14, text, { "text-anchor": "middle", fill: solid ? theme.page : theme.ink }),
      ].join("");
    });
    const words = narrow
      ? textAt(0, top - 5, label, { "font-weight": i === 0 ? "600" : "400" })
      : textAt(left - 8, top + 14, label, { "text-anchor": "end", "font-weight": i === 0 ? "600" : "400" });
    return words + pieces.join("");
  });
  const present = FATES.filter((fate) =>
    input.rows.some(({ shares, finding }) => countsOf100(shares, finding)[fate] > 0),
  );
  const keyTop = input.rows.length * row + 14;
  let along = left;
  const key = present.map((fate, i) => {
    const words = `${FATE_LETTERS[fate][language]} = ${FINDING_WORDS[fate][language]}`;
    const x = narrow ? 0 : along;
    along += words.length * 6.6 + 22;
    return textAt(x, keyTop + (narrow ? i * LINE : 0), words, { fill: theme.secondary });
  });
  const height = keyTop + 8 + (narrow ? present.length * LINE : 0);
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, [defs, ...bars, ...key]),
    table: {
      caption: input.sentence,
      columns: [
        { label: CHART_WORDS.condition[language], isNumber: false },
        ...FATES.map((fate) => ({ label: FINDING_WORDS[fate][language], isNumber: true })),
        { label: CHART_WORDS.finding[language], isNumber: false },
      ],
      rows: input.rows.map(({ label, shares, finding }) => [
        label,
        ...FATES.map((fate) => String(countsOf100(shares, finding)[fate])),
        FINDING_WORDS[finding][language],
      ]),
    },
  };
};
