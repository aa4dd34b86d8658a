/**
 * The ledger: every source, parameter, event, claim and series in one value, read from the texts of their files.
 *
 * A file's place in the folders says what it is: sources/, events/, claims/, series/<name>/ and mechanisms/. Any other
 * YAML file that has `parameters` is read as a file of parameters too; the rest are searched for citations only, so
 * that a source used by the world or by a policy counts as used. Reading
 * goes on past a bad file: the ledger holds what could be read, `problems` the rest.
 */
import { type Claim, claimFileSchema } from "./claim.ts";
import { type Event, eventFileSchema } from "./event.ts";
import { readParameterFile, type StatedParameter } from "./parameter-file.ts";
import { type Checked, isOk, type Problem } from "./problem.ts";
import { readSeries, type Series } from "./series.ts";
import { type Source, sourceSchema } from "./source.ts";
import { checkWith, parseYaml, type YamlText } from "./yaml-door.ts";

/** A record and where it stands. */
export interface Entry<T> {
  readonly record: T;
  readonly file: string;
  readonly place: string;
}

/** A use of a source somewhere. */
export interface Use {
  readonly source: string;
  readonly file: string;
  readonly place: string;
}

export interface Ledger {
  readonly sources: ReadonlyMap<string, Entry<Source>>;
  readonly parameters: ReadonlyMap<string, StatedParameter>;
  readonly events: ReadonlyMap<string, Entry<Event>>;
  readonly claims: ReadonlyMap<string, Entry<Claim>>;
  readonly series: ReadonlyMap<string, Entry<Series>>;
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
}

type Folder = "sources" | "events" | "claims" | "series" | "mechanisms" | "other";

/** What a file is, by the nearest of its folders that has a meaning. */
const folderOf = (file: string): Folder => {
  const folders = file.split("/").slice(0, -1).reverse();
  const known = folders.find((name): name is Folder =>
    ["sources", "events", "claims", "series", "mechanisms"].includes(name),
  );
  return known ?? "other";
};

/** The name of a mechanism from its file: regional-reaction.yaml is regionalReaction. */
export const mechanismOfFile = (file: string): string =>
  file
    .slice(file.lastIndexOf("/") + 1)
    .replace(/\.ya?ml$/, "")
    .replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const usesIn = (value: unknown, path: readonly (string | number)[], yaml: YamlText): Use[] => {
  if (Array.isArray(value)) return value.flatMap((item, i) => usesIn(item, [...path, i], yaml));
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Record<string, unknown>;
  const own =
    typeof fields.source === "string" && typeof fields.at === "string"
      ? [{ source: fields.source, file: yaml.file, place: yaml.placeOf([...path, "source"]) }]
      : [];
  return [...own, ...Object.entries(fields).flatMap(([key, inner]) => usesIn(inner, [...path, key], yaml))];
};

class Reading {
  readonly sources = new Map<string, Entry<Source>>();
  readonly parameters = new Map<string, StatedParameter>();
  readonly events = new Map<string, Entry<Event>>();
  readonly claims = new Map<string, Entry<Claim>>();
  readonly series = new Map<string, Entry<Series>>();
  readonly uses: Use[] = [];
  readonly problems: Problem[] = [];

  /** The value, or null after its problems are kept. */
  take<T>(checked: Checked<T>): T | null {
    if (isOk(checked)) return checked.ok;
    this.problems.push(...checked.problems);
    return null;
  }

  put<T extends { readonly file: string; readonly place: string }>(map: Map<string, T>, id: string, entry: T): void {
    const first = map.get(id);
    if (first === undefined) map.set(id, entry);
    else
      this.problems.push({
        file: entry.file,
        place: entry.place,
        what: `"${id}" is given twice; the other is in ${first.file} › ${first.place}.`,
        why: "One name must mean one record.",
        fix: "Give one of the two another name, or remove it.",
      });
  }
}

const readSource = (reading: Reading, yaml: YamlText): void => {
  const record = reading.take(checkWith(sourceSchema, yaml));
  if (record === null) return;
  const place = yaml.placeOf(["id"]);
  const name = yaml.file.slice(yaml.file.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  if (name !== record.id)
    reading.problems.push({
      file: yaml.file,
      place,
      what: `The source is named "${record.id}", its file "${name}".`,
      why: "A source is found by the name of its file.",
      fix: `Rename the file to ${record.id}.yaml, or the source to ${name}.`,
    });
  reading.put(reading.sources, record.id, { record, file: yaml.file, place });
};

const readRecords = (reading: Reading, yaml: YamlText, folder: Folder): void => {
  if (folder === "sources") readSource(reading, yaml);
  if (folder === "events")
    reading.take(checkWith(eventFileSchema, yaml))?.events.forEach((record, i) => {
      reading.put(reading.events, record.id, { record, file: yaml.file, place: yaml.placeOf(["events", i]) });
    });
  if (folder === "claims")
    reading.take(checkWith(claimFileSchema, yaml))?.claims.forEach((record, i) => {
      const place = yaml.placeOf(["claims", i]);
      reading.put(reading.claims, record.id, { record, file: yaml.file, place });
      const measured = record.against.filter(({ what }) => what.startsWith("source/"));
      reading.uses.push(
        ...measured.map(({ what }) => ({ source: what.slice("source/".length), file: yaml.file, place })),
      );
    });
};

const statesParameters = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "about" in value && "parameters" in value;

const readFile = (reading: Reading, files: ReadonlyMap<string, string>, file: string, text: string): void => {
  const folder = folderOf(file);
  const yaml = parseYaml(text, file, { top: folder === "other" ? "any" : "mapping" });
  if (!isOk(yaml)) {
    reading.problems.push(...yaml.problems);
    return;
  }
  if (folder !== "sources") reading.uses.push(...usesIn(yaml.ok.value, [], yaml.ok));
  readRecords(reading, yaml.ok, folder);
  if (folder === "series") {
    const record = reading.take(readSeries(text, file, (name) => files.get(name)));
    if (record !== null) reading.put(reading.series, record.id, { record, file, place: yaml.ok.placeOf(["id"]) });
  }
  if (folder === "mechanisms" || (folder === "other" && statesParameters(yaml.ok.value)))
    reading.take(readParameterFile(text, file, mechanismOfFile(file)))?.parameters.forEach((parameter) => {
      reading.put(reading.parameters, parameter.path, parameter);
    });
};

/** Reads the ledger from the texts of files, by name; files are read in the order of their names. */
export const ledgerOf = (files: ReadonlyMap<string, string>): Ledger => {
  const reading = new Reading();
  const names = [...files.keys()].filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const name of names) readFile(reading, files, name, files.get(name)!);
  const { sources, parameters, events, claims, series, uses, problems } = reading;
  return { sources, parameters, events, claims, series, uses, problems };
};

/** The ledger with further parameters, such as those that the world's compiler states; the last of one path holds. */
export const ledgerWith = (ledger: Ledger, parameters: Iterable<StatedParameter>): Ledger => ({
  ...ledger,
  parameters: new Map([...ledger.parameters, ...[...parameters].map((stated) => [stated.path, stated] as const)]),
});
