/** The causal panel of a channel on the page: what came beside what was expected without the campaign, the placebo dates, the words. */
import { type ObservedInput, type ObservedPoint, observedSeries } from "@inflow/charts";
import { dayOf, EFFORT_KINDS, figureText } from "@inflow/study";
import type { Drawing, PageSection } from "./analysis-page.ts";
import type { CausalPanel, ObservedChannel } from "./observe-channel.ts";

const MIDDLE = "15";
/** The day on which a figure of a month is drawn. */
export const dayOfMonth = (month: string): number => dayOf(`${month}-${MIDDLE}` as `${number}-${number}-${number}`);
const dayOfFigure = (date: string): number =>
  /^\d{4}$/.test(date) ? dayOf(`${date}-07-01` as `${number}-${number}-${number}`) : dayOfMonth(date.slice(0, 7));

/** The figures of a channel as points. */
export const pointsOf = (channel: ObservedChannel): ObservedPoint[] =>
  channel.figures.map(({ date, value }) => ({ day: dayOfFigure(date), value }));

/** A picture of observed series, for any frame. */
export const drawn =
  (input: ObservedInput): Drawing =>
  (frame) =>
    observedSeries(input, frame);

/** Years of history that a picture of a prediction shows: the whole series stands in its table. */
export const SHOWN_YEARS = 6;

/** Words of the method as they stand here: months, and named apart from Inflow's own model. */
const inWords = (reason: string): string =>
  reason
    .replaceAll(/\bperiod(s?)\b/g, "month$1")
    .replaceAll(/\b(The|the) (?:same )?(?:model|method)\b/g, "$1 time-series method");

/** The causal panel drawn: what came, beside what the time-series method expects without the campaign. */
export const causalDrawing = (channel: ObservedChannel, causal: CausalPanel): Drawing => {
  const expected = causal.expected.map(({ month, ...one }) => ({ day: dayOfMonth(month), ...one }));
  const first = expected[0]?.day ?? 0;
  const points = pointsOf(channel).filter(({ day }) => day >= first - 365 * SHOWN_YEARS);
  return drawn({
    title: `${channel.label}: against its own course`,
    sentence:
      "Solid: the figures. Dashed: what the time-series method, fitted to the months before the campaign alone, expects without it; shaded: 19 in 20.",
    unit: channel.unit,
    lines: [
      { label: "figures", points },
      { label: "expected without the campaign", points: expected.map(({ day, mean }) => ({ day, value: mean })) },
    ],
    band: {
      label: "19 in 20",
      months: expected.map(({ day, low, high }) => ({ day, p025: low, p10: low, p90: high, p975: high })),
    },
    comparison: null,
    come: null,
    spans: [],
    rules: [{ day: first - 15, label: "campaign begins" }],
  });
};

/** The placebo dates of a causal panel, one a row. */
export const placeboTable = ({ result }: CausalPanel, unit: string): NonNullable<PageSection["tables"]>[number] => ({
  caption: `Placebo dates of the time-series method, at which nothing began (${unit})`,
  columns: [
    { label: "Date", isNumber: false },
    { label: "Finds", isNumber: true },
    { label: "95 % interval", isNumber: true },
    { label: "Leaves zero out", isNumber: false },
  ],
  rows: result.placebos.map(({ at, estimate, interval, excludesZero }) => [
    String(at).replace("-", "\u2011"),
    figureText(estimate),
    `${figureText(interval[0])} to ${figureText(interval[1])}`,
    excludesZero ? "yes, a false finding" : "no",
  ]),
});

/** What the causal panel of a channel says, in sentences. */
export const causalSentences = ({ causal, kind }: ObservedChannel): string[] => {
  if (causal === null) return [];
  const { result, controls, uncontrolled, monthsBefore, monthsAfter } = causal;
  const compared =
    controls.length === 0
      ? `Control: ${uncontrolled}.`
      : `Control: ${controls.map(({ channel, because }) => `${channel}, since ${because}`).join("; ")}.`;
  return [
    `Before and after, against the series' own course (${monthsBefore} months before, ${monthsAfter} after): ${inWords(result.reason)}`,
    compared,
    ...(result.finding === "effect" && EFFORT_KINDS.includes(kind)
      ? ["What is seized is an output of effort as much as of flow: no verdict rests on this change."]
      : []),
  ];
};
