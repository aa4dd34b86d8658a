/**
 * The numbers of a world as parameters: `mode.go-fast.loadKg` with unit, sentence, prior and evidence.
 *
 * Prior and evidence are inherited apart: a member that states only a value takes the evidence of its list, one that
 * states only evidence takes the prior. A number that is stated nowhere is a problem unless the world omits it.
 */
import { didYouMean, type Evidence, type Prior } from "@inflow/evidence";
import { type Gathered, type Origin, report, type Written } from "./gather.ts";
import { type Attribute, attributesOf, authoredIndices, worldQuantities } from "./lists.ts";
import type { NamedIndex, StatedNumber } from "./world-file.ts";

/** One number of the world; its dimension of the sample is given elsewhere. */
export interface ParameterDeclaration {
  readonly path: string;
  readonly unit: string;
  readonly is: string;
  readonly prior: Prior;
  readonly evidence: readonly Evidence[];
  readonly file: string;
  readonly place: string;
}

const priorOf = (stated: StatedNumber | undefined): Prior | undefined =>
  typeof stated === "number" ? { fixed: stated } : (stated?.prior as Prior | undefined);
const evidenceOf = (stated: StatedNumber | undefined): readonly Evidence[] | undefined =>
  typeof stated === "number" ? undefined : stated?.evidence;

const sentenceOf = (label: string, is: string): string => `${label}: ${is.slice(0, 1).toLowerCase()}${is.slice(1)}`;

const declare = (
  g: Gathered,
  index: NamedIndex,
  { entry, origin }: Written<{ id: string; label?: string | undefined } & Record<string, unknown>>,
  { name, unit, is }: Attribute,
): ParameterDeclaration | null => {
  const own = entry[name] as StatedNumber | undefined;
  const inherited = g.defaults.get(`${index}.${name}`)?.entry;
  const at: Origin = { text: origin.text, path: [...origin.path, name] };
  const prior = priorOf(own) ?? priorOf(inherited);
  const evidence = evidenceOf(own) ?? evidenceOf(inherited);
  const path = `${index}.${entry.id}.${name}`;
  if (prior === undefined)
    report(
      g,
      at,
      `${path} is not stated.`,
      `${is} A number that nobody states would silently be 0.`,
      `State ${name} [${unit}] under the member or under attributes.${index}, or name it in omits.`,
    );
  else if (evidence === undefined)
    report(
      g,
      at,
      `${path} has no evidence.`,
      "A number without evidence cannot be defended; where there is none, the word assumption says so.",
      `Give it under the member or once under attributes.${index}.${name}.`,
    );
  else
    return {
      path,
      unit,
      is: sentenceOf(entry.label ?? entry.id, is),
      prior,
      evidence,
      file: at.text.file,
      place: at.text.placeOf(at.path),
    };
  return null;
};

/** Every number of a world, in the order of its lists. */
export const declareNumbers = (g: Gathered): ParameterDeclaration[] => {
  if (g.omits !== "all")
    for (const name of g.omits)
      if (!(worldQuantities as readonly string[]).includes(name))
        report(
          g,
          g.whole,
          `omits names "${name}", which is no number of a world.`,
          "Only numbers of the dictionary can be left out.",
          didYouMean(name, worldQuantities, "Remove it."),
        );
  const declared: ParameterDeclaration[] = [];
  for (const index of authoredIndices) {
    if (index === "leg") continue;
    for (const attribute of attributesOf(index)) {
      const omitted = g.omits === "all" || g.omits.has(attribute.quantity);
      for (const member of g.members[index]) {
        const stated = attribute.name in member.entry || g.defaults.has(`${index}.${attribute.name}`);
        if (omitted && !stated) continue;
        const declaration = declare(g, index, member as Written<{ id: string } & Record<string, unknown>>, attribute);
        if (declaration) declared.push(declaration);
      }
    }
  }
  return declared;
};
