import fc from "fast-check";
import { expect, it } from "vitest";
import { isOk, problemsOf } from "./problem.ts";
import { z } from "./schema.ts";
import { checkWith, parseYaml } from "./yaml-door.ts";

const whatOf = (text: string): string[] => problemsOf(parseYaml(text, "x.yaml")).map(({ what }) => what);
const placesOf = (text: string): string[] => problemsOf(parseYaml(text, "x.yaml")).map(({ place }) => place);

it("refuses binary rubbish, saying where it begins", () => {
  expect(placesOf("a: 1\nb: \u0000\u0001")).toEqual(["2:4"]);
  expect(whatOf("PK\u0003\u0004\u0014")[0]).toMatch(/not text/);
  expect(whatOf("a: \ufffd\ufffd")[0]).toMatch(/not text/);
});

it("refuses empty text, and text that is only a comment", () => {
  expect(whatOf("")).toEqual(["The file is empty."]);
  expect(whatOf("# nothing yet\n")).toEqual(["The file is empty."]);
});

it("refuses five million and one characters", () => {
  expect(whatOf(`a: ${"x".repeat(5_000_000)}`)[0]).toMatch(/at most 5000000/);
  expect(problemsOf(parseYaml("a: 12345", "x.yaml", { limit: 4 }))).toHaveLength(1);
});

it("refuses text that would grow a million-fold through aliases", () => {
  let bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
  for (const [name, former] of ["ba", "cb", "dc", "ed", "fe", "gf"].map((pair) => [...pair]))
    bomb += `${name}: &${name} [${Array(10).fill(`*${former}`).join(",")}]\n`;
  expect(bomb.length).toBeLessThan(400);
  expect(whatOf(bomb)[0]).toMatch(/aliases/);
  expect(whatOf("a: *nobody")[0]).toMatch(/nobody/);
});

it("refuses text nested deeper than any record, in brackets, in blocks and through aliases", () => {
  const deep = [
    "[".repeat(200_000),
    "[".repeat(20_000) + "]".repeat(20_000),
    `a: ${"{b: ".repeat(5000)}`,
    `${"- ".repeat(20_000)}x`,
  ];
  for (const text of deep) expect(whatOf(text)).toEqual(["The text is nested too deeply."]);
  const blocks = Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
  expect(whatOf(blocks)).toEqual(["The text is nested too deeply."]);
  const chain = Array.from({ length: 5000 }, (_, i) => (i === 0 ? "a0: &a0 [x]" : `a${i}: &a${i} [*a${i - 1}]`)).join(
    "\n",
  );
  expect(whatOf(chain)[0]).toMatch(/aliases/);
});

it("reads an ordinary depth of brackets and blocks", () => {
  expect(
    whatOf(`a:\n${Array.from({ length: 12 }, (_, i) => `${"  ".repeat(i + 1)}b:`).join("\n")} [[[{ c: 1 }]]]`),
  ).toEqual([]);
});

it("refuses a list where fields are looked up by name", () => {
  expect(whatOf("- a\n- b")[0]).toBe("The file should hold a mapping, but holds a list.");
  expect(whatOf("just text")[0]).toMatch(/holds text/);
  expect(isOk(parseYaml("- a", "x.yaml", { top: "list" }))).toBe(true);
});

it("tells of every fault of the text, each with its line and column", () => {
  const text = 'a: 1\na: 2\nb: [1, 2\nc: "open\n';
  expect(placesOf(text)[0]).toBe("2:1");
  expect(placesOf(text).length).toBeGreaterThanOrEqual(2);
  expect(placesOf("a: 1\n---\nb: 2")).toEqual(["2:1"]);
  expect(whatOf("a: !secret x")).toHaveLength(1);
});

it("reads yes and dates as text, as YAML 1.2 says", () => {
  const read = parseYaml("verified: yes\ndate: 2025-09-02", "x.yaml");
  expect(isOk(read) && read.ok.value).toEqual({ verified: "yes", date: "2025-09-02" });
});

it("changes no value for a comment or an empty line", () => {
  const lines = ["a: 1", "b:", "  - c: [1, 2]", "    d: text", "e: { f: 0.5 }"];
  const plain = parseYaml(lines.join("\n"), "x.yaml");
  fc.assert(
    fc.property(fc.nat(lines.length), fc.stringMatching(/^[ -~]{0,30}$/), (at, words) => {
      const commented = [...lines.slice(0, at), `# ${words}`, "", ...lines.slice(at)].join("\n");
      const read = parseYaml(commented, "x.yaml");
      expect(isOk(read) && read.ok.value).toEqual(isOk(plain) && plain.ok.value);
    }),
    { seed: 2025 },
  );
});

it("never throws, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.string({ maxLength: 200 }),
        fc.stringMatching(/^[[\]{}:,&*!|>'"%@`#\- \n\ta-c]{0,60}$/),
      ),
      (text) => {
        const read = parseYaml(text, "x.yaml");
        expect(isOk(read) || read.problems.length > 0).toBe(true);
      },
    ),
    { seed: 2025, numRuns: 2000 },
  );
});

it("puts an issue of the schema where it stands in the text", () => {
  const schema = z.strictObject({ name: z.string(), parts: z.array(z.strictObject({ size: z.number() })) });
  const read = parseYaml("name: x\nparts:\n  - size: 1\n  - size: big\n    colour: red\n", "x.yaml");
  const found = isOk(read) ? problemsOf(checkWith(schema, read.ok)) : [];
  expect(found.map(({ place }) => place)).toEqual(["4:5 parts › 1 › size", "5:5 parts › 1 › colour"]);
});
