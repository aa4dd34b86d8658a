/** A study that is saved, of the answer that is asked for by its run; and one that was opened and kept as text: taken up again as it was, held against this version, and refused with its fields. */
import { readStudy } from "@inflow/study";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../contract.ts";
import { openTestDesk, shippedForTest, type TestDesk } from "../desk.test-support.ts";
import { openShelf, orThrow } from "../library.ts";
import { plansOf } from "../plans.ts";
import { type StoredAnswer, storedText } from "../stored.ts";

let desk: TestDesk;
let opened: Scenario;

beforeAll(async () => {
  desk = await openTestDesk(64);
  const text = shippedForTest().texts.get("studies/caribbean-2025.yaml")!;
  const file = {
    name: "mine.yaml",
    text: text.replace("seed: 2025", "seed: 7").replace(/deathsUp: 500/, "deathsUp: 250"),
  };
  opened = ((await desk.call("openScenarioFile", file)) as { scenario: Scenario }).scenario;
}, 60_000);

const check = ({ study, opened: of, ...settings }: Scenario, change = (text: string): string => text) =>
  desk.call("checkStudy", { name: of!.name, text: change(JSON.stringify(study)), settings });

describe("a study that was kept", () => {
  it("comes back as it was opened, with the same places that differ, whatever is set over it since", async () => {
    expect(opened.opened).toEqual({ name: "mine.yaml", differs: ["sample.seed"] });
    expect(opened.success).toEqual({ deathsUp: 250 });
    const { study, opened: of } = opened;
    expect(await check(opened)).toEqual({ study, opened: of });
    expect(await check({ ...opened, levers: { force: 2 }, success: {} })).toEqual({ study, opened: of });
  });

  it("is nothing of its own where this version ships it", async () => {
    expect(await check(opened, (text) => text.replace('"seed":7', '"seed":2025'))).toEqual({});
  });

  it("that this version cannot read is refused with every problem, by field and without lines that no file has", async () => {
    const found = (await check(opened, (text) =>
      text.replace('"seed":7', '"sead":7').replace('"world":"americas"', '"world":3'),
    )) as { problems: { place: string; what: string }[] };
    expect(found.problems.map(({ place }) => place)).toEqual(expect.arrayContaining(["world", "sample › sead"]));
    expect(found.problems.every(({ place }) => !/^\d/.test(place))).toBe(true);
  });

  it("that names what is not here any longer is refused, too", async () => {
    const found = await check(opened, (text) => text.replace('"against":"none"', '"against":"gone"'));
    expect(JSON.stringify(found)).toMatch(/gone/);
    expect(DEFAULT_SCENARIO.compared).not.toContain("gone");
  });
});

describe("what is taken away of an answer", () => {
  const plainly: Scenario = { ...DEFAULT_SCENARIO, compared: [] };
  let both: TestDesk;
  let delivered: string;
  let live: string;

  /** The name of the run of a study file, by the library. */
  const runOf = (text: string): string =>
    orThrow(plansOf(openShelf(shippedForTest().texts, "test", "0"))(orThrow(readStudy(text, "study.yaml")))).runId;

  beforeAll(async () => {
    const answer = (await (await openTestDesk(16)).ask(plainly)).at(-1)!;
    const stored = { model: "test", answer, worlds: null, analyses: null } as unknown as StoredAnswer;
    delivered = answer.plan.runId;
    both = await openTestDesk(8, storedText(stored));
    live = (await both.ask(plainly)).at(-1)!.plan.runId;
  }, 180_000);

  it("is of the run that is asked for, delivered or live: file name, study and command name that one run", async () => {
    expect(live).not.toBe(delivered);
    for (const runId of [delivered, live]) {
      const { name, text } = (await both.call("studyYaml", { runId })) as { name: string; text: string };
      expect(name).toBe(`inflow-${runId}.yaml`);
      expect(runOf(text)).toBe(runId);
      expect(text.split("\n")[0]).toBe(`# ${await both.call("command", { runId })}`);
      expect(await both.call("command", { runId })).toContain(name);
    }
  });

  it("is nothing where no such run is in hand, rather than another run under its name", async () => {
    const args = { runId: "000000000000" };
    for (const service of ["studyYaml", "command", "parquet"]) expect(await both.call(service, args)).toBeNull();
    const brief = { ...args, language: "en", as: "markdown", length: "full" };
    expect(await both.call("brief", brief)).toBeNull();
  });

  it("holds runs under the name of the run that they are of, and none for an answer whose runs were not delivered", async () => {
    const found = (await both.call("parquet", { runId: live })) as { name: string; bytes: ArrayBuffer };
    expect(found.name).toBe(`inflow-${live}.parquet`);
    expect(Buffer.from(found.bytes).subarray(0, 4).toString()).toBe("PAR1");
    expect(await both.call("parquet", { runId: delivered })).toBeNull();
  });
});
