/** `verify`: computes a share of the stored blocks again and compares them bit by bit, and the whole with its result hash. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { ask, exitsToRun, folderStore, gather, InputError, jobsOf, type Plan, verify } from "inflow";
import { folderOfRun, isRunId, runsIn, studyOfRun } from "../results-folder.ts";
import {
  changesOf,
  jsonOption,
  outOption,
  overOption,
  quickOption,
  runsOption,
  type StudyOptions,
  seedOption,
  shareOption,
} from "../settings.ts";
import { note, print, printJson } from "../terminal.ts";
import { EXITS } from "./compare.ts";

interface Options extends StudyOptions {
  readonly share: number;
  readonly out: string;
  readonly json?: boolean;
}

/** The plan of a study by its file or name; a word that is neither is refused with the runs that are there. */
const planOfStudy = (named: string, out: string, options: StudyOptions): Plan => {
  try {
    return ask(named, changesOf(options));
  } catch (cause) {
    const runs = runsIn(out);
    if (!(cause instanceof InputError) || cause.problems[0]?.place !== "study" || runs.length === 0) throw cause;
    throw new InputError(
      cause.problems.map((problem) => ({ ...problem, fix: `${problem.fix} Runs in ${out}: ${runs.join(", ")}.` })),
    );
  }
};

/** The plan of a finished run, by its id or by the study that it answered; refuses a run of another model or evidence. */
export const planOfRun = (named: string, out: string, options: StudyOptions): Plan => {
  if (!isRunId(named)) return planOfStudy(named, out, options);
  const plan = ask(studyOfRun(out, named), options.over === undefined ? {} : { over: options.over });
  if (plan.runId === named) return plan;
  throw new InputError([
    {
      file: join(out, named),
      place: "study.json",
      what: `This model and evidence name the study ${plan.runId}, not ${named}.`,
      why: "The model, the evidence or the study has changed since; other inputs give other results.",
      fix: "Check out the version that made the run, or run the study again.",
    },
  ]);
};

/** What computing a share of the blocks of a plan again came to. */
interface Checked {
  readonly blocks: number;
  readonly checked: number;
  readonly differing: readonly string[];
  readonly missing: number;
  /** Of all blocks; null where one is missing. */
  readonly hash: string | null;
}

const checkBlocks = async (plan: Plan, blocks: string, share: number): Promise<Checked> => {
  const store = folderStore(blocks, { onRefused: (file, reason) => note(`${file}: ${reason}`) });
  const differing: string[] = [];
  let checked = 0;
  for await (const { job, expected, found } of verify(plan, store, share)) {
    checked += 1;
    if (expected !== found) differing.push(`${plan.policies[job.policy]!.id}, runs ${job.from} to ${job.until - 1}`);
  }
  let missing = 0;
  for (const job of jobsOf(plan)) if (!(await store.has(plan, job))) missing += 1;
  const hash = missing === 0 ? (await gather(plan, store)).hash : null;
  return { blocks: jobsOf(plan).length, checked, differing, missing, hash };
};

const isSound = ({ checked, differing, missing }: Checked): boolean =>
  checked > 0 && differing.length === 0 && missing === 0;

/** The exits of the campaign that rest beside a run, which `compare --robust` leaves there; null where there are none. */
const checkExits = async (plan: Plan, folder: string, { share, over }: Options): Promise<Checked | null> => {
  const blocks = join(folder, EXITS);
  if (!existsSync(blocks)) return null;
  const exits = exitsToRun(plan, over);
  if (exits !== null) return checkBlocks(exits.plan, blocks, share);
  throw new InputError([
    {
      file: blocks,
      place: "exits",
      what: "Exits of a campaign rest here, and no policy of the study is a campaign under review.",
      why: "Blocks can be computed again only from the plan that made them.",
      fix: "Give the --over with which they were made, or remove the folder.",
    },
  ]);
};

const printChecked = (is: string, { blocks, checked, differing, missing }: Checked): void => {
  print(`${is}: ${checked} of ${blocks} blocks computed again, ${differing.length} differ, ${missing} missing.`);
  for (const block of differing) print(`  differs: ${block}`);
};

const recordedHash = (folder: string): string | null => {
  const file = join(folder, "assessment.json");
  if (!existsSync(file)) return null;
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { hash?: string }).hash ?? null;
  } catch {
    return "unreadable";
  }
};

const verifyRun = async (named: string, options: Options): Promise<void> => {
  const plan = planOfRun(named, options.out, options);
  const { folder, blocks } = folderOfRun(options.out, plan.runId);
  const whole = await checkBlocks(plan, blocks, options.share);
  const exits = await checkExits(plan, folder, options);
  const recorded = recordedHash(folder);
  const isAsRecorded = recorded === null || recorded === whole.hash;
  const ok = isSound(whole) && isAsRecorded && (exits === null || isSound(exits));
  process.exitCode = ok ? 0 : 1;
  if (options.json) {
    printJson({ runId: plan.runId, ok, ...whole, recorded, exits });
    return;
  }
  printChecked(`Run ${plan.runId}`, whole);
  if (exits !== null) printChecked("Exits of the campaign beside it", exits);
  if (whole.hash !== null)
    print(`Result hash ${whole.hash}${isAsRecorded ? "" : `, but the assessment says ${recorded}`}.`);
  print(ok ? "Verified." : "Not verified.");
};

export const verifyVerb = (): Command =>
  new Command("verify")
    .description(
      "Compute a share of the stored blocks again and compare them bit by bit; exit code 1 where they differ.",
    )
    .argument("<run>", "a run id, or the study file that was run")
    .addOption(shareOption())
    .addOption(quickOption())
    .addOption(runsOption())
    .addOption(seedOption())
    .addOption(overOption())
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  inflow verify studies/caribbean-2025.yaml --quick --share 0.2\n")
    .action(verifyRun);
