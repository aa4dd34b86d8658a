import { inlineRunner } from "@inflow/runners";
import { memoryStore } from "@inflow/store";
import { answerFrom, bandsOf, readStudy, runMissing, simulator } from "@inflow/study";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Answer, DEFAULT_SCENARIO, type Scenario } from "./contract.ts";
import { openTestDesk, shippedForTest, type TestDesk } from "./desk.test-support.ts";
import { openShelf, orThrow } from "./library.ts";
import { plansOf } from "./plans.ts";
import { FIRST } from "./sizes.ts";
import { Trajectory } from "./trajectory.ts";

const MOST = 16;
const plainly: Scenario = { ...DEFAULT_SCENARIO, compared: [] };
const withLever: Scenario = { ...plainly, levers: { treatment: 1.1 } };

let desk: TestDesk;
let first: readonly Answer[];

/** The study of the answer that was told last, as its file. */
const savedStudy = async (): Promise<string> => {
  const told = desk.heard.flatMap((one) => (one.kind === "answer" ? [one.answer] : [])).at(-1)!;
  return ((await desk.call("studyYaml", { runId: told.plan.runId })) as { text: string }).text;
};

const last = (answers: readonly Answer[]): Answer => answers.at(-1)!;

/** The study of the desk's present answer, run as the command runs a file. */
const asByCommand = async (yaml: string) => {
  const shelf = openShelf(shippedForTest().texts, "test", "0");
  const plan = orThrow(plansOf(shelf)(orThrow(readStudy(yaml, "study.yaml"))));
  const store = memoryStore();
  await runMissing(plan, inlineRunner(simulator), store);
  const { observation } = shelf;
  return { plan, store, assessment: await answerFrom(plan, store, { observation }) };
};

beforeAll(async () => {
  desk = await openTestDesk(MOST);
  first = await desk.ask(plainly);
}, 180_000);

