import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assess } from "@inflow/study";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { inlineRunner, memoryStore, summaryParquet } from "inflow";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inflow } from "../command.test-support.ts";
import {
  answered,
  appFolder,
  chips,
  downloaded,
  futuresOf,
  openAt,
  PATIENCE,
  runId,
  slider,
  stageForTests,
  until,
} from "./app.test-support.ts";
import { planOfFile } from "./study-plan.test-support.ts";

const stage = stageForTests();

const open = async (at = ""): Promise<Page> => {
  const { page } = await stage.open(at);
  return page;
};

const foot = (page: Page) => page.getByRole("group", { name: "Take away" });

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A field as a reader of comma-separated text takes it. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, field]) => (field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!))
    .slice(0, -1);

const numberIn = (cell: string): number => Number(cell.replaceAll(",", "").replace("−", "-"));

describe("a chart that is taken away", () => {
  it("is one table with the screen, and says run, comparison and the number of changes in CSV, SVG and PNG alike", async () => {
    const page = await open("#/answer?v=1&s.deathsUp=100&l.force=2");
    await answered(page, 512);
    const chart = foot(page).getByRole("combobox", { name: "Chart" });
    const titles = await chart.getByRole("option").allInnerTexts();
    const title = titles.find((text) => /inflow with/i.test(text))!;
    expect(titles.length).toBeGreaterThanOrEqual(3);
    await chart.selectOption({ label: title });
    const run = await runId(page);
    const take = (kind: string) =>
      downloaded(page, () =>
        foot(page)
          .getByRole("button", { name: new RegExp(`^${kind} of the chart`) })
          .click(),
      );
    const table = await take("CSV");
    const svg = await take("SVG");
    const png = await take("PNG");
    for (const { name } of [table, svg, png]) expect(name).toContain(run);

    const lines = table.bytes.toString("utf8").replace("\ufeff", "").trim().split("\r\n");
    const about = lines.filter((line) => line.startsWith("#")).join("\n");
    expect(about).toContain(title);
    expect(about).toMatch(
      /Source: Inflow, run [0-9a-f]{12}, [\d,]+ simulated futures, data to .*, compared with no campaign/,
    );
    expect(about).toMatch(/reader's changes: 2 \(1 levers?, 0 beliefs, 1 criteri/);
    const rows = lines.filter((line) => !line.startsWith("#")).map(fieldsOf);

    const figure = page.locator("figure").filter({ has: page.getByRole("heading", { name: title }) });
    await figure.getByRole("tab", { name: "Table" }).click();
    const onScreen = await figure
      .getByRole("row")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
      );
    // Every week of the study, not the years of the table.
    expect(rows.length).toBeGreaterThan(50);
    for (const label of rows[0]!.slice(1)) expect(label).toMatch(/\[.+\]$/);
    const byDate = new Map(rows.map((row) => [row[0]!, row]));
    const named = (label: string): number => rows[0]!.findIndex((column) => column.startsWith(`${label} [`));
    const places = onScreen[0]!.map(named);
    for (const row of onScreen.slice(1)) {
      const whole = byDate.get(row[0]!)!;
      for (const [j, cell] of row.entries())
        if (j > 0 && places[j]! >= 0 && cell.trim() !== "" && Number.isFinite(numberIn(cell)))
          expect(Number(Number(whole[places[j]!]).toPrecision(3))).toBe(numberIn(cell));
    }
    expect(places.filter((at) => at > 0).length).toBeGreaterThanOrEqual(3);

    const picture = svg.bytes.toString("utf8");
    const drawn = picture.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    for (const said of [/run [0-9a-f]{12}/, /no campaign/, /reader.s changes: 2/, /CC BY 4\.0/])
      expect(drawn).toMatch(said);
    expect(picture).not.toMatch(/<script|href="http|url\(http/);
    expect([...png.bytes.subarray(0, 8)]).toEqual(PNG);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture)!.map(Number);
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
      Math.floor(2 * width!),
      Math.floor(2 * height!),
    ]);
  }, 240_000);
});

