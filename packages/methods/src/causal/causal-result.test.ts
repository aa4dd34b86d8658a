import { describe, expect, it } from "vitest";
import { naiveOf } from "./before-after.ts";
import { type Estimate, gated, type Placebo, refusedFor } from "./causal-result.ts";
import { gateOf } from "./placebo.ts";

const plan = { dates: [30, 36, 42, 48], window: 6 };
const placebos = (wrong: number): Placebo[] =>
  plan.dates.map((at, i) => {
    const interval = i < wrong ? ([1, 3] as const) : ([-1, 1] as const);
    return { kind: "time", at, estimate: 0, interval, excludesZero: i < wrong };
  });
const asked = (found: Estimate, wrong: number) =>
  gated("any", { ...found, relative: null, beside: [] }, placebos(wrong), gateOf(placebos(wrong), plan, 54), null);

const clear: Estimate = { estimate: -5, interval: [-7, -3] };
const unclear: Estimate = { estimate: -5, interval: [-12, 2] };

describe("what is found, and whether the model may be believed", () => {
  it("are two things: a model right at every placebo date passes its gate and still cannot tell a wide interval from zero", () => {
    const { gate, finding, interval, reason } = asked(unclear, 0);
    expect([gate.kind, gate.passed, finding]).toEqual(["placebo", true, "indistinguishable from zero"]);
    expect(gate.why).toMatch(/at 0 of 4 earlier dates at which nothing began, no more than chance allows/);
    expect(interval).toEqual([-12, 2]);
    expect(reason).toMatch(
      /everything from −12 to 2 a period is compatible with the data, so no effect is reported\.$/,
    );
  });

  it("make an effect only together, and without the gate no number is left", () => {
    expect(asked(clear, 0)).toMatchObject({ gate: { passed: true }, finding: "effect", estimate: -5 });
    for (const found of [clear, unclear])
      expect(asked(found, 3)).toMatchObject({
        gate: { kind: "placebo", passed: false },
        finding: "not reported",
        estimate: null,
        interval: null,
      });
  });

  it("a history too short for placebos is a gate of another kind: nothing was wrong, nothing could be tried", () => {
    expect(refusedFor("any", "Too short.")).toMatchObject({
      gate: { kind: "short", passed: false },
      finding: "not reported",
    });
    expect(gateOf(placebos(0).slice(0, 2), plan, 54)).toMatchObject({ kind: "short", passed: false });
  });
});

describe("the plain comparison of before and after", () => {
  const falling = Array.from({ length: 60 }, (_, t) => 100 - t);

  it("names its windows: as many periods before as after, and 12 at least", () => {
    expect(naiveOf(falling, 54, plan)).toMatchObject({ periodsBefore: 12, periodsAfter: 6 });
    expect(naiveOf(falling, 40, plan)).toMatchObject({ periodsBefore: 20, periodsAfter: 20 });
    expect(naiveOf(falling, 8, { dates: [], window: 1 })).toMatchObject({ periodsBefore: 8, periodsAfter: 52 });
  });

  it("is refused by the gate on a series that falls by itself, at every date alike", () => {
    const { placebos: tried, gate, falseFindings } = naiveOf(falling, 54, plan);
    expect(tried.map(({ at }) => at)).toEqual(plan.dates);
    expect([falseFindings, gate.kind, gate.passed]).toEqual([4, "placebo", false]);
  });
});
