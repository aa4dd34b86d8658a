/**
 * What is kept on this machine between visits: settings, language, theme, commodity, the lesson, and a study that was
 * opened from a file. Where keeping is refused, nothing is. Limit: a study is kept up to a tenth of what browsers give one
 * origin.
 */

export interface Kept {
  readonly settings?: string;
  /** The settings that were last on view with the study that is kept. */
  readonly ofStudy?: string;
  readonly language?: string;
  readonly theme?: string;
  readonly commodity?: string;
  /** Predictions and notes of the lesson, as text; empty once it was started again. */
  readonly lesson?: string;
}

/** A study that was opened, as text, under the name of its file. */
export interface KeptStudy {
  readonly name: string;
  readonly text: string;
}

const KEY = "inflow";
const STUDY = "inflow.study";

/** Longest text of a study that is kept [characters]. */
export const LONGEST_STUDY = 500_000;

/** The fields of an object that was kept; nothing where there is no such place or it cannot be read. */
const fieldsAt = (key: string): Readonly<Record<string, string>> => {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
};

const put = (key: string, what: object): boolean => {
  try {
    globalThis.localStorage.setItem(key, JSON.stringify(what));
    return true;
  } catch {
    return false;
  }
};

/** What was kept; nothing where there is no such place or it cannot be read. */
export const kept = (): Kept => fieldsAt(KEY);

/** Keeps this over what was kept before; says whether it could. */
export const keep = (what: Kept): boolean => put(KEY, { ...kept(), ...what });

/** The study that was kept, unchecked; null where there is none. */
export const keptStudy = (): KeptStudy | null => {
  const { name, text } = fieldsAt(STUDY);
  return name === undefined || text === undefined ? null : { name, text };
};

/** Keeps a study in place of the one before it; says why it could not, and then keeps none. */
export const keepStudy = (study: KeptStudy): "kept" | "too large" | "refused" => {
  forgetStudy();
  if (study.text.length > LONGEST_STUDY) return "too large";
  return put(STUDY, study) ? "kept" : "refused";
};

/** Keeps no study any longer. */
export const forgetStudy = (): void => {
  try {
    globalThis.localStorage.removeItem(STUDY);
  } catch {
    // Where keeping is refused there is nothing to forget.
  }
};
