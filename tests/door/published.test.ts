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
    "runs the program of the README, and gives the verdict that the command of the repository gives",
    () => {
      const readme = readFileSync(join(root, "README.md"), "utf8");
      const program = /```(?:js|ts|javascript|typescript)\n([^`]*from "inflow"[^`]*)```/.exec(readme)?.[1];
      expect(program).toBeDefined();
      const lines = program!.split("\n").filter((line) => line.trim() !== "");
      expect(lines.length).toBeLessThanOrEqual(10);
      writeFileSync(join(home, "program.mjs"), `${program}\nconsole.log(JSON.stringify(answer));\n`);
      const told = sh(process.execPath, ["program.mjs"], home).trim().split("\n");
      const answer = JSON.parse(told.at(-1)!) as { runId: string; hash: string; finding: string; sentence: string };
      expect(told[0]).toContain(answer.finding);
      const said = inflow([
        "assess",
        "caribbean-2025",
        "--quick",
        "--no-open",
        "--json",
        "--out",
        join(scratch, "results"),
      ]);
      expect(said.code, said.err).toBe(0);
      const { runId, hash, verdicts, primaryPolicy } = JSON.parse(said.out) as {
        runId: string;
        hash: string;
        primaryPolicy: string;
        verdicts: Record<string, Record<string, { sentence: string; finding: string }>>;
      };
      expect({ runId: answer.runId, hash: answer.hash }).toEqual({ runId, hash });
      expect(verdicts[primaryPolicy]!.cocaine).toMatchObject({ finding: answer.finding, sentence: answer.sentence });
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
