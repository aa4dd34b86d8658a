/**
 * YAML text in, a plain value out, with the line and column of every part of it.
 *
 * YAML 1.2 core: `yes` and dates stay text. Refused: binary text, empty text, text above a size, text that expands by
 * aliases, several documents in one file, unknown tags, keys given twice. All problems are collected; of
 * faults in the text itself the first hundred.
 */
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { Checked, Problem } from "./problem.ts";
import type { z } from "./schema.ts";
import { problemsOfIssues } from "./schema-problem.ts";
import { isTooLarge } from "./yaml-depth.ts";
import { refusal, refusedText } from "./yaml-refusal.ts";

/** A YAML file that could be read: its value and where each part of it stands. */
export interface YamlText {
  readonly file: string;
  readonly value: unknown;
  /** "line:column keys › of › the › path"; of the nearest part that exists when the path does not. */
  placeOf(path: readonly PropertyKey[]): string;
}

/** What the outermost value of the file may be. */
export type TopLevel = "mapping" | "list" | "any";

export interface Door {
  readonly top?: TopLevel;
  /** Largest text admitted [characters]. */
  readonly limit?: number;
}

const LIMIT = 5_000_000;
const MOST_ALIASES = 100;
const OPTIONS = { prettyErrors: false, uniqueKeys: true, strict: true, version: "1.2" } as const;

const SENTENCES: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  DUPLICATE_KEY: ["A key is given twice.", "Remove one of the two, or give one another name."],
  MULTIPLE_DOCS: [
    "The file holds more than one document.",
    'Remove the line "---" and what follows, or split the file.',
  ],
  TAB_AS_INDENT: ["A tab stands where spaces must indent.", "Replace the tab by spaces."],
  BAD_INDENT: [
    "The indentation does not fit, or a bracket is not closed.",
    "Align the line with its neighbours, and close every [ and {.",
  ],
  MISSING_CHAR: [
    "A character is missing, such as a closing quote or a bracket.",
    "Close the quote or bracket that was opened before this place.",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "A nested mapping stands on the line of its key.",
    "Put it on a line of its own, or quote the text that holds the colon.",
  ],
};

const isTop = (value: unknown, top: TopLevel): boolean =>
  top === "any" ||
  (top === "list" ? Array.isArray(value) : typeof value === "object" && value !== null && !Array.isArray(value));

const nodeAt = (doc: Document, path: readonly PropertyKey[]): number | null => {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const parent = length > 0 ? doc.getIn(part.slice(0, -1), true) : null;
    if (isMap(parent)) {
      const name = String(part[length - 1]);
      const pair = parent.items.find(({ key }) => isNode(key) && String(key) === name);
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = length > 0 ? doc.getIn(part, true) : doc.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
};

const yamlText = (file: string, doc: Document, lines: LineCounter, value: unknown): YamlText => ({
  file,
  value,
  placeOf(path) {
    const offset = nodeAt(doc, path) ?? 0;
    const { line, col } = lines.linePos(offset);
    return [`${Math.max(1, line)}:${Math.max(1, col)}`, path.map(String).join(" › ")].filter(Boolean).join(" ");
  },
});

const MOST_FAULTS = 100;

const problemsOfDocument = (doc: Document, lines: LineCounter, file: string): Problem[] =>
  [...doc.errors, ...doc.warnings].slice(0, MOST_FAULTS).map(({ code, message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    const [what, fix] = SENTENCES[code] ?? [
      `${message.replace(/\s+/g, " ")}.`.replace(/\.\.$/, "."),
      "Correct the text at this place.",
    ];
    return {
      file,
      place: `${line}:${col}`,
      what,
      why: "Text that is not plain YAML 1.2 could be read in two ways.",
      fix,
    };
  });

/** Reads one YAML document, or says everything that is wrong with its text. */
export const parseYaml = (
  text: string,
  file: string,
  { top = "mapping", limit = LIMIT }: Door = {},
): Checked<YamlText> => {
  const refused = refusedText(text, file, limit);
  if (refused) return refused;
  try {
    const lines = new LineCounter();
    const doc = parseDocument(text, { ...OPTIONS, lineCounter: lines });
    const problems = problemsOfDocument(doc, lines, file);
    if (problems.length > 0) return { problems };
    const value: unknown = doc.toJS({ maxAliasCount: MOST_ALIASES });
    if (isTooLarge(value)) return refusal(file, "1:1", EXPANDS, ...EXHAUSTS);
    if (value === null || value === undefined)
      return refusal(
        file,
        "1:1",
        "The file is empty.",
        "An empty file says nothing, and nothing is filled in silently.",
        "Write the record, or remove the file.",
      );
    if (!isTop(value, top))
      return refusal(
        file,
        "1:1",
        `The file should hold a ${top}, but holds ${kindOf(value)}.`,
        "Its fields are looked up by name.",
        top === "list" ? "Begin each item with a hyphen." : 'Write "field: value" lines.',
      );
    return { ok: yamlText(file, doc, lines, value) };
  } catch (cause) {
    return refusal(file, "1:1", refusedByParser(cause), ...EXHAUSTS);
  }
};

const EXPANDS = "The text expands without measure through its aliases.";
const EXHAUSTS = [
  "Such text can exhaust the memory of the reader.",
  "Write the repeated parts out, and nest less deeply.",
] as const;

const refusedByParser = (cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/alias/i.test(message)) return /Unresolved/.test(message) ? `${message}.` : EXPANDS;
  return `The text cannot be read: ${message}.`;
};

/** The plain name of a value's kind, for sentences. */
const kindOf = (value: unknown): string =>
  value === null
    ? "nothing"
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "a mapping"
        : typeof value === "string"
          ? "text"
          : `a ${typeof value}`;

/** Checks a parsed value against a schema; each issue becomes a problem at its line and column. */
export const checkWith = <T>(schema: z.ZodType<T>, yaml: YamlText): Checked<T> => {
  const result = schema.safeParse(yaml.value);
  return result.success ? { ok: result.data } : { problems: problemsOfIssues(schema, result.error.issues, yaml) };
};
