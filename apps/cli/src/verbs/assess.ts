/** `assess`: the main job. Runs a study, prints the verdict on every policy, writes results and brief, says where. */
import { Command } from "commander";
import {
  type Assessment,
  answerFrom,
  ask,
  InputError,
  type Plan,
  type Preregistration,
  preregistrationIn,
  type ResultStore,
  summaryParquet,
} from "inflow";
import { appFolder } from "../app-server.ts";
import { briefFiles } from "../brief-files.ts";
import { preregistrationText } from "../lock-text.ts";
import { openFile } from "../open-file.ts";
import { keepStudy, OUT, type RunFolder, writeTogether } from "../results-folder.ts";
import { ANALYSIS_OPTIONS, begunBefore, changesOf, commandOf, type RunOptions, withStudyOptions } from "../settings.ts";
import { count, duration, note, paint, print, printJson } from "../terminal.ts";
import { verdictText } from "../verdict-text.ts";
import { workThrough } from "../work-through.ts";

interface Options extends RunOptions {
  readonly open: boolean;
  readonly lock?: string;
}

const keepAnswer = async (
  { folder }: RunFolder,
  plan: Plan,
  store: ResultStore,
  assessment: Assessment & { readonly preregistration: Preregistration },
  brief: Readonly<Record<string, string>>,
): Promise<string[]> =>
  writeTogether(folder, {
    "assessment.json": `${JSON.stringify(assessment, null, 2)}\n`,
    "summary.parquet": new Uint8Array(await summaryParquet(plan, store)),
    ...brief,
  });

/** Refuses a plan without anything to judge, before anything is run. */
const refuseNothingCompared = (plan: Plan, study: string): void => {
  if (plan.policies.length > 1) return;
  const only = plan.policies[plan.against]!.id;
  throw new InputError([
    {
      file: study,
      place: "policies",
      what: `The study compares nothing: its only policy is the comparison, "${only}".`,
      why: "A verdict is about a policy against another one.",
      fix: `Name a policy beside "${only}", or use inflow run, which gives bands without a verdict.`,
    },
  ]);
};

const assessStudy = async (study: string, options: Options): Promise<void> => {
  const began = performance.now();
  const plan = ask(study, changesOf(options));
  refuseNothingCompared(plan, study);
  const preregistration = preregistrationIn(plan, study, options.lock);
  for (const line of begunBefore(plan, options.over)) note(line);
  const command = commandOf(["assess", study], options);
  const run = keepStudy(options.out, plan, command);
  note(
    paint.dim(
      `Run ${plan.runId}: ${plan.policies.length} policies, ${count(plan.runs)} futures each, ${plan.weeks} weeks. Model ${plan.model.slice(0, 12)}.`,
    ),
  );
  const store = await workThrough(plan, run.blocks, options.threads);
  const assessment = { ...(await answerFrom(plan, store)), preregistration };
  const brief = await briefFiles(plan, store, assessment, command, options.over, preregistration);
  const files = await keepAnswer(run, plan, store, assessment, brief);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  if (options.json) {
    printJson({ ...assessment, seconds, folder: run.folder, files });
    return;
  }
  print(verdictText(assessment, plan.study.horizon.until));
  print();
  print(`${preregistrationText(preregistration, study)}\n`);
  print(`Results: ${files.join(", ")}`);
  print(
    `Run ${plan.runId}, result ${assessment.hash.slice(0, 12)}, in ${duration(seconds)}. Check it: inflow verify ${plan.runId}${options.out === OUT ? "" : ` --out ${options.out}`}`,
  );
  if (appFolder() !== null)
    print("Change what it rests on, in the browser: npm run inflow -- serve, then open http://127.0.0.1:4680/");
  const html = files.find((file) => file.endsWith(".html"));
  if (options.open && html !== undefined) openFile(html);
};

export const assessVerb = (): Command =>
  withStudyOptions(
    new Command("assess")
      .description(
        "Run a study and answer it: the verdict on every policy for each commodity, with results and a brief.",
      )
      .argument("<study>", "a study file, or the name of a shipped study"),
    ANALYSIS_OPTIONS,
  )
    .option(
      "--lock <file>",
      "the lock of the question (default: <study>.lock.json beside the study file; for a shipped study in the current folder)",
    )
    .option("--no-open", "do not open the brief")
    .addHelpText(
      "after",
      "\nExample:\n  inflow assess studies/caribbean-2025.yaml --quick\n\nAn interrupted run goes on where it stopped when the same command is given again.\n",
    )
    .action(assessStudy);
