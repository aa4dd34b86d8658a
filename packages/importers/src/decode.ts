/**
 * Bytes become text, and what is no text is named: UTF-8 with or without its mark, UTF-16 with its mark, and Latin-1 with a
 * note that it was read so. A file damaged in places, a web page, an archive or an old workbook is refused with its name.
 *
 * Limit: Latin-1 is taken as Windows-1252, of which it is a part; another 8-bit code page would read as wrong letters, and
 * the note says so. Figures are ASCII in all of them.
 */
import type { Problem } from "./outcome.ts";

export type Decoded =
  | { readonly text: string; readonly notes: readonly string[] }
  | { readonly problems: readonly Problem[] };

/** Bytes of the longest text that is read; the whole VSRR table is about 25 MB (assumption). */
export const MOST_BYTES = 100_000_000;

const refuse = (reason: string, fix: string): Decoded => ({ problems: [{ place: "file", reason, fix }] });

const beginsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);

const strangers: readonly (readonly [signature: number[], is: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook (.xls) or a protected one"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet file"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x42, 0x5a, 0x68], "a bzip2 archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7-Zip archive"],
];

const attempt = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const hasMultibyte = (bytes: Uint8Array): boolean => {
  for (let i = 0; i + 1 < bytes.length; i++)
    if (bytes[i]! >= 0xc3 && bytes[i]! <= 0xf4 && bytes[i + 1]! >= 0x80 && bytes[i + 1]! <= 0xbf) return true;
  return false;
};

const fromUtf16 = (bytes: Uint8Array, label: string): Decoded => {
  const text = attempt(bytes, label);
  return text === undefined
    ? refuse("the file says that it is UTF-16 and is not, or it is cut short", "Fetch it again, or save it as UTF-8.")
    : { text, notes: ["read as UTF-16"] };
};

const readText = (bytes: Uint8Array): Decoded => {
  if (beginsWith(bytes, 0xff, 0xfe)) return fromUtf16(bytes, "utf-16le");
  if (beginsWith(bytes, 0xfe, 0xff)) return fromUtf16(bytes, "utf-16be");
  const marked = beginsWith(bytes, 0xef, 0xbb, 0xbf);
  const text = attempt(bytes, "utf-8");
  if (text !== undefined) return { text, notes: marked ? ["begins with a byte order mark, which was left out"] : [] };
  if (attempt(bytes.subarray(0, bytes.length - 1), "utf-8") ?? attempt(bytes.subarray(0, bytes.length - 2), "utf-8"))
    return refuse("the file is cut in the middle of a letter", "Fetch the whole file again.");
  if (marked || hasMultibyte(bytes))
    return refuse("the file is UTF-8 in parts and damaged in others", "Fetch it again, or save it as UTF-8.");
  return {
    text: new TextDecoder("latin1").decode(bytes),
    notes: ["not UTF-8: read as Latin-1 (Windows-1252); check names with accents"],
  };
};

/** The text of a file's bytes with notes on how it was read, or why it is no text. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return refuse("the file is empty", "Fetch it again.");
  if (bytes.length > MOST_BYTES)
    return refuse(
      `the file has ${bytes.length} bytes; ${MOST_BYTES} are read at most`,
      "Cut it to the places and years that are needed.",
    );
  const stranger = strangers.find(([signature]) => beginsWith(bytes, ...signature));
  if (stranger !== undefined)
    return refuse(`the file is ${stranger[1]}, not a table`, "Save the table as CSV or as .xlsx and import that.");
  const decoded = readText(bytes);
  if (!("text" in decoded)) return decoded;
  const start = decoded.text.slice(0, 500).trimStart().toLowerCase();
  if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml"))
    return refuse(
      "the file is a web page or XML, not a table",
      "Download the data file itself, not the page about it.",
    );
  if (decoded.text.includes("\u0000"))
    return refuse("the file holds binary zeros, so that it is no text", "Fetch it again, or save it as UTF-8.");
  return decoded;
};
