/**
 * What every chart is: SVG with a title and a description for those who do not see it, one generated sentence, and the table
 * of its values. The three are made from the same input, so that none says more than another.
 */
import type { Language } from "@inflow/study";
import { type Attributes, element, escapeText } from "./svg.ts";
import { FONT, LIGHT, type Theme } from "./theme.ts";

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly svg: string;
  readonly table: ChartTable;
  /** All that is drawn, for files, with units in the header and plain numbers; absent where the table holds it all. */
  readonly data?: ChartTable;
}

/** How a chart is to be drawn: its width in pixels (320 or more), the id that its parts begin with, colours, language. */
export interface Frame {
  readonly id: string;
  readonly width: number;
  readonly language: Language;
  readonly theme?: Theme;
}

export const TEXT = 12;
export const LINE = 15;

export const themeOf = (frame: Frame): Theme => frame.theme ?? LIGHT;
export const isNarrow = (frame: Frame): boolean => frame.width < 480;

/** An SVG picture of a height in pixels with its accessible name and description. */
export const picture = (
  frame: Frame,
  height: number,
  title: string,
  sentence: string,
  body: readonly string[],
): string => {
  const theme = themeOf(frame);
  const attributes: Attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "aria-labelledby": `${frame.id}-t ${frame.id}-d`,
    viewBox: `0 0 ${Math.round(frame.width)} ${Math.round(height)}`,
    width: String(Math.round(frame.width)),
    height: String(Math.round(height)),
    "font-family": FONT,
    "font-size": String(TEXT),
    fill: theme.ink,
  };
  return element(
    "svg",
    attributes,
    element("title", { id: `${frame.id}-t` }, escapeText(title)),
    element("desc", { id: `${frame.id}-d` }, escapeText(sentence)),
    ...body,
  );
};

/** A 45° hatch with lines so far apart. */
export const hatch = (id: string, apart: number, colour: string, width = 0.75, angle = 45): string =>
  element(
    "pattern",
    {
      id,
      width: apart,
      height: apart,
      patternUnits: "userSpaceOnUse",
      patternTransform: `rotate(${angle})`,
    },
    element("line", { x1: 0, y1: 0, x2: 0, y2: apart, stroke: colour, "stroke-width": String(width) }),
  );

/** The halo of a label over lines: letters drawn over their own outline in the colour of the ground. */
export const halo = (theme: Theme, width = 3): Attributes => ({
  stroke: theme.page,
  "stroke-width": String(width),
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});
