/** Input that was refused: an error that carries every problem, each with file, place, what, why and fix. */
import { type Checked, formatProblems, isOk, type Problem } from "@inflow/evidence";

/** Thrown where a file, a name or a value from outside cannot be used; nothing has been run or written then. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = "InputError";
    this.problems = problems;
  }
}

/** The value, or an InputError with all that is wrong with it. */
export const orRefuse = <T>(checked: Checked<T>): T => {
  if (isOk(checked)) return checked.ok;
  throw new InputError(checked.problems);
};
