import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { briefHtml } from "@inflow/brief/written";
import { assess, bandsOf, compile, placeOfPolicy, readStudy } from "@inflow/study";
import { inlineRunner, ledgerOver, libraryWith, memoryStore } from "inflow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallStudy } from "../command.test-support.ts";
import { openBrowser } from "./page.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "inflow-brief-"));
let browser: Awaited<ReturnType<typeof openBrowser>>;
let address = "";

beforeAll(async () => {
  browser = await openBrowser();
  const study = readStudy(smallStudy({ draws: 8 }), "small.yaml");
  if ("problems" in study) throw new Error(JSON.stringify(study.problems));
  const compiled = compile(study.ok, libraryWith(), { model: "test" });
  if ("problems" in compiled) throw new Error(JSON.stringify(compiled.problems));
  const plan = compiled.ok;
  const store = memoryStore();
  const assessment = await assess(plan, inlineRunner(), store);
  if (assessment === null) throw new Error("the study was stopped");
  const bands = [
    ...(await bandsOf(plan, store, placeOfPolicy(plan, assessment.primaryPolicy))),
    ...(await bandsOf(plan, store, plan.against)),
  ];
  const html = briefHtml({ assessment, bands, ledger: ledgerOver(), plan, command: "inflow assess small.yaml" });
  const file = join(folder, "brief.html");
  writeFileSync(file, html);
  address = pathToFileURL(file).href;
}, 240_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the brief, opened from disk", () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])("fits a window of %i by %i without a sideways scroll and asks nothing of any network", async (width, height) => {
    const page = await browser.newPage({ viewport: { width, height } });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) asked.push(request.url());
    });
    await page.goto(address);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("gives every chart a name, and shows both commodities before the first scroll", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    const unnamed = await page.evaluate(
      () => [...document.querySelectorAll("svg")].filter((svg) => svg.querySelector("title") === null).length,
    );
    expect(unnamed).toBe(0);
    const firstScreen = await page.evaluate(() =>
      [...document.querySelectorAll("h3")]
        .filter((heading) => heading.getBoundingClientRect().bottom < window.innerHeight)
        .map((heading) => heading.textContent),
    );
    expect(firstScreen.join(" ")).toMatch(/Cocaine.*Fentanyl/);
  });
});
