import { describe, expect, it } from "vitest";
import { chips, hash, PATIENCE, stageForTests, until } from "./app.test-support.ts";

const stage = stageForTests({ isWhole: true });

/** Pages of a printed document, by its page objects. */
const pagesOf = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

describe("the short brief of the delivered answer", () => {
  it.each(["en-US", "es-MX"])(
    "in %s prints on two sheets, of A4 and of Letter alike, and on both it ends with its questions",
    async (locale) => {
      const { page, close } = await stage.open("#/brief", { locale });
      const paper = page.locator("iframe.paper");
      const html = async (): Promise<string> =>
        (await paper.count()) === 0 ? "" : ((await paper.getAttribute("srcdoc")) ?? "");
      await until(async () => (await html()).length, PATIENCE).toBeGreaterThan(10_000);
      const text = await html();
      await close();
      const sheet = await stage.browser.newPage();
      await sheet.setContent(text);
      for (const format of ["A4", "Letter"] as const) expect(pagesOf(await sheet.pdf({ format })), format).toBe(2);
      await sheet.emulateMedia({ media: "print" });
      expect(await sheet.locator("#questions li").last().isVisible()).toBe(true);
      await sheet.close();
    },
    200_000,
  );

  it("sets the scenario by a condition in its prose, and its numbers lead to where they come from", async () => {
    const { page, broken } = await stage.open("#/brief");
    const paper = page.frameLocator("iframe.paper");
    const condition = paper.locator("a[data-condition]").first();
    await condition.waitFor({ timeout: PATIENCE });
    const said = await condition.innerText();
    expect(said).toMatch(/\(then .* in \d+ of 100\)/);
    const number = paper.locator("a.n[data-from^='event/']").first();
    expect(await number.getAttribute("href")).toMatch(/#\/evidence\/timeline/);
    await condition.click();
    await until(() => chips(page).count()).toBe(1);
    expect(await hash(page)).toMatch(/^#\/answer\?v=1&b\./);
    const belief = (await chips(page).first().innerText()).split(":")[0]!.toLowerCase();
    expect(said.toLowerCase()).toContain(belief);
    expect(broken).toEqual([]);
  }, 200_000);
});
