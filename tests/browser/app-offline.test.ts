import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appServer, listen } from "../../apps/cli/src/app-server.ts";
import {
  answered,
  appFolder,
  chips,
  downloaded,
  goTo,
  hash,
  openAt,
  PAGES,
  PATIENCE,
  runId,
  shortFolder,
  slider,
  stageForTests,
  until,
} from "./app.test-support.ts";

const stage = stageForTests();

const surge = async (page: Page): Promise<void> => {
  const force = slider(page, "Force at sea");
  await force.waitFor({ timeout: PATIENCE });
  await force.focus();
  await page.keyboard.press("PageUp");
  await until(() => chips(page).count()).toBe(1);
};

/** The inflow over time as it is drawn. */
const fan = (page: Page) =>
  page
    .locator("figure")
    .filter({ hasText: /inflow with/i })
    .first();

describe("with the network cut after the page has loaded", () => {
  it("answers a moved lever, says that nothing is missing, goes to every page and asks for nothing", async () => {
    const { page, asked } = await stage.open();
    await answered(page);
    await page.context().setOffline(true);
    await page.context().route("**", (route) => route.abort());
    const before = asked.length;
    const run = await runId(page);
    await surge(page);
    await answered(page);
    expect(await runId(page)).not.toBe(run);
    expect(await page.getByRole("main").innerText()).toMatch(/No network\. Nothing is missing\./);
    for (const name of PAGES) {
      await goTo(page, name);
      await until(async () => (await page.getByRole("main").innerText()).length).toBeGreaterThan(100);
    }
    expect(asked.slice(before)).toEqual([]);
  }, 300_000);

  it("asks only its own server for anything", async () => {
    const { page, asked } = await stage.open();
    await answered(page);
    expect(asked.filter((url) => !url.startsWith(stage.address))).toEqual([]);
  }, 200_000);
});

/** The text that is kept of a file, in whichever build. */
const keptText = (page: Page, name: string): Promise<string | null> =>
  page.evaluate(async (file) => (await (await caches.match(file))?.text()) ?? null, name);

describe("a page that was served once", () => {
  it("is kept build by build: the next one replaces it whole, and nothing of another place is put away", async () => {
    const folder = shortFolder();
    const first = appServer(folder);
    const address = await listen(first, 0, "127.0.0.1");
    const { page, broken } = await openAt(stage.browser, address, { serviceWorkers: "allow" });
    await until(() => keptText(page, "index.html"), PATIENCE).not.toBeNull();
    await page.evaluate(() => caches.open("inflow http://elsewhere/ 1"));
    expect(await keptText(page, "app.css")).not.toContain("/* the next build */");
    writeFileSync(join(folder, "app.css"), `${readFileSync(join(folder, "app.css"), "utf8")}/* the next build */`);
    const listed = JSON.parse(readFileSync(join(folder, "files.json"), "utf8")) as { readonly build: string };
    writeFileSync(join(folder, "files.json"), JSON.stringify({ ...listed, build: "next" }));
    first.closeAllConnections();
    await new Promise((resolve) => first.close(resolve));
    const next = appServer(folder);
    await listen(next, Number(new URL(address).port), "127.0.0.1");
    await page.reload();
    await until(() => keptText(page, "app.css"), PATIENCE).toContain("/* the next build */");
    await until(() => page.evaluate(() => caches.keys())).toEqual([
      "inflow http://elsewhere/ 1",
      `inflow ${address} next`,
    ]);
    expect(broken).toEqual([]);
    next.closeAllConnections();
    await new Promise((resolve) => next.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  }, 200_000);

  it("opens again when its server is gone, with what was changed, answers the next move and goes to every page", async () => {
    const folder = shortFolder();
    const server = appServer(folder);
    const address = await listen(server, 0, "127.0.0.1");
    const { page } = await openAt(stage.browser, address, { serviceWorkers: "allow" });
    await answered(page);
    await until(() => keptText(page, "index.html"), PATIENCE).not.toBeNull();
    await surge(page);
    await answered(page);
    const run = await runId(page);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
    await page.reload();
    await answered(page);
    expect(await chips(page).count()).toBe(1);
    expect(await runId(page)).toBe(run);
    await slider(page, "Help to partners").focus();
    await page.keyboard.press("PageUp");
    await until(() => chips(page).count()).toBe(2);
    await answered(page);
    for (const name of PAGES) {
      await goTo(page, name);
      await until(async () => (await page.getByRole("main").innerText()).length).toBeGreaterThan(100);
    }
  }, 300_000);
});

describe("the single file, opened from a disk", () => {
  it("shows the answer, moves with a lever, keeps it in the address and asks no network", async () => {
    const { page, asked, broken } = await openAt(stage.browser, pathToFileURL(join(appFolder(), "inflow.html")).href);
    await page.getByRole("article", { name: /Cocaine/ }).waitFor({ timeout: PATIENCE });
    const drawn = await fan(page).innerHTML();
    await surge(page);
    await until(() => hash(page)).toMatch(/l\.force=/);
    await until(() => fan(page).innerHTML(), PATIENCE).not.toBe(drawn);
    expect(asked).toEqual([]);
    expect(broken).toEqual([]);
  }, 240_000);
});

/** Takes from a page what browsers may refuse. */
const refuse = (): void => {
  const throws = {
    get: () => {
      throw new DOMException("refused", "SecurityError");
    },
    configurable: true,
  };
  Object.defineProperty(globalThis, "localStorage", throws);
  Object.defineProperty(globalThis, "indexedDB", throws);
  Object.defineProperty(globalThis, "Worker", { value: undefined, configurable: true });
};

describe("a browser that refuses storage and workers", () => {
  it("still answers, moves and saves, more slowly, and says so", async () => {
    const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    await context.addInitScript(refuse);
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", ({ message }) => broken.push(message));
    await page.goto(stage.address);
    await answered(page);
    expect(await page.getByRole("main").innerText()).toMatch(
      /Background work is blocked here\. Everything works, more slowly\./,
    );
    const run = await runId(page);
    await surge(page);
    await answered(page);
    expect(await runId(page)).not.toBe(run);
    const { bytes } = await downloaded(page, () =>
      page.getByRole("group", { name: "Take away" }).getByRole("button", { name: "Study file", exact: true }).click(),
    );
    expect(bytes.toString("utf8")).toMatch(/^# /);
    for (const name of PAGES) await goTo(page, name);
    expect(broken).toEqual([]);
  }, 400_000);
});
