/** SVG as text: escaped, numbers rounded to a tenth of a unit so that the same result gives the same bytes. No DOM. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A number for SVG, to a tenth, without a negative zero. */
export const tenth = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
};

/** Text made safe between tags and inside double quotes. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** One element; children are SVG already. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? tenth(value) : escapeText(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
};

/** A line of text at a point. */
export const textAt = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element("text", { x, y, ...attributes }, escapeText(text));

/** A straight line. */
export const lineOf = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string =>
  element("line", { x1, y1, x2, y2, ...attributes });

/** Words broken into lines of at most so many letters. */
export const wrapped = (text: string, letters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** Several lines of text below each other, `leading` apart. */
export const textLines = (
  x: number,
  y: number,
  lines: readonly string[],
  leading: number,
  attributes: Attributes = {},
): string => lines.map((line, i) => textAt(x, y + i * leading, line, attributes)).join("");
