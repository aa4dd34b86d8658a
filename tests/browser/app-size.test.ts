/** What a first visit loads before anything is asked for: page, desk, hands and style, compressed; data comes beside it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { appFolder } from "./app.test-support.ts";

const MOST_BYTES = 500_000;

/** A file and all that it imports at once; what it imports when asked stands apart. */
const withParts = (folder: string, name: string, found: Set<string>): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(folder, name), "utf8");
  for (const [, part] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) withParts(folder, part!, found);
  return found;
};

test("A first visit loads less than 500 kB of code and style, compressed, and its parts are found by their imports", () => {
  const folder = appFolder();
  const files = new Set(["app.css"]);
  for (const name of ["app.js", "desk.js", "run.js"]) withParts(folder, name, files);
  expect(files.size).toBeGreaterThan(4);
  const sizes = [...files].map(
    (name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length] as const,
  );
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total, sizes.map(([name, size]) => `${name} ${size}`).join(", ")).toBeLessThan(MOST_BYTES);
});
