/** The charts of a comparison: what is drawn, and the one sentence over each. */
import {
  acceptabilityChart,
  amount,
  type Chart,
  type Frame,
  paretoScatter,
  quantileDotPlot,
  regretMap,
} from "@inflow/charts";
import { type Comparison, type Language, sensitivitySays } from "@inflow/study";
import { robustPageSays as says } from "./robust-page-words.ts";

/** A chart in whatever frame it is asked for. */
export type Draw = (frame: Frame) => Chart;

const BILLION = 1e9;
const MILLION = 1e6;
const DOTS_SHOWN = 20;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const winsSentence = (
  wins: readonly { readonly policy: string; readonly share: number }[],
  language: Language,
): string =>
  [...wins]
    .filter(({ share }) => share >= 0.005)
    .sort((a, b) => b.share - a.share)
    .map(({ policy, share }) => says("wins", language, { policy, share: percent(share) }))
    .join(", ");

/** What each policy does to inflow, as quantile dots. */
export const dotsOf = ({ robust }: Comparison): Draw => {
  const shown = robust.policies
    .map((policy, p) => ({ policy, dots: robust.dots[p]!.map((share) => 100 * share) }))
    .filter(({ policy }) => policy !== robust.against);
  const down = shown
    .filter((one) => one.dots.filter((dot) => dot < 0).length > DOTS_SHOWN / 2)
    .map((one) => one.policy);
  return (frame) =>
    quantileDotPlot(
      {
        title: says("dotsTitle", frame.language),
        sentence: says("dots", frame.language, {
          against: robust.against,
          down: down.length === 0 ? says("noPolicy", frame.language) : down.join(", "),
        }),
        label: says("dotsLabel", frame.language),
        write: (value) => `${amount(value)}`,
        strips: shown,
      },
      frame,
    );
};

/** Regret by net benefit. */
export const regretOf = ({ robust }: Comparison): Draw => {
  const { wins } = robust.criteria.find(({ criterion }) => criterion === "net benefit")!;
  return (frame) =>
    regretMap(
      {
        title: says("regretTitle", frame.language),
        sentence: says("regret", frame.language, { wins: winsSentence(wins, frame.language) }),
        ...robust.regretMap,
        write: (usd) => says("billions", frame.language, { value: amount(usd / BILLION) }),
      },
      frame,
    );
};

/** Cost, inflow and overdose deaths of each policy. */
export const frontOf = ({ robust }: Comparison): Draw => {
  const worse = robust.front.points.filter(({ isOnFront }) => !isOnFront);
  return (frame) =>
    paretoScatter(
      {
        title: says("frontTitle", frame.language),
        sentence:
          worse.length === 0
            ? says("noWorse", frame.language)
            : says("worse", frame.language, {
                list: worse
                  .map(({ policy, dominatedBy: [other = ""] }) => says("than", frame.language, { policy, other }))
                  .join("; "),
              }),
        x: { label: says("frontX", frame.language), write: (usd) => amount(usd / BILLION) },
        y: { label: says("frontY", frame.language), write: (share) => amount(100 * share) },
        third: { label: says("frontThird", frame.language), write: (deaths) => amount(deaths) },
        points: robust.front.points.map(({ policy, costUsd, inflowShare, overdoseDeaths, isOnFront }) => ({
          policy,
          x: costUsd,
          y: inflowShare,
          third: overdoseDeaths,
          isOnFront,
        })),
      },
      frame,
    );
};

/** Acceptability for the effect at a place of the list. */
export const acceptabilityOf =
  ({ costEffectiveness, robust }: Comparison, at: number): Draw =>
  (frame) => {
    const { effect, curve } = costEffectiveness.acceptability[at]!;
    const best = [...new Set(curve.map((point) => point.best.policy))];
    return acceptabilityChart(
      {
        title: says("worthTitle", frame.language, { effect }),
        sentence: says("worth", frame.language, {
          best: best.join(says("afterwards", frame.language)),
          cost: sensitivitySays(robust.values.cost, frame.language),
          rate: percent(costEffectiveness.rate),
        }),
        unit: says("worthUnit", frame.language, { effect }),
        write: (price) => amount(price / MILLION),
        points: curve.map(({ lambda, shares, best: own }) => ({ price: lambda, shares, best: own.policy })),
      },
      frame,
    );
  };
