/**
 * Bundles the app: a folder for any static host (dist/web, or WEB_OUT), and one self-contained file that opens by
 * double-click (inflow.html in it). Files are replaced one by one, so a folder that is being served stays whole.
 * Built-ins and esbuild only.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { modelName, shippedTexts } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, "apps/web");
const out = resolve(root, process.env.WEB_OUT ?? "dist/web");

const esbuild = createRequire(join(root, "package.json"))("esbuild");

/** Messages of the schemas in English alone: other languages of their library are not delivered. */
const onlyEnglish = {
  name: "only-english",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

const bundled = async (entry, name) => {
  const { outputFiles } = await esbuild.build({
    entryPoints: { [name]: join(home, "src", entry) },
    outdir: out,
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [onlyEnglish],
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: root,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf(".") + 1), text]));
};

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing from anywhere but the page's own place; no request leaves the machine. */
const headOf = (model, script, style, connect) =>
  `<meta name="inflow-model" content="${model}" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${script}; style-src ${style} 'unsafe-inline'; img-src 'self' data: blob:; connect-src ${connect}; worker-src 'self' blob:; base-uri 'none'; form-action 'none'" />`;

const escaped = (text) => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

const pageWith = (slots) =>
  Object.entries(slots).reduce(
    (page, [name, text]) => page.replace(`<!-- ${name} -->`, () => text),
    readFileSync(join(home, "src/index.html"), "utf8"),
  );

/** Builds both forms of the app. */
export const buildWeb = async () => {
  const version = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
  const model = modelName();
  const shipped = JSON.stringify({ model, version, texts: shippedTexts() });
  const [page, desk, run] = await Promise.all([
    bundled("main.tsx", "app"),
    bundled("engine/desk.worker.ts", "desk"),
    bundled("engine/run.worker.ts", "run"),
  ]);
  const stored = join(home, "stored/answer.json");
  const assets = {
    "desk.js": desk.js,
    "run.js": run.js,
    "shipped.json": shipped,
    ...(existsSync(stored) ? { "stored.json": readFileSync(stored, "utf8") } : {}),
  };
  mkdirSync(out, { recursive: true });
  const put = (name, text) => {
    const under = join(out, `.${name}.${process.pid}`);
    writeFileSync(under, text);
    renameSync(under, join(out, name));
  };
  put("app.js", page.js);
  put("app.css", page.css ?? "");
  for (const [name, text] of Object.entries(assets)) put(name, text);
  put(
    "index.html",
    pageWith({
      policy: headOf(model, "'self'", "'self'", "'self'"),
      style: '<link rel="stylesheet" href="app.css" />',
      assets: "",
      script: '<script src="app.js"></script>',
    }),
  );
  const script = escaped(page.js);
  put(
    "inflow.html",
    pageWith({
      policy: headOf(model, `${hashOf(script)} blob:`, "'unsafe-inline'", "'none'"),
      style: `<style>${page.css ?? ""}</style>`,
      assets: Object.entries(assets)
        .map(([name, text]) => `<script type="text/plain" id="asset-${name}">${escaped(text)}</script>`)
        .join("\n"),
      script: `<script>${script}</script>`,
    }),
  );
  return out;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildWeb();
  process.stdout.write(`Built ${relative(process.cwd(), built)}.\n`);
}
