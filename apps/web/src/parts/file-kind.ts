/**
 * What kind of file was given where a study file was asked for, by its first bytes and the end of its name; null where it
 * may be YAML. Limit: a file without a known mark or ending is left to the reader of studies, which says what is wrong.
 */
import type { Entry } from "../words/words.ts";

const NAMES = {
  json: { en: "a JSON file", es: "un archivo JSON" },
  table: { en: "a table of data", es: "una tabla de datos" },
  parquet: { en: "a Parquet file", es: "un archivo Parquet" },
  picture: { en: "a picture", es: "una imagen" },
  page: { en: "a web page or text document", es: "una página web o un documento de texto" },
  pdf: { en: "a PDF document", es: "un documento PDF" },
  archive: { en: "an archive or office document", es: "un archivo comprimido o de oficina" },
} as const satisfies Readonly<Record<string, Entry>>;

type Kind = keyof typeof NAMES;

const BY_START: readonly (readonly [RegExp, Kind])[] = [
  [/^\s*[{[]/, "json"],
  [/^PAR1/, "parquet"],
  [/^%PDF/, "pdf"],
  [/^PK\W\W/, "archive"],
  [/^.PNG|^GIF8|^\xff\xd8/, "picture"],
  [/^\s*<svg/i, "picture"],
  [/^\s*<(!doctype|html|\?xml)/i, "page"],
];

const BY_ENDING: Readonly<Record<string, Kind>> = {
  json: "json",
  geojson: "json",
  csv: "table",
  tsv: "table",
  parquet: "parquet",
  png: "picture",
  svg: "picture",
  jpg: "picture",
  jpeg: "picture",
  html: "page",
  htm: "page",
  md: "page",
  docx: "archive",
  xlsx: "archive",
  zip: "archive",
  pdf: "pdf",
};

/** The kind of a file that is no study file; null where it may be one. */
export const wrongKindOf = (name: string, text: string): Entry | null => {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = BY_START.find(([start]) => start.test(text))?.[1] ?? BY_ENDING[ending];
  return kind === undefined ? null : NAMES[kind];
};
