/**
 * The comparison under deep uncertainty as text: the reader's values first, then who is best by which measure and where, who
 * is dominated, how wrong the centre may be, leaving at reviews, what each costs for what it achieves, what knowing more is
 * worth. No winner is named alone: each measure names its own.
 */
import type { Comparison } from "inflow";
import { acceptabilityText, informationText, ratiosText } from "./economics-text.ts";
import { table } from "./table.ts";
import { count, number, paint } from "./terminal.ts";

type Robust = Comparison["robust"];

const BILLION = 1e9;
const MILLION = 1e6;

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const billions = (usd: number): string => number(usd / BILLION);

const listed = (names: readonly string[], most = 3): string =>
  names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;

const valuesText = ({ values, agencyValues, draws, luckPerDraw, isPreview }: Robust): string[] => [
  paint.bold("Compared without agreed probabilities"),
  `${count(draws)} simulated worlds, ${luckPerDraw} histories of luck each${isPreview ? "; too few for more than a first look" : ""}.`,
  `The reader's values: ${number(values.usdPerDeath / MILLION)} million USD for a death averted, ${percent(values.rate)} a year, cost by the ${values.cost} definition, counting ${values.counting.join(", ")}.`,
  paint.dim(
    `Agencies: ${agencyValues.ofLife.map(({ is, value, baseYear, status }) => `${is} ${number(value / MILLION)} (${baseYear}, ${status})`).join("; ")}. Rates: ${agencyValues.rates.map(({ is, value, status }) => `${is} ${percent(value)} (${status})`).join("; ")}. None of them says what is justified. --value-of-life and --discount-rate change them.`,
  ),
];

const benefitTable = ({ benefits, values }: Robust): string =>
  table(
    [
      { title: "Mean present value, billion USD" },
      { title: "extra cost", align: "right" },
      ...values.counting.map((group) => ({ title: group, align: "right" as const })),
      { title: "net benefit", align: "right" },
      { title: "not counting the killed", align: "right" },
    ],
    benefits.map(({ policy, costUsd, livesUsd, netUsd, withoutKilledUsd }) => [
      policy,
      billions(costUsd),
      ...values.counting.map((group) => billions(livesUsd[group] ?? 0)),
      billions(netUsd),
      billions(withoutKilledUsd),
    ]),
  );

const choicesText = ({ choiceByValues }: Robust): string => {
  const names = [...new Set(choiceByValues.map(({ choice }) => choice))];
  if (names.length === 1)
    return `Best mean net benefit: ${names[0]}, under every value of life and rate above (${choiceByValues.length} pairs).`;
  return `Best mean net benefit: ${names.map((name) => `${name} under ${choiceByValues.filter(({ choice }) => choice === name).length}`).join(", ")} of ${choiceByValues.length} pairs of a value of life and a rate.`;
};

const shown = (criterion: string): boolean => criterion === "inflow" || criterion === "net benefit";

const worth = (criterion: string, value: number, isShare: boolean): string =>
  isShare ? percent(value) : criterion === "inflow" ? number(100 * value) : billions(value);

