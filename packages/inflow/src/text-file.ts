/**
 * Text from a disk, or the problem in its way: no such file, no permission, a folder, a file too large, bytes that are no
 * text. Sizes are looked at before anything is read.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { didYouMean, type Problem } from "@inflow/evidence";
import { InputError } from "./refused.ts";

const LARGEST_BYTES = 5_000_000;

const codeOf = (cause: unknown): string => (cause instanceof Error && "code" in cause ? String(cause.code) : "");

const neighbours = (path: string): string[] => {
  try {
    const folder = dirname(path);
    return readdirSync(folder).map((name) => (folder === "." ? name : join(folder, name)));
  } catch {
    return [];
  }
};

const refusalOf = (path: string, cause: unknown): Problem => {
  const why = "It must be read before anything can be run.";
  const of = (what: string, fix: string): Problem => ({ file: path, place: "file", what, why, fix });
  switch (codeOf(cause)) {
    case "ENOENT":
    case "ENOTDIR":
      return of(
        "There is no such file.",
        didYouMean(path, neighbours(path), "Check the path, from the folder you are in."),
      );
    case "EACCES":
    case "EPERM":
      return of("Reading it is not permitted.", "Ask for the permission to read it, or give a copy of it.");
    case "EISDIR":
      return of("It is a folder.", "Give one file in it.");
    default:
      return of(`The disk refused (${codeOf(cause)}).`, "Check the path and the disk.");
  }
};

const refuse = (problem: Problem): never => {
  throw new InputError([problem]);
};

/** The text of a file; throws an InputError with the problem where there is none. */
export const readText = (path: string): string => {
  let bytes: Uint8Array = new Uint8Array(0);
  try {
    const { size } = statSync(path);
    if (size > LARGEST_BYTES)
      refuse({
        file: path,
        place: "file",
        what: `It holds ${size} bytes; at most ${LARGEST_BYTES} are read.`,
        why: "No file of this kind is so large; it is likely another one.",
        fix: "Check that it is the file that you meant.",
      });
    bytes = readFileSync(path);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    refuse(refusalOf(path, cause));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse({
      file: path,
      place: "file",
      what: "It is not text in UTF-8.",
      why: "Studies, policies and evidence are YAML, which is text.",
      fix: "Give the YAML file, or save it again as UTF-8.",
    });
  }
};

/** The bytes of a file of at most so many; throws an InputError with the problem where it cannot be read. */
export const readBytes = (path: string, most: number): Uint8Array => {
  try {
    const { size } = statSync(path);
    if (size > most)
      refuse({
        file: path,
        place: "file",
        what: `It holds ${size} bytes; at most ${most} are read.`,
        why: "A longer file is not read before it is cut: it would fill the memory.",
        fix: "Cut it to the places and years that are needed.",
      });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    return refuse(refusalOf(path, cause));
  }
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** The YAML and CSV texts of a folder by name below it, with every file that cannot be read told at once. */
export const readFolder = (folder: string): Map<string, string> => {
  let paths: string[] = [];
  try {
    paths = filesIn(folder)
      .filter((path) => /\.(ya?ml|csv)$/.test(path))
      .sort();
  } catch (cause) {
    refuse(refusalOf(folder, cause));
  }
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      texts.set(relative(folder, path).split(sep).join("/"), readText(path));
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause;
      problems.push(...cause.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  if (texts.size === 0)
    refuse({
      file: folder,
      place: "folder",
      what: "It holds no YAML file.",
      why: "There is nothing in it to read.",
      fix: "Lay it out as mechanisms/, world/, policies/, sources/, events/, claims/ or series/.",
    });
  return texts;
};
