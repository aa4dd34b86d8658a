/** The citation of an answer: which model and run, data to when, against what, and with how many changes of the reader. */
import type { Language } from "@inflow/study";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { say } from "../words/words.ts";

export interface Cited {
  /** SHA-256 of the sources of the model. */
  readonly model: string;
  readonly run: string;
  /** Date of the last datum, in words. */
  readonly date: string;
  readonly comparison: string;
  readonly changes: number;
}

/** Digits of the model's name that a citation gives. */
const DIGITS = 12;

/** The citation in a language. */
export const citationText = ({ model, ...cited }: Cited, language: Language): string =>
  say(FRAME_WORDS.citation, language, { ...cited, model: model.slice(0, DIGITS) });
