/**
 * Damage to text files, chosen by an arbitrary: what editors, disks, hurried hands and malice do to a YAML file.
 * Every change is a function of the text and three whole numbers, so that a failing case can be told and repeated.
 */
import fc from "fast-check";

export type Damage = (text: string, a: number, b: number) => string;

const lineAt = (lines: readonly string[], a: number): number => a % Math.max(1, lines.length);
const onLines =
  (change: (lines: string[], at: number, b: number) => string[]): Damage =>
  (text, a, b) => {
    const lines = text.split("\n");
    return change(lines, lineAt(lines, a), b).join("\n");
  };
const inLine = (change: (line: string, b: number) => string): Damage =>
  onLines((lines, at, b) => lines.map((line, i) => (i === at ? change(line, b) : line)));

const RUBBISH = [
  "",
  "null",
  "~",
  "[]",
  "{}",
  "-1e999",
  "NaN",
  ".inf",
  "yes",
  "0x1F",
  "'",
  '"',
  "&a *a",
  "!!binary aGk=",
  "2025-13-45",
  "\u202e",
  "💥",
  "a: b: c",
  "%",
  "@x",
  "`",
  "1_000",
  "9".repeat(400),
];

export const damages: Readonly<Record<string, Damage>> = {
  "a line removed": onLines((lines, at) => lines.filter((_, i) => i !== at)),
  "a line twice": onLines((lines, at) => lines.toSpliced(at, 0, lines[at]!)),
  "two lines exchanged": onLines((lines, at, b) => {
    const other = lineAt(lines, b);
    return lines.map((line, i) => (i === at ? lines[other]! : i === other ? lines[at]! : line));
  }),
  "a line indented": inLine((line) => `  ${line}`),
  "a tab in front": inLine((line) => `\t${line}`),
  "a value replaced": inLine((line, b) => line.replace(/:\s.*$/, `: ${RUBBISH[b % RUBBISH.length]}`)),
  "a key misspelt": inLine((line, b) =>
    line.replace(
      /^(\s*-?\s*)([\w.-]+):/,
      (_, space: string, key: string) => `${space}${key.slice(0, b % key.length)}x${key.slice(b % key.length)}:`,
    ),
  ),
  "a sign turned": inLine((line) => line.replace(/(\d)/, "-$1")),
  "a number grown": inLine((line) => line.replace(/(\d+)/, "$1000000")),
  "a date broken": inLine((line) => line.replace(/\d{4}-\d{2}/, "2031-02-30")),
  "cut off": (text, a) => text.slice(0, a % Math.max(1, text.length)),
  "a byte of zero": (text, a) => `${text.slice(0, a % text.length)}\u0000${text.slice(a % text.length)}`,
  "rubbish put in": (text, a, b) =>
    `${text.slice(0, a % text.length)}${RUBBISH[b % RUBBISH.length]}${text.slice(a % text.length)}`,
  "all on one line": (text) => text.replaceAll("\n", " "),
  "twice over": (text) => `${text}\n---\n${text}`,
  "deeply nested": (text, a) => `${text}\nmore: ${"[".repeat(200 + (a % 2000))}`,
  reversed: (text) => [...text].reverse().join(""),
};

export const damaged: fc.Arbitrary<readonly [name: string, a: number, b: number]> = fc.tuple(
  fc.constantFrom(...Object.keys(damages)),
  fc.nat(1_000_000),
  fc.nat(1_000_000),
);

/** The text after a chain of damage. */
export const damage = (text: string, chain: readonly (readonly [string, number, number])[]): string =>
  chain.reduce((damagedText, [name, a, b]) => (damagedText === "" ? "" : damages[name]!(damagedText, a, b)), text);
