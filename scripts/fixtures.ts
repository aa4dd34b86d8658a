/**
 * Every number of the reference collections beside ours: expected, ours, tolerance. Failures first; exit code 1 if any.
 *
 *     npm run fixtures                      a table
 *     npm run fixtures -- --json            an array of {name, expected, ours, tolerance, pass}
 *     npm run fixtures -- --only design     one subject, or several with commas
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { allChecks, type SubjectCheck, subjects } from "../packages/methods/checks/all.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file: string): string => readFileSync(join(root, "packages", "methods", "fixtures", file), "utf8");

const optionOf = (name: string): string[] => {
  const at = process.argv.indexOf(name);
  return at < 0 ? [] : (process.argv[at + 1] ?? "").split(",").filter((word) => word !== "");
};

const shown = (value: number | string): string => {
  if (typeof value === "string") return value.length > 24 ? `${value.slice(0, 23)}…` : value;
  return Number.isInteger(value) ? String(value) : Number(value.toPrecision(10)).toString();
};

function table(checks: readonly SubjectCheck[]): string {
  const heads = ["", "check", "expected", "ours", "tolerance"];
  const rows = checks.map(({ subject, name, expected, ours, tolerance, pass }) => [
    pass ? "ok" : "FAILED",
    `${subject}: ${name}`,
    shown(expected),
    shown(ours),
    shown(tolerance),
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  ")
      .trimEnd();
  return [heads, ...rows].map(line).join("\n");
}

const only = optionOf("--only");
const unknown = only.filter((subject) => !(subject in subjects));
if (unknown.length > 0) {
  console.error(`There is no subject ${unknown.join(", ")}; subjects are ${Object.keys(subjects).join(", ")}.`);
  process.exit(2);
}
const checks = allChecks(read, only.length > 0 ? only : Object.keys(subjects));
const failed = checks.filter(({ pass }) => !pass);
if (process.argv.includes("--json")) {
  const plain = checks.map(({ subject, name, ...rest }) => ({ name: `${subject}: ${name}`, ...rest }));
  console.log(JSON.stringify(plain, null, 2));
} else {
  console.log(table([...failed, ...checks.filter(({ pass }) => pass)]));
  console.log(`\n${checks.length - failed.length} of ${checks.length} numbers are met within their tolerance.`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
