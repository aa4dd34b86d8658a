/** `compare`: one policy minus another, future by future, for every outcome of a study. */
import { Command } from "commander";
import { ask, changeOf, gather, rounded } from "inflow";
import { keepStudy } from "../results-folder.ts";
import {
  changesOf,
  commandOf,
  jsonOption,
  outOption,
  overOption,
  quickOption,
  runsOption,
  type StudyOptions,
  seedOption,
  threadsOption,
} from "../settings.ts";
import { table } from "../table.ts";
import { count, duration, number, paint, print, printJson } from "../terminal.ts";
import { workThrough } from "../work-through.ts";

interface Options extends StudyOptions {
  readonly threads?: number;
  readonly out: string;
  readonly json?: boolean;
}

const compareTwo = async (
  study: string,
  policy: string,
  other: string | undefined,
  options: Options,
): Promise<void> => {
  const began = performance.now();
  const changes = changesOf(options);
  const against = other ?? ask(study, changes).study.against;
  const plan = ask(study, { ...changes, policies: [policy, against], against, untested: true });
  const folder = keepStudy(options.out, plan, commandOf(["compare", study, policy, against], options));
  const store = await workThrough(plan, folder.blocks, options.threads);
  const ensemble = await gather(plan, store);
  const change = rounded(
    Object.assign({}, ...plan.world.names.commodity.map((commodity) => changeOf(plan, ensemble, 0, commodity))),
  ) as ReturnType<typeof changeOf>;
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const head = {
    runId: plan.runId,
    hash: ensemble.hash,
    study: plan.study.id,
    policies: [policy, against],
    runs: plan.runs,
  };
  if (options.json) {
    printJson({ ...head, seconds, change });
    return;
  }
  print(
    table(
      [
        { title: `${policy} − ${against}` },
        { title: "p10", align: "right" },
        { title: "p50", align: "right" },
        { title: "p90", align: "right" },
      ],
      Object.entries(change).map(([name, { p10, p50, p90 }]) => [name, number(p10), number(p50), number(p90)]),
    ),
  );
  print(
    paint.dim(`\nRun ${plan.runId}: ${count(plan.runs)} pairs under the same draws and luck, in ${duration(seconds)}.`),
  );
};

export const compareVerb = (): Command =>
  new Command("compare")
    .description("One policy minus another, under the same draws and the same luck, for every outcome.")
    .argument("<study>", "a study file, or the name of a shipped study")
    .argument("<policy>", "a policy of the study or of the library; a mix is a+b")
    .argument("[against]", "the policy to compare with (default: the comparison of the study)")
    .addOption(runsOption())
    .addOption(quickOption())
    .addOption(threadsOption())
    .addOption(seedOption())
    .addOption(overOption())
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  inflow compare studies/caribbean-2025.yaml campaign-2025 ports-of-entry --runs 64\n",
    )
    .action(compareTwo);
