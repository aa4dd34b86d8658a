import { luckOf } from "@inflow/exact";
import type { BoxLimit } from "@inflow/methods";
import { describe, expect, it } from "vitest";
import { FATES } from "../finding.ts";
import type { Plan } from "../plan.ts";
import { drawColumns } from "../sensitivity/draw-columns.ts";
import { driverPlan, ensembleBy } from "../sensitivity/toy-drivers.test-support.ts";
import { boxSentence, calledBy, discoverySentences, firmnessSentence, treeSentence } from "./box-sentences.ts";
import { casesOfFate, casesWhen, countFates, fatesOfPolicy } from "./cases.ts";
import { discoverBoxes } from "./discover.ts";

/** Inflow falls by 30 % where a is above 0.7 and the form is strong, and by luck in one of ten other futures. */
const boxed = (plan: Plan) =>
  ensembleBy(plan, (policy, [a, , , form], run) => {
    if (policy === "none") return { inflow: 1 };
    const chance = luckOf(plan.study.sample.seed, run, "toy").at(0).uniform();
    const within = a >= 0.7 && form === 1;
    return { inflow: (within ? chance < 0.95 : chance < 0.1) ? 0.7 : 1 };
  });

const plan = driverPlan({ sample: { draws: 1024, luckPerDraw: 2, seed: 7 } });
const ensemble = boxed(plan);
const columns = drawColumns(plan, ensemble);
const test = plan.study.test!;
const fates = fatesOfPolicy(plan, ensemble, 0, "cocaine", test);
const cases = casesOfFate(fates, "reduces");
const found = discoverBoxes(columns, cases.marks, 2, 7);

const lowerOf = (limits: readonly BoxLimit[], name: string): number | null => {
  const limit = limits.find((one) => one.name === name);
  return limit?.kind === "range" && limit.lowerBinds ? limit.lower : null;
};

describe("cases of interest", () => {
  it("are by default the fate whose share is nearest one half", () => {
    const counts = countFates(fates);
    expect(FATES.reduce((sum, fate) => sum + counts[fate], 0)).toBe(plan.runs);
    const half = fates.map((fate, run) => (run % 2 === 0 ? fate : ("harmful" as const)));
    expect(casesOfFate(half).key).toBe("harmful");
    expect(casesOfFate(fates).key).toBe("reduces");
  });

  it("may be a condition on differences, in tonnes, and are then the same futures as those that reduce", () => {
    const when = casesWhen(plan, ensemble, 0, "cocaine", test, "inflow < -5 and deaths <= 0");
    if ("unread" in when) throw new Error("refused");
    expect(Array.from(when.marks)).toEqual(Array.from(cases.marks));
    expect(when.are).toBe(
      "have a difference in cocaine inflow over the horizon below -5 t and a difference in overdose deaths over the horizon of at most 0 people",
    );
  });

  it("tell every term that cannot be read", () => {
    const when = casesWhen(plan, ensemble, 0, "cocaine", test, "inflow near 3 and profit > 2 and deaths > 1");
    expect(when).toEqual({ unread: ["inflow near 3", "profit > 2"] });
  });
});

