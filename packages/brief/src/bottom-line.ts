/** The first page: the answer for each drug at equal size, human cost, three costs in one row, when, and what would change it. */
import { dollars, hundredDots } from "@inflow/charts";
import {
  type Band,
  bothCountsOf,
  COST_DEFINITIONS,
  flipsSentenceOf,
  type Language,
  riderOf,
  SENTENCES,
  say,
  type Verdict,
} from "@inflow/study";
import { type Block, type Figure, heading, type Section, text, type VerdictCard } from "./document.ts";
import {
  type Context,
  commodityName,
  comparisonName,
  dateWords,
  deathsSpan,
  horizonYear,
  lastEvent,
  moneySpan,
  number,
  percentSpan,
  policyName,
  publicCount,
  says,
  spanOf,
  words,
} from "./input.ts";
import { bound, event, fill, plainText, result, type Sentence, sentence, study } from "./prose.ts";

export const verdictColumn = (policy: string, commodity: string, column: string): string =>
  `verdicts.${policy}.${commodity}.${column}`;

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

/** A sentence that the study made from the verdict object, bound as a whole. */
export const ofVerdict = (verdict: Verdict, words: string, column = "shares"): Sentence =>
  sentence(bound(words, result(verdictColumn(verdict.policy, verdict.commodity, column))));

const plusMinusOf = (verdict: Verdict): number =>
  verdict.finding === "cannot tell yet"
    ? Math.max(...Object.values(verdict.plusMinus))
    : verdict.plusMinus[verdict.finding];

const cardOf = (context: Context, verdict: Verdict): VerdictCard => {
  const { language } = context;
  const column = (name: string) => verdictColumn(verdict.policy, verdict.commodity, name);
  const both = bothCountsOf(verdict, language);
  const rider = riderOf(verdict, language);
  const change = verdict.change[`inflowShare.${verdict.commodity}`];
  const last = lastEvent(context);
  const plusMinus = Math.max(1, Math.round(100 * plusMinusOf(verdict)));
  return {
    commodity: capital(commodityName(verdict.commodity, language)),
    dots: dotsOf(context, verdict),
    modelLine: say("model.line", language),
    verdict: ofVerdict(verdict, verdict.sentences[language]),
    notes: [
      says(context, "against", { comparison: comparisonName(context) }),
      both === null ? says(context, "bothAgree") : ofVerdict(verdict, both, "counts"),
      ...(rider === null ? [] : [ofVerdict(verdict, rider, "rider")]),
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
        : fill(SENTENCES["data.line"][language], { date: bound(dateWords(last.date, language), event(last.id)) }),
    data: says(context, "dataNothing"),
  };
};

const humanCost = (context: Context, verdict: Verdict): Block => {
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
  return {
    kind: "text",
    role: "harm",
    sentences: [
      ...killed,
      says(context, "inError", {
        span: {
          ...spanOf(context, byGroup["struck-in-error"], column("struck-in-error"), (n) => String(Math.round(n))),
          isHarm: true,
        },
        year: horizonYear(context),
      }),
      says(context, "overdose", {
        comparison: comparisonName(context),
        span: deathsSpan(context, byGroup.overdose, column("overdose")),
        year: horizonYear(context),
      }),
      says(context, "violence", { span: deathsSpan(context, byGroup.violence, column("violence")) }),
    ],
  };
};

const perTonneCell = (context: Context, verdict: Verdict, definition: (typeof COST_DEFINITIONS)[number]): Sentence => {
  const ratio = verdict.costPerTonneNotLanded[definition];
  const column = verdictColumn(verdict.policy, verdict.commodity, `costPerTonneNotLanded.${definition}`);
  return ratio === "no benefit" ? says(context, "noCost") : sentence(moneySpan(context, ratio, column));
};

const costRow = (context: Context): Block[] => {
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

/** The belief that a path names, in the model's own words. */
export const beliefWords = (context: Context, path: string): string =>
  context.input.plan.parameters.find((parameter) => parameter.path === path)?.is ?? path;

/** What would turn the verdict, or that nothing was found, and on what it hinges. */
export const flipSentences = (context: Context, verdict: Verdict): Sentence[] => {
  const named = {
    flips: verdict.flips.map((flip) => ({
      ...flip,
      parameter: beliefWords(context, flip.parameter).replace(/\.$/, ""),
    })),
  };
  const flips = flipsSentenceOf(named, context.language);
  const hinge = verdict.hinge;
  return [
    flips === null ? says(context, "noFlips") : ofVerdict(verdict, flips, "flips"),
    ...(hinge === null
      ? []
      : [
          says(context, "hinge", {
            belief: bound(beliefWords(context, hinge.parameter).replace(/\.$/, ""), {
              kind: "parameter",
              path: hinge.parameter,
            }),
          }),
        ]),
  ];
};

const monthsOf = (context: Context, verdict: Verdict): Sentence =>
  verdict.monthsToAnswer === null
    ? says(context, "notComputed")
    : says(context, "monthsToAnswer", {
        span: spanOf(
          context,
          verdict.monthsToAnswer,
          verdictColumn(verdict.policy, verdict.commodity, "monthsToAnswer"),
          (n) => String(Math.round(n)),
        ),
      });

/** The question and what it is tested by, in one line. */
export const subLine = (context: Context): Sentence => {
  const { test } = context.assessment;
  const { language } = context;
  const slots = {
    comparison: comparisonName(context),
    fall: bound(`${Math.round(1000 * test.fall) / 10}\u00a0%`, study("test.fall")),
    weeks: number(test.forWeeks, study("test.forWeeks")),
    cost: yardstick(context, language),
    until: bound(dateWords(context.input.plan.study.horizon.until.slice(0, 7), language), study("horizon.until")),
  };
  return fill(SENTENCES["question.sub"][language], slots);
};

const yardstick = (context: Context, language: Language) => {
  const { costUpTo } = context.assessment.test;
  return typeof costUpTo === "number"
    ? bound(dollars(1000 * costUpTo, language), study("test.costUpTo"))
    : bound(
        plainText(says(context, "yardstick", { policy: policyName(costUpTo.costOf, language).toLowerCase() })),
        study("test.costUpTo"),
      );
};

/** What a changed scenario says of itself before its verdict. */
const changedNote = (context: Context): Block[] => {
  const changes = Object.keys(context.input.plan.study.beliefs ?? {}).length;
  return changes === 0 ? [] : [text(says(context, "changed", { changes: number(changes, study("beliefs")) }))];
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
      { kind: "verdicts", cards: verdicts.map((verdict) => cardOf(context, verdict)) },
      heading(words(context, "humanCost")),
      humanCost(context, primary),
      ...costRow(context),
      heading(words(context, "flipsTitle")),
      text(...flipSentences(context, primary)),
      heading(words(context, "couldTell")),
      text(monthsOf(context, primary)),
      text(sentence(say("prior.note", context.language)), countLine(context, primary)),
    ],
  };
};

const countLine = (context: Context, verdict: Verdict): Sentence =>
  verdict.epistemicShare === null ? sentence() : fill(SENTENCES.split[context.language], splitSlots(verdict));

/** The two shares of the uncertainty, bound. */
export const splitSlots = (verdict: Verdict) => {
  const share = verdict.epistemicShare ?? 0;
  const column = verdictColumn(verdict.policy, verdict.commodity, "epistemicShare");
  const whole = Math.round(100 * share);
  return {
    unknown: bound(`${whole}\u00a0%`, result(column)),
    luck: bound(`${100 - whole}\u00a0%`, result(column)),
  };
};
