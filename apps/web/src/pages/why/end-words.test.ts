import { describe, expect, it } from "vitest";
import { endWords } from "./end-words.ts";

describe("an end of a parameter", () => {
  it("has its unit, thousands apart and a true minus, in the language on view", () => {
    const pay = { path: "deterrence.pay", unit: "USD" };
    expect(endWords("at least 242000", pay, "en")).toBe("at least 242,000\u00a0USD");
    expect(endWords("at most -0.397", { path: "a.b", unit: "1" }, "en")).toBe("at most −0.397");
    expect(endWords("at most 21.9", { path: "a.b", unit: "week" }, "es")).toBe("como mucho 21.9\u00a0semanas");
  });

  it("is a form by its name where the parameter is a choice", () => {
    expect(endWords("multiplicative-leaning", { path: "market.passThrough.kind", unit: "1" }, "en")).not.toMatch(
      /multiplicative-leaning/,
    );
  });
});
