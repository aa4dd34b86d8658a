/**
 * A posterior as an artefact with an identity, which a study names instead of the priors.
 *
 *     id = SHA-256 of canonical JSON of format, model, evidence, targets, seed and settings
 *
 * Rows are joint values of the calibrated parameters, all of equal weight; what a row does not name keeps its prior, and a
 * belief of the study goes over the posterior. Limit: a posterior belongs to the model that it was made with; made with
 * another one it is stale, which is told and never passed over.
 */
import { type Checked, checkWith, type Prior, type Problem, parseYaml, z } from "@inflow/evidence";
import { canonicalJson, sha256Hex } from "@inflow/exact";
import { plain } from "../identity.ts";
import type { Plan } from "../plan.ts";
import type { Points } from "../points.ts";
import type { FitTarget } from "./fit-target.ts";
import type { CalibrationSize } from "./inference.ts";
import type { SmallWorlds } from "./small-worlds.ts";
import type { CalibrationSummary } from "./summary.ts";

export interface Posterior {
  readonly format: 1;
  readonly name: string;
  readonly is: string;
  /** What it was made from, as one name: 64 hexadecimal digits. */
  readonly id: string;
  /** Name of the model it was made with. */
  readonly model: string;
  /** Name of what the experiments state and see: worlds, inputs, priors. */
  readonly evidence: string;
  readonly experiments: readonly string[];
  readonly targets: readonly Pick<FitTarget, "experiment" | "id" | "observed" | "low" | "high">[];
  readonly seed: number;
  readonly settings: CalibrationSize;
  readonly paths: readonly string[];
  /** The prior of each path as it was. */
  readonly priors: readonly Prior[];
  /** Joint values of the paths, in their own units; rival forms as places in their lists. */
  readonly rows: readonly (readonly number[])[];
  readonly summary: CalibrationSummary;
}

/** Where a posterior comes from: all that its id covers. */
export type PosteriorOrigin = Pick<Posterior, "model" | "evidence" | "targets" | "seed" | "settings">;

/** The id of a posterior from where it comes from. */
export const posteriorId = ({ model, evidence, targets, seed, settings }: PosteriorOrigin): string =>
  sha256Hex(canonicalJson(plain({ format: 1, model, evidence, targets, seed, settings })));

/** Where a calibration of these worlds comes from. */
export const originOf = (
  { experiments, targets, parameters }: SmallWorlds,
  model: string,
  seed: number,
  settings: CalibrationSize,
): PosteriorOrigin => ({
  model,
  evidence: sha256Hex(
    canonicalJson(
      plain({
        experiments: experiments.map(({ id, plan }) => [id, plan.evidence]),
        parameters: parameters.map(({ path, prior }) => [path, "forms" in prior ? Object.entries(prior.forms) : prior]),
      }),
    ),
  ),
  targets: targets.map(({ experiment, id, observed, low, high }) => ({ experiment, id, observed, low, high })),
  seed,
  settings,
});

const finite = z.number();
const name = z.string().min(1);
const posteriorSchema = z
  .looseObject({
    format: z.literal(1),
    name,
    is: name,
    id: z.string().regex(/^[0-9a-f]{64}$/),
    model: name,
    evidence: name,
    seed: finite,
    paths: z.array(name),
    priors: z.array(z.record(z.string(), z.unknown())),
    rows: z.array(z.array(finite)).min(1),
  })
  .refine(({ paths, rows }) => rows.every((row) => row.length === paths.length), {
    message: "A row has another number of values than there are paths.",
    path: ["rows"],
  })
  .refine((one) => posteriorId(one as unknown as PosteriorOrigin) === one.id, {
    message: "The id is not that of the model, evidence, targets, seed and settings beside it.",
    path: ["id"],
  });

/** Reads a posterior from its JSON text: the posterior, or everything wrong with it. */
export const readPosterior = (text: string, file: string): Checked<Posterior> => {
  const parsed = parseYaml(text, file);
  if ("problems" in parsed) return parsed;
  const checked = checkWith(posteriorSchema, parsed.ok);
  return "problems" in checked ? checked : { ok: checked.ok as unknown as Posterior };
};

const again = (posterior: Posterior): string =>
  `Make it again with inflow calibrate --name ${posterior.name}, or say posterior: none in the study.`;

/**
 * Why a posterior no longer belongs to a plan: made with another model, or a prior that it started from has changed since.
 * Empty where it does belong.
 */
export const staleness = (
  posterior: Posterior,
  { model, parameters, study }: Pick<Plan, "model" | "parameters" | "study">,
  file: string,
): Problem[] => {
  const problems: Problem[] = [];
  const { name: title, paths, priors } = posterior;
  if (posterior.model !== model)
    problems.push({
      file,
      place: "model",
      what: `The posterior "${title}" was made with model ${posterior.model.slice(0, 12)}; this is model ${model.slice(0, 12)}.`,
      why: "Its values were chosen for equations that have changed since, so they may no longer meet the record.",
      fix: again(posterior),
    });
  const now = new Map(parameters.map(({ path, prior }) => [path, canonicalJson(plain(prior))]));
  const changed = paths.filter(
    (path, j) =>
      study.beliefs?.[path] === undefined && now.has(path) && now.get(path) !== canonicalJson(plain(priors[j])),
  );
  if (changed.length > 0)
    problems.push({
      file,
      place: "priors",
      what: `The posterior "${title}" began with another prior of ${changed.join(", ")}.`,
      why: "A posterior is its prior and the record together.",
      fix: again(posterior),
    });
  return problems;
};

/** The points that a plan takes from a posterior: without what the study itself believes, and without what it does not know. */
export const pointsOfPosterior = (
  { name: title, paths, rows }: Posterior,
  { parameters, study }: Pick<Plan, "parameters" | "study">,
): Points | null => {
  const known = new Set(parameters.map(({ path }) => path));
  const believed = new Set(Object.keys(study.beliefs ?? {}));
  const columns = paths.flatMap((path, j) => (known.has(path) && !believed.has(path) ? [j] : []));
  if (columns.length === 0) return null;
  return {
    paths: columns.map((j) => paths[j]!),
    of: "values",
    table: Float64Array.from(rows.flatMap((row) => columns.map((j) => row[j]!))),
    is: `posterior ${title}`,
  };
};
