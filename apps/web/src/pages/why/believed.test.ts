import { describe, expect, it } from "vitest";
import { believedText } from "./believed.ts";

describe("what we take a parameter to be", () => {
  it("is a range with its unit and its middle, in the language on view", () => {
    const wear: Parameters<typeof believedText>[0] = {
      path: "forcePackage.readiness.wear",
      unit: "1/week",
      prior: { loguniform: [0.003, 0.03] },
      priorInWords: "loguniform(0.003, 0.03)",
      span: [0.00337, 0.00949, 0.0267],
    };
    expect(believedText(wear, "en")).toBe(
      "we take 0.00337\u00a0per week to 0.0267\u00a0per week, in the middle 0.00949\u00a0per week (loguniform(0.003, 0.03))",
    );
    expect(believedText(wear, "es")).toMatch(/^tomamos de .*por semana.*log-uniforme/);
  });

  it("is one value where it is fixed, and rival forms by their names", () => {
    const one = { path: "a.b", unit: "1", prior: { fixed: 4 }, priorInWords: "fixed(4)", span: [4, 4, 4] } as const;
    expect(believedText(one, "en")).toBe("we take 4");
    const forms = {
      path: "decisiveTest.form",
      unit: "1",
      prior: { forms: { rule: 0.5, fixed: 0.5 } },
      priorInWords: "forms(rule: 0.5, fixed: 0.5)",
      span: null,
    };
    expect(believedText(forms, "en")).toMatch(/^rival forms: .*\(0\.5\); .*\(0\.5\)$/);
  });
});
