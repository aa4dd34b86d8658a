/**
 * The generated parts of MODEL.md and ODD.md, made from what the code itself reads: the dictionary, the mechanisms' reads and
 * writes, the equations in the headers of their files, the parameters, the sources and the shipped world. A part stands
 * between `<!-- generated:name of -->` and `<!-- /generated -->`; the words around it are written by hand.
 * Limit: one world, the shipped one; its fixed numbers are counted, not listed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Evidence, isOk, kindOfEvidence, ledgerOf, type Parameter, wordsOfPrior } from "@inflow/evidence";
import {
  balances,
  type Index,
  mechanisms,
  type PreparedWorld,
  prepareWorld,
  type Quantity,
  type QuantityId,
  quantities,
  quantityIds,
  readLibrary,
} from "@inflow/model";
import { parse } from "yaml";
import { levers, records } from "../packages/model/src/policies/levers.ts";
import { worldQuantities } from "../packages/model/src/world/lists.ts";
import { readLibraryFiles } from "./library-files.ts";

const packages = join(import.meta.dirname, "..", "packages");
const WORLD = "americas";
/** Members of an index are named while they are so few. */
const NAMED = 20;
/** Dimensions of the direction numbers at hand. */
const DIMENSIONS = 256;

interface Parts extends PreparedWorld {
  /** Parameters of mechanisms and of the reference state: all but the world's own. */
  readonly stated: ReadonlySet<string>;
}

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ");

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

const code = (text: string): string => `\`${text}\``;

const listed = (names: Iterable<string>): string => [...names].map(code).join(", ");

const quantity = (id: QuantityId): Quantity => quantities[id];

const dictionaryRows = (ids: readonly QuantityId[]): string[][] =>
  ids.map((id) => {
    const { kind, unit, over, memory, is } = quantity(id);
    return [code(id), memory > 0 ? `${kind}, keeps ${memory} weeks` : kind, unit, over.join(" × ") || "–", is];
  });

const material: readonly string[] = Object.keys(balances);

/** The dictionary in groups: what is given from outside, then what each mechanism writes, then the balances. */
const dictionaryTable = (): string => {
  const reference = quantityIds.filter((id) => id.startsWith("ref") && quantity(id).kind === "input");
  const groups: [string, readonly QuantityId[]][] = [
    ["Levers: what a policy chooses", levers],
    ["Records: what happened, and scenarios of it", records],
    ["The world's numbers", worldQuantities],
    ["The reference state, solved for each draw", reference],
    ...mechanisms.map(({ name, writes }): [string, readonly QuantityId[]] => [`Written by ${code(name)}`, writes]),
    ["Material stocks, written by `commit`", material as readonly QuantityId[]],
  ];
  const grouped = new Set(groups.flatMap(([, ids]) => ids));
  const others = quantityIds.filter((id) => !grouped.has(id));
  if (others.length > 0) groups.push(["Others", others]);
  return groups
    .map(
      ([title, ids]) =>
        `**${title}** (${ids.length})\n\n${table(["quantity", "kind", "unit", "over", "is"], dictionaryRows(ids))}`,
    )
    .join("\n\n");
};

/** Who feeds whom: the writers that a mechanism reads this week, and those whose stocks it reads as last week left them. */
const writersTable = (): string => {
  const writerOf = new Map(mechanisms.flatMap(({ name, writes }) => writes.map((id) => [id, name] as const)));
  const place = new Map(mechanisms.map(({ name }, i) => [name, i]));
  return table(
    ["#", "mechanism", "reads of this week", "reads of last week's end", "reads from outside", "writes"],
    mechanisms.map(({ name, reads, writes }, i) => {
      const outside = new Set(reads.filter((id) => quantity(id).kind === "input")).size;
      const from = (isEarlier: boolean): string =>
        [...new Set(reads.flatMap((id) => writerOf.get(id) ?? []))]
          .filter((writer) => writer !== name && place.get(writer)! < i === isEarlier)
          .join(", ") || "–";
      const balanced = [...new Set(reads)].filter((id) => material.includes(id));
      const late = [from(false), ...balanced.map(code)].filter((part) => part !== "–").join(", ") || "–";
      return [String(i + 1), name, from(true), late, `${outside} inputs`, `${writes.length}`];
    }),
  );
};

