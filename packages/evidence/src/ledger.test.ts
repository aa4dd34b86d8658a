import { expect, it } from "vitest";
import { explainParameter } from "./explain.ts";
import { ledgerOf, ledgerWith, mechanismOfFile } from "./ledger.ts";
import { checkLedger } from "./ledger-check.ts";
import { isOk, problemsOf } from "./problem.ts";

const SOURCE = `
id: ida-p-3472
title: Deterrence Effects
publisher: Institute for Defense Analyses
published: "2000-04"
url: https://apps.dtic.mil/sti/citations/ADA381193
licence: Approved for public release
read: abstract
verified: yes
`;
const MECHANISM = `
about: Fear of loss keeps some trips at home.
parameters:
  threshold.lethal:
    is: Perceived risk at which traffickers stay home.
    unit: "1"
    prior: { triangular: [0.01, 0.03, 0.12] }
    evidence:
      - { source: ida-p-3472, at: abstract, finds: 3 % of potential flights interdicted., gives: 0.03 }
  threshold.arrest:
    is: The same for arrest.
    unit: "1"
    prior: { triangular: [0.02, 0.13, 0.30] }
    evidence: [{ assumption: No sourced value yet. }, { elicited: Two readers of the interviews. }]
`;
const claim = (id: string, contradicts: string): string => `
  - id: ${id}
    row: null
    who: An office
    date: 2025-11-19
    precision: day
    says: Prices rose.
    sources: [{ source: ida-p-3472, at: p. 1, verified: yes, read: copy }]
    against: [{ what: source/ida-p-3472, shows: nothing of the kind }]
    contradicts: [${contradicts}]
    status: Open.
`;
const FILES = new Map([
  ["evidence/sources/ida-p-3472.yaml", SOURCE],
  ["model/mechanisms/force-package.yaml", MECHANISM],
]);
const withFile = (name: string, text: string): Map<string, string> => new Map([...FILES, [name, text]]);

it("names the parameters of a mechanism after its file", () => {
  expect(mechanismOfFile("a/regional-reaction.yaml")).toBe("regionalReaction");
  expect([...ledgerOf(FILES).parameters.keys()]).toEqual([
    "forcePackage.threshold.lethal",
    "forcePackage.threshold.arrest",
  ]);
});

it("counts what rests on sources and what on judgement", () => {
  const { counts, problems, warnings, unused } = checkLedger(ledgerOf(FILES));
  expect(problems).toEqual([]);
  expect(warnings).toEqual([]);
  expect(unused).toEqual([]);
  expect(counts).toEqual({ parameters: 2, withSource: 1, assumptions: 1, elicited: 1, claims: 0, problems: 0 });
});

it("finds a citation that leads nowhere, and the source that was meant", () => {
  const files = withFile(
    "model/mechanisms/force-package.yaml",
    MECHANISM.replace("source: ida-p-3472", "source: ida-p-3427"),
  );
  const { problems, unused } = checkLedger(ledgerOf(files));
  expect(problems.map(({ place, fix }) => [place, fix])).toEqual([
    ["9:11 parameters › threshold.lethal › evidence › 0 › source", 'Did you mean "ida-p-3472"?'],
  ]);
  expect(unused).toEqual(["ida-p-3472"]);
});

it("counts a source as used where the world cites it", () => {
  const files = withFile(
    "model/world/legs.yaml",
    "legs:\n  - id: a\n    evidence: [{ source: nobody, at: p. 2, finds: x }]\n",
  );
  expect(checkLedger(ledgerOf(files)).problems.map(({ file }) => file)).toEqual(["model/world/legs.yaml"]);
});

it("asks for the step between a number found and a number taken", () => {
  const far = MECHANISM.replace("gives: 0.03", "gives: 0.10");
  const { warnings } = checkLedger(ledgerOf(withFile("model/mechanisms/force-package.yaml", far)));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.what).toMatch(
    /gives 0\.1, but the prior triangular\(0\.01, 0\.03, 0\.12\) is built around 0\.03/,
  );
  const explained = far.replace("gives: 0.10", "gives: 0.10, because: thwarted flights counted as interdicted");
  expect(checkLedger(ledgerOf(withFile("model/mechanisms/force-package.yaml", explained))).warnings).toEqual([]);
});

