/**
 * The answer that the page is delivered with: the shipped study at its own size, computed before, so that the first
 * paint has an answer. It is not shown where the model that made it is not the model of this build.
 */
import type { TraceBands } from "@inflow/study";
import { asset } from "../assets.ts";
import type { Answer } from "./contract.ts";

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

/** The file of a stored answer. */
export interface StoredAnswer {
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

/** The answer of a stored file, or null where another model made it. */
export const answerOfStored = (text: string, model: string): Answer | null => {
  const stored = JSON.parse(text) as StoredAnswer;
  if (stored.model !== model) return null;
  return { ...stored.answer, stage: "stored", bands: stored.answer.bands.map(revived) };
};

/** The stored answer of this build; null where there is none, or it is another model's. */
export const storedAnswer = async (model: string): Promise<Answer | null> => {
  try {
    return answerOfStored(await asset("stored.json"), model);
  } catch {
    return null;
  }
};