const balancesTable = (): string =>
  table(
    ["stock", "gains", "losses"],
    Object.entries(balances).map(([id, { gains, losses }]) => [code(id), listed(gains), listed(losses)]),
  );

const evidenceWords = (evidence: readonly Evidence[]): string =>
  [...new Set(evidence.map((entry) => ("source" in entry ? entry.source : kindOfEvidence(entry))))].join(", ");

const isDrawn = ({ prior }: Parameter): boolean => !("fixed" in prior);

const parameterRows = (parameters: readonly Parameter[]): string[][] =>
  parameters.map(({ path, unit, prior, is, evidence }) => [
    code(path),
    unit,
    wordsOfPrior(prior),
    is,
    evidenceWords(evidence),
  ]);

const listedParameters = (parameters: readonly Parameter[]): string => {
  const drawn = parameters.filter(isDrawn);
  const fixed = parameters.length - drawn.length;
  const rest = fixed === 0 ? "" : `Fixed besides: ${fixed}.`;
  if (drawn.length === 0) return rest;
  const rows = table(["parameter", "unit", "prior", "is", "evidence"], parameterRows(drawn));
  return rest === "" ? rows : `${rows}\n\n${rest}`;
};

/** The drawn parameters of one mechanism, of the reference state, or of the world. */
const parametersTable = (of: string, { parameters, stated }: Parts): string =>
  listedParameters(
    parameters.filter(({ path }) =>
      of === "world" ? !stated.has(path) : stated.has(path) && path.startsWith(`${of}.`),
    ),
  );

/** What the numbers rest on, by home: the count that a reader needs before the verdict. */
const evidenceTable = ({ parameters, stated }: Parts): string => {
  const homes = ["reference", ...mechanisms.map(({ name }) => name), "world"];
  const homeOf = ({ path }: Parameter): string => (stated.has(path) ? path.slice(0, path.indexOf(".")) : "world");
  const rowOf = (title: string, own: readonly Parameter[]): string[] => {
    const with_ = (kind: string): number =>
      own.filter(({ evidence }) => evidence.some((entry) => kindOfEvidence(entry) === kind)).length;
    const judged = own.filter(({ evidence }) => evidence.every((entry) => kindOfEvidence(entry) === "assumption"));
    return [title, own.length, own.filter(isDrawn).length, with_("source"), with_("elicited"), judged.length].map(
      String,
    );
  };
  const used = parameters.reduce((most, { dimension }) => Math.max(most, dimension + 1), 0);
  return `${table(
    ["home", "parameters", "drawn", "with a source", "elicited", "assumption alone"],
    [
      ...homes.map((home) =>
        rowOf(
          home,
          parameters.filter((one) => homeOf(one) === home),
        ),
      ),
      rowOf("all", parameters),
    ],
  )}\n\nDimensions of the low-discrepancy sequence in use: ${used} of ${DIMENSIONS}.`;
};

const countsOf = (marks: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([mark, count]) => `${mark}: ${count}`);
};

/** How much of the sources was read, and how far their figures were followed. */
const sourcesTable = (): string => {
  const folder = join(packages, "evidence", "sources");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const ledger = ledgerOf(new Map(files.map((name) => [`sources/${name}`, readFileSync(join(folder, name), "utf8")])));
  const sources = [...ledger.sources.values()].map(({ record }) => record);
  return table(
    ["sources", "figures verified", "read"],
    [
      [
        String(sources.length),
        countsOf(sources.map(({ verified }) => verified)).join("; "),
        countsOf(sources.map(({ read }) => read)).join("; "),
      ],
    ],
  );
};

/** The equations that stand indented in the header of a file of the model. */
const equationsOf = (file: string): string => {
  const text = readFileSync(join(packages, "model", "src", `${file}.ts`), "utf8");
  const header = text.slice(0, text.indexOf("*/"));
  const lines = header.split("\n").flatMap((line) => /^ \* {5}(.*)$/.exec(line)?.[1] ?? []);
  return lines.length === 0 ? "" : ["```text", ...lines, "```"].join("\n");
};