it("keeps both sides of a contradiction, and wants each to name the other", () => {
  const mutual = withFile(
    "evidence/claims/prices.yaml",
    `about: Two.\nclaims:${claim("up", "same")}${claim("same", "up")}`,
  );
  expect(checkLedger(ledgerOf(mutual)).problems).toEqual([]);
  expect(ledgerOf(mutual).claims.size).toBe(2);
  const oneSided = withFile(
    "evidence/claims/prices.yaml",
    `about: Two.\nclaims:${claim("up", "same")}${claim("same", "up").replace("    contradicts: [up]\n", "")}`,
  );
  expect(checkLedger(ledgerOf(oneSided)).problems[0]?.what).toBe('"same" does not say that it contradicts "up".');
  const absent = withFile("evidence/claims/prices.yaml", `about: One.\nclaims:${claim("up", "sane")}`);
  expect(checkLedger(ledgerOf(absent)).problems[0]?.what).toMatch(/not in the ledger/);
});

it("refuses two records of one name, and a source that its file does not name", () => {
  const twice = withFile("evidence/claims/prices.yaml", `about: Two.\nclaims:${claim("up", "up")}${claim("up", "up")}`);
  expect(checkLedger(ledgerOf(twice)).problems[0]?.what).toMatch(/given twice/);
  expect(checkLedger(ledgerOf(withFile("evidence/sources/other.yaml", SOURCE))).problems[0]?.what).toMatch(
    /named "ida-p-3472", its file "other"/,
  );
});

it("reads on past a bad file and tells of it", () => {
  const ledger = ledgerOf(withFile("evidence/sources/bad.yaml", "id: [\n"));
  expect(ledger.sources.size).toBe(1);
  expect(ledger.problems[0]?.file).toBe("evidence/sources/bad.yaml");
});

it("reads the same ledger in whatever order the files come", () => {
  const backwards = new Map([...FILES].reverse());
  expect(ledgerOf(backwards)).toEqual(ledgerOf(FILES));
});

it("follows a number down to the page of its source", () => {
  const tree = explainParameter(ledgerOf(FILES), "forcePackage.threshold.lethal");
  const [branch] = isOk(tree) ? tree.ok.evidence : [];
  expect(branch?.source).toEqual({
    id: "ida-p-3472",
    title: "Deterrence Effects",
    publisher: "Institute for Defense Analyses",
    published: "2000-04",
    locator: "abstract",
    url: "https://apps.dtic.mil/sti/citations/ADA381193",
    read: "abstract",
    verified: "yes",
  });
  expect(branch?.gives).toBe(0.03);
});

it("ends in the word assumption where nothing else supports a number", () => {
  const tree = explainParameter(ledgerOf(FILES), "forcePackage.threshold.arrest");
  expect(isOk(tree) && tree.ok.evidence.map(({ kind, source }) => [kind, source])).toEqual([
    ["assumption", null],
    ["elicited", null],
  ]);
});

it("suggests the parameter that was meant", () => {
  expect(problemsOf(explainParameter(ledgerOf(FILES), "forcePackage.treshold.lethal"))[0]?.fix).toBe(
    'Did you mean "forcePackage.threshold.lethal"?',
  );
});

it("reads the parameters of a file beside the mechanisms, and takes further ones from the world", () => {
  const ledger = ledgerOf(withFile("model/reference.yaml", MECHANISM));
  expect(ledger.parameters.size).toBe(4);
  expect(ledger.parameters.has("reference.threshold.lethal")).toBe(true);
  const first = ledger.parameters.get("reference.threshold.lethal")!;
  const more = ledgerWith(ledger, [{ ...first, path: "mode.go-fast.loadKg", unit: "kg/trip" }]);
  const tree = explainParameter(more, "mode.go-fast.loadKg");
  expect(isOk(tree) && tree.ok.unit).toBe("kg/trip");
  expect(checkLedger(more).counts.withSource).toBe(3);
});
