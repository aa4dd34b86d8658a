/**
 * Policy files: text in, a checked policy or everything that is wrong with it.
 *
 * Refused: an input that policies do not set, an index that it is not counted over, an unknown member, dates out of
 * order, another unit than the dictionary's, and two settings of one cell at one time. Dates compare as text, a month as
 * its first day; a setting holds from the week of `from` until the week before that of `until`.
 */
import {
  type Checked,
  checkWith,
  didYouMean,
  evidenceSchema,
  type ISODate,
  isOk,
  isoDate,
  type Problem,
  parseYaml,
  priorSchema,
  slug,
  words,
  type YamlText,
  z,
} from "@inflow/evidence";
import type { Index, Quantity } from "../dictionary.ts";
import { type QuantityId, quantities } from "../quantities.ts";
import type { World } from "../world.ts";
import { levers, records } from "./levers.ts";
import type { Given, Policy } from "./policy.ts";

const members = z.union([words, z.array(words).min(1)]);

/** The schema of one setting, for policies and for the records of a study. */
export const givenSchema = z.strictObject({
  set: z.string(),
  where: z.record(z.string(), members).optional(),
  from: isoDate,
  until: isoDate.optional(),
  to: z.union([z.number(), priorSchema, z.strictObject({ series: slug })]),
  unit: words.optional(),
  evidence: z.array(evidenceSchema).min(1),
});
type StatedGiven = z.infer<typeof givenSchema>;

const policySchema = z.strictObject({ id: slug, is: words, gives: z.array(givenSchema) });

/** What settings are checked against. */
export interface GivenCheck {
  readonly text: YamlText;
  /** Where the list of settings stands in the text. */
  readonly path: readonly PropertyKey[];
  readonly allowed: readonly QuantityId[];
  /** Members of a world, when it is known. */
  readonly names?: World["names"];
}

type Report = (path: readonly PropertyKey[], what: string, why: string, fix: string) => void;

const reporterOf =
  ({ text, path }: GivenCheck, problems: Problem[]): Report =>
  (below, what, why, fix) =>
    problems.push({ file: text.file, place: text.placeOf([...path, ...below]), what, why, fix });

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === "string" ? [value] : value);
const firstDay = (date: ISODate): string => (date.split("-").length > 2 ? date : `${date}-01`);

const checkWhere = (
  given: StatedGiven,
  i: number,
  over: readonly Index[],
  names: World["names"] | undefined,
  report: Report,
): void => {
  for (const [index, value] of Object.entries(given.where ?? {})) {
    if (!(over as readonly string[]).includes(index)) {
      report(
        [i, "where", index],
        `"${given.set}" is not counted over "${index}".`,
        "A setting chooses among the cells of its quantity.",
        didYouMean(
          index,
          over,
          over.length > 0 ? `It is counted over ${over.join(", ")}.` : "Remove where: it has one cell.",
        ),
      );
      continue;
    }
    const known = names?.[index as Index];
    for (const member of listed(value))
      if (known && !known.includes(member))
        report(
          [i, "where", index],
          `There is no ${index} "${member}".`,
          "A setting of nothing would change nothing in silence.",
          didYouMean(member, known, `Name one of ${known.join(", ")}.`),
        );
  }
};

const checkOne = (given: StatedGiven, i: number, { allowed, names }: GivenCheck, report: Report): void => {
  if (!(allowed as readonly string[]).includes(given.set)) {
    report(
      [i, "set"],
      `"${given.set}" cannot be set.`,
      "Only levers and records are given from outside; all else follows from them.",
      didYouMean(given.set, allowed, `Set one of ${allowed.join(", ")}.`),
    );
    return;
  }
  const quantity: Quantity = quantities[given.set as QuantityId];
  checkWhere(given, i, quantity.over, names, report);
  if (given.unit !== undefined && given.unit !== quantity.unit)
    report(
      [i, "unit"],
      `The unit of "${given.set}" is ${quantity.unit}, not ${given.unit}.`,
      "One convention holds for every quantity.",
      `Restate the value in ${quantity.unit}.`,
    );
  if (given.until !== undefined && firstDay(given.until) <= firstDay(given.from))
    report(
      [i, "until"],
      `It ends on ${given.until}, before it begins on ${given.from}.`,
      "A setting holds from one date until a later one.",
      "Exchange the dates, or leave until out.",
    );
};

const meet = (a: StatedGiven, b: StatedGiven): boolean => {
  const apart = (before: StatedGiven, after: StatedGiven): boolean =>
    before.until !== undefined && firstDay(before.until) <= firstDay(after.from);
  if (a.set !== b.set || apart(a, b) || apart(b, a)) return false;
  return Object.entries(a.where ?? {}).every(([index, value]) => {
    const other = b.where?.[index];
    return other === undefined || listed(value).some((member) => listed(other).includes(member));
  });
};

/** What is wrong with a list of settings beyond its shape. */
export const problemsOfGivens = (gives: readonly StatedGiven[], check: GivenCheck): Problem[] => {
  const problems: Problem[] = [];
  const report = reporterOf(check, problems);
  for (const [i, given] of gives.entries()) {
    checkOne(given, i, check, report);
    const earlier = gives.slice(0, i).findIndex((other) => meet(other, given));
    if (earlier >= 0)
      report(
        [i],
        `It sets "${given.set}" where setting ${earlier + 1} already does at the same time.`,
        "Of two values for one cell in one week neither is the one that was meant.",
        "End the earlier one with until, or choose other members.",
      );
  }
  return problems;
};

const givenOf = ({ unit: _, ...given }: StatedGiven): Given => given as unknown as Given;

/** Reads a policy file; with the names of a world its members are checked too. */
export const readPolicy = (text: string, file: string, names?: World["names"]): Checked<Policy> => {
  const yaml = parseYaml(text, file);
  return isOk(yaml) ? readPolicyText(yaml.ok, names) : yaml;
};

/** The same from parsed text, for a policy that stands inside a study. */
export const readPolicyText = (text: YamlText, names?: World["names"]): Checked<Policy> => {
  const checked = checkWith(policySchema, text);
  if (!isOk(checked)) return checked;
  const { id, is, gives } = checked.ok;
  const problems = problemsOfGivens(gives, {
    text,
    path: ["gives"],
    allowed: [...levers, ...records],
    ...(names ? { names } : {}),
  });
  return problems.length > 0 ? { problems } : { ok: { id, is, gives: gives.map(givenOf) } };
};
