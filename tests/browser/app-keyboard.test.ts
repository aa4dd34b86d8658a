import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answered, chips, hash, slider, stageForTests, until } from "./app.test-support.ts";

const stage = stageForTests();

const open = async (at = ""): Promise<Page> => {
  const { page } = await stage.open(at);
  return page;
};

/** What has the focus, in words, and whether one can see that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null;
    if (one === null || one === document.body) return { name: "", tag: "BODY", isSeen: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isSeen =
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) ||
      boxShadow !== "none" ||
      one.tagName === "IFRAME";
    const name = one.getAttribute("aria-label") ?? (one.innerText || one.id || one.title || "");
    return { name: name.slice(0, 60), tag: one.tagName, isSeen };
  });

/** Presses Tab until something of this name has the focus. */
const tabTo = async (page: Page, name: RegExp, most = 160): Promise<void> => {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (name.test((await focused(page)).name)) return;
  }
  throw new Error(`Tab does not reach ${name}.`);
};

describe("with the keyboard alone", () => {
  it("the first Tab skips to the answer, and Tab passes the whole page with its focus always seen, without a trap", async () => {
    const page = await open();
    await answered(page);
    await page.keyboard.press("Tab");
    expect((await focused(page)).name).toMatch(/Skip to the answer/);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("verdict");
    const unseen: string[] = [];
    let last = "";
    let isThrough = false;
    for (let i = 0; i < 400 && !isThrough; i++) {
      await page.keyboard.press("Tab");
      const now = await focused(page);
      if (!now.isSeen) unseen.push(`${now.tag} ${now.name}`);
      last = now.name;
      isThrough = now.tag === "BODY";
    }
    expect(unseen).toEqual([]);
    expect(`${isThrough} ${last}`).toMatch(/^true/);
  }, 200_000);

  it("one changes a setting, finds a failed backtest and takes a chart's data away", async () => {
    const page = await open();
    await answered(page);
    await page.keyboard.press("1");
    await tabTo(page, /^Force at sea$/);
    await page.keyboard.press("PageUp");
    await until(() => chips(page).count()).toBe(1);
    await until(() => hash(page)).toMatch(/l\.force/);
    await page.keyboard.press("0");
    await until(() => chips(page).count()).toBe(0);

    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await until(() => hash(page)).toMatch(/^#\/evidence/);
    await until(() => page.getByRole("main").innerText(), 60_000).toMatch(/Missed/);
    await page.keyboard.press("s");
    await until(() => hash(page)).toMatch(/^#\/evidence\/sources/);
    await until(() => page.locator("nav.tabs [aria-current]").innerText()).toBe("Sources");

    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await until(() => hash(page)).toMatch(/^#\/answer/);
    await answered(page);
    await page.keyboard.press("x");
    await tabTo(page, /^CSV of the chart/, 12);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  }, 300_000);

  it("Escape closes help, and closing gives the focus back to what opened it", async () => {
    const page = await open();
    await slider(page, "Force at sea").waitFor({ timeout: 60_000 });
    const share = page.getByRole("button", { name: "Share", exact: true });
    await share.focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      const isInside = await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.querySelector("dialog")!.contains(document.activeElement),
      );
      expect(isInside).toBe(true);
    }
    await page.keyboard.press("Escape");
    await until(() => page.getByRole("dialog").count()).toBe(0);
    expect(await share.evaluate((node) => node === document.activeElement)).toBe(true);
  }, 120_000);

  it("single letters act outside fields only, and can be turned off for good, while shortcuts with Ctrl go on", async () => {
    const page = await open();
    const entry = page.getByRole("textbox", { name: /Smallest reduction that matters/ });
    await entry.waitFor({ timeout: 60_000 });
    await entry.focus();
    await page.keyboard.press("m");
    expect(await hash(page)).not.toMatch(/map/);
    await page.keyboard.press("Escape");
    await slider(page, "Force at sea").focus();
    await page.keyboard.press("m");
    await until(() => hash(page)).toMatch(/#\/map/);
    await page.keyboard.press("?");
    await page.getByRole("checkbox", { name: /Single keys act/ }).uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.waitForTimeout(400);
    expect(await hash(page)).toMatch(/#\/map/);
    await page.reload();
    await page.getByRole("main").waitFor();
    await page.waitForTimeout(1_000);
    await page.keyboard.press("m");
    await page.waitForTimeout(400);
    expect(await hash(page)).toMatch(/#\/map/);
    await page.goto(`${stage.address}#/answer`);
    const force = slider(page, "Force at sea");
    await force.waitFor({ timeout: 60_000 });
    await force.focus();
    await page.keyboard.press("PageUp");
    await until(() => chips(page).count()).toBe(1);
    await page.keyboard.press("Control+z");
    await until(() => chips(page).count()).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    await until(() => chips(page).count()).toBe(1);
  }, 180_000);

  it("a slider speaks its name, value, band and range, and Home, End and Enter do what they say", async () => {
    const page = await open();
    const force = slider(page, "Force at sea");
    await force.waitFor({ timeout: 60_000 });
    await force.focus();
    await page.keyboard.press("Home");
    await until(() => force.getAttribute("aria-valuetext")).toMatch(/0, withdrawn, range 0 to/);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await until(() => force.getAttribute("aria-valuetext")).toMatch(/1, as before, range 0 to/);
    await page.keyboard.press("End");
    expect(await force.inputValue()).toBe(await force.getAttribute("max"));
    await page.keyboard.press("Enter");
    expect((await focused(page)).name).toMatch(/Force at sea, value/);
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await until(() => force.inputValue()).toBe("3");
  }, 120_000);

  it("a change of the verdict is announced once, and not while nothing changes", async () => {
    const page = await open();
    await answered(page);
    await page.waitForTimeout(2_500);
    const said = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-live="polite"]')].map((one) => one.textContent).join(" "),
      );
    expect(await said()).toMatch(/of 100 simulated futures/);
    await page.evaluate(() => {
      const told: string[] = [];
      (globalThis as unknown as { told: string[] }).told = told;
      for (const place of document.querySelectorAll('[aria-live="polite"]'))
        new MutationObserver(() => told.push(place.textContent ?? "")).observe(place, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    const entry = page.getByRole("textbox", { name: /Rise in deaths that is harm/ });
    await entry.fill("50");
    await entry.press("Enter");
    await answered(page);
    await until(said, 30_000).toMatch(/harmful/i);
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeLessThanOrEqual(2);
  }, 200_000);
});
