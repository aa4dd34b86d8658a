/**
 * The acceptability curve: for each willingness to pay, the share of futures in which each policy has the best net benefit;
 * the policy with the best mean is drawn thick where it is that. Prices stand evenly, not to scale, since they span decades.
 * Limit: the most often best need not be the best on average; the thick line says which is.
 */
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { apart } from "./axis.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt } from "./svg.ts";
import { styleOfPolicy } from "./theme.ts";

export interface AcceptabilityInput {
  readonly title: string;
  readonly sentence: string;
  /** "million USD per tonne". */
  readonly unit: string;
  readonly write: (price: number) => string;
  readonly points: readonly {
    readonly price: number;
    readonly shares: readonly { readonly policy: string; readonly share: number }[];
    /** The policy with the best mean. */
    readonly best: string;
  }[];
}

const HEIGHT = 240;
const TOP = 24;
const LETTER = 6.4;
const NAMED = 0.02;

const DASHES = [undefined, "9 4", "2 3", "8 3 2 3", "5 5", "12 3"] as const;

/** The acceptability curve of policies. */
export const acceptabilityChart = (input: AcceptabilityInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const narrow = isNarrow(frame);
  const { points } = input;
  const names = points[0]?.shares.map(({ policy }) => policy) ?? [];
  const shown = names.filter((_, p) => points.some(({ shares }) => shares[p]!.share >= NAMED));
  const left = 42;
  const right = frame.width - (narrow ? 20 : 226);
  const bottom = TOP + HEIGHT;
  const x = (i: number): number => left + ((right - left) * i) / Math.max(1, points.length - 1);
  const y = (share: number): number => bottom - HEIGHT * share;
  const body: string[] = [textAt(0, 12, ANALYSIS_WORDS.ofFutures[language], { fill: theme.secondary })];
  for (const share of [0, 0.25, 0.5, 0.75, 1])
    body.push(
      lineOf(left, y(share), right, y(share), { stroke: theme.axis, "stroke-opacity": share === 0 ? "1" : "0.35" }),
      textAt(left - 6, y(share) + 4, String(100 * share), { "text-anchor": "end", fill: theme.secondary }),
    );
  points.forEach(({ price }, i) => {
    if (narrow && i % 2 === 1) return;
    body.push(textAt(x(i), bottom + LINE + 2, input.write(price), { "text-anchor": "middle", fill: theme.secondary }));
  });
  body.push(textAt(right, bottom + 2 * LINE + 4, input.unit, { "text-anchor": "end", fill: theme.secondary }));
  const styles = shown.map((policy, s) => {
    const own = styleOfPolicy(policy, theme);
    return own.letter === "" ? { colour: theme.secondary, dash: DASHES[s % DASHES.length] } : own;
  });
  shown.forEach((policy, s) => {
    const p = names.indexOf(policy);
    const { colour, dash } = styles[s]!;
    const at = points.map(({ shares }, i) => [x(i), y(shares[p]!.share)] as const);
    const path = at.map(([a, b], i) => `${i === 0 ? "M" : "L"}${a.toFixed(1)} ${b.toFixed(1)}`).join("");
    body.push(
      element("path", { d: path, fill: "none", stroke: colour, "stroke-width": "2", "stroke-dasharray": dash }),
    );
    at.forEach(([a, b], i) => {
      if (points[i]!.best === policy)
        body.push(element("circle", { cx: a, cy: b, r: 4.5, fill: colour, stroke: theme.page, "stroke-width": "1" }));
    });
  });
  const last = points[points.length - 1];
  const key = narrow ? 0 : 1;
  const ends = shown.map((policy) => y(last === undefined ? 0 : last.shares[names.indexOf(policy)]!.share));
  const heights = apart(ends, LINE, TOP, bottom);
  shown.forEach((policy, s) => {
    const place = narrow ? bottom + 3 * LINE + 8 + s * LINE : heights[s]! + 4;
    const from = narrow ? 0 : right + 6;
    const { colour, dash } = styles[s]!;
    body.push(
      lineOf(from, place - 4, from + 22, place - 4, { stroke: colour, "stroke-width": "2", "stroke-dasharray": dash }),
      textAt(from + 27, place, policy.slice(0, Math.floor((narrow ? frame.width - 30 : 196) / LETTER)), halo(theme)),
    );
  });
  const height = bottom + 3 * LINE + 8 + (key === 0 ? shown.length * LINE : 0) + LINE;
  body.push(textAt(0, height - 3, ANALYSIS_WORDS.bestAtPrice[language], { fill: theme.secondary }));
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, height, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: input.unit, isNumber: true },
        ...names.map((policy) => ({ label: policy, isNumber: true })),
        { label: ANALYSIS_WORDS.bestOnAverage[language], isNumber: false },
      ],
      rows: points.map(({ price, shares, best }) => [
        input.write(price),
        ...shares.map(({ share }) => String(Math.round(100 * share))),
        best,
      ]),
    },
  };
};
