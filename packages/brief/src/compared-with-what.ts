/** Section 5: compared with what? Every policy on the same scales, where each is ahead, and the answer for each. */
import { amount, type IntervalColumn, intervalPlot, signed, signedPercent, type WideBand } from "@inflow/charts";
import { COST_DEFINITIONS, countOf100, FINDING_WORDS, type Verdict } from "@inflow/study";
import { comparedBlocks } from "./analysis-figures.ts";
import { perTonneCell } from "./cost-row.ts";
import { type Block, type Figure, figures, heading, list, note, type Section } from "./document.ts";
import {
  type Context,
  commodityName,
  comparisonName,
  deathsSpan,
  type Judged,
  policyName,
  says,
  spanOf,
  words,
} from "./input.ts";
import { bound, joined, type Part, plainText, result, type Sentence, sentence } from "./prose.ts";
import { verdictColumn } from "./verdict-sentences.ts";

const USD_PER_BILLION = 1e9;

interface Outcome {
  readonly label: string;
  readonly isHarm: boolean;
  readonly write: (value: number) => string;
  readonly column: (policy: string) => string;
  readonly band: (verdicts: Readonly<Record<string, Verdict>>) => WideBand | null;
}

/** Cost as it is called above a column, with the definition that decides. */
const costLabel = (context: Judged): string =>
  plainText(says(context, "costColumn", { definition: words(context, context.assessment.test.cost).toLowerCase() }));

const outcomesOf = (context: Judged): Outcome[] => {
  const inflow = (commodity: string, label: string): Outcome => ({
    label,
    isHarm: false,
    write: signedPercent,
    column: (policy) => verdictColumn(policy, commodity, `change.inflowShare.${commodity}`),
    band: (verdicts) => verdicts[commodity]?.change[`inflowShare.${commodity}`] ?? null,
  });
  const primary = context.assessment.primaryCommodity;
  const { cost } = context.assessment.test;
  const deaths = (group: "overdose" | "violence" | "crews", label: string): Outcome => ({
    label,
    isHarm: true,
    write: (value) => signed(Math.round(value), 2, context.language),
    column: (policy) => verdictColumn(policy, primary, `deaths.byGroup.${group}`),
    band: (verdicts) => verdicts[primary]?.deaths.byGroup[group] ?? null,
  });
  return [
    inflow("cocaine", words(context, "cocaineColumn")),
    inflow("fentanyl", words(context, "fentanylColumn")),
    deaths("overdose", words(context, "deathsColumn")),
    deaths("violence", words(context, "violenceColumn")),
    deaths("crews", words(context, "crewsColumn")),
    {
      label: costLabel(context),
      isHarm: false,
      write: (value) => amount(value / USD_PER_BILLION, 2),
      column: (policy) => verdictColumn(policy, primary, `costs.extraUsd.${cost}`),
      band: (verdicts) => verdicts[primary]?.costs.extraUsd[cost] ?? null,
    },
  ];
};

const policiesOf = (context: Judged): string[] => Object.keys(context.assessment.verdicts);

const bandOf = (context: Judged, outcome: Outcome, policy: string): WideBand | null =>
  outcome.band(context.assessment.verdicts[policy] ?? {});

/** The policy with the least of an outcome in the middle future, among those whose interval keeps off zero. */
const aheadIn = (context: Judged, outcome: Outcome): { readonly policy: string; readonly band: WideBand } | null => {
  const found = policiesOf(context).flatMap((policy) => {
    const band = bandOf(context, outcome, policy);
    return band !== null && band.p90 < 0 && outcome.write(band.p90) !== outcome.write(0) ? [{ policy, band }] : [];
  });
  return found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one.band.p50 < best.band.p50 ? one : best),
    null,
  );
};

/** Policies under which an outcome is higher than with the comparison, by intervals that keep off zero. */
const worseIn = (context: Judged, outcome: Outcome): Part[][] =>
  policiesOf(context).flatMap((policy) => {
    const band = bandOf(context, outcome, policy);
    if (band === null || band.p10 <= 0 || outcome.write(band.p10) === outcome.write(0)) return [];
    const span = spanOf(context, band, outcome.column(policy), outcome.write);
    return [[`${policyName(policy, context.language)}, `, span]];
  });

const winSentences = (context: Judged, outcome: Outcome): Sentence[] => {
  const ahead = aheadIn(context, outcome);
  const worse = worseIn(context, outcome);
  const best =
    ahead === null
      ? says(context, "noWinner", { outcome: outcome.label })
      : says(context, "win", {
          outcome: outcome.label,
          policy: policyName(ahead.policy, context.language),
          span: spanOf(context, ahead.band, outcome.column(ahead.policy), outcome.write),
        });
  if (worse.length === 0) return [best];
  return [best, says(context, "worse", { comparison: comparisonName(context), list: joined(worse, "; ") })];
};

/** Outcomes of the plot by name, in their order. */
export const PLOT_OUTCOMES = ["cocaine", "fentanyl", "overdose", "violence", "crews", "cost"] as const;
export type PlotOutcome = (typeof PLOT_OUTCOMES)[number];

