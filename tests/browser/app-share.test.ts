import { describe, expect, it } from "vitest";
import {
  answered,
  chips,
  futuresOf,
  goTo,
  hash,
  runId,
  sentences,
  slider,
  stageForTests,
  until,
} from "./app.test-support.ts";

const stage = stageForTests();

const open = async (at = "") => {
  const { page } = await stage.open(at);
  return page;
};

describe("a link", () => {
  it("gives another browser the same words, the same run and the same chips", async () => {
    const mine = await open();
    await slider(mine, "Force at sea").waitFor({ timeout: 60_000 });
    await mine.getByRole("group", { name: "Force at sea" }).last().getByRole("button", { name: "as before" }).click();
    const fall = mine.getByRole("textbox", { name: /Smallest reduction that matters.*value/ });
    await fall.fill("5");
    await fall.press("Enter");
    await until(() => chips(mine).count()).toBe(2);
    await until(() => hash(mine)).toMatch(/s\.fall=0\.05/);
    await mine.getByRole("button", { name: "Share", exact: true }).click();
    const link = await mine.getByRole("textbox", { name: "Link", exact: true }).inputValue();
    expect(link.length).toBeLessThan(400);
    await mine.keyboard.press("Escape");

    const theirs = await open(link.slice(stage.address.length));
    await until(() => chips(theirs).count(), 60_000).toBe(2);
    expect(await chips(theirs).allInnerTexts()).toEqual(await chips(mine).allInnerTexts());
    await Promise.all([answered(mine), answered(theirs)]);
    const told = async (page: typeof mine) =>
      `${await futuresOf(page)} ${await runId(page)} ${(await sentences(page)).join(" ")}`;
    const [here, there] = [new Map<string, string>(), new Map<string, string>()];
    await until(async () => {
      for (const [page, seen] of [
        [mine, here],
        [theirs, there],
      ] as const) {
        const now = await told(page);
        const size = now.split(" ")[0]!;
        if (size !== "0" && now === (await told(page))) seen.set(size, now);
      }
      return [...here.keys()].some((size) => there.has(size));
    }, 120_000).toBe(true);
    for (const [size, words] of here) if (there.has(size)) expect(there.get(size)).toBe(words);
  }, 300_000);

  it("with an unknown dial or an impossible value is told in words, and the rest is kept", async () => {
    const page = await open("#/answer?v=1&l.force=2&l.warp=9&s.fall=nine");
    const main = page.getByRole("main");
    await until(() => main.innerText(), 60_000).toMatch(/“l\.warp”, which is no dial here; it was left out/);
    const words = await main.innerText();
    expect(words).toMatch(/s\.fall to “nine”, which it cannot be; the default was kept/);
    await until(() => slider(page, "Force at sea").inputValue()).toBe("2");
    expect(await chips(page).count()).toBe(1);
    await goTo(page, "answer");
  }, 120_000);

  it("off a scale or of a page that is not here is told above the answer, with the scale or the page that is shown", async () => {
    const page = await open("#/nowhere?v=1&s.fall=9");
    const told = page.getByRole("status").filter({ hasText: /no page “nowhere” here; the Answer is shown/ });
    await until(() => told.innerText(), 60_000).toMatch(/\(s\.fall\) to 900; it can be 1 to 60 %/);
    const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
    expect((await told.boundingBox())!.y).toBeLessThan(heading!.y);
  }, 120_000);

  it("from a newer version says so", async () => {
    const page = await open("#/answer?v=99&l.force=2");
    await until(() => page.getByRole("main").innerText(), 60_000).toMatch(/made with version 99, newer than this page/);
  }, 120_000);
});

describe("what a reader made", () => {
  it("is there after a reload, by address and without it", async () => {
    const page = await open();
    await slider(page, "Force at sea").waitFor({ timeout: 60_000 });
    await page.getByRole("group", { name: "Force at sea" }).last().getByRole("button", { name: "reinforced" }).click();
    await until(() => hash(page)).toMatch(/l\.force=/);
    const set = await slider(page, "Force at sea").inputValue();
    await page.reload();
    await until(() => slider(page, "Force at sea").inputValue(), 60_000).toBe(set);
    await page.goto("about:blank");
    await page.goto(stage.address);
    await until(() => slider(page, "Force at sea").inputValue(), 60_000).toBe(set);
    expect(await chips(page).count()).toBe(1);
    const told = page
      .getByRole("status")
      .filter({ hasText: /Your settings of before are on view: 1 lever, 0 beliefs/ });
    await told.getByRole("button", { name: "Show Inflow’s own" }).click();
    await until(() => chips(page).count()).toBe(0);
    expect(await told.count()).toBe(0);
  }, 180_000);

  it("survives a broken study file, which is refused with its place, the reason and a way out", async () => {
    const page = await open();
    await slider(page, "Force at sea").waitFor({ timeout: 60_000 });
    await page.getByRole("group", { name: "Force at sea" }).last().getByRole("button", { name: "reinforced" }).click();
    await until(() => chips(page).count()).toBe(1);
    await until(() => hash(page)).toMatch(/l\.force=2/);
    const before = { chips: await chips(page).allInnerTexts(), hash: await hash(page) };
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Open a study file", { exact: true }).click();
    await (await chooser).setFiles({
      name: "broken.yaml",
      mimeType: "text/yaml",
      buffer: Buffer.from("inflow: 1\nid: broken\nworld: atlantis\nsample: { draws: many }\nhorizont: 3\n"),
    });
    const told = page.getByRole("alert").filter({ hasText: "Not read: broken.yaml" });
    await told.waitFor({ timeout: 30_000 });
    const words = await told.innerText();
    expect(words).toMatch(/\d+ problems/);
    expect((await told.getByRole("listitem").allInnerTexts()).length).toBe(Number(/(\d+) problems/.exec(words)![1]));
    expect(words).toMatch(/Line \d+, column \d+/);
    expect(words).toMatch(/Line 5, column 1, in “horizont”/);
    expect(words).toMatch(/Nothing was changed/);
    expect(words).toMatch(/Give|Use|Write|Did you mean|should|Add|Remove/);
    expect(await chips(page).allInnerTexts()).toEqual(before.chips);
    expect(await hash(page)).toBe(before.hash);
  }, 180_000);
});
