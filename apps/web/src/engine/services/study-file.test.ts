/** A study that was opened and kept as text: taken up again as it was, held against this version, and refused with its fields. */
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../contract.ts";
import { openTestDesk, shippedForTest, type TestDesk } from "../desk.test-support.ts";

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
