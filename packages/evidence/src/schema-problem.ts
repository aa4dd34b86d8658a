/**
 * From a schema's issues to problems in plain sentences.
 *
 * Of a union, the branch that comes nearest is reported, not all of them. A schema may give its own why and fix as
 * `params` of a custom issue.
 */
import { didYouMean, type Problem } from "./problem.ts";
import type { z } from "./schema.ts";
import { isObject, ofChoice, ofCustom, ofSize, ofType, type Path, said } from "./schema-sentence.ts";

type Issue = z.core.$ZodIssue;

/** What the sentences need to know of the file. */
export interface Placed {
  readonly file: string;
  readonly value: unknown;
  placeOf(path: Path): string;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

/** Names of the fields that a schema admits at a path; of a union those of all branches. */
const fieldsAt = (schema: unknown, path: Path): string[] => {
  if (!isObject(schema) || !isObject(schema._zod)) return [];
  const def = (schema._zod as { def: Record<string, unknown> }).def;
  if (Array.isArray(def.options)) return [...new Set(def.options.flatMap((option) => fieldsAt(option, path)))];
  const inner = def.innerType ?? def.in;
  if (inner) return fieldsAt(inner, path);
  const [key, ...rest] = path;
  if (isObject(def.shape)) return key === undefined ? Object.keys(def.shape) : fieldsAt(def.shape[String(key)], rest);
  if (key === undefined) return [];
  return fieldsAt(def.element ?? def.valueType, rest);
};

/** Fields that a branch of a union lacks or does not know, at its top: the more, the farther from what was meant. */
const farness = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) =>
      sum +
      (issue.code === "unrecognized_keys"
        ? issue.keys.length
        : issue.path.length <= 1 && issue.code === "invalid_type"
          ? 1
          : 0),
    0,
  );

const unknownKeysIn = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys.length : 0),
    0,
  );

/** The branch that was meant: it knows a field that is there, and none other is as near. */
const meantBranch = (
  branches: readonly (readonly Issue[])[],
  value: Readonly<Record<string, unknown>>,
): readonly Issue[] | null => {
  const [best, second] = [...branches].sort((a, b) => farness(a) - farness(b));
  if (best === undefined || unknownKeysIn(best) >= Object.keys(value).length) return null;
  return second !== undefined && farness(second) === farness(best) ? null : best;
};

interface Reader {
  readonly schema: unknown;
  readonly placed: Placed;
}

const ofUnknownKeys = (issue: Issue & { code: "unrecognized_keys" }, path: Path, reader: Reader): Problem[] => {
  const known = fieldsAt(reader.schema, path);
  return issue.keys.map((key) => ({
    file: reader.placed.file,
    place: reader.placed.placeOf([...path, key]),
    what: `"${key}" is not a field here.`,
    why: "A field that nobody reads would be ignored in silence.",
    fix: didYouMean(
      key,
      known,
      known.length > 0 ? `Remove it; the fields here are ${known.join(", ")}.` : "Remove it.",
    ),
  }));
};

const ofUnion = (issue: Issue & { code: "invalid_union" }, path: Path, reader: Reader): Problem[] => {
  const value = valueAt(reader.placed.value, path);
  const meant = isObject(value) && !Array.isArray(value) ? meantBranch(issue.errors, value) : null;
  if (meant !== null) return meant.flatMap((inner) => ofIssue(inner, path, reader));
  const known = fieldsAt(reader.schema, path);
  const place = { file: reader.placed.file, place: reader.placed.placeOf(path) };
  const why = "Exactly one of the known forms can be read.";
  const forms = `Use one of: ${known.join(", ")}.`;
  if (value === undefined) return [{ ...place, ...ofType("object", path, value), fix: forms }];
  if (!isObject(value) || Array.isArray(value))
    return [{ ...place, what: `${said(value)} is not a mapping.`, why, fix: forms }];
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  const keys = Object.keys(value).join(", ") || "nothing";
  return [
    {
      ...place,
      what: `None of the known forms has the fields ${keys}.`,
      why,
      fix: unknown === undefined ? forms : didYouMean(unknown, known, forms),
    },
  ];
};

const ofIssue = (issue: Issue, base: Path, reader: Reader): Problem[] => {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") return ofUnknownKeys(issue, path, reader);
  if (issue.code === "invalid_union") return ofUnion(issue, path, reader);
  const value = valueAt(reader.placed.value, path);
  const sentences =
    issue.code === "invalid_type"
      ? ofType(issue.expected, path, value)
      : issue.code === "invalid_value"
        ? ofChoice(issue.values, path, value)
        : issue.code === "too_small" || issue.code === "too_big"
          ? ofSize(issue, path, value)
          : ofCustom(issue, path, value);
  return [{ file: reader.placed.file, place: reader.placed.placeOf(path), ...sentences }];
};

/** Every issue of a schema as a problem with its place, reason and fix. */
export const problemsOfIssues = (schema: unknown, issues: readonly Issue[], placed: Placed): Problem[] =>
  issues.flatMap((issue) => ofIssue(issue, [], { schema, placed }));
