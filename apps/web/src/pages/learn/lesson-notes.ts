/**
 * What a reader has predicted and noted in the lesson, as it is kept on this machine: text in and out. What was kept by another
 * version, or by hand, is taken as far as it can be read.
 */

/** Steps whose answer opens only after a prediction. */
const PREDICTED = ["dots", "force", "trap", "kind"] as const;
export type Predicted = (typeof PREDICTED)[number];

export interface LessonNotes {
  readonly locked: Readonly<Partial<Record<Predicted, string>>>;
  /** Share of futures in which inflow falls, before the lever was pulled; null while it is not. */
  readonly before: number | null;
  /** What was written, by step. */
  readonly notes: Readonly<Record<number, string>>;
}

export const NOTHING_NOTED: LessonNotes = { locked: {}, before: null, notes: {} };

/** Whether there is anything to keep. */
export const isBegun = ({ locked, before, notes }: LessonNotes): boolean =>
  before !== null || Object.keys(locked).length > 0 || Object.values(notes).some((text) => text !== "");

/** The notes as text. */
export const lessonText = ({ locked, before, notes }: LessonNotes): string => JSON.stringify({ locked, before, notes });

/** The texts of an object by those of its names that are asked for. */
const textsOf = (found: unknown, isAsked: (name: string) => boolean): Readonly<Record<string, string>> =>
  typeof found !== "object" || found === null
    ? {}
    : Object.fromEntries(Object.entries(found).filter(([name, text]) => isAsked(name) && typeof text === "string"));

/** A prediction that the step could have made: a count of a hundred for the dots, any word elsewhere, empty where passed over. */
const isPredicted = (name: string, value: string): boolean =>
  name !== "dots" || value === "" || (/^\d{1,3}$/.test(value) && Number(value) <= 100);

/** Reads notes from text; nothing of what cannot be read. */
export const lessonOf = (text: string): LessonNotes => {
  try {
    const found = JSON.parse(text) as Partial<Record<keyof LessonNotes, unknown>> | null;
    const { locked, before, notes } = found ?? {};
    const predicted = Object.entries(textsOf(locked, (name) => (PREDICTED as readonly string[]).includes(name)));
    return {
      locked: Object.fromEntries(predicted.filter(([name, value]) => isPredicted(name, value))),
      before: typeof before === "number" && before >= 0 && before <= 1 ? before : null,
      notes: textsOf(notes, (name) => /^[1-9]$/.test(name)),
    };
  } catch {
    return NOTHING_NOTED;
  }
};
