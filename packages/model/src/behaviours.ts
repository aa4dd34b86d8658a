/**
 * What must come out of the model as a whole: behaviours that published models and one-market arithmetic lead one to
 * expect, each measured on the shipped laws and held against a band that stands in `behaviours.yaml` with its reason.
 *
 * System behaviours run at the centre of the priors with chance at its mean; behaviours of a published model (SOAR, the
 * willingness closures) run that model's small world on our own laws. Limit: one point of the prior.
 */
import { formatProblems, isOk, parseYaml } from "@inflow/evidence";
import {
  type Change,
  type Laboratory,
  laboratoryOf,
  meanOver,
  policyChanges,
  raiseSeaLoss,
  runTrial,
  type Trial,
} from "./experiment.ts";
import { type Library, prepareWorld } from "./library.ts";
import { fearAt, willingnessAt } from "./mechanisms/deterrence.ts";
import { retailAt } from "./mechanisms/market.ts";
import { beliefsForm, deterrenceForm, marketAnchorForm, marketPassThroughKind } from "./mechanisms/parameters.gen.ts";
import { soarInformed, soarRandomised } from "./soar-world.ts";
import type { Columns } from "./state.ts";
import { WEEKS_PER_QUARTER, WEEKS_PER_WINDOW } from "./unit.ts";
import { Control } from "./world.ts";

export interface Behaviour {
  readonly id: string;
  readonly sentence: string;
  readonly measured: number;
  readonly expected: readonly [low: number, high: number];
  /** Where the band comes from. */
  readonly from: string;
  readonly holds: boolean;
}

type Settings = Readonly<Record<SettingName, number>> & { readonly routes: readonly number[] };
type SettingName =
  | "onset"
  | "weeks"
  | "lossRatio"
  | "slowReplanning"
  | "weakForce"
  | "strongForce"
  | "elastic"
  | "export"
  | "transport"
  | "pay"
  | "baseRisk"
  | "payExponent"
  | "spread"
  | "hardened"
  | "premium"
  | "retail"
  | "potential"
  | "threshold"
  | "most"
  | "fewStrikes"
  | "moreStrikes"
  | "lowCoverage"
  | "moreCoverage"
  | "wholesale"
  | "landingMargin"
  | "streetPrice";

interface Stated {
  readonly settings: Settings;
  readonly behaviours: Readonly<Record<string, Pick<Behaviour, "expected" | "from"> & { readonly is: string }>>;
}

/** What was measured, by the behaviour's id. */
type Measured = Readonly<Record<string, number>>;

const rise = (now: number, before: number): number => now / before - 1;
const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);

// ── published small worlds on our own laws ───────────────────────────────────────────────────────────────────────────

const soar = (s: Settings): Measured => {
  const all = s.routes.length;
  const half = all / 2;
  const base = soarInformed(0, false, s);
  const full = soarInformed(all, false, s) - base;
  const informed = soarInformed(half, false, s) - base;
  return {
    "few-routes": (soarInformed(1, false, s) - base) / full,
    "half-the-routes": informed / full,
    "marginal-route": (full - informed) / informed,
    "random-allocation": (soarRandomised(half, s) - base) / informed,
    backstop: (soarInformed(all, true, s) - base) / s.retail,
  };
};

/** Attempts when a fixed number can be interdicted: the fixed point reached from full traffic. */
const attemptsAgainst = (strikes: number, s: Settings): number => {
  let attempts = s.potential;
  for (let i = 0; i < s.potential; i++)
    attempts = s.potential * willingnessAt(fearAt(0, Math.min(s.most, strikes / attempts), 1, s.threshold));
  return attempts;
};

const closures = (s: Settings): Measured => ({
  "strikes-tip": rise(attemptsAgainst(s.moreStrikes, s), attemptsAgainst(s.fewStrikes, s)),
  "coverage-does-not-tip": rise(
    willingnessAt(fearAt(0, s.moreCoverage, 1, s.threshold)),
    willingnessAt(fearAt(0, s.lowCoverage, 1, s.threshold)),
  ),
});

const passThrough = (s: Settings): Measured => {
  const at = (theta: number): number =>
    rise(retailAt(s.wholesale + s.landingMargin, s.wholesale, s.streetPrice, theta, 1), s.streetPrice);
  return { "pass-through-additive": at(0), "pass-through-multiplicative": at(1) };
};

