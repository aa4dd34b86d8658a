/** Section 3: does inflow fall? The fans of each drug, what the data show, and where the flow goes instead. */
import { fanChart, LIGHT, signed, styleOfPolicy } from "@inflow/charts";
import { dayOf, SENTENCES, say, type Verdict } from "@inflow/study";
import { type Block, type Figure, figures, heading, note, type Section, text } from "./document.ts";
import {
  type BriefBands,
  type Context,
  commodityName,
  comparisonName,
  dateWords,
  firstStrike,
  lastEvent,
  number,
  percentSpan,
  policyName,
  says,
  traceOf,
  words,
} from "./input.ts";
import { bound, event, fill, plainText, result, type Sentence, sentence } from "./prose.ts";
import { ofVerdict, verdictColumn } from "./verdict-sentences.ts";
import { waterTonnes } from "./water.ts";

/** A difference below this share of inflow draws two bands that look like one. */
const LOOKS_ALIKE = 0.05;

/** The dated rules of a chart: the first strike, and the day to which data reach. */
export const datedRules = (context: Context): { readonly day: number; readonly label: string }[] => {
  const strike = firstStrike(context);
  const last = lastEvent(context);
  return [
    ...(strike === null ? [] : [{ day: dayOf(strike.date), label: words(context, "firstStrike") }]),
    ...(last === null
      ? []
      : [
          {
            day: dayOf(last.date),
            label: plainText(
              fill(words(context, "dataTo"), { date: dateWords(last.date.slice(0, 7), context.language) }),
            ),
          },
        ]),
  ];
};

/** A band as a chart takes it, with its name. */
export const namedBand = (band: BriefBands, label: string) => ({
  label,
  p10: band.p10,
  p25: band.p25,
  p50: band.p50,
  p75: band.p75,
  p90: band.p90,
  futures: band.futures,
});

const fanFigure = (context: Context, verdict: Verdict): Figure[] => {
  const { language } = context;
  const name = `inflowKg.${verdict.commodity}`;
  const own = traceOf(context, context.policy, name);
  const other = traceOf(context, context.assessment.against, name);
  const change = verdict.change[`inflowShare.${verdict.commodity}`];
  if (own === null || change === undefined) return [];
  const commodity = commodityName(verdict.commodity, language);
  const isAlike = Math.max(-change.p10, change.p90) < LOOKS_ALIKE;
  const line = says(context, isAlike ? "fanSentence" : "fanSentenceApart", {
    commodity,
    comparison: comparisonName(context),
    span: percentSpan(
      context,
      change,
      verdictColumn(verdict.policy, verdict.commodity, `change.inflowShare.${verdict.commodity}`),
    ),
  });
  const raw = plainText(says(context, "fanOther", { commodity }));
  const title = raw.charAt(0).toUpperCase() + raw.slice(1);
  return [
    {
      id: `fan-${verdict.commodity}`,
      title,
      sentence: line,
      draw: (frame) =>
        fanChart(
          {
            title,
            sentence: plainText(line),
            unit: words(context, "kgWeek"),
            firstDay: context.input.plan.calendar.firstDay,
            policy: namedBand(own, policyName(context.policy, language)),
            style: styleOfPolicy(context.policy, LIGHT),
            comparison: other === null ? null : namedBand(other, policyName(context.assessment.against, language)),
            history: [],
            rules: datedRules(context),
          },
          { ...frame, language },
        ),
      from: [result(`traces.${context.policy}.${name}`), result(`traces.${context.assessment.against}.${name}`)],
      widths: [680, 358],
    },
  ];
};

const displacement = (context: Context): Block[] => {
  const mine = waterTonnes(context, context.policy);
  const theirs = waterTonnes(context, context.assessment.against);
  const waters = Object.keys(theirs).filter((water) => mine[water] !== undefined);
  if (waters.length === 0) return [];
  const { world } = context.input.plan;
  const column = (policy: string, water: string) => result(`traces.${policy}.corridorKg.cocaine.${water}`);
  const rows = waters.map((water): Sentence[] => [
    sentence(world.label.zone?.[water] ?? water),
    sentence(number(mine[water]!, column(context.policy, water), 2)),
    sentence(number(theirs[water]!, column(context.assessment.against, water), 2)),
    sentence(bound(signed(mine[water]! - theirs[water]!, 1), column(context.policy, water))),
  ]);
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

/** Does inflow fall? */
export const inflowFalls = (context: Context): Section => {
  const verdicts = Object.values(context.verdicts);
  const last = lastEvent(context);
  return {
    id: "inflow-falls",
    number: "3",
    title: words(context, "falls"),
    blocks: [
      heading(say("model.line", context.language)),
      text(...verdicts.map((verdict) => ofVerdict(verdict, verdict.sentences[context.language]))),
      figures(...verdicts.flatMap((verdict) => fanFigure(context, verdict))),
      note(says(context, "fanLevel")),
      ...(last === null
        ? []
        : [
            note(
              fill(SENTENCES["data.line"][context.language], {
                date: bound(dateWords(last.date, context.language), event(last.id)),
              }),
            ),
          ]),
      text(says(context, "dataNothing")),
      ...displacement(context),
    ],
  };
};
