/** How far the live runs have come, for pages that wait for them. Limit: counted at the sizes at which the desk answers, not run by run. */
import type { Desk } from "../desk.ts";
import { AIM, sizesTo } from "../sizes.ts";

export interface SoFar {
  /** Futures of each policy behind the latest answer of the desk; 0 before its first. */
  readonly done: number;
  /** Futures of the first answer, and of a settled one. */
  readonly first: number;
  readonly aim: number;
}

const doneBy = (desk: Pick<Desk, "current">): number => {
  try {
    return desk.current().plan.runs;
  } catch {
    return 0;
  }
};

/** How far the live runs of the desk have come. */
export const soFarService = (desk: Pick<Desk, "current">): SoFar => {
  const [first = AIM] = sizesTo(AIM);
  return { done: doneBy(desk), first, aim: AIM };
};
