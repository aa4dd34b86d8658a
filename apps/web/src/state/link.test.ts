/** Settings as text: nothing is lost on the way, and what cannot be carried is told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BELIEF_IDS, LEVER_IDS, leverNumbers, withoutPolitics } from "../dials/index.ts";
import { shippedLevers, shippedParameters, shippedShelf } from "../dials/shelf.test-support.ts";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { LINK_WORDS } from "../words/panel-words.ts";
import { hashOf, readAddress, sharedHash } from "./address.ts";
import { noticeText, readSettings, settingsText } from "./link.ts";
import { settledScenario } from "./settle.ts";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(9)) + 0);
const range = fc.tuple(number, number).map(([a, b]): readonly [number, number] => (a <= b ? [a, b] : [b, a]));

const optional = <T>(ids: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...ids), value).map((made) => ({ ...made }));

const beliefs = fc
  .tuple(
    optional<Scenario["beliefs"][string]>(
      BELIEF_IDS.filter((id) => id !== "reaction"),
      fc.oneof(number, range),
    ),
    fc.constantFrom<Record<string, string>>({}, { reaction: "none" }, { reaction: "labour-market" }),
    fc.constantFrom<Record<string, string>>({}, { [withoutPolitics.id]: withoutPolitics.value }),
    fc.constantFrom<Scenario["beliefs"]>(
      {},
      { "decisiveTest.form": "fixed" },
      { "organisations.violence.revenue": [0.01, 0.282744], "use.elasticity.dose": -0.2 },
    ),
  )
  .map((parts): Scenario["beliefs"] => Object.assign({}, ...parts));

const success = fc.record(
  {
    fall: number,
    forWeeks: fc.integer({ min: 13, max: 520 }),
    costUpTo: fc.oneof(number, fc.constant({ costOf: "law-enforcement-doubled" })),
    cost: fc.constantFrom("full", "ships", "incremental"),
    deathsUp: number,
    counting: fc.subarray(["overdose", "violence", "crews", "struck-in-error"]),
    floors: fc.record({ readiness: number, support: number }),
    confidence: number,
    primary: fc.constantFrom("cocaine", "fentanyl"),
  },
  { requiredKeys: [] },
);

const scenarios = fc.record({
  levers: optional(LEVER_IDS, number),
  beliefs,
  success,
  compared: fc.constantFrom(
    [...DEFAULT_SCENARIO.compared],
    ["source-control"],
    ["campaign-2025+treatment", "none"],
    [],
  ),
}) as unknown as fc.Arbitrary<Scenario>;

const shelf = { levers: leverNumbers(shippedLevers()), test: shippedShelf().study.test! };

describe("settings as text", () => {
  it("come back as they were, whatever was set", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { scenario: back, notices } = readSettings(settingsText(scenario));
        expect(back).toEqual(JSON.parse(JSON.stringify(scenario)));
        expect(notices).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("are empty where nothing differs, and name only what does", () => {
    expect(settingsText(DEFAULT_SCENARIO)).toBe("");
    expect(settingsText({ ...DEFAULT_SCENARIO, levers: { force: 2 } })).toBe("v=1&l.force=2");
  });

  it("stand after the page in the address, and an address without them leaves them alone", () => {
    const hash = hashOf("why", { ...DEFAULT_SCENARIO, beliefs: { passThrough: [0.1, 0.3] } });
    expect(hash).toBe("#/why?v=1&b.passThrough=0.1~0.3");
    expect(readAddress(hash).page).toBe("why");
    expect(readAddress(hash).settings?.scenario.beliefs).toEqual({ passThrough: [0.1, 0.3] });
    expect(readAddress("#/evidence/backtests")).toEqual({
      page: "evidence",
      place: "backtests",
      settings: null,
      answered: null,
      notices: [],
    });
    expect(readAddress("#/answer?v=1").settings?.scenario).toEqual(DEFAULT_SCENARIO);
  });

  it("in a link to be sent are always stated, so that whoever opens it sees them and not those kept there", () => {
    expect(sharedHash("answer", DEFAULT_SCENARIO, "", null)).toBe("#/answer?v=1");
    expect(readAddress("#/answer?v=1").settings?.scenario).toEqual(DEFAULT_SCENARIO);
    expect(sharedHash("why", { ...DEFAULT_SCENARIO, levers: { force: 2 } }, "", null)).toBe("#/why?v=1&l.force=2");
  });

  it("without a version are read as of the first, and a text that sets nothing is told and changes nothing", () => {
    expect(readAddress("#/answer?l.force=2").settings?.scenario.levers).toEqual({ force: 2 });
    const garbage = readAddress("#/answer?%%%&hello");
    expect(garbage.settings).toBeNull();
    expect(noticeText(garbage.notices[0]!, "en")).toBe("“%%%&hello” in this link is no setting; it was left out.");
    const { scenario, notices } = readSettings("v=1&l.force=2&hello");
    expect(scenario.levers).toEqual({ force: 2 });
    expect(notices.map(({ entry }) => entry)).toEqual([LINK_WORDS.unread]);
  });

  it("on a page that is not here leave the page unnamed and say which was asked for", () => {
    const { page, settings, notices } = readAddress("#/nowhere");
    expect([page, settings]).toEqual([null, null]);
    expect(noticeText(notices[0]!, "es")).toMatch(/«nowhere»; se muestra la Respuesta/);
    expect(readAddress("").notices).toEqual([]);
    expect(readAddress("#/nowhere?v=1&l.force=2").settings?.scenario.levers).toEqual({ force: 2 });
  });

  it("are always stated at a step of the lesson, so that its address starts every reader alike", () => {
    expect(hashOf("learn", DEFAULT_SCENARIO, "lesson/3")).toBe("#/learn/lesson/3?v=1");
    expect(readAddress("#/learn/lesson/3?v=1").settings?.scenario).toEqual(DEFAULT_SCENARIO);
    expect(hashOf("learn", DEFAULT_SCENARIO, "lesson")).toBe("#/learn/lesson");
    expect(hashOf("learn", DEFAULT_SCENARIO, "worksheet")).toBe("#/learn/worksheet");
  });

  it("take a mix of policies by their names, and no name twice in it", () => {
    expect(readSettings("v=1&with=campaign-2025%2Btreatment.none").scenario.compared).toEqual([
      "campaign-2025+treatment",
      "none",
    ]);
    const { scenario, notices } = readSettings("v=1&with=treatment%2Btreatment");
    expect(scenario.compared).toEqual(DEFAULT_SCENARIO.compared);
    expect(notices).toEqual([{ entry: LINK_WORDS.badValue, slots: { name: "with", value: "treatment+treatment" } }]);
  });

  it("tell what they cannot be, dial by dial, and keep the rest", () => {
    const { scenario, notices } = readSettings(
      "v=1&l.force=lots&l.speed=2&b.buyers=5~2&s.cost=all&s.fall=0.2&x=1&l.ports=2",
    );
    expect(scenario.levers).toEqual({ ports: 2 });
    expect(scenario.success).toEqual({ fall: 0.2 });
    expect(notices.map(({ entry, slots }) => [entry, slots.name])).toEqual([
      [LINK_WORDS.badValue, "l.force"],
      [LINK_WORDS.unknownDial, "l.speed"],
      [LINK_WORDS.badValue, "b.buyers"],
      [LINK_WORDS.badValue, "s.cost"],
      [LINK_WORDS.unknownDial, "x"],
    ]);
  });

  it("of an older version are carried over by name, and told; of a newer one too", () => {
    const renamed = [
      (pairs: readonly (readonly [string, string])[]) =>
        pairs.map(([name, value]) => [name === "l.ships" ? "l.force" : name, value] as const),
    ];
    const old = readSettings("v=1&l.ships=2", renamed);
    expect(old.scenario.levers).toEqual({ force: 2 });
    expect(old.notices).toEqual([{ entry: LINK_WORDS.old, slots: { version: 1 } }]);
    expect(readSettings("v=2&l.force=2", renamed).notices).toEqual([]);
    expect(readSettings("v=7&l.force=2").notices).toEqual([{ entry: LINK_WORDS.newer, slots: { version: 7 } }]);
  });

  it.each(["0.9", "abc", "0", "-1", "", "1e1"])(
    "of a version %j, which cannot be, say so and keep the settings",
    (version) => {
      const { scenario, notices } = readSettings(`v=${version}&l.force=2`);
      expect(scenario.levers).toEqual({ force: 2 });
      expect(notices).toEqual([{ entry: LINK_WORDS.noVersion, slots: { version, read: 1 } }]);
      for (const language of ["en", "es"] as const)
        expect(noticeText(notices[0]!, language)).toMatch(/[“«].*[”»].* 1\.$/);
    },
  );

  it("outside a dial's scale are told and left out once the scales are known; a default is no change", () => {
    const parameters = shippedParameters();
    const scenario: Scenario = {
      ...DEFAULT_SCENARIO,
      levers: { force: -1, ports: 1, authority: 2.5, precursors: 20 },
      beliefs: { reaction: "panic", buyers: 500, error: [5, 20] },
      success: { fall: 9, deathsUp: 1000, confidence: shelf.test.confidence },
    };
    const { scenario: settled, notices } = settledScenario(scenario, shelf, parameters);
    expect(settled.levers).toEqual({ precursors: 20 });
    expect(settled.beliefs).toEqual({ error: [5, 20] });
    expect(settled.success).toEqual({ deathsUp: 1000 });
    expect(notices.map(({ slots }) => slots.name)).toEqual([
      "l.force",
      "l.authority",
      "b.reaction",
      "b.buyers",
      "s.fall",
    ]);
  });

  it("outside a dial's scale are told with the place, the value, the scale and its unit in both languages", () => {
    const told = (scenario: Partial<Scenario>, language: "en" | "es") =>
      settledScenario({ ...DEFAULT_SCENARIO, ...scenario }, shelf, shippedParameters()).notices.map((one) =>
        noticeText(one, language),
      );
    expect(told({ success: { fall: 9 } }, "en")).toEqual([
      "This link sets Smallest reduction that matters (X) (s.fall) to 900; it can be 1 to 60 %. The default was kept.",
    ]);
    expect(told({ levers: { force: -1 } }, "es")[0]).toMatch(
      /^Este enlace fija Fuerza en el mar \(l\.force\) en -1; puede ir de [\d.]+ a [\d.]+ .+\. Se mantuvo el valor inicial\.$/,
    );
    expect(told({ beliefs: { reaction: "panic" } }, "en")[0]).toMatch(/to “panic”.*none \(no reaction\)/);
  });

  it("by the path of a parameter are taken on its own scale and in its own forms, and a path without one is told", () => {
    const beliefs: Scenario["beliefs"] = {
      "decisiveTest.form": "fixed",
      "deterrence.form": "panic",
      "organisations.violence.revenue": [0.1, 1e9],
      "use.elasticity.dose": "steep",
      "no.such.parameter": 2,
    };
    const { scenario, notices } = settledScenario({ ...DEFAULT_SCENARIO, beliefs }, shelf, shippedParameters());
    expect(scenario.beliefs).toEqual({ "decisiveTest.form": "fixed" });
    expect(notices.map(({ entry, slots }) => [entry, slots.name])).toEqual([
      [LINK_WORDS.noForm, "b.deterrence.form"],
      [LINK_WORDS.outside, "b.organisations.violence.revenue"],
      [LINK_WORDS.badValue, "b.use.elasticity.dose"],
      [LINK_WORDS.unknownDial, "b.no.such.parameter"],
    ]);
  });
});
