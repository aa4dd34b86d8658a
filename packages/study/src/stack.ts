/**
 * What is given, in order: the policies of a study as stacks, its record, and the entries of each with those hidden that
 * were not known on the day of the study. A prior given to a lever is a parameter of its own, drawn by its name.
 */
import type { Parameter, Prior } from "@inflow/evidence";
import { type Library, type QuantityId, quantities } from "@inflow/model";
import type { HiddenEntry } from "./plan.ts";
import type { Given, Policy, Study } from "./question.ts";
import type { Entry } from "./schedule.ts";

/** The policy that lies under every other one. */
export const BASE_POLICY = "as-before";

/** A policy of the plan as the policies it is made of. */
export interface Stacked {
  readonly id: string;
  readonly parts: readonly Policy[];
}

/** The policy of that name that a study writes out itself. */
export const ownPolicy = (name: string, study: Study): Policy | undefined =>
  study.policies.find(
    (entry): entry is Policy => typeof entry === "object" && !Array.isArray(entry) && entry.id === name,
  );

/** The names of the policies that lie directly beneath one. */
export const beneath = ({ over }: Pick<Policy, "over">): readonly string[] =>
  typeof over === "string" ? [over] : (over ?? []);

/** A policy of the study or of the library with what lies beneath it, lowest first. */
const partsOf = (name: string, study: Study, library: Library): Policy[] => {
  const policy = ownPolicy(name, study) ?? (library.policies.get(name) as Policy);
  return [...beneath(policy).flatMap((under) => partsOf(under, study, library)), policy];
};

/** The policies of a stack by name, each once, where it comes first. */
const stackOf = (names: readonly string[], study: Study, library: Library): Stacked => {
  const parts = names.flatMap((name) => partsOf(name, study, library));
  return { id: names.join("+"), parts: parts.filter((part, i) => parts.indexOf(part) === i) };
};

/** The policies of the study in order, then the comparison and the one that sets the highest cost where they are not among them. */
export const stackedOf = (study: Study, library: Library): Stacked[] => {
  const stacks = study.policies.map((entry) =>
    stackOf(typeof entry === "string" ? [entry] : Array.isArray(entry) ? entry : [entry.id], study, library),
  );
  const costUpTo = study.test?.costUpTo;
  for (const name of [study.against, ...(typeof costUpTo === "object" ? [costUpTo.costOf] : [])]) {
    if (!stacks.some(({ id }) => id === name)) stacks.push(stackOf([name], study, library));
  }
  return stacks;
};

/** The record of a study, its recorded policies written out. */
export const recordOf = (study: Study, library: Library): Given[] =>
  (study.record ?? []).flatMap((entry) =>
    typeof entry === "string" ? ((library.policies.get(entry)?.gives ?? []) as readonly Given[]) : [entry],
  );

const knownAfter = (given: Given, asOf: string | undefined): string | null => {
  if (asOf === undefined) return null;
  return given.evidence.map(({ known }) => known).find((known) => known !== undefined && known > asOf) ?? null;
};

/** The entries of a layer that the study may use; those it may not are listed as hidden, once. */
export const entriesOf = (layer: string, gives: readonly Given[], study: Study, hidden: HiddenEntry[]): Entry[] =>
  gives.flatMap((given, i) => {
    const known = knownAfter(given, study.asOf);
    if (known === null) return [{ layer, place: `${layer}.${i}`, given }];
    if (!hidden.some((entry) => entry.of === layer && entry.quantity === given.set && entry.from === given.from)) {
      hidden.push({ of: layer, quantity: given.set, from: given.from, known });
    }
    return [];
  });

/** A parameter under the study's belief: another prior, weights over its forms, or one form pinned by name. */
export const believed = (parameter: Parameter, belief: Prior | string | undefined): Parameter => {
  if (belief === undefined) return parameter;
  const forms = "forms" in parameter.prior ? Object.keys(parameter.prior.forms) : [];
  if (typeof belief === "string") return { ...parameter, prior: { fixed: forms.indexOf(belief) } };
  if (!("forms" in belief)) return { ...parameter, prior: belief };
  return { ...parameter, prior: { forms: Object.fromEntries(forms.map((form) => [form, belief.forms[form] ?? 0])) } };
};

/** The path of an entry's prior among the parameters. */
export const pathOfEntry = ({ place, given }: Entry): string => `given.${place}.${given.set}`;

/** The priors of the entries of all stacks, each a parameter of its own, drawn by its name and not by a dimension. */
export const parametersOfEntries = (entries: readonly Entry[]): Parameter[] => {
  const found = new Map<string, Parameter>();
  for (const entry of entries) {
    const { given } = entry;
    if (typeof given.to === "number" || "series" in given.to) continue;
    const path = pathOfEntry(entry);
    const { unit, is } = quantities[given.set as QuantityId];
    found.set(path, { path, unit, is, prior: given.to, evidence: given.evidence, dimension: -1 });
  }
  return [...found.values()];
};
