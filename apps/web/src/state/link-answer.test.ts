/** A link that says what was answered when it was copied: nothing is lost in it, nothing is believed that is not of its form. */
import type { Assessment, Finding, Shares } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO } from "../engine/contract.ts";
import { readAddress, sharedHash } from "./address.ts";
import { linkAnswerOf, linkAnswerText, readLinkAnswer, sinceLink } from "./link-answer.ts";

const shares = (most: number): Shares => ({
  "reduces sustainably": 0,
  "reduces unsustainably": 0,
  "no effect": most,
  harmful: 1 - most,
});

const margin: Shares = { "reduces sustainably": 0, "reduces unsustainably": 0.01, "no effect": 0.04, harmful: 0.04 };

const judged = (finding: Finding, most: number, model = "dd7181ec65"): Parameters<typeof linkAnswerOf>[0] => ({
  model,
  primaryPolicy: "campaign-2025",
  verdicts: {
    "campaign-2025": {
      cocaine: { commodity: "cocaine", finding, shares: shares(most), plusMinus: margin },
    },
  } as unknown as Assessment["verdicts"],
});

const then = linkAnswerOf(judged("no effect", 0.71), "2026-05-08");
const link = sharedHash("answer", DEFAULT_SCENARIO, "", then);

describe("a link that says what was answered", () => {
  it("holds finding, count, date of the data and model after settings that it states, and gives them back", () => {
    expect(link).toBe("#/answer?v=1&a=cocaine.no-effect.71~2026-05-08~dd7181e");
    const { answered, settings } = readAddress(link);
    expect(answered).toEqual(then);
    expect(settings).toEqual({ scenario: DEFAULT_SCENARIO, notices: [] });
    expect(readLinkAnswer(linkAnswerText({ ...then, dataTo: null }))).toEqual({ ...then, dataTo: null });
  });

  it("gives the count of the commonest class where no answer is named", () => {
    expect(linkAnswerOf(judged("cannot tell yet", 0.4), null).answers[0]).toMatchObject({ count: 60 });
  });

  it("says nothing where the text is of another form", () => {
    for (const text of [
      "",
      "cocaine.no-effect.71",
      "cocaine.wins.71~2026-05-08~dd7181e",
      "cocaine.no-effect.171~2026-05-08~dd7181e",
      "cocaine.no-effect.71~soon~dd7181e",
      "<b>.no-effect.71~2026-05-08~dd7181e",
    ])
      expect(readLinkAnswer(text), text).toBeNull();
    expect(readAddress("#/answer?v=1").answered).toBeNull();
  });

  it("is no older than an answer by the same model from the same data", () => {
    expect(sinceLink(then, judged("no effect", 0.71), "2026-05-08").isOlder).toBe(false);
    expect(sinceLink(then, judged("no effect", 0.71), "2026-09-01").isOlder).toBe(true);
    expect(sinceLink(then, judged("no effect", 0.71, "0123456"), "2026-05-08").isOlder).toBe(true);
  });

  it("has moved where the word is another, or the count is off by more than the margin that is told", () => {
    const isMoved = (finding: Finding, most: number) =>
      sinceLink(then, judged(finding, most), "2026-09-01").moved.map((one) => one.isMoved);
    expect(isMoved("no effect", 0.74)).toEqual([false]);
    expect(isMoved("no effect", 0.76)).toEqual([true]);
    expect(isMoved("harmful", 0.29)).toEqual([true]);
  });
});
