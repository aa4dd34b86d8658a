/**
 * Names by content. plan.id = SHA-256 of canonical JSON of format, model, evidence visible to the study, study; the run
 * id is its first 12 digits; the result hash is SHA-256 over the block hashes in order of policy and run. None of them
 * covers seconds, threads, dates of execution or comments. Limit: the model's name is given by who builds it.
 */

import type { Parameter } from "@inflow/evidence";
import { canonicalJson, sha256Hex } from "@inflow/exact";
import type { Schedule, World } from "@inflow/model";
import type { Study } from "./question.ts";

const RUN_ID_DIGITS = 12;

/** A value without its undefined fields and with its typed arrays as lists, so that canonical JSON can hold it. */
export const plain = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, plain(field)]),
  );
};

const textOf = (value: unknown): string => canonicalJson(plain(value));

const textsOfPriors = new WeakMap<Parameter, string>();
const textsOfWorlds = new WeakMap<World, string>();

/** A text by its object, written once: parameters and worlds are shared by all plans of a library. */
const kept = <Key extends object>(texts: WeakMap<Key, string>, key: Key, write: () => string): string => {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = write();
  texts.set(key, text);
  return text;
};

const textOfPrior = (parameter: Parameter): string =>
  kept(textsOfPriors, parameter, () => {
    const { path, unit, prior, dimension } = parameter;
    return textOf([path, unit, "forms" in prior ? Object.entries(prior.forms) : prior, dimension]);
  });

const textOfWorld = (world: World): string =>
  kept(textsOfWorlds, world, () => {
    const { names, relation, legKm } = world;
    return textOf({ names, relation, legKm });
  });

/** The name of what the study can see: priors, the world's lists and relations, and what is given week by week; over canonical JSON. */
export const evidenceName = (parameters: readonly Parameter[], world: World, schedules: readonly Schedule[]): string =>
  sha256Hex(
    `{"priors":[${parameters.map(textOfPrior).join(",")}],"schedules":${textOf(schedules)},"world":${textOfWorld(world)}}`,
  );

/** The id of a plan and its run id. */
export const planName = (model: string, evidence: string, study: Study): { id: string; runId: string } => {
  const id = sha256Hex(canonicalJson(plain({ format: 1, model, evidence, study })));
  return { id, runId: id.slice(0, RUN_ID_DIGITS) };
};

/** The hash of a result: over block hashes in order of policy and run. */
export const resultHash = (blockHashes: readonly string[]): string => sha256Hex(blockHashes.join("\n"));
