import { isOk, type Problem } from "@inflow/evidence";
import type { Library } from "@inflow/model";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { planOf, shippedLibrary, studyOf } from "./library.test-support.ts";

let library: Library;

beforeAll(() => {
  library = shippedLibrary();
});

const study = (policies: string): string => `inflow: 1
id: small
asks: "Is it so?"
world: americas
horizon: { from: 2025-01-06, until: 2026-12-27 }
drivers: reference
against: none
sample: { draws: 4, luckPerDraw: 2, seed: 3 }
policies:
${policies}
`;

const mine = (head: string, to: number, id = "mine"): string => `  - id: ${id}
    is: "Made up."
${head}    gives:
      - { set: postureLever, from: 2026-01-05, to: ${to}, evidence: [{ assumption: "For a test." }] }
`;

const problemsIn = (policies: string): readonly Problem[] => {
  const compiled = compile(studyOf(study(policies)), library);
  return isOk(compiled) ? [] : compiled.problems;
};

describe("A policy that lies over others", () => {
  it("is given, week for week, what the mix of those below and itself is given, under its own name", () => {
    const plan = planOf(
      study(`${mine("    over: campaign-2025\n", 4)}${mine("", 4, "bare")}  - [campaign-2025, bare]\n`),
      library,
    );
    const [over, , mix] = plan.schedules;
    expect({ ...over, policy: "" }).toEqual({ ...mix, policy: "" });
    expect(plan.policies[0]).toMatchObject({ id: "mine", parts: ["campaign-2025", "mine"] });
    expect(plan.policies[0]!.onset).toBe(plan.policies[2]!.onset);
  });

  it("wins over those below, and every covering is listed like that of a mix", () => {
    const { conflicts } = planOf(study(mine("    over: campaign-2025\n", 4)), library);
    expect(conflicts.filter(({ quantity }) => quantity === "postureLever")).toEqual([
      {
        policy: "mine",
        quantity: "postureLever",
        cell: "all",
        fromWeek: 52,
        untilWeek: 103,
        overruled: "campaign-2025",
        wins: "mine",
      },
    ]);
  });

  it("lies over several, lowest first, and each is painted once however often it is named", () => {
    const plan = planOf(
      study(
        `${mine("    over: [campaign-2025, treatment]\n", 4)}${mine("    over: [campaign-2025, mine]\n", 3, "upper")}`,
      ),
      library,
    );
    expect(plan.policies.map(({ parts }) => parts).slice(0, 2)).toEqual([
      ["campaign-2025", "treatment", "mine"],
      ["campaign-2025", "treatment", "mine", "upper"],
    ]);
  });

  it("over nothing is the policy that it was before such a field was there: the same name of the plan", () => {
    const plain = studyOf(study(mine("", 4)));
    expect(Object.keys((plain.policies as object[])[0]!)).toEqual(["id", "is", "gives"]);
  });

  it("over a name that is not there, or over itself, is refused with its line", () => {
    expect(problemsIn(mine("    over: campain-2025\n", 4))[0]).toMatchObject({
      place: expect.stringMatching(/^\d+:\d+/),
      what: 'There is no policy "campain-2025".',
      fix: expect.stringContaining("campaign-2025"),
    });
    const round = problemsIn(`${mine("    over: b\n", 4, "a")}${mine("    over: a\n", 3, "b")}`);
    expect(round.map(({ what }) => what)).toEqual([
      'The policy "a" lies over itself.',
      'The policy "b" lies over itself.',
    ]);
  });
});
