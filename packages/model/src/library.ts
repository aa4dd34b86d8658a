/** The library: every shipped text compiled once into parameters, policies and worlds. */
import {
  type Checked,
  isOk,
  type Parameter,
  type Problem,
  readParameterFile,
  type StatedParameter,
} from "@inflow/evidence";
import type { Policy } from "./policies/policy.ts";
import { readPolicy } from "./policies/read.ts";
import { compileWorld } from "./world/compile.ts";
import type { World } from "./world.ts";

export interface Library {
  /** Parameters of mechanisms and of the reference state; those of a world come with it. */
  readonly parameters: readonly StatedParameter[];
  readonly policies: ReadonlyMap<string, Policy>;
  /** Place of each uncertain parameter in the low-discrepancy sequence: append-only. */
  readonly dimensions: Readonly<Record<string, number>>;
  readonly files: ReadonlyMap<string, string>;
}

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Prefix under which a parameter file's paths stand: its mechanism's name. */
const prefixOf = (file: string): string => camel(file.replace(/^.*\//, "").replace(/\.yaml$/, ""));

const isParameterFile = (file: string): boolean => file === "reference.yaml" || /^mechanisms\/[^/]+\.yaml$/.test(file);

const statedIn = (files: ReadonlyMap<string, string>): Checked<StatedParameter[]> => {
  const parameters: StatedParameter[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    if (!isParameterFile(file)) continue;
    const read = readParameterFile(text, file, prefixOf(file));
    if (isOk(read)) parameters.push(...read.ok.parameters);
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? { problems } : { ok: parameters };
};

/** Compiles the library; every problem of every file at once. */
export const readLibrary = (files: ReadonlyMap<string, string>): Checked<Library> => {
  const stated = statedIn(files);
  const problems: Problem[] = isOk(stated) ? [] : [...stated.problems];
  const policies = new Map<string, Policy>();
  for (const [file, text] of files) {
    if (!/^policies\/[^/]+\.yaml$/.test(file)) continue;
    const read = readPolicy(text, file);
    if (isOk(read)) policies.set(read.ok.id, read.ok);
    else problems.push(...read.problems);
  }
  if (problems.length > 0 || !isOk(stated)) return { problems };
  const dimensions = JSON.parse(files.get("dimensions.gen.json") ?? "{}") as Record<string, number>;
  return { ok: { parameters: stated.ok, policies, dimensions, files } };
};

/** What a world is to a run: its shape, and all parameters, its own last. draw.values[j] belongs to parameters[j]. */
export interface PreparedWorld {
  readonly world: World;
  readonly parameters: readonly Parameter[];
}

const folderOf = (files: ReadonlyMap<string, string>, id: string): Map<string, string> =>
  new Map([...files].filter(([file]) => file.startsWith(`world/${id}/`)));

/** Names of the shipped worlds. */
export const worldNames = (files: ReadonlyMap<string, string>): string[] =>
  [...new Set([...files.keys()].flatMap((file) => /^world\/([^/]+)\//.exec(file)?.[1] ?? []))].sort();

/** Compiles a shipped world by name, or a study's own small world given as the lists of a world file. */
export const prepareWorld = (library: Library, world: string | object, file: string): Checked<PreparedWorld> => {
  const named = typeof world === "string";
  const texts = named ? folderOf(library.files, world) : new Map([[file, JSON.stringify(world)]]);
  const compiled = compileWorld(texts, named ? world : "own");
  if (!isOk(compiled)) return compiled;
  const parameters = [...library.parameters, ...compiled.ok.parameters].map(({ path, unit, is, prior, evidence }) => ({
    path,
    unit,
    is,
    prior,
    evidence,
    dimension: "fixed" in prior ? -1 : (library.dimensions[path] ?? -1),
  }));
  return { ok: { world: compiled.ok.world, parameters: withDimensions(parameters) } };
};

/** Parameters that the register does not know (of a study's own world) take the dimensions after its last. */
const withDimensions = (parameters: readonly Parameter[]): Parameter[] => {
  let next = parameters.reduce((most, { dimension }) => Math.max(most, dimension + 1), 0);
  return parameters.map((parameter) =>
    "fixed" in parameter.prior || parameter.dimension >= 0 ? parameter : { ...parameter, dimension: next++ },
  );
};

/** Every parameter of the shipped library, for the register of dimensions. */
export const declaredParameters = (
  files: ReadonlyMap<string, string>,
): Checked<readonly Pick<Parameter, "path" | "prior">[]> => {
  const stated = statedIn(files);
  if (!isOk(stated)) return stated;
  const all: Pick<Parameter, "path" | "prior">[] = [...stated.ok];
  for (const id of worldNames(files)) {
    const compiled = compileWorld(folderOf(files, id), id);
    if (!isOk(compiled)) return compiled;
    all.push(...compiled.ok.parameters);
  }
  return { ok: all };
};
