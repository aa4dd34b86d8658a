import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../scripts/build.mjs";
import { inflow, root, smallStudy } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-command-"));
const out = join(scratch, "results");
const study = join(scratch, "small.yaml");
const MINUTES = 240_000;

/** Every file below a folder with its bytes and its time, as one word. */
const stateOf = (folder: string): string => {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    hash.update(`${name} ${statSync(path).mtimeMs}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
};

const partsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".part"))
    : [];

interface Band {
  p10: number;
  p50: number;
  p90: number;
}
interface Answer {
  runId: string;
  hash: string;
  study: string;
  policies: string[];
  runs: number;
  seconds: number;
  verdict: string;
  primaryCommodity: string;
  verdicts: Record<string, Record<string, { finding: string; sentence: string; shares: Record<string, number> }>>;
  probability: number;
  epistemicShare: number | null;
  outcomes: Record<string, Record<string, Record<string, Band>>>;
  costPerTonneNotLanded: Record<string, unknown>;
  agreementOfForms: Record<string, Record<string, string>>;
  monthsToAnswer: null;
  files: string[];
}

let answer: Answer;
beforeAll(async () => {
  await build();
  writeFileSync(study, smallStudy({ draws: 16 }));
  const said = inflow(["assess", study, "--out", out, "--json", "--no-open"]);
  expect(said.code, said.err).toBe(0);
  answer = JSON.parse(said.out) as Answer;
}, MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("What assess prints as JSON", () => {
  it("holds the run, its hash and how long it took", () => {
    expect(answer.runId).toMatch(/^[0-9a-f]{12}$/);
    expect(answer.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer).toMatchObject({ study: "small", runs: 32, policies: ["campaign-2025", "none", "ports-of-entry"] });
    expect(answer.seconds).toBeGreaterThan(0);
  });

  it("holds one verdict of five for every policy but the comparison and for each commodity", () => {
    expect(Object.keys(answer.verdicts)).toEqual(["campaign-2025", "ports-of-entry"]);
    for (const byCommodity of Object.values(answer.verdicts)) {
      expect(Object.keys(byCommodity)).toEqual(["cocaine", "fentanyl"]);
      for (const { finding, shares } of Object.values(byCommodity)) {
        expect(["reduces sustainably", "reduces unsustainably", "no effect", "harmful", "cannot tell yet"]).toContain(
          finding,
        );
        expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      }
    }
    expect(answer.verdict).toBe(answer.verdicts["campaign-2025"]!.cocaine!.finding);
    expect(answer.primaryCommodity).toBe("cocaine");
    expect(answer.monthsToAnswer).toBeNull();
  });

  it("holds ordered bands of outcomes by policy and commodity, and the three definitions of cost side by side", () => {
    const inflowKg = answer.outcomes.none!.cocaine!["inflowKg.total"]!;
    expect(inflowKg.p10).toBeGreaterThan(0);
    expect(inflowKg.p50).toBeGreaterThanOrEqual(inflowKg.p10);
    expect(inflowKg.p90).toBeGreaterThanOrEqual(inflowKg.p50);
    expect(Object.keys(answer.costPerTonneNotLanded).sort()).toEqual(["full", "incremental", "ships"]);
    expect(Object.keys(answer.agreementOfForms)).toContain("deterrence.form");
  });

  it("names the files that were written, and each is there", () => {
    expect(answer.files.map((file) => file.split("/").at(-1))).toEqual(
      expect.arrayContaining(["assessment.json", "summary.parquet", "brief.html", "brief.md"]),
    );
    for (const file of answer.files) expect(statSync(file).size).toBeGreaterThan(500);
    expect(partsIn(out)).toEqual([]);
  });
});

describe("What assess prints for people", () => {
  it(
    "is the sentence and a table of every policy, without colour where there is no terminal",
    () => {
      const said = inflow(["assess", study, "--out", out, "--no-open"]);
      expect(said.code).toBe(0);
      expect(said.out).toContain(answer.verdicts["campaign-2025"]!.cocaine!.sentence);
      for (const policy of ["campaign-2025", "ports-of-entry"]) expect(said.out).toContain(policy);
      expect(said.out).toMatch(/^Preview: 32 futures, too few to quote\./);
      expect(said.out).toContain("Harmful: 500 or more additional deaths");
      expect(said.out).toMatch(
        /Inflow of cocaine changes by less than 10\u00a0% in \d+ of 100; in \d+ of these, 500 or more/,
      );
      expect(said.out).toMatch(/\d+ ±\d+/);
      expect(said.out).toContain(`inflow verify ${answer.runId}`);
      expect(`${said.out}${said.err}`).not.toContain("\u001b");
    },
    MINUTES,
  );
});

describe("The other verbs", () => {
  it(
    "run gives the bands of one policy and the number of runs asked for",
    () => {
      const said = inflow([
        "run",
        study,
        "--policy",
        "treatment",
        "--runs",
        "6",
        "--seed",
        "3",
        "--threads",
        "1",
        "--out",
        out,
        "--json",
      ]);
      expect(said.code, said.err).toBe(0);
      expect(JSON.parse(said.out)).toMatchObject({ study: "small", policies: ["treatment"], runs: 6 });
    },
    MINUTES,
  );

  it(
    "compare gives the difference of two policies under the same luck, and nothing at all of a policy from itself",
    () => {
      const said = inflow(["compare", study, "campaign-2025", "none", "--runs", "4", "--out", out, "--json"]);
      expect(said.code, said.err).toBe(0);
      const { change } = JSON.parse(said.out) as { change: Record<string, Band> };
      expect(change["cost.full"]!.p50).toBeGreaterThanOrEqual(0);
      expect(inflow(["compare", study, "none", "none", "--runs", "4", "--out", out]).code).toBe(2);
    },
    MINUTES,
  );

  it(
    "explain walks from cocaine's inflow back to sources with title, locator, address and what was verified",
    () => {
      interface Cause {
        kind: string;
        name: string;
        title?: string;
        locator?: string;
        url?: string;
        verified?: string;
        from: Cause[];
      }
      const sources: Cause[] = [];
      const kinds = new Set<string>();
      const walk = (cause: Cause): void => {
        kinds.add(cause.kind);
        if (cause.title !== undefined) sources.push(cause);
        cause.from.forEach(walk);
      };
      const said = inflow(["explain", "inflowKg", "--json"]);
      expect(said.code).toBe(0);
      walk(JSON.parse(said.out) as Cause);
      expect([...kinds].sort()).toEqual(
        expect.arrayContaining(["balance", "evidence", "mechanism", "parameter", "policy", "quantity", "world"]),
      );
      expect(sources.length).toBeGreaterThan(100);
      for (const { title, locator, url, verified } of sources)
        expect([title, locator, url, verified].every((part) => typeof part === "string" && part !== "")).toBe(true);
      expect(inflow(["explain", "deterrence.treshold.lethal"]).err).toContain(
        'Did you mean "deterrence.threshold.lethal"?',
      );
    },
    MINUTES,
  );

  it("explain takes the words that readers meet, and says by which name of the model it tells them", () => {
    expect(inflow(["explain", "harmful"]).out).toMatch(/never cancels[\s\S]*inflow explain deaths\.crews/);
    for (const [word, name] of [
      ["price", "retailUsdPerKg"],
      ["people killed", "crewKilled"],
      ["inflowShare.cocaine", "inflowKg"],
      ["partners", "cooperation"],
    ] as const)
      expect(inflow(["explain", ...word.split(" "), "--depth", "1"]).out).toContain(
        `"${word}" is told by the quantity ${name}`,
      );
  });

  it(
    "run and compare print headlines with their units first, and every outcome when asked for",
    () => {
      const run = ["run", study, "--policy", "treatment", "--runs", "4", "--out", out];
      const few = inflow(run).out;
      expect(few).toMatch(/cost, incremental +billion USD/);
      expect(few).toMatch(/crews killed by forces +people/);
      expect(few).toMatch(/more outcomes: --all/);
      const all = inflow([...run, "--all"]).out;
      expect(all).toContain("network.cohesion");
      expect(all.split("\n").length).toBeGreaterThan(few.split("\n").length + 50);
    },
    MINUTES,
  );

  it(
    "assess says where a policy had begun before the horizon",
    () => {
      const late = join(scratch, "late.yaml");
      const text = smallStudy({ id: "late", draws: 2, until: "2026-06-28" }).replace(
        "from: 2025-01-06",
        "from: 2026-01-05",
      );
      writeFileSync(late, text);
      expect(inflow(["assess", late, "--out", join(scratch, "late"), "--no-open"]).err).toMatch(
        /"campaign-2025" begins 2025-\d\d-\d\d, before the horizon \(2026-01-05\)/,
      );
    },
    MINUTES,
  );

  it(
    "evidence check counts what rests on what and finds no problem",
    () => {
      const said = inflow(["evidence", "check", "--json"]);
      expect(said.code).toBe(0);
      const counts = JSON.parse(said.out) as Record<string, number>;
      expect(counts.problems).toBe(0);
      for (const kind of ["parameters", "withSource", "assumptions", "claims"]) expect(counts[kind]).toBeGreaterThan(0);
      for (const list of ["list", "claims", "events"]) expect(inflow(["evidence", list, "--json"]).code).toBe(0);
    },
    MINUTES,
  );

  it(
    "brief tells a finished run again, the same to the letter",
    () => {
      const before = readFileSync(join(out, answer.runId, "brief.md"), "utf8");
      const said = inflow(["brief", answer.runId, "--out", out, "--json"]);
      expect(said.code, said.err).toBe(0);
      expect(readFileSync(join(out, answer.runId, "brief.md"), "utf8")).toBe(before);
    },
    MINUTES,
  );

  it(
    "all say what they are for with an example, and the list holds only what runs",
    () => {
      const verbs = [...inflow(["--help"]).out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)]
        .map(([, verb]) => verb!)
        .filter((verb) => !["help", "inflow"].includes(verb));
      expect(verbs).toEqual(
        expect.arrayContaining(["assess", "run", "compare", "explain", "evidence", "verify", "brief"]),
      );
      for (const verb of verbs) {
        const said = inflow([verb, "--help"]);
        expect(said.code).toBe(0);
        expect(said.out).toMatch(new RegExp(`Example:\\n {2}inflow ${verb}`));
      }
    },
    MINUTES,
  );
});

describe("Bad input ends with exit code 2, says why on standard error, and leaves results as they were", () => {
  const bad = join(scratch, "bad.yaml");
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["an unknown verb", ["asses", study], /Did you mean assess/],
    ["an unknown option", ["assess", study, "--quik"], /Did you mean --quick/],
    ["no study", ["assess"], /study/],
    ["a study that is not there", ["assess", join(scratch, "smal.yaml")], /Did you mean/],
    ["a study with several faults", ["assess", bad], /2 things are wrong/],
    ["threads that are no number", ["assess", study, "--threads", "two"], /whole number/],
    ["a seed below zero", ["run", study, "--seed", "-1"], /whole number/],
    ["a share above one", ["verify", study, "--share", "2"], /share above 0/],
    ["an unknown policy", ["run", study, "--policy", "campain-2025"], /Did you mean "campaign-2025"/],
    ["an unknown shipped study", ["assess", "caribean-2025"], /no shipped study[\s\S]*Did you mean "caribbean-2025"/],
    ["a run that is none", ["verify", "zzz"], /no shipped study "zzz"[\s\S]*Runs in .*[0-9a-f]{12}/],
    ["an unknown quantity", ["explain", "inflowkgs"], /Did you mean "inflowKg"/],
    ["a key of a brief", ["explain", "B30"], /key of a brief/],
    ["a word that descriptions use", ["explain", "jettison"], /interdiction\.jettison/],
    ["an unknown run", ["verify", "0123456789ab"], /no run/],
    ["a folder to lay over that is not there", ["assess", study, "--over", join(scratch, "nowhere")], /no such folder/],
  ];

  it.each(cases)("%s", (_, args, told) => {
    writeFileSync(bad, smallStudy().replace("drivers: reference", "drivers: any").replace("seed: 7", "seed: x"));
    const before = stateOf(out);
    const said = inflow(args.some((word) => ["explain"].includes(word)) ? args : [...args, "--out", out]);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(told);
    expect(said.out).toBe("");
    expect(stateOf(out)).toBe(before);
  });

  it("a study that compares nothing, before anything of it is run", () => {
    const lonely = join(scratch, "lonely.yaml");
    writeFileSync(lonely, smallStudy().replace(/policies: .*/, "policies: [none]"));
    const before = stateOf(out);
    const said = inflow(["assess", lonely, "--out", out]);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/compares nothing[\s\S]*inflow run/);
    expect(said.err).not.toContain("runs/s");
    expect(stateOf(out)).toBe(before);
  });

  it("with --json as one object with all problems", () => {
    const said = inflow(["assess", bad, "--json", "--out", out]);
    expect(said.code).toBe(2);
    const { problems } = JSON.parse(said.out) as { problems: Record<string, string>[] };
    expect(problems).toHaveLength(2);
    for (const problem of problems)
      expect(Object.keys(problem).sort()).toEqual(["file", "fix", "place", "what", "why"]);
  });

  it("a folder for results where a file stands", () => {
    const said = inflow(["assess", study, "--out", join(scratch, "small.yaml")]);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/A file stands where a folder is needed/);
    expect(readFileSync(study, "utf8")).toBe(smallStudy({ draws: 16 }));
  });

  it(
    "a disk that takes no more bytes: no file is half there, and earlier results are untouched",
    () => {
      const whole = join(out, answer.runId);
      const before = stateOf(whole);
      const command = `ulimit -f 40; exec "${process.execPath}" apps/cli/bin/inflow.js assess "${study}" --seed 99 --no-open`;
      const { status, stderr } = spawnSync("bash", ["-c", `${command} --out "${out}"`], {
        cwd: root,
        encoding: "utf8",
      });
      expect(status, stderr).toBe(2);
      expect(stderr).toMatch(/One thing is wrong/);
      expect(partsIn(out)).toEqual([]);
      expect(stateOf(whole)).toBe(before);
      const other = readdirSync(out).filter((name) => existsSync(join(out, name, "assessment.json")));
      expect(other).toEqual([answer.runId]);
    },
    MINUTES,
  );
});
