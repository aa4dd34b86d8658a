/**
 * Colours and dashes of the charts. Contrast of each on its ground was computed (WCAG 2.2): text 6.4 or more, marks 3.1 or
 * more. Every policy has a dash as well as a colour; harm is for deaths and injury alone, always with a cross and a word.
 */

export interface PolicyStyle {
  readonly letter: string;
  readonly colour: string;
  /** SVG dash pattern; none for a solid line. */
  readonly dash: string | undefined;
}

export interface Theme {
  readonly page: string;
  readonly ink: string;
  readonly secondary: string;
  readonly axis: string;
  readonly harm: string;
  readonly land: string;
  readonly coast: string;
  readonly sea: string;
  readonly more: string;
  readonly less: string;
  readonly policies: readonly [string, string, string, string];
}

export const LIGHT: Theme = {
  page: "#FFFFFF",
  ink: "#1A1C1E",
  secondary: "#5A6067",
  axis: "#868D94",
  harm: "#B3261E",
  land: "#F0EFEA",
  coast: "#868D94",
  sea: "#FFFFFF",
  more: "#8C510A",
  less: "#01665E",
  policies: ["#7A52C0", "#499FA0", "#CC7D17", "#741F67"],
};

export const DARK: Theme = {
  page: "#14171A",
  ink: "#ECEEF0",
  secondary: "#A7AEB5",
  axis: "#6F7880",
  harm: "#FF6B61",
  land: "#2A3036",
  coast: "#6F7880",
  sea: "#14171A",
  more: "#E0A45E",
  less: "#5CC8BC",
  policies: ["#A27BFC", "#36C6CD", "#FFC423", "#A85A99"],
};

const DASHES = [undefined, "9 4", "1.5 3.5", "8 3 1.5 3"] as const;
const LETTERS = ["A", "B", "C", "D"] as const;

/** Policies that keep one colour and dash on every page; the others are drawn in secondary grey. */
const PLACES: readonly string[] = ["campaign-2025", "ports-of-entry", "treatment", "law-enforcement-doubled"];

/** The colour, dash and letter of a policy in a theme. */
export const styleOfPolicy = (policy: string, theme: Theme): PolicyStyle => {
  const place = PLACES.indexOf(policy);
  return place < 0
    ? { letter: "", colour: theme.secondary, dash: undefined }
    : { letter: LETTERS[place]!, colour: theme.policies[place]!, dash: DASHES[place] };
};

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
