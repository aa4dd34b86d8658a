import { nameOfBelief } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { BELIEF_IDS, BELIEFS, beliefNumbers } from "../dials/index.ts";
import { shippedParameters } from "../dials/shelf.test-support.ts";
import { heldByLever, rivalReadings } from "./rival-readings.ts";

const parameters = shippedParameters();
const offered = rivalReadings(parameters);

describe("rival readings of how things work", () => {
  it("are offered once each: by the dial that moves the parameter, or in the group of those without one", () => {
    const byDial = BELIEF_IDS.filter((id) => beliefNumbers(id, parameters).forms !== null).map(
      (id) => BELIEFS[id].moves[0].path,
    );
    const inLedger = parameters.filter(({ prior }) => "forms" in prior).map(({ path }) => path);
    expect([...byDial, ...offered.map(({ path }) => path)].sort()).toEqual([...inLedger].sort());
    expect(byDial).toContain("deterrence.form");
    expect(offered.map(({ path }) => path)).toContain("decisiveTest.form");
  });

  it("offer all that the ledger gives a weight to, under a name in both languages", () => {
    for (const { path, forms } of offered) {
      const prior = parameters.find((one) => one.path === path)!.prior;
      expect("forms" in prior && Object.keys(prior.forms)).toEqual(forms);
      expect(forms.length).toBeGreaterThan(1);
      expect([path, nameOfBelief(path)]).not.toEqual([path, null]);
    }
  });

  it("follow the ledger: a parameter of forms that is added is offered, a number is not", () => {
    const [first] = parameters;
    const forms = { ...first!, path: "new.form", prior: { forms: { one: 0.5, two: 0.5 } } };
    const number = { ...first!, path: "new.number", prior: { uniform: [0, 1] satisfies [number, number] } };
    expect(rivalReadings([forms, number])).toEqual([{ path: "new.form", forms: ["one", "two"] }]);
  });

  it("say which lever holds one of them, and that none does at the settings that are shipped", () => {
    expect(heldByLever("forcePackage.allocation.form", { where: 4 })).toEqual({ lever: "where", form: "adaptive" });
    expect(heldByLever("forcePackage.allocation.form", { where: 5 })).toBeNull();
    for (const { path } of offered) expect(heldByLever(path, {})).toBeNull();
  });
});
