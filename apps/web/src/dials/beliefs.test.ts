/** What we believe: ranges come from the ledger, settings become priors of the same parameters, and the model takes them. */
import { formatProblems, isOk, type Prior, problemsOfPrior } from "@inflow/evidence";
import { medianOf, quantileOf } from "@inflow/methods";
import { compile, type Study } from "@inflow/study";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../engine/contract.ts";
import { BELIEF_IDS, BELIEFS, beliefNumbers, beliefsOf, POLITICAL, withoutPolitics } from "./beliefs.ts";
import { shippedParameters, shippedShelf } from "./shelf.test-support.ts";

const parameters = shippedParameters();
const numbersOf = (id: (typeof BELIEF_IDS)[number]) => beliefNumbers(id, parameters);
const scales = BELIEF_IDS.filter((id) => numbersOf(id).forms === null);

const compiled = (beliefs: Scenario["beliefs"]) => {
  const { study, library } = shippedShelf();
  const { posterior: _, ...rest } = study;
  const asked: Study = {
    ...rest,
    beliefs: beliefsOf(beliefs, parameters),
    sample: { draws: 2, luckPerDraw: 1, seed: 1 },
  };
  const made = compile(asked, library);
  if (!isOk(made)) throw new Error(formatProblems(made.problems));
  return made.ok;
};

describe("beliefs", () => {
  it("move only parameters that the ledger knows, each by one dial", () => {
    const known = new Set(parameters.map(({ path }) => path));
    const paths = BELIEF_IDS.flatMap((id) => BELIEFS[id].moves.map(({ path }) => path));
    for (const path of [...paths, ...withoutPolitics.paths]) expect(known.has(path), path).toBe(true);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(scales)("%s keeps its range and bands in order and on its scale", (id) => {
    const { min, max, step, span, bands } = numbersOf(id);
    const inOrder = [min, ...span, max];
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(bands[0]).toBeLessThan(bands[1]!);
    expect(bands[1]).toBeLessThan(bands[2]!);
    for (const band of bands) expect(band >= min && band <= max && step > 0).toBe(true);
  });

  it.each(scales)("%s set to one value, to a range and to each band compiles, and the plan believes it", (id) => {
    const { bands, span } = numbersOf(id);
    const [first] = BELIEFS[id].moves;
    for (const setting of [...bands, [span[0], span[2]] as const]) {
      const plan = compiled({ [id]: setting });
      const prior = plan.parameters.find(({ path }) => path === first!.path)!.prior;
      if (typeof setting === "number")
        expect(BELIEFS[id].shown.of((prior as { fixed: number }).fixed)).toBeCloseTo(setting, 6);
      else {
        const ends = [0.000001, 0.999999].map((p) => BELIEFS[id].shown.of(quantileOf(prior, p))).sort((a, b) => a - b);
        const width = span[2] - span[0];
        expect(Math.abs(ends[0]! - span[0])).toBeLessThan(0.001 * width);
        expect(Math.abs(ends[1]! - span[2])).toBeLessThan(0.001 * width);
      }
      expect(problemsOfPrior(prior)).toEqual([]);
    }
  });

  it("move companions to the same quantile, or to its opposite", () => {
    const elasticity = parameters.find(({ path }) => path === "use.elasticity.cocaine")!.prior;
    const made = beliefsOf({ buyers: -10 * medianOf(elasticity) }, parameters) as Record<string, { fixed: number }>;
    const dose = parameters.find(({ path }) => path === "use.elasticity.dose")!.prior;
    expect(made["use.elasticity.dose"]!.fixed).toBeCloseTo(medianOf(dose), 6);
    const rare = beliefsOf({ error: numbersOf("error").bands[0]! }, parameters) as Record<string, { fixed: number }>;
    const often = beliefsOf({ error: numbersOf("error").bands[2]! }, parameters) as Record<string, { fixed: number }>;
    expect(rare["interdiction.carry"]!.fixed).toBeGreaterThan(often["interdiction.carry"]!.fixed);
    expect(rare["interdiction.falseAlarm"]!.fixed).toBeLessThan(often["interdiction.falseAlarm"]!.fixed);
  });

  it("cut a uniform or loguniform prior to the range and keep its family", () => {
    const made = beliefsOf({ trend: [8, 12], shifting: [3, 9] }, parameters);
    expect(Object.keys(made["overdose.residual.monthly"] as Prior)).toEqual(["uniform"]);
    expect(Object.keys(made["corridors.replan.weekly"] as Prior)).toEqual(["loguniform"]);
  });

  it("pin both branches of the pass-through, so that no form of it is left open", () => {
    expect(beliefsOf({ passThrough: 0.3 }, parameters)).toEqual({
      "market.passThrough.additive": { fixed: 0.3 },
      "market.passThrough.multiplicative": { fixed: 0.3 },
    });
    const [low, middle, high] = numbersOf("passThrough").span;
    expect(low).toBeLessThan(0.05);
    expect(middle).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.9);
  });

  it("pin a form by name, in every future", () => {
    for (const form of numbersOf("reaction").forms!) {
      const plan = compiled({ reaction: form });
      const prior = plan.parameters.find(({ path }) => path === "deterrence.form")!.prior;
      expect(prior).toEqual({ fixed: numbersOf("reaction").forms!.indexOf(form) });
    }
  });

  it("switch the political block off in a study that compiles, and call every dial of it a judgement or derived", () => {
    const plan = compiled({ [withoutPolitics.id]: withoutPolitics.value });
    for (const path of withoutPolitics.paths)
      expect(plan.parameters.find((one) => one.path === path)!.prior).toEqual({ fixed: 0 });
    for (const id of POLITICAL) expect(numbersOf(id).badge).not.toBe("●");
  });

  it("call a number without a source a judgement", () => {
    expect(numbersOf("people").badge).toBe("○");
    expect(numbersOf("error").badge).toBe("○");
  });
});
