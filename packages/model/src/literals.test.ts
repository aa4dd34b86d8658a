/**
 * No number hides in the code: every literal other than 0, 1 and 2 is a unit factor in unit.ts or a parameter with
 * evidence. Read from the syntax tree, so that names, texts and comments do not matter.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = import.meta.dirname;
const ALLOWED = new Set([0, 1, 2]);
/** The width of a table is not a quantity of the world. */
const STRUCTURAL: Readonly<Record<string, string>> = { "world.ts": "8" };

/** Number literals of a source text that are not allowed, as "line: literal". */
const hiddenNumbers = (name: string, text: string): string[] => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const numeric = ts.isNumericLiteral(node) || ts.isBigIntLiteral(node);
    if (numeric && !ALLOWED.has(Number(node.getText(source).replaceAll("_", "").replace(/n$/, ""))))
      found.push(`${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${node.getText(source)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.ts$/.test(entry.name) && !/\.(test|test-support|gen)\.ts$/.test(entry.name) ? [path] : [];
  });

const files = sources(root).filter((path) => relative(root, path) !== "unit.ts");

describe("numbers in the model's code", () => {
  it.each(files.map((path) => relative(root, path).split("\\").join("/")))(
    "%s states none but 0, 1 and 2; any other is a parameter in the YAML with unit, prior and evidence, or a unit factor in unit.ts",
    (name) => {
      const hidden = hiddenNumbers(name, readFileSync(join(root, name), "utf8"));
      expect(hidden.filter((found) => !found.endsWith(`: ${STRUCTURAL[name]}`))).toEqual([]);
    },
  );

  it("are looked for in every mechanism", () => {
    expect(files.filter((path) => path.includes("mechanisms")).length).toBeGreaterThanOrEqual(18);
  });
});

describe("the search itself", () => {
  const seen = (text: string): string[] => hiddenNumbers("sample.ts", text);

  it("sees a factor in a law, a default, an array, an exponent form and a number behind a minus", () => {
    expect(seen("const a = (x: number) => 0.4536 * x;")).toEqual(["1: 0.4536"]);
    expect(seen("const f = (x = 13) => x;\nconst g = [0, 1, 2, 3];")).toEqual(["1: 13", "2: 3"]);
    expect(seen("const e = 1e-9; const m = -7; const h = 0x10; const b = 1_000n;")).toHaveLength(4);
  });

  it("does not mind 0, 1 and 2 however written, names, texts, comments and types of them", () => {
    expect(seen("// 42 in a comment\nconst week52 = 'of 365'; const x = [0, 1.0, -2, 0.0]; const t = `a7`;")).toEqual(
      [],
    );
  });
});
