/** The three definitions of cost in one row, at the same size: all or none; words where there is no reduction to divide by. */
import { type Band, COST_DEFINITIONS, say, type Verdict } from "@inflow/study";
import { type Block, heading, text } from "./document.ts";
import {
  type Context,
  commodityName,
  comparisonName,
  horizonYear,
  type Judged,
  moneySpan,
  says,
  words,
} from "./input.ts";
import { type Sentence, sentence } from "./prose.ts";
import { verdictColumn } from "./verdict-sentences.ts";

/** Cost per tonne not landed by one definition, or that there is no ratio. */
export const perTonneCell = (
  context: Judged,
  verdict: Verdict,
  definition: (typeof COST_DEFINITIONS)[number],
): Sentence => {
  const ratio = verdict.costPerTonneNotLanded[definition];
  const column = verdictColumn(verdict.policy, verdict.commodity, `costPerTonneNotLanded.${definition}`);
  return ratio === "no benefit" ? says(context, "noCost") : sentence(moneySpan(context, ratio, column));
};

/** Extra cost and cost per tonne not landed, by definition. */
export const costRow = (context: Context): Block[] => {
  const verdicts = Object.values(context.verdicts);
  const first = verdicts[0]!;
  const label = (words: string): Sentence => sentence(words);
  const extra = COST_DEFINITIONS.map((definition) => {
    const band: Band = first.costs.extraUsd[definition];
    return sentence(
      moneySpan(context, band, verdictColumn(first.policy, first.commodity, `costs.extraUsd.${definition}`)),
    );
  });
  const rows = [
    [label(words(context, "extraCost")), ...extra],
    ...verdicts.map((verdict) => [
      says(context, "perTonne", { commodity: commodityName(verdict.commodity, context.language) }),
      ...COST_DEFINITIONS.map((definition) => perTonneCell(context, verdict, definition)),
    ]),
  ];
  const isSilent = verdicts.some((verdict) =>
    COST_DEFINITIONS.some((one) => verdict.costPerTonneNotLanded[one] === "no benefit"),
  );
  return [
    heading(words(context, "costTitle")),
    {
      kind: "table",
      caption: says(context, "costCaption", { year: horizonYear(context), comparison: comparisonName(context) }),
      columns: [
        { label: "", isNumber: false },
        ...COST_DEFINITIONS.map((definition) => ({
          label: `${words(context, definition)}: ${words(context, `${definition}Is`)}`,
          isNumber: true,
        })),
      ],
      rows,
    },
    ...(isSilent ? [text(sentence(say("cost.none", context.language)))] : []),
  ];
};
