/** `evidence revisions`: what changed in imported series between two vintages, and how complete new figures are. */
import { Command } from "commander";
import { InputError, type RevisionsAnswer, revisionsOf } from "inflow";
import { jsonOption } from "../../settings.ts";
import { table } from "../../table.ts";
import { count, number, paint, print, printJson } from "../../terminal.ts";
import { dataOption, vintagesIn } from "./data-options.ts";

interface Options {
  readonly data?: string;
  readonly between?: readonly string[];
  readonly json?: boolean;
}

const PERCENT = 100;
const MOST_SHOWN = 40;

const percent = (share: number): string => `${number(share * PERCENT)} %`;
const WHOLE_FROM = 100;
const figure = (value: number | null): string =>
  value === null ? "missing" : Math.abs(value) >= WHOLE_FROM ? count(value) : number(value);

const showChanges = ({ compared, changed, appeared, vanished }: RevisionsAnswer): void => {
  print(
    `${count(changed.length)} of ${count(compared)} figures changed, ${count(changed.filter(({ change }) => Math.abs(change ?? 0) >= 0.5).length)} of them by half a unit or more; ${count(appeared.length)} came, ${count(vanished.length)} went.`,
  );
  if (changed.length === 0) return;
  print();
  print(
    table(
      [
        { title: "series" },
        { title: "date" },
        { title: "before", align: "right" },
        { title: "after", align: "right" },
        { title: "change", align: "right" },
      ],
      changed
        .slice(0, MOST_SHOWN)
        .map(({ series, date, before, after, share }) => [
          series,
          date,
          figure(before),
          figure(after),
          share === null ? "" : percent(share),
        ]),
    ),
  );
  if (changed.length > MOST_SHOWN) print(paint.dim(`${changed.length - MOST_SHOWN} more: --json.`));
};

/** The ages from 0 of which no figure has settled, in a sentence; null where the youngest has. */
const unsettledAges = (ages: readonly number[]): string | null => {
  const youngest = Math.min(...ages);
  if (youngest === 0) return null;
  const span = youngest === 1 ? "of 0 months" : `of 0 to ${youngest - 1} months`;
  return `No figure ${span} has settled yet: how complete it is, is not known.`;
};

const showLag = ({ lag, expected, predictions }: RevisionsAnswer): void => {
  if (lag === null) {
    print("\nNo lag model: no date of an earlier vintage has settled (24 months) in the last one.");
    return;
  }
  print(
    `\n${paint.bold("How complete a figure is by its age")}, from ${count(lag.pairs)} pairs; public up to ${lag.lagMonths} ${lag.lagMonths === 1 ? "month" : "months"} after the newest date${lag.isLagAssumed ? " (assumed: the day of an import, since no --known-on was stated)" : ""}.\n`,
  );
  print(
    table(
      [
        { title: "months old", align: "right" },
        { title: "share of the final figure", align: "right" },
        { title: "pairs", align: "right" },
        { title: "newest figure" },
        { title: "expected final", align: "right" },
      ],
      lag.ages.map(({ age, completeness, pairs }) => {
        const met = expected.find((one) => one.age === age);
        return [
          String(age),
          percent(completeness),
          count(pairs),
          met === undefined ? "" : `${met.date}: ${figure(met.value)}`,
          met === undefined ? "" : figure(met.expected),
        ];
      }),
    ),
  );
  const unsettled = unsettledAges(lag.ages.map(({ age }) => age));
  if (unsettled !== null) print(`\n${unsettled}`);
  if (predictions.length === 0) return;
  const shares = predictions.map(({ share }) => share).sort((a, b) => a - b);
  print(
    `\nThe publisher's own predictions of ${count(predictions.length)} settled dates were off by ${percent(shares[0]!)} to ${percent(shares.at(-1)!)} of the final figure.`,
  );
};

const show = (answer: RevisionsAnswer): void => {
  const { name, from, to } = answer;
  print(`${paint.bold(name)}\n  from ${from.id}: ${from.file}, public ${from.knownOn}`);
  print(`  to   ${to.id}: ${to.file}, public ${to.knownOn}\n`);
  showChanges(answer);
  showLag(answer);
};

const pairFrom = (between: readonly string[] | undefined): readonly [string, string] | undefined => {
  if (between === undefined) return undefined;
  const [from, to] = between;
  if (from !== undefined && to !== undefined && between.length === 2) return [from, to];
  throw new InputError([
    {
      file: "command line",
      place: "--between",
      what: `It has ${between.length} names.`,
      why: "Two vintages are compared.",
      fix: "Give two vintages by id or file name: --between A B.",
    },
  ]);
};

const revisions = async (name: string, options: Options): Promise<void> => {
  const answer = revisionsOf(name, await vintagesIn(options.data), pairFrom(options.between));
  if (options.json) printJson(answer);
  else show(answer);
};

export const revisionsCommand = (): Command =>
  new Command("revisions")
    .description("What changed in an imported series between two vintages, and how complete its newest figures are.")
    .argument("<name>", "a series, or several with * for one part: cbp.*.lb")
    .option("--between <vintages...>", "two vintages by id or file name (default: the last two)")
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow evidence revisions cbp.cocaine.lb\n")
    .action(revisions);
