/** The first page: the answer for each drug at equal size, human cost, three costs in one row, when, and what would change it. */
import { dollars, hundredDots } from "@inflow/charts";
import {
  bothCountsOf,
  groupedBy,
  type Language,
  listed,
  riderOf,
  SENTENCES,
  say,
  shortAnswerOf,
  type Verdict,
  wordsOfComparison,
} from "@inflow/study";
import { costRow } from "./cost-row.ts";
import { type Block, type Figure, heading, type Section, text, type VerdictCard } from "./document.ts";
import {
  type Context,
  changesOf,
  commodityName,
  comparisonName,
  countOfChanges,
  dateWords,
  deathsSaid,
  horizonYear,
  lastEvent,
  moneySpan,
  number,
  percentSpan,
  publicCount,
  says,
  spanSaid,
  words,
} from "./input.ts";
import { bound, event, fillIn, plainText, result, type Sentence, sentence, study } from "./prose.ts";
import { flipSentences, monthsSentences, ofVerdict, splitSentence, verdictColumn } from "./verdict-sentences.ts";
import { backtestsSaid } from "./when-and-wrong.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dotsOf = (context: Context, verdict: Verdict): Figure => {
  const title = plainText(
    says(context, "dotsTitle", { commodity: capital(commodityName(verdict.commodity, context.language)) }),
  );
  return {
    id: `dots-${verdict.commodity}`,
    title,
    sentence: sentence(),
    draw: (frame) =>
      hundredDots(
        { title, shares: verdict.shares, finding: verdict.finding },
        { ...frame, language: context.language },
      ),
    from: [result(verdictColumn(verdict.policy, verdict.commodity, "shares"))],
    widths: [212, 212],
  };
};

const plusMinusOf = ({ finding, plusMinus }: Verdict): number =>
  finding === "cannot tell yet" ? Math.max(...Object.values(plusMinus)) : plusMinus[finding];

/** What stands beside the sentence of a verdict: the answer in one line, its likelihood in two scales, what inflow does, how a split divides, and both counts. */
export const beside = (context: Context, verdict: Verdict): Sentence[] => {
  const { language } = context;
  const { answer, likelihood, inflow, split, killed, seizures } = verdict.lines[language];
  const both = bothCountsOf(verdict, language);
  const said = (words: string | null, column: string): Sentence[] =>
    words === null ? [] : [ofVerdict(verdict, words, column)];
  return [
    ...said(answer, "channels"),
    ...said(seizures, "channels.results"),
    ...said(likelihood, "likelihood"),
    ...said(inflow, "inflow"),
    ...said(split, "shares"),
    ...said(both, "counts"),
    ...said(killed, "counts"),
    ...(both === null && killed === null ? [says(context, "bothAgree")] : []),
    ...said(riderOf(verdict, language), "rider"),
  ];
};

/** The card of a drug. */
export const cardOf = (context: Context, verdict: Verdict): VerdictCard => {
  const { language } = context;
  const column = (name: string) => verdictColumn(verdict.policy, verdict.commodity, name);
  const change = verdict.change[`inflowShare.${verdict.commodity}`];
  const last = lastEvent(context);
  const plusMinus = Math.max(1, Math.round(100 * plusMinusOf(verdict)));
  return {
    commodity: capital(commodityName(verdict.commodity, language)),
    dots: dotsOf(context, verdict),
    modelLine: say("model.line", language),
    verdict: ofVerdict(verdict, verdict.sentences[language]),
    notes: [
      ...beside(context, verdict),
      says(context, "against", { comparison: comparisonName(context) }),
      ...(change === undefined
        ? []
        : [
            says(context, "change", {
              span: percentSpan(context, change, column(`change.inflowShare.${verdict.commodity}`)),
              comparison: comparisonName(context),
            }),
          ]),
      says(context, "uncalibrated", {
        note: say("v.uncal", language),
        futures: number(verdict.futures, result(column("futures")), 6),
        plusMinus: number(plusMinus, result(column("plusMinus"))),
        hundred: bound("100", result(column("plusMinus"))),
      }),
    ],
    dataLine:
      last === null
        ? sentence()
        : fillIn(language, SENTENCES["data.line"][language], {
            date: bound(dateWords(last.date, language), event(last.id)),
          }),
    data: says(context, "dataNothing"),
  };
};

/** What it costs in lives, group by group, none netted against another. */
export const humanCost = (context: Context, verdict: Verdict): Sentence[] => {
  const { byGroup } = verdict.deaths;
  const column = (group: string) => verdictColumn(verdict.policy, verdict.commodity, `deaths.byGroup.${group}`);
  const count = publicCount(context);
  const killed =
    count === null
      ? []
      : [
          says(context, "killed", {
            killed: { ...number(count.killed, event(count.record.id)), isHarm: true },
            date: bound(dateWords(count.record.date, context.language), event(count.record.id)),
            later: count.isLaterReported ? words(context, "later") : "",
          }),
        ];
  return [
    ...killed,
    says(context, "crewsModel", {
      span: deathsSaid(context, byGroup.crews, column("crews")),
      year: horizonYear(context),
    }),
    says(context, "inError", {
      span: {
        ...spanSaid(context, byGroup["struck-in-error"], column("struck-in-error"), (n) => String(Math.round(n))),
        isHarm: true,
      },
      year: horizonYear(context),
    }),
    says(context, "overdose", {
      comparison: comparisonName(context),
      span: deathsSaid(context, byGroup.overdose, column("overdose")),
      year: horizonYear(context),
    }),
    says(context, "violence", { span: deathsSaid(context, byGroup.violence, column("violence")) }),
  ];
};