describe("Download under a chart", () => {
  it("opens a menu in place, which the keyboard walks and Escape closes with the focus back on its button", async () => {
    const page = await open("#/answer");
    await answered(page);
    const button = page.getByRole("button", { name: /^Download: / }).first();
    await button.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await button.focus();
    await page.keyboard.press("Enter");
    const items = page.getByRole("menuitem");
    expect(await items.allInnerTexts()).toEqual(["CSV", "Parquet", "SVG", "PNG"]);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press("ArrowDown");
    expect(await items.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await items.count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await button.click();
    const { name } = await downloaded(page, () => items.nth(0).click());
    expect(name).toMatch(/^inflow-.*\.csv$/);
  }, 120_000);
});

/** The rows of a file of comma-separated text, and the lines above them. */
const readText = (bytes: Buffer) => {
  const lines = bytes.toString("utf8").replace("\ufeff", "").trim().split("\r\n");
  const above = lines.filter((line) => line.startsWith("# ")).map((line) => line.slice(2));
  const [labels = [], ...rows] = lines.slice(above.length).map(fieldsOf);
  return { above, labels, rows };
};

/** A Parquet file as another reader opens it. */
const readParquet = async (bytes: Buffer) => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const { schema, key_value_metadata: said } = parquetMetadata(file);
  return {
    rows: (await parquetReadObjects({ file })) as Record<string, string | number | null>[],
    types: new Map(schema.slice(1).map(({ name, type }) => [name, type])),
    notes: new Map((said ?? []).map(({ key, value }) => [key, value ?? ""])),
  };
};

/** CSV and Parquet of one chart of one and the same run: the ensemble may grow between two clicks. */
const takeBoth = async (page: Page) => {
  const take = (kind: string) =>
    downloaded(page, () =>
      foot(page)
        .getByRole("button", { name: new RegExp(`^${kind} of the chart`) })
        .click(),
    );
  const stem = (name: string): string => name.replace(/\.\w+$/, "");
  for (let attempt = 0; attempt < 6; attempt++) {
    const text = await take("CSV");
    const parquet = await take("Parquet");
    if (stem(text.name) === stem(parquet.name) && (await take("CSV")).bytes.equals(text.bytes))
      return { text, parquet };
    await page.waitForTimeout(2_000);
  }
  throw new Error("The ensemble grew too fast to take two files of one run.");
};

/** That a Parquet file says what the text says: the same lines, columns and rows, numbers as numbers; gives the types it has. */
const expectSame = async ({
  text,
  parquet,
}: Awaited<ReturnType<typeof takeBoth>>): Promise<Set<string | undefined>> => {
  expect(parquet.name).toMatch(/^inflow-.*\.parquet$/);
  const { above, labels, rows } = readText(text.bytes);
  const read = await readParquet(parquet.bytes);
  expect([...read.types.keys()]).toEqual(labels);
  expect(read.rows.length).toBeGreaterThan(1);
  expect(read.rows.map((row) => labels.map((label) => String(row[label] ?? "")))).toEqual(
    rows.map((row) =>
      row.map((cell, i) => (read.types.get(labels[i]!) === "DOUBLE" && cell !== "" ? String(Number(cell)) : cell)),
    ),
  );
  for (const [label, type] of read.types) {
    const isNumber = read.rows.every((row) => row[label] === null || typeof row[label] === "number");
    expect([label, type]).toEqual([label, isNumber ? "DOUBLE" : "BYTE_ARRAY"]);
  }
  const lines = [read.notes.get("inflow.title"), read.notes.get("inflow.sentence")];
  expect([...lines, ...read.notes.get("inflow.about")!.split("\n")]).toEqual(above);
  return new Set(read.types.values());
};

