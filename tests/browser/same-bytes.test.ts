import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin as BundlerPlugin, build } from "esbuild";
import { shipped } from "inflow";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, smallStudy } from "../command.test-support.ts";
import { hashesOf } from "./block.entry.ts";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath =
  process.env.INFLOW_BROWSER ?? PLACES.find((path) => existsSync(path)) ?? "no Chromium; set INFLOW_BROWSER";
const study = smallStudy({ until: "2026-01-04" });
let browser: Browser;

/** Puts the engine's own exponential in the place of ours. */
const engineExponential: BundlerPlugin = {
  name: "engine-exponential",
  setup({ onLoad }) {
    onLoad({ filter: /exact[\\/]src[\\/]exponential\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        "export function exp(x: number): number {",
        "export function exp(x: number): number {\n  if (x === x) return Math.exp(x);",
      ),
      loader: "ts",
    }));
  },
};

const bundled = async (plugins: BundlerPlugin[] = []): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests", "browser", "block.entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
    plugins,
  });
  return outputFiles[0]!.text;
};

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
});

const inChromium = async (code: string): Promise<string[]> => {
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  return page.evaluate(
    ([asked, texts]) =>
      (globalThis as unknown as { hashesOf: (study: string, texts: object) => string[] }).hashesOf(asked, texts),
    [study, shipped().texts] as const,
  );
};

describe("A browser and Node", () => {
  it("compute the same blocks to the bit: a year of the whole model under two policies", async () => {
    const found = await inChromium(await bundled());
    expect(found).toEqual(hashesOf(study, shipped().texts));
    expect(new Set(found).size).toBe(2);
  }, 240_000);

  it("do not when the engine's own exponential stands in the place of ours", async () => {
    const found = await inChromium(await bundled([engineExponential]));
    expect(found).toHaveLength(2);
    expect(found).not.toEqual(hashesOf(study, shipped().texts));
  }, 240_000);
});
