import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answered, goTo, hash, openStage, PATIENCE, slider, stageForTests, until } from "./app.test-support.ts";

const stage = stageForTests();

const open = async (at: string): Promise<Page> => {
  const { page } = await stage.open(at);
  return page;
};

const main = (page: Page) => page.getByRole("main");

describe("Compare", () => {
  it("adds and removes policies, puts every one against the same comparison, and says regret last", async () => {
    const page = await open("#/compare");
    const grid = main(page).getByRole("table").first();
    await grid.waitFor({ timeout: PATIENCE });
    expect(await main(page).innerText()).toMatch(
      /beside no campaign, in the same simulated worlds and with the same luck/,
    );
    const columns = () => grid.getByRole("columnheader").allInnerTexts();
    expect((await columns()).join()).toMatch(/Campaign.*No campaign.*Ports of entry.*Treatment/s);
    await page.getByRole("button", { name: "Remove Ports of entry" }).click();
    await until(columns, PATIENCE).not.toContainEqual(expect.stringMatching(/Ports of entry/));
    await page.getByRole("combobox", { name: /Add a policy/ }).selectOption({ label: "Blockade" });
    await until(async () => (await columns()).join(), PATIENCE).toMatch(/Blockade/);
    await until(() => hash(page)).toMatch(/with=treatment\.blockade/);

    const headings = await main(page).getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings.at(-1)).toMatch(/Regret/);
    expect(headings.slice(0, -1)).toContainEqual(expect.stringMatching(/Where each wins/));
    const words = await main(page).innerText();
    expect(words).toMatch(/Regret is what is lost/);
    expect(words).not.toMatch(/recommended policy|best overall|winner/i);
  }, 300_000);

  it("shows three costs side by side and deaths in groups that are never added up", async () => {
    const page = await open("#/compare");
    const grid = main(page).getByRole("table").first();
    await grid.waitFor({ timeout: PATIENCE });
    const rows = (await grid.getByRole("rowheader").allInnerTexts()).map((text) => text.split("\n")[0]!.trim());
    for (const name of [/^Full cost/, /^Cost, ships only/, /^Incremental cost/])
      expect(rows).toContainEqual(expect.stringMatching(name));
    for (const name of [
      /^Overdose deaths/,
      /^Deaths in violence/,
      /^People killed at sea/,
      /^(People s|S)truck in error/,
    ])
      expect(rows).toContainEqual(expect.stringMatching(name));
    expect(rows.filter((row) => /total|all deaths|\bnet\b/i.test(row))).toEqual([]);
  }, 200_000);
});

describe("Why", () => {
  it("draws a floor of noise under its bars, says a world in a sentence, and opens one of its futures with a click", async () => {
    const page = await open("#/why");
    // Of so short a study every future meets the same fate: nothing moves the verdict, and inflow is looked at instead.
    await main(page).getByLabel("What is moved").selectOption("inflow", { timeout: PATIENCE });
    const bars = main(page).getByRole("img", { name: /What moves the difference in/ });
    await bars.waitFor({ timeout: PATIENCE });
    expect(await bars.innerHTML()).toMatch(/noise|by chance/i);
    await until(() => main(page).innerText(), 60_000).toMatch(
      /\d+ of 100 simulated futures .*, compared with no campaign/,
    );
    const draw = page.getByRole("button", { name: /^world \d+$/ }).first();
    await draw.click();
    await page.getByRole("heading", { name: /Simulated world \d+/ }).waitFor({ timeout: 60_000 });
    expect(await draw.getAttribute("aria-pressed")).toBe("true");
    await until(() => main(page).innerText()).toMatch(/cocaine inflow.*overdose deaths/s);
    expect(await main(page).innerText()).toMatch(/inflow .*--draw|inflow [a-z]+ .*\d/);
    await page.keyboard.press("]");
    await until(() => page.getByRole("heading", { name: /Simulated world \d+/ }).innerText()).not.toBe(
      `${await draw.innerText()}`,
    );
  }, 300_000);

  it("unfolds a number, step by step, down to a source with its locator or the word assumption", async () => {
    const page = await open("#/why");
    const search = page
      .getByRole("combobox", { name: /any name of the model/ })
      .or(page.getByLabel(/any name of the model/));
    await search.first().waitFor({ timeout: PATIENCE });
    const tree = page.getByRole("region", { name: "Where a number comes from" });
    await tree.getByText("mechanism, each week").first().waitFor({ timeout: 60_000 });
    let found = false;
    for (let depth = 0; depth < 12 && !found; depth++) {
      found = (await tree.getByText(/● source/).count()) > 0 && (await tree.getByRole("link").count()) > 0;
      const closed = tree.locator("details:not([open]) > summary");
      if (found || (await closed.count()) === 0) break;
      await closed.first().click();
      await page.waitForTimeout(400);
    }
    const words = await tree.innerText();
    expect(words).toMatch(/mechanism, each week/);
    expect(words).toMatch(/● source|judgement ○/);
    await search.first().fill("no.such.name");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await until(() => tree.innerText()).toMatch(/The model has no “no\.such\.name”/);
    expect(await tree.innerText()).toMatch(/inflow explain/);
  }, 200_000);
});

