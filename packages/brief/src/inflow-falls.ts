/** Section 3: does inflow fall? The fans of each drug, what the data show, and where the flow goes instead. */
import { amount, signed } from "@inflow/charts";
import { SENTENCES, say, type Verdict } from "@inflow/study";
import type { BriefKey } from "./brief-words.ts";
import { type Block, figures, heading, note, type Section, text } from "./document.ts";
import { type Course, datedRules, differenceFigure, inflowFan } from "./fans.ts";
import { type Context, commodityName, dateWords, lastEvent, says, words } from "./input.ts";
import { bound, event, fillIn, result, type Sentence, sentence } from "./prose.ts";
import { ofVerdict } from "./verdict-sentences.ts";
import { tonnesOfSeries, waterTonnes } from "./water.ts";

const displacement = (context: Context): Block[] => {
  const mine = waterTonnes(context, context.policy);
  const theirs = waterTonnes(context, context.assessment.against);
  const waters = Object.keys(theirs).filter((water) => mine[water] !== undefined);
  if (waters.length === 0) return [];
  const { world } = context.input.plan;
  const whole = (tonnes: number): string => amount(Math.round(tonnes), 3, context.language);
  const row = (label: string, one: number, other: number, series: string): Sentence[] => {
    const column = (policy: string) => result(`traces.${policy}.${series}`);
    const change = Math.round(one) - Math.round(other);
    return [
      sentence(label),
      sentence(bound(whole(one), column(context.policy))),
      sentence(bound(whole(other), column(context.assessment.against))),
      sentence(bound(change === 0 ? "0" : signed(change, 3, context.language), column(context.policy))),
    ];
  };
  const sum = (tonnes: Readonly<Record<string, number>>): number =>
    waters.reduce((all, water) => all + Math.round(tonnes[water]!), 0);
  const further = (label: BriefKey, names: readonly string[]): Sentence[][] => {
    const [one, other] = [context.policy, context.assessment.against].map((policy) =>
      names.map((name) => tonnesOfSeries(context, policy, name)).reduce((all, tonnes) => all + tonnes, 0),
    ) as [number, number];
    return one + other > 0 ? [row(words(context, label), one, other, names[0]!)] : [];
  };
  const rows = [
    ...waters.map((water) =>
      row(world.label.zone?.[water] ?? water, mine[water]!, theirs[water]!, `corridorKg.cocaine.${water}`),
    ),
    row(words(context, "allWaters"), sum(mine), sum(theirs), "corridorKg.cocaine"),
    ...further("removedRow", ["seizedKg.cocaine", "destroyedKg.cocaine"]),
    ...further("arrives", ["inflowKg.cocaine"]),
  ];
  return [
    heading(words(context, "displacement")),
    {
      kind: "table",
      caption: says(context, "displacementCaption"),
      columns: [
        { label: words(context, "waterColumn"), isNumber: false },
        { label: words(context, "withCampaign"), isNumber: true },
        { label: words(context, "without"), isNumber: true },
        { label: words(context, "differenceColumn"), isNumber: true },
      ],
      rows,
    },
  ];
};

/** The sentence of a drug by its name, with how a split divides. */
const answerOf = (context: Context, verdict: Verdict): Sentence[] => {
  const { language } = context;
  const name = commodityName(verdict.commodity, language);
  const said = ofVerdict(verdict, verdict.sentences[language]);
  const { split, inflow } = verdict.lines[language];
  return [
    sentence(`${name.charAt(0).toUpperCase()}${name.slice(1)}. `, ...said.parts),
    ...(split === null ? [] : [ofVerdict(verdict, split)]),
    ofVerdict(verdict, inflow, "inflow"),
  ];
};

/** Does inflow fall? */
export const inflowFalls = (context: Context): Section => {
  const verdicts = Object.values(context.verdicts);
  const last = lastEvent(context);
  const course: Course = {
    bands: context.input.bands,
    firstDay: context.input.plan.calendar.firstDay,
    rules: datedRules(context),
  };
  return {
    id: "inflow-falls",
    number: "3",
    title: words(context, "falls"),
    blocks: [
      heading(say("model.line", context.language)),
      ...verdicts.map((verdict) => text(...answerOf(context, verdict))),
      figures(...verdicts.map((verdict) => differenceFigure(context, course, verdict))),
      figures(...verdicts.flatMap((verdict) => inflowFan(context, course, verdict) ?? [])),
      note(says(context, "fanLevel")),
      ...(last === null
        ? []
        : [
            note(
              fillIn(context.language, SENTENCES["data.line"][context.language], {
                date: bound(dateWords(last.date, context.language), event(last.id)),
              }),
            ),
          ]),
      text(says(context, "dataNothing")),
      ...displacement(context),
    ],
  };
};
