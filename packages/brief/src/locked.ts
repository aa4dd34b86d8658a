/** Whether the question was locked before it was answered, as a row of the annex: its hashes, its date as stated, every change since. */
import { type Language, type Preregistration, speaker, type Words } from "@inflow/study";

const LOCKED_WORDS = {
  label: { en: "Question locked beforehand", es: "Pregunta fijada de antemano" },
  none: { en: "no lock", es: "sin fijar" },
  locked: { en: "question {hash}, seal {seal}", es: "pregunta {hash}, sello {seal}" },
  dated: {
    en: "{date} as stated by whoever locked it, which only a seal published elsewhere proves",
    es: "{date} según quien la fijó, lo que solo prueba un sello publicado en otro lugar",
  },
  same: { en: "no change since", es: "sin cambios desde entonces" },
  changed: { en: "changed since ({count}): {list}", es: "cambios desde entonces ({count}): {list}" },
  change: { en: "{place}, {locked} then, {now} now", es: "{place}, {locked} entonces, {now} ahora" },
} as const satisfies Readonly<Record<string, Words>>;

const says = speaker(LOCKED_WORDS);

/** Label and words of the row in a language; none where nobody looked for a lock. */
export const lockedRow = (found: Preregistration | undefined, language: Language): [label: string, words: string][] => {
  if (found === undefined) return [];
  const label = says("label", language);
  if (found.state === "no lock") return [[label, says("none", language)]];
  const { hash, seal, lockedAt, changes } = found;
  const list = changes.map(({ place, locked, now }) => says("change", language, { place, locked, now })).join("; ");
  const since =
    changes.length === 0 ? says("same", language) : says("changed", language, { count: changes.length, list });
  return [
    [label, [says("locked", language, { hash, seal }), says("dated", language, { date: lockedAt }), since].join("; ")],
  ];
};
