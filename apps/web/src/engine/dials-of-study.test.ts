import { isOk } from "@inflow/evidence";
import { type Policy, questionHash, readStudy, type Study } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { chipsOf, leverNumbers, testOf, withoutPolitics } from "../dials/index.ts";
import { shippedLevers, shippedParameters, shippedShelf } from "../dials/shelf.test-support.ts";
import { DEFAULT_SCENARIO, type Scenario } from "./contract.ts";
import { openedStudy, type Stated } from "./dials-of-study.ts";
import { type Bench, studyOfScenario, YOUR_POLICY } from "./study-of.ts";
import { yamlOf } from "./yaml-text.ts";

const bench: Bench = { study: shippedShelf().study, levers: shippedLevers(), parameters: shippedParameters() };
const FUTURES = 64;

const set: Scenario = {
  levers: { force: 2, treatment: 1.1 },
  beliefs: { passThrough: 0.3, shifting: [3, 9], reaction: "none" },
  success: { fall: 0.2, floors: { readiness: 0.6, partners: 0.75, support: 0.4 } },
  compared: ["treatment", "your-policy+treatment"],
};

/** The study of a scenario as its file is written and read again. */
const written = (scenario: Scenario): Study => {
  const read = readStudy(yamlOf(studyOfScenario(bench, scenario, FUTURES)), "mine.yaml");
  if (!isOk(read)) throw new Error(JSON.stringify(read.problems));
  return read.ok;
};

const opened = (study: Study, stated: Stated = {}) => openedStudy(study, "mine.yaml", stated, bench);

/** Whether the scenario runs the very study that was opened. */
const isSameStudy = (scenario: Scenario, study: Study): boolean =>
  questionHash(studyOfScenario(bench, scenario, FUTURES)) === questionHash(study);

const chipsOn = (scenario: Scenario) =>
  chipsOf(scenario, { levers: leverNumbers(bench.levers), test: bench.study.test! }, "en").map(({ id }) => id);

describe("a study file that nobody edited", () => {
  it("opens as the settings that it was saved from, with every chip", () => {
    for (const scenario of [DEFAULT_SCENARIO, set]) {
      const found = opened(written(scenario), scenario);
      expect(found).toEqual({ scenario, isOtherThanStated: false });
      expect(isSameStudy(found.scenario, written(scenario))).toBe(true);
    }
  });

  it("gives beliefs and criteria back even without its comment", () => {
    const scenario: Scenario = { ...set, levers: {}, compared: ["treatment"] };
    expect(opened(written(scenario)).scenario).toEqual(scenario);
    const out: Scenario = { ...DEFAULT_SCENARIO, beliefs: { [withoutPolitics.id]: withoutPolitics.value } };
    expect(opened(written(out)).scenario).toEqual(out);
  });

  it("that is the shipped one opens as no change at all", () => {
    expect(opened(bench.study)).toEqual({ scenario: DEFAULT_SCENARIO, isOtherThanStated: false });
  });
});

describe("a study file whose criteria were edited", () => {
  const study = written(set);
  const edited: Study = { ...study, test: { ...study.test!, deathsUp: 250, fall: 0.3 } };

  it("moves the dials of those criteria, keeps the others, and tells that its comment says otherwise", () => {
    const { scenario, isOtherThanStated } = opened(edited, set);
    expect(scenario.success).toEqual({ ...set.success, deathsUp: 250, fall: 0.3 });
    expect(scenario.study).toBeUndefined();
    expect(isOtherThanStated).toBe(true);
    expect(chipsOn(scenario)).toEqual(expect.arrayContaining(["force", "passThrough", "fall", "deathsUp", "support"]));
    expect(isSameStudy(scenario, edited)).toBe(true);
  });

  it("says what no dial can show in a line, and runs it all the same", () => {
    const { budgetUsd: _, ...test } = study.test!;
    const beyond: Study = {
      ...study,
      test: { ...test, fall: 0.9, deathsUp: 250, floors: { readiness: 0.5, support: 0.2 } },
    };
    const { scenario } = opened(beyond);
    expect(scenario.opened?.name).toBe("mine.yaml");
    expect(scenario.opened?.differs).toEqual(
      expect.arrayContaining(["test.fall", "test.floors.partners", "test.budgetUsd"]),
    );
    expect(scenario.opened?.differs).not.toContain("test.deathsUp");
    expect(scenario.success).toEqual({ deathsUp: 250, floors: { readiness: 0.5, support: 0.2 } });
    expect(isSameStudy(scenario, beyond)).toBe(true);
    const back = studyOfScenario(bench, { ...scenario, success: {} }, FUTURES).test!;
    expect(back).toEqual({
      ...testOf(bench.study.test!, {}),
      budgetUsd: undefined,
      fall: 0.9,
      floors: { readiness: 0.6, support: 0.33 },
    });
  });
});

describe("a study file whose policy was edited", () => {
  const study = written(set);
  const [own, ...others] = study.policies as [Policy, ...Study["policies"]];
  const gives = own.gives.map((given, i) => (i === own.gives.length - 1 ? { ...given, to: 0.123 } : given));
  const edited: Study = { ...study, policies: [{ ...own, gives }, ...others] };

  it("stays as an opened study that names the place, with the dials that still hold", () => {
    const { scenario, isOtherThanStated } = opened(edited, set);
    expect(scenario.levers).toEqual({});
    expect(scenario.beliefs).toEqual(set.beliefs);
    expect(scenario.opened?.differs).toEqual(["policies"]);
    expect(isOtherThanStated).toBe(true);
    expect(isSameStudy(scenario, edited)).toBe(true);
  });

  it("with another seed and horizon names both places, and keeps levers as dials that can be set back", () => {
    const longer: Study = {
      ...study,
      horizon: { ...study.horizon, until: "2031-12-28" },
      sample: { ...study.sample, seed: 7 },
    };
    const { scenario } = opened(longer, set);
    expect(scenario.opened?.differs).toEqual(expect.arrayContaining(["horizon.until", "sample.seed"]));
    expect(scenario.levers).toEqual(set.levers);
    expect(isSameStudy(scenario, longer)).toBe(true);
    const back = studyOfScenario(bench, { ...scenario, levers: {} }, FUTURES);
    expect(back.policies[0]).toBe("campaign-2025");
  });
});

describe("a study file whose comment was edited", () => {
  const study = written(set);

  it("follows the study and tells it, whatever the comment claims", () => {
    const lies: readonly Stated[] = [
      { ...set, success: { deathsUp: 50 } },
      { ...set, beliefs: { passThrough: 0.9 } },
      { ...set, levers: { force: 1 } },
      { ...set, levers: "none" as unknown as Scenario["levers"] },
    ];
    for (const lie of lies) {
      const { scenario, isOtherThanStated } = opened(study, lie);
      expect(isOtherThanStated).toBe(true);
      expect(isSameStudy(scenario, study)).toBe(true);
      expect(scenario.success).toEqual(set.success);
      expect(scenario.beliefs).toEqual(set.beliefs);
    }
    expect((study.policies[0] as Policy).id).toBe(YOUR_POLICY);
  });
});
