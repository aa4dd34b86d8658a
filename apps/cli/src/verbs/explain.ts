/** `explain`: why the model says what it says of a name, as a tree that ends in sources. */
import { Command, InvalidArgumentError, Option } from "commander";
import { type Cause, explain } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly depth: number;
  readonly over?: string;
  readonly json?: boolean;
}

const depthFrom = (word: string): number => {
  if (!/^[1-9]\d?$/.test(word)) throw new InvalidArgumentError("Give a whole number from 1 to 99.");
  return Number(word);
};

const evidenceLine = (cause: Cause): string => {
  if (cause.title === undefined) return `${paint.italic(cause.weight ?? "")}: ${cause.says ?? ""}`;
  const took = [
    cause.gives === undefined ? "" : ` Taken: ${cause.gives}.`,
    cause.because === undefined ? "" : ` Because: ${cause.because}`,
  ];
  return `${paint.italic(cause.weight ?? "")}: ${paint.bold(cause.title)}, ${cause.locator} (${cause.url}; verified: ${cause.verified}). ${cause.says ?? ""}${took.join("")}`;
};

const lineOf = (cause: Cause): string => {
  const { kind, name, is, unit, prior } = cause;
  if (kind === "evidence") return evidenceLine(cause);
  const measure = unit === undefined ? "" : ` [${unit}]`;
  const belief = prior === undefined ? "" : ` ${paint.dim(prior)}`;
  return `${paint.dim(kind)} ${paint.bold(name)}${measure} ${is}${belief}${cause.again ? paint.dim(" (see above)") : ""}`;
};

const draw = (cause: Cause, depth: number, indent: string): void => {
  cause.from.forEach((below, i) => {
    const last = i === cause.from.length - 1;
    const folded = depth <= 1 && below.from.length > 0 ? paint.dim(` … ${below.from.length} more below`) : "";
    print(`${indent}${last ? "└─ " : "├─ "}${lineOf(below)}${folded}`);
    if (depth > 1) draw(below, depth - 1, `${indent}${last ? "   " : "│  "}`);
  });
};

interface Tally {
  readonly parameters: Set<string>;
  readonly sources: Set<string>;
  readonly assumed: Set<string>;
}

const tally = (cause: Cause, into: Tally): Tally => {
  if (cause.kind === "parameter") into.parameters.add(cause.name);
  for (const below of cause.from) {
    if (below.kind === "evidence" && below.title !== undefined) into.sources.add(below.name);
    if (below.weight === "assumption" && cause.kind === "parameter") into.assumed.add(cause.name);
    tally(below, into);
  }
  return into;
};

const explainName = (name: string, options: Options): void => {
  const cause = explain(name, options.over);
  const { parameters, sources, assumed } = tally(cause, {
    parameters: new Set(),
    sources: new Set(),
    assumed: new Set(),
  });
  const restsOn = { parameters: parameters.size, sources: sources.size, assumptions: assumed.size };
  if (options.json) {
    printJson({ ...cause, restsOn });
    return;
  }
  print(lineOf(cause));
  draw(cause, options.depth, "");
  print(
    paint.dim(
      `\nRests on ${restsOn.parameters} parameters, ${restsOn.sources} sources and ${restsOn.assumptions} assumptions. --depth shows more, --json all.`,
    ),
  );
};

export const explainVerb = (): Command =>
  new Command("explain")
    .description("Follow a quantity, parameter, mechanism or policy through causes back to its sources.")
    .argument("<name>", "such as inflowKg, deaths.crews, deterrence or deterrence.threshold.lethal")
    .addOption(new Option("--depth <n>", "levels to print").argParser(depthFrom).default(3))
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow explain deterrence.threshold.lethal\n")
    .action(explainName);
