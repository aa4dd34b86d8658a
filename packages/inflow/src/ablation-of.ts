/**
 * The shipped model examined as a whole: what each mechanism moves, what moves nothing and why, which rival forms are alike,
 * and the orders of magnitude of a year without a campaign over draws of the priors.
 */
import { quantile, quantileOf, scramblerOf } from "@inflow/methods";
import {
  type AblationRow,
  ablation,
  type Behaviour,
  laboratoryOf,
  ordersOfMagnitude,
  prepareWorld,
  reach,
  type Sampler,
  unreachedBecause,
} from "@inflow/model";
import { libraryWith, WORLD } from "./library.ts";
import { orRefuse } from "./refused.ts";

/** Something that moved nothing in the histories tried, and why it is kept; no reason where there is none. */
interface Unreached {
  readonly kind: "lever" | "parameter" | "forms";
  readonly name: string;
  readonly because: string | undefined;
}

/** The parts of an examination, each measured when it is asked for. */
interface Examination {
  /** One row for each mechanism: the outcome that holding it moves most. */
  readonly rows: () => readonly AblationRow[];
  /** Levers, parameters and pairs of rival forms that move no number of a summary. */
  readonly unreached: () => readonly Unreached[];
  /** Orders of magnitude of the run without a campaign. */
  readonly orders: () => readonly Behaviour[];
}

const SEED = 2025;
const TAIL = 0.05;

const sampler: Sampler = {
  draw: (parameters, index, attempt) => {
    const scrambled = scramblerOf(SEED, attempt);
    return Float64Array.from(parameters, ({ prior, dimension }) =>
      "fixed" in prior ? prior.fixed : quantileOf(prior, scrambled(index, dimension)),
    );
  },
  quantile,
};

/** The examination of the shipped model, a folder of the reader's own laid over it where one is given. */
export const ablationOf = (over?: string): Examination => {
  const library = libraryWith(over);
  const lab = laboratoryOf(library, orRefuse(prepareWorld(library, WORLD, WORLD)));
  return {
    rows: () => ablation(lab),
    unreached: () => {
      const idle = reach(lab, (prior) => [quantileOf(prior, TAIL), quantileOf(prior, 1 - TAIL)]);
      const named = (kind: Unreached["kind"], names: readonly string[]): Unreached[] =>
        names.map((name) => ({ kind, name, because: unreachedBecause[name] }));
      return [...named("lever", idle.levers), ...named("parameter", idle.parameters), ...named("forms", idle.forms)];
    },
    orders: () => ordersOfMagnitude(library, sampler, { world: WORLD }),
  };
};
