import { describe, expect, test } from "vitest";
import { citationText } from "./cite-text.ts";

const cited = {
  model: "073e20d7480dffffffff",
  run: "39cfcaad3abc",
  date: "18 Jun 2026",
  comparison: "no campaign",
  changes: 3,
};

describe("the citation of an answer", () => {
  test("names model, run, date, comparison and the reader's changes in both languages, with no slot left open", () => {
    for (const language of ["en", "es"] as const) {
      const text = citationText(cited, language);
      for (const part of ["073e20d7480d", "39cfcaad3abc", "18 Jun 2026", "no campaign", ": 3."])
        expect(text).toContain(part);
      expect(text).not.toMatch(/[{}]|ffff/);
    }
  });

  test("says so when nothing was changed, instead of leaving it out", () => {
    expect(citationText({ ...cited, changes: 0 }, "en")).toContain("reader's changes: 0");
  });
});
