/**
 * The built app in a real browser: served from its folder as the command serves it, and found by what a reader reads.
 *
 * The model is the whole one. Where a test needs live answers again and again the shipped study is given a near horizon
 * (`shortFolder`), so that they come in seconds; the first paint and the file that opens by double-click are the ones shipped.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { appServer, listen } from "../../apps/cli/src/app-server.ts";
import { root } from "../command.test-support.ts";
import { openBrowser } from "./page.test-support.ts";

/** How long an answer may take on a slow machine [ms]; no test says how long it did take. */
export const PATIENCE = 150_000;

export const WIDE = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export const PAGES = ["answer", "compare", "why", "when", "map", "evidence", "brief", "learn", "about"] as const;

/** The folder that was built. */
export const appFolder = (): string => {
  const folder = process.env.WEB_OUT ?? join(root, "dist", "web");
  if (!existsSync(join(folder, "index.html"))) throw new Error("The app is not built: node scripts/build-web.mjs");
  return folder;
};

/** The last day of the short study. */
export const SHORT_UNTIL = "2025-12-28";

/** A copy of the app whose study ends soon, and whose stored answer is of another model and so is not shown. */
export const shortFolder = (until = SHORT_UNTIL): string => {
  const folder = mkdtempSync(join(tmpdir(), "inflow-app-"));
  cpSync(appFolder(), folder, { recursive: true });
  const path = join(folder, "shipped.json");
  const shipped = JSON.parse(readFileSync(path, "utf8")) as { texts: Record<string, string> };
  const name = "studies/caribbean-2025.yaml";
  const study = shipped.texts[name]!;
  const short = study.replace("until: 2030-12-29", `until: ${until}`).replace("forWeeks: 52", "forWeeks: 13");
  if (!short.includes(until) || !short.includes("forWeeks: 13")) throw new Error(`${name} is not as expected.`);
  writeFileSync(path, JSON.stringify({ ...shipped, texts: { ...shipped.texts, [name]: short } }));
  writeFileSync(join(folder, "stored.json"), JSON.stringify({ model: "another", answer: null }));
  return folder;
};

export interface Opened {
  readonly page: Page;
  /** Errors of the page, of its console and of its content security policy. */
  readonly broken: readonly string[];
  /** Addresses that were asked for, but data and blobs. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface Stage {
  /** Where the app is served, with a slash at the end. */
  readonly address: string;
  readonly browser: Browser;
  open(at?: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

/** A fresh context on an address, on a machine of four GiB, where an answer ends at 512 futures and no file is kept. */
export const openAt = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: "en-US",
    acceptDownloads: true,
    serviceWorkers: "block",
    ...options,
  });
  await context.addInitScript(() => Object.defineProperty(navigator, "deviceMemory", { value: 4, configurable: true }));
  const page = await context.newPage();
  const broken: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", ({ message }) => broken.push(message));
  page.on("console", (said) => {
    if (said.type() === "error") broken.push(`${said.text()} ${said.location().url}`);
  });
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  return { page, broken, asked, close: () => context.close() };
};

/** A browser and the app served to it: the short one, or the one that ships. */
export const openStage = async ({ isWhole = false, until = SHORT_UNTIL } = {}): Promise<Stage> => {
  const folder = isWhole ? appFolder() : shortFolder(until);
  const server = appServer(folder);
  const address = await listen(server, 0, "127.0.0.1");
  const browser = await openBrowser();
  return {
    address,
    browser,
    open: (at = "", options) => openAt(browser, `${address}${at}`, options),
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      if (!isWhole) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A stage for the tests of a file: opened before the first, every page of it closed after each, and itself after the last. */
export const stageForTests = (options: Parameters<typeof openStage>[0] = {}): Stage => {
  let stage: Stage | null = null;
  const opened = (): Stage => {
    if (stage === null) throw new Error("The stage opens before the first test.");
    return stage;
  };
  beforeAll(async () => {
    stage = await openStage(options);
  }, 60_000);
  afterEach(async () => {
    await Promise.all(
      opened()
        .browser.contexts()
        .map((context) => context.close()),
    );
  });
  afterAll(() => stage?.close());
  return {
    get address() {
      return opened().address;
    },
    get browser() {
      return opened().browser;
    },
    open: (at, of) => opened().open(at, of),
    close: () => opened().close(),
  };
};

/** Waits until something is as it should be. */
export const until = <T>(ask: () => Promise<T> | T, timeout = 15_000) => expect.poll(ask, { timeout, interval: 100 });

/** The line that says how far the answer on view has come. */
export const stageLine = (page: Page): Locator =>
  page.getByText(/futures done;|futures\. Another set|de [\d,.\s]+ futuros;|futuros\. Otro conjunto/).first();

const COMPUTING = /A new answer is being made|Se está haciendo una respuesta nueva/;

/** Futures behind the live answer of the present settings; 0 while it is not there. */
export const futuresOf = async (page: Page): Promise<number> => {
  const line = stageLine(page);
  if ((await line.count()) === 0) return 0;
  const text = await line.innerText();
  return COMPUTING.test(text) ? 0 : Number(/[\d,]+/.exec(text)?.[0].replaceAll(",", "") ?? 0);
};

/** Waits for a live verdict of the present settings on so many futures at least. */
export const answered = async (page: Page, futures = 64): Promise<void> => {
  await until(() => futuresOf(page), PATIENCE).toBeGreaterThanOrEqual(futures);
};

/** The run in the foot. */
export const runId = async (page: Page): Promise<string> =>
  /(?:Run|Ejecución) ([0-9a-f]{12})/.exec(await page.getByRole("contentinfo").innerText())?.[1] ?? "";

/** The cards of the answer: one for each drug. */
export const card = (page: Page, drug: RegExp): Locator => page.getByRole("article", { name: drug });

/** The sentences of both cards, in order. */
export const sentences = (page: Page): Promise<string[]> => page.getByRole("article").allInnerTexts();

/** The hash of the address. */
export const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** The chips: what the reader changed. */
export const chips = (page: Page): Locator => page.getByRole("button", { name: /: .*\. (Reset|Restablecer)$/ });

/** A lever or belief on a scale. */
export const slider = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("slider", { name, exact: typeof name === "string" });

/** Goes to a page by the top bar, or, where it is not there, by the address. */
export const goTo = async (page: Page, name: (typeof PAGES)[number]): Promise<void> => {
  await page.evaluate((to) => {
    const settings = location.hash.split("?")[1];
    location.hash = `#/${to}${settings === undefined ? "" : `?${settings}`}`;
  }, name);
  await page.getByRole("main").waitFor();
};

/** Chromium drops what a page downloads beyond ten files a second; no reader is so fast [ms]. */
const BETWEEN_DOWNLOADS = 125;

/** The bytes of what a click downloads, and its name; where nothing comes, what the page says of it. */
export const downloaded = async (page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  await page.waitForTimeout(BETWEEN_DOWNLOADS);
  const coming = page.waitForEvent("download", { timeout: 60_000 }).catch(async (cause: Error) => {
    const said = await page.getByRole("status").allInnerTexts();
    throw new Error(`No file came; the page says: ${said.filter((text) => text !== "").join(" | ")}`, { cause });
  });
  const [download] = await Promise.all([coming, click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
