/** Whether an answer is a first look: made of fewer futures than are aimed at, with more on their way. */
import type { Answer } from "../engine/contract.ts";

/** True while an answer is made of fewer futures than are aimed at and has not been called settled. */
export const isEarly = ({ stage, futures, aim }: Pick<Answer, "stage" | "futures" | "aim">): boolean =>
  (stage === "first" || stage === "refining") && futures < aim;