// ── the system ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is watched of a trial, week by week. */
const watched = {
  cocaine: (c: Columns, lab: Laboratory) => c.inflowKg[lab.world.names.commodity.indexOf("cocaine")]!,
  fentanyl: (c: Columns, lab: Laboratory) => c.inflowKg[lab.world.names.commodity.indexOf("fentanyl")]!,
  landings: (c: Columns) => sum(c.stagingArrivedKg),
  removals: (c: Columns, lab: Laboratory) => removedAtSea(c, lab),
  trips: (c: Columns, lab: Laboratory) => overSea(c.zoneTrips, lab),
  entropy: (c: Columns, lab: Laboratory) => c.beliefEntropy[lab.world.names.commodity.indexOf("cocaine")]!,
  active: (c: Columns, lab: Laboratory) => c.activeCorridors[lab.world.names.commodity.indexOf("cocaine")]!,
  wholesale: (c: Columns, lab: Laboratory) => c.wholesaleUsdPerKg[lab.world.names.commodity.indexOf("cocaine")]!,
  revenue: (c: Columns, lab: Laboratory) => c.revenueUsd[lab.world.names.commodity.indexOf("cocaine")]!,
  violence: (c: Columns) => sum(c.violentDeaths),
  deaths: (c: Columns, lab: Laboratory) => c.deaths[lab.world.names.cause.indexOf("synthetic-opioid")]!,
} as const;

type Seen = Readonly<Record<keyof typeof watched, Float64Array>>;

const overSea = (column: Float64Array, { world }: Laboratory): number =>
  column.reduce((total, value, z) => total + (world.relation.zoneControl[z] === Control.sea ? value : 0), 0);

/** Kilograms removed at sea, loads for other outlets included [kg/week]. */
const removedAtSea = (c: Columns, lab: Laboratory): number => {
  const zones = c.zoneTrips.length;
  const k = lab.world.names.commodity.indexOf("cocaine");
  const own = (column: Float64Array): number => overSea(column.subarray(k * zones, (k + 1) * zones), lab);
  return own(c.seizedKg) + own(c.destroyedKg) + sum(c.outletLostKg);
};

const see = (lab: Laboratory, trial: Trial): Seen => {
  const names = Object.keys(watched) as (keyof typeof watched)[];
  const seen = Object.fromEntries(names.map((name) => [name, new Float64Array(trial.weeks)])) as unknown as Record<
    keyof typeof watched,
    Float64Array
  >;
  runTrial(lab, {
    ...trial,
    look: (columns, week) => {
      for (const name of names) seen[name][week] = watched[name](columns, lab);
    },
  });
  return seen;
};

const campaigns = (lab: Laboratory, s: Settings): Measured => {
  const { onset, weeks } = s;
  const strikes = policyChanges(lab.library, "campaign-2025", onset).filter(({ set }) => set !== "automatonLever");
  const under = (form: number, changes: readonly Change[], held: readonly string[] = []): Seen =>
    see(lab, { weeks, changes, held, pinned: { "deterrence.form": form } });
  const before = Object.values(deterrenceForm).map((form) => under(form, []));
  const spread = (name: keyof Seen): number =>
    Math.max(
      ...before.map((seen) => Math.abs(rise(meanOver(seen[name], 0, weeks), meanOver(before[0]![name], 0, weeks)))),
    );
  const refusal = under(deterrenceForm.willingness, strikes);
  const paid = under(deterrenceForm.compensation, strikes);
  const reactionsHeld = ["regionalReaction"];
  const calm = under(deterrenceForm.willingness, strikes, reactionsHeld);
  const alone = under(deterrenceForm.willingness, [], reactionsHeld);
  const later = (seen: Seen, name: keyof Seen): number => meanOver(seen[name], onset, weeks);
  const drift = (name: keyof Seen): number =>
    before[0]![name].reduce((most, value) => Math.max(most, Math.abs(rise(value, before[0]![name][0]!))), 0);
  return {
    "campaign-fentanyl": rise(later(refusal, "fentanyl"), later(before[0]!, "fentanyl")),
    "campaign-fentanyl-reason": later(calm, "fentanyl") - later(alone, "fentanyl"),
    "one-baseline": Math.max(spread("cocaine"), spread("trips"), spread("wholesale")),
    "rival-responses": later(refusal, "trips") / later(paid, "trips"),
    steady: Math.max(drift("cocaine"), drift("fentanyl"), drift("wholesale"), drift("deaths")),
  };
};

