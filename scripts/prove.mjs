/**
 * Proves that the same study gives the same bytes on Node 20, 22 and 24: gets each of them with npm into a folder of its
 * own, runs the byte tests and one small study under it, prints the table of hashes and writes PROOF.md with the name of
 * the model and the date of the data. Exit code 1 where two differ or a test fails.
 *
 *     npm run prove                 all of them
 *     npm run prove -- --node 22    this one
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, modelName } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), "inflow-prove-"));
const ask = process.argv.indexOf("--node");
const MAJORS = ask < 0 ? ["20", "22", "24"] : process.argv.slice(ask + 1);
const STUDY = ["run", "caribbean-2025", "--quick", "--runs", "64", "--json"];

const run = (command, args, options = {}) =>
  spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256_000_000,
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });

const npm = (args) =>
  process.env.npm_execpath?.endsWith("js")
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run("npm", args, { shell: process.platform === "win32" });

/** The path of a Node of this major version, got by npm; this very one where it has it. */
const nodeOf = (major) => {
  if (process.versions.node.split(".")[0] === major) return process.execPath;
  const folder = join(scratch, `node-${major}`);
  const { status } = npm([
    "install",
    "--prefix",
    folder,
    `node@${major}`,
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  const path = ["node_modules/node/bin/node", "node_modules/node/bin/node.exe"]
    .map((name) => join(folder, name))
    .find(existsSync);
  return status === 0 && path !== undefined ? path : null;
};

const proofOf = (major) => {
  process.stdout.write(`Node ${major} …\n`);
  const node = nodeOf(major);
  if (node === null) return { node: major, engine: "not to be had", runId: "–", hash: "–", tests: "not run" };
  const versions = JSON.parse(run(node, ["-p", "JSON.stringify(process.versions)"]).stdout);
  const told = run(node, ["dist/cli/inflow.js", ...STUDY, "--out", join(scratch, `results-${major}`)]);
  const { runId, hash } = told.status === 0 ? JSON.parse(told.stdout) : { runId: "failed", hash: "failed" };
  const report = join(scratch, `bytes-${major}.json`);
  const path = `${dirname(node)}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
  const tests = run(
    node,
    ["node_modules/vitest/vitest.mjs", "run", "tests/bytes", "--reporter=json", `--outputFile.json=${report}`],
    { env: { ...process.env, PATH: path } },
  );
  const { numPassedTests, numTotalTests, testResults } = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numTotalTests: 0, testResults: [] };
  for (const { fullName, status, failureMessages } of testResults.flatMap(({ assertionResults }) => assertionResults))
    if (status === "failed") process.stdout.write(`FAILED: ${fullName}\n${failureMessages[0] ?? ""}\n`);
  const whole = tests.status === 0 && numTotalTests > 0;
  return {
    node: versions.node,
    engine: `V8 ${versions.v8}`,
    runId,
    hash,
    tests: `${numPassedTests} of ${numTotalTests}${whole ? "" : ", failed"}`,
  };
};

await build();
const rows = MAJORS.map(proofOf);
const events = JSON.parse(run(process.execPath, ["dist/cli/inflow.js", "evidence", "events", "--json"]).stdout).events;
const dataTo = events
  .map(({ date }) => date)
  .sort()
  .at(-1);
rmSync(scratch, { recursive: true, force: true });

const whole = rows.every(
  ({ hash, tests }) => hash === rows[0].hash && /^[0-9a-f]{64}$/.test(hash) && !/failed|not run/.test(tests),
);
const head = ["Node", "engine", "run id", "result hash", "byte tests passed"];
const lines = [
  head,
  head.map(() => "---"),
  ...rows.map(({ node, engine, runId, hash, tests }) => [node, engine, runId, hash, tests]),
];
const tableText = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
process.stdout.write(`\n${tableText}\n\n${whole ? "The same bytes everywhere." : "NOT the same everywhere."}\n`);

if (whole)
  writeFileSync(
    join(root, "PROOF.md"),
    `# Proof

The same study gives the same bytes on every version of Node below. Written by \`npm run prove\`.

Model: \`${modelName()}\`. Evidence to ${dataTo}. Study: \`inflow ${STUDY.slice(0, -1).join(" ")}\` on two threads or as many as the machine has; byte tests: \`tests/bytes\` (inline, one, two and three threads, odd ranges, arrival in any order, killed and resumed, verified).

${tableText}
`,
  );
process.exitCode = whole ? 0 : 1;
