/**
 * The sentences for one issue of a schema: what is wrong, why it matters, how to put it right.
 */
import { didYouMean, type Problem } from "./problem.ts";
import type { z } from "./schema.ts";

type Issue = z.core.$ZodIssue;

/** The keys that lead to a part of a value. */
export type Path = readonly PropertyKey[];

const WHY_MISSING: Readonly<Record<string, string>> = {
  unit: "A number without a unit cannot be checked, converted or restated.",
  prior: "A number without its uncertainty would be taken for certain.",
  evidence: "A number without evidence cannot be defended; where there is none, the word assumption says so.",
  is: "The sentence is the axis title, the tooltip and the line in the documents.",
  at: "A citation without a place in the source cannot be followed.",
  source: "A finding without its source cannot be followed.",
  finds: "What the source says and what is taken from it are kept apart.",
  sources: "A public event that nobody reports cannot be in the record.",
  licence: "A figure may be used only as its publisher allows.",
  verified: "The reader must see whether the figure was read or recalled.",
};

/** Whether a value is a mapping or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const article = (expected: string): string =>
  ({
    string: "text",
    number: "a finite number",
    array: "a list",
    tuple: "a list",
    object: "a mapping",
    record: "a mapping",
    boolean: "true or false",
  })[expected] ?? `a ${expected}`;

/** A value as it is named in a sentence, shortened. */
export const said = (value: unknown): string => {
  const text =
    typeof value === "string"
      ? `"${value}"`
      : isObject(value)
        ? Array.isArray(value)
          ? "a list"
          : "a mapping"
        : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

type Sentences = Pick<Problem, "what" | "why" | "fix">;

/** A value that is missing or of another kind. */
export const ofType = (expected: string, path: Path, value: unknown): Sentences => {
  const name = String(path[path.length - 1] ?? "the file");
  if (value === undefined || (value === null && expected !== "null"))
    return {
      what: `"${name}" is missing.`,
      why: WHY_MISSING[name] ?? "Nothing is filled in silently.",
      fix: `Add "${name}: …", ${article(expected)}.`,
    };
  const quoted = expected === "string" && typeof value === "number";
  return {
    what: `"${name}" is ${said(value)}, which is not ${article(expected)}.`,
    why: "A value of another kind would be read in another sense.",
    fix: quoted ? `Put it in quotes: "${value}".` : `Write ${article(expected)}.`,
  };
};

/** A word that is not one of the known ones. */
export const ofChoice = (values: readonly unknown[], path: Path, value: unknown): Sentences => {
  const names = values.map(String);
  const list = `Choose one of: ${names.join(", ")}.`;
  if (value === undefined)
    return { ...ofType("string", path, value), fix: `Add "${String(path[path.length - 1])}: …". ${list}` };
  return {
    what: `"${String(path[path.length - 1])}" is ${said(value)}, which is not one of the known words.`,
    why: "Only known words have a meaning here.",
    fix: didYouMean(String(value), names, list),
  };
};

/** A number, text or list outside its bounds. */
export const ofSize = (issue: Issue & { code: "too_small" | "too_big" }, path: Path, value: unknown): Sentences => {
  const name = String(path[path.length - 1] ?? "the file");
  const bound = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const plural = (issue.code === "too_small" ? issue.minimum : issue.maximum) === 1 ? "" : "s";
  const things = issue.origin === "number" ? "" : issue.origin === "string" ? ` character${plural}` : ` item${plural}`;
  return {
    what: `"${name}" ${Array.isArray(value) ? `has ${value.length} items` : `is ${said(value)}`}; it should be ${bound}${things}.`,
    why: WHY_MISSING[name] ?? "Outside these bounds the value has no meaning.",
    fix: `Give ${bound}${things}.`,
  };
};

/** An issue that brings its own sentences. */
export const ofCustom = (issue: Issue, path: Path, value: unknown): Sentences => {
  const params = "params" in issue && isObject(issue.params) ? issue.params : {};
  const name = String(path[path.length - 1] ?? "the file");
  const sentence = typeof params.why === "string" ? issue.message : `"${name}" ${issue.message}: ${said(value)}.`;
  return {
    what: sentence,
    why: typeof params.why === "string" ? params.why : "The value cannot be used as it stands.",
    fix: typeof params.fix === "string" ? params.fix : "Write it in the form named here.",
  };
};
