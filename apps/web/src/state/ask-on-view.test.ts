/** What is asked about the answer on view comes of that answer, or of the larger one that took its place meanwhile. */
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { askOf, type NamedRun } from "./ask-on-view.ts";

const MOVED: Scenario = { ...DEFAULT_SCENARIO, levers: { force: 2 } };

/** A page that names one run after another, and a desk that holds one of them alone. */
const pageOf = (runs: readonly (NamedRun | null)[], held: string) => {
  let place = 0;
  const asked: string[] = [];
  return {
    asked,
    runNow: () => runs[Math.min(place, runs.length - 1)]!,
    ask: async ({ runId }: NamedRun): Promise<string | null> => {
      asked.push(runId);
      place += 1;
      return runId === held ? `all of ${runId}` : null;
    },
  };
};

const of = (runId: string, scenario: Scenario = DEFAULT_SCENARIO): NamedRun => ({ runId, scenario });

describe("what is asked about the answer on view", () => {
  it("comes of the run that is named, where the desk holds it", async () => {
    const { runNow, ask, asked } = pageOf([of("64"), of("200")], "64");
    expect(await askOf(runNow, ask)).toEqual({ runId: "64", told: "all of 64" });
    expect(asked).toEqual(["64"]);
  });

  it("comes of the larger answer that took its place, under its own name", async () => {
    const { runNow, ask, asked } = pageOf([of("64"), of("200"), of("512")], "512");
    expect(await askOf(runNow, ask)).toEqual({ runId: "512", told: "all of 512" });
    expect(asked).toEqual(["64", "200", "512"]);
  });

  it("is told of no other settings than those that were on view", async () => {
    const { runNow, ask, asked } = pageOf([of("64"), of("of others", MOVED)], "of others");
    expect(await askOf(runNow, ask)).toBeNull();
    expect(asked).toEqual(["64"]);
  });

  it("ends where the desk holds nothing that the page names", async () => {
    expect(
      await askOf(
        () => of("gone"),
        async () => null,
      ),
    ).toBeNull();
    expect(
      await askOf(
        () => null,
        async () => "anything",
      ),
    ).toBeNull();
  });
});
