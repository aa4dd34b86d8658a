/**
 * The answer as a page shows it: every sentence of the bottom line in one language, bound to where its numbers come from,
 * and what charts need beside the assessment and its weekly bands. Plain data that can be cloned; nothing is drawn here.
 */
import { bothCountsOf, say } from "@inflow/study";
import { beside, cardOf, humanCost, subLine } from "./bottom-line.ts";
import { type MapGround, mapGround } from "./corridors.ts";
import { costOnRecord } from "./cost-on-record.ts";
import { costRow } from "./cost-row.ts";
import type { Block } from "./document.ts";
import { type DatedRule, datedRules, type Observed, observedDeaths } from "./fans.ts";
import {
  type BriefInput,
  type Context,
  comparisonName,
  contextOf,
  dateWords,
  lastEvent,
  publicCount,
} from "./input.ts";
import { plainText, type Sentence, sentence } from "./prose.ts";
import { flipSentences, monthsSentences, splitSentence } from "./verdict-sentences.ts";
import { fentanylReason } from "./why-it-matters.ts";

/** What is said of one drug. */
export interface CardView {
  readonly commodity: string;
  readonly name: string;
  readonly modelLine: string;
  readonly verdict: Sentence;
  /** How a split divides, both counts, the rider: what stands beside the verdict. */
  readonly beside: readonly Sentence[];
  /** Comparison, change of inflow, calibration. */
  readonly notes: readonly Sentence[];
  /** How much of the uncertainty of its inflow is luck. */
  readonly luck: Sentence;
  readonly dataLine: Sentence;
  readonly data: Sentence;
  readonly dotsTitle: string;
  readonly couldTell: readonly Sentence[];
  readonly flips: readonly Sentence[];
  readonly observed: Observed | null;
  readonly ground: MapGround;
}

export interface AnswerView {
  readonly question: string;
  readonly sub: Sentence;
  readonly comparison: string;
  readonly cards: readonly CardView[];
  readonly humanCost: readonly Sentence[];
  readonly cost: Extract<Block, { kind: "table" }> | null;
  /** Said where no cost per tonne can be given. */
  readonly costSilence: readonly Sentence[];
  /** Totals that were reported or computed so far; null where none is on record. */
  readonly costOnRecord: Sentence | null;
  readonly priorNote: Sentence;
  readonly fentanyl: Sentence | null;
  readonly rules: readonly DatedRule[];
  /** The last date of anything in the ledger, in words and as it is written there. */
  readonly dataTo: { readonly words: string; readonly date: string } | null;
  /** People killed in strikes by the latest public count; null where none is on record. */
  readonly killed: { readonly count: number; readonly date: string } | null;
}

const cardView = (context: Context, commodity: string): CardView[] => {
  const verdict = context.verdicts[commodity];
  if (verdict === undefined) return [];
  const card = cardOf(context, verdict);
  const said = beside(context, verdict);
  const both = bothCountsOf(verdict, context.language);
  const { answer, killed: shares, seizures, likelihood } = verdict.lines[context.language];
  const folded = (one: Sentence): boolean => [answer, seizures, likelihood].includes(plainText(one));
  const repeated = (one: Sentence): boolean => both !== null && plainText(one) === shares;
  return [
    {
      commodity,
      name: card.commodity,
      modelLine: card.modelLine,
      verdict: card.verdict,
      beside: said.filter((one) => !folded(one) && !repeated(one)),
      notes: [...said.filter(folded), ...card.notes.slice(said.length)],
      luck: splitSentence(context, verdict),
      dataLine: card.dataLine,
      data: card.data,
      dotsTitle: card.dots.title,
      couldTell: monthsSentences(context, verdict),
      flips: flipSentences(context, verdict),
      observed: observedDeaths(context, commodity),
      ground: mapGround(context, commodity),
    },
  ];
};

/** The answer of a run in the language of the input. */
export const answerView = (input: BriefInput): AnswerView => {
  const context = contextOf(input);
  const { language, assessment } = context;
  const verdicts = Object.values(context.verdicts);
  const primary = context.verdicts[assessment.primaryCommodity] ?? verdicts[0]!;
  const row = costRow(context);
  const last = lastEvent(context);
  const count = publicCount(context);
  return {
    question: say("question", language),
    sub: subLine(context),
    comparison: comparisonName(context),
    cards: context.commodities.flatMap((commodity) => cardView(context, commodity)),
    humanCost: humanCost(context, primary),
    cost: row.find((block) => block.kind === "table") ?? null,
    costSilence: row.flatMap((block) => (block.kind === "text" ? block.sentences : [])),
    costOnRecord: costOnRecord(context),
    priorNote: sentence(say("prior.note", language)),
    fentanyl: fentanylReason(context),
    rules: datedRules(context),
    dataTo: last === null ? null : { words: dateWords(last.date, language), date: last.date },
    killed: count === null ? null : { count: count.killed, date: dateWords(count.record.date, language) },
  };
};
