import { describe, expect, it } from "vitest";
import {
  answered,
  card,
  chips,
  futuresOf,
  hash,
  runId,
  type Stage,
  sentences,
  slider,
  stageForTests,
  until,
} from "./app.test-support.ts";

const whole = stageForTests({ isWhole: true });
const short = stageForTests();

const open = async (stage: Stage, at = "") => {
  const { page } = await stage.open(at);
  return page;
};

describe("the first paint", () => {
  it("answers for both drugs, with comparison, deaths, cost, time and run, on one screen before the live model has begun", async () => {
    const page = await open(whole);
    const first = card(page, /Cocaine/);
    await first.waitFor({ timeout: 10_000 });
    expect(await page.getByText(/Showing a stored result of [\d,]+ futures/).count()).toBeGreaterThan(0);
    const seen = [
      page.getByRole("heading", { level: 1, name: /cocaine and fentanyl reaching the United States/ }),
      page.getByText(/Compared with no campaign/).first(),
      first.getByText(/of 100 simulated futures/).first(),
      card(page, /Fentanyl/)
        .getByText(/of 100 simulated futures/)
        .first(),
      page.getByText(/People killed in strikes: [\d,]+ to \d+ \w+ \d{4}, public count/).first(),
      page.getByRole("heading", { name: /Cost, three definitions/ }),
      page.getByRole("columnheader", { name: /Full/ }).first(),
      page.getByRole("columnheader", { name: /Ships only/ }).first(),
      page.getByRole("columnheader", { name: /Incremental/ }).first(),
      page.getByRole("heading", { name: /could tell by/ }),
      page.getByText(/(Cocaine|Fentanyl): (in \d+|not before \d{4})/).first(),
      page.getByText(/Run [0-9a-f]{12}|run [0-9a-f]{12}/).first(),
    ];
    const below: string[] = [];
    for (const one of seen) {
      const box = await one.boundingBox({ timeout: 2_000 }).catch(() => null);
      if (box === null || box.y < 0 || box.y + box.height > 900) below.push(`${one} ${box?.y ?? "absent"}`);
    }
    expect(below).toEqual([]);
  });

  it("gives the two drugs the same size", async () => {
    const page = await open(whole);
    await card(page, /Cocaine/).waitFor({ timeout: 60_000 });
    const style = (drug: RegExp) =>
      card(page, drug)
        .getByText(/of 100 simulated futures/)
        .first()
        .evaluate((node) => {
          const { fontSize, fontWeight, color } = getComputedStyle(node);
          return { fontSize, fontWeight, color };
        });
    expect(await style(/Cocaine/)).toEqual(await style(/Fentanyl/));
  });
});

const fan = (page: Awaited<ReturnType<typeof open>>) =>
  page
    .getByRole("figure", { name: /inflow with/i })
    .or(page.locator("figure").filter({ hasText: /inflow with/ }))
    .first();

