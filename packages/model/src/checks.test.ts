/**
 * Behaviour in sentences over a matrix of extremes: corners of the priors × the four forms of deterrence × levers pulled far.
 *
 * At a corner every uncertain parameter stands at its 5 % or its 95 % point and every other choice of form at one of its
 * forms, by a coin that is seeded by the corner and the parameter's name. Drivers are frozen, chance is at its mean.
 * A sentence names the corners that break it; where a sentence does not hold everywhere it says where it does.
 * Limit: some corners of a very large cube; a corner whose reference state cannot be is replaced by the next.
 */
import { nameHash, philox4x32 } from "@inflow/exact";
import { quantileOf } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import { type Change, meanOver, policyChanges, runTrial, scheduleOf } from "./experiment.ts";
import { deterrenceForm } from "./mechanisms/parameters.gen.ts";
import { createSystem } from "./simulate.ts";
import { quantityIds } from "./state.ts";
import { removedAtSea, shippedLaboratory, total } from "./system.test-support.ts";
import { Control } from "./world.ts";

const lab = shippedLaboratory();
const { world, parameters, library } = lab;
const { names, relation } = world;
const [cocaine, fentanyl] = [names.commodity.indexOf("cocaine"), names.commodity.indexOf("fentanyl")];
const synthetic = names.cause.indexOf("synthetic-opioid");
const seaZones = [...relation.zoneControl.keys()].filter((z) => relation.zoneControl[z] === Control.sea);
const CORNERS = 8;
const ONSET = 26;
const WEEKS = 130;

// ── the matrix ───────────────────────────────────────────────────────────────────────────────────────────────────────

const coin = (corner: number, path: string): number => philox4x32([corner, 0, 0, 0], [nameHash(path), 2])[0]!;

const cornerOf = (corner: number): Float64Array =>
  Float64Array.from(parameters, ({ path, prior }) => {
    if ("fixed" in prior) return prior.fixed;
    const word = coin(corner, path);
    if ("forms" in prior) return word % Object.keys(prior.forms).length;
    return quantileOf(prior, word % 2 === 0 ? 0.05 : 0.95);
  });

const place = parameters.findIndex(({ path }) => path === "deterrence.form");
const forms = Object.entries(deterrenceForm);

/** Corners that can be, under every form of deterrence; their number is part of their name. */
const corners: readonly (readonly [name: string, values: Float64Array])[] = (() => {
  const system = createSystem({ world, parameters, drivers: "frozen", weeks: 1, settleWeeks: 0 });
  const before = scheduleOf(lab, lab.before);
  const found: [string, Float64Array][] = [];
  for (let corner = 0; found.length < CORNERS; corner++) {
    const values = cornerOf(corner);
    if (forms.every(([, form]) => system.begin(values.with(place, form), 1, 0, before)))
      found.push([`corner ${corner}`, values]);
  }
  return found;
})();

/** Levers pulled far, all from the same week on. */
const pulled = (...changes: Omit<Change, "from">[]): Change[] => changes.map((change) => ({ ...change, from: ONSET }));
const strikes = policyChanges(library, "campaign-2025", ONSET).filter(
  ({ set }) => set === "assetSurge" || set === "zoneHoursLever",
);
const scenes: Readonly<Record<string, readonly Change[]>> = {
  none: [],
  campaign: [
    ...pulled({ set: "postureLever", to: 2 }, { set: "campaignLever", to: 1 }, { set: "strikeTempoLever", to: 5 }),
    ...strikes,
  ],
  force: pulled({ set: "forceLevel", to: 5 }),
  blockade: [
    ...pulled({ set: "postureLever", to: 4 }),
    ...policyChanges(library, "blockade", ONSET).flatMap((one) =>
      one.set === "blockadeShare" ? [{ ...one, to: 1 }] : [],
    ),
  ],
  inspection: pulled({ set: "inspectionRatio", to: 10 }),
  treatment: pulled({ set: "treatmentRatio", to: 5 }, { set: "naloxoneRatio", to: 5 }),
  precursors: pulled({ set: "precursorStopShare", to: 0.9 }),
  eradication: pulled({ set: "eradicationRatio", to: 10 }),
  enforcement: pulled({ set: "domesticEnforcementRatio", to: 5 }),
};

type Scene = keyof typeof scenes & string;

