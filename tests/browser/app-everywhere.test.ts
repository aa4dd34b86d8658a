import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  answered,
  chips,
  goTo,
  hash,
  type Opened,
  PAGES,
  PHONE,
  runId,
  stageForTests,
  until,
  WIDE,
} from "./app.test-support.ts";

const stage = stageForTests();

const open = async (options = {}): Promise<Opened> => {
  const opened = await stage.open("#/answer?v=1&s.deathsUp=100", options);
  await answered(opened.page);
  return opened;
};

/** The group of choices among rival forms that no dial moves. */
const rivals = (page: Page) =>
  page.locator("details").filter({ hasText: /Rival readings of how things work|Lecturas rivales de cómo/ });

const EVIDENCE = ["backtests", "claims", "timeline", "parameters", "sources", "replications", "data"] as const;

/** Goes through every page and every tab of Evidence, waiting until each has its content. */
const everyPage = async (page: Page, look: (name: string) => Promise<void>): Promise<void> => {
  for (const name of PAGES) {
    await goTo(page, name);
    await until(async () => (await page.getByRole("main").innerText()).length, 30_000).toBeGreaterThan(200);
    await until(
      () => page.getByText(/^(Working out …|Waiting for the first live runs …|Calculando …)$/).count(),
      90_000,
    ).toBe(0);
    await look(name);
  }
  for (const tab of EVIDENCE.slice(1)) {
    await page.evaluate((to) => {
      location.hash = `#/evidence/${to}`;
    }, tab);
    await until(() => page.locator('main .tabs [aria-current="page"]').getAttribute("href"), 30_000).toContain(tab);
    await page.locator("main table.sorted, main .claims").first().waitFor();
    await look(`evidence/${tab}`);
  }
};

/** What axe finds, in short. */
const violations = async (page: Page, name: string): Promise<string[]> => {
  // The paper of the brief is a sandboxed frame that runs no script, so axe cannot enter it: only the legacy mode does not wait for it.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations: found } = await axe.analyze();
  return found.map(
    ({ id, nodes }) =>
      `${name}: ${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 160)} | ${nodes[0]?.any[0]?.message ?? nodes[0]?.failureSummary ?? ""}`,
  );
};

describe("every page", () => {
  it.each([
    { colorScheme: "light", locale: "en-US", viewport: WIDE },
    { colorScheme: "dark", locale: "es-MX", viewport: PHONE },
  ] as const)(
    "has nothing that axe objects to in $colorScheme colours, $locale, $viewport.width pixels wide, and reports no error and no breach of its content policy",
    async ({ colorScheme, ...options }) => {
      const { page, broken } = await open({ colorScheme, ...options });
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      const found: string[] = [];
      await everyPage(page, async (name) => {
        found.push(...(await violations(page, name)));
        const slots = (await page.locator("body").innerText()).match(/\{[a-zA-Z]+\}/g) ?? [];
        found.push(...slots.map((slot) => `${name}: ${slot} was not filled`));
      });
      expect(found).toEqual([]);
      expect(broken).toEqual([]);
    },
    400_000,
  );

  it("has nothing that axe objects to in the opened rival readings and in the drawer of one, in both languages", async () => {
    const { page, broken } = await open();
    const found: string[] = [];
    for (const language of ["en", "es"]) {
      const group = rivals(page);
      if (!(await group.evaluate((one: HTMLDetailsElement) => one.open))) await group.locator("summary").click();
      await group.getByRole("combobox").first().waitFor();
      found.push(...(await violations(page, `rival readings, ${language}`)));
      await group
        .getByRole("button", { name: /^(About|Acerca)/ })
        .first()
        .click();
      await page.getByRole("dialog").locator("figure").waitFor();
      found.push(...(await violations(page, `drawer of a reading, ${language}`)));
      await page.keyboard.press("Escape");
      await page
        .getByRole("button", { name: /^(Español|English) / })
        .first()
        .click();
    }
    expect(found).toEqual([]);
    expect(broken).toEqual([]);
  }, 300_000);

  it("allows itself no script from elsewhere, no evaluation of text and no connection but its own", async () => {
    const { page } = await open();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(/script-src ([^;]*)/.exec(policy!)![1]).not.toMatch(/unsafe-inline/);
    expect(await page.locator("[onclick], [onload], [onerror], [onchange], [oninput]").count()).toBe(0);
  }, 200_000);
});

