/**
 * What must come out of the model as a whole: behaviours that published models and one-market arithmetic lead one to
 * expect, each measured on the shipped laws and held against a band that stands in `behaviours.yaml` with its reason.
 *
 * System behaviours run at the centre of the priors with chance at its mean; behaviours of a published model (SOAR, the
 * willingness closures) run that model's small world on our own laws. Limit: one point of the prior.
 */
import { formatProblems, isOk, parseYaml } from "@inflow/evidence";
import { type Change, type Laboratory, laboratoryOf, meanOver, policyChanges, raiseSeaLoss } from "./experiment.ts";
import { type Library, prepareWorld } from "./library.ts";
import { fearAt, willingnessAt } from "./mechanisms/deterrence.ts";
import { retailAt } from "./mechanisms/market.ts";
import { beliefsForm, deterrenceForm, marketAnchorForm, marketPassThroughKind } from "./mechanisms/parameters.gen.ts";
import { patrolsOf, watersOf } from "./patrol-behaviours.ts";
import { soarInformed, soarRandomised } from "./soar-world.ts";
import { WEEKS_PER_QUARTER, WEEKS_PER_WINDOW } from "./unit.ts";
import { type Seen, see } from "./watched.ts";

export interface Behaviour {
  readonly id: string;
  readonly sentence: string;
  readonly measured: number;
  readonly expected: readonly [low: number, high: number];
  /** Where the band comes from. */
  readonly from: string;
  readonly holds: boolean;
  /** Where it was measured over draws of the priors: their 10 % and 90 % points; `measured` is then the median. */
  readonly range?: readonly [low: number, high: number];
}

type Settings = Readonly<Record<SettingName, number>> & { readonly routes: readonly number[] };
type SettingName =
  | "onset"
  | "weeks"
  | "years"
  | "histories"
  | "draws"
  | "tail"
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

/** A behaviour as the file states it. */
export type StatedBehaviour = Pick<Behaviour, "expected" | "from"> & { readonly is: string };

interface Stated {
  readonly settings: Settings;
  readonly behaviours: Readonly<Record<string, StatedBehaviour>>;
  readonly orders: Readonly<Record<string, StatedBehaviour>>;
}

/** What was measured, by the behaviour's id. */
export type Measured = Readonly<Record<string, number>>;

const rise = (now: number, before: number): number => now / before - 1;

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
  const still = see(lab, { weeks: s.years * WEEKS_PER_WINDOW });
  const drift = (name: keyof Seen): number =>
    still[name].reduce((most, value) => Math.max(most, Math.abs(rise(value, still[name][0]!))), 0);
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
  const quarter = (name: keyof Seen, place: number): number => {
    const from = onset + place * WEEKS_PER_QUARTER;
    return rise(
      meanOver(raised[name], from, from + WEEKS_PER_QUARTER),
      meanOver(usual[name], from, from + WEEKS_PER_QUARTER),
    );
  };
  return {
    "loss-first-quarter": quarter("landings", 0),
    "loss-first-quarter-inflow": quarter("cocaine", 0),
    "loss-second-quarter-inflow": quarter("cocaine", 1),
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

/** The orders of magnitude of the run without a campaign as the file states them, and over how many draws to measure. */
export const statedOrders = (
  library: Library,
): Pick<Stated, "orders"> & { readonly draws: number; readonly tail: number } => {
  const { orders, settings } = statedIn(library);
  return { orders, draws: settings.draws, tail: settings.tail };
};

/** A stated behaviour with what was measured. */
export const judged = (id: string, { is, expected, from }: StatedBehaviour, measured: number): Behaviour => ({
  ...{ id, sentence: is, measured, expected, from },
  holds: measured >= expected[0] && measured <= expected[1],
});

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
    ...patrolsOf(lab, s),
    ...watersOf(lab, s),
    ...seaLoss(lab, s),
    ...references(lab),
  };
  return Object.entries(stated.behaviours).map(([id, one]) => judged(id, one, measured[id] ?? Number.NaN));
};
