import { boxPairs } from "@inflow/charts";
import { describe, expect, it } from "vitest";
import { type ToyRule, toyDesk } from "../../engine/services/toy-desk.test-support.ts";
import { worldsService } from "../../engine/services/worlds.ts";
import { axisOf } from "./box-axis.ts";

/** Inflow falls by a third where the effect is above a half, and nowhere else. */
const rule: ToyRule = (policy, effect) => ({ inflow: policy === "none" || effect <= 0.5 ? 1 : 0.66 });

describe("the picture of a firm box", () => {
  it("holds the futures of interest inside its rectangle and the others outside, but for those at the limit", async () => {
    const found = await worldsService(toyDesk(rule), { policy: "policy", commodity: "cocaine", fate: "reduces" });
    const axes = found.boxes[0]!.conditions.map((one) => axisOf(one, "en"));
    expect(axes).toHaveLength(1);
    const { svg, table } = boxPairs(
      { title: "Box", sentence: "Where.", axes, interest: found.interest, are: "reduce inflow" },
      { id: "b", width: 680, language: "en" },
    );
    const [, left, width] = /<rect x="([\d.]+)"[^>]*? width="([\d.]+)"/.exec(svg)!.map(Number);
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)"[^>]*? fill="([^"]+)"[^>]*? stroke="([^"]+)"/g)];
    expect(dots).toHaveLength(256);
    const inside = ([, x]: RegExpMatchArray): boolean => Number(x) >= left! && Number(x) <= left! + width!;
    const filled = dots.filter(([, , fill, stroke]) => fill === stroke);
    const hollow = dots.filter(([, , fill, stroke]) => fill !== stroke);
    expect(filled.length + hollow.length).toBe(256);
    expect(filled.filter(inside).length / filled.length).toBeGreaterThan(0.9);
    expect(hollow.filter(inside).length / hollow.length).toBeLessThan(0.1);
    expect(Number(table.rows[0]![1])).toBeCloseTo(0.5, 1);
    expect(table.rows[0]!.slice(2)).toEqual(["–", "–"]);
  });

  it("names a choice by the places of its forms, and a unit beside a quantity", () => {
    const condition = { path: "p", is: "a rule", unit: "1", lower: null, upper: null, values: Float64Array.of(0, 2) };
    const forms = ["one", "two", "three"];
    const chosen = axisOf({ ...condition, forms, among: ["three", "one"] }, "en");
    expect(chosen.among).toEqual([2, 0]);
    expect(chosen.forms).toHaveLength(3);
    expect(axisOf({ ...condition, unit: "kg", forms: null, among: null }, "en").label).toMatch(/rule \[kg\]$/i);
  });
});
