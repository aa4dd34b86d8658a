/**
 * The command `inflow`: one file for each verb. Exit codes: 0 ok, 1 a check failed, 2 bad input, 130 stopped by the user.
 * Results go to standard output, everything else to standard error.
 */
import { Command, CommanderError } from "commander";
import { formatProblems, InputError, StoreError, shipped } from "inflow";
import { note, paint, printJson } from "./terminal.ts";
import { ablationVerb } from "./verbs/ablation.ts";
import { assessVerb } from "./verbs/assess.ts";
import { backtestVerb } from "./verbs/backtest.ts";
import { briefVerb } from "./verbs/brief.ts";
import { calibrateVerb } from "./verbs/calibrate.ts";
import { causalVerb } from "./verbs/causal.ts";
import { checkVerb } from "./verbs/check.ts";
import { compareVerb } from "./verbs/compare.ts";
import { discoverVerb } from "./verbs/discover.ts";
import { evidenceVerb } from "./verbs/evidence/evidence.ts";
import { explainVerb } from "./verbs/explain.ts";
import { lockVerb } from "./verbs/lock.ts";
import { observeVerb } from "./verbs/observe.ts";
import { replicateVerb } from "./verbs/replicate.ts";
import { runVerb } from "./verbs/run.ts";
import { sensitivityVerb } from "./verbs/sensitivity.ts";
import { serveVerb } from "./verbs/serve.ts";
import { verifyVerb } from "./verbs/verify.ts";
import { whenVerb } from "./verbs/when.ts";
import { Stopped } from "./work-through.ts";

const BAD_INPUT = 2;
const INTERRUPTED = 130;

const program = new Command("inflow")
  .description("Does a counter-narcotics campaign reduce the inflow of narcotics at a cost that can be sustained?")
  .version(shipped().version)
  .showSuggestionAfterError()
  .configureOutput({ writeErr: (text) => void process.stderr.write(text) })
  .addHelpText(
    "after",
    "\nExit codes: 0 ok · 1 a check failed · 2 bad input · 130 stopped\nExample:\n  inflow assess studies/caribbean-2025.yaml --quick\n",
  );

const verbs = [
  assessVerb,
  runVerb,
  compareVerb,
  sensitivityVerb,
  discoverVerb,
  explainVerb,
  evidenceVerb,
  verifyVerb,
  whenVerb,
  observeVerb,
  briefVerb,
  serveVerb,
  checkVerb,
  ablationVerb,
  causalVerb,
  lockVerb,
  replicateVerb,
  backtestVerb,
  calibrateVerb,
];
for (const verb of verbs) {
  const command = verb();
  const strict = (one: Command): void => {
    one
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
    one.commands.forEach(strict);
  };
  strict(command);
  program.addCommand(command);
}
program.exitOverride();

const wantsJson = process.argv.includes("--json");

const tellProblems = (problems: InputError["problems"]): void => {
  note(`${paint.bold(problems.length === 1 ? "One thing is wrong:" : `${problems.length} things are wrong:`)}\n`);
  note(formatProblems(problems));
  if (problems.some(({ file }) => /\.ya?ml$/.test(file)))
    note("Names that these places stand for are looked up once they are mended.");
  if (wantsJson) printJson({ problems });
};

/** What the command line got wrong, in the five parts of every problem. */
const problemOf = ({ message }: CommanderError): InputError["problems"][number] => ({
  file: "command line",
  place: /'([^']+)'/.exec(message)?.[1] ?? "arguments",
  what: message.replace(/^error: /, ""),
  why: "The command cannot guess what was meant.",
  fix: "See --help of this verb.",
});

/** The exit code that belongs to what was thrown, after it was told. */
const codeOf = (cause: unknown): number => {
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return 0;
    if (wantsJson) printJson({ problems: [problemOf(cause)] });
    return BAD_INPUT;
  }
  if (cause instanceof InputError) tellProblems(cause.problems);
  else if (cause instanceof StoreError) tellProblems([cause.problem]);
  else if (cause instanceof Stopped) {
    note(cause.message);
    return INTERRUPTED;
  } else {
    note(`${paint.bold("It failed:")} ${cause instanceof Error ? cause.message : String(cause)}`);
    if (process.env.INFLOW_DEBUG !== undefined && cause instanceof Error) note(cause.stack ?? "");
    return 1;
  }
  return BAD_INPUT;
};

process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code === "EPIPE") process.exit(0);
  throw cause;
});

try {
  await program.parseAsync();
} catch (cause) {
  process.exitCode = codeOf(cause);
}