describe("When", () => {
  it("moves the curve with the size of the change and with the lag of the figures, and dates no month without its assumption", async () => {
    const years = await openStage({ until: "2027-12-26" });
    try {
      const { page } = await years.open("#/when");
      const size = slider(page, /^True change|^True fall/);
      await size.waitFor({ timeout: PATIENCE });
      await page.getByRole("combobox", { name: "Series" }).selectOption({ label: "documented flow at sea" });
      const title = () =>
        main(page)
          .getByRole("heading", { name: /\d+\s%.*show|show.*\d+\s%/ })
          .first()
          .innerText();
      const figure = main(page).locator("figure").first();
      const percent = async () => Number(/(\d+)\s%/.exec(await title())?.[1]);
      await until(percent, 60_000).toBe(Number(await size.inputValue()));
      const before = await percent();
      const first = await figure.innerHTML();
      await size.focus();
      for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowRight");
      await until(percent, 60_000).toBe(before + 20);
      await until(() => figure.innerHTML(), 60_000).not.toBe(first);
      const second = await figure.innerHTML();
      await slider(page, /Figures are published after/).focus();
      await page.keyboard.press("End");
      await until(() => figure.innerText(), 60_000).toMatch(/24 months late/);
      await until(() => figure.innerHTML(), 60_000).not.toBe(second);
      expect(await main(page).innerText()).toMatch(/supposes that the noise of the series/);
    } finally {
      await years.close();
    }
  }, 300_000);
});

