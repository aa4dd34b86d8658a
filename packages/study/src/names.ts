/**
 * Every name that a study uses, looked up: policies, mechanisms, quantities, members of indices, parameters, forms. All
 * that is not found is told at once, each with the nearest name that exists.
 */
import { didYouMean, type Parameter, type Prior, type Problem } from "@inflow/evidence";
import {
  type Index,
  type Policy as ModelPolicy,
  mechanismNames,
  type QuantityId,
  quantities,
  quantityIds,
  type World,
} from "@inflow/model";
import { type Given, type Policy, type Study, textOfStudy } from "./question.ts";
import { beneath, ownPolicy } from "./stack.ts";
import { FLOORS } from "./success.ts";

/** What names are looked up in. */
interface Known {
  readonly policies: ReadonlyMap<string, Pick<ModelPolicy, "id">>;
  readonly parameters: readonly Parameter[];
  readonly world: Pick<World, "names">;
}

/** Makes problems with the line and column of a study's own text. */
export interface Teller {
  tell(path: readonly PropertyKey[], what: string, why: string, fix: string): void;
  readonly problems: Problem[];
}

/** A teller for a study read from text, or for one built in code, whose places are paths. */
export const tellerOf = (study: Study, file: string | undefined): Teller => {
  const text = textOfStudy(study);
  const problems: Problem[] = [];
  return {
    problems,
    tell(path, what, why, fix) {
      const place = text === null ? path.map(String).join(" › ") : text.placeOf(path);
      problems.push({ file: file ?? text?.file ?? study.id, place, what, why, fix });
    },
  };
};

const IGNORED = "A name that nobody knows would be ignored in silence.";
const listed = (names: Iterable<string>): string => `Choose one of: ${[...names].join(", ")}.`;

/** Inputs: what may be given from outside. */
const isInput = (name: string): boolean => quantities[name as QuantityId]?.kind === "input";

const checkQuantity = (
  name: string,
  path: readonly PropertyKey[],
  only: readonly string[] | undefined,
  teller: Teller,
): boolean => {
  if (!(name in quantities)) {
    teller.tell(
      path,
      `There is no quantity "${name}".`,
      IGNORED,
      didYouMean(name, quantityIds, "See the dictionary for the names of levers and records."),
    );
    return false;
  }
  if (only === undefined && !isInput(name)) {
    teller.tell(
      path,
      `"${name}" cannot be given: a mechanism or a balance makes it.`,
      "What the model computes and what is given must not contradict each other.",
      "Set a lever or a record; or leave the mechanism out with only.",
    );
    return false;
  }
  return true;
};

const checkCells = (given: Given, path: readonly PropertyKey[], world: Pick<World, "names">, teller: Teller): void => {
  const over: readonly Index[] = quantities[given.set as QuantityId].over;
  for (const [index, members] of Object.entries(given.where ?? {})) {
    if (!over.includes(index as Index)) {
      const fix = over.length === 0 ? "Remove it: the quantity has one cell." : didYouMean(index, over, listed(over));
      teller.tell(
        [...path, "where", index],
        `"${given.set}" is not counted by "${index}".`,
        "A place that does not apply would set nothing.",
        fix,
      );
      continue;
    }
    const names = world.names[index as Index];
    for (const member of [members].flat()) {
      if (names.includes(member)) continue;
      teller.tell(
        [...path, "where", index],
        `There is no ${index} "${member}" in this world.`,
        IGNORED,
        didYouMean(member, names, listed(names)),
      );
    }
  }
};

const checkGiven = (given: Given, here: readonly PropertyKey[], study: Study, known: Known, teller: Teller): void => {
  if (given.until !== undefined && given.until <= given.from) {
    teller.tell(
      [...here, "until"],
      `The entry ends on ${given.until}, before it begins on ${given.from}.`,
      "It would hold in no week.",
      `Did you mean from ${given.until} until ${given.from}?`,
    );
  }
  if (checkQuantity(given.set, [...here, "set"], study.only, teller)) checkCells(given, here, known.world, teller);
};

/** Looks up the quantity and cells of each entry of a list. */
export const checkGivens = (
  givens: readonly Given[],
  path: readonly PropertyKey[],
  study: Study,
  known: Known,
  teller: Teller,
): void => {
  givens.forEach((given, i) => {
    checkGiven(given, [...path, i], study, known, teller);
  });
};

