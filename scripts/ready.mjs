/**
 * Makes a clone ready, with nothing but Node and npm: checks the version of Node, installs what the lock file names and is
 * not there (the development tools only with --with-dev), and builds the command where a source has changed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LEAST = [20, 19];

const say = (text) => process.stderr.write(`${text}\n`);

const fail = (text) => {
  say(text);
  process.exit(1);
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  fail(`Inflow needs Node ${LEAST.join(".")} or newer; this is ${process.versions.node}. See https://nodejs.org.`);
};

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/** What the lock names and the installation lacks or has in another version; optional entries may be of other platforms. */
const lacking = (withDev) => {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return ["everything"];
  const have = packagesOf(installed);
  return Object.entries(packagesOf(join(root, "package-lock.json")))
    .filter(
      ([path, entry]) => path.includes("node_modules/") && !entry.optional && !entry.link && (withDev || !entry.dev),
    )
    .filter(([path, entry]) => have[path]?.version !== entry.version || !existsSync(join(root, path)))
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
};

const npm = (args) => {
  const cli = process.env.npm_execpath;
  const how = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
  return cli?.endsWith("js")
    ? spawnSync(process.execPath, [cli, ...args], how)
    : spawnSync("npm", args, { ...how, shell: process.platform === "win32" });
};

const isDevInstalled = () => existsSync(join(root, "node_modules", "typescript"));

const install = (withDev) => {
  const missing = lacking(withDev);
  if (missing.length === 0) return;
  const dev = withDev || isDevInstalled();
  say(
    `Installing ${missing.length > 3 || missing[0] === "everything" ? "what is missing" : missing.join(", ")} with npm …`,
  );
  const { status } = npm([
    "install",
    ...(dev ? ["--include=dev"] : ["--omit=dev"]),
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (status !== 0) fail("npm install failed; its messages stand above.");
};

checkNode();
install(process.argv.includes("--with-dev"));
const { build } = await import("./build.mjs");
if (await build()) say("Built the command.");