/** The question and what it is tested by, in one line. */
export const subLine = (context: Context): Sentence => {
  const { test } = context.assessment;
  const { language } = context;
  const comparison = comparisonName(context);
  const slots = {
    comparison:
      context.assessment.against === "none" ? plainText(says(context, "asBefore", { comparison })) : comparison,
    fall: bound(`${Math.round(1000 * test.fall) / 10}\u00a0%`, study("test.fall")),
    weeks: number(test.forWeeks, study("test.forWeeks")),
    cost: yardstick(context, language),
    until: bound(dateWords(context.input.plan.study.horizon.until.slice(0, 7), language), study("horizon.until")),
    deaths: number(test.deathsUp, study("test.deathsUp")),
  };
  return fillIn(language, SENTENCES["question.sub"][language], slots);
};

const yardstick = (context: Context, language: Language) => {
  const { costUpTo } = context.assessment.test;
  return typeof costUpTo === "number"
    ? bound(dollars(1000 * costUpTo, language), study("test.costUpTo"))
    : bound(
        plainText(says(context, "yardstick", { policy: wordsOfComparison(costUpTo.costOf, language) })),
        study("test.costUpTo"),
      );
};

/** What a changed scenario says of itself before its verdict. */
const changedNote = (context: Context): Block[] => {
  const { levers, beliefs, criteria } = changesOf(context);
  const all = countOfChanges({ levers, beliefs, criteria });
  if (all === 0) return [];
  const from = study("beliefs");
  return [
    text(
      says(context, "changed", {
        changes: number(all, from),
        levers: number(levers, from),
        beliefs: number(beliefs, from),
        criteria: number(criteria, from),
      }),
    ),
  ];
};

/** The whole answer in a few lines, before any picture. */
const glance = (context: Context, verdicts: readonly Verdict[], primary: Verdict): Block => {
  const { language } = context;
  const count = publicCount(context);
  const column = (name: string) => verdictColumn(primary.policy, primary.commodity, name);
  const { extraUsd } = primary.costs;
  const drugs = verdicts.map((verdict) =>
    says(context, "glanceDrug", {
      commodity: commodityName(verdict.commodity, language),
      answer: bound(
        shortAnswerOf(verdict, language),
        result(verdictColumn(verdict.policy, verdict.commodity, "shares")),
      ),
    }),
  );
  const killed =
    count === null
      ? []
      : [
          says(context, "glanceKilled", {
            killed: { ...number(count.killed, event(count.record.id)), isHarm: true },
            date: bound(dateWords(count.record.date, language), event(count.record.id)),
            span: deathsSaid(context, primary.deaths.byGroup.crews, column("deaths.byGroup.crews")),
            year: horizonYear(context),
          }),
        ];
  const cost = says(context, "glanceCost", {
    year: horizonYear(context),
    incremental: moneySpan(context, extraUsd.incremental, column("costs.extraUsd.incremental")),
    full: moneySpan(context, extraUsd.full, column("costs.extraUsd.full")),
  });
  return { kind: "text", role: "glance", sentences: [...drugs, ...killed, cost] };
};

/** On which of the reader's values each answer turns, said once for the drugs of which it is true. */
export const turning = ({ language }: Context, verdicts: readonly Verdict[]): Sentence[] => {
  const turnsOf = ({ lines }: Verdict): string => lines[language].turns ?? "";
  const told = verdicts.filter((verdict) => turnsOf(verdict) !== "");
  return groupedBy(told, turnsOf).map((of) => {
    const names = listed(
      of.map(({ commodity }) => commodityName(commodity, language)),
      language,
    );
    return sentence(`${capital(names)}: `, ...ofVerdict(of[0], turnsOf(of[0]), "settings").parts);
  });
};

/** The bottom line. */
export const bottomLine = (context: Context): Section => {
  const verdicts = Object.values(context.verdicts);
  const primary = context.verdicts[context.assessment.primaryCommodity] ?? verdicts[0]!;
  return {
    id: "bottom-line",
    number: "",
    title: words(context, "bottomLine"),
    blocks: [
      ...changedNote(context),
      glance(context, verdicts, primary),
      { kind: "verdicts", cards: verdicts.map((verdict) => cardOf(context, verdict)) },
      heading(words(context, "humanCost")),
      { kind: "text", role: "harm", sentences: humanCost(context, primary) },
      ...costRow(context),
      heading(words(context, "flipsTitle")),
      ...turning(context, verdicts).map((one) => text(one)),
      text(...flipSentences(context, primary)),
      heading(words(context, "couldTell")),
      text(...monthsSentences(context, primary)),
      text(
        sentence(say("prior.note", context.language)),
        ...(context.input.record === undefined ? [] : [backtestsSaid(context)]),
        splitSentence(context, primary),
      ),
    ],
  };
};
