/** What we choose: every lever at every band is a study that compiles, and it changes what is given to the model. */
import { formatProblems, isOk } from "@inflow/evidence";
import { compile, type Plan, type Study } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { conflictsOf, givensOf, LEVER_IDS, LEVERS, leverNumbers, pinsOf } from "./levers.ts";
import { shippedLevers, shippedShelf } from "./shelf.test-support.ts";

const table = () => leverNumbers(shippedLevers());

const planOf = (levers: Readonly<Record<string, number>>): Plan => {
  const { study, library } = shippedShelf();
  const { posterior: _, ...rest } = study;
  const asked = {
    ...rest,
    policies: [{ id: "yours", is: "Yours.", gives: givensOf(levers, shippedLevers()) }, study.against],
    beliefs: pinsOf(levers),
    sample: { draws: 2, luckPerDraw: 1, seed: 1 },
  } as unknown as Study;
  const made = compile(asked, library);
  if (!isOk(made)) throw new Error(formatProblems(made.problems));
  return made.ok;
};

const scheduleOf = ({ schedules, policies, beliefs }: { schedules: unknown; policies: unknown; beliefs: unknown }) =>
  JSON.stringify({ schedules, policies, beliefs });

const given = (plan: Plan): string =>
  scheduleOf({
    schedules: (plan as unknown as { schedules?: unknown }).schedules,
    policies: plan.policies,
    beliefs: plan.study.beliefs,
  });

const BANDS = LEVER_IDS.flatMap((id) => table()[id].bands.map(({ value, label }) => ({ id, value, band: label.en })));

describe("levers", () => {
  const shipped = given(planOf({}));

  it.each(BANDS)(
    "$id at $band is a policy that compiles, and away from its default it changes what is given",
    ({ id, value }) => {
      const plan = planOf(value === table()[id].default ? {} : { [id]: value });
      expect(plan.policies[0]!.id).toBe("yours");
      if (value === table()[id].default) expect(given(plan)).toBe(shipped);
      else expect(given(plan)).not.toBe(shipped);
    },
  );

  it("stand at their default inside their scale, on their grid, with bands in order", () => {
    for (const id of LEVER_IDS) {
      const { min, max, step, bands, default: standard, asBefore } = table()[id];
      expect(min).toBeLessThan(max);
      for (const value of [standard, asBefore, ...bands.map((band) => band.value)]) {
        expect(value, id).toBeGreaterThanOrEqual(min);
        expect(value, id).toBeLessThanOrEqual(max);
        expect(Math.abs(Math.round((value - min) / step) - (value - min) / step), `${id} ${value}`).toBeLessThan(1e-6);
      }
      expect(bands.map(({ value }) => value)).toEqual(bands.map(({ value }) => value).sort((a, b) => a - b));
    }
  });

  it("leave the campaign's dated entries as they are where none is moved", () => {
    expect(givensOf({}, shippedLevers())).toBe(shippedShelf().library.policies.get("campaign-2025")!.gives);
  });

  it("say of every entry that they change that it is an assumption", () => {
    const shipped = new Set(shippedShelf().library.policies.get("campaign-2025")!.gives);
    for (const one of givensOf({ force: 1.5, ports: 2, partners: 2 }, shippedLevers()))
      if (!shipped.has(one)) expect(one.evidence).toEqual([{ assumption: "Set by the reader." }]);
  });

  it("withdraw the surge and the strikes on record with the force that flew them", () => {
    const sets = givensOf({ force: 0 }, shippedLevers()).map(({ set }) => set);
    expect(sets).not.toContain("assetSurge");
    expect(sets).not.toContain("strikeRecord");
    expect(sets).toContain("forceLevel");
  });

  it("double every asset of the campaign at its surge", () => {
    const shelf = shippedLevers();
    const surge = (levers: Readonly<Record<string, number>>) =>
      givensOf(levers, shelf).flatMap(({ set, to }) => (set === "assetSurge" ? [to as number] : []));
    const { max, default: campaign } = table().force;
    const factor = (max - 1) / (campaign - 1);
    expect(surge({ force: max })).toEqual(surge({}).map((one) => one * factor));
    expect(factor).toBeGreaterThan(2);
  });

  it("end the campaign after the months chosen, and leave pressure on governments", () => {
    const after = givensOf({ duration: 3 }, shippedLevers());
    for (const { set, until } of after.filter(({ set }) =>
      ["assetSurge", "postureLever", "campaignLever"].includes(set),
    ))
      expect(until! <= "2025-11-25", `${set} until ${until}`).toBe(true);
    expect(after.some(({ set, until }) => set === "coercionLever" && until === undefined)).toBe(true);
  });

  it("strike nobody under law enforcement, whatever the record says", () => {
    const sets = givensOf({ authority: 0 }, shippedLevers()).map(({ set }) => set);
    expect(sets).not.toContain("strikeTempoLever");
    expect(sets).not.toContain("strikeRecord");
  });

  it("give the shipped alternative exactly at its own setting", () => {
    const shelf = shippedLevers();
    const of = (gives: ReturnType<typeof givensOf>, set: string) =>
      gives.filter((one) => one.set === set).map(({ where, to }) => [JSON.stringify(where), to]);
    for (const [levers, policy, set] of [
      [{ ports: 3 }, "ports-of-entry", "inspectionRatio"],
      [{ partners: 1.5 }, "partner-cooperation", "inducementUsdPerWeek"],
      [{ treatment: 1.15 }, "treatment", "naloxoneRatio"],
    ] as const)
      expect(of(givensOf(levers, shelf), set).map(([where, to]) => [where, Number((to as number).toFixed(6))])).toEqual(
        of(shelf.policies.get(policy)!.gives, set),
      );
  });

  it("raise authority to what depots need, and say so", () => {
    const lifted = givensOf({ target: 1 }, shippedLevers()).filter(({ set }) => set === "postureLever");
    expect(lifted.every(({ to }) => to === 3)).toBe(true);
    expect(conflictsOf({ target: 1 }, table())).toEqual([{ lever: "target", needs: 3, chosen: 2 }]);
    expect(conflictsOf({ target: 1, authority: 4 }, table())).toEqual([]);
    expect(conflictsOf({ authority: 0 }, table())).toEqual([]);
  });

  it("fix the rule of patrols only where the reader fixes the spread", () => {
    expect(pinsOf({})).toEqual({});
    expect(pinsOf({ where: 0 })).toEqual({ "forcePackage.allocation.form": "fixed" });
    expect(pinsOf({ where: 4 })).toEqual({ "forcePackage.allocation.form": "adaptive" });
    expect(pinsOf({ where: 5 })).toEqual({});
  });

  it("have words for what they are in both languages", () => {
    for (const id of LEVER_IDS)
      for (const language of ["en", "es"] as const) {
        expect(LEVERS[id].words.label[language].length).toBeGreaterThan(2);
        for (const { label } of table()[id].bands) expect(label[language].length).toBeGreaterThan(1);
      }
  });
});
