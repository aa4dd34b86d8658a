/**
 * The tables of robustness on the page of a comparison: each measure in numbers, in how many draws a policy is good enough in
 * everything at once, and how wrong the centre may be (info-gap). Limit: conditions and parameters are named in English.
 */
import { amount } from "@inflow/charts";
import type { Comparison, Horizon, Language, RobustByCriterion } from "@inflow/study";
import { gridHtml, noteHtml, paragraphHtml, sectionHtml } from "./robust-page-html.ts";
import { robustPageSays as says } from "./robust-page-words.ts";

const BILLION = 1e9;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Measures by the names that the methods give them; $1 is their number. */
const MEASURES = [
  [/^mean$/, "mean"],
  [/^worst$/, "worst"],
  [/^best and worst at (.+)$/, "bestAndWorst"],
  [/^mean of the worst (.+)$/, "worstShare"],
  [/^largest regret$/, "largestRegret"],
  [/^(.+) quantile of regret$/, "regretQuantile"],
] as const;

/** A measure in a language; by its own name where it has no other. */
export const measureSaid = (measure: string, language: Language): string => {
  for (const [pattern, key] of MEASURES) {
    const found = pattern.exec(measure);
    if (found !== null) return says(key, language, { value: found[1] ?? "" });
  }
  return measure;
};

interface Scale {
  readonly per: number;
  readonly write: (value: number) => string;
}

const SCALES: Readonly<Record<string, Scale>> = {
  inflow: { per: 0.01, write: percent },
  "net benefit": { per: BILLION, write: (usd) => amount(usd / BILLION) },
};

/** Policies × measures of one criterion. */
const numbersHtml = (criterion: RobustByCriterion, policies: readonly string[], language: Language): string => {
  const { per, write } = SCALES[criterion.criterion]!;
  const isShare = (measure: string): boolean => measure.startsWith("share of scenarios");
  const titles = criterion.measures.map(({ measure }) =>
    isShare(measure)
      ? says("reachAt", language, { value: write(criterion.threshold ?? 0) })
      : measureSaid(measure, language),
  );
  const rows = policies.map((policy, p) => [
    policy,
    ...criterion.measures.map(({ measure, values }) =>
      isShare(measure) ? percent(values[p]!) : amount(values[p]! / per),
    ),
  ]);
  return gridHtml([says("policy", language), ...titles], rows);
};

const satisficingHtml = ({ robust: { satisficing } }: Comparison, language: Language): string => {
  const rows = satisficing.shares.map(({ policy, share }) => [policy, percent(share)]);
  return [
    paragraphHtml(says("atOnceAll", language, { list: satisficing.conditions.join("; ") })),
    gridHtml([says("policy", language), says("goodEnough", language)], rows),
    noteHtml(says("onMeans", language)),
  ].join("");
};

type Horizons = Comparison["robust"]["infoGap"]["values"];
type Told = Pick<Horizons, "horizons" | "choice" | "overtakenBy">;

/** How far; a policy that fails at the centre, and one that holds as far as was looked, in words. */
const farSaid = (
  horizon: Horizon["horizon"] | undefined,
  isOvertaking: boolean,
  far: (h: number) => string,
  language: Language,
): string => {
  if (horizon === undefined) return "–";
  if (horizon.kind === "beyond") return says("beyond", language, { value: far(horizon.h) });
  if (horizon.kind === "not met at the centre") return says(isOvertaking ? "atOnce" : "notAtCentre", language);
  return far(horizon.h);
};

const horizonsHtml = (
  { horizons, choice, overtakenBy }: Told,
  { policies, against }: Comparison["robust"],
  far: (h: number) => string,
  language: Language,
): string => {
  const of = (list: readonly Horizon[], policy: string) => list.find((one) => one.policy === policy)?.horizon;
  const rows = policies.map((policy) => [
    policy,
    farSaid(of(horizons, policy), false, far, language),
    policy === choice ? says("isChoice", language) : farSaid(of(overtakenBy, policy), true, far, language),
  ]);
  const titles = [
    says("policy", language),
    says("beatsComparison", language, { against }),
    says("overtakes", language, { choice }),
  ];
  return gridHtml(titles, rows);
};

const infoGapHtml = ({ robust }: Comparison, language: Language): string => {
  const { values, beliefs } = robust.infoGap;
  const scales = (h: number): string => says("scales", language, { value: amount(h) });
  const draws = (h: number): string => says("shareOfDraws", language, { value: percent(h) });
  const overBeliefs =
    "why" in beliefs
      ? noteHtml(says("gapWhy", language, { why: beliefs.why }))
      : `${paragraphHtml(says("gapBeliefs", language, { of: beliefs.of.join(", ") }))}${horizonsHtml(beliefs, robust, draws, language)}`;
  return [
    paragraphHtml(says("gapValues", language, { of: values.of.join(", ") })),
    horizonsHtml(values, robust, scales, language),
    overBeliefs,
  ].join("");
};

/** Measures with their numbers, satisficing and info-gap, each as a section with its tables. */
export const measuresHtml = (comparison: Comparison, language: Language): string => {
  const { criteria, policies } = comparison.robust;
  const of = (id: string): RobustByCriterion => criteria.find(({ criterion }) => criterion === id)!;
  const numbers = [
    paragraphHtml(says("benefitUnit", language)),
    numbersHtml(of("net benefit"), policies, language),
    paragraphHtml(says("inflowUnit", language)),
    numbersHtml(of("inflow"), policies, language),
  ].join("");
  return [
    sectionHtml(says("inNumbers", language), numbers),
    sectionHtml(says("satisficing", language), satisficingHtml(comparison, language)),
    sectionHtml(says("infoGap", language), infoGapHtml(comparison, language)),
  ].join("\n");
};
