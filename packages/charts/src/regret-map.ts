/**
 * Regret as a heat map: one row a policy, futures from left to right in groups that have the same best policy. The darker a
 * cell, the more that policy would be regretted there; white is none. The best policy of each group is named above it.
 * Limit: a cell is the mean of its futures; regret is against the policies offered.
 */
import { ANALYSIS_WORDS } from "./analysis-words.ts";
import { type Chart, type Frame, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";

export interface RegretMapInput {
  readonly title: string;
  readonly sentence: string;
  readonly policies: readonly string[];
  readonly groups: readonly { readonly best: string; readonly draws: number }[];
  /** Policies × groups, 0 or more. */
  readonly regret: readonly (readonly number[])[];
  readonly write: (regret: number) => string;
}

const ROW = 24;
const TOP = 44;
const LETTER = 6.6;
/** Width of one step of the key. */
const KEY = 36;

/** Runs of groups that share a best policy, with the draws before and in them. */
const spansOf = (groups: RegretMapInput["groups"]) => {
  const spans: { best: string; from: number; draws: number }[] = [];
  let before = 0;
  for (const { best, draws } of groups) {
    const last = spans[spans.length - 1];
    if (last?.best === best) last.draws += draws;
    else spans.push({ best, from: before, draws });
    before += draws;
  }
  return spans;
};

/** The heat map of regret. */
export const regretMap = (input: RegretMapInput, frame: Frame): Chart => {
  const theme = themeOf(frame);
  const { language } = frame;
  const { policies, groups, regret } = input;
  const total = groups.reduce((sum, { draws }) => sum + draws, 0);
  const most = regret.flat().reduce((a, b) => Math.max(a, b), 0);
  const labels = isNarrow(frame) ? 158 : 210;
  const wide = frame.width - labels - 4;
  const x = (draws: number): number => labels + (wide * draws) / Math.max(1, total);
  const bottom = TOP + policies.length * ROW;
  const body: string[] = [textAt(0, 12, ANALYSIS_WORDS.bestThere[language], { fill: theme.secondary })];
  const spans = spansOf(groups);
  for (const { best, from, draws } of spans) {
    const room = x(from + draws) - x(from);
    body.push(lineOf(x(from), TOP - 12, x(from), bottom, { stroke: theme.ink, "stroke-width": "1" }));
    const letters = Math.floor((room - 6) / LETTER);
    if (letters >= 8)
      body.push(textAt(x(from) + 4, TOP - 8, best.length > letters ? `${best.slice(0, letters - 1)}…` : best));
  }
  policies.forEach((policy, p) => {
    const y = TOP + p * ROW;
    const lines = wrapped(policy, Math.floor(labels / LETTER)).slice(0, 2);
    body.push(textLines(0, y + (lines.length > 1 ? 10 : 16), lines, 12));
    let before = 0;
    groups.forEach(({ draws }, g) => {
      const depth = most > 0 ? Math.sqrt(regret[p]![g]! / most) : 0;
      body.push(
        element("rect", {
          x: x(before),
          y: y + 1,
          width: Math.max(0.5, x(before + draws) - x(before) + 0.3),
          height: ROW - 2,
          fill: theme.more,
          "fill-opacity": depth.toFixed(3),
        }),
      );
      before += draws;
    });
    body.push(lineOf(labels, y + ROW, labels + wide, y + ROW, { stroke: theme.axis, "stroke-opacity": "0.4" }));
  });
  const key = Array.from({ length: 5 }, (_, i) => i / 4);
  key.forEach((share, i) => {
    const left = labels + i * KEY;
    body.push(
      element("rect", {
        x: left,
        y: bottom + 10,
        width: KEY,
        height: 12,
        fill: theme.more,
        "fill-opacity": Math.sqrt(share).toFixed(3),
        stroke: theme.axis,
        "stroke-width": "0.5",
      }),
    );
  });
  body.push(
    textAt(labels, bottom + 22 + LINE, ANALYSIS_WORDS.none[language]),
    textAt(labels + 5 * KEY, bottom + 22 + LINE, input.write(most), { "text-anchor": "end" }),
    textAt(0, bottom + 20, ANALYSIS_WORDS.regretOfCell[language], { fill: theme.secondary }),
  );
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, bottom + 32 + LINE, input.title, input.sentence, body),
    table: {
      caption: input.sentence,
      columns: [
        { label: ANALYSIS_WORDS.policy[language], isNumber: false },
        ...spans.map(({ best, draws }) => ({
          label: `${ANALYSIS_WORDS.best[language]}: ${best} (${draws} ${ANALYSIS_WORDS.draws[language]})`,
          isNumber: true,
        })),
      ],
      rows: policies.map((policy, p) => [
        policy,
        ...spans.map((span) => input.write(meanIn(span.best, groups, regret[p]!))),
      ]),
    },
  };
};

const meanIn = (best: string, groups: RegretMapInput["groups"], row: readonly number[]): number => {
  let sum = 0;
  let draws = 0;
  groups.forEach((group, g) => {
    if (group.best !== best) return;
    sum += row[g]! * group.draws;
    draws += group.draws;
  });
  return sum / Math.max(1, draws);
};