/** The first sentence of a mechanism's file, without its name. */
const purposeOf = (name: string): string => {
  const text = readFileSync(join(packages, "model", "src", "mechanisms", `${fileOf(name)}.ts`), "utf8");
  const [first] = (/^\/\*\*\n \* ([\s\S]*?)(?:\n \*\n|\*\/)/.exec(text)?.[1] ?? "")
    .replace(/\n \* ?/g, " ")
    .split(/(?<=\.) /);
  const said = (first ?? "").replace(/^[^:]*: /, "");
  return said.charAt(0).toUpperCase() + said.slice(1);
};

const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The week in its order, with what each mechanism is for. */
const scheduleTable = (): string =>
  table(
    ["#", "mechanism", "purpose"],
    mechanisms.map(({ name }, i) => [String(i + 1), code(name), purposeOf(name)]),
  );

/** The equations of every mechanism in the order of the week. */
const submodels = (): string =>
  mechanisms
    .map(({ name }) => `**${code(name)}** ${purposeOf(name)}\n\n${equationsOf(`mechanisms/${fileOf(name)}`)}`)
    .join("\n\n");

/** What is given from outside: levers of a policy and records of what happened. */
const inputsTable = (): string =>
  table(["quantity", "kind", "unit", "over", "is"], dictionaryRows([...levers, ...records]));

/** The behaviours that the model must show, and the orders of magnitude that it must hold. */
const patternsTable = (): string => {
  const lists = parse(readFileSync(join(packages, "model", "src", "behaviours.yaml"), "utf8")) as Record<
    "behaviours" | "orders",
    Readonly<Record<string, { readonly is: string }>>
  >;
  return [...Object.values(lists.behaviours), ...Object.values(lists.orders)].map(({ is }) => `- ${is}`).join("\n");
};

const worldTable = ({ world }: Parts): string =>
  table(
    ["list", "number", "members"],
    (Object.entries(world.names) as [Index, readonly string[]][]).map(([index, names]) => [
      index,
      String(names.length),
      names.length <= NAMED ? names.join(", ") : "",
    ]),
  );

const policiesTable = (files: ReadonlyMap<string, string>): string => {
  const library = readLibrary(files);
  if (!isOk(library)) throw new Error(library.problems.map(({ file, what }) => `${file}: ${what}`).join("\n"));
  return table(
    ["policy", "is"],
    [...library.ok.policies.values()].map(({ id, is }) => [code(id), is]),
  );
};

const partsOf = (files: ReadonlyMap<string, string>): Parts => {
  const library = readLibrary(files);
  const prepared = isOk(library) ? prepareWorld(library.ok, WORLD, WORLD) : library;
  if (!isOk(library) || !isOk(prepared)) throw new Error("The model does not compile; npm run generate says where.");
  return { ...prepared.ok, stated: new Set(library.ok.parameters.map(({ path }) => path)) };
};

const MARKED = /(<!-- generated:([a-z]+)(?: ([A-Za-z/-]+))? -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** A document with every generated part made anew; the text between them is left as it is. */
export const withTables = (text: string): string => {
  const files = readLibraryFiles();
  const parts = partsOf(files);
  const tables: Readonly<Record<string, (of: string) => string>> = {
    dictionary: dictionaryTable,
    writers: writersTable,
    balances: balancesTable,
    parameters: (of) => parametersTable(of, parts),
    evidence: () => evidenceTable(parts),
    sources: sourcesTable,
    equations: equationsOf,
    world: () => worldTable(parts),
    policies: () => policiesTable(files),
    schedule: scheduleTable,
    submodels,
    inputs: inputsTable,
    patterns: patternsTable,
  };
  return text.replace(MARKED, (_, open: string, name: string, of: string | undefined, close: string) => {
    const made = tables[name]?.(of ?? "");
    if (made === undefined || made === "")
      throw new Error(`A document asks for a part that does not exist: ${name} ${of ?? ""}.`);
    return `${open}\n${made}\n\n${close}`;
  });
};
