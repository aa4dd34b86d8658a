/** `replicate`: published models beside ours, what differs first; fails where a number that others recomputed differs. */
import { Command } from "commander";
import {
  countReplicas,
  gradeWords,
  type Replica,
  replicaFigure,
  replicaPage,
  replicaQuantity,
  replicaSections,
  replicaTolerance,
  replicate,
} from "inflow";
import { writeTogether } from "../results-folder.ts";
import { jsonOption, outOption } from "../settings.ts";
import { table } from "../table.ts";
import { note, paint, print, printJson } from "../terminal.ts";

interface Options {
  readonly out: string;
  readonly json?: boolean;
}

/** Letters of a line in the column of quantities. */
const LETTERS = 76;

const folded = (text: string): string[] => {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > LETTERS) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** A replica as rows of the table: where it differs, followed by its grade, its name and why. */
const rowsOf = (one: Replica): string[][] => {
  const [first = "", ...rest] = folded(replicaQuantity(one));
  const numbers = [replicaFigure(one.published, one), replicaFigure(one.ours, one), replicaTolerance(one)];
  const why = one.pass
    ? []
    : folded(`Grade ${one.grade}, ${one.id}: ${one.because ?? "no reason is known"}.`).map((line) => paint.dim(line));
  const verdict = one.pass ? "agrees" : paint.bold("DIFFERS");
  return [[first, ...numbers, verdict], ...[...rest, ...why].map((line) => [line])];
};

const tableOf = (rows: readonly Replica[]): string => {
  const models = [...new Set(rows.map(({ model }) => model))];
  return table(
    [
      { title: "quantity" },
      { title: "published", align: "right" },
      { title: "ours", align: "right" },
      { title: "tolerance", align: "right" },
      { title: "verdict" },
    ],
    models.flatMap((model) => [[paint.bold(model)], ...rows.filter((one) => one.model === model).flatMap(rowsOf), []]),
  );
};

const show = (replicas: readonly Replica[]): void => {
  for (const { title, rows } of replicaSections(replicas)) print(`${paint.bold(title)}\n\n${tableOf(rows)}`);
  for (const { grade, of, agree } of countReplicas(replicas))
    print(`Grade ${grade}, ${gradeWords[grade]}: ${agree} of ${of} agree.`);
};

const showReplicas = async (options: Options): Promise<void> => {
  const replicas = await replicate();
  process.exitCode = replicas.some(({ grade, pass }) => grade === "A" && !pass) ? 1 : 0;
  const files = writeTogether(options.out, {
    "replications.html": replicaPage(replicas),
    "replications.json": `${JSON.stringify(replicas, null, 2)}\n`,
  });
  if (options.json) printJson(replicas);
  else show(replicas);
  note(paint.dim(`Written: ${files.join(", ")}`));
};

export const replicateVerb = (): Command =>
  new Command("replicate")
    .description("Published models of drug markets and interdiction beside ours: published, ours, tolerance, verdict.")
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExit codes: 0 ok · 1 a number of grade A differs\nExample:\n  inflow replicate --json > replicas.json\n",
    )
    .action(showReplicas);
