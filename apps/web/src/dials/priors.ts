/** Priors that a reader's setting makes of a shipped one. A range is even between its ends, in proportion on a log scale. */
import type { Prior } from "@inflow/evidence";

const isLogarithmic = (prior: Prior): boolean => "loguniform" in prior || "lognormal" in prior;

/** A prior between two ends: one value, or a range in proportion where the prior is on a log scale. */
export const between = (prior: Prior, ends: readonly [number, number]): Prior => {
  const [low, high] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  if (low === high) return { fixed: low };
  return isLogarithmic(prior) && low > 0 ? { loguniform: [low, high] } : { uniform: [low, high] };
};
