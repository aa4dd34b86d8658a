import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { shippedTexts } from "../../scripts/build.mjs";
import {
  answered,
  chips,
  goTo,
  hash,
  runId,
  SHORT_UNTIL,
  sentences,
  slider,
  stageForTests,
  until,
} from "./app.test-support.ts";

/** Futures of an answer that is refined no further here. */
const SETTLED = 512;

const stage = stageForTests();

const open = async (at = "", options = {}): Promise<Page> => {
  const { page } = await stage.open(at, options);
  await page.getByRole("slider").first().waitFor({ timeout: 60_000 });
  return page;
};

const seeded = (shippedTexts() as Record<string, string>)
  ["studies/caribbean-2025.yaml"]!.replace("seed: 2025", "seed: 7")
  .replace("until: 2030-12-29", `until: ${SHORT_UNTIL}`)
  .replace("forWeeks: 52", "forWeeks: 13");

const put = async (page: Page, name: string, text: string, label = "Open a study file"): Promise<void> => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByText(label, { exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });
};

const line = (page: Page) => page.getByText(/Study opened from a file: seeded\.yaml; .* in: sample\.seed\./);

describe("a study that was opened from a file", () => {
  it("is there after a reload with its name, its run and its words, and with what was set over it, though a link was visited meanwhile; closed, it stays closed", async () => {
    const page = await open();
    await put(page, "seeded.yaml", seeded);
    await line(page).waitFor();
    await page.getByRole("group", { name: "Force at sea" }).last().getByRole("button", { name: "reinforced" }).click();
    await until(() => hash(page)).toMatch(/l\.force=/);
    await answered(page, SETTLED);
    const before = { run: await runId(page), words: await sentences(page), chips: await chips(page).allInnerTexts() };
    await page.reload();
    await line(page).waitFor({ timeout: 60_000 });
    await answered(page, SETTLED);
    expect(await runId(page)).toBe(before.run);
    expect(await sentences(page)).toEqual(before.words);
    expect(await chips(page).allInnerTexts()).toEqual(before.chips);

    await page.goto("about:blank");
    await page.goto(`${stage.address}#/answer?v=1&l.treatment=1.25`);
    await slider(page, "Force at sea").waitFor({ timeout: 60_000 });
    expect(await line(page).count()).toBe(0);

    await page.goto("about:blank");
    await page.goto(stage.address);
    await line(page).waitFor({ timeout: 60_000 });
    await until(() => hash(page)).toMatch(/l\.force=/);
    expect(await hash(page)).not.toMatch(/treatment/);
    await page.getByRole("button", { name: "Back to the shipped study" }).click();
    await until(() => line(page).count()).toBe(0);
    await page.reload();
    await slider(page, "Force at sea").waitFor({ timeout: 60_000 });
    expect(await line(page).count()).toBe(0);
  }, 400_000);

  it("and was kept by a version that read other fields is told with them on every page, and is not lost before it is put away", async () => {
    const page = await open();
    await page.evaluate(() =>
      localStorage.setItem(
        "inflow.study",
        JSON.stringify({ name: "old.yaml", text: '{"inflow":1,"world":"atlantis","sead":3}' }),
      ),
    );
    const told = page.getByRole("alert").filter({ hasText: /The study opened from old\.yaml, kept on this machine/ });
    for (const _ of ["first", "again"]) {
      await page.reload();
      await told.waitFor({ timeout: 60_000 });
    }
    await goTo(page, "about");
    const items = await told.getByRole("listitem").allInnerTexts();
    expect(items.length).toBeGreaterThan(2);
    expect(items.join("\n")).toMatch(/^sead: “?"sead" is not a field here\./m);
    expect(items.join("\n")).not.toMatch(/Line \d/);
    await told.getByRole("button", { name: "Close and forget it" }).click();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await goTo(page, "answer");
    await slider(page, "Force at sea").waitFor({ timeout: 60_000 });
    expect(await told.count()).toBe(0);
  }, 240_000);

  it("is opened all the same where the machine refuses to keep it, and the page says that a reload loses it", async () => {
    const page = await open();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await put(page, "seeded.yaml", seeded);
    await line(page).waitFor();
    expect(await line(page).innerText()).toMatch(/could not be kept on this machine.*after a reload/);
  }, 120_000);

  it("and is refused is told in Spanish around what is quoted in English and marked so", async () => {
    const page = await open("", { locale: "es-MX" });
    await put(page, "roto.yaml", "inflow: 1\nworld: 3\nhorizont: 3\n", "Abrir un archivo de estudio");
    const told = page.getByRole("alert").filter({ hasText: "No se leyó: roto.yaml" });
    await told.waitFor({ timeout: 30_000 });
    const unmarked = await told.evaluate((node) => {
      const copy = node.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll("[lang=en]")) one.remove();
      return copy.innerText;
    });
    expect(unmarked).toMatch(/Línea 3, columna 1, en «horizont»/);
    expect(unmarked).toMatch(/se dice en inglés/);
    expect(unmarked).not.toMatch(/\b(the|is|not|missing|should|add|field)\b/i);
    expect(await told.locator("[lang=en]").allInnerTexts()).toContainEqual(
      expect.stringMatching(/"horizont" is not a field here/),
    );
  }, 120_000);
});
