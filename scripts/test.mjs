/**
 * Runs every stage of the tests and ends with a table: passed, failed, not run, seconds. Nothing is skipped in silence: a
 * stage that cannot run here is named, and the exit code is 1 unless it was left out on purpose with --without.
 *
 *     npm test                        everything
 *     npm test -- --only bytes,door   these stages
 *     npm test -- --without browser   all but this one
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { modelName } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), "inflow-test-"));

const optionOf = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? [] : (process.argv[at + 1] ?? "").split(",").filter((word) => word !== "");
};
const only = optionOf("--only");
const without = optionOf("--without");

const env = { ...process.env, NODE_OPTIONS: process.env.NODE_OPTIONS ?? "" };

const runNode = (args, options = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env, ...options });

const bin = (path) => join(root, "node_modules", ...path.split("/"));
const TSX = ["--import", "tsx", "--conditions=development"];

/** One command as one test. */
const command = (name, args) => {
  const { status } = runNode(args);
  if (status !== 0) process.stdout.write(`FAILED: ${name}\n`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const sum = (results) =>
  results.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });

/** Test files by place; those of the whole system are kept apart from those of one law. */
const SYSTEM = /^packages\/model\/src\/[^/]+\.test\.ts$|^tests\/system\//;
const testFiles = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && entry.name.endsWith(".test.ts") && !entry.parentPath.includes("node_modules"),
        )
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll("\\", "/"),
        )
        .sort()
    : [];

/** The tests of the named files by vitest. */
const vitest = (name, files) => {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = join(scratch, `${name}.json`);
  const { status } = runNode([
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    ({ status: of, assertionResults }) => of === "failed" && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken + numPendingTests;
  return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) };
};

const BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const inPath = (name) => {
  if (/[\\/]/.test(name)) return existsSync(name) ? name : null;
  const folders = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
};

const findBrowser = () => {
  const named = process.env.INFLOW_BROWSER;
  if (named) return existsSync(named) ? named : null;
  return BROWSERS.map(inPath).find((path) => path !== null) ?? null;
};

const installBrowser = () => {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || inPath("apt-get") === null) return;
  process.stdout.write("Installing chromium …\n");
  const apt = (...args) => spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=900", "-q", ...args], { stdio: "ignore" });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
};

const browserTests = () => {
  const files = testFiles("tests/browser");
  if (files.length === 0) return { passed: 0, failed: 0 };
  if (findBrowser() === null) installBrowser();
  const browser = findBrowser();
  const tests = files.map((file) => readFileSync(join(root, file), "utf8").match(/^\s*it(\.each)?\(/gm)?.length ?? 0);
  const total = tests.reduce((all, one) => all + one, 0);
  if (browser === null) return { passed: 0, failed: 0, notRun: total };
  env.INFLOW_BROWSER = browser;
  return vitest("browser", files);
};

const sabotage = () => {
  const script = "tests/sabotage.ts";
  if (!existsSync(join(root, script))) return { passed: 0, failed: 0 };
  const { status, stdout } = runNode([...TSX, script], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  process.stdout.write(stdout);
  const counted = [...stdout.matchAll(/(\d+) (?:caught|passed), (\d+) (?:missed|failed)/g)].at(-1);
  if (counted === undefined) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  return { passed: Number(counted[1]), failed: status === 0 ? Number(counted[2]) : Math.max(1, Number(counted[2])) };
};

const stages = [
  [
    "ready",
    () =>
      sum([
        command("build", ["scripts/build.mjs"]),
        command("generated files are fresh", [...TSX, "scripts/generate.ts", "--check"]),
      ]),
  ],
  [
    "check",
    () =>
      sum([
        command("types", [bin("typescript/bin/tsc"), "-p", "tsconfig.json"]),
        command("lint and format", [bin("@biomejs/biome/bin/biome"), "check", "."]),
        vitest(
          "check",
          readdirSync(root).filter((name) => name.endsWith(".test.ts")),
        ),
      ]),
  ],
  [
    "laws",
    () =>
      vitest(
        "laws",
        testFiles("packages").filter((file) => !SYSTEM.test(file)),
      ),
  ],
  [
    "system",
    () =>
      vitest(
        "system",
        [...testFiles("packages"), ...testFiles("tests/system")].filter((file) => SYSTEM.test(file)),
      ),
  ],
  ["bytes", () => vitest("bytes", testFiles("tests/bytes"))],
  ["door", () => vitest("door", [...testFiles("apps"), ...testFiles("tests/door")])],
  ["sabotage", sabotage],
  ["browser", browserTests],
];

for (const name of [...only, ...without])
  if (!stages.some(([stage]) => stage === name)) {
    process.stderr.write(`There is no stage "${name}". Stages: ${stages.map(([stage]) => stage).join(", ")}.\n`);
    process.exit(2);
  }

const rows = [];
for (const [name, stage] of stages) {
  if (without.includes(name) || (only.length > 0 && !only.includes(name))) {
    rows.push({ name, passed: 0, failed: 0, notRun: "left out", seconds: 0 });
    continue;
  }
  process.stdout.write(`\n── ${name} ──\n`);
  const began = performance.now();
  const { passed, failed, notRun = 0 } = stage();
  rows.push({ name, passed, failed, notRun, seconds: Math.round((performance.now() - began) / 1000) });
}
rmSync(scratch, { recursive: true, force: true });

const proof = existsSync(join(root, "PROOF.md")) ? readFileSync(join(root, "PROOF.md"), "utf8") : "";
const isCurrent = proof.includes(modelName());
process.stdout.write(
  `\nPROOF.md ${proof === "" ? "is not there" : isCurrent ? "is of this model" : "is of an earlier model"}${isCurrent ? "" : "; npm run prove writes it"}.\n\n`,
);

const cells = (row) =>
  [
    row.name.padEnd(10),
    ...[row.passed, row.failed, row.notRun, row.seconds].map((cell) => String(cell).padStart(9)),
  ].join(" ");
process.stdout.write(
  `${cells({ name: "stage", passed: "passed", failed: "failed", notRun: "not run", seconds: "seconds" })}\n`,
);
for (const row of rows) process.stdout.write(`${cells(row)}\n`);

const total = (key) => rows.reduce((all, row) => all + (typeof row[key] === "number" ? row[key] : 0), 0);
const browser = rows.find(({ name }) => name === "browser");
if (browser.notRun !== 0 && browser.notRun !== "left out")
  process.stdout.write(`NOT RUN: ${browser.notRun} browser tests: no Chromium; set INFLOW_BROWSER\n`);
process.stdout.write(`${total("passed")} passed, ${total("failed")} failed\n`);
process.exitCode = total("failed") > 0 || total("notRun") > 0 || total("passed") === 0 ? 1 : 0;
