/**
 * Section 9: five questions for those in charge. First the belief on which the answer turns, if one was found; then the gaps
 * of the record, each bound to the claim or event that has the gap. Each can be answered with a document or a number.
 */

import { calledBelief } from "@inflow/study";
import type { BriefKey } from "./brief-words.ts";
import { list, note, type Section } from "./document.ts";
import { type Context, dateWords, says, words } from "./input.ts";
import { ofOffice } from "./names-in-spanish.ts";
import { bound, claim, event, type Origin, parameter, type Sentence } from "./prose.ts";
import { beliefAt } from "./verdict-sentences.ts";

const HOW_MANY = 5;

/** Gaps of the record in the order in which they are asked about: the words, and the record that has the gap. */
const GAPS: readonly { readonly key: BriefKey; readonly of: "claim" | "event"; readonly id: string }[] = [
  { key: "q1", of: "claim", id: "narcotics-on-board-2025-09" },
  { key: "q2", of: "claim", id: "sustained-not-symbolic-2025-09" },
  { key: "q3", of: "claim", id: "price-rise-2025-11" },
  { key: "q4", of: "claim", id: "colombia-most-cues" },
  { key: "q5", of: "claim", id: "cost-definition-incremental" },
  { key: "q6", of: "event", id: "oversight-targeting-2026-05" },
];

const drivers = (context: Context): string[] => {
  const verdict = context.verdicts[context.assessment.primaryCommodity];
  if (verdict === undefined) return [];
  return [
    ...new Set([
      ...(verdict.hinge === null ? [] : [verdict.hinge.parameter]),
      ...verdict.flips.map((flip) => flip.parameter),
    ]),
  ];
};

/** The questions of a brief. */
const questionsOf = (context: Context): Sentence[] => {
  const { ledger } = context.input;
  const asked = drivers(context)
    .slice(0, 1)
    .map((path) =>
      says(context, "qDriver", {
        belief: bound(calledBelief(beliefAt(context, path), context.language), parameter(path)),
      }),
    );
  for (const { key, of, id } of GAPS) {
    const record = of === "claim" ? ledger.claims.get(id)?.record : ledger.events.get(id)?.record;
    if (record === undefined) continue;
    const origin: Origin = of === "claim" ? claim(id) : event(id);
    const what = words(context, "who" in record ? "aStatement" : "anEvent");
    const by = "who" in record ? `${what} ${ofOffice(record.who, context.language)}, ` : `${what}, `;
    asked.push(says(context, key, { record: bound(`${by}${dateWords(record.date, context.language)}`, origin) }));
  }
  return asked.slice(0, HOW_MANY);
};

/** Questions for those in charge. */
export const questions = (context: Context): Section => ({
  id: "questions",
  number: "9",
  title: words(context, "questions"),
  blocks: [
    list(
      true,
      questionsOf(context).map((one) => [one]),
    ),
    note(says(context, "qNote")),
  ],
});
