import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chips, hash, PATIENCE, slider, stageForTests, until } from "./app.test-support.ts";

const stage = stageForTests();

const open = async (at: string, options = {}): Promise<Page> => {
  const { page } = await stage.open(at, options);
  return page;
};

const main = (page: Page) => page.getByRole("main");

describe("the lesson", () => {
  it("opens no count before a prediction is locked, starts every step at its own settings, and keeps what was predicted until it is cleared", async () => {
    const page = await open("#/learn/lesson/3?v=1");
    await main(page)
      .getByText(/Lock a prediction first/)
      .waitFor({ timeout: PATIENCE });
    // The whole document, what is read aloud and what is hidden too, once there is a verdict to tell.
    await until(() => page.getByRole("contentinfo").innerText(), PATIENCE).toMatch(/Run [0-9a-f]{12}/);
    const told = (): Promise<string> => page.evaluate(() => document.documentElement.textContent ?? "");
    for (const step of ["1", "2", "3"]) {
      await main(page)
        .getByRole("navigation", { name: "Steps" })
        .getByRole("link")
        .nth(Number(step) - 1)
        .click();
      await until(() => hash(page)).toMatch(new RegExp(`lesson/${step}`));
      await page.waitForTimeout(2_500);
      expect(await told()).not.toMatch(/of (100|a hundred) (simulated )?futures|Model result|[Ll]ikely/);
    }
    expect(await page.getByRole("article").count()).toBe(0);

    await main(page)
      .getByRole("link", { name: /Predict$/ })
      .click();
    const mine = slider(page, "Futures in which inflow falls");
    await mine.fill("37");
    await page.getByRole("button", { name: "Lock my prediction" }).click();
    await main(page).getByText("Your prediction: 37 of 100").waitFor();
    await main(page).getByRole("link", { name: "Next" }).click();
    await until(() => main(page).innerText(), PATIENCE).toMatch(
      /You said 37; in the model inflow falls so far in \d+ of 100/,
    );
    expect(await page.getByRole("article").count()).toBe(2);
    await main(page).getByRole("textbox").first().fill("As I thought.");

    await page.reload();
    await main(page)
      .getByText(/You said 37;/)
      .waitFor({ timeout: PATIENCE });
    expect(await main(page).getByRole("textbox").first().inputValue()).toBe("As I thought.");
    await main(page)
      .getByRole("button", { name: /^Start again/ })
      .click();
    await main(page)
      .getByText(/Lock a prediction first/)
      .waitFor();
    await page.reload();
    await main(page)
      .getByText(/Lock a prediction first/)
      .waitFor({ timeout: PATIENCE });
    expect(
      await main(page)
        .getByRole("button", { name: /^Start again/ })
        .count(),
    ).toBe(0);

    await main(page)
      .getByRole("link", { name: /Fentanyl, same lever$/ })
      .click();
    await until(() => hash(page)).toMatch(/^#\/learn\/lesson\/5\?v=1&l\.force=[\d.]+$/);
    await main(page).getByRole("link", { name: "Next" }).click();
    await until(() => hash(page)).toBe("#/learn/lesson/6?v=1");
  }, 300_000);

  it("sets in another browser what its link says, over the settings that were kept there", async () => {
    const page = await open("#/answer?v=1&l.ports=2&s.deathsUp=100");
    await until(() => chips(page).count(), 60_000).toBe(2);
    const surge = await slider(page, "Force at sea").getAttribute("max");
    await page.goto("about:blank");
    await page.goto(`${stage.address}#/learn/lesson/7?v=1&l.force=${surge}`);
    await until(() => chips(page).allInnerTexts(), PATIENCE).toEqual([expect.stringMatching(/^Force at sea:/)]);
  }, 240_000);
});

describe("an old link", () => {
  it("from before links named their version is read as of the first, and one that names none that can be is told", async () => {
    const page = await open("#/answer?l.force=2&s.fall=0.2");
    await until(() => chips(page).count(), 60_000).toBe(2);
    expect(await slider(page, "Force at sea").inputValue()).toBe("2");
    expect(await page.getByText(/names the version/).count()).toBe(0);
    await until(() => hash(page)).toMatch(/\?v=1&l\.force=2&s\.fall=0\.2$/);
    await page.goto("about:blank");
    await page.goto(`${stage.address}#/answer?v=0&l.force=2`);
    await page
      .getByText(/names the version “0”, which cannot be; it was read as version 1/)
      .waitFor({ timeout: 60_000 });
    expect(await slider(page, "Force at sea").inputValue()).toBe("2");
  }, 180_000);
});

describe("settings that the model cannot run", () => {
  const LINK = "#/answer?v=1&with=no-such-policy";

  it("are no stop of the model: what is wrong stands with its place and its fix, and resetting leads out", async () => {
    const page = await open(LINK);
    const told = page.getByRole("alert");
    await told.waitFor({ timeout: PATIENCE });
    expect(await told.innerText()).toMatch(/These settings cannot be run\..*policies.*no-such-policy.*Choose one of/s);
    expect(await main(page).innerText()).not.toMatch(/live model stopped|Try again/);
    await told.getByRole("button", { name: "Reset all settings" }).click();
    await until(() => told.count()).toBe(0);
    await until(() => hash(page)).toBe("#/answer");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await told.waitFor({ timeout: PATIENCE });
  }, 240_000);

  it("are told of in Spanish around what is quoted in English and marked so", async () => {
    const page = await open(LINK, { locale: "es-MX" });
    const told = page.getByRole("alert");
    await told.waitFor({ timeout: PATIENCE });
    expect(await told.innerText()).toMatch(/Estos ajustes no se pueden calcular/);
    const quoted = told.locator("[lang=en]");
    expect(await quoted.allInnerTexts()).toEqual([expect.stringMatching(/There is no policy "no-such-policy"/)]);
  }, 240_000);
});

describe("a belief that a link sets by its path", () => {
  const PATH = "deterrence.threshold.lethal";

  it("has a drawer down to its source from its chip, the default beside what is set, an entry, and the way back", async () => {
    const page = await open(`#/answer?v=1&b.${PATH}=0.02`);
    await until(() => chips(page).count(), 60_000).toBe(1);
    const changed = page.getByRole("region", { name: "Changed by the reader" });
    const opener = changed.getByRole("button", { name: /^About / });
    await opener.click();
    const drawer = page.getByRole("dialog");
    await until(() => drawer.innerText(), 30_000).toMatch(/Finds/);
    const text = await drawer.innerText();
    expect(text).toContain(PATH);
    expect(text).toMatch(/thwarted 80 to 90 %/);
    expect(text).toMatch(/abstract/);
    expect(text).toMatch(/We take\s+0\.03/);
    await until(() => drawer.innerText(), 30_000).toMatch(/Source: /);
    expect(await drawer.locator("figure svg").first().textContent()).toMatch(/your setting/);
    await drawer.getByRole("button", { name: /^Reset / }).click();
    await until(() => chips(page).count()).toBe(0);
    await page.keyboard.press("Escape");
    await until(() => hash(page)).toBe("#/answer");

    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await until(() => chips(page).count()).toBe(1);
    const entry = page.locator(`[data-dial="${PATH}"]`).getByRole("textbox").first();
    await entry.fill("0.015");
    await entry.press("Enter");
    await until(() => hash(page)).toMatch(/b\.deterrence\.threshold\.lethal=0\.015/);
    await entry.fill("0.5");
    await entry.press("Enter");
    await until(() => main(page).innerText()).toMatch(/0\.5 is outside 0\.01\d*–0\.0\d+\. Kept: 0\.015\./);
  }, 240_000);
});

describe("Compare", () => {
  it("puts policies in the order of an outcome and back, and two policies at once in one column of their own", async () => {
    const page = await open("#/compare?v=1&with=ports-of-entry.treatment");
    const grid = main(page).getByRole("table").first();
    await grid.waitFor({ timeout: PATIENCE });
    const columns = async (): Promise<string[]> =>
      (await grid.getByRole("columnheader").allInnerTexts()).map((text) => text.split("\n")[0]!.trim());
    const chosen = await columns();
    const order = main(page).getByLabel("Order of policies");
    const byDeaths = (await order.locator("option").allInnerTexts()).filter((text) =>
      /people killed at sea/i.test(text),
    );
    await order.selectOption({ label: byDeaths[0]! });
    await until(columns).not.toEqual(chosen);
    const sorted = await columns();
    expect([...sorted].sort()).toEqual([...chosen].sort());
    // The campaign alone kills at sea: by that outcome it stands behind all that are set beside it, before the comparison.
    expect(sorted.slice(-2)).toEqual([expect.stringMatching(/Campaign$/), "No campaign"]);
    await order.selectOption({ label: "as chosen" });
    await until(columns).toEqual(chosen);

    await page.getByText("Two policies together").click();
    await page.getByRole("combobox", { name: "First policy of the mix" }).selectOption("ports-of-entry");
    await page.getByRole("combobox", { name: "Second policy of the mix" }).selectOption("treatment");
    await page.getByRole("button", { name: "Add the two together" }).click();
    await until(() => hash(page)).toMatch(/with=ports-of-entry\.treatment\.ports-of-entry(\+|%2B)treatment/);
    await until(async () => (await columns()).join("|"), PATIENCE).toMatch(/Ports of entry \+ Treatment/);
  }, 300_000);
});
