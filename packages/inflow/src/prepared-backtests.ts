/** Files of experiments become prepared backtests, all of them or none: what is wrong with any is told at once. */
import { isOk, type Problem } from "@inflow/evidence";
import { type BacktestOptions, type PreparedBacktest, prepareBacktest, readBacktest } from "@inflow/study";
import { libraryWith } from "./library.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";

/** The text of a backtest and the file that it stands in. */
export interface BacktestText {
  readonly text: string;
  readonly file: string;
}

/** What of the ledger's sources a set of backtests is read with. */
interface ReadWith {
  /** A folder of YAML laid over the shipped texts. */
  readonly over: string | undefined;
  readonly sources: NonNullable<BacktestOptions["sources"]>;
  /** Finds a backtest by what was asked for; throws an InputError where there is none. */
  readonly textOf: (asked: string) => BacktestText;
}

/** The prepared backtests of all that was asked for, in order; throws an InputError with all that is wrong with any. */
export const preparedBacktests = (
  asked: readonly string[],
  { over, sources, textOf }: ReadWith,
): PreparedBacktest[] => {
  const library = libraryWith(over);
  const problems: Problem[] = [];
  const ready: PreparedBacktest[] = [];
  for (const one of asked) {
    try {
      const { text, file } = textOf(one);
      const read = readBacktest(text, file);
      const made = isOk(read) ? prepareBacktest(read.ok, library, { file, model: shipped().model, sources }) : read;
      if (isOk(made)) ready.push(made.ok);
      else problems.push(...made.problems);
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause;
      problems.push(...cause.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return ready;
};
