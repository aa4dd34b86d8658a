import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { areRunsStale, isStaleOf, type Judged, judgedNext, type OnView } from "./judged.ts";

const NOTHING: OnView = { judged: null, reworded: null };

/** An answer as far as its words and settings go. */
const answer = (futures: number, finding: string, scenario: Scenario = DEFAULT_SCENARIO): Judged =>
  ({
    scenario,
    futures,
    assessment: { primaryPolicy: "campaign", verdicts: { campaign: { cocaine: { finding }, fentanyl: { finding } } } },
  }) as unknown as Judged;

const after = (...answers: readonly Judged[]): OnView =>
  answers.reduce((view, next) => judgedNext(next, view), NOTHING);

describe("An answer that is refined", () => {
  it("says nothing of itself while its words stand", () => {
    expect(after(answer(64, "harmful"), answer(200, "harmful"), answer(512, "harmful")).reworded).toBeNull();
  });

  it("keeps what fewer futures said last in other words, and goes on keeping it while the new words stand", () => {
    const few = answer(512, "cannot tell yet");
    const view = after(answer(64, "cannot tell yet"), few, answer(1024, "harmful"), answer(2048, "harmful"));
    expect(view.reworded).toBe(few);
    expect(view.judged?.futures).toBe(2048);
  });

  it("forgets it with other settings, whose own words are no change", () => {
    const other = { ...DEFAULT_SCENARIO, levers: { force: 2 } };
    expect(
      after(answer(512, "cannot tell yet"), answer(1024, "harmful"), answer(64, "no effect", other)).reworded,
    ).toBeNull();
  });
});

describe("An answer on view", () => {
  const other = { ...DEFAULT_SCENARIO, success: { fall: 0.2 } };

  it("is stale where it is of other settings than those in hand, wherever it came from, and not where it is of them", () => {
    expect(isStaleOf({ judged: answer(2048, "harmful"), scenario: other })).toBe(true);
    expect(isStaleOf({ judged: answer(64, "harmful", other), scenario: structuredClone(other) })).toBe(false);
    expect(isStaleOf({ judged: null, scenario: other })).toBe(false);
  });

  it("may be of the settings in hand while the runs in hand are not", () => {
    expect(areRunsStale({ runs: { scenario: other }, scenario: DEFAULT_SCENARIO })).toBe(true);
    expect(areRunsStale({ runs: { scenario: other }, scenario: other })).toBe(false);
    expect(areRunsStale({ runs: null, scenario: other })).toBe(false);
  });
});
