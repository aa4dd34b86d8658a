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
import type { Comparison } from "@inflow/study";

/** A chart in whatever frame it is asked for. */
export type Draw = (frame: Frame) => Chart;

const BILLION = 1e9;
const MILLION = 1e6;
const DOTS_SHOWN = 20;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const winsSentence = (wins: readonly { readonly policy: string; readonly share: number }[]): string =>
  [...wins]
    .filter(({ share }) => share >= 0.005)
    .sort((a, b) => b.share - a.share)
    .map(({ policy, share }) => `${policy} in ${percent(share)}`)
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
        title: "What each policy does to inflow",
        sentence: `Change of inflow over the horizon against ${robust.against}. More dots lie left of the line than right of it for ${down.length === 0 ? "no policy" : down.join(", ")}.`,
        label: "change of inflow over the horizon, %",
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
        title: "Where each policy would be regretted",
        sentence: `By net benefit under the reader's values the best policy is ${winsSentence(wins)} of draws. Dark cells are futures in which much would be lost by the policy of that row.`,
        ...robust.regretMap,
        write: (usd) => `${amount(usd / BILLION)} bn USD`,
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
        title: "Cost, inflow and overdose deaths at once",
        sentence:
          worse.length === 0
            ? "No policy is at least as good as another in all three."
            : `Simply worse than another in these three: ${worse.map(({ policy, dominatedBy }) => `${policy} (than ${dominatedBy[0]})`).join("; ")}.`,
        x: { label: "extra cost, billion USD", write: (usd) => amount(usd / BILLION) },
        y: { label: "change of inflow, %", write: (share) => amount(100 * share) },
        third: { label: "✚ additional overdose deaths", write: (deaths) => amount(deaths) },
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
        title: `Worth its cost, by the price of one ${effect}`,
        sentence: `Best on average as the price rises: ${best.join(", then ")}. Cost by the ${robust.values.cost} definition, ${percent(costEffectiveness.rate)} a year.`,
        unit: `million USD for each ${effect}`,
        write: (price) => amount(price / MILLION),
        points: curve.map(({ lambda, shares, best: own }) => ({ price: lambda, shares, best: own.policy })),
      },
      frame,
    );
  };
