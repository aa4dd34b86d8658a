/**
 * The walls of the house, read from its sources: who may know whom, what the pure packages may not touch, how long a file
 * may be, and which words do not belong. Workspaces do not enforce any of this; each failure says what to do instead.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = import.meta.dirname;

interface Rule {
  readonly folder: string;
  /** Packages of the house that it may import. */
  readonly knows: readonly string[];
  /** Packages of others that it may import. */
  readonly uses: readonly string[];
  /** Text in, values out: no clock, chance, file, network or console. */
  readonly pure: boolean;
}

const everyPackage = [
  "exact",
  "evidence",
  "methods",
  "model",
  "replications",
  "importers",
  "study",
  "runners",
  "store",
  "charts",
  "brief",
];

const rules: Readonly<Record<string, Rule>> = {
  exact: { folder: "packages/exact", knows: [], uses: ["@noble/hashes"], pure: true },
  evidence: { folder: "packages/evidence", knows: ["exact"], uses: ["yaml", "zod"], pure: true },
  methods: { folder: "packages/methods", knows: ["exact"], uses: ["quadprog"], pure: true },
  model: { folder: "packages/model", knows: ["exact", "evidence"], uses: [], pure: true },
  replications: { folder: "packages/replications", knows: ["exact", "methods", "model"], uses: ["highs"], pure: true },
  importers: {
    folder: "packages/importers",
    knows: ["exact", "evidence"],
    uses: ["csv-parse", "fflate", "read-excel-file"],
    pure: true,
  },
  study: {
    folder: "packages/study",
    knows: ["exact", "evidence", "methods", "model"],
    uses: ["yaml", "zod"],
    pure: true,
  },
  runners: { folder: "packages/runners", knows: ["study"], uses: [], pure: false },
  store: { folder: "packages/store", knows: ["study", "importers"], uses: ["hyparquet-writer"], pure: false },
  charts: {
    folder: "packages/charts",
    knows: ["study", "evidence", "model"],
    uses: ["d3-geo", "d3-scale", "d3-shape"],
    pure: true,
  },
  brief: { folder: "packages/brief", knows: ["study", "evidence", "charts", "model"], uses: [], pure: true },
  inflow: { folder: "packages/inflow", knows: everyPackage, uses: [], pure: false },
  web: {
    folder: "apps/web",
    knows: ["brief", "charts", "evidence", "importers", "methods", "model", "runners", "store", "study"],
    uses: ["react", "react-dom", "zustand"],
    pure: false,
  },
  cli: { folder: "apps/cli", knows: ["inflow", "evidence"], uses: ["commander", "picocolors"], pure: false },
};

/** Tests may also use these; a test of the model draws from priors with the methods, which know nothing of the model. */
const inTests: readonly string[] = [
  "vitest",
  "fast-check",
  "typescript",
  "yaml",
  "hyparquet",
  "esbuild",
  "@inflow/methods",
];

const filesIn = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        if (["node_modules", ".git", "dist"].includes(entry.name)) return [];
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesIn(path) : [path];
      });

const nameOf = (path: string): string => relative(root, path).split("\\").join("/");
const isTest = (path: string): boolean => /\.(test|test-support)\.tsx?$/.test(path);
const isGenerated = (path: string): boolean => /\.gen\.ts$/.test(path);
const sourcesOf = (rule: Rule): string[] =>
  filesIn(join(root, rule.folder, "src")).filter((path) => /\.tsx?$/.test(path));
const treeOf = (path: string, text = readFileSync(path, "utf8")): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

interface Import {
  readonly from: string;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
}

const importsOf = (source: ts.SourceFile): Import[] => {
  const found: Import[] = [];
  walk(source, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const named = clause && (ts.isNamedImports(clause) || ts.isNamedExports(clause)) ? [...clause.elements] : [];
      found.push({
        from: (node.moduleSpecifier as ts.StringLiteral).text,
        names: named.filter((n) => !n.isTypeOnly).map((n) => (n.propertyName ?? n.name).text),
        typeOnly: ts.isImportDeclaration(node)
          ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
          : node.isTypeOnly,
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ from: argument.text, names: [], typeOnly: false });
    }
  });
  return found;
};

const packageOf = (specifier: string): string =>
  specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : specifier.split("/")[0]!;
const houseName = (short: string): string => (short === "inflow" ? "inflow" : `@inflow/${short}`);
const isHouse = (specifier: string): boolean => specifier === "inflow" || specifier.startsWith("@inflow/");

