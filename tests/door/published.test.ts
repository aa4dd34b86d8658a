import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "../../scripts/build.mjs";
import { inflow, root } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-published-"));
const home = join(scratch, "reader");
const MINUTES = 300_000;

const sh = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(status, `${command} ${args.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
};

beforeAll(async () => {
  const folder = await publish();
  const tarball = sh("npm", ["pack", folder, "--pack-destination", scratch, "--silent", "--offline"], root)
    .trim()
    .split("\n")
    .at(-1)!;
  sh("mkdir", ["-p", home], scratch);
  writeFileSync(join(home, "package.json"), '{ "name": "reader", "private": true, "type": "module" }\n');
  sh("npm", ["install", join(scratch, tarball), "--offline", "--no-audit", "--no-fund", "--loglevel=error"], home);
}, MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("The published package, installed without a network in an empty folder", () => {
  it("brings no other package along, and evidence and studies as files", () => {
    expect(readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["inflow"]);
    const files = readdirSync(join(home, "node_modules", "inflow"));
    expect(files).toEqual(
      expect.arrayContaining(["bin", "evidence", "model", "studies", "index.js", "index.d.ts", "worker.js"]),
    );
    expect(readdirSync(join(home, "node_modules", "inflow", "evidence", "sources")).length).toBeGreaterThan(50);
  });

  it(
    "runs the program of the README, of ten lines, which ends in a verdict of five for each commodity",
    () => {
      const readme = readFileSync(join(root, "README.md"), "utf8");
      const programs = [...readme.matchAll(/```(?:js|ts|javascript|typescript)\n([\s\S]*?)\n```/g)].map(
        ([, code]) => code!,
      );
      const program = programs.find((code) => code.includes('from "inflow"'));
      expect(program).toBeDefined();
      expect(program!.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(10);
      writeFileSync(join(home, "program.mjs"), program!);
      const told = sh(process.execPath, ["program.mjs"], home);
      for (const commodity of ["cocaine", "fentanyl"])
        expect(told).toMatch(
          new RegExp(`${commodity}.*(reduces sustainably|reduces unsustainably|no effect|harmful|cannot tell yet)`),
        );
    },
    MINUTES,
  );

  it(
    "runs the same program in the repository, from the assembled library, as the README says",
    () => {
      const readme = readFileSync(join(root, "README.md"), "utf8");
      expect(readme).toContain("node scripts/build.mjs --publish");
      expect(readme).toContain("`./dist/inflow/index.js`");
      const program = [...readme.matchAll(/```js\n([\s\S]*?)\n```/g)]
        .map(([, code]) => code!)
        .find((code) => code.includes('from "inflow"'))!;
      const path = join(root, "dist", `readme-${process.pid}.mjs`);
      writeFileSync(path, program.replace('from "inflow"', 'from "./inflow/index.js"'));
      try {
        expect(sh(process.execPath, [path], root).trim().split("\n")).toHaveLength(4);
      } finally {
        rmSync(path);
      }
    },
    MINUTES,
  );

  it(
    "gives the verdict, the run id and the hash that the command of the repository gives",
    () => {
      const program = `import { ask, run, verdict } from "inflow";
const results = await run(ask("caribbean-2025", { quick: true, runs: 32 }), { threads: 1 });
const { runId, hash, finding, sentence, shares } = verdict(results, { policy: "blockade", commodity: "fentanyl" });
console.log(JSON.stringify({ runId, hash, verdict: { finding, sentence, shares } }));
`;
      writeFileSync(join(home, "same.mjs"), program);
      const own = JSON.parse(sh(process.execPath, ["same.mjs"], home)) as {
        runId: string;
        hash: string;
        verdict: object;
      };
      const said = inflow([
        "assess",
        "caribbean-2025",
        "--quick",
        "--runs",
        "32",
        "--no-open",
        "--json",
        "--out",
        join(scratch, "results"),
      ]);
      expect(said.code, said.err).toBe(0);
      const { runId, hash, verdicts } = JSON.parse(said.out) as {
        runId: string;
        hash: string;
        verdicts: Record<string, Record<string, object>>;
      };
      expect({ runId: own.runId, hash: own.hash }).toEqual({ runId, hash });
      expect(verdicts.blockade!.fentanyl).toMatchObject(own.verdict);
    },
    MINUTES,
  );

  it(
    "has the command, which explains a parameter down to its source",
    () => {
      const out = sh("npx", ["--no-install", "inflow", "explain", "deterrence.threshold.lethal"], home);
      expect(out).toMatch(/https?:\/\//);
    },
    MINUTES,
  );

  it("offers the methods apart from the model", () => {
    writeFileSync(
      join(home, "methods.mjs"),
      'import { medianOf } from "inflow/methods";\nconsole.log(medianOf({ uniform: [1, 3] }));\n',
    );
    expect(sh(process.execPath, ["methods.mjs"], home).trim()).toBe("2");
  });
});
