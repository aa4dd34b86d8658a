/** Conditions in the prose of the brief as addresses: the scenario of the answer on view with one of them tried. */
import type { Origin } from "@inflow/brief";
import { conditionOf } from "@inflow/study";
import { trialOfFlip, withTrial } from "../../dials/index.ts";
import { hashOf } from "../../state/address.ts";
import { useHeld } from "../../state/store.ts";

/** verdicts.campaign-2025.cocaine.flips: a policy, a drug, and what would change its verdict. */
const FLIPS = /^verdicts\.([^.]+)\.([^.]+)\.flips$/;

/** Gives the address at which a condition is tried; null where the answer on view does not state it or it cannot be tried. */
export const useTryLinks = (): ((origin: Origin, condition: string) => string | null) => {
  const { judged, parameters, dials } = useHeld("judged", "parameters", "dials");
  return (origin, condition) => {
    const [, policy = "", drug = ""] = (origin.kind === "result" && FLIPS.exec(origin.column)) || [];
    const flips = judged?.assessment.verdicts[policy]?.[drug]?.flips ?? [];
    const flip = flips.find((one) => conditionOf(one) === condition);
    if (judged === null || flip === undefined || dials === null) return null;
    const trial = trialOfFlip(flip, parameters);
    return trial === null ? null : hashOf("answer", withTrial(judged.scenario, trial, dials.test));
  };
};