const forces = (lab: Laboratory, s: Settings): Measured => {
  const under = (level: number): Seen =>
    see(lab, {
      weeks: s.weeks,
      changes: [{ set: "forceLevel", to: level, from: s.onset }],
      pinned: { "deterrence.form": deterrenceForm.none, "beliefs.form": beliefsForm.smoothing },
    });
  const weak = under(s.weakForce);
  const strong = under(s.strongForce);
  const last = (seen: Seen, name: keyof Seen): number => meanOver(seen[name], s.weeks - WEEKS_PER_WINDOW, s.weeks);
  return {
    "seizures-rise": last(strong, "removals") / last(weak, "removals"),
    "corridors-spread": last(strong, "entropy") - last(weak, "entropy"),
    "corridors-active": last(strong, "active") - last(weak, "active"),
  };
};

/** The sea loss raised from 0.19 to 0.35, nobody deterred: what a market does with a cost that is imposed on it. */
const seaLoss = (lab: Laboratory, s: Settings): Measured => {
  const { onset } = s;
  const pair = (pinned: Readonly<Record<string, number>>): readonly [Seen, Seen] => {
    const trial = { weeks: s.weeks, pinned: { "deterrence.form": deterrenceForm.none, ...pinned } };
    return [see(lab, trial), see(lab, { ...trial, disturb: raiseSeaLoss(lab, onset, s.lossRatio) })];
  };
  const year = onset + WEEKS_PER_WINDOW;
  const second = (seen: Seen, name: keyof Seen): number => meanOver(seen[name], year, year + WEEKS_PER_WINDOW);
  const [usual, raised] = pair({});
  const [settled, kept] = pair({ "corridors.replan.weekly": s.slowReplanning });
  const passedOn = {
    "market.anchor.form": marketAnchorForm.marginal,
    "market.passThrough.kind": marketPassThroughKind.multiplicativeLeaning,
    "market.passThrough.multiplicative": 1,
  };
  const [plenty, scarce] = pair(passedOn);
  const [cheap, dear] = pair({ ...passedOn, "use.elasticity.cocaine": s.elastic });
  const moreRemoved = second(kept, "removals") - second(settled, "removals");
  return {
    "loss-first-quarter": rise(
      meanOver(raised.landings, onset, onset + WEEKS_PER_QUARTER),
      meanOver(usual.landings, onset, onset + WEEKS_PER_QUARTER),
    ),
    "loss-second-year": rise(second(raised, "cocaine"), second(usual, "cocaine")),
    "loss-removals": rise(second(kept, "removals"), second(settled, "removals")),
    "loss-replaced": 1 - (second(settled, "cocaine") - second(kept, "cocaine")) / moreRemoved,
    "scarcity-revenue": rise(second(scarce, "revenue"), second(plenty, "revenue")),
    "scarcity-revenue-elastic": rise(second(dear, "revenue"), second(cheap, "revenue")),
    "scarcity-violence": WEEKS_PER_WINDOW * (second(scarce, "violence") - second(plenty, "violence")),
  };
};

const references = (lab: Laboratory): Measured => {
  const { deaths } = see(lab, { weeks: 2 * WEEKS_PER_WINDOW, drivers: "reference" });
  return {
    "reference-falls": rise(
      meanOver(deaths, WEEKS_PER_WINDOW, 2 * WEEKS_PER_WINDOW),
      meanOver(deaths, 0, WEEKS_PER_WINDOW),
    ),
  };
};

const statedIn = (library: Library): Stated => {
  const read = parseYaml(library.files.get("behaviours.yaml") ?? "", "behaviours.yaml");
  if (!isOk(read)) throw new RangeError(formatProblems(read.problems));
  return read.ok.value as Stated;
};

/** The settings of the small worlds, for tests that restate a published table. */
export const behaviourSettings = (library: Library): Settings => statedIn(library).settings;

/** Measures every behaviour on a shipped world; nothing is fitted. */
export const behaviours = (library: Library, { world = "americas" }: { readonly world?: string } = {}): Behaviour[] => {
  const stated = statedIn(library);
  const prepared = prepareWorld(library, world, world);
  if (!isOk(prepared)) throw new RangeError(formatProblems(prepared.problems));
  const lab = laboratoryOf(library, prepared.ok);
  const s = stated.settings;
  const measured: Measured = {
    ...soar(s),
    ...closures(s),
    ...passThrough(s),
    ...campaigns(lab, s),
    ...forces(lab, s),
    ...seaLoss(lab, s),
    ...references(lab),
  };
  return Object.entries(stated.behaviours).map(([id, { is, expected, from }]) => {
    const value = measured[id] ?? Number.NaN;
    return { id, sentence: is, measured: value, expected, from, holds: value >= expected[0] && value <= expected[1] };
  });
};