describe("the rival readings of how things work", () => {
  it("are folded and empty until opened; one that is fixed makes a chip and another run, and varies again when asked", async () => {
    const { page } = await open();
    const group = rivals(page);
    const choices = group.getByRole("combobox");
    expect(await choices.count()).toBe(0);
    expect(await group.locator("summary").innerText()).toMatch(/all vary/);
    await group.locator("summary").click();
    const names = await choices.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    expect(await group.locator("summary").innerText()).toContain(`${names.length} questions`);
    expect(new Set(names).size).toBe(names.length);
    for (const choice of await choices.all()) {
      const options = await choice.getByRole("option").allInnerTexts();
      expect(options[0]).toBe("let it vary");
      expect(options.length).toBeGreaterThan(2);
      expect(await choice.inputValue()).toBe("");
    }

    const before = await chips(page).allInnerTexts();
    const run = await runId(page);
    const review = group.getByRole("combobox", { name: /the campaign's own reviews decide/i });
    await review.selectOption({ label: "by their own criteria" });
    await until(() => chips(page).count()).toBe(before.length + 1);
    expect((await chips(page).allInnerTexts()).join("\n")).toMatch(/reviews decide: ?\s*by their own criteria/);
    await until(() => hash(page)).toContain("decisiveTest.form=rule");
    expect(await group.locator("summary").innerText()).toMatch(/1 fixed by the reader/);
    // It stands in the group alone: no second place is made for what is set.
    expect(await page.getByRole("combobox", { name: /the campaign's own reviews decide/i }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "Set from the answer" }).count()).toBe(0);
    await answered(page);
    const fixed = await runId(page);
    expect(fixed).not.toBe(run);

    await review.selectOption({ label: "let it vary" });
    await until(() => chips(page).allInnerTexts()).toEqual(before);
    await until(() => hash(page)).not.toContain("decisiveTest.form");
    expect(await group.locator("summary").innerText()).toMatch(/all vary/);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await until(() => review.inputValue()).toBe("rule");
    await group.getByRole("button", { name: /^Reset .*reviews decide/ }).click();
    await until(() => review.inputValue()).toBe("");
  }, 300_000);

  it("that a link fixes stand in the group and in no other place, which says what a lever holds", async () => {
    const { page } = await stage.open("#/answer?v=1&l.where=4&b.supply.expectation.form=delayed");
    const group = rivals(page);
    await group.locator("summary").click();
    await until(() => group.getByRole("combobox", { name: /growers foresee/i }).inputValue()).toBe("delayed");
    expect(await page.getByRole("combobox", { name: /growers foresee/i }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "Set from the answer" }).count()).toBe(0);
    const rule = group.getByRole("group", { name: /spreads patrol hours/i });
    expect(await rule.innerText()).toMatch(/the lever “.+” holds it at “follows last catches”/);
    await rule.getByRole("combobox").selectOption({ label: "unpredictable" });
    await until(() => rule.innerText()).not.toMatch(/holds it at/);
    await answered(page);
    await until(() => group.getByRole("combobox").count()).toBeGreaterThan(3);
  }, 200_000);
});

/** English words that stand in no Spanish sentence. */
const STOP = /\b(the|of|and|with|which|is|are|was|were|that|this|than|not|from|for|by|to|each|been|would|could)\b/i;

/** Visible texts outside quotations and what is marked as English, that hold two English stop words or one in a short label. */
const englishTexts = (page: Page): Promise<string[]> =>
  page.evaluate((source) => {
    const stop = new RegExp(source, "gi");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? "").replace(/«[^»]*»|“[^”]*”|CC BY|https?:\/\/\S+/g, " ").trim();
      if (
        parent === null ||
        text === "" ||
        parent.closest("[lang=en], code, pre, cite, q, blockquote, script, style, kbd") !== null
      )
        continue;
      if (parent.closest("option") === null && !parent.checkVisibility({ visibilityProperty: true })) continue;
      if (stop.test(` ${text} `)) found.add(text.slice(0, 110));
      stop.lastIndex = 0;
    }
    return [...found];
  }, STOP.source);

/** Shows every row of a tab of Evidence and opens it and every closed text. */
const openAll = async (page: Page): Promise<void> => {
  const more = page.getByRole("button", { name: /^Mostrar las [\d.,]+ filas$/ });
  if ((await more.count()) > 0) await more.click();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("main .opens[aria-expanded=false]")) one.click();
    for (const one of document.querySelectorAll<HTMLDetailsElement>("main details")) one.open = true;
  });
};

