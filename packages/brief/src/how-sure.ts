/** Section 6: how sure, and why? Ignorance against luck, rival theories, other values of the reader, and what turns the answer. */
import { driverBars, percentOf } from "@inflow/charts";
import { calledForm, FEWEST_DRAWS, FINDING_WORDS, labelOfBelief, type Setting, type Verdict } from "@inflow/study";
import { driversBlocks } from "./analysis-figures.ts";
import { type Block, type Figure, figures, type Section, text } from "./document.ts";
import { type Context, commodityName, number, says, words } from "./input.ts";
import { bound, parameter, plainText, result, type Sentence, sentence } from "./prose.ts";
import { beliefAt, flipSentences, splitSentence, verdictColumn } from "./verdict-sentences.ts";
import { worldsBlocks } from "./worlds.ts";

const settingWords = (context: Context, setting: Setting): string => {
  const at =
    context.language === "en" ? setting.at : setting.at.replace("weeks", "semanas").replace("deaths", "muertes");
  return `${words(context, `value.${setting.value}`)} ${at}`;
};

const driverFigure = (context: Context, verdict: Verdict): Figure => {
  const same = verdict.settings.filter(({ finding }) => finding === verdict.finding).length;
  const column = result(verdictColumn(verdict.policy, verdict.commodity, "settings"));
  const line = says(context, verdict.finding === "cannot tell yet" ? "driversUnknown" : "driversSentence", {
    commodity: commodityName(verdict.commodity, context.language),
    same: number(same, column),
    all: number(verdict.settings.length, column),
  });
  const title = words(context, "driversTitle");
  const rows = [
    { label: words(context, "asStudy"), shares: verdict.shares, finding: verdict.finding },
    ...verdict.settings.map((setting) => ({
      label: settingWords(context, setting),
      shares: setting.shares,
      finding: setting.finding,
    })),
  ];
  return {
    id: `drivers-${verdict.commodity}`,
    title,
    sentence: line,
    draw: (frame) => driverBars({ title, sentence: plainText(line), rows }, { ...frame, language: context.language }),
    from: [column],
    widths: [680, 358],
  };
};

const formsTable = (context: Context, verdict: Verdict): Block[] => {
  const forms = Object.entries(verdict.agreementOfForms);
  if (forms.length === 0) return [];
  const column = result(verdictColumn(verdict.policy, verdict.commodity, "agreementOfForms"));
  const rows = forms.flatMap(([path, found]): Sentence[][] => {
    const tried = Object.entries(found).filter(([form]) => (verdict.drawsOfForms[path]?.[form] ?? 0) >= FEWEST_DRAWS);
    if (tried.length === 0) return [];
    const named = (agrees: boolean): Sentence => {
      const names = tried
        .filter(([, finding]) => (finding === verdict.finding) === agrees)
        .map(([form, finding]) => {
          const draws = plainText(says(context, "draws", { n: String(verdict.drawsOfForms[path]![form]) }));
          return `${calledForm(path, form, context.language)}${agrees ? "" : `: ${FINDING_WORDS[finding][context.language]}`} (${draws})`;
        });
      return names.length === 0 ? says(context, "none") : sentence(bound(names.join("; "), column));
    };
    return [
      [
        sentence(bound(labelOfBelief(beliefAt(context, path), context.language), parameter(path))),
        named(true),
        named(false),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: says(context, "formsCaption", {
        commodity: commodityName(verdict.commodity, context.language),
        fewest: number(FEWEST_DRAWS, column),
      }),
      columns: [
        { label: words(context, "formsColumn"), isNumber: false },
        { label: words(context, "agreeColumn"), isNumber: false },
        { label: words(context, "othersColumn"), isNumber: false },
      ],
      rows,
    },
  ];
};

const splitSentences = (context: Context, verdict: Verdict): Sentence[] => {
  if (verdict.epistemicShare === null) return [says(context, "noSplit")];
  const column = result(verdictColumn(verdict.policy, verdict.commodity, "epistemicInterval"));
  const interval = verdict.epistemicInterval;
  return [
    splitSentence(context, verdict),
    ...(interval === null
      ? []
      : [
          says(context, "splitSpan", {
            span: bound(
              `${percentOf(interval[0])} ${context.language === "en" ? "and" : "y"} ${percentOf(interval[1])}`,
              column,
            ),
          }),
        ]),
  ];
};

/** How sure, and why? */
export const howSure = (context: Context): Section => {
  const verdicts = Object.values(context.verdicts);
  const verdict = context.verdicts[context.assessment.primaryCommodity] ?? verdicts[0]!;
  const shift = result(verdictColumn(verdict.policy, verdict.commodity, "priorShift.redrawnShare"));
  return {
    id: "how-sure",
    number: "6",
    title: words(context, "sure"),
    blocks: [
      text(...splitSentences(context, verdict)),
      figures(driverFigure(context, verdict)),
      text(...flipSentences(context, verdict)),
      ...formsTable(context, verdict),
      ...driversBlocks(context),
      ...worldsBlocks(context),
      text(says(context, "redrawn", { share: bound(percentOf(verdict.priorShift.redrawnShare), shift) })),
    ],
  };
};
