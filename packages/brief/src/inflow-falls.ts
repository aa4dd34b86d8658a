/** Section 3: does inflow fall? The fans of each drug, what the data show, and where the flow goes instead. */
import { amount, differenceChart, fanChart, LIGHT, signed, styleOfPolicy } from "@inflow/charts";
import { dayOf, SENTENCES, say, type Verdict } from "@inflow/study";
import type { BriefKey } from "./brief-words.ts";
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
import { bound, event, fill, plainText, result, type Sentence, sentence, study } from "./prose.ts";
import { ofVerdict, verdictColumn } from "./verdict-sentences.ts";
import { tonnesOfSeries, waterTonnes } from "./water.ts";

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

const gapFigure = (context: Context, verdict: Verdict): Figure => {
  const { language } = context;
  const { fall, forWeeks } = context.assessment.test;
  const commodity = commodityName(verdict.commodity, language);
  const raw = plainText(says(context, "gapTitle", { commodity }));
  const title = raw.charAt(0).toUpperCase() + raw.slice(1);
  const line = says(context, "gapSentence", {
    fall: bound(`${amount(100 * fall)}\u00a0%`, study("test.fall")),
    weeks: number(forWeeks, study("test.forWeeks")),
  });
  return {
    id: `gap-${verdict.commodity}`,
    title,
    sentence: line,
    draw: (frame) =>
      differenceChart(
        {
          title,
          sentence: plainText(line),
          firstDay: context.input.plan.calendar.firstDay,
          style: styleOfPolicy(context.policy, LIGHT),
          quarters: verdict.inflowByQuarter,
          counts: fall,
          countsWords: words(context, "gapCounts"),
          unit: words(context, "gapUnit"),
        },
        { ...frame, language },
      ),
    from: [result(verdictColumn(verdict.policy, verdict.commodity, "inflowByQuarter"))],
    widths: [680, 358],
  };
};

const displacement = (context: Context): Block[] => {
  const mine = waterTonnes(context, context.policy);
  const theirs = waterTonnes(context, context.assessment.against);
  const waters = Object.keys(theirs).filter((water) => mine[water] !== undefined);
  if (waters.length === 0) return [];
  const { world } = context.input.plan;
  const whole = (tonnes: number): string => amount(Math.round(tonnes));
  const row = (label: string, one: number, other: number, series: string): Sentence[] => {
    const column = (policy: string) => result(`traces.${policy}.${series}`);
    const change = Math.round(one) - Math.round(other);
    return [
      sentence(label),
      sentence(bound(whole(one), column(context.policy))),
      sentence(bound(whole(other), column(context.assessment.against))),
      sentence(bound(change === 0 ? "0" : signed(change, 3), column(context.policy))),
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
  return {
    id: "inflow-falls",
    number: "3",
    title: words(context, "falls"),
    blocks: [
      heading(say("model.line", context.language)),
      ...verdicts.map((verdict) => text(...answerOf(context, verdict))),
      figures(...verdicts.map((verdict) => gapFigure(context, verdict))),
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
