/**
 * Writes the generated files: types of parameters whose hovers carry unit, prior and source
 * (mechanisms/parameters.gen.ts), the append-only register of dimensions (dimensions.gen.json), the tables of MODEL.md, and
 * the JSON Schemas of studies and backtests.
 * `--check` writes nothing and fails when a file on disk differs.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { declaredParameters } from "../packages/model/src/library.ts";
import { readLibraryFiles } from "./library-files.ts";

const root = join(import.meta.dirname, "..", "packages", "model", "src");
const check = process.argv.includes("--check");
const differing: string[] = [];

interface Declared {
  is: string;
  unit: string;
  prior: Record<string, unknown>;
  evidence?: { source?: string; at?: string; assumption?: string; elicited?: string }[];
}
interface Tree {
  [key: string]: Tree | Declared;
}

const camel = (text: string): string => text.replace(/[-. ]+(.)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (text: string): string => camel(text).replace(/^./, (letter) => letter.toUpperCase());
const isDeclared = (node: Tree | Declared): node is Declared =>
  typeof (node as Declared).unit === "string" && "prior" in node;

const emit = (path: string, text: string): void => {
  const old = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (old === text) return;
  if (check) differing.push(path);
  else writeFileSync(path, text);
};

const treeOf = (parameters: Record<string, Declared>): Tree => {
  const tree: Tree = {};
  for (const [path, declared] of Object.entries(parameters)) {
    const keys = path.split(".").map(camel);
    const last = keys.pop() as string;
    let node = tree;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as Tree;
    }
    node[last] = declared;
  }
  return tree;
};

const hover = (declared: Declared): string => {
  const from = (declared.evidence ?? [])
    .map((e) => (e.source ? `${e.source}, ${e.at}` : e.assumption ? "assumption" : e.elicited ? "elicited" : "claim"))
    .join("; ");
  return `${declared.is} [${declared.unit}] ${JSON.stringify(declared.prior)}. From: ${from}.`.replace(/\*\//g, "* /");
};

const typeOf = (tree: Tree, indent: string): string =>
  Object.entries(tree)
    .map(([key, node]) =>
      isDeclared(node)
        ? `${indent}/** ${hover(node)} */\n${indent}${key}: number;`
        : `${indent}${key}: {\n${typeOf(node, `${indent}  `)}\n${indent}};`,
    )
    .join("\n");

const formsOf = (name: string, parameters: Record<string, Declared>): string[] =>
  Object.entries(parameters).flatMap(([path, declared]) => {
    const forms = declared.prior.forms as Record<string, number> | undefined;
    if (!forms) return [];
    const members = Object.keys(forms).map((form, place) => `${camel(form)}: ${place}`);
    return [
      `/** Rival forms of ${name}.${path}. */\nexport const ${camel(`${name}.${path}`)} = { ${members.join(", ")} } as const;\n`,
    ];
  });

const files = [
  ...readdirSync(join(root, "mechanisms"))
    .filter((f) => f.endsWith(".yaml"))
    .sort()
    .map((f) => [`mechanisms/${f}`, camel(f.slice(0, -".yaml".length))] as const),
  ["reference.yaml", "reference"] as const,
];
const parts: string[] = ["// Written by `npm run generate` from the YAML beside it. Do not edit.\n"];
const names: string[] = [];
for (const [file, name] of files) {
  const parameters = (parse(readFileSync(join(root, file), "utf8")).parameters ?? {}) as Record<string, Declared>;
  parts.push(
    `export interface ${pascal(name)}Parameters {\n${typeOf(treeOf(parameters), "  ")}\n}\n`,
    ...formsOf(name, parameters),
  );
  names.push(name);
}
parts.push(
  `/** All parameters of a run, by mechanism. */\nexport interface Parameters {\n${names.map((n) => `  ${n}: ${pascal(n)}Parameters;`).join("\n")}\n}\n`,
);
emit(join(root, "mechanisms", "parameters.gen.ts"), parts.join("\n"));

const registerPath = join(root, "dimensions.gen.json");
const register = (existsSync(registerPath) ? JSON.parse(readFileSync(registerPath, "utf8")) : {}) as Record<
  string,
  number
>;
const declared = declaredParameters(readLibraryFiles());
if ("problems" in declared) {
  console.error(declared.problems.map((p) => `${p.file} › ${p.place}: ${p.what}`).join("\n"));
} else {
  let next = Object.values(register).reduce((most, d) => Math.max(most, d + 1), 0);
  for (const parameter of declared.ok) {
    if ("fixed" in parameter.prior || parameter.path in register) continue;
    register[parameter.path] = next++;
  }
  emit(registerPath, `${JSON.stringify(register, null, 1)}\n`);
}
const { withTables } = await import("./model-doc.ts"); // after the types it reads are written
for (const document of ["MODEL.md", "ODD.md"]) {
  const path = join(root, "..", "..", "..", document);
  emit(path, withTables(readFileSync(path, "utf8")));
}
/** A schema is compared as a value, since the formatter lays its text out anew. */
const emitSchema = (path: string, schema: object): void => {
  const isSame = existsSync(path) && JSON.stringify(JSON.parse(readFileSync(path, "utf8"))) === JSON.stringify(schema);
  if (!isSame) emit(path, `${JSON.stringify(schema, null, 2)}\n`);
};
const studies = join(root, "..", "..", "..", "studies");
const { studyJsonSchema } = await import("../packages/study/src/question.ts");
const { backtestJsonSchema } = await import("../packages/study/src/backtest/file.ts");
emitSchema(join(studies, "study.schema.json"), studyJsonSchema());
emitSchema(join(studies, "backtests", "backtest.schema.json"), backtestJsonSchema());
if (differing.length > 0) {
  console.error(`Generated files differ from their sources; run npm run generate:\n${differing.join("\n")}`);
  process.exit(1);
}
