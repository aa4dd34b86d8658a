/** A study on this machine: there again at the next opening unless the address sets something else, and gone once it is closed. */
import type { Study } from "@inflow/study";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Client } from "../engine/client.ts";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { keep, keptStudy, LONGEST_STUDY } from "./keep.ts";
import { checkedStudy, dismissKeptStudy, keepStudyOf, settingsAtOpening, useKeptStudy } from "./kept-study.ts";
import { readSettings } from "./link.ts";

const study = { id: "mine", sample: { seed: 7 } } as unknown as Study;
const opened: Scenario = { ...DEFAULT_SCENARIO, study, opened: { name: "mine.yaml", differs: ["sample.seed"] } };

/** A machine that keeps what it is given, up to so many characters. */
const machine = (most = Number.POSITIVE_INFINITY) => {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > most) throw new Error("QuotaExceededError");
      held.set(key, text);
    },
    removeItem: (key: string) => void held.delete(key),
  };
};

/** A desk that answers the check with this. */
const deskOf = (result: object): Pick<Client, "call"> => ({ call: async () => result as never });

beforeEach(() => {
  vi.stubGlobal("localStorage", machine());
  useKeptStudy.setState({ unkept: null, refused: null });
});
afterEach(() => vi.unstubAllGlobals());

describe("a study that was opened", () => {
  it("is taken up where the address sets nothing, or sets what was on view with it, and nowhere else", () => {
    keepStudyOf(opened);
    keep({ settings: "v=1&l.force=2", ofStudy: "v=1&l.force=2" });
    const at = (text: string | null) =>
      settingsAtOpening(text === null ? null : readSettings(text)).scenario.study !== undefined;
    expect(at(null)).toBe(true);
    expect(at("v=1&l.force=2")).toBe(true);
    expect(at("v=1&l.force=3")).toBe(false);
    expect(at("v=1")).toBe(false);
  });

  it("comes back at a bare address under the settings it was last on view with, whatever link was visited since", () => {
    keepStudyOf(opened);
    keep({ settings: "v=1&l.force=2", ofStudy: "v=1&l.force=2" });
    const link = settingsAtOpening(readSettings("v=1&l.treatment=1.25")).scenario;
    expect(link).toEqual({ ...DEFAULT_SCENARIO, levers: { treatment: 1.25 } });
    keep({ settings: "v=1&l.treatment=1.25" });
    const { scenario } = settingsAtOpening(null);
    expect(scenario).toMatchObject({ levers: { force: 2 }, study, opened: { name: "mine.yaml" } });
    expect(scenario.levers).toEqual({ force: 2 });
  });

  it("leaves the settings kept last to a bare address once it is closed", () => {
    keepStudyOf(opened);
    keep({ settings: "v=1&l.force=2", ofStudy: "v=1&l.force=2" });
    keepStudyOf(DEFAULT_SCENARIO);
    keep({ settings: "v=1&l.treatment=1.25" });
    expect(settingsAtOpening(null).scenario).toEqual({ ...DEFAULT_SCENARIO, levers: { treatment: 1.25 } });
  });

  it("is not taken up by a link without settings though none were on view with it either", () => {
    keepStudyOf(opened);
    keep({ settings: "", ofStudy: "" });
    expect(settingsAtOpening(readSettings("v=1")).scenario.study).toBeUndefined();
  });

  it("is forgotten with the step that closes it, and kept again with the step that brings it back", () => {
    keepStudyOf(opened);
    expect(keptStudy()).toEqual({ name: "mine.yaml", text: JSON.stringify(study) });
    keepStudyOf(DEFAULT_SCENARIO);
    expect(keptStudy()).toBeNull();
    keepStudyOf(opened);
    expect(keptStudy()?.name).toBe("mine.yaml");
  });

  it("that is too large, or that the machine refuses, is not kept and takes none from before with it in silence", () => {
    keepStudyOf(opened);
    keepStudyOf({ ...opened, study: { ...study, is: "x".repeat(LONGEST_STUDY) } as unknown as Study });
    expect(useKeptStudy.getState().unkept).toBe("too large");
    expect(keptStudy()).toBeNull();
    vi.stubGlobal("localStorage", machine(20));
    keepStudyOf(opened);
    expect(useKeptStudy.getState().unkept).toBe("refused");
    vi.stubGlobal("localStorage", undefined);
    keepStudyOf(opened);
    expect(useKeptStudy.getState().unkept).toBe("refused");
    expect(settingsAtOpening(null)).toEqual({ scenario: DEFAULT_SCENARIO, notices: [] });
  });
});

describe("the check of a kept study", () => {
  it("takes the places in which it differs from this version, and leaves what the reader set meanwhile", async () => {
    keepStudyOf(opened);
    let hand = settingsAtOpening(null).scenario;
    const { study: unchecked } = hand;
    const desk: Pick<Client, "call"> = {
      call: async () => {
        hand = { ...hand, levers: { force: 2 } };
        return { study, opened: opened.opened } as never;
      },
    };
    expect(await checkedStudy(desk, () => hand)).toEqual({ ...opened, levers: { force: 2 } });
    expect(unchecked).toEqual(study);
  });

  it("tells what no longer passes, shows nothing of it, and keeps it until the message is put away", async () => {
    keepStudyOf(opened);
    const hand = settingsAtOpening(null).scenario;
    const problems = [{ file: "mine.yaml", place: "world", what: "W.", why: "Y.", fix: "F." }];
    const next = await checkedStudy(deskOf({ problems }), () => hand);
    expect(next).toEqual(DEFAULT_SCENARIO);
    keepStudyOf(next);
    expect(useKeptStudy.getState().refused).toEqual({ name: "mine.yaml", text: JSON.stringify(study), problems });
    expect(keptStudy()?.name).toBe("mine.yaml");
    dismissKeptStudy();
    expect(keptStudy()).toBeNull();
  });

  it("hands a text that is no study to the desk, which alone refuses", async () => {
    localStorage.setItem("inflow.study", JSON.stringify({ name: "mine.yaml", text: "{" }));
    expect(settingsAtOpening(null).scenario.opened?.name).toBe("mine.yaml");
  });

  it("does not bring back a study that was closed while it was checked", async () => {
    keepStudyOf(opened);
    let hand = settingsAtOpening(null).scenario;
    const desk: Pick<Client, "call"> = {
      call: async () => {
        hand = DEFAULT_SCENARIO;
        return { study, opened: opened.opened } as never;
      },
    };
    expect(await checkedStudy(desk, () => hand)).toBe(DEFAULT_SCENARIO);
  });
});
