/**
 * What the published worlds say of patrols, asked of the shipped system: does surprise pay, and does hardening a few waters.
 *
 *     surprise   removals and inflow under adaptive and random patrols over those of customary ones, mean of many histories
 *     waters     fall of the inflow when the loss rises in some waters, over the fall when it rises in all
 *
 * SOAR (Reuter, Crawford & Cave 1988) asks it of ten like routes that smugglers choose afresh; the answer there stands
 * beside this one. Here hours in one water have falling returns, so moving them about loses boardings, and crews answer
 * what they met last rather than what is planned: surprise gains nothing. Limit: nobody deterred, centre of the priors.
 */
import { type Change, type Laboratory, meanOver, raiseSeaLoss, type Trial } from "./experiment.ts";
import { deterrenceForm, forcePackageAllocationForm } from "./mechanisms/parameters.gen.ts";
import { WEEKS_PER_WINDOW } from "./unit.ts";
import { see } from "./watched.ts";
import { Control } from "./world.ts";

interface PatrolSettings {
  readonly onset: number;
  readonly weeks: number;
  readonly histories: number;
  readonly lossRatio: number;
}

interface Found {
  readonly removed: number;
  readonly inflow: number;
}

/** Mean removals and inflow [kg/week] over the last two years of many histories. */
const lateMeans = (lab: Laboratory, s: PatrolSettings, form: number, changes: readonly Change[] = []): Found => {
  const pinned = { "deterrence.form": deterrenceForm.none, "forcePackage.allocation.form": form };
  const from = s.weeks - 2 * WEEKS_PER_WINDOW;
  let removed = 0;
  let inflow = 0;
  for (let run = 0; run < s.histories; run++) {
    const seen = see(lab, { weeks: s.weeks, pinned, changes, fortune: "chance", run });
    removed += meanOver(seen.removals, from, s.weeks) / s.histories;
    inflow += meanOver(seen.cocaine, from, s.weeks) / s.histories;
  }
  return { removed, inflow };
};

/** Removals and inflow under other ways to place patrols, over those of customary patrols [ratios]. */
export const patrolsOf = (lab: Laboratory, s: PatrolSettings): Readonly<Record<string, number>> => {
  const form = forcePackageAllocationForm;
  const custom = lateMeans(lab, s, form.fixed);
  const adaptive = lateMeans(lab, s, form.adaptive);
  const random = lateMeans(lab, s, form.randomised);
  const surprise = lateMeans(lab, s, form.fixed, [{ set: "unpredictablePatrolShare", to: 1, from: s.onset }]);
  return {
    "patrols-adaptive": adaptive.removed / custom.removed,
    "patrols-random": random.removed / custom.removed,
    "patrols-random-inflow": random.inflow / custom.inflow,
    "patrols-surprise": surprise.removed / custom.removed,
  };
};

/** A disturbance that multiplies the loss share of some sea zones, all others as they are. */
const hardening = (lab: Laboratory, zones: readonly number[], s: PatrolSettings): NonNullable<Trial["disturb"]> => {
  const { world } = lab;
  const zoneControl = world.relation.zoneControl.map((control, z) => (zones.includes(z) ? control : Control.land));
  const only = { ...lab, world: { ...world, relation: { ...world.relation, zoneControl } } };
  return raiseSeaLoss(only, s.onset, s.lossRatio);
};

/** Fall of the inflow with some waters hardened, as a share of the fall with all of them hardened. */
export const watersOf = (lab: Laboratory, s: PatrolSettings): Readonly<Record<string, number>> => {
  const { names, relation } = lab.world;
  const sea = [...names.zone.keys()].filter((z) => relation.zoneControl[z] === Control.sea);
  const from = s.weeks - 2 * WEEKS_PER_WINDOW;
  const inflow = (zones: readonly number[]): number => {
    const pinned = { "deterrence.form": deterrenceForm.none };
    return meanOver(see(lab, { weeks: s.weeks, pinned, disturb: hardening(lab, zones, s) }).cocaine, from, s.weeks);
  };
  const usual = inflow([]);
  const full = usual - inflow(sea);
  const share = (zones: readonly number[]): number => (usual - inflow(zones)) / full;
  const alone = sea.map((z) => share([z]));
  const pacific = sea.filter((z) => names.zone[z]!.startsWith("epac"));
  return {
    "waters-one": Math.max(...alone),
    "waters-one-by-one": alone.reduce((sum, one) => sum + one, 0),
    "waters-pacific": share(pacific),
    "waters-others": share(sea.filter((z) => !pacific.includes(z))),
  };
};
