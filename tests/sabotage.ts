/**
 * Breaks a copy of the repository in the ways of sabotage.yaml, one at a time, and runs the tests that should notice. A
 * change that no named test notices, or whose text is no longer there, fails this stage. The repository itself is never
 * touched. First the same tests run on the unbroken copy: a test that fails anyway would notice everything.
 *
 *     node --import tsx tests/sabotage.ts            all
 *     node --import tsx tests/sabotage.ts elasticity those whose sentence contains the word
 */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "yaml";

interface Sabotage {
  readonly is: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly caughtBy: readonly string[];
}

const root = join(import.meta.dirname, "..");
const AT_ONCE = 2;
/** A broken test may never end; then it has noticed [ms]. */
const PATIENCE = 120_000;
const LEFT_OUT = new Set(["node_modules", ".git", "dist", "results", "runs"]);

/** Links every installed package, and the packages of the house to those of the copy. */
const linkModules = (copy: string): void => {
  const from = join(root, "node_modules");
  const to = join(copy, "node_modules");
  mkdirSync(join(to, "@inflow"), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== "@inflow" && name !== "inflow" && !name.startsWith(".vite"))
      symlinkSync(join(from, name), join(to, name));
  for (const folder of ["packages", "apps"])
    for (const name of readdirSync(join(copy, folder))) {
      const manifest = join(copy, folder, name, "package.json");
      if (existsSync(manifest))
        symlinkSync(
          join(copy, folder, name),
          join(to, (JSON.parse(readFileSync(manifest, "utf8")) as { name: string }).name),
        );
    }
};

const copyOf = (index: number, folder: string): string => {
  const copy = join(folder, `copy-${index}`);
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  linkModules(copy);
  return copy;
};

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs test files of a copy; nothing passed and nothing failed means that they could not be read. */
const testsOf = (copy: string, files: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    if (files.length === 0) return resolve({ passed: 0, failed: 0 });
    const report = join(copy, "sabotage.json");
    rmSync(report, { force: true });
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const args = [vitest, "run", "--pool=threads", "--reporter=json", `--outputFile=${report}`, ...files];
    const tests = spawn(process.execPath, args, {
      cwd: copy,
      stdio: "ignore",
      timeout: PATIENCE,
      killSignal: "SIGKILL",
    });
    tests.on("close", (_, signal) => {
      if (signal !== null) return resolve({ passed: 0, failed: 1 });
      if (!existsSync(report)) return resolve({ passed: 0, failed: 0 });
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
      resolve({ passed: numPassedTests!, failed: numFailedTests! });
    });
  });

/** What becomes of one change: null when it was noticed, else why not. */
const tryOne = async ({ file, find, replace, caughtBy }: Sabotage, copy: string): Promise<string | null> => {
  const path = join(copy, file);
  const sound = readFileSync(path, "utf8");
  if (sound.split(find).length !== 2)
    return `its text stands ${sound.split(find).length - 1} times in ${file}, not once`;
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  try {
    for (const test of caughtBy) {
      const { passed, failed } = await testsOf(copy, [test]);
      if (failed > 0) return null;
      if (passed === 0) return `${test} cannot be read any more, which proves nothing`;
    }
    return `${caughtBy.join(", ")} still passes`;
  } finally {
    writeFileSync(path, sound);
  }
};

const all = parse(readFileSync(join(root, "tests", "sabotage.yaml"), "utf8")) as Sabotage[];
const word = process.argv[2] ?? "";
const chosen = all.filter(({ is }) => is.toLowerCase().includes(word.toLowerCase()));
const folder = mkdtempSync(join(tmpdir(), "inflow-sabotage-"));
const copies = Array.from({ length: AT_ONCE }, (_, index) => copyOf(index, folder));
const began = performance.now();
let missed = 0;

const files = [...new Set(chosen.flatMap(({ caughtBy }) => caughtBy))].sort();
const sound = await Promise.all(
  copies.map((copy, part) =>
    testsOf(
      copy,
      files.filter((_, i) => i % AT_ONCE === part),
    ),
  ),
);
const broken = sound.reduce((sum, { failed }) => sum + failed, 0);
if (broken > 0) process.stdout.write(`${broken} of these tests fail on the unbroken copy: mend them first.\n`);

const waiting = [...chosen];
await Promise.all(
  copies.map(async (copy) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const why = await tryOne(next, copy);
      if (why !== null) missed++;
      process.stdout.write(`${why === null ? "caught" : "MISSED"}  ${next.is}${why === null ? "" : ` (${why})`}\n`);
    }
  }),
);
rmSync(folder, { recursive: true, force: true });

const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${chosen.length - missed} caught, ${missed + broken} missed in ${seconds} s\n`);
process.exitCode = missed + broken > 0 || chosen.length === 0 ? 1 : 0;
