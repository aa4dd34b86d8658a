import { expect, it } from "vitest";
import { ledgerOf } from "./ledger.ts";
import { contradictionsIn, unusedSources, weakParameters } from "./ledger-queries.ts";

const source = (id: string, verified: string): readonly [string, string] => [
  `sources/${id}.yaml`,
  `id: ${id}\ntitle: ${id}\npublisher: Somebody\npublished: "2000"\nurl: in print\nlicence: none\nread: part\nverified: "${verified}"\n`,
];
const parameter = (name: string, ...evidence: string[]): string =>
  `  ${name}:\n    is: A number.\n    unit: "1"\n    prior: { uniform: [0, 1] }\n    evidence: [${evidence.join(", ")}]\n`;
const finds = (id: string, gives: number): string =>
  `{ source: ${id}, at: p. 1, finds: Something., gives: ${gives}, because: "it says so" }`;
const ASSUMED = "{ assumption: Nobody knows. }";
const event = (id: string, other?: string): string =>
  `  - { id: ${id}, row: null, date: "2025-09-02", precision: day, kind: statement, says: ${id} says so., confidence: low, sources: [{ source: read, at: p. 2, verified: "yes", read: part }]${other === undefined ? "" : `, contradicts: [${other}]`} }\n`;

const ledger = ledgerOf(
  new Map([
    source("read", "yes"),
    source("derived", "derived"),
    source("check", "check"),
    source("recalled", "no"),
    source("alone", "yes"),
    [
      "mechanisms/fear.yaml",
      `about: Fear.\nparameters:\n${[
        parameter("read", finds("read", 0.5), ASSUMED),
        parameter("derived", finds("derived", 0.5)),
        parameter("check", finds("check", 0.5)),
        parameter("recalled", finds("recalled", 0.5), ASSUMED),
        parameter("elicited", "{ elicited: Three readers. }"),
        parameter("claimed", '{ claim: "So they say.", source: read, at: p. 3 }'),
        parameter("assumed", ASSUMED),
        parameter("assumed-twice", ASSUMED, "{ assumption: For two reasons. }"),
        parameter("disputed", finds("read", 0.2), finds("check", 0.4)),
        parameter("agreed", finds("read", 0.2), finds("check", 0.205)),
      ].join("")}`,
    ],
    [
      "events/day.yaml",
      `about: A day.\nevents:\n${event("a-count", "b-count")}${event("b-count", "a-count")}${event("alone")}`,
    ],
  ]),
);

it("reads the ledger of this test without a problem", () => {
  expect(ledger.problems).toEqual([]);
});

it("lists parameters by their best evidence, the weakest first, and none that rests on a figure read or derived", () => {
  expect(weakParameters(ledger).map(({ path, weight }) => `${path} ${weight}`)).toEqual([
    "fear.assumed assumption",
    "fear.assumed-twice assumption",
    "fear.elicited elicited",
    "fear.claimed claim",
    "fear.recalled recalled",
    "fear.check check",
  ]);
});

it("calls a parameter no stronger for a recalled figure beside its assumption than the figure is", () => {
  const recalled = weakParameters(ledger).find(({ path }) => path === "fear.recalled");
  expect(recalled?.evidence.map(({ weight }) => weight)).toEqual(["recalled", "assumption"]);
});

it("names the sources that nothing cites, unless something outside the ledger does", () => {
  expect(unusedSources(ledger).map(({ id }) => id)).toEqual(["alone"]);
  expect(unusedSources(ledger, [{ source: "alone", file: "studies/a.yaml", place: "1:1" }])).toEqual([]);
});

it("keeps both sides of a contradiction, once, and takes figures within 5 % for agreement", () => {
  expect(
    contradictionsIn(ledger).map(({ kind, about, sides }) => [kind, about, sides.map(({ id }) => id).join(" | ")]),
  ).toEqual([
    ["event", "a-count, b-count", "a-count | b-count"],
    ["parameter", "fear.disputed", "0.2 1 | 0.4 1"],
  ]);
});