describe("the map", () => {
  it("walks its corridors by arrow keys, plays and pauses, and says of fentanyl that nothing is modelled at sea", async () => {
    const page = await open("#/map");
    const list = page.getByRole("region", { name: "Waters and corridors" });
    await list.waitFor({ timeout: PATIENCE });
    const rows = list.getByRole("button");
    const picture = main(page).getByRole("img", { name: /Where does the cocaine move/ });
    const plain = await picture.innerHTML();
    await rows.first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await rows.nth(1).evaluate((node) => node === document.activeElement)).toBe(true);
    await until(() => picture.innerHTML()).not.toBe(plain);
    const zones = (await rows.allInnerTexts()).join(" ");
    expect(zones).toMatch(/Eastern Pacific/);
    expect(zones).not.toMatch(/°|\d+\.\d+\s*[NSEW]\b/);

    const quarter = slider(page, "Quarter");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(() => quarter.getAttribute("aria-valuetext")).toMatch(/Q\d 202\d/);
    const pause = page.getByRole("button", { name: "Pause", exact: true });
    if ((await pause.count()) > 0) await pause.click();
    const still = await quarter.inputValue();
    await page.waitForTimeout(900);
    expect(await quarter.inputValue()).toBe(still);

    await page
      .getByRole("button", { name: "Fentanyl" })
      .or(page.getByRole("radio", { name: "Fentanyl" }))
      .first()
      .click();
    await until(() => main(page).innerText()).toMatch(/at sea there is no modelled flow/);
    await until(async () => (await rows.allInnerTexts()).join(" ")).not.toMatch(/Pacific|Caribbean/);
  }, 240_000);

  it("gives the difference from the comparison by sign as well as by colour, and everything as a table", async () => {
    const page = await open("#/map");
    await page.getByRole("region", { name: "Waters and corridors" }).waitFor({ timeout: PATIENCE });
    await main(page).press("d");
    await until(() =>
      main(page)
        .getByRole("heading", { name: /What moves when the policy changes/ })
        .count(),
    ).toBe(1);
    const signs = (
      await page.getByRole("region", { name: "Waters and corridors" }).getByRole("button").allInnerTexts()
    ).join(" ");
    expect(signs).toMatch(/[+−]\d/);
    await main(page).getByRole("tab", { name: "Table" }).first().click();
    const table = main(page).getByRole("table").first();
    await table.waitFor();
    const listed = await page.getByRole("region", { name: "Waters and corridors" }).getByRole("button").count();
    expect(await table.getByRole("row").count()).toBeGreaterThan(listed);
  }, 200_000);
});

/** Drops a text as a file on the place for a reader's own data. */
const drop = async (page: Page, name: string, text: string): Promise<void> => {
  const files = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], called!, { type: "text/csv" }));
      return transfer;
    },
    [name, text],
  );
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: files });
};

describe("a file that is dropped on Evidence", () => {
  it("is refused whole with place and fix, or drawn, kept over a reload and removed", async () => {
    const page = await open("#/evidence/data");
    await page.locator(".drop").waitFor({ timeout: PATIENCE });
    await drop(page, "broken.csv", "date,value,unit\n2025-01,100,death\n2031-02,90,death\n");
    const refused = main(page).getByRole("alert");
    await until(() => refused.innerText(), PATIENCE).toMatch(/broken\.csv.*2031/s);
    await drop(page, "own.csv", "date,value,unit\n2025-01,100,death\n2025-02,90,death\n2025-03,,death\n");
    const card = main(page).getByRole("article").filter({ hasText: "own.csv" });
    await card.locator("figure svg").first().waitFor();
    expect(await refused.count()).toBe(0);
    expect(await card.innerText()).toMatch(/3 rows/);
    await page.reload();
    await card.waitFor({ timeout: PATIENCE });
    await card.getByRole("button", { name: "Remove own.csv" }).click();
    await until(() => card.count()).toBe(0);
  }, 200_000);
});

describe("Evidence", () => {
  it("puts the failed backtests first, counts them in the foot, and carries a claim about one link each", async () => {
    const page = await open("#/evidence");
    const table = main(page).getByRole("table").first();
    await table.waitFor({ timeout: PATIENCE });
    const rows = await table.getByRole("row").allInnerTexts();
    const marks = rows.slice(1).map((row) => (/Missed/.test(row) ? "m" : /Hit/.test(row) ? "h" : "s"));
    expect(marks.join("")).toMatch(/^m+[hs]/);
    await goTo(page, "answer");
    await answered(page);
    const foot = await page.getByRole("contentinfo").innerText();
    expect(foot).toMatch(/Backtests \d+ run, [1-9]\d* failed/);
    await page.goto(`${stage.address}#/evidence/claims`);
    await until(() => main(page).innerText(), 30_000).toMatch(/2\s?%/);
    const permalink = main(page)
      .getByRole("link", { name: /Link to this claim/ })
      .first();
    const to = await permalink.getAttribute("href");
    expect(to).toMatch(/#\/evidence\/claims\/.+/);
  }, 240_000);
});