describe("The desk", () => {
  it("says a first picture of eight paired futures without a verdict, then answers at the size that is aimed at", () => {
    expect(first.map(({ stage, futures }) => [stage, futures])).toEqual([
      ["first", 8],
      ["refining", MOST],
      ["settled", MOST],
    ]);
    expect(first[0]!.assessment).toBeNull();
    expect(new Set(first[0]!.bands.map(({ series }) => series))).toEqual(
      new Set(["inflowKg.cocaine", "inflowKg.fentanyl"]),
    );
  });

  it("comes to the run id, the hash, the verdicts and the bands of the same study given to the command as a file", async () => {
    for (const scenario of [plainly, withLever]) {
      const { plan: view, assessment, bands } = last(await desk.ask(scenario));
      const yaml = await savedStudy();
      const command = await asByCommand(yaml);
      expect(view.runId).toBe(command.plan.runId);
      expect(assessment).toEqual(command.assessment);
      expect(bands.filter(({ policy }) => policy === view.policies[0]!.id)).toEqual(
        await bandsOf(command.plan, command.store, 0),
      );
    }
  }, 300_000);

  it("gives the same answer whether a scenario is asked first or after others that were left half done", async () => {
    void desk.leave({ ...plainly, levers: { treatment: 1.05 } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const again = last(await desk.ask(plainly));
    expect(again.assessment).toEqual(last(first).assessment);
  }, 120_000);

  it("gives the same answer whether or not its first futures were run before anyone asked", async () => {
    const expected: Scenario = { ...plainly, levers: { treatment: 1.2 } };
    const runs = vi.spyOn(Trajectory.prototype, "add");
    await desk.expect([expected, { ...plainly, compared: ["no-such-policy"] }]);
    await vi.waitUntil(() => runs.mock.calls.length >= FIRST, { timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toHaveBeenCalledTimes(FIRST);
    runs.mockRestore();
    const foreseen = await desk.ask(expected);
    const other = await openTestDesk(MOST);
    const unforeseen = await other.ask(expected);
    expect(foreseen.map(({ stage }) => stage)).toEqual(unforeseen.map(({ stage }) => stage));
    const pair = ({ bands, plan }: Answer) =>
      bands.filter(({ policy }) => policy === plan.policies[0]!.id || policy === plan.against);
    expect(pair(foreseen[0]!)).toEqual(pair(unforeseen[0]!));
    expect(last(foreseen).assessment).toEqual(last(unforeseen).assessment);
  }, 240_000);

  it("tells nothing more of a scenario once another is asked", async () => {
    const left: Scenario = { ...plainly, levers: { treatment: 1.15 } };
    const before = desk.heard.length;
    const gone = desk.leave(left);
    await desk.ask(plainly);
    await gone;
    const said = desk.heard.slice(before).filter((one) => one.kind === "answer");
    expect(said.some((one) => one.kind === "answer" && one.answer.scenario === left)).toBe(false);
  }, 120_000);

  it("refuses a scenario that cannot be asked with what is wrong, and answers the next", async () => {
    const before = desk.heard.length;
    expect(await desk.ask({ ...plainly, compared: ["no-such-policy"] })).toEqual([]);
    const refused = desk.heard.slice(before).find(({ kind }) => kind === "refused");
    expect(refused?.kind === "refused" && refused.problems[0]!.what).toMatch(/no-such-policy/);
    expect(last(await desk.ask(plainly)).stage).toBe("settled");
  }, 120_000);
});

describe("A study of the desk as a file", () => {
  it("opens again as the scenario that it was saved from", async () => {
    await desk.ask(withLever);
    const yaml = await savedStudy();
    const opened = await desk.call("openScenarioFile", { name: "mine.yaml", text: yaml });
    expect(opened).toEqual({ scenario: withLever, isOtherThanStated: false });
  }, 120_000);

  it("that was edited below its comment follows what stands there, and says so", async () => {
    await desk.ask(withLever);
    const yaml = await savedStudy();
    const edited = yaml.replace(/deathsUp: 500/, "deathsUp: 250").replace(/fall: 0\.1\b/, "fall: 0.2");
    expect(edited).not.toBe(yaml);
    const opened = await desk.call("openScenarioFile", { name: "mine.yaml", text: edited });
    const scenario = { ...withLever, success: { fall: 0.2, deathsUp: 250 } };
    expect(opened).toEqual({ scenario, isOtherThanStated: true });
  }, 120_000);

  it("that no dial can say stays as an opened study, runs, and is saved as itself", async () => {
    const text = shippedForTest()
      .texts.get("studies/caribbean-2025.yaml")!
      .replace("seed: 2025", "seed: 7")
      .replace(/policies:[\s\S]*?against/, "policies: [campaign-2025, none]\nagainst");
    const opened = (await desk.call("openScenarioFile", { name: "mine.yaml", text })) as { scenario: Scenario };
    expect(opened.scenario.opened).toEqual({ name: "mine.yaml", differs: ["sample.seed"] });
    expect(last(await desk.ask(opened.scenario)).stage).toBe("settled");
    const yaml = await savedStudy();
    const again = await desk.call("openScenarioFile", { name: "mine.yaml", text: yaml });
    expect(again).toMatchObject({ scenario: { opened: opened.scenario.opened }, isOtherThanStated: false });
  }, 120_000);

  it("that cannot be read is refused with every problem and its place", async () => {
    const opened = (await desk.call("openScenarioFile", { name: "a.yaml", text: "inflow: 2\npolicies: 3\n" })) as {
      problems: { place: string }[];
    };
    expect(opened.problems.length).toBeGreaterThan(3);
    expect(opened.problems[0]!.place).toMatch(/^\d+:\d+/);
  });

  it("names the command that runs it, by the shipped name where the study is the shipped one at another size", async () => {
    const { runId } = last(await desk.ask(plainly)).plan;
    expect(await desk.call("command", { runId })).toMatch(new RegExp(`assess inflow-${runId}\\.yaml$`));
    const study = orThrow(readStudy(shippedForTest().texts.get("studies/caribbean-2025.yaml")!, "study.yaml"));
    const { commandFor } = await import("./commands.ts");
    const sample = { ...study.sample, draws: 256 };
    expect(commandFor({ study }, { study: { ...study, sample }, runs: 512, runId: "x" })).toMatch(
      /assess caribbean-2025 --runs 512$/,
    );
  });
});
