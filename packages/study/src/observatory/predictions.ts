/**
 * Predictions as a file: what was expected of each series in the months after a cut-off, with what was known then, under a hash,
 * so that nobody can change it after the figures have come.
 *
 *     hash = SHA-256 of the canonical JSON (RFC 8785) of everything else in the file
 *
 * Draws are kept, not quantiles alone, so that any proper score can be computed later. Limit: the hash shows that the file was
 * not changed; that it was made on its date must be shown by publishing the hash then.
 */

import { type Checked, checkWith, isoDate, type Problem, parseYaml, words, z } from "@inflow/evidence";
import { canonicalJson, roundTo, sha256Hex } from "@inflow/exact";
import type { Forecast } from "./forecast.ts";
import { type MonthlySeries, monthNumber, monthText } from "./months.ts";
import { type Surprise, surpriseOf } from "./surprise.ts";

const month = z.string().regex(/^\d{4}-\d{2}$/, "is not a month such as 2026-01");

const seriesSchema = z.strictObject({
  id: words,
  label: words,
  unit: words,
  /** What was known of it: the last month, the source and its vintages. */
  knownTo: month,
  source: words,
  vintages: z.array(words),
  from: month,
  /** Whether this series is known from vintages that were public at the cut-off, or from later ones cut off by its lag. */
  basis: z.enum(["public at the cut-off", "later files, cut off by lag"]),
  /** The last month of which a figure was public on the day the file was made; null where none was. */
  publicTo: month.nullable(),
  /** Draws × months, in the unit of the series. */
  draws: z.array(z.array(z.number().min(0)).min(1)).min(20),
});

const schema = z.strictObject({
  inflow: z.literal(1),
  kind: z.literal("predictions"),
  madeOn: isoDate,
  asOf: isoDate,
  study: words,
  policy: words,
  runId: words,
  planId: words,
  model: words,
  futures: z.number().int().min(2),
  seed: z.number().int().min(0),
  /** What the campaign was known to do: entries of its record that were used, and how many were left out. */
  inputs: z.array(words),
  hidden: z.number().int().min(0),
  /** Vintages that were at hand, each with the day from which it was public. */
  vintages: z.array(z.strictObject({ id: words, knownOn: isoDate })),
  /** On what the figures rest, and whether outcomes were public on the day it was made, as sentences. */
  rests: words,
  outcomes: words,
  series: z.array(seriesSchema).min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/, "is not a SHA-256"),
});

/** A file of predictions. */
export type Predictions = z.infer<typeof schema>;
export type PredictedSeries = Predictions["series"][number];

const SIGNIFICANT = 5;

/** One series of a file, from its forecast; `draws` of the paths are kept. */
export const predictedSeries = (
  series: MonthlySeries,
  forecast: Forecast,
  { knownTo, basis, publicTo }: { knownTo: number; basis: PredictedSeries["basis"]; publicTo: number },
  draws: number,
): PredictedSeries => ({
  id: series.id,
  label: series.label,
  unit: series.unit,
  knownTo: monthText(knownTo),
  source: series.source,
  vintages: [...series.vintages],
  from: monthText(forecast.from),
  basis,
  publicTo: Number.isNaN(publicTo) ? null : monthText(publicTo),
  draws: forecast.paths.slice(0, draws).map((path) => Array.from(path, (value) => roundTo(value, SIGNIFICANT))),
});

/** How many of the months in a file had a figure that was public on the day it was made, and of how many. */
export const publicWhenMade = ({
  series,
}: {
  readonly series: readonly Pick<PredictedSeries, "from" | "publicTo" | "draws">[];
}): { readonly already: number; readonly of: number } => ({
  already: series.reduce(
    (sum, { from, publicTo, draws }) =>
      sum +
      (publicTo === null ? 0 : Math.min(draws[0]!.length, Math.max(0, monthNumber(publicTo) - monthNumber(from) + 1))),
    0,
  ),
  of: series.reduce((sum, { draws }) => sum + draws[0]!.length, 0),
});

