/**
 * A correction of a public figure as a declaration: where it stands, what is done, what is expected to stand there, why, who
 * says so, and how far it has come. The expectation is a guard: when the source is repaired the figure no longer reads as
 * declared, nothing is changed, and the declaration is named as one to retire.
 */
import { type Checked, checkWith, isOk, parseYaml, slug, words, z } from "@inflow/evidence";
import type { ImportedSeries, Point, Problem } from "./outcome.ts";

const act = z.union([
  z.strictObject({ replace: z.number() }),
  z.strictObject({ multiply: z.number() }),
  z.strictObject({ remove: z.literal(true) }),
]);

/** The schema of one correction. */
export const correctionSchema = z.strictObject({
  id: slug,
  locate: z.strictObject({ format: words, series: words, date: words }),
  act,
  /** The value that stands there now, or null for a missing one. */
  expect: z.number().nullable(),
  reason: words,
  provider: words,
  status: z.enum(["proposed", "reported", "acknowledged", "retired"]),
});
export type Correction = z.infer<typeof correctionSchema>;

/** The schema of a file of corrections. */
export const correctionFileSchema = z.strictObject({ corrections: z.array(correctionSchema) });

/** Reads a file of corrections from its text; the file's name is for its problems. */
export const readCorrections = (text: string, file: string): Checked<readonly Correction[]> => {
  const yaml = parseYaml(text, file);
  if (!isOk(yaml)) return yaml;
  const checked = checkWith(correctionFileSchema, yaml.ok);
  return isOk(checked) ? { ok: checked.ok.corrections } : checked;
};

export interface Corrected<S extends ImportedSeries = ImportedSeries> {
  readonly series: readonly S[];
  readonly applied: readonly string[];
  readonly problems: readonly Problem[];
}

const NEAR = 1e-9;
const isAs = (value: number | null, expected: number | null): boolean =>
  value === null || expected === null
    ? value === expected
    : Math.abs(value - expected) <= NEAR * Math.max(1, Math.abs(expected));

const acted = <P extends Point>(point: P, { act, id, reason }: Correction): P => {
  const said = `corrected (${id}): ${reason}`;
  const flag = point.flag === null ? said : `${point.flag}; ${said}`;
  if ("replace" in act) return { ...point, value: act.replace, flag };
  if ("multiply" in act) return { ...point, value: point.value === null ? null : point.value * act.multiply, flag };
  return { ...point, value: null, flag };
};

const guard = (correction: Correction, found: Point | undefined): Problem | undefined => {
  const { locate, id, expect } = correction;
  const place = `${locate.series}, ${locate.date}`;
  if (found === undefined)
    return {
      place,
      reason: `the correction ${id} finds nothing where it points`,
      fix: "The series or date is gone from the source: retire the correction, or point it anew.",
    };
  if (isAs(found.value, expect)) return undefined;
  return {
    place,
    reason: `the correction ${id} expects ${expect} and finds ${found.value}`,
    fix: "The source was repaired or revised: look at it, then retire the correction or declare it anew.",
  };
};

/**
 * Applies the corrections of a format to its series, in order; each guard looks at the value left by those before it. A
 * guard that fails leaves its figure as the source gives it and is a problem. Retired corrections are not applied.
 */
export const applyCorrections = <S extends ImportedSeries>(
  format: string,
  series: readonly S[],
  corrections: readonly Correction[],
): Corrected<S> => {
  const all = new Map(series.map((one) => [one.id, one]));
  const applied: string[] = [];
  const problems: Problem[] = [];
  for (const correction of corrections) {
    const { locate, id, status } = correction;
    if (status === "retired" || locate.format !== format) continue;
    const target = all.get(locate.series);
    const problem = guard(
      correction,
      target?.points.find(({ date }) => date === locate.date),
    );
    if (problem !== undefined || target === undefined) {
      if (problem !== undefined) problems.push(problem);
      continue;
    }
    const points = target.points.map((point) => (point.date === locate.date ? acted(point, correction) : point));
    all.set(target.id, { ...target, points });
    applied.push(id);
  }
  return { series: series.map((one) => all.get(one.id) ?? one), applied, problems };
};
