/** What is drawn beside a dial comes from the ledger and from the draws in hand, and what is set aside is on record. */
import { describe, expect, it } from "vitest";
import { BELIEF_IDS, BELIEFS, beliefNumbers } from "../../dials/index.ts";
import { shippedParameters, shippedShelf } from "../../dials/shelf.test-support.ts";
import type { Desk } from "../desk.ts";
import { dialRecord } from "./dial-record.ts";
import { goalsOf, relatedOf, SET_ASIDE, setAsideOf } from "./dial-related.ts";
import { toyDesk } from "./toy-desk.test-support.ts";

const parameters = shippedParameters();

/** The shipped shelf with nothing run yet, as at the first paint. */
const idle = {
  shelf: shippedShelf,
  current: () => {
    throw new Error("Nothing has been run.");
  },
} as unknown as Desk;

/** The shipped shelf beside runs of another world: none of its draws is of a shipped parameter. */
const elsewhere = { shelf: shippedShelf, ...toyDesk(() => ({ inflow: 1 }), ["policy", "none"], 8) } as unknown as Desk;

describe("what is drawn of a belief", () => {
  it("is the whole default: the shares of its steps add up to one, and half of them lie below its middle", async () => {
    for (const id of BELIEF_IDS) {
      const related = await relatedOf(idle, id, parameters);
      if (related?.kind !== "shape") continue;
      const sum = related.steps.reduce((all, { believed }) => all + believed, 0);
      expect(sum, id).toBeCloseTo(1, 9);
      const [, middle] = beliefNumbers(id, parameters).span;
      const below = related.steps.filter(({ to }) => to <= middle).reduce((all, { believed }) => all + believed, 0);
      const within = related.steps
        .filter(({ from }) => from <= middle)
        .reduce((all, { believed }) => all + believed, 0);
      expect(below, id).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(within, id).toBeGreaterThanOrEqual(0.5 - 1e-9);
    }
  });

  it("has no draws before anything was run, and none of runs that do not vary it", async () => {
    for (const desk of [idle, elsewhere]) {
      const related = await relatedOf(desk, "reach", parameters);
      expect(related).toMatchObject({ kind: "shape", draws: 0 });
      expect(related?.kind === "shape" && related.steps.every(({ drawn }) => drawn === null)).toBe(true);
    }
  });

  it("of rival forms gives the weights of the ledger, which add up to one", async () => {
    const related = await relatedOf(idle, "reaction", parameters);
    if (related?.kind !== "forms") throw new Error("Rival forms are drawn as such.");
    expect(related.rows.map(({ form }) => form)).toEqual(["none", "willingness", "compensation", "labour-market"]);
    expect(related.rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe("what is drawn of a lever", () => {
  it("is what the shipped policies that set the same quantity set it to", async () => {
    const related = await relatedOf(idle, "ports", parameters);
    if (related?.kind !== "policies") throw new Error("A lever is drawn beside policies.");
    const ports = related.rows.find(({ policy }) => policy === "ports-of-entry")!;
    expect([...ports.values].sort((a, b) => a - b)).toEqual([1.5, 3]);
  });
});

describe("goals of the past", () => {
  it("are those that the ledger states: 36 % in fiscal year 2012, when 28 % was removed, and 40 % by 2015", () => {
    expect(goalsOf(shippedShelf().ledger)).toMatchObject([
      { date: "2012", goal: 0.36, reached: 0.28 },
      { date: "2015", goal: 0.4, reached: null },
    ]);
  });
});

describe("what is set aside", () => {
  it("is on record as a claim with its reason, for every dial that names one", async () => {
    const { ledger } = shippedShelf();
    for (const [id, names] of Object.entries(SET_ASIDE)) {
      const found = setAsideOf(ledger, id);
      expect(
        found.map(({ claim }) => claim),
        id,
      ).toEqual(names);
      for (const { because } of found) expect(because.length, id).toBeGreaterThan(20);
    }
    expect((await dialRecord(idle, "reach")).setAside[0]).toMatchObject({ claim: "loss-two-per-cent" });
  });
});

describe("a belief that has no dial", () => {
  const PATH = "deterrence.threshold.lethal";

  it("is drawn by its path in its own unit: shares that add up to one, and more of them low where the default is in proportion", async () => {
    const related = await relatedOf(idle, PATH, parameters);
    if (related?.kind !== "shape") throw new Error("A number is drawn as a shape.");
    expect(related.steps.reduce((sum, { believed }) => sum + believed, 0)).toBeCloseTo(1, 9);
    const [first, last] = [related.steps[0]!, related.steps.at(-1)!];
    expect(first.from).toBeCloseTo(0.01, 3);
    expect(last.to).toBeCloseTo(0.03, 3);
    // Loguniform on [0.01, 0.03]: the density at the low end is three times that at the high end.
    expect(first.believed / last.believed).toBeGreaterThan(2.5);
    expect(first.believed / last.believed).toBeLessThan(3.1);
  });

  it("of rival forms gives their weights, and of a path that the ledger does not know nothing", async () => {
    const forms = await relatedOf(idle, "decisiveTest.form", parameters);
    expect(forms?.kind).toBe("forms");
    expect(await relatedOf(idle, "no.such.path", parameters)).toBeNull();
  });

  it("has the same record as it has beneath a dial: its own parameter with its source, and the claims set aside for that dial", async () => {
    const own = await dialRecord(idle, PATH);
    expect(own.parameters.map(({ path }) => path)).toEqual([PATH]);
    expect(own.parameters[0]!.evidence[0]!.source?.id).toBe("ida-p-3472");
    const [moved] = BELIEFS.reach.moves;
    const [byPath, byDial] = [await dialRecord(idle, moved.path), await dialRecord(idle, "reach")];
    expect(byPath.setAside).toEqual(byDial.setAside);
    expect(byPath.parameters[0]).toEqual(byDial.parameters[0]);
  });
});