/** Whether predictions are any: a hindcast where outcomes were public when they were made. */
export const kindOfPredictions = (already: number, of: number, what: "predicted" | "scored"): string =>
  already === 0
    ? `Prediction: none of ${of} ${what} months was public on the day the file was made.`
    : `Hindcast: ${already} of ${of} ${what} months were public on the day the file was made.`;

/** The hash of predictions, whatever hash they carry. */
const hashOfPredictions = ({
  hash: _,
  ...rest
}: Predictions | (Omit<Predictions, "hash"> & { hash?: string })): string => sha256Hex(canonicalJson(rest));

/** Predictions under their hash. */
export const sealed = (made: Omit<Predictions, "hash">): Predictions => ({ ...made, hash: hashOfPredictions(made) });

/** The text of a file of predictions. */
export const textOfPredictions = (predictions: Predictions): string => `${canonicalJson(predictions)}\n`;

/** Reads a file of predictions, or says all that is wrong with it; one that was changed after it was made is refused. */
export const readPredictions = (text: string, file: string): Checked<Predictions> => {
  const yaml = parseYaml(text, file);
  if (!("ok" in yaml)) return yaml;
  const checked = checkWith(schema, yaml.ok);
  if (!("ok" in checked)) return checked;
  const problems: Problem[] = [];
  const hash = hashOfPredictions(checked.ok);
  if (hash !== checked.ok.hash)
    problems.push({
      file,
      place: "hash",
      what: `Its content has the hash ${hash.slice(0, 12)}…, and it says ${checked.ok.hash.slice(0, 12)}….`,
      why: "Predictions that were changed after they were made predict nothing.",
      fix: "Use the file as it was written; a new prediction is made with observe --predict.",
    });
  for (const { id, draws } of checked.ok.series)
    if (draws.some((path) => path.length !== draws[0]!.length))
      problems.push({
        file,
        place: `series, ${id}`,
        what: "Its draws are not equally long.",
        why: "Each draw is one path through all months.",
        fix: "Use the file as it was written.",
      });
  return problems.length > 0 ? { problems } : { ok: checked.ok };
};

export interface PredictionScore {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly predictedFrom: string;
  readonly predictedTo: string;
  /** Months predicted for which a figure has come. */
  readonly come: number;
  /** Of these, months whose figure was public on the day the file was made. */
  readonly alreadyPublic: number;
  readonly surprise: Surprise;
  readonly words: string;
}

const scoreWords = (
  label: string,
  come: number,
  of: number,
  { months, crps, words: said }: Surprise,
  unit: string,
): string => {
  if (come === 0) return `${label}: none of ${of} months has come yet.`;
  const covered = months.filter(({ covered: inside }) => inside).length;
  const middle = months.reduce((sum, { p50 }) => sum + p50, 0) / months.length;
  const share = middle > 0 ? `, ${Math.round((100 * crps!) / middle)} % of the middle prediction` : "";
  return `${label}: ${come} of ${of} months have come, ${covered} of them between the 1 in 10 and the 9 in 10 point (8 in 10 were promised); mean CRPS ${Number(crps!.toPrecision(3))} ${unit}${share}. ${said}`;
};

/** Scores a file of predictions against the series as they are known now. */
export const scorePredictions = (
  predictions: Predictions,
  known: ReadonlyMap<string, MonthlySeries>,
): PredictionScore[] =>
  predictions.series.map(({ id, label, unit, from, publicTo, draws }) => {
    const first = monthNumber(from);
    const paths = draws.map((path) => Float64Array.from(path));
    const length = paths[0]!.length;
    const series = known.get(id);
    const come = Float64Array.from({ length }, (_, h) =>
      series === undefined ? Number.NaN : (series.values[first + h - series.first] ?? Number.NaN),
    );
    const surprise = surpriseOf({ from: first, paths }, come);
    return {
      id,
      label,
      unit,
      predictedFrom: from,
      predictedTo: monthText(first + length - 1),
      come: surprise.months.length,
      alreadyPublic: surprise.months.filter(({ month: m }) => publicTo !== null && m <= monthNumber(publicTo)).length,
      surprise,
      words: scoreWords(label, surprise.months.length, length, surprise, unit),
    };
  });
