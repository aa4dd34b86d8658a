/**
 * A plain value as YAML in blocks, with every text in quotes, so that no word is taken for a number or a date.
 * Limit: written, not read; YAML is read by the door of `evidence`.
 */

type Plain = unknown;

const isScalar = (value: Plain): boolean => value === null || typeof value !== "object";
const isFlat = (value: Plain): boolean =>
  isScalar(value) || (Array.isArray(value) ? value.every(isScalar) : Object.values(value as object).every(isScalar));

const key = (name: string): string => (/^[A-Za-z][\w.-]*$/.test(name) ? name : JSON.stringify(name));

const inline = (value: Plain): string => {
  if (isScalar(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const fields = Object.entries(value as object).filter(([, field]) => field !== undefined);
  return `{ ${fields.map(([name, field]) => `${key(name)}: ${inline(field)}`).join(", ")} }`;
};

const block = (value: Plain, indent: string): string => {
  if (isFlat(value)) return ` ${inline(value)}\n`;
  if (Array.isArray(value)) return `\n${value.map((item) => `${indent}- ${listed(item, `${indent}  `)}`).join("")}`;
  const fields = Object.entries(value as object).filter(([, field]) => field !== undefined);
  return `\n${fields.map(([name, field]) => `${indent}${key(name)}:${block(field, `${indent}  `)}`).join("")}`;
};

/** An item of a list, whose first line stands behind its dash. */
const listed = (item: Plain, indent: string): string => block(item, indent).trimStart();

/** A value of JSON as YAML; fields that are undefined are left out. */
export const yamlOf = (value: object): string =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => `${key(name)}:${block(field, "  ")}`)
    .join("");
