/**
 * The lists of all files of a world put together, with where each member was written; ids given twice are refused.
 * Limit: files are taken in the order of their names, so that the world does not depend on how a folder was read.
 */
import { type Checked, checkWith, didYouMean, isOk, type Problem, parseYaml, type YamlText } from "@inflow/evidence";
import { type AuthoredIndex, authoredIndices, listOf } from "./lists.ts";
import { type LegEntry, type Member, type NamedIndex, type StatedNumber, worldFileSchema } from "./world-file.ts";

/** Where something was written. */
export interface Origin {
  readonly text: YamlText;
  readonly path: readonly PropertyKey[];
}

export interface Written<T> {
  readonly entry: T;
  readonly origin: Origin;
}

/** A world as written: every list, every default, and every problem met so far. */
export interface Gathered {
  readonly id: string;
  readonly members: { readonly [I in NamedIndex]: readonly Written<Member<I>>[] };
  readonly legs: readonly Written<LegEntry>[];
  readonly defaults: ReadonlyMap<string, Written<StatedNumber>>;
  readonly omits: "all" | ReadonlySet<string>;
  readonly market: Written<string> | null;
  readonly routesPerLane: number | null;
  readonly whole: Origin;
  readonly problems: Problem[];
}

/** Adds a problem at a place in a file. */
export const report = (
  g: { readonly problems: Problem[] },
  { text, path }: Origin,
  what: string,
  why: string,
  fix: string,
): void => {
  g.problems.push({ file: text.file, place: text.placeOf(path), what, why, fix });
};

/** Adds a problem where a name that is not known is used, with the nearest known one; gives whether it is known. */
export const refer = (g: Gathered, index: AuthoredIndex, id: string, { text, path }: Origin): boolean => {
  const known = index === "leg" ? [] : g.members[index].map(({ entry }) => entry.id);
  if (known.includes(id)) return true;
  const otherwise = `Add it to the list "${listOf[index]}", or correct the name.`;
  report(
    g,
    { text, path },
    `There is no ${index} "${id}".`,
    "Everything that a world names is one of its members.",
    didYouMean(id, known, otherwise),
  );
  return false;
};

const byFile = (a: YamlText, b: YamlText): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** Reads the texts of a world, file by file; what can be read goes on, with all problems. */
export const gather = (texts: ReadonlyMap<string, string>, id: string): Checked<Gathered> => {
  const read = [...texts].map(([file, text]) => parseYaml(text, file));
  const problems = read.flatMap((r) => (isOk(r) ? [] : r.problems));
  if (problems.length > 0) return { problems };
  return gatherTexts(
    read.flatMap((r) => (isOk(r) ? [r.ok] : [])),
    id,
  );
};

/** The same from parsed texts, for a small world that stands inside another file. */
export const gatherTexts = (texts: readonly YamlText[], id: string): Checked<Gathered> => {
  const problems: Problem[] = [];
  const sorted = [...texts].sort(byFile);
  if (sorted.length === 0)
    return {
      problems: [
        {
          file: id,
          place: "1:1",
          what: "The world has no file.",
          why: "A world is what its files say.",
          fix: "Give at least one file.",
        },
      ],
    };
  const gathered = emptyOf(id, { text: sorted[0] as YamlText, path: [] }, problems);
  const misshapen: Problem[] = [];
  for (const text of sorted) {
    const checked = checkWith(worldFileSchema, text);
    if (isOk(checked)) addFile(gathered, text, checked.ok);
    else misshapen.push(...checked.problems);
  }
  return misshapen.length > 0 ? { problems: [...misshapen, ...problems] } : { ok: gathered };
};

interface Open extends Omit<Gathered, "market" | "routesPerLane" | "omits" | "members" | "legs" | "defaults"> {
  members: { [I in NamedIndex]: Written<Member<I>>[] };
  legs: Written<LegEntry>[];
  defaults: Map<string, Written<StatedNumber>>;
  omits: "all" | Set<string>;
  market: Written<string> | null;
  routesPerLane: number | null;
}

const emptyOf = (id: string, whole: Origin, problems: Problem[]): Open => ({
  id,
  members: Object.fromEntries(authoredIndices.map((index) => [index, []])) as unknown as Open["members"],
  legs: [],
  defaults: new Map(),
  omits: new Set(),
  market: null,
  routesPerLane: null,
  whole,
  problems,
});

const addFile = (g: Open, text: YamlText, file: Record<string, unknown>): void => {
  for (const index of authoredIndices) {
    const list = listOf[index];
    for (const [at, entry] of ((file[list] ?? []) as unknown[]).entries()) {
      const origin = { text, path: [list, at] };
      if (index === "leg") g.legs.push({ entry: entry as LegEntry, origin });
      else addMember(g, index, { entry: entry as Member<NamedIndex>, origin });
    }
  }
  for (const [index, numbers] of Object.entries(
    (file.attributes ?? {}) as Record<string, Record<string, StatedNumber>>,
  ))
    for (const [name, entry] of Object.entries(numbers))
      g.defaults.set(`${index}.${name}`, { entry, origin: { text, path: ["attributes", index, name] } });
  if (file.market !== undefined) g.market = { entry: file.market as string, origin: { text, path: ["market"] } };
  if (file.routesPerLane !== undefined) g.routesPerLane = file.routesPerLane as number;
  if (file.omits === "all") g.omits = "all";
  else if (g.omits !== "all") for (const name of (file.omits ?? []) as string[]) g.omits.add(name);
};

const addMember = (g: Open, index: NamedIndex, member: Written<Member<NamedIndex>>): void => {
  const list = g.members[index] as Written<Member<NamedIndex>>[];
  if (list.some(({ entry }) => entry.id === member.entry.id))
    report(
      g,
      member.origin,
      `The ${index} "${member.entry.id}" is given twice.`,
      "A name stands for one member, and its luck is addressed by it.",
      "Remove one of the two, or rename it.",
    );
  else list.push(member);
};
