import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ask, InputError, libraryWith, type Problem, shipped } from "inflow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallStudy } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-door-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array): string => {
  const path = join(scratch, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const problemsOf = (refused: () => unknown): readonly Problem[] => {
  try {
    refused();
  } catch (cause) {
    if (cause instanceof InputError) return cause.problems;
    throw cause;
  }
  return [];
};

const all = (problems: readonly Problem[]): string =>
  problems.map(({ place, what, fix }) => `${place}: ${what} ${fix}`).join("\n");

const study = smallStudy();
const cases: readonly (readonly [says: string, text: string | Uint8Array, told: RegExp])[] = [
  ["is empty", "", /empty/i],
  ["holds spaces alone", "   \n\n", /empty/i],
  ["is binary", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 254]), /not text|binary/i],
  ["is a list", "- a\n- b\n", /list|mapping/i],
  ["holds two documents", `${study}---\n${study}`, /more than one document/],
  ["names an unknown policy", study.replace("ports-of-entry", "ports-of-entri"), /Did you mean "ports-of-entry"/],
  ["compares with an unknown policy", study.replace("against: none", "against: nine"), /Did you mean "none"/],
  ["names an unknown world", study.replace("world: americas", "world: america"), /Did you mean "americas"/],
  ["has an unknown key", study.replace("drivers:", "driver:"), /drivers/],
  ["has a key twice", study.replace("drivers: reference", "drivers: reference\ndrivers: frozen"), /twice/],
  ["ends before it begins", study.replace("until: 2025-06-29", "until: 2024-06-29"), /before it begins/],
  ["has a date that does not exist", study.replace("2025-06-29", "2025-02-30"), /2025-02-30/],
  ["has no draws", study.replace("draws: 48", "draws: 0"), /draws/],
  ["asks for a million million draws", study.replace("draws: 48", "draws: 1000000000000"), /draws/],
  ["has a share above one", study.replace("fall: 0.10", "fall: 1.4"), /fall/],
  ["counts deaths of nobody known", study.replace("crews,", "crew,"), /Did you mean "crews"/],
  ["lists a policy twice", study.replace("none, ports", "none, none, ports"), /listed twice/],
  ["believes in an unknown parameter", `${study}beliefs: { deterrence.fom: none }\n`, /Did you mean "deterrence.form"/],
  ["pins an unknown form", `${study}beliefs: { deterrence.form: wilingness }\n`, /willingness/],
  [
    "has a prior out of order",
    `${study}beliefs: { deterrence.threshold.lethal: { uniform: [0.9, 0.1] } }\n`,
    /uniform|order|below/i,
  ],
  ["names another format", study.replace("inflow: 1", "inflow: 2"), /inflow/],
  ["is nested beyond reason", `${study}more: ${"[".repeat(5000)}`, /./],
  [
    "expands by aliases",
    `a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    /./,
  ],
];

describe("A study file is refused with its place, the reason and the fix when it", () => {
  it.each(cases)("%s", (_, text, told) => {
    const problems = problemsOf(() => ask(write("study.yaml", text)));
    expect(problems.length).toBeGreaterThan(0);
    expect(all(problems)).toMatch(told);
  });

  it("has many things wrong: all are told at once", () => {
    const bad = study
      .replace("drivers: reference", "drivers: free")
      .replace("fall: 0.10", "fall: -2")
      .replace("seed: 7", "seed: seven")
      .replace("confidence: 0.67", "confidence: 0.3");
    const problems = problemsOf(() => ask(write("many.yaml", bad)));
    expect(problems.length).toBeGreaterThanOrEqual(4);
    for (const key of ["drivers", "fall", "seed", "confidence"])
      expect(problems.some(({ place }) => place.includes(key))).toBe(true);
  });

  it("is huge: its size is looked at before it is read", () => {
    const problems = problemsOf(() => ask(write("huge.yaml", new Uint8Array(6_000_000).fill(35))));
    expect(all(problems)).toMatch(/6000000 bytes/);
  });

  it("is not there, is a folder, or hides a folder in its path", () => {
    expect(all(problemsOf(() => ask(join(scratch, "stud.yaml"))))).toMatch(/no such file.*Did you mean/s);
    expect(all(problemsOf(() => ask(`${scratch}/`)))).toMatch(/folder/);
    expect(all(problemsOf(() => ask(join(write("file.yaml", "a: 1"), "x.yaml"))))).toMatch(/no such file/);
  });

  it("has two policies that set one lever in one week to different values", () => {
    const own = `policies:
  - none
  - id: mine
    is: Contradicts itself.
    gives:
      - { set: treatmentRatio, from: 2025-02-03, to: 2, evidence: [{ assumption: a test }] }
      - { set: treatmentRatio, from: 2025-03-03, to: 3, evidence: [{ assumption: a test }] }
`;
    const bad = study.replace(/policies: .*\n/, own);
    expect(all(problemsOf(() => ask(write("contradicts.yaml", bad))))).toMatch(/treatmentRatio/);
  });
});

const { texts } = shipped();
const over = (name: string, change: (text: string) => string): readonly Problem[] => {
  const folder = join(scratch, `over-${name.replaceAll("/", "-")}`);
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), change(texts[name]!));
  return problemsOf(() => {
    libraryWith(folder);
    ask("caribbean-2025", { over: folder, draws: 2 });
  });
};

describe("A folder laid over what is shipped is refused with the file and the place when it", () => {
  const deterrence = "mechanisms/deterrence.yaml";
  it("holds a number without a unit", () => {
    expect(all(over(deterrence, (text) => text.replace(/\n\s+unit: .*/, "")))).toMatch(/unit/);
  });
  it("holds an unknown unit", () => {
    expect(all(over(deterrence, (text) => text.replace(/unit: .*/, "unit: furlong")))).toMatch(/furlong/);
  });
  it("holds a number without evidence", () => {
    const problems = over(deterrence, (text) => text.replace(/\n\s+evidence:(\n\s+- .*(\n\s{8,}.*)*)/, ""));
    expect(all(problems)).toMatch(/evidence/);
  });
  it("holds a policy that sets an unknown lever", () => {
    expect(
      all(over("policies/treatment.yaml", (text) => text.replace("set: treatmentRatio", "set: treatmentRatoi"))),
    ).toMatch(/Did you mean "treatmentRatio"/);
  });
  it("holds a world whose leg leads nowhere", () => {
    const name = "world/americas/legs-source.yaml";
    const place = /from: ([a-z-]+)/.exec(texts[name]!)![1]!;
    expect(all(over(name, (text) => text.replace(`from: ${place}`, `from: ${place}x`)))).toMatch(
      new RegExp(`${place}x`),
    );
  });
  it("holds no YAML at all", () => {
    const folder = join(scratch, "nothing");
    mkdirSync(folder);
    expect(all(problemsOf(() => libraryWith(folder)))).toMatch(/no YAML/);
  });
});

describe("A file that may not be read", () => {
  let path = "";
  beforeAll(() => {
    path = write("secret.yaml", study);
    chmodSync(path, 0o000);
  });
  it("is told as such where the system enforces it, and read where the reader is the superuser", () => {
    const isSuper = process.getuid?.() === 0;
    const problems = problemsOf(() => ask(path));
    expect(problems.map(({ what }) => what)).toEqual(isSuper ? [] : ["Reading it is not permitted."]);
    chmodSync(path, 0o600);
    expect(readFileSync(path, "utf8")).toBe(study);
    expect(readdirSync(scratch)).toContain("secret.yaml");
  });
});
