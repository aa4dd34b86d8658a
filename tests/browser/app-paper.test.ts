import { describe, expect, it } from "vitest";
import { PATIENCE, stageForTests, until } from "./app.test-support.ts";

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
});