describe("a chart as Parquet", () => {
  it("holds the rows and the lines of its CSV, for every chart of the page", async () => {
    const page = await open("#/answer?v=1&s.deathsUp=100&l.force=2");
    await answered(page);
    const chart = foot(page).getByRole("combobox", { name: "Chart" });
    const titles = await chart.getByRole("option").allInnerTexts();
    expect(titles.length).toBeGreaterThanOrEqual(3);
    const ofNumbers: string[] = [];
    for (const title of titles) {
      await chart.selectOption({ label: title });
      const both = await takeBoth(page);
      if ((await expectSame(both)).has("DOUBLE")) ofNumbers.push(title);
      const about = (await readParquet(both.parquet.bytes)).notes.get("inflow.about")!;
      expect(about).toMatch(/Source: Inflow, run [0-9a-f]{12}, .* compared with no campaign/);
      expect(about).toMatch(/reader's changes: 2/);
      expect(about).toMatch(/CC BY 4\.0/);
    }
    expect(ofNumbers.join("\n")).toMatch(/inflow with/i);
  }, 300_000);

  it("is made where no worker is allowed, and by the single file from a disk, which asks no network", async () => {
    const context = await stage.browser.newContext({ acceptDownloads: true });
    await context.addInitScript(() => Object.defineProperty(globalThis, "Worker", { value: undefined }));
    const alone = await context.newPage();
    await alone.goto(stage.address);
    await answered(alone);
    await expectSame(await takeBoth(alone));
    await context.close();

    const opened = await openAt(stage.browser, pathToFileURL(join(appFolder(), "inflow.html")).href);
    const single = opened.page;
    await single.getByRole("article", { name: /Cocaine/ }).waitFor({ timeout: PATIENCE });
    await until(
      () =>
        foot(single)
          .getByRole("button", { name: /^Reproduce/ })
          .isEnabled(),
      PATIENCE,
    ).toBe(true);
    await expectSame(await takeBoth(single));
    expect(opened.asked).toEqual([]);
    expect(opened.broken).toEqual([]);
  }, 300_000);
});

describe("the runs that are taken away", () => {
  it("are a Parquet file with a row for every future of every policy, which another reader opens", async () => {
    const page = await open();
    await answered(page);
    const size = await futuresOf(page);
    const { name, bytes } = await downloaded(page, () =>
      foot(page)
        .getByRole("button", { name: /^All runs/ })
        .click(),
    );
    expect(name).toMatch(/^inflow-[0-9a-f]{12}\.parquet$/);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    const policies = new Set(rows.map(({ policy }) => policy));
    expect(policies.size).toBeGreaterThanOrEqual(4);
    expect(rows.length % policies.size).toBe(0);
    expect(rows.length / policies.size).toBeGreaterThanOrEqual(size);
    const inflow = Object.keys(rows[0]!).filter((column) => /inflow/i.test(column));
    expect(inflow.length).toBeGreaterThan(0);
    for (const row of rows.slice(0, 50)) expect(Number(row[inflow[0]!])).toBeGreaterThan(0);
  }, 240_000);
});

describe("the brief that is taken away", () => {
  it("is HTML that asks nothing of any network and Markdown with the same run and the same sentences, and whole where it is asked for before it is written", async () => {
    const page = await open("#/brief?v=1&s.deathsUp=100");
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await until(() => button("HTML").isEnabled(), 150_000).toBe(true);
    const html = (await downloaded(page, () => button("HTML").click())).bytes.toString("utf8");
    const markdown = (await downloaded(page, () => button("Markdown").click())).bytes.toString("utf8");
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).not.toMatch(/<script|<link|src="http|url\(http|@import/);
    for (const text of [html, markdown]) {
      expect(text).toMatch(/[0-9a-f]{12}/);
      expect(text).toMatch(/With the reader.s changes/);
      expect(text).toMatch(/People killed in strikes/);
    }
    await button("Full").click();
    const full = (await downloaded(page, () => button("HTML").click())).bytes.toString("utf8");
    expect(full.length).toBeGreaterThan(1.3 * html.length);
    expect(full).toMatch(/What would prove us wrong/);
  }, 300_000);
});

type Taken = Awaited<ReturnType<typeof downloaded>>;

const namedRun = ({ name }: Taken): string => /[0-9a-f]{12}/.exec(name)?.[0] ?? name;

/** Run and hash of what the command that the page shows makes of the study file, in a folder of its own. */
const byCommand = (command: string, { name, bytes }: Taken): { readonly runId: string; readonly hash: string } => {
  const [, verb, file] = /^npx --no-install inflow (assess) (\S+)$/.exec(command.trim()) ?? [];
  expect(file).toBe(name);
  const folder = mkdtempSync(join(tmpdir(), "inflow-reproduced-"));
  try {
    writeFileSync(join(folder, name), bytes);
    const { code, out, err } = inflow([verb!, join(folder, name), "--json", "--no-open", "--out", folder]);
    expect(code, err).toBe(0);
    const { runId, hash } = JSON.parse(out) as { readonly runId: string; readonly hash: string };
    return { runId, hash };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Study, runs and full brief of one and the same run: the ensemble may grow between two clicks. */
const takeAll = async (page: Page) => {
  for (let attempt = 0; attempt < 6; attempt++) {
    const study = await downloaded(page, () =>
      foot(page).getByRole("button", { name: "Study file", exact: true }).click(),
    );
    const runs = await downloaded(page, () =>
      foot(page)
        .getByRole("button", { name: /^All runs/ })
        .click(),
    );
    const brief = await downloaded(page, () => page.getByRole("button", { name: "HTML", exact: true }).click());
    if (new Set([study, runs, brief].map(namedRun)).size === 1) return { study, runs, brief };
    await page.waitForTimeout(2_000);
  }
  throw new Error("The ensemble grew too fast to take three files of one run.");
};

describe("the study that is taken away", () => {
  it("gives, run by the library and by the command that the page shows, the same run id, the same result hash and the same bytes of every run", async () => {
    const page = await open("#/brief?v=1&l.force=2&b.passThrough=0.5&s.deathsUp=100&with=");
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await until(() => button("HTML").isEnabled(), 150_000).toBe(true);
    await button("Full").click();
    const { study, runs, brief } = await takeAll(page);
    await foot(page).getByRole("button", { name: "Reproduce this" }).click();
    const command = await page.getByRole("dialog").locator("pre").innerText();
    const plan = await planOfFile(page, study.bytes.toString("utf8"));
    await page.close();
    const store = memoryStore();
    const there = await assess(plan, inlineRunner(), store);
    if (there === null) throw new Error("The study was stopped.");
    expect(there.runId).toBe(namedRun(study));
    expect(byCommand(command, study)).toEqual({ runId: there.runId, hash: there.hash });
    expect(brief.bytes.toString("utf8")).toContain(there.runId);
    expect(brief.bytes.toString("utf8")).toContain(there.hash);
    const file = runs.bytes.buffer.slice(
      runs.bytes.byteOffset,
      runs.bytes.byteOffset + runs.bytes.length,
    ) as ArrayBuffer;
    const said = new Map((parquetMetadata(file).key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]));
    const about = said.get("inflow.about")!;
    expect(about).toContain(there.runId);
    expect(about).toMatch(/reader.s changes: 3/);
    expect(about).toMatch(/CC BY 4\.0/);
    const here = Buffer.from((await summaryParquet(plan, store, { "inflow.about": about }))!);
    expect(here.equals(runs.bytes)).toBe(true);
  }, 400_000);

  it("opens again as the settings that made it, and undo brings back what was there", async () => {
    const page = await open("#/answer?v=1&l.force=2&b.passThrough=0.5");
    await answered(page);
    const study = await downloaded(page, () =>
      foot(page).getByRole("button", { name: "Study file", exact: true }).click(),
    );
    const told = await chips(page).allInnerTexts();
    await page.getByRole("button", { name: "Reset all" }).click();
    await until(() => chips(page).count()).toBe(0);
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Open a study file", { exact: true }).click();
    await (await chooser).setFiles({ name: study.name, mimeType: "text/yaml", buffer: study.bytes });
    await until(() => chips(page).allInnerTexts(), 30_000).toEqual(told);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await until(() => chips(page).count()).toBe(0);
    expect(await slider(page, "Force at sea").count()).toBe(1);
  }, 240_000);

  it("moves the dials where it was edited, and what no dial can show is told above every page with a way back", async () => {
    const page = await open();
    await answered(page);
    const study = await downloaded(page, () =>
      foot(page).getByRole("button", { name: "Study file", exact: true }).click(),
    );
    const text = study.bytes.toString("utf8");
    const put = async (name: string, edited: string): Promise<void> => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByText("Open a study file", { exact: true }).click();
      await (await chooser).setFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(edited) });
    };
    await put("edited.yaml", text.replace("deathsUp: 500", "deathsUp: 250"));
    await until(() => page.evaluate(() => location.hash), 30_000).toMatch(/s\.deathsUp=250/);
    await until(() => chips(page).count()).toBe(1);
    await page.getByText(/The settings in its comment are not those of the study below it/).waitFor();
    await put("seeded.yaml", text.replace("seed: 2025", "seed: 7"));
    await page.getByText(/Study opened from a file: seeded\.yaml; .* in: sample\.seed\./).waitFor();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByText(/The link cannot carry the study that was opened from seeded\.yaml/).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Back to the shipped study" }).click();
    await until(() => page.getByText(/Study opened from a file/).count()).toBe(0);
  }, 240_000);
});