/** The plot of policies against the comparison as a figure; of all policies and outcomes, or of those that are named. */
export const policiesFigure = (
  context: Judged,
  named: {
    readonly policies?: readonly string[];
    readonly outcomes?: readonly PlotOutcome[];
    /** Keeps the axes still: the end of an outcome's axis, below or above zero, where so much is needed. */
    readonly still?: (outcome: PlotOutcome, end: "below" | "above", needed: number) => number;
  } = {},
): Figure => {
  const { language } = context;
  const { still } = named;
  const drawn = PLOT_OUTCOMES.filter((outcome) => named.outcomes?.includes(outcome) ?? true);
  const all = outcomesOf(context);
  const outcomes = drawn.map((outcome) => all[PLOT_OUTCOMES.indexOf(outcome)]!);
  const policies = policiesOf(context).filter((policy) => named.policies?.includes(policy) ?? true);
  const commodity = drawn.find((outcome) => outcome === "cocaine" || outcome === "fentanyl") ?? "cocaine";
  const inflow = all[PLOT_OUTCOMES.indexOf(commodity)]!;
  const best = policies.reduce((least, policy) =>
    (bandOf(context, inflow, policy)?.p50 ?? 0) < (bandOf(context, inflow, least)?.p50 ?? 0) ? policy : least,
  );
  const span = (policy: string) =>
    spanOf(context, bandOf(context, inflow, policy) ?? { p10: 0, p50: 0, p90: 0 }, inflow.column(policy), inflow.write);
  const line = says(context, "plotSentence", {
    commodity: commodityName(commodity, language),
    name: policyName(context.policy, language),
    policy: policyName(best, language),
    span: span(best),
    own: span(context.policy),
  });
  const title = plainText(says(context, "plotTitle", { comparison: comparisonName(context) }));
  const columns: IntervalColumn[] = outcomes.map((outcome, i) => ({
    still: still === undefined ? undefined : (end, needed) => still(drawn[i]!, end, needed),
    label: outcome.label,
    isHarm: outcome.isHarm,
    write: outcome.write,
    bands: policies.map((policy) => bandOf(context, outcome, policy)),
  }));
  return {
    id: "policies",
    title,
    sentence: line,
    draw: (frame) =>
      intervalPlot(
        {
          title,
          sentence: plainText(line),
          policies: policies.map((id) => ({ id, label: policyName(id, language) })),
          comparison: comparisonName(context),
          columns,
        },
        { ...frame, language },
      ),
    from: outcomes.map((outcome) => result(outcome.column(context.policy))),
    widths: [680, 358],
  };
};

/** Which definition of cost the plot draws, and under which heading all of them stand. */
export const oneCost = (context: Judged, costs: string): Sentence =>
  says(context, "oneCost", { definition: words(context, context.assessment.test.cost).toLowerCase(), costs });

const answerCell = (context: Judged, verdict: Verdict | undefined): Sentence => {
  if (verdict === undefined) return sentence("–");
  const word = FINDING_WORDS[verdict.finding][context.language];
  const column = verdictColumn(verdict.policy, verdict.commodity, "shares");
  if (verdict.finding === "cannot tell yet") {
    const split = (verdict.lines[context.language].split ?? "").replace(/^.*: |\.$/g, "");
    return sentence(bound(`${word}${split === "" ? "" : `: ${split}`}`, result(column)));
  }
  return sentence(bound(`${word}, ${countOf100(verdict.shares[verdict.finding])}`, result(column)));
};

const deathsCell = (context: Judged, policy: string, group: "overdose" | "crews"): Sentence => {
  const verdict = context.assessment.verdicts[policy]?.[context.assessment.primaryCommodity];
  if (verdict === undefined) return sentence("–");
  const column = verdictColumn(policy, verdict.commodity, `deaths.byGroup.${group}`);
  return sentence(deathsSpan(context, verdict.deaths.byGroup[group], column));
};

const verdictTable = (context: Judged): Block => ({
  kind: "table",
  caption: says(context, "verdictsCaption", { comparison: comparisonName(context) }),
  columns: [
    { label: words(context, "policyColumn"), isNumber: false },
    { label: words(context, "cocaineColumn"), isNumber: false },
    { label: words(context, "fentanylColumn"), isNumber: false },
    { label: words(context, "deathsColumn"), isNumber: true },
    { label: words(context, "crewsColumn"), isNumber: true },
    ...COST_DEFINITIONS.map((definition) => ({
      label: plainText(says(context, "perTonneColumn", { definition: words(context, definition).toLowerCase() })),
      isNumber: true,
    })),
  ],
  rows: policiesOf(context).map((policy) => {
    const verdicts = context.assessment.verdicts[policy] ?? {};
    return [
      sentence(policyName(policy, context.language)),
      answerCell(context, verdicts.cocaine),
      answerCell(context, verdicts.fentanyl),
      deathsCell(context, policy, "overdose"),
      deathsCell(context, policy, "crews"),
      ...COST_DEFINITIONS.map((definition) =>
        verdicts.cocaine === undefined ? sentence("–") : perTonneCell(context, verdicts.cocaine, definition),
      ),
    ];
  }),
});

/** Compared with what? */
export const comparedWithWhat = (context: Context): Section => {
  const outcomes = outcomesOf(context);
  return {
    id: "compared-with-what",
    number: "5",
    title: words(context, "compared"),
    blocks: [
      figures(policiesFigure(context)),
      note(oneCost(context, words(context, "costTitle"))),
      heading(words(context, "wins")),
      list(
        false,
        outcomes.filter(({ label }) => label !== costLabel(context)).map((outcome) => winSentences(context, outcome)),
      ),
      verdictTable(context),
      ...comparedBlocks(context),
      note(says(context, "noRecommendation")),
    ],
  };
};
