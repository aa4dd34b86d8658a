/** A number typed into a dial: outside its scale it is refused in words that name the scale and what is kept. */
import { expect, it } from "vitest";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { say } from "../words/words.ts";
import { refusalOf } from "./dial-entry.tsx";

const told = (text: string, language: "en" | "es" = "en"): string | null => {
  const refusal = refusalOf(text, 0, 100, "%", 60);
  return refusal === null ? null : say(refusal[0], language, refusal[1]);
};

it("says what is outside, the scale, and what is kept, in both languages", () => {
  expect(told("250")).toBe("250 is outside 0–100\u00a0%. Kept: 60.");
  expect(told("250", "es")).toBe("250 está fuera de 0–100\u00a0%. Se mantiene 60.");
  expect(told("-1")).not.toBeNull();
});

it("takes the ends of the scale, a decimal point and a decimal comma", () => {
  for (const text of ["0", "100", "12.5", "12,5"]) expect(told(text)).toBeNull();
});

it("calls words and nothing at all no number", () => {
  for (const text of ["", "much", "1e999"]) expect(refusalOf(text, 0, 100, "%", 60)?.[0]).toBe(PANEL_WORDS.noNumber);
});
