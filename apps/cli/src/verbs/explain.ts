/** `explain`: why the model says what it says of a name, as a tree that ends in sources. */
import { Command, InvalidArgumentError, Option } from "commander";
import { type Cause, explain, InputError } from "inflow";
import { jsonOption, overOption } from "../settings.ts";
import { paint, print, printJson } from "../terminal.ts";
import { dataOption, vintagesIn } from "./evidence/data-options.ts";

interface Options {
  readonly depth: number;
  readonly over?: string;
  readonly data?: string;
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

const MOST_LINES_SHOWN = 3;

const rowLine = ({ name, is, file, lines = [] }: Cause): string => {
  const more = lines.length - MOST_LINES_SHOWN;
  const shown = `${lines.slice(0, MOST_LINES_SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `${paint.bold(name)} ${is} ${paint.dim(`${file}, ${lines.length === 0 ? "no row" : `line ${shown}`}`)}`;
};

const lineOf = (cause: Cause): string => {
  const { kind, name, is, unit, prior } = cause;
  if (kind === "evidence") return evidenceLine(cause);
  if (kind === "row") return rowLine(cause);
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

/** Words of the verdict: what each means, and the names that stand behind it. */
const VERDICT_WORDS: Readonly<Record<string, { readonly is: string; readonly behind: readonly string[] }>> = {
  reduces: {
    is: "Inflow is at least the study's fall (10 %) below the comparison in every 13-week mean for so many weeks in a row (52).",
    behind: ["inflowKg"],
  },
  lasts: {
    is: "The extra cost for each kilogram not landed is within the highest cost, and money, readiness, partners and support stay above their floors.",
    behind: ["cost.incremental", "inflowKg", "readiness", "partners", "support"],
  },
  harmful: {
    is: "Inflow rises by the study's fall or more over a year; or it does not fall and the additional deaths of the counted groups reach the limit (500). A fall in one group never cancels a rise in another.",
    behind: ["inflowKg", "deaths.all", "deaths.violence", "deaths.crews", "deaths.inError"],
  },
  "no effect": {
    is: "Neither a lasting fall nor a rise of inflow, and additional deaths below the limit. Deaths averted are shown beside it and are no part of the word.",
    behind: ["inflowKg", "deaths"],
  },
  "cannot tell yet": {
    is: "No fate holds in 67 of 100 futures at the lower end of its margin.",
    behind: ["inflowKg"],
  },
  rider: {
    is: "The share of futures in which inflow falls and additional deaths reach the limit.",
    behind: ["deaths"],
  },
};

const wordNamed = (name: string): string | null => {
  const word = name.toLowerCase();
  if (word in VERDICT_WORDS) return word;
  if (word === "harm") return "harmful";
  return /^reduces (un)?sustainably$/.test(word) ? "lasts" : null;
};

/** Explains a word of the verdict: what it means, and where to read on. */
const explainWord = (word: string, options: Options): void => {
  const { is, behind } = VERDICT_WORDS[word]!;
  if (options.json) {
    printJson({ kind: "word", name: word, is, behind });
    return;
  }
  print(`${paint.dim("word of the verdict")} ${paint.bold(word)} ${is}`);
  for (const name of behind) print(`  inflow explain ${name}`);
};

/** The chain behind a name; imported data are read only where the model and the shipped series do not have it. */
const explained = async (name: string, { over, data }: Options): Promise<Cause> => {
  try {
    return explain(name, over);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    return explain(name, over, await vintagesIn(data));
  }
};

const explainName = async (words: readonly string[], options: Options): Promise<void> => {
  const name = words.join(" ");
  const word = wordNamed(name);
  if (word !== null) {
    explainWord(word, options);
    return;
  }
  const cause = await explained(name, options);
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
  if (cause.name !== name) print(paint.dim(`"${name}" is told by the ${cause.kind} ${cause.name}:`));
  print(lineOf(cause));
  draw(cause, options.depth, "");
  if (cause.kind === "series") {
    for (const { licence, name: vintage } of [cause, ...cause.from])
      if (licence !== undefined) print(paint.dim(`${vintage}: ${licence}`));
    return;
  }
  print(
    paint.dim(
      `\nRests on ${restsOn.parameters} parameters, ${restsOn.sources} sources and ${restsOn.assumptions} assumptions. --depth shows more, --json all.`,
    ),
  );
};

export const explainVerb = (): Command =>
  new Command("explain")
    .description(
      "Follow a quantity, parameter, mechanism, policy or series back to its sources; or say what a word of the verdict means.",
    )
    .argument("<name...>", "such as inflowKg, deaths.crews, deterrence, price or harmful")
    .addOption(new Option("--depth <n>", "levels to print").argParser(depthFrom).default(3))
    .addOption(overOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow explain deterrence.threshold.lethal\n")
    .action(explainName);