const watch = (values: Float64Array, scene: Scene, held: readonly string[]) => {
  const series = (): Float64Array => new Float64Array(WEEKS);
  const seen = {
    ...{ cocaine: series(), fentanyl: series(), removed: series(), atPorts: series(), trips: series() },
    ...{ retail: series(), deaths: series(), gate: series(), made: series(), unwell: [] as string[] },
  };
  runTrial(lab, {
    ...{ weeks: WEEKS, values, changes: scenes[scene]!, held },
    look: (c, week) => {
      seen.cocaine[week] = c.inflowKg[cocaine]!;
      seen.fentanyl[week] = c.inflowKg[fentanyl]!;
      seen.removed[week] = removedAtSea(c, seaZones, cocaine);
      seen.atPorts[week] = names.zone.reduce(
        (kg, _, z) =>
          relation.zoneControl[z] === Control.port ? kg + c.seizedKg[fentanyl * names.zone.length + z]! : kg,
        0,
      );
      seen.trips[week] = seaZones.reduce((trips, z) => trips + c.zoneTrips[z]!, 0);
      seen.retail[week] = c.retailUsdPerKg[cocaine]!;
      seen.made[week] = c.producedKg.reduce(
        (kg, one, n) => (relation.regionCommodity[n] === fentanyl ? kg + one : kg),
        0,
      );
      seen.deaths[week] = c.deaths[synthetic]!;
      seen.gate[week] = c.exportUsdPerKg.reduce(
        (most, usd, n) => (relation.regionCommodity[n] === cocaine ? Math.max(most, usd) : most),
        0,
      );
      if (week % 13 === 0)
        for (const id of quantityIds) if (!c[id].every(Number.isFinite)) seen.unwell.push(`${id} in week ${week}`);
    },
  });
  return seen;
};

type Seen = ReturnType<typeof watch>;
type Watched = Exclude<keyof Seen, "unwell">;

const known = new Map<string, Seen>();
const seenAt = (corner: number, form: number, scene: Scene, held: readonly string[] = []): Seen => {
  const key = [corner, form, scene, ...held].join(" ");
  const found = known.get(key) ?? watch(corners[corner]![1].with(place, form), scene, held);
  known.set(key, found);
  return found;
};

/** Mean over the last year, or another span of weeks. */
const late = (seen: Seen, of: Watched, from = WEEKS - 52, until = WEEKS): number => meanOver(seen[of], from, until);

interface Cell {
  /** What is seen at this corner under this form when a scene is played. */
  readonly at: (scene: Scene, held?: readonly string[]) => Seen;
  /** The same corner under another form of deterrence. */
  readonly under: (form: number, scene: Scene) => Seen;
  readonly form: number;
}

/** Corners, with the form of deterrence, at which a sentence does not hold, and the number that breaks it. */
const breaking = (number: (cell: Cell) => number, holds: (n: number) => boolean, only = forms): string[] =>
  corners.flatMap(([name], corner) =>
    only.flatMap(([answer, form]) => {
      const n = number({
        form,
        at: (scene, held) => seenAt(corner, form, scene, held),
        under: (other, scene) => seenAt(corner, other, scene),
      });
      return holds(n) ? [] : [`${name}, deterrence ${answer}: ${n}`];
    }),
  );

const change = (seen: Seen, usual: Seen, of: Watched, from?: number, until?: number): number =>
  late(seen, of, from, until) / late(usual, of, from, until) - 1;
const fearless = forms.filter(([, form]) => form === deterrenceForm.none);

// ── the sentences ────────────────────────────────────────────────────────────────────────────────────────────────────