describe("the Spanish pages", () => {
  it("say nothing in English, in the opened rows of the evidence either, but quotations and names; and tell the browser their language", async () => {
    const { page } = await open({ locale: "es-MX" });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(
      /¿Reduce la campaña la cocaína y el fentanilo/,
    );
    const found: string[] = [];
    await everyPage(page, async (name) => {
      if (name.startsWith("evidence")) await openAll(page);
      for (const text of await englishTexts(page)) found.push(`${name}: ${text}`);
    });
    expect(found).toEqual([]);
    await goTo(page, "answer");
    await page
      .getByRole("button", { name: /English|EN/ })
      .first()
      .click();
    await until(() => page.evaluate(() => document.documentElement.lang)).toBe("en");
  }, 400_000);
});

describe("on a phone", () => {
  it("no page scrolls sideways", async () => {
    const { page } = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
    const wide: string[] = [];
    await everyPage(page, async (name) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > PHONE.width) wide.push(`${name}: ${width}`);
    });
    expect(wide).toEqual([]);
  }, 400_000);

  it("the answer comes in the order of question, both drugs, deaths, cost, time, flips, chart, controls, policies, map, foot", async () => {
    const { page } = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
    const places = [
      page.getByRole("heading", { level: 1 }),
      page.getByRole("article", { name: /Cocaine/ }),
      page.getByRole("article", { name: /Fentanyl/ }),
      page.getByRole("heading", { name: "Human cost" }),
      page.getByRole("heading", { name: /Cost, three definitions/ }),
      page.getByRole("heading", { name: /could tell by/ }),
      page.getByRole("heading", { name: "What would change the answer" }),
      page
        .locator("figure")
        .filter({ hasText: /inflow with/i })
        .first(),
      page.getByRole("button", { name: "Change something" }),
      page
        .locator("figure")
        .filter({ hasText: /Every policy against/ })
        .first(),
      page
        .locator("figure")
        .filter({ hasText: /Where does the cocaine move/ })
        .first(),
      page.getByRole("contentinfo"),
    ];
    const tops: number[] = [];
    for (const place of places) tops.push((await place.boundingBox())?.y ?? Number.NaN);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(tops.some(Number.isNaN)).toBe(false);
  }, 200_000);

  it("every button of the way from question to changed setting is at least 44 pixels high and wide, and the verdict stays on view above the sheet", async () => {
    const { page } = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
    const small = async (): Promise<string[]> =>
      page.evaluate(() => {
        const inside = document.querySelector("dialog[open]") ?? document.body;
        return [...inside.querySelectorAll<HTMLElement>("button, select, summary, header a, nav a, [role=tab]")]
          .filter((one) => one.checkVisibility() && !one.classList.contains("skip") && one.closest("p") === null)
          .flatMap((one) => {
            const { width, height } = one.getBoundingClientRect();
            if (width === 0 || (width >= 43.5 && height >= 43.5)) return [];
            return [
              `${one.tagName} "${(one.getAttribute("aria-label") ?? one.innerText).slice(0, 40)}" ${Math.round(width)}×${Math.round(height)}`,
            ];
          });
      });
    expect(await small()).toEqual([]);
    await page.getByRole("button", { name: "Change something" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    const verdict = await sheet
      .getByText(/of 100 simulated futures/)
      .first()
      .boundingBox();
    expect(verdict!.y).toBeGreaterThanOrEqual(0);
    expect(verdict!.y + verdict!.height).toBeLessThan(PHONE.height);
    expect(await small()).toEqual([]);
  }, 200_000);
});