/** Whether a package of the house names this way into it among its exports. */
const isDoor = (specifier: string): boolean => {
  const house = packageOf(specifier);
  const rule = Object.entries(rules).find(([short]) => houseName(short) === house)?.[1];
  if (rule === undefined) return false;
  const { exports = {} } = JSON.parse(readFileSync(join(root, rule.folder, "package.json"), "utf8")) as {
    exports?: Readonly<Record<string, string>>;
  };
  return `.${specifier.slice(house.length)}` in exports;
};

/** What a file imports that its package's rule does not let it. */
const trespasses = (path: string, rule: Rule, source = treeOf(path)): string[] =>
  importsOf(source).flatMap(({ from }) => {
    const test = isTest(path);
    if (from.startsWith(".")) {
      const target = join(path, "..", from);
      const inside = !relative(join(root, rule.folder), target).startsWith("..");
      if (!inside && !test) return [`${from}: leaves the package; import it by name, through its index.ts`];
      const isWhole =
        /\.(tsx?|json)$/.test(from) || (rule === rules.web && /\.css$/.test(from)) || (test && from.endsWith(".mjs"));
      return isWhole ? [] : [`${from}: a relative import ends as its file does, in .ts or .tsx`];
    }
    if (from.startsWith("node:")) {
      return rule.pure && !test
        ? [`${from}: a pure package gets text and gives values; let the caller read the file`]
        : [];
    }
    if (test && inTests.includes(packageOf(from))) return [];
    if (isHouse(from)) {
      if (!isDoor(from))
        return [`${from}: import ${packageOf(from)}, not a file inside it; export what you need there`];
      const allowed = rule.knows.map(houseName);
      return allowed.includes(packageOf(from))
        ? []
        : [
            `${from}: ${rule.folder} may know ${allowed.join(", ") || "nothing"}; take it as an argument or move the law down`,
          ];
    }
    const known = rule.uses.includes(packageOf(from));
    return known
      ? []
      : [`${from}: not on the list of dependencies of ${rule.folder}; do without, or argue for it in ARCHITECTURE.md`];
  });

describe.each(Object.entries(rules))("the walls of %s", (name, rule) => {
  const sources = sourcesOf(rule);
  const manifest = JSON.parse(readFileSync(join(root, rule.folder, "package.json"), "utf8")) as {
    name: string;
    dependencies?: Record<string, string>;
  };

  it("has sources to look at", () => {
    expect(sources.filter((path) => !isTest(path)).length).toBeGreaterThan(0);
    expect(manifest.name).toBe(name === "inflow" ? "inflow" : `@inflow/${name}`);
  });

  it("imports only what it may know", () => {
    expect(sources.flatMap((path) => trespasses(path, rule).map((what) => `${nameOf(path)}: ${what}`))).toEqual([]);
  });

  it("declares what it imports in its package.json, and nothing more", () => {
    const used = new Set(
      sources
        .filter((path) => !isTest(path))
        .flatMap((path) => importsOf(treeOf(path)).map(({ from }) => from))
        .filter((from) => !from.startsWith(".") && !from.startsWith("node:"))
        .map(packageOf),
    );
    const declared = Object.keys(manifest.dependencies ?? {});
    expect(
      [...used].filter((dependency) => !declared.includes(dependency)).map((d) => `${d}: add it to dependencies`),
    ).toEqual([]);
    const allowed = [...rule.knows.map(houseName), ...rule.uses];
    expect(declared.filter((d) => !allowed.includes(d)).map((d) => `${d}: remove it from dependencies`)).toEqual([]);
  });
});

const AMBIENT = new Set([
  "Date",
  "performance",
  "fetch",
  "XMLHttpRequest",
  "console",
  "process",
  "Intl",
  "crypto",
  "setTimeout",
  "setInterval",
  "localStorage",
]);
const INEXACT = new Set(
  "exp log pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot log10 log2 expm1 log1p".split(
    " ",
  ),
);

const isOwnName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isBindingElement(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent)
  );
};

/** What a pure file touches that is not the same everywhere and every time. */
const impurities = (source: ts.SourceFile, exact: boolean): string[] => {
  const found: string[] = [];
  walk(source, (node) => {
    if (ts.isIdentifier(node) && AMBIENT.has(node.text) && !isOwnName(node))
      found.push(`${node.text}: take it as an argument`);
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      if (member === "localeCompare" || member.startsWith("toLocale"))
        found.push(`${member}: compare code units with < instead`);
      if (node.expression.getText(source) !== "Math") return;
      if (member === "random") found.push("Math.random: use the luck of the run, by address");
      if (exact && INEXACT.has(member))
        found.push(`Math.${member}: engines differ in the last bit; use ${member} from @inflow/exact`);
    }
    if (
      exact &&
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken].includes(node.operatorToken.kind)
    )
      found.push("**: engines differ in the last bit; use pow from @inflow/exact, or multiply");
  });
  return found;
};

