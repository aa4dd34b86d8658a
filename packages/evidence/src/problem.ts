/**
 * What is wrong at the door, said so that it can be put right.
 *
 * Every reader of a file collects all its problems and gives them back as values; none throws. A problem names the
 * file, the place in it (line:column and the path of keys), what is wrong, why that matters and the likely fix.
 */

/** One thing that is wrong with one place of one file. */
export interface Problem {
  readonly file: string;
  readonly place: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Either the value, or everything that is wrong with it; never both, never a part. */
export type Checked<T> = { readonly ok: T } | { readonly problems: readonly Problem[] };

/** Whether a checked value is good, narrowing its type. */
export const isOk = <T>(checked: Checked<T>): checked is { readonly ok: T } => "ok" in checked;

/** The problems of a checked value, none when it is good. */
export const problemsOf = (checked: Checked<unknown>): readonly Problem[] => (isOk(checked) ? [] : checked.problems);

/** Number of single-letter insertions, deletions, exchanges and swaps of neighbours between two words [1]. */
export const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, exchanged);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
};

const LONGEST_NAME = 200;

/** The candidate that the writer most likely meant, or null when none is near: at most a third of the letters differ. */
export const nearest = (name: string, candidates: Iterable<string>): string | null => {
  if (name.length === 0 || name.length > LONGEST_NAME) return null;
  const lower = name.toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance <= allowed && distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
};

/** `Did you mean "kg"?`, or the given sentence when nothing is near. */
export const didYouMean = (name: string, candidates: Iterable<string>, otherwise: string): string => {
  const near = nearest(name, candidates);
  return near === null ? otherwise : `Did you mean "${near}"?`;
};

/** Problems as text for a terminal: file › place, then what, why and the fix, one block each. */
export const formatProblems = (problems: readonly Problem[]): string =>
  problems
    .map(({ file, place, what, why, fix }) => [`${file} › ${place}`, `  ${what}`, `  ${why}`, `  ${fix}`].join("\n"))
    .join("\n\n");
