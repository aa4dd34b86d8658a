/**
 * Completes package-lock.json with the optional entries of all platforms. npm leaves out those that the registry does not
 * give for this machine, and `npm ci` then refuses the lock elsewhere. An entry has version, os, cpu and libc as its name
 * says, and no integrity, since its file was never seen here. `--check` writes nothing and fails where one is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPU = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];
const LIBC = { gnu: "glibc", glibc: "glibc", musl: "musl", gnueabihf: "glibc", musleabihf: "musl" };

/** What the last part of a package's name says of its platform. */
export const platformOf = (name) => {
  const words = name.replace(/^@[^/]+\//, "").split(/[-/]/);
  const os = words.find((word) => OS.includes(word));
  const cpu = words.find((word) => CPU.includes(word));
  const libc = words.map((word) => LIBC[word]).find((word) => word !== undefined);
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined || os !== "linux" ? {} : { libc: [libc] }),
    ...(os === undefined ? {} : { os: [os] }),
  };
};

/** The optional entries that a lock lacks, by their place. */
export const missingEntries = (lock) => {
  const { packages } = lock;
  const found = {};
  for (const [path, entry] of Object.entries(packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (places.some((place) => packages[place] !== undefined) || !/^\d/.test(version)) continue;
      const { cpu, libc, os } = platformOf(name);
      found[`node_modules/${name}`] = {
        version,
        ...(cpu === undefined ? {} : { cpu }),
        ...(entry.dev ? { dev: true } : {}),
        ...(libc === undefined ? {} : { libc }),
        ...(entry.license === undefined ? {} : { license: entry.license }),
        optional: true,
        ...(os === undefined ? {} : { os }),
        ...(entry.engines === undefined ? {} : { engines: entry.engines }),
      };
    }
  return found;
};

const byPlace = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

/** The lock with its missing optional entries put in, places in order. */
export const completed = (lock) => ({
  ...lock,
  packages: Object.fromEntries(Object.entries({ ...lock.packages, ...missingEntries(lock) }).sort(byPlace)),
});

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = Object.keys(missingEntries(lock));
  if (missing.length === 0) process.stdout.write("The lock has the optional entries of all platforms.\n");
  else if (process.argv.includes("--check")) {
    process.stderr.write(
      `The lock lacks ${missing.length} optional entries; run: node scripts/lock.mjs\n${missing.join("\n")}\n`,
    );
    process.exit(1);
  } else {
    writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
    process.stdout.write(`Added ${missing.length} optional entries.\n`);
  }
}
