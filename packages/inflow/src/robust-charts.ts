/** The chart of a comparison that stands on its page alone; those that the brief shares are in `brief`. */

import type { Draw } from "@inflow/brief";
import { amount, paretoScatter } from "@inflow/charts";
import type { Comparison } from "@inflow/study";
import { robustPageSays as says } from "./robust-page-words.ts";

const BILLION = 1e9;

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
