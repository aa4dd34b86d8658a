/** Section 4: at what cost? Money by definition, what gives way first, lives by group, and the campaign's own reviews apart. */
import { amount, costBars, type FloorPanel, floorsChart, LIGHT, signed, styleOfPolicy } from "@inflow/charts";
import { type Band, COST_DEFINITIONS, DEATH_GROUPS, FLOORS, PART_WORDS, type Verdict } from "@inflow/study";
import { type Block, type Figure, figures, heading, type Section, text } from "./document.ts";
import {
  type Context,
  comparisonName,
  countBound,
  horizonYear,
  money,
  moneySpan,
  says,
  traceOf,
  words,
} from "./input.ts";
import { bound, claim, joined, type Part, plainText, result, type Sentence, sentence } from "./prose.ts";
import { verdictColumn } from "./verdict-sentences.ts";

const costColumn = (verdict: Verdict, definition: string): string =>
  verdictColumn(verdict.policy, verdict.commodity, `costs.extraUsd.${definition}`);

const costFigure = (context: Context, verdict: Verdict): Figure => {
  const span = (definition: (typeof COST_DEFINITIONS)[number]) =>
    moneySpan(context, verdict.costs.extraUsd[definition], costColumn(verdict, definition));
  const line = says(context, "costChartSentence", {
    year: horizonYear(context),
    comparison: comparisonName(context),
    full: span("full"),
    ships: span("ships"),
    incremental: span("incremental"),
  });
  const title = words(context, "costChartTitle");
  return {
    id: "cost",
    title,
    sentence: line,
    draw: (frame) =>
      costBars(
        {
          title,
          sentence: plainText(line),
          style: styleOfPolicy(verdict.policy, LIGHT),
          bars: COST_DEFINITIONS.map((definition) => ({
            label: words(context, definition),
            is: words(context, `${definition}Is`),
            band: verdict.costs.extraUsd[definition],
          })),
          write: money(context),
        },
        { ...frame, language: context.language },
      ),
    from: COST_DEFINITIONS.map((definition) => result(costColumn(verdict, definition))),
    widths: [680, 358],
  };
};

const publicCosts = (context: Context): Block[] => {
  const claims = [...context.input.ledger.claims.values()]
    .map(({ record }) => record)
    .filter(({ id }) => id.startsWith("cost-"));
  if (claims.length === 0) return [];
  return [
    heading(words(context, "publicCosts")),
    {
      kind: "table",
      caption: says(context, "publicCostsCaption"),
      columns: [
        { label: words(context, "who"), isNumber: false },
        { label: words(context, "saysColumn"), isNumber: false },
        { label: words(context, "shows"), isNumber: false },
      ],
      rows: claims.map((record) =>
        [record.who, record.says, record.status].map((shown) => sentence(bound(shown, claim(record.id)))),
      ),
    },
  ];
};

const floorFigure = (context: Context, verdict: Verdict): Figure[] => {
  const { language } = context;
  const { sustainability, test } = verdict;
  const column = (name: string) => verdictColumn(verdict.policy, verdict.commodity, `sustainability.${name}`);
  const shown = FLOORS.flatMap((floor) => {
    const share = sustainability.floorsHold[floor];
    const band = traceOf(context, verdict.policy, floor);
    const least = test.floors[floor];
    return share === undefined || band === null || least === undefined ? [] : [{ floor, share, band, least }];
  });
  if (shown.length === 0) return [];
  const items = shown.map(({ floor, share }): Part[] => [
    ...says(context, "floorHolds", {
      floor: words(context, floor).toLowerCase(),
      share: countBound(context, share, column(`floorsHold.${floor}`)),
    }).parts,
  ]);
  const line = says(context, "floorsSentence", { list: joined(items, "; ") });
  const first = sustainability.givesWayFirst;
  const title = plainText(
    says(context, "floorsTitle", { part: first === null ? words(context, "nothing") : PART_WORDS[first][language] }),
  );
  const panels: FloorPanel[] = shown.map(({ floor, share, band, least }) => ({
    label: words(context, floor),
    floor: least,
    holds: plainText(
      says(context, "holds", {
        a: countBound(context, share, ""),
        b: countBound(context, sustainability.floorsHoldAgainst[floor] ?? 1, ""),
      }),
    ),
    band,
  }));
  const draw: Figure["draw"] = (frame) =>
    floorsChart(
      {
        title,
        sentence: plainText(line),
        firstDay: context.input.plan.calendar.firstDay,
        style: styleOfPolicy(verdict.policy, LIGHT),
        panels,
      },
      { ...frame, language },
    );
  const from = shown.map(({ floor }) => result(`traces.${verdict.policy}.${floor}`));
  return [{ id: "floors", title, sentence: line, draw, from, widths: [680, 358] }];
};

const lives = (context: Context, verdict: Verdict): Block[] => {
  const cell = (band: Band, key: keyof Band, group: string): Sentence =>
    sentence({
      ...bound(
        signed(band[key], 2),
        result(verdictColumn(verdict.policy, verdict.commodity, `deaths.byGroup.${group}`)),
      ),
      isHarm: true,
    });
  return [
    heading(words(context, "livesTitle")),
    {
      kind: "table",
      caption: says(context, "livesCaption", { year: horizonYear(context), comparison: comparisonName(context) }),
      columns: [
        { label: words(context, "group"), isNumber: false },
        ...(["low", "middle", "high"] as const).map((key) => ({ label: words(context, key), isNumber: true })),
      ],
      rows: DEATH_GROUPS.map((group) => {
        const band = verdict.deaths.byGroup[group];
        return [
          sentence(words(context, `group.${group}`)),
          ...(["p10", "p50", "p90"] as const).map((key) => cell(band, key, group)),
        ];
      }),
    },
  ];
};

const actorReview = (context: Context): Block[] => {
  const trace = traceOf(context, context.policy, "campaignPresence");
  if (trace === null) return [];
  const last = trace.p50.length - 1;
  const column = result(`traces.${context.policy}.campaignPresence`);
  const share = (value: number) => bound(`${amount(100 * value, 2)}\u00a0%`, column);
  return [
    text(
      says(context, "actor", {
        year: horizonYear(context),
        low: share(trace.p10[last]!),
        middle: share(trace.p50[last]!),
        high: share(trace.p90[last]!),
      }),
    ),
  ];
};

/** At what cost? */
export const atWhatCost = (context: Context): Section => {
  const verdict = context.verdicts[context.assessment.primaryCommodity] ?? Object.values(context.verdicts)[0]!;
  return {
    id: "at-what-cost",
    number: "4",
    title: words(context, "costs"),
    blocks: [
      figures(costFigure(context, verdict)),
      ...publicCosts(context),
      figures(...floorFigure(context, verdict)),
      ...lives(context, verdict),
      { kind: "text", role: "quote", sentences: [says(context, "rule")] },
      ...actorReview(context),
    ],
  };
};
