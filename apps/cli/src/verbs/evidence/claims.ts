/** `evidence claims`: what was claimed, and what the data and the model say of it: supported, contradicted or cannot tell. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import {
  type AnsweredClaim,
  ask,
  type ClaimsTable,
  claimsTable,
  folderStore,
  hindcastOf,
  InputError,
  isWholeFor,
  placeOfCampaign,
  type RunOfClaims,
  recordEnds,
  vintagesOfFiles,
} from "inflow";
import { folderOfRun, runsIn, studyOfRun } from "../../results-folder.ts";
import { jsonOption, outOption, overOption, threadsOption } from "../../settings.ts";
import { table } from "../../table.ts";
import { number, paint, print, printJson } from "../../terminal.ts";
import { workIntoRun } from "../../work-parts.ts";
import { dataOption, today, vintagesIn } from "./data-options.ts";
import type { LedgerOptions } from "./subverb.ts";

interface Options extends LedgerOptions {
  readonly data?: string;
  readonly series?: readonly string[];
  readonly run?: boolean;
  readonly threads?: number;
  readonly out: string;
}

/** Futures of each policy with --run. */
const RUNS = 64;

const newestFirst = (out: string): string[] =>
  runsIn(out)
    .map((id) => ({ id, at: statSync(join(out, id)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .map(({ id }) => id);

/** The newest finished run that holds the campaign and its comparison whole; none where there is no such run. */
const lastRun = async (out: string): Promise<RunOfClaims | undefined> => {
  for (const id of newestFirst(out)) {
    try {
      const plan = ask(studyOfRun(out, id));
      const place = placeOfCampaign(plan);
      const store = folderStore(folderOfRun(out, id).blocks);
      if (place >= 0 && plan.runId === id && (await isWholeFor(plan, store, place))) return { plan, store, place };
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause;
    }
  }
  return undefined;
};

const freshRun = async ({ out, over, threads }: Options): Promise<RunOfClaims> => {
  const ends = recordEnds(undefined, over);
  const { plan, store, place } = await hindcastOf({
    actionsAsOf: ends,
    until: ends.replace(/^\d{4}/, (year) => String(Number(year) + 1)) as typeof ends,
    runs: RUNS,
    work: workIntoRun(out, "npx --no-install inflow evidence claims --run", threads),
    changes: over === undefined ? {} : { over },
  });
  return { plan, store, place };
};

const percent = (share: number): string => `${number(Math.round(1000 * share) / 10)} %`;

/** A number as it is printed: of a series the plain change always beside the estimate against its own course, of the record one range. */
const figure = ({ found }: AnsweredClaim["answer"]["numbers"][number]): string => {
  if ("why" in found) return "–";
  const { value, low, high, raw, course } = found;
  if (raw !== undefined && course !== undefined)
    return `${percent(raw)} raw; ${"why" in course ? "own course: none given" : `own course ${percent(course.estimate)} (${percent(course.low)} to ${percent(course.high)})`}`;
  const range = low === null || high === null ? "" : `${percent(low)} to ${percent(high)}`;
  return value === null ? range : range === "" ? percent(value) : `${percent(value)} (${range})`;
};

/** Figures of the record, each with what it is a share of. */
const showFigures = ({ found }: AnsweredClaim["answer"]["numbers"][number]): void => {
  if ("why" in found) return;
  for (const { id, value, low, high, of } of found.figures ?? [])
    print(
      `    ${percent(value)}${low === null || high === null ? "" : ` (${percent(low)} to ${percent(high)})`}, ${of} [${id}]`,
    );
};

const coloured = (word: string): string => (word === "cannot tell" ? word : paint.bold(word));

const rowOf = ({ claim, answer }: AnsweredClaim): string[] => {
  const data = answer.numbers.find(({ of, found }) => of !== "model" && !("why" in found));
  const model = answer.numbers.find(({ of, found }) => of === "model" && !("why" in found));
  const says = (data ?? model)?.says;
  return [
    claim.id,
    says === null || says === undefined ? "–" : `${percent(says[0])} to ${percent(says[1])}`,
    coloured(answer.word),
    data === undefined ? "–" : `${figure(data)}${data.decides ? "" : " *"}`,
    answer.model === null ? "–" : answer.model,
    model === undefined ? "–" : figure(model),
  ];
};

const showOne = ({ claim, answer }: AnsweredClaim): void => {
  const { id, who, date, says, against, status } = claim;
  print(`${paint.bold(id)}  ${date}  ${who}`);
  print(`  says: ${says}`);
  print(`  ${coloured(answer.word)}: ${answer.because}.`);
  for (const one of answer.numbers) {
    if (one.of === "nothing") continue;
    const { found, measures, decides, of, because } = one;
    const role = of === "model" ? "the model expects" : decides ? "decides" : "does not decide";
    print(
      "why" in found
        ? `  ${role} (${measures}): ${found.why}`
        : `  ${role} (${measures}): ${figure(one)}, ${found.note}${"course" in found && found.course !== undefined && "why" in found.course ? `; no estimate against its own course: ${found.course.why}` : ""}; ${because} [${found.source}]`,
    );
    showFigures(one);
  }
  for (const { what, shows } of against) print(paint.dim(`  against ${what}: ${shows}`));
  print(paint.dim(`  ${status}\n`));
};

const show = ({ claims, runId, futures, rule }: ClaimsTable): void => {
  const tested = claims.filter(({ answer }) => answer.numbers.length > 0);
  print(
    table(
      [
        { title: "claim" },
        { title: "read as" },
        { title: "the data" },
        { title: "number" },
        { title: "the model" },
        { title: "expects" },
      ],
      tested.map(rowOf),
    ),
  );
  print(
    paint.dim(
      "* does not decide: it measures something else than the claim is about, or its series had turned before the campaign. Raw: mean of the months over the mean of the year before. Own course: what a structural time series says against what was to be expected, 95 %.",
    ),
  );
  print(
    paint.dim(
      `${rule} ${runId === null ? "No run of the campaign is there: --run makes one of 64 futures." : `Run ${runId}, ${futures} futures.`}\n`,
    ),
  );
  for (const claim of claims) showOne(claim);
};

const HELP = `
JSON (--json): day, runId, futures, rule, claims [{claim, answer {word, model, because,
  numbers [{of, measures, says, found {value, low, high, source, note, raw, course, figures} or {why}, word, decides, because}]}}]

Example:
  inflow evidence claims
  inflow evidence claims --run --series amo-drug-seizures-fy23-fy26-dec.csv
`;

const claims = async (options: Options): Promise<void> => {
  const run = options.run === true ? await freshRun(options) : await lastRun(options.out);
  const day = today();
  const found = await claimsTable({
    vintages: [...(await vintagesIn(options.data)), ...(await vintagesOfFiles(options.series ?? [], day))],
    day,
    ...(run === undefined ? {} : { run }),
    ...(options.over === undefined ? {} : { over: options.over }),
  });
  if (options.json) printJson(found);
  else show(found);
};

export const claimsCommand = (): Command =>
  new Command("claims")
    .description("What was claimed, and what the data and the model say of it, each with its number and source.")
    .addOption(dataOption())
    .option("--series <files...>", "public files to read beside the imported ones, without storing them")
    .option("--run", "run 64 futures of the campaign, where the newest run that is there is not wanted")
    .addOption(threadsOption())
    .addOption(outOption())
    .addOption(overOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(claims);
