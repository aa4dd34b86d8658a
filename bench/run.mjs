/**
 * Builds the measurements with esbuild and runs them one after another; ends with a table of measured against aim.
 *
 *     npm run bench                        all of them
 *     npm run bench -- kernel threads      these
 *     npm run bench -- first-verdict --full   the whole reference study as well
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildCommand, modelName, shippedTexts } from "../scripts/build.mjs";

const sources = dirname(fileURLToPath(import.meta.url));
const root = dirname(sources);
const outdir = join(root, "dist", "bench");
const names = [
  "kernel",
  "scaling",
  "run",
  "threads",
  "memory",
  "common-luck",
  "methods",
  "sobol-model",
  "coverage-indices",
  "coverage-causal",
  "import",
  "first-verdict",
  "app-latency",
];

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
for (const name of asked)
  if (!names.includes(name)) {
    process.stderr.write(`There is no measurement "${name}". Choose among: ${names.join(", ")}.\n`);
    process.exit(2);
  }
const chosen = asked.length > 0 ? asked : names;

const bundle = async () => {
  const esbuild = createRequire(join(root, "package.json"))("esbuild");
  const shipped = { model: modelName(), version: "bench", texts: shippedTexts() };
  await esbuild.build({
    entryPoints: {
      ...Object.fromEntries(chosen.map((name) => [name, join(sources, `${name}.ts`)])),
      worker: join(root, "packages/runners/src/worker-entry.ts"),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    define: { INFLOW_SHIPPED: JSON.stringify(shipped), BENCH_SOURCES: JSON.stringify(sources) },
    banner: {
      js: 'import { createRequire as benchRequire } from "node:module"; const require = benchRequire(import.meta.url);',
    },
    external: ["playwright-core"],
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: root,
  });
  writeFileSync(join(outdir, "package.json"), '{ "type": "module" }\n');
};

mkdirSync(outdir, { recursive: true });
await bundle();
if (chosen.includes("first-verdict")) await buildCommand();

let failed = 0;
for (const name of chosen) {
  process.stdout.write(`\n── ${name} ── load ${loadavg()[0].toFixed(2)}\n`);
  const { status } = spawnSync(process.execPath, [join(outdir, `${name}.js`), ...options], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) {
    process.stdout.write(`${name} ended with code ${status}.\n`);
    failed += 1;
  }
}

const file = join(sources, "results.json");
const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
process.stdout.write(`\n${"claim".padEnd(56)} | ${"measured".padStart(12)} | ${"aim".padStart(12)} | \n`);
const shown = (measured) =>
  typeof measured === "string" ? measured : measured >= 100 ? measured.toFixed(0) : measured.toPrecision(3);
for (const name of chosen)
  for (const { claim, measured, aim, met } of kept[name]?.measurements ?? [])
    process.stdout.write(
      `${claim.padEnd(56)} | ${shown(measured).padStart(12)} | ${aim.padStart(12)} | ${met === null ? "" : met ? "met" : "not met"}\n`,
    );
process.exitCode = failed > 0 ? 1 : 0;
