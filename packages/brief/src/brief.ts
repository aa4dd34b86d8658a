/** A brief as a document: the bottom line, nine sections and the annex, in the shape in which analysts publish. */
import { SENTENCES } from "@inflow/study";
import { annex } from "./annex.ts";
import { atWhatCost } from "./at-what-cost.ts";
import { bottomLine, subLine } from "./bottom-line.ts";
import { comparedWithWhat } from "./compared-with-what.ts";
import type { BriefDocument } from "./document.ts";
import { howSure } from "./how-sure.ts";
import { inflowFalls } from "./inflow-falls.ts";
import {
  type BriefInput,
  type Context,
  changesOf,
  comparisonName,
  contextOf,
  countOfChanges,
  dateWords,
  lastEvent,
  says,
} from "./input.ts";
import { studyName } from "./names-in-spanish.ts";
import { bound, event, fill, result, type Sentence, study } from "./prose.ts";
import { questions } from "./questions.ts";
import { ofVerdict } from "./verdict-sentences.ts";
import { whatHappened } from "./what-happened.ts";
import { provedWrong, whenCouldTell } from "./when-and-wrong.ts";
import { whyItMatters } from "./why-it-matters.ts";

const previewOf = (context: Context): Sentence | null => {
  const verdict = Object.values(context.verdicts)[0];
  const preview = verdict?.lines[context.language].preview ?? null;
  return verdict === undefined || preview === null ? null : ofVerdict(verdict, preview, "futures");
};

/** The document of a brief, and what its sections share. */
export const documentOf = (input: BriefInput): { readonly document: BriefDocument; readonly context: Context } => {
  const context = contextOf(input);
  const last = lastEvent(context);
  const slots = {
    study: bound(studyName(input.assessment.study, context.language), result("identity")),
    run: bound(input.assessment.runId, result("identity")),
    date: last === null ? "–" : bound(dateWords(last.date, context.language), event(last.id)),
    comparison: comparisonName(context),
    changes: bound(String(countOfChanges(changesOf(context))), study("beliefs")),
  };
  const document: BriefDocument = {
    title: fill(SENTENCES.question[context.language]),
    kicker: says(context, "kicker", slots),
    preview: previewOf(context),
    sub: subLine(context),
    foot: says(context, "foot", slots),
    sections: [
      bottomLine(context),
      whatHappened(context),
      whyItMatters(context),
      inflowFalls(context),
      atWhatCost(context),
      comparedWithWhat(context),
      howSure(context),
      whenCouldTell(context),
      provedWrong(context),
      questions(context),
      annex(context),
    ],
  };
  return { document, context };
};