/** Titles short enough for a column. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^best and worst at (.*)$/, "Hurwicz $1"],
  [/^mean of the worst .*$/, "worst tenth"],
  [/^largest regret$/, "max regret"],
  [/^(.*) quantile of regret$/, "regret p90"],
  [/^share of scenarios.*$/, "reached"],
];

const shortOf = (measure: string): string => {
  const [pattern, text] = SHORT.find(([one]) => one.test(measure)) ?? [/^.*$/, "$&"];
  return measure.replace(pattern, text);
};

const measureTable = (robust: Robust, id: string): string => {
  const { criterion, is, unit, measures, wins, threshold } = robust.criteria.find((one) => one.criterion === id)!;
  const of = unit === "share" ? "%" : "bn USD";
  const least = threshold === null ? "" : `; reached: ${worth(criterion, threshold, false)} or more`;
  const heading = `By ${criterion} (${is}, ${of}${least})`;
  const body = table(
    [
      { title: "" },
      ...measures.map(({ measure }) => ({ title: shortOf(measure), align: "right" as const })),
      { title: "best in", align: "right" },
    ],
    robust.policies.map((policy, p) => [
      policy,
      ...measures.map(({ measure, values, picks }) => {
        const text = worth(criterion, values[p]!, measure.startsWith("share of scenarios"));
        return picks.length === 1 && picks[0] === policy ? paint.bold(`${text} ◂`) : text;
      }),
      percent(wins[p]!.share),
    ]),
  );
  return `${heading}\n${body}`;
};

const stabilityText = (robust: Robust): string[] =>
  robust.criteria
    .filter(({ criterion }) => shown(criterion))
    .flatMap(({ criterion, stability, bestByMean }) => {
      if (stability === null)
        return [`By ${criterion}: no rank is told; halves of so few simulated worlds tell nothing.`];
      const firmness = (["byMean", "byRegret"] as const).map((key) => {
        const found = stability[key];
        return found.kind === "stable"
          ? `${found.first} comes first ${key === "byMean" ? "by the mean" : "by the largest regret"} in both halves of ${percent(found.sameFirst)} of splits`
          : found.why;
      });
      const often = (bestByMean ?? [])
        .filter(({ share }) => share >= 0.05)
        .map((one) => `${one.policy} ${percent(one.share)}`);
      return [`By ${criterion}: ${firmness.join("; ")}. Best mean in resamples: ${often.join(", ")}.`];
    });

const satisficingText = ({ satisficing }: Robust): string[] => [
  `All at once (${satisficing.conditions.join("; ")}): ${satisficing.shares.map(({ policy, share }) => `${policy} ${percent(share)}`).join(", ")} of simulated worlds.`,
];

const whereText = ({ whereWins }: Robust): string[] => [
  paint.bold("Where each policy is best"),
  ...whereWins.inflow.map(({ sentence }) => `  by inflow: ${sentence}`),
  ...whereWins.netBenefit.map(({ sentence }) => `  by net benefit: ${sentence}`),
];

const frontTable = ({ front, against }: Robust): string[] => [
  table(
    [
      { title: "Means above the comparison" },
      { title: "cost, bn USD", align: "right" },
      { title: "inflow, %", align: "right" },
      { title: "overdose deaths", align: "right" },
      { title: "simply worse than" },
    ],
    front.points.map((point) => [
      point.policy === against ? `${point.policy} (the comparison)` : point.policy,
      billions(point.costUsd),
      number(100 * point.inflowShare),
      number(point.overdoseDeaths),
      point.isOnFront ? "–" : listed(point.dominatedBy),
    ]),
  ),
  `Neighbourhoods of ${billions(front.epsilons[0])} bn USD, ${number(100 * front.epsilons[1])} % of inflow and ${count(front.epsilons[2])} deaths leave: ${front.points
    .filter(({ isInArchive }) => isInArchive)
    .map(({ policy }) => policy)
    .join(", ")}. The front dominates ${percent(front.hypervolume)} of the box of outcomes.`,
];

type Horizons = Robust["infoGap"]["values"]["overtakenBy"];

/** Those that overtake, nearest first, and how many do not within the farthest that was looked at. */
const horizonText = (horizons: Horizons, scale: (h: number) => string): string => {
  const near = horizons.filter(({ horizon }) => horizon.kind !== "beyond").sort((a, b) => a.horizon.h - b.horizon.h);
  const far = horizons.find(({ horizon }) => horizon.kind === "beyond");
  const said = near.map(({ policy, horizon }) => `${policy} at ${horizon.h === 0 ? "once" : scale(horizon.h)}`);
  const others =
    far === undefined ? [] : [`no ${near.length > 0 ? "further" : "other"} policy does within ${scale(far.horizon.h)}`];
  return [...said, ...others].join("; ");
};

