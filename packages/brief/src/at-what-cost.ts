/** Section 4: at what cost? Money by definition, what gives way first, lives by group, and the campaign's own reviews apart. */
import {
  amount,
  byQuarter,
  costBars,
  type FloorPanel,
  floorsChart,
  LIGHT,
  signed,
  styleOfPolicy,
} from "@inflow/charts";
import {
  type Band,
  COST_DEFINITIONS,
  DEATH_GROUPS,
  dateOf,
  FLOORS,
  type Floor,
  PART_WORDS,
  type Verdict,
} from "@inflow/study";
import { type Block, type Figure, figures, heading, type Section, text } from "./document.ts";
import {
  type BriefBands,
  type Context,
  comparisonName,
  countBound,
  dateWords,
  horizonYear,
  money,
  moneySpan,
  says,
  traceOf,
  words,
} from "./input.ts";
import { officeName } from "./names-in-spanish.ts";
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
        [officeName(record.who, context.language), record.says, record.status].map((shown) =>
          sentence(bound(shown, claim(record.id))),
        ),
      ),
    },
  ];
};

interface ShownFloor {
  readonly floor: Exclude<Floor, "money">;
  readonly band: BriefBands;
  readonly least: number;
}

const WEEKS_OF_MEAN = 13;
const DAYS = 7;

/** The first floor to give way in the middle future: the earliest 13-week mean of the middles below it, by its first day. */
const firstBelow = (
  context: Context,
  shown: readonly ShownFloor[],
): { readonly floor: ShownFloor["floor"]; readonly date: string } | null => {
  const breaches = shown.flatMap(({ floor, band, least }) => {
    const quarter = byQuarter(band.p50).findIndex((mean) => mean < least);
    return quarter < 0 ? [] : [{ floor, quarter }];
  });
  if (breaches.length === 0) return null;
  const { floor, quarter } = breaches.reduce((first, one) => (one.quarter < first.quarter ? one : first));
  return { floor, date: dateOf(context.input.plan.calendar.firstDay + DAYS * WEEKS_OF_MEAN * quarter) };
};

/** What fails most often, ties named together. */
const mostOften = (context: Context, verdict: Verdict): Part[] => {
  const { parts, share } = verdict.failsMostOften;
  if (parts.length === 0) return [words(context, "nothing")];
  const named = parts.map((part) => PART_WORDS[part][context.language]).join(", ");
  const column = verdictColumn(verdict.policy, verdict.commodity, "failsMostOften");
  return [...says(context, "mostOften", { parts: named, share: countBound(context, share, column) }).parts];
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
  const first = firstBelow(context, shown);
  const title = plainText(
    says(context, "floorsTitle", {
      part: first === null ? words(context, "nothing") : words(context, first.floor).toLowerCase(),
    }),
  );
  const line = says(context, "floorsSentence", {
    first:
      first === null
        ? words(context, "floorNever")
        : says(context, "floorFirst", {
            part: words(context, first.floor).toLowerCase(),
            date: bound(dateWords(first.date.slice(0, 7), language), result(`traces.${verdict.policy}.${first.floor}`)),
          }).parts,
    most: mostOften(context, verdict),
    list: joined(items, "; "),
  });
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
        signed(Math.round(band[key]), 2, context.language),
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
