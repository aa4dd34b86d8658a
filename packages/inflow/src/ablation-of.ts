/** The ablation table of the shipped world: what each mechanism moves. */
import { type AblationRow, ablation, laboratoryOf, prepareWorld } from "@inflow/model";
import { libraryWith, WORLD } from "./library.ts";
import { orRefuse } from "./refused.ts";

/** One row for each mechanism: the outcome that holding it moves most. */
export const ablationOf = (over?: string): readonly AblationRow[] => {
  const library = libraryWith(over);
  return ablation(laboratoryOf(library, orRefuse(prepareWorld(library, WORLD, WORLD))));
};
