/** The baseline: what the reference study says at a small size, to six digits. It changes only by `npm run accept`. */
import { join } from "node:path";
import { ask, run } from "inflow";
import { root } from "./command.test-support.ts";

export const baselineFile = join(root, "tests", "baseline.json");

/** By policy and commodity: the finding and its shares; by policy: the medians of headline outcomes. */
export interface Baseline {
  readonly verdicts: Readonly<Record<string, string>>;
  readonly medians: Readonly<Record<string, number>>;
}

const HEADLINES: readonly (readonly [about: string, outcome: string])[] = [
  ["cocaine", "inflowKg.total"],
  ["fentanyl", "inflowKg.total"],
  ["cocaine", "removedKg"],
  ["cocaine", "wholesale.last52"],
  ["every", "cost.full"],
  ["every", "cost.incremental"],
  ["every", "deaths.violence"],
  ["every", "deaths.crews"],
  ["every", "floor.partners"],
  ["every", "floor.support"],
];

/** Measures the baseline anew, in this thread. */
export const measure = async (): Promise<Baseline> => {
  const plan = ask("caribbean-2025", { draws: 8, luckPerDraw: 2 });
  const { assessment } = await run(plan, { threads: 0 });
  const verdicts: Record<string, string> = {};
  for (const [policy, byCommodity] of Object.entries(assessment.verdicts))
    for (const [commodity, { finding, shares }] of Object.entries(byCommodity))
      verdicts[`${policy}, ${commodity}`] = `${finding} (${Object.values(shares).join(", ")})`;
  const medians: Record<string, number> = {};
  for (const [policy, outcomes] of Object.entries(assessment.outcomes))
    for (const [about, outcome] of HEADLINES) {
      const band = outcomes[about]?.[outcome];
      if (band !== undefined) medians[`${policy}: ${about} ${outcome}`] = band.p50;
    }
  return { verdicts, medians };
};

/** What differs between two baselines, in lines. */
export const differences = (before: Baseline, after: Baseline): string[] =>
  (["verdicts", "medians"] as const).flatMap((part) => {
    const names = new Set([...Object.keys(before[part]), ...Object.keys(after[part])]);
    return [...names].flatMap((name) => {
      const [was, is] = [before[part][name], after[part][name]];
      return was === is ? [] : [`${name}: ${was ?? "not there"} → ${is ?? "gone"}`];
    });
  });