describe("scenario discovery", () => {
  const [box] = found.boxes;

  it("finds the box of the toy and no other condition", () => {
    expect(box.limits.map(({ name }) => name).sort()).toEqual(["toy.a", "toy.form"]);
    expect(Math.abs(lowerOf(box.limits, "toy.a")! - 0.7)).toBeLessThan(0.05);
    expect(box.limits.find(({ name }) => name === "toy.form")).toMatchObject({ among: ["strong"] });
  });

  it("counts it on draws that were not searched: 95 of 100 inside by construction, one in ten outside", () => {
    expect(found.drawsSearched + found.drawsHeldOut).toBe(1024);
    expect(box.heldOut.densityInterval[0]).toBeLessThan(0.95);
    expect(box.heldOut.densityInterval[1]).toBeGreaterThan(0.9);
    expect(box.heldOut.mass).toBeLessThan(0.2);
    expect(box.heldOut.cases).toBeLessThan(found.drawsHeldOut * 2 * found.base);
  });

  it("names members that lie in the box and are of interest, and strangers that lie in it and are not", () => {
    for (const draw of box.members) {
      const [a, form] = ["toy.a", "toy.form"].map(
        (path) => columns.find(({ parameter }) => parameter.path === path)!.values[draw],
      );
      expect(a).toBeGreaterThanOrEqual(lowerOf(box.limits, "toy.a")!);
      expect(form).toBe(1);
      expect(cases.marks[2 * draw] + cases.marks[2 * draw + 1]).toBe(2);
    }
    expect(box.members).toHaveLength(5);
    for (const draw of box.strangers) expect(cases.marks[2 * draw] + cases.marks[2 * draw + 1]).toBeLessThan(2);
  });

  it("says it in a sentence with the names of the parameters, and the tree agrees", () => {
    const sentence = boxSentence(box, 0, found, cases, calledBy(columns));
    expect(sentence).toMatch(
      /^Where (“what toy.a says” is at least 0\.\d+ and “what toy.form says” is strong|“what toy.form says” is strong and “what toy.a says” is at least 0\.\d+): [89]\d of 100 futures reduce inflow \(\d+ to \d+\), against \d+ of 100 of all those held out for this count; \d+ of 100 futures that do lie there\.$/,
    );
    expect(firmnessSentence(box)).toMatch(
      /weakest limit below 0\.001; each condition is found again in at least (9\d|100) %/,
    );
    expect(treeSentence(found.tree, found.boxes)).toContain("It cuts 2 of the 2 parameters that the boxes name.");
  });

  it("finds no box where luck alone decides, and says why", () => {
    const luck = luckOf(3, 0, "coin").at(0);
    const none = discoverBoxes(
      columns,
      Uint8Array.from({ length: 2048 }, () => (luck.uniform() < 0.3 ? 1 : 0)),
      2,
      7,
    );
    expect(none.boxes).toEqual([]);
    expect(["no firm box", "no parameter"]).toContain(none.end.kind);
    expect(none.end).toMatchObject({ draws: none.drawsSearched });
    expect(none.whyNoMore).toMatch(/no box of at most three conditions|no parameter tells/);
  });

  it("seeks nothing in a handful of draws", () => {
    const few = discoverBoxes(
      columns.map((column) => ({ ...column, values: column.values.subarray(0, 40) })),
      cases.marks.subarray(0, 80),
      2,
      7,
    );
    expect(few.end).toEqual({ kind: "few draws", left: 20, fewest: 50 });
    expect(few.whyNoMore).toContain("20 simulated worlds are left to search");
    const spanish = discoverySentences(few, cases, calledBy(columns), "es").join(" ");
    expect(spanish).toContain("Ninguna caja: quedan 20 mundos simulados en que buscar, y menos de 50 no bastan.");
  });

  it("parts nothing where every future is of interest, and says how many were", () => {
    const { end, boxes } = discoverBoxes(columns, new Uint8Array(2048).fill(1), 2, 7);
    expect([boxes, end]).toEqual([[], { kind: "nothing to part", cases: 512, draws: 512 }]);
  });

  it("finds a second box in what the first leaves", () => {
    const two = driverPlan({ sample: { draws: 1024, luckPerDraw: 1, seed: 7 } });
    const own = ensembleBy(two, (policy, [a, b]) => ({ inflow: policy !== "none" && (a > 0.8 || b < 0.2) ? 0.7 : 1 }));
    const marks = casesOfFate(fatesOfPolicy(two, own, 0, "cocaine", test), "reduces").marks;
    const { boxes, end } = discoverBoxes(drawColumns(two, own), marks, 1, 7);
    expect(end).toEqual({ kind: "most boxes", most: 2 });
    expect(boxes.map(({ limits }) => limits.map(({ name }) => name))).toEqual(
      expect.arrayContaining([["toy.a"], ["toy.b"]]),
    );
    for (const { heldOut } of boxes) expect(heldOut.density).toBeGreaterThan(0.95);
  });
});
