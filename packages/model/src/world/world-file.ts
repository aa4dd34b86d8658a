/**
 * The shape of a world file: lists of members by name, each list in any number of files, any list absent.
 *
 * A member states its numbers as `loadKg: 950` (certain) or `loadKg: { prior, evidence }`; what it leaves out comes from
 * `attributes.<index>.<name>` of the same world. Numbers that a small world does not need are named in `omits`.
 */
import { evidenceSchema, priorSchema, slug, words, z } from "@inflow/evidence";
import { type AuthoredIndex, attributesOf, authoredIndices, listOf } from "./lists.ts";

const evidenceList = z.array(evidenceSchema).min(1);
const stated = z.strictObject({ prior: priorSchema.optional(), evidence: evidenceList.optional() });
const number = z.union([z.number(), stated]);

/** A number as a member or a default states it. */
export type StatedNumber = z.infer<typeof number>;

const reference = slug.optional();
const point = z.tuple([z.number(), z.number()]);
const stage = z.enum(["source", "market"]);
export type Stage = z.infer<typeof stage>;

const fieldsOf = {
  commodity: {},
  place: { kind: slug.optional(), state: reference, latitude: z.number(), longitude: z.number() },
  organisation: {
    commodity: slug,
    staging: slug,
    regions: z.array(slug).optional(),
    corridors: z.array(slug).optional(),
  },
  zone: { control: z.enum(["sea", "port", "land"]) },
  chokepoint: { zone: slug },
  asset: { kind: slug.optional() },
  state: {},
  rival: {},
  region: { commodity: slug, place: slug, state: reference },
  outlet: { commodity: slug, place: reference },
  mode: {},
  regime: {},
  cause: {},
  definition: {},
  corridor: { commodity: slug, stage, backstop: z.boolean().optional() },
  criterion: {},
} as const;

const memberOf = <I extends keyof typeof fieldsOf>(index: I) =>
  z.strictObject({
    id: slug,
    label: words.optional(),
    ...fieldsOf[index],
    ...(numbersOf(index, number.optional()) as object),
  });

const numbersOf = (index: AuthoredIndex, schema: z.ZodType<StatedNumber | undefined>): Record<string, typeof schema> =>
  Object.fromEntries(attributesOf(index).map(({ name }) => [name, schema]));

const legSchema = z.strictObject({
  id: reference,
  from: slug,
  to: slug,
  modes: z.array(slug).min(1),
  commodity: slug,
  zone: reference,
  chokepoint: reference,
  state: reference,
  corridor: reference,
  outlet: reference,
  stage: stage.optional(),
  via: z.array(point).optional(),
});
export type LegEntry = z.infer<typeof legSchema>;

const memberSchemas = {
  commodity: memberOf("commodity"),
  place: memberOf("place"),
  organisation: memberOf("organisation"),
  zone: memberOf("zone"),
  chokepoint: memberOf("chokepoint"),
  asset: memberOf("asset"),
  state: memberOf("state"),
  rival: memberOf("rival"),
  region: memberOf("region"),
  outlet: memberOf("outlet"),
  mode: memberOf("mode"),
  regime: memberOf("regime"),
  cause: memberOf("cause"),
  definition: memberOf("definition"),
  corridor: memberOf("corridor"),
  criterion: memberOf("criterion"),
};

/** One member of each list as its file states it. */
export type Member<I extends keyof typeof memberSchemas> = z.infer<(typeof memberSchemas)[I]>;
export type NamedIndex = keyof typeof memberSchemas;

const lists = Object.fromEntries(
  authoredIndices.map((index) => [
    listOf[index],
    z.array(index === "leg" ? legSchema : memberSchemas[index]).optional(),
  ]),
);

const defaults = z.strictObject(
  Object.fromEntries(
    authoredIndices
      .filter((index) => attributesOf(index).length > 0)
      .map((index) => [index, z.strictObject(numbersOf(index, stated.optional())).optional()]),
  ),
);

/** The schema of a world file. */
export const worldFileSchema = z.strictObject({
  about: words.optional(),
  market: reference,
  routesPerLane: z.int().positive().optional(),
  omits: z.union([z.literal("all"), z.array(z.string())]).optional(),
  attributes: defaults.optional(),
  ...lists,
});