/** Statistics of the samplers' tests; nothing between a draw and a block uses them. */
const JUDGES: readonly string[] = ["packages/exact/src/goodness-of-fit.ts"];

/** Everything between a draw and a block gives the same bits on every engine. */
const isExact = (path: string): boolean =>
  (!JUDGES.includes(nameOf(path)) && /^packages\/(exact|model|study)\//.test(nameOf(path))) ||
  /^packages\/methods\/src\/(sampling|distributions)\//.test(nameOf(path));

describe("pure packages", () => {
  const pure = Object.values(rules)
    .filter((rule) => rule.pure)
    .flatMap(sourcesOf)
    .filter((path) => !isTest(path) && !isGenerated(path));

  it("touch no clock, chance, network, console or locale, and no arithmetic that differs between engines", () => {
    const found = pure.flatMap((path) =>
      impurities(treeOf(path), isExact(path)).map((what) => `${nameOf(path)}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it("judge their samplers with statistics that only tests use", () => {
    const users = pure.flatMap((path) =>
      importsOf(treeOf(path))
        .filter(({ from }) => JUDGES.some((judge) => judge.endsWith(from.replace(/^\./, ""))))
        .map(() => nameOf(path)),
    );
    expect(users.filter((user) => !JUDGES.includes(user))).toEqual([]);
  });

  it("are looked at in full: laws, samplers and verdict are among them", () => {
    const names = pure.map(nameOf);
    expect(names).toContain("packages/model/src/week.ts");
    expect(names).toContain("packages/study/src/verdict.ts");
    expect(pure.filter(isExact).length).toBeGreaterThan(100);
  });
});

describe("the search itself", () => {
  const sample = (text: string): ts.SourceFile => treeOf(join(root, "packages/model/src/sample.ts"), text);
  const model = rules.model!;

  it("sees an import through the wall, into another package's files, of a node module, of a stranger", () => {
    const path = join(root, "packages/model/src/sample.ts");
    const faults = (text: string): number => trespasses(path, model, sample(text)).length;
    expect(faults('import { a } from "@inflow/study";')).toBe(1);
    expect(faults('import { a } from "@inflow/exact/src/luck.ts";')).toBe(1);
    expect(faults('import { a } from "../../study/src/verdict.ts";')).toBe(1);
    expect(faults('import { readFileSync } from "node:fs";')).toBe(1);
    expect(faults('export { z } from "zod";')).toBe(1);
    expect(
      faults(
        'import { exp } from "@inflow/exact"; import type { Source } from "@inflow/evidence"; import { a } from "./unit.ts";',
      ),
    ).toBe(0);
  });

  it("sees an engine's own exponential, a power, a clock, chance and a locale, but not a name that looks like one", () => {
    expect(impurities(sample("const a = Math.exp(1) + 2 ** 3;"), true)).toHaveLength(2);
    expect(impurities(sample("const a = Date.now() + Math.random(); console.log(a);"), false)).toHaveLength(3);
    expect(impurities(sample("const a = ['x'].sort((p, q) => p.localeCompare(q));"), false)).toHaveLength(1);
    expect(impurities(sample("const a = { Date: 1 }; const b = Math.sqrt(a.Date); type T = Date;"), true)).toEqual([]);
  });
});

describe("mechanisms", () => {
  const folder = join(root, "packages/model/src/mechanisms");
  const valuesIn = (path: string): string[] =>
    [...readFileSync(path, "utf8").matchAll(/^export const (\w+) = mechanism\(/gm)].map(([, name]) => name!);
  const values = new Map(
    filesIn(folder)
      .filter((path) => path.endsWith(".ts") && !isTest(path))
      .flatMap((path) => valuesIn(path).map((name) => [name, path] as const)),
  );

  it("are eighteen, and never import one another: they meet in quantities.ts, and only week.ts orders them", () => {
    expect(values.size).toBe(18);
    const met = sourcesOf(rules.model!)
      .filter((path) => !isTest(path) && nameOf(path) !== "packages/model/src/week.ts")
      .flatMap((path) =>
        importsOf(treeOf(path)).flatMap(({ names }) =>
          names
            .filter((name) => values.has(name) && values.get(name) !== path)
            .map(
              (name) =>
                `${nameOf(path)} imports the mechanism ${name}: read its quantity, or move the law to a file of its own`,
            ),
        ),
      );
    expect(met).toEqual([]);
  });

  it("have law, evidence and proof side by side", () => {
    const alone = [...values.values()].flatMap((path) =>
      [".yaml", ".test.ts"]
        .map((end) => path.replace(/\.ts$/, end))
        .filter((beside) => !existsSync(beside))
        .map(nameOf),
    );
    expect(alone).toEqual([]);
  });
});

/** Tables that are read by looking a line up: the dictionary, and sentences in two languages. */
const TABLES: readonly string[] = ["packages/model/src/quantities.ts", "packages/brief/src/brief-words.ts"];
const LINES_OF_A_FILE = 300;
const LINES_OF_A_FUNCTION = 80;

/** Lines of the functions that stand directly inside a function: they are counted by themselves. */
const linesWithin = (node: ts.Node, source: ts.SourceFile): number => {
  let lines = 0;
  const look = (child: ts.Node): void => {
    if (!ts.isFunctionLike(child)) {
      ts.forEachChild(child, look);
      return;
    }
    const line = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
    lines += line(child.end) - line(child.getStart(source));
  };
  ts.forEachChild(node, look);
  return lines;
};

describe("size", () => {
  const sources = Object.values(rules)
    .flatMap(sourcesOf)
    .filter((path) => !isTest(path) && !isGenerated(path));

  it(`no file is longer than ${LINES_OF_A_FILE} lines`, () => {
    const long = sources
      .filter((path) => !TABLES.includes(nameOf(path)))
      .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > LINES_OF_A_FILE);
    expect(
      long.map(({ path, lines }) => `${nameOf(path)} has ${lines} lines: split it by the nouns of the field`),
    ).toEqual([]);
  });

  it(`no function is longer than ${LINES_OF_A_FUNCTION} lines`, () => {
    const long = sources.flatMap((path) => {
      const source = treeOf(path);
      const found: string[] = [];
      walk(source, (node) => {
        if (!ts.isFunctionLike(node)) return;
        const line = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
        const lines = line(node.end) - line(node.getStart(source)) + 1 - linesWithin(node, source);
        if (lines > LINES_OF_A_FUNCTION)
          found.push(`${nameOf(path)}:${line(node.getStart(source)) + 1} has ${lines} lines: name its parts`);
      });
      return found;
    });
    expect(long).toEqual([]);
  });
});

describe("style that the compiler does not enforce", () => {
  const all = ["packages", "apps", "scripts", "bench", "tests"]
    .flatMap((folder) => filesIn(join(root, folder)))
    .filter((path) => /\.tsx?$/.test(path));

  it("no default export, no any, no enum or namespace, no unfinished note", () => {
    const found = all.flatMap((path) => {
      const source = treeOf(path);
      const faults: string[] = [];
      walk(source, (node) => {
        if (ts.isExportAssignment(node)) faults.push("default export: export a name");
        if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword))
          faults.push("default export: export a name");
        if (node.kind === ts.SyntaxKind.AnyKeyword) faults.push("any: say what it is, or unknown");
        const isNamespace = ts.isModuleDeclaration(node) && !ts.isStringLiteral(node.name);
        if (ts.isEnumDeclaration(node) || isNamespace) faults.push("enum or namespace: use a const object");
      });
      if (new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`).test(source.text))
        faults.push("unfinished note: do it, or open an issue");
      return faults.map((fault) => `${nameOf(path)}: ${fault}`);
    });
    expect(found).toEqual([]);
  });

  it("every source begins by saying what it is", () => {
    const mute = Object.values(rules)
      .flatMap(sourcesOf)
      .filter((path) => !isTest(path) && !isGenerated(path) && !/^(\/\*\*|\/\/|#!)/.test(readFileSync(path, "utf8")));
    expect(
      mute.map((path) => `${nameOf(path)}: begin with a comment that says what, by which law, with which limit`),
    ).toEqual([]);
  });
});

describe("words", () => {
  const texts = filesIn(root).filter(
    (path) =>
      /\.(ts|mts|mjs|js|json|yaml|yml|md|cff|txt|csv|html)$/.test(path) &&
      nameOf(path) !== "architecture.test.ts" &&
      !nameOf(path).startsWith("results/"),
  );
  const forbidden: [string, RegExp][] = [
    ["a path of one machine", /(^|[\s"'`(=])\/(work|home|root|Users|mnt)\/[\w.]/m],
    ["the host of a package registry", /registry\.(npmjs|yarnpkg)\.(org|com)/i],
  ];

  it.each(forbidden)("none that tells %s", (_, pattern) => {
    const found = texts.flatMap((path) => {
      const hit = pattern.exec(readFileSync(path, "utf8"));
      return hit ? [`${nameOf(path)}: ${JSON.stringify(hit[0])}`] : [];
    });
    expect(found).toEqual([]);
    expect(texts.length).toBeGreaterThan(200);
  });
});