/** Notes from now on every sentence that the fan comes under; gives back what was noted. */
const captionsOf = async (page: Awaited<ReturnType<typeof open>>): Promise<() => Promise<string[]>> => {
  const figure = fan(page);
  await figure.evaluate((element) => {
    const scope = globalThis as unknown as { told: string[] };
    scope.told = [];
    new MutationObserver(() => scope.told.push(element.querySelector("figcaption p")?.textContent ?? "")).observe(
      element,
      { subtree: true, childList: true, characterData: true },
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
};

describe("what a reader changes", () => {
  it("moves by keyboard the fan, the chip and the address, and comes back by undo, redo and reset", async () => {
    const page = await open(short);
    await answered(page);
    const before = { run: await runId(page), hash: await hash(page), size: await futuresOf(page) };
    const drawn = await fan(page).innerHTML();
    const force = slider(page, "Force at sea");
    const standard = await force.inputValue();
    const told = await captionsOf(page);
    await force.focus();
    await page.keyboard.press("PageUp");
    const surge = await force.inputValue();
    expect(Number(surge)).toBeGreaterThan(Number(standard));
    expect(await force.getAttribute("aria-valuetext")).toMatch(/surge, range 0 to/);
    await until(() => chips(page).allInnerTexts()).toHaveLength(1);
    expect(await chips(page).first().innerText()).toMatch(/Force at sea:.*surge/);
    await until(() => hash(page)).toMatch(/l\.force=/);
    await until(() => fan(page).innerHTML(), 60_000).not.toBe(drawn);
    await answered(page);
    expect(await told()).toContain("A first look, from 8 simulated futures; the answer is still being counted.");
    expect(await runId(page)).not.toBe(before.run);

    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await until(() => force.inputValue()).toBe(standard);
    await page.getByRole("button", { name: "Redo", exact: true }).click();
    await until(() => force.inputValue()).toBe(surge);
    await page.getByRole("button", { name: "Reset all" }).click();
    await until(() => force.inputValue()).toBe(standard);
    await until(() => chips(page).count()).toBe(0);
    await until(() => hash(page)).not.toMatch(/l\.force/);
    await answered(page);
    await until(async () => (await futuresOf(page)) > before.size || (await runId(page)) === before.run).toBe(true);
  }, 240_000);

  it("says 'With the reader's changes' above the answer for a belief and a criterion, and nowhere lets it be closed", async () => {
    const page = await open(short);
    await answered(page);
    const banner = page.getByRole("main").getByText(/With the reader.s changes/);
    expect(await banner.count()).toBe(0);
    await page
      .getByRole("group", { name: "Price pass-through" })
      .last()
      .getByRole("button", { name: "same percent" })
      .click();
    await answered(page);
    await until(() => banner.first().innerText()).toMatch(/0 levers, 1 belief, 0 criteria/);
    const place = await banner.first().boundingBox();
    const answer = await card(page, /Cocaine/).boundingBox();
    expect(place!.y).toBeLessThan(answer!.y);
    expect(await banner.first().getByRole("button").count()).toBe(0);
    await until(() => page.getByText(/Source: Inflow.*reader's changes: 1/).count()).toBeGreaterThan(0);
  }, 240_000);

  it("recounts the same futures when a criterion moves, and takes a range and a form for a belief", async () => {
    const page = await open(short);
    await answered(page, 200);
    const counted = await sentences(page);
    let least = Number.POSITIVE_INFINITY;
    const size = await futuresOf(page);
    const entry = page.getByRole("textbox", { name: /Rise in deaths that is harm.*value/ });
    await entry.fill("50");
    await entry.press("Enter");
    await until(() => chips(page).count()).toBe(1);
    await until(async () => {
      const now = await futuresOf(page);
      if (now > 0) least = Math.min(least, now);
      return (await sentences(page)).join() !== counted.join() && now > 0;
    }, 30_000).toBe(true);
    expect(least).toBeGreaterThanOrEqual(size);

    const shifting = page.getByRole("group", { name: "Speed of shifting" }).last();
    await shifting.getByRole("button", { name: "a range" }).click();
    const low = slider(page, /Speed of shifting, from/);
    await low.focus();
    await page.keyboard.press("ArrowRight");
    await until(() => hash(page)).toMatch(/b\.shifting=[\d.]+(~|%7E)[\d.]+/);
    const reaction = page.getByRole("combobox", { name: "Reaction to danger" });
    await reaction.selectOption({ label: "no reaction" });
    await until(() => hash(page)).toMatch(/b\.reaction=none/);
    await until(() => chips(page).count()).toBe(3);
    await answered(page);
    await until(() =>
      page
        .getByText(/With the reader.s changes/)
        .first()
        .innerText(),
    ).toMatch(/0 levers, 2 beliefs, 1 criterion/);
  }, 240_000);

  it("is flipped by one belief that the answer itself offers, and restored without a chip left", async () => {
    const page = await open(whole);
    const flips = page.getByRole("region", { name: "What would change the answer" });
    const offer = flips.getByRole("listitem").filter({ hasText: /The answer changes if/ });
    const word = async (): Promise<string> =>
      (
        await card(page, /Cocaine/)
          .locator(".verdict")
          .innerText()
      ).split(":")[0]!;
    const before = await word();
    await offer
      .first()
      .getByRole("button", { name: /^Try it/ })
      .first()
      .click({ timeout: 60_000 });
    await until(() => chips(page).count()).toBe(1);
    await until(() => hash(page)).toMatch(/v=1&b\./);
    await answered(page);
    await until(word).not.toBe(before);
    await chips(page).first().click();
    await until(() => chips(page).count()).toBe(0);
    await until(() => hash(page)).toBe("#/answer");
    await until(word).toBe(before);
  }, 300_000);

  it("refuses a number off its scale with the number, the scale and what is kept, and keeps it", async () => {
    const page = await open(short);
    const name = /Smallest reduction that matters/;
    const entry = page.getByRole("textbox", { name });
    await entry.waitFor({ timeout: 60_000 });
    await entry.fill("30");
    await entry.press("Enter");
    await until(() => slider(page, name).inputValue()).toBe("30");
    await entry.fill("250");
    await entry.press("Enter");
    await until(() => page.getByRole("main").innerText()).toMatch(/250 is outside \d+–\d+\s%\. Kept: 30\./);
    expect(await entry.inputValue()).toBe("30");
    await entry.fill("many");
    await entry.press("Enter");
    await until(() => page.getByRole("main").innerText()).toMatch(/“many” is no number\. Kept: 30\./);
    expect(await slider(page, name).inputValue()).toBe("30");
  }, 120_000);

  it("opens beside every lever and belief a drawer down to source and locator, and Escape gives the focus back", async () => {
    const page = await open(short);
    const opener = page.getByRole("button", { name: "About Price pass-through" });
    await opener.waitFor({ timeout: 60_000 });
    await opener.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.waitFor();
    const order = [
      "What it is",
      "Unit",
      "Default and range",
      "Evidence",
      "Rejected alternatives",
      "What published result",
    ];
    await until(() => drawer.innerText(), 30_000).toMatch(/Finds/);
    const text = await drawer.innerText();
    const places = order.map((heading) => text.indexOf(heading));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(text).toMatch(/(p\.|page|pp\.|table|section|figure|abstract|chapter)\s?\d*/i);
    expect(await drawer.getByRole("link").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await until(() => drawer.count()).toBe(0);
    expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
    const levers = await page.getByRole("button", { name: /^About / }).count();
    expect(levers).toBeGreaterThanOrEqual(12 + 14);
  }, 120_000);
});
