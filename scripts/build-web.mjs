/**
 * The app: a folder for any static host (dist/web, or WEB_OUT), and in it one self-contained file that opens by
 * double-click (inflow.html). Files are replaced one by one, so a folder that is being served stays whole.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, "apps/web");
const out = resolve(root, process.env.WEB_OUT ?? "dist/web");

/** Messages of the schemas in English alone: other languages of their library are not delivered. */
const onlyEnglish = {
  name: "only-english",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

const HOW = {
  bundle: true,
  write: false,
  minify: true,
  platform: "browser",
  target: "es2022",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" }, // the other one wants Node's Buffer
  plugins: [onlyEnglish],
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: root,
};

const ENTRIES = { app: "main.tsx", desk: "engine/desk.worker.ts", run: "engine/run.worker.ts" };

/** Keeps what is served on the reader's machine; the single file has no use for it. */
const KEEPER = "keeper.worker.ts";

const at = (file) => join(home, "src", file);

/** Page and workers as modules that share their parts; pages and importers come when they are first asked for. */
const modules = async (esbuild, outdir) => {
  const { outputFiles } = await esbuild.build({
    ...HOW,
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, at(file)])),
    outdir,
    format: "esm",
    splitting: true,
    chunkNames: "part-[hash]",
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
};

/** One entry as one script, with its style sheet where it has one. */
const whole = async (esbuild, file) => {
  const { outputFiles } = await esbuild.build({ ...HOW, entryPoints: [at(file)], outdir: out, format: "iife" });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [extname(path).slice(1), text]));
};

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing from anywhere but the page's own place; no request leaves the machine. */
const headOf = (model, script, style, connect) =>
  `<meta name="inflow-model" content="${model}" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${script}; style-src ${style} 'unsafe-inline'; img-src 'self' data: blob:; connect-src ${connect}; worker-src 'self' blob:; base-uri 'none'; form-action 'none'" />`;

/** The files that a served page is made of, under a name that changes with any of them. */
const listOf = (files) => ({
  build: createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12),
  files: Object.keys(files),
});

const escaped = (text) => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

const pageWith = (slots) =>
  Object.entries(slots).reduce(
    (page, [name, text]) => page.replace(`<!-- ${name} -->`, () => text),
    readFileSync(join(home, "src/index.html"), "utf8"),
  );

/** Builds both forms of the app into a folder; `delivered` names model and version, and holds the texts of the app. */
export const buildWeb = async (esbuild, delivered, outdir = out) => {
  const stored = join(home, "stored/answer.json");
  const data = {
    "shipped.json": JSON.stringify(delivered),
    ...(existsSync(stored) ? { "stored.json": readFileSync(stored, "utf8") } : {}),
  };
  const [files, page, desk, run, keeper] = await Promise.all([
    modules(esbuild, outdir),
    ...Object.values(ENTRIES).map((file) => whole(esbuild, file)),
    whole(esbuild, KEEPER),
  ]);
  const style = page.css ?? "";
  const script = escaped(page.js);
  const assets = { "desk.js": desk.js, "run.js": run.js, ...data };
  // Parts bring styles of their own; every page gets the whole sheet instead, so that none flashes unstyled.
  const scripts = Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith(".js")));
  const served = {
    ...scripts,
    ...data,
    "app.css": style,
    "index.html": pageWith({
      policy: headOf(delivered.model, "'self'", "'self'", "'self'"),
      style: '<link rel="stylesheet" href="app.css" />',
      assets: "",
      script: '<script type="module" src="app.js"></script>',
    }),
  };
  const put = {
    ...served,
    "keeper.js": keeper.js,
    "files.json": JSON.stringify(listOf(served)),
    "inflow.html": pageWith({
      policy: headOf(delivered.model, `${hashOf(script)} blob:`, "'unsafe-inline'", "'none'"),
      style: `<style>${style}</style>`,
      assets: Object.entries(assets)
        .map(([name, text]) => `<script type="text/plain" id="asset-${name}">${escaped(text)}</script>`)
        .join("\n"),
      script: `<script>${script}</script>`,
    }),
  };
  mkdirSync(outdir, { recursive: true });
  for (const [name, text] of Object.entries(put)) {
    const under = join(outdir, `.${name}.${process.pid}`);
    writeFileSync(under, text);
    renameSync(under, join(outdir, name));
  }
  for (const name of readdirSync(outdir)) if (!(name in put)) rmSync(join(outdir, name));
  return outdir;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  void import("./build.mjs")
    .then(({ bundlerAt, shippedNow, webTexts }) => buildWeb(bundlerAt(), { ...shippedNow(), texts: webTexts() }))
    .then((folder) => process.stdout.write(`Built ${folder}.\n`));
