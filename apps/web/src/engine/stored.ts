/**
 * The answer that the page is delivered with: the shipped study at its own size, computed before, so that the first
 * paint has an answer. It is not shown where the model that made it is not the model of this build.
 */
import type { AnswerAnalyses, TraceBands, worldsOfAnswer } from "@inflow/study";
import type { Answer } from "./contract.ts";
import type { DriversResult } from "./services/drivers.ts";

type Numbers = readonly number[];

/** Bands as they are stored: lists of rounded numbers. */
export interface StoredBands {
  readonly policy: string;
  readonly series: string;
  readonly p10: Numbers;
  readonly p25: Numbers;
  readonly p50: Numbers;
  readonly p75: Numbers;
  readonly p90: Numbers;
  readonly futures: readonly { readonly run: number; readonly values: Numbers }[];
}

/** What is said beside the answer from runs that are not delivered. */
export interface StoredAnalyses {
  readonly worlds: Awaited<ReturnType<typeof worldsOfAnswer>>;
  readonly analyses: AnswerAnalyses;
  /** What moves each verdict, by policy and drug. */
  readonly drivers: Readonly<Record<string, Readonly<Record<string, DriversResult>>>>;
}

/** The file of a stored answer. */
export interface StoredAnswer extends StoredAnalyses {
  readonly model: string;
  readonly answer: Omit<Answer, "bands" | "stage"> & { readonly bands: readonly StoredBands[] };
}

const revived = (bands: StoredBands): TraceBands => ({
  policy: bands.policy,
  series: bands.series,
  p10: Float64Array.from(bands.p10),
  p25: Float64Array.from(bands.p25),
  p50: Float64Array.from(bands.p50),
  p75: Float64Array.from(bands.p75),
  p90: Float64Array.from(bands.p90),
  futures: bands.futures.map(({ run, values }) => ({ run, values: Float64Array.from(values) })),
});

/** A stored answer as text: maps and typed arrays under names of their own, so that they come back as what they were. */
export const storedText = (stored: StoredAnswer): string =>
  JSON.stringify(stored, (_, value: unknown) => {
    if (value instanceof Map) return { $map: [...value] };
    if (value instanceof Float64Array) return { $numbers: [...value] };
    return value instanceof Uint8Array ? { $bytes: [...value] } : value;
  });

interface Packed {
  readonly $map?: readonly (readonly [unknown, unknown])[];
  readonly $numbers?: Numbers;
  readonly $bytes?: Numbers;
}

const unpacked = (_: string, value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  const { $map, $numbers, $bytes } = value as Packed;
  if ($map !== undefined) return new Map($map);
  if ($numbers !== undefined) return Float64Array.from($numbers);
  return $bytes === undefined ? value : Uint8Array.from($bytes);
};

/** The answer of a stored file and the analyses beside it; null where there is no file or another model made it. */
export const readStored = (text: string | null, model: string): { answer: Answer; beside: StoredAnalyses } | null => {
  if (text === null) return null;
  const { answer, worlds, analyses, drivers, ...file } = JSON.parse(text, unpacked) as StoredAnswer;
  if (file.model !== model) return null;
  return {
    answer: { ...answer, stage: "stored", bands: answer.bands.map(revived) },
    beside: { worlds, analyses, drivers },
  };
};