describe(`at ${CORNERS} corners of the priors, under each form of deterrence`, () => {
  it("every lever pulled far leaves every quantity finite", () => {
    const faults = (cell: Cell): number =>
      Object.keys(scenes).reduce((sum, scene) => sum + cell.at(scene).unwell.length, 0);
    expect(breaking(faults, (n) => n === 0)).toEqual([]);
  });

  it("without a campaign nothing drifts", () => {
    const drift = ({ at }: Cell): number =>
      Math.max(
        ...(["cocaine", "fentanyl", "retail", "deaths", "trips"] as const).map((of) =>
          Math.abs(at("none")[of][WEEKS - 1]! / at("none")[of][0]! - 1),
        ),
      );
    expect(breaking(drift, (n) => n < 1e-9)).toEqual([]);
  });

  it("without a campaign every form of deterrence gives the trips and the inflow of every other", () => {
    const apart = ({ at, under }: Cell): number =>
      Math.max(
        Math.abs(change(at("none"), under(deterrenceForm.none, "none"), "trips")),
        Math.abs(change(at("none"), under(deterrenceForm.none, "none"), "cocaine")),
      );
    expect(breaking(apart, (n) => n < 1e-9)).toEqual([]);
  });

  it("strikes at five times the tempo leave the inflow of fentanyl as it is within 2 %, and to the bit where neighbours do not react", () => {
    const moved = ({ at }: Cell): number => Math.abs(change(at("campaign"), at("none"), "fentanyl"));
    expect(breaking(moved, (n) => n < 0.02)).toEqual([]);
    const calm = ["regionalReaction"];
    const left = ({ at }: Cell): number =>
      at("campaign", calm).fentanyl.filter((kg, week) => !Object.is(kg, at("none", calm).fentanyl[week])).length;
    expect(breaking(left, (n) => n === 0)).toEqual([]);
  });

  it("five times the force removes more at sea in its first quarter", () => {
    const more = ({ at }: Cell): number => change(at("force"), at("none"), "removed", ONSET, ONSET + 13);
    expect(breaking(more, (n) => n > 0)).toEqual([]);
  });

  it("five times the force never raises the inflow of cocaine by more than 1 % over the two years, and in the second, when stocks are refilled, by less than 4 %", () => {
    const rise = ({ at }: Cell): number => change(at("force"), at("none"), "cocaine", ONSET, WEEKS);
    expect(breaking(rise, (n) => n < 0.01)).toEqual([]);
    const refill = ({ at }: Cell): number => change(at("force"), at("none"), "cocaine");
    expect(breaking(refill, (n) => n < 0.04)).toEqual([]);
  });

  it("where nobody is deterred less is kept from the market than five times the force removes", () => {
    const sum = (seen: Seen, of: Watched): number => late(seen, of, ONSET, WEEKS);
    const kept = ({ at }: Cell): number =>
      (sum(at("none"), "cocaine") - sum(at("force"), "cocaine")) /
      (sum(at("force"), "removed") - sum(at("none"), "removed"));
    expect(breaking(kept, (n) => n > -0.1 && n < 1, fearless)).toEqual([]);
  });

  it("under strikes crews that refuse make fewer trips than crews that are paid", () => {
    const ratio = ({ under }: Cell): number =>
      late(under(deterrenceForm.willingness, "campaign"), "trips") /
      late(under(deterrenceForm.compensation, "campaign"), "trips");
    expect(breaking(ratio, (n) => n < 1, fearless)).toEqual([]);
  });

  it("where any of these keeps over 5 % of the cocaine away, its retail price rises", () => {
    const least = ({ at }: Cell): number =>
      Math.min(
        ...(["campaign", "force", "blockade", "eradication"] as const).map((scene) =>
          change(at(scene), at("none"), "cocaine") < -0.05 ? change(at(scene), at("none"), "retail") : 1,
        ),
      );
    expect(breaking(least, (n) => n > 0)).toEqual([]);
  });

  it("a full blockade of the gates lands no more cocaine and not a gram less fentanyl where neighbours do not react", () => {
    const calm = ["regionalReaction"];
    const rise = ({ at }: Cell): number => change(at("blockade", calm), at("none", calm), "cocaine");
    expect(breaking(rise, (n) => n < 0.01)).toEqual([]);
    const left = ({ at }: Cell): number =>
      at("blockade", calm).fentanyl.filter((kg, week) => !Object.is(kg, at("none", calm).fentanyl[week])).length;
    expect(breaking(left, (n) => n === 0)).toEqual([]);
  });

  it("ten times the inspection finds more fentanyl at ports and lands less of it in the first quarter", () => {
    const found = ({ at }: Cell): number => change(at("inspection"), at("none"), "atPorts", ONSET, ONSET + 13);
    const landed = ({ at }: Cell): number => change(at("inspection"), at("none"), "fentanyl", ONSET, ONSET + 13);
    expect(breaking(found, (n) => n > 0)).toEqual([]);
    expect(breaking(landed, (n) => n < 0)).toEqual([]);
  });

  it("five times the treatment and the naloxone: fewer die of synthetic opioids", () => {
    const died = ({ at }: Cell): number => change(at("treatment"), at("none"), "deaths");
    expect(breaking(died, (n) => n < 0)).toEqual([]);
  });

  it("nine tenths of precursors stopped: less fentanyl is made in the first quarter everywhere; less lands in the year only where substitutes are slow and capacity is tight, for a quarter's stock bridges the rest", () => {
    const made = ({ at }: Cell): number => change(at("precursors"), at("none"), "made", ONSET, ONSET + 13);
    const landed = ({ at }: Cell): number => change(at("precursors"), at("none"), "fentanyl", ONSET, ONSET + 52);
    expect(breaking(made, (n) => n < 0)).toEqual([]);
    const drawn = (values: Float64Array, path: string): number =>
      values[parameters.findIndex((one) => one.path === path)]!;
    const exposed = corners
      .filter(([, v]) => drawn(v, "supply.precursor.halfLife") > 26 && drawn(v, "supply.synthesis.slack") < 2)
      .flatMap(([name]) => forms.map(([answer]) => `${name}, deterrence ${answer}`));
    expect(exposed.length).toBeGreaterThan(0);
    expect(breaking(landed, (n) => n > -0.04).map((line) => line.replace(/:.*/, ""))).toEqual(exposed);
    expect(breaking(landed, (n) => n < -0.04 || n === 0)).toEqual([]);
  });

  it("ten times the removals at source: cocaine is dearer at the gate of export", () => {
    const dearer = ({ at }: Cell): number => change(at("eradication"), at("none"), "gate");
    expect(breaking(dearer, (n) => n > 0)).toEqual([]);
  });

  it("five times the enforcement at home: cocaine is dearer in the street", () => {
    const dearer = ({ at }: Cell): number => change(at("enforcement"), at("none"), "retail");
    expect(breaking(dearer, (n) => n > 0)).toEqual([]);
  });

  it("a sentence that is false is caught at every corner: strikes do not double the inflow", () => {
    const rise = ({ at }: Cell): number => change(at("campaign"), at("none"), "cocaine");
    expect(breaking(rise, (n) => n > 1)).toHaveLength(CORNERS * forms.length);
    expect(total(Float64Array.of(...corners.map(([, values]) => values.length)))).toBe(CORNERS * parameters.length);
  });
});