/** Refuses a policy that lies over itself, directly or through others. */
const checkGround = (policy: Policy, i: number, study: Study, teller: Teller): void => {
  const seen = new Set<string>();
  const goesRound = (name: string): boolean => {
    if (name === policy.id) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    const own = ownPolicy(name, study);
    return own !== undefined && beneath(own).some(goesRound);
  };
  if (beneath(policy).some(goesRound))
    teller.tell(
      ["policies", i, "over"],
      `The policy "${policy.id}" lies over itself.`,
      "What is painted first cannot be said.",
      "Name beneath it only policies that do not lie over it.",
    );
};

const checkPolicies = (study: Study, known: Known, teller: Teller): void => {
  const own = study.policies.filter((entry): entry is Policy => typeof entry === "object" && !Array.isArray(entry));
  const names = new Set([...known.policies.keys(), ...own.map(({ id }) => id)]);
  const look = (name: string, path: readonly PropertyKey[]): void => {
    if (!names.has(name))
      teller.tell(
        path,
        `There is no policy "${name}".`,
        "A comparison with nothing has no answer.",
        didYouMean(name, names, listed(names)),
      );
  };
  study.policies.forEach((entry, i) => {
    if (typeof entry === "string") look(entry, ["policies", i]);
    else if (Array.isArray(entry))
      entry.forEach((name, j) => {
        look(name, ["policies", i, j]);
      });
    else {
      beneath(entry).forEach((name, j) => {
        look(name, ["policies", i, "over", ...(Array.isArray(entry.over) ? [j] : [])]);
      });
      checkGivens(entry.gives, ["policies", i, "gives"], study, known, teller);
      checkGround(entry, i, study, teller);
    }
  });
  look(study.against, ["against"]);
  const costUpTo = study.test?.costUpTo;
  if (typeof costUpTo === "object") look(costUpTo.costOf, ["test", "costUpTo", "costOf"]);
};

const checkBelief = (path: string, belief: Prior | string, known: Known, teller: Teller): void => {
  const here = ["beliefs", path];
  const parameter = known.parameters.find((candidate) => candidate.path === path);
  if (parameter === undefined) {
    const paths = known.parameters.map((candidate) => candidate.path);
    teller.tell(
      here,
      `There is no parameter "${path}".`,
      IGNORED,
      didYouMean(path, paths, "See inflow explain for the paths of parameters."),
    );
    return;
  }
  const forms = "forms" in parameter.prior ? Object.keys(parameter.prior.forms) : null;
  const given = typeof belief === "string" ? [belief] : "forms" in belief ? Object.keys(belief.forms) : null;
  if (given === null && forms === null) return;
  if (forms === null || given === null) {
    const what =
      forms === null
        ? `"${path}" is a number, not a choice between forms.`
        : `"${path}" is a choice between forms, not a number.`;
    teller.tell(
      here,
      what,
      "A belief of another kind cannot be drawn.",
      forms === null ? "Give a prior, such as {fixed: 1}." : `Pin one of: ${forms.join(", ")}.`,
    );
    return;
  }
  for (const name of given) {
    if (!forms.includes(name))
      teller.tell(
        here,
        `"${path}" has no form "${name}".`,
        "Only forms that are written as laws can be drawn.",
        didYouMean(name, forms, listed(forms)),
      );
  }
};

/** Everything in a study that names something which does not exist. */
export const checkNames = (study: Study, known: Known, teller: Teller): void => {
  (study.only ?? []).forEach((name, i) => {
    if (!mechanismNames.includes(name))
      teller.tell(
        ["only", i],
        `There is no mechanism "${name}".`,
        IGNORED,
        didYouMean(name, mechanismNames, listed(mechanismNames)),
      );
  });
  checkPolicies(study, known, teller);
  (study.record ?? []).forEach((entry, i) => {
    if (typeof entry !== "string") checkGiven(entry, ["record", i], study, known, teller);
    else if (!known.policies.has(entry))
      teller.tell(
        ["record", i],
        `There is no recorded policy "${entry}".`,
        IGNORED,
        didYouMean(entry, known.policies.keys(), listed(known.policies.keys())),
      );
  });
  for (const [path, belief] of Object.entries(study.beliefs ?? {})) checkBelief(path, belief, known, teller);
  const primary = study.test?.primary;
  const commodities = known.world.names.commodity;
  if (primary !== undefined && !commodities.includes(primary)) {
    teller.tell(
      ["test", "primary"],
      `There is no commodity "${primary}" in this world.`,
      "The one word must be about something that is modelled.",
      didYouMean(primary, commodities, listed(commodities)),
    );
  }
  for (const name of Object.keys(study.test?.floors ?? {})) {
    if (!(FLOORS as readonly string[]).includes(name))
      teller.tell(
        ["test", "floors", name],
        `There is no floor "${name}".`,
        IGNORED,
        didYouMean(name, FLOORS, listed(FLOORS)),
      );
  }
};
