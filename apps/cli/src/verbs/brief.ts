/** `brief`: writes the brief of a finished run again, from its stored blocks. */
import { Command } from "commander";
import { answerFrom, folderStore, InputError, jobsOf } from "inflow";
import { briefFiles } from "../brief-files.ts";
import { preregistrationOfRun } from "../lock-text.ts";
import { openFile } from "../open-file.ts";
import { commandOfRun, folderOfRun, writeTogether } from "../results-folder.ts";
import { jsonOption, outOption, overOption, quickOption, type StudyOptions } from "../settings.ts";
import { print, printJson } from "../terminal.ts";
import { planOfRun } from "./verify.ts";

interface Options extends StudyOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly open?: boolean;
}

const writeBrief = async (named: string, options: Options): Promise<void> => {
  const plan = planOfRun(named, options.out, options);
  const { folder, blocks } = folderOfRun(options.out, plan.runId);
  const store = folderStore(blocks);
  for (const job of jobsOf(plan))
    if (!(await store.has(plan, job)))
      throw new InputError([
        {
          file: blocks,
          place: "blocks",
          what: `The run ${plan.runId} is not whole.`,
          why: "A brief is told of finished runs only.",
          fix: "Run inflow assess with the same study; it goes on where it stopped.",
        },
      ]);
  const assessment = await answerFrom(plan, store);
  const command = commandOfRun(options.out, plan.runId);
  const locked = preregistrationOfRun(folder);
  const files = writeTogether(folder, await briefFiles(plan, store, assessment, command, options.over, locked));
  if (options.json) printJson({ runId: plan.runId, files });
  else print(`Brief: ${files.join(", ")}`);
  const html = files.find((file) => file.endsWith(".html"));
  if (options.open && html !== undefined) openFile(html);
};

export const briefVerb = (): Command =>
  new Command("brief")
    .description("Write the brief of a finished run: self-contained HTML and Markdown.")
    .argument("<run>", "a run id, or the study file that was run")
    .addOption(quickOption())
    .addOption(overOption())
    .addOption(outOption())
    .addOption(jsonOption())
    .option("--open", "open the brief")
    .addHelpText("after", "\nExample:\n  inflow brief studies/caribbean-2025.yaml --quick --open\n")
    .action(writeBrief);
