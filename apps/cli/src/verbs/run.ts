/** `run`: runs policies of a study and prints bands of their outcomes, without comparing or judging. */
import { Command, Option } from "commander";
import { ask, gather, outcomesOf, type Plan, rounded } from "inflow";
import { keepStudy } from "../results-folder.ts";
import { begunBefore, changesOf, commandOf, OUTCOME_OPTIONS, type RunOptions, withStudyOptions } from "../settings.ts";
import { outcomeTable } from "../table.ts";
import { count, duration, note, paint, print, printJson } from "../terminal.ts";
import { workThrough } from "../work-through.ts";

interface Options extends RunOptions {
  readonly policy?: string;
  readonly all?: boolean;
}

type Outcomes = ReturnType<typeof outcomesOf>;

const tableOf = (id: string, outcomes: Outcomes, all: boolean): string =>
  outcomeTable(
    id,
    Object.entries(outcomes).flatMap(([about, byName]) =>
      Object.entries(byName).map(([name, band]) => ({ name, about: about === "every" ? "" : about, band })),
    ),
    all,
  );

const planOf = (study: string, options: Options): Plan => {
  const changes = changesOf(options);
  return ask(
    study,
    options.policy === undefined
      ? changes
      : { ...changes, policies: [options.policy], against: options.policy, untested: true },
  );
};

const runStudy = async (study: string, options: Options): Promise<void> => {
  const began = performance.now();
  const plan = planOf(study, options);
  for (const line of begunBefore(plan, options.over)) note(line);
  const words = ["run", study, ...(options.policy === undefined ? [] : [`--policy ${options.policy}`])];
  const folder = keepStudy(options.out, plan, commandOf(words, options));
  const store = await workThrough(plan, folder.blocks, options.threads);
  const ensemble = await gather(plan, store);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const outcomes: Record<string, Outcomes> = rounded(
    Object.fromEntries(plan.policies.map(({ id }, place) => [id, outcomesOf(plan, ensemble, place)])),
  );
  if (options.json) {
    printJson({
      runId: plan.runId,
      hash: ensemble.hash,
      study: plan.study.id,
      policies: plan.policies.map(({ id }) => id),
      runs: plan.runs,
      seconds,
      outcomes,
      folder: folder.folder,
    });
    return;
  }
  for (const [id, of] of Object.entries(outcomes)) print(`${tableOf(id, of, options.all === true)}\n`);
  print(
    paint.dim(
      `Run ${plan.runId}, result ${ensemble.hash.slice(0, 12)}: ${count(plan.runs)} runs of each policy in ${duration(seconds)}. Blocks: ${folder.blocks}`,
    ),
  );
};

export const runVerb = (): Command =>
  withStudyOptions(
    new Command("run")
      .description("Run policies of a study and print the bands of every outcome; no verdict.")
      .argument("<study>", "a study file, or the name of a shipped study")
      .addOption(
        new Option(
          "--policy <id>",
          "one policy of the study or of the library; a mix is a+b (default: all of the study)",
        ),
      ),
    OUTCOME_OPTIONS,
  )
    .addHelpText("after", "\nExample:\n  inflow run studies/caribbean-2025.yaml --policy treatment --runs 64\n")
    .action(runStudy);
