/**
 * Bundles the command, its worker, the app and, with --publish, the published package. Built-ins and esbuild only.
 *
 * The bundler puts three things in: the name of the model (SHA-256 of the sources of exact and model, tests and generated
 * hovers left out, line ends normalised), the YAML of model and evidence, and the version. So a bundle cannot be stale
 * against its own name, and it needs no file beside it but the worker. Nothing is built again while no source has changed.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWeb } from "./build-web.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "dist" || entry.name === "fixtures") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const named = (folder) =>
  filesIn(folder)
    .map((path) => [relative(folder, path).split(sep).join("/"), path])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const textOf = (path) => readFileSync(path, "utf8").replace(/\r\n/g, "\n");

const isTest = (name) => /\.(test|test-support)\.ts$/.test(name);

/** The name of the model: the sources of exact and model. Types whose hovers repeat the YAML are left out: a comment changes nothing. */
export const modelName = () => {
  const hash = createHash("sha256");
  for (const home of ["packages/exact/src", "packages/model/src"])
    for (const [name, path] of named(join(root, home)))
      if (name.endsWith(".ts") && !isTest(name) && !name.endsWith("parameters.gen.ts"))
        hash.update(`${home}/${name}\n${textOf(path)}\n`);
  return hash.digest("hex");
};

/** The shipped texts by name: the YAML of the model, its register of dimensions, and the evidence with its series. */
export const shippedTexts = () => {
  const texts = {};
  for (const [name, path] of named(join(root, "packages/model/src")))
    if (/\.yaml$|^dimensions\.gen\.json$/.test(name)) texts[name] = textOf(path);
  for (const [name, path] of named(join(root, "packages/evidence")))
    if (/^(sources|events|claims|series)\/.*\.(yaml|csv)$/.test(name)) texts[name] = textOf(path);
  for (const [name, path] of named(join(root, "studies")))
    if (name.endsWith(".yaml")) texts[`studies/${name}`] = textOf(path);
  for (const [name, path] of named(join(root, "posteriors")))
    if (name.endsWith(".json")) texts[`posteriors/${name}`] = textOf(path);
  return texts;
};

/** What the app is delivered with: the shipped texts, and the record of backtests and replications. */
export const webTexts = () => {
  const record = JSON.parse(textOf(join(root, "apps/web/src/facts/facts.gen.json")));
  return { ...shippedTexts(), "facts.json": JSON.stringify(record) };
};

const HOMES = ["packages", "apps", "scripts", "studies", "posteriors"];

const sourcesName = () => {
  const hash = createHash("sha256");
  for (const home of HOMES)
    for (const [name, path] of named(join(root, home)))
      if (/\.(tsx?|js|mjs|json|yaml|csv|css|html)$/.test(name) && !isTest(name))
        hash.update(`${home}/${name}\n${readFileSync(path)}\n`);
  return hash.update(readFileSync(join(root, "package.json"))).digest("hex");
};

const REQUIRE =
  'import { createRequire as inflowRequire } from "node:module"; const require = inflowRequire(import.meta.url);';

const put = (path, bytes) => {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
};

const version = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/** The bundler, or the way to get it. */
export const bundlerAt = () => {
  try {
    return createRequire(join(root, "package.json"))("esbuild");
  } catch {
    process.stderr.write("Inflow is not installed here yet. Run: npm install\n");
    process.exit(1);
  }
};

const bundle = async (esbuild, entries, outdir, shipped) => {
  const { outputFiles } = await esbuild.build({
    entryPoints: entries,
    outdir,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["highs"],
    banner: { js: REQUIRE },
    define: { INFLOW_SHIPPED: JSON.stringify(shipped) },
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: root,
  });
  for (const { path, contents } of outputFiles) put(path, contents);
};

/** What is put into every bundle, from the sources as they are now. */
export const shippedNow = () => ({ model: modelName(), version: version(), texts: shippedTexts() });

const WORKER = "packages/runners/src/worker-entry.ts";

/** Builds command, worker and app where a source has changed since; says whether it did. */
export const build = async () => {
  const stamp = join(dist, "cli", "built.json");
  const sources = sourcesName();
  if (existsSync(stamp) && JSON.parse(readFileSync(stamp, "utf8")).sources === sources) return false;
  const shipped = shippedNow();
  const esbuild = bundlerAt();
  const outdir = join(dist, "cli");
  await Promise.all([
    bundle(esbuild, { inflow: "apps/cli/src/main.ts" }, outdir, shipped),
    bundle(esbuild, { worker: WORKER }, outdir, null),
    buildWeb(esbuild, { ...shipped, texts: webTexts() }),
  ]);
  put(join(outdir, "package.json"), '{ "type": "module" }\n');
  put(stamp, `${JSON.stringify({ sources, model: shipped.model })}\n`);
  return true;
};

const published = () => ({
  name: "inflow",
  version: version(),
  description: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).description,
  license: "MIT",
  type: "module",
  engines: { node: ">=20.19.0" },
  peerDependencies: {
    highs: JSON.parse(readFileSync(join(root, "packages/replications/package.json"), "utf8")).dependencies.highs,
  },
  peerDependenciesMeta: { highs: { optional: true } }, // `replicate` alone asks for it
  bin: { inflow: "bin/inflow.js" },
  exports: {
    ".": { types: "./index.d.ts", default: "./index.js" },
    "./methods": "./methods.js",
    "./worker": "./worker.js",
    "./package.json": "./package.json",
  },
  files: ["*.js", "*.d.ts", "bin", "web", "evidence", "model", "studies", "posteriors", "LICENSE", "README.md"],
});

/** Assembles the published package under dist/inflow: one library, one command, evidence and studies as files. */
export const publish = async () => {
  const outdir = join(dist, "inflow");
  rmSync(outdir, { recursive: true, force: true });
  const shipped = shippedNow();
  const esbuild = bundlerAt();
  await Promise.all([
    bundle(esbuild, { index: "packages/inflow/src/index.ts", command: "apps/cli/src/main.ts" }, outdir, shipped),
    bundle(esbuild, { methods: "packages/inflow/src/methods.ts", worker: WORKER }, outdir, null),
    buildWeb(esbuild, { ...shipped, texts: webTexts() }, join(outdir, "web")),
  ]);
  put(join(outdir, "bin", "inflow.js"), '#!/usr/bin/env node\nimport "../command.js";\n');
  put(join(outdir, "index.d.ts"), textOf(join(root, "packages/inflow/src/published.d.ts")));
  for (const [name, text] of Object.entries(shipped.texts))
    if (!/^(studies|posteriors)\//.test(name))
      put(
        join(outdir, /^(sources|events|claims|series)\//.test(name) ? "evidence" : "model", ...name.split("/")),
        text,
      );
  for (const home of ["studies", "posteriors"]) cpSync(join(root, home), join(outdir, home), { recursive: true });
  for (const name of ["LICENSE", "README.md"])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(outdir, name));
  put(join(outdir, "package.json"), `${JSON.stringify(published(), null, 2)}\n`);
  return outdir;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await build();
  process.stdout.write(built ? "Built dist/cli and dist/web.\n" : "dist/cli and dist/web are up to date.\n");
  if (process.argv.includes("--publish")) process.stdout.write(`Assembled ${relative(root, await publish())}.\n`);
}
