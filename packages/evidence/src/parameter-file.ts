/**
 * A file of parameters, such as mechanisms/deterrence.yaml: what the mechanism says, and each number with its unit,
 * prior and evidence, keyed by a dotted path below the name of the mechanism.
 */
import { type Evidence, evidenceSchema } from "./evidence-entry.ts";
import type { Prior } from "./prior.ts";
import { priorSchema } from "./prior-check.ts";
import { type Checked, isOk } from "./problem.ts";
import { words, z } from "./schema.ts";
import { isUnit, nearestUnit, UNIT_BASES } from "./unit.ts";
import { checkWith, parseYaml } from "./yaml-door.ts";

/** A parameter as its file states it, and where. */
export interface StatedParameter {
  readonly path: string;
  readonly unit: string;
  readonly is: string;
  readonly prior: Prior;
  readonly evidence: readonly Evidence[];
  readonly file: string;
  readonly place: string;
}

export interface ParameterFile {
  readonly about: string;
  readonly law?: string;
  readonly parameters: readonly StatedParameter[];
}

const KEY = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/;

/** A unit of the model; another word is refused with the unit that was most likely meant. */
export const unitSchema = z.string().superRefine((unit, context) => {
  if (isUnit(unit)) return;
  const near = nearestUnit(unit);
  context.addIssue({
    code: "custom",
    message: `The unit "${unit}" is not known.`,
    params: {
      why: "Only known units can be converted, and the same story is told in other units as a test.",
      fix:
        near === null
          ? `Build it from ${UNIT_BASES.slice(0, 12).join(", ")} …, with "/" between.`
          : `Did you mean "${near}"? Restate the numbers in it.`,
    },
  });
});

const entrySchema = z.strictObject({
  is: words,
  unit: unitSchema,
  prior: priorSchema,
  evidence: z.array(evidenceSchema).min(1),
});

const keySchema = z.string().superRefine((key, context) => {
  if (!KEY.test(key))
    context.addIssue({
      code: "custom",
      message: `"${key}" is not a path.`,
      params: {
        why: "Parameters are found by their path.",
        fix: "Write words joined by dots, such as threshold.lethal, beginning with a small letter.",
      },
    });
});

const fileSchema = z.strictObject({
  about: words,
  law: words.optional(),
  parameters: z.record(z.string(), entrySchema),
});
const keysSchema = z.looseObject({
  parameters: z.looseRecord(z.string(), z.unknown()).superRefine((map, context) => {
    for (const key of Object.keys(map)) {
      const result = keySchema.safeParse(key);
      if (!result.success)
        for (const issue of result.error.issues)
          context.addIssue({
            code: "custom",
            message: issue.message,
            path: [key],
            params: "params" in issue ? (issue.params as object) : {},
          });
    }
  }),
});

/** Reads a parameter file; every path gets the prefix, which is the name of the mechanism. */
export const readParameterFile = (text: string, file: string, prefix: string): Checked<ParameterFile> => {
  const yaml = parseYaml(text, file);
  if (!isOk(yaml)) return yaml;
  const checked = checkWith(fileSchema, yaml.ok);
  const keys = checkWith(keysSchema, yaml.ok);
  if (!isOk(checked) || !isOk(keys)) {
    const misnamed = isOk(keys) ? [] : keys.problems.filter(({ what }) => what.endsWith("is not a path."));
    return { problems: [...(isOk(checked) ? [] : checked.problems), ...misnamed] };
  }
  const { about, law, parameters } = checked.ok;
  const stated = Object.entries(parameters).map(
    ([key, entry]): StatedParameter => ({
      path: prefix === "" ? key : `${prefix}.${key}`,
      ...entry,
      file,
      place: yaml.ok.placeOf(["parameters", key]),
    }),
  );
  return { ok: { about, ...(law === undefined ? {} : { law }), parameters: stated } };
};
