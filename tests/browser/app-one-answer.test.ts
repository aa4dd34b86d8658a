/** The answer that the page is delivered with stands on view while live runs of fewer futures are in hand: nothing mixes the two. */
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { downloaded, goTo, PATIENCE, runId, stageForTests, until } from "./app.test-support.ts";
import { planOfFile } from "./study-plan.test-support.ts";

/** Futures of the answer that is delivered. */
const DELIVERED = 2048;

const stage = stageForTests({ isWhole: true });

const open = async (at = ""): Promise<Page> => {
  const { page } = await stage.open(at);
  return page;
};

const foot = (page: Page) => page.getByRole("group", { name: "Take away" });

const allRuns = (page: Page) => foot(page).getByRole("button", { name: /^All runs/ });

/** A page on which the delivered answer stands and live runs are in hand. */
const withRuns = async (at = ""): Promise<Page> => {
  const page = await open(at);
  await until(() => allRuns(page).isEnabled(), PATIENCE).toBe(true);
  return page;
};

describe("what is taken away of a delivered answer", () => {
  it("is the study and the command of the run on view; live runs are saved under their own, and their number is said", async () => {
    const page = await withRuns();
    const onView = await runId(page);
    const study = await downloaded(page, () =>
      foot(page).getByRole("button", { name: "Study file", exact: true }).click(),
    );
    const text = study.bytes.toString("utf8");
    expect(study.name).toBe(`inflow-${onView}.yaml`);
    const plan = await planOfFile(page, text);
    expect([plan.runId, plan.runs]).toEqual([onView, DELIVERED]);

    await foot(page).getByRole("button", { name: "Reproduce this" }).click();
    const command = await page.getByRole("dialog").locator("pre").innerText();
    expect(text.split("\n")[0]).toBe(`# ${command}`);
    expect(command).toMatch(new RegExp(`--runs ${DELIVERED}$|${onView}`));
    await page.keyboard.press("Escape");

    const saved = await downloaded(page, () => allRuns(page).click());
    const held = /[0-9a-f]{12}/.exec(saved.name)![0];
    expect(held).not.toBe(onView);
    const file = saved.bytes.buffer.slice(
      saved.bytes.byteOffset,
      saved.bytes.byteOffset + saved.bytes.byteLength,
    ) as ArrayBuffer;
    const about = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === "inflow.about")?.value ?? "";
    expect(about).toContain(held);
    expect(about).not.toContain(onView);
    const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    const futures = rows.length / new Set(rows.map(({ policy }) => policy)).size;
    expect(futures).toBeLessThan(DELIVERED);
    await foot(page)
      .getByText(`${saved.name} holds run ${held}: ${futures} simulated futures of each policy.`)
      .waitFor({ timeout: 10_000 });
    expect(await runId(page)).toBe(onView);
  }, 300_000);

  it("leaves to pictures of the live runs their own run, on the page and in their files", async () => {
    const page = await withRuns("#/compare");
    const onView = await runId(page);
    const figure = page
      .locator("figure")
      .filter({ has: page.getByRole("heading", { name: /regret/i }) })
      .first();
    const source = figure.locator("p.source");
    await source.waitFor({ timeout: PATIENCE });
    const [, drawn, futures] = /run ([0-9a-f]{12}), ([\d,]+) simulated futures/.exec(await source.innerText())!;
    expect(Number(futures!.replaceAll(",", ""))).toBeLessThan(DELIVERED);
    expect(drawn).not.toBe(onView);
    await figure.getByRole("button", { name: /^Download: / }).click();
    const csv = await downloaded(page, () => page.getByRole("menuitem", { name: /^CSV/ }).click());
    expect(csv.name).not.toContain(onView);
    expect(csv.bytes.toString("utf8")).not.toContain(onView);
    expect(csv.bytes.toString("utf8")).toMatch(/Source: Inflow, run [0-9a-f]{12}/);
  }, 300_000);
});

describe("a link with settings", () => {
  it("shows the brief of the delivered answer only as one of other settings, which cannot be saved", async () => {
    const page = await open("#/brief?v=1&l.force=0&s.fall=0.2");
    const seen = await page.waitForFunction(
      () => {
        const paper = document.querySelector("iframe.paper");
        const html = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "HTML");
        if (paper === null || html === undefined) return null;
        const isSaid = document.body.innerText.includes("The settings have changed; the brief below is of the answer");
        return { isOff: html.disabled, isSaid, isMarked: paper.closest(".stale") !== null };
      },
      null,
      { timeout: PATIENCE },
    );
    expect(await seen.jsonValue()).toEqual({ isOff: true, isSaid: true, isMarked: true });
    const html = page.getByRole("button", { name: "HTML", exact: true });
    await until(() => html.isEnabled(), PATIENCE).toBe(true);
    const saved = (await downloaded(page, () => html.click())).bytes.toString("utf8");
    expect(saved).toContain(await runId(page));
    expect(saved).toMatch(/With the reader.s changes/);
  }, 400_000);
});

describe("the pages beside a delivered answer", () => {
  it("give its own count, its run and its months, and say of which futures the live searches are", async () => {
    const page = await withRuns("#/why");
    const main = page.getByRole("main");
    const onView = await runId(page);
    await until(() => main.innerText(), PATIENCE).toMatch(/\(counted over the [\d,]+ that the live model has so far/);
    const why = await main.innerText();
    const headline = /in (\d+) of 100 simulated futures/.exec(why)![1];
    expect(why).toMatch(new RegExp(`${headline} of 100 futures .+, counted over 1,024 simulated worlds`));
    expect(await main.locator("figure").first().innerText()).toContain(`run ${onView}, 2,048 simulated futures`);

    await goTo(page, "when");
    const told = main.locator(".when-told");
    await told.waitFor({ timeout: PATIENCE });
    const when = await told.innerText();
    expect(when).not.toMatch(/Not computed yet/);
    expect(when).toMatch(/This answer is of the 2,048 futures on view/);
  }, 200_000);
});
