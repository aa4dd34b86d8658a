/** The assurance curve of a drug: by which month each published series would have shown a change, in how many futures. */
import { assuranceChart } from "@inflow/charts";
import type { Verdict } from "@inflow/study";
import type { Figure } from "./document.ts";
import { commodityName, type Judged, says, words } from "./input.ts";
import { plainText, result } from "./prose.ts";
import { verdictColumn } from "./verdict-sentences.ts";

/** The curves of a verdict; none where months to answer were not computed. */
export const assuranceFigure = (context: Judged, verdict: Verdict): Figure[] => {
  const { answerTime, commodity } = verdict;
  if (answerTime === null || answerTime.signals.length === 0) return [];
  const { language } = context;
  const line = says(context, "assuranceSentence", { commodity: commodityName(commodity, language) });
  const title = words(context, "assuranceTitle");
  return [
    {
      id: `assurance-${commodity}`,
      title,
      sentence: line,
      draw: (frame) =>
        assuranceChart(
          {
            title,
            sentence: plainText(line),
            horizonMonths: answerTime.horizonMonths,
            curves: answerTime.signals.map(({ id, label, isReal, months, assurance }) => ({
              label: label[language],
              months,
              shares: assurance,
              isBest: id === answerTime.bestSignal,
              isIdeal: !isReal,
            })),
          },
          { ...frame, language },
        ),
      from: [result(verdictColumn(verdict.policy, commodity, "answerTime"))],
      widths: [680, 358],
    },
  ];
};