const gapText = ({ infoGap: { values, beliefs } }: Robust): string[] => {
  const times = (h: number): string => `${number(h)} scales`;
  const shares = (h: number): string => `${percent(h)} of the simulated worlds either way`;
  return [
    paint.bold("How wrong may the centre be?"),
    `  ${values.choice} has the best mean; values off together (1 scale: 5.5 million USD a death, 4 points of the rate, half the cost) let another overtake it: ${horizonText(values.overtakenBy, times)}.`,
    values.reversals.length > 0 && values.between !== null
      ? `  ${values.between.join(" and ")} change places in robustness as less is required${values.reversals.length > 1 ? `, ${values.reversals.length} times` : ""}.`
      : "",
    "why" in beliefs
      ? `  Over beliefs: ${beliefs.why}.`
      : `  Over ${beliefs.of.join(" and ")}, moved from their middle, all else averaged: ${horizonText(beliefs.overtakenBy, shares)}.`,
  ].filter((line) => line !== "");
};

const exitsText = ({ exits }: Robust): string[] => {
  if ("why" in exits) return [`Leaving at reviews: not judged; ${exits.why}.`];
  const { policy, ownReviews, dates, stayUsd, leaveUsd, rules } = exits;
  const own =
    ownReviews === null
      ? []
      : [
          `${policy} reviews itself (endure, escalate, retrench): at the end withdrawn in ${percent(ownReviews.withdrawn)} of futures; rung ${Object.entries(
            ownReviews.rungs,
          )
            .sort()
            .map(([rung, share]) => `${rung} in ${percent(share)}`)
            .join(", ")}.`,
        ];
  const rows = rules.map(({ rule, verdict, leaves, stays, meanUsd }) => [
    `${rule.id}: ${rule.is}`,
    `${verdict.failing}`,
    leaves.map(percent).join(" / "),
    percent(stays),
    verdict.falseAlarms === null ? "–" : percent(verdict.falseAlarms.share),
    verdict.missed === null ? "–" : percent(verdict.missed.share),
    billions(meanUsd),
    billions(verdict.regret.p50),
    billions(verdict.regret.p90),
  ]);
  const bestRule = Math.max(...rules.map(({ meanUsd }) => meanUsd));
  const fixed = [stayUsd, ...leaveUsd];
  const bestFixed = Math.max(...fixed);
  const at = fixed.indexOf(bestFixed);
  const told =
    bestFixed >= bestRule
      ? `No rule beats ${at === 0 ? "staying" : `leaving on ${dates[at - 1]}`} whatever is seen (${billions(bestFixed)} bn).`
      : `The best rule is worth ${billions(bestRule - bestFixed)} bn more than the best fixed choice.`;
  return [
    ...own,
    table(
      [
        { title: `${policy} left at the first review (${dates.join(", ")}) at which …` },
        { title: "futures that fail", align: "right" },
        { title: "leaves", align: "right" },
        { title: "stays", align: "right" },
        { title: "false alarms", align: "right" },
        { title: "missed", align: "right" },
        { title: "net benefit, bn", align: "right" },
        { title: "regret p50", align: "right" },
        { title: "p90", align: "right" },
      ],
      rows,
    ),
    `Staying is worth ${billions(stayUsd)} bn; leaving whatever is seen ${leaveUsd.map((usd, i) => `${billions(usd)} bn on ${dates[i]}`).join(", ")}. ${told}`,
    paint.dim(rules.map(({ rule }) => `${rule.id}: ${rule.assumption}`).join(" ")),
  ];
};

/** The three parts of a comparison, to be printed below the table of differences. */
export const robustText = (comparison: Comparison): string => {
  const { robust } = comparison;
  return [
    ...valuesText(robust),
    "",
    benefitTable(robust),
    "A death counts the same whoever dies: only that value lets the groups be added, and only in the last two columns.",
    choicesText(robust),
    "",
    measureTable(robust, "inflow"),
    "",
    measureTable(robust, "net benefit"),
    "◂ the one policy that a measure picks. Regret is against the policies offered.",
    ...stabilityText(robust),
    ...satisficingText(robust),
    "",
    ...whereText(robust),
    "",
    ...frontTable(robust),
    "",
    ...gapText(robust),
    "",
    ...exitsText(robust),
    "",
    ...ratiosText(comparison),
    ...acceptabilityText(comparison),
    "",
    ...informationText(comparison),
  ].join("\n");
};
