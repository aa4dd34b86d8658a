/** Sentences that several sections make from a verdict, each bound to its column of the results. */
import { calledBelief, conditionOf, contracted, flipsInWords, SENTENCES, type Verdict } from "@inflow/study";
import { type Context, commodityName, type Judged, says, spanOf } from "./input.ts";
import { bound, fillIn, joined, result, type Sentence, sentence } from "./prose.ts";

/** The name of a field of a verdict among the results of a run. */
export const verdictColumn = (policy: string, commodity: string, column: string): string =>
  `verdicts.${policy}.${commodity}.${column}`;

/** A sentence that the study made from the verdict object, bound as a whole. */
export const ofVerdict = (verdict: Verdict, words: string, column = "shares"): Sentence =>
  sentence(bound(words, result(verdictColumn(verdict.policy, verdict.commodity, column))));

/** A belief of the plan by its path, with the words of its file. */
export const beliefAt = ({ input }: Context, path: string): { readonly path: string; readonly is: string } =>
  input.plan.parameters.find((parameter) => parameter.path === path) ?? { path, is: "" };

/** A belief as a Spanish sentence ends with it after its "de", and an English one after its "on". */
const afterOn = (called: string, { language }: Context): string =>
  language === "es" ? contracted(`de ${called}`) : called;

/** What would turn the verdict, each condition with its name; empty where nothing was found. */
const flipsSentence = (context: Context, verdict: Verdict): Sentence => {
  const { language } = context;
  const conditions = flipsInWords(verdict, language, (path) => beliefAt(context, path).is);
  if (conditions.length === 0) return sentence();
  const to = result(verdictColumn(verdict.policy, verdict.commodity, "flips"));
  const parts = conditions.map((words, i) => [{ ...bound(words, to), condition: conditionOf(verdict.flips[i]!) }]);
  return fillIn(language, SENTENCES.flips[language], { list: joined(parts, "; ") });
};

/** What would turn the verdict, or that nothing was found or tried, and on what it hinges. */
export const flipSentences = (context: Context, verdict: Verdict): Sentence[] => {
  const flips = flipsSentence(context, verdict);
  const hinge = verdict.hinge;
  const { screen } = verdict.lines[context.language];
  return [
    ...(flips.parts.length === 0 ? [] : [flips]),
    ...(screen === null ? [] : [ofVerdict(verdict, screen, "flips")]),
    ...(hinge === null
      ? []
      : [
          says(context, "hinge", {
            belief: bound(afterOn(calledBelief(beliefAt(context, hinge.parameter), context.language), context), {
              kind: "parameter",
              path: hinge.parameter,
            }),
          }),
        ]),
  ];
};

/** What is luck of the variance of the change in inflow between futures, and what is not known; empty with one history of luck. */
export const splitSentence = ({ language }: Judged, verdict: Verdict): Sentence =>
  verdict.epistemicShare === null
    ? sentence()
    : fillIn(language, SENTENCES.split[language], {
        commodity: commodityName(verdict.commodity, language),
        ...splitSlots(verdict, verdict.epistemicShare),
      });

const splitSlots = (verdict: Verdict, share: number) => {
  const column = verdictColumn(verdict.policy, verdict.commodity, "epistemicShare");
  const whole = Math.round(100 * share);
  return {
    unknown: bound(`${whole}\u00a0%`, result(column)),
    luck: bound(`${100 - whole}\u00a0%`, result(column)),
  };
};

/** When data could tell, from the best published signal; in words where too few futures have an answer within the horizon. */
export const monthsSentences = (context: Context, verdict: Verdict): Sentence[] => {
  const { answerTime, monthsToAnswer } = verdict;
  if (answerTime === null) return [says(context, "notComputed")];
  const because = ofVerdict(verdict, answerTime.because[context.language], "answerTime");
  if (monthsToAnswer === null) return [because];
  const column = verdictColumn(verdict.policy, verdict.commodity, "monthsToAnswer");
  const span = spanOf(context, monthsToAnswer, column, (n) => String(Math.round(n)));
  return [says(context, "monthsToAnswer", { span }), because];
};
