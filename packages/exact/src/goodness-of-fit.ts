/**
 * Chi-square statistics for the tests of chance in this folder; nothing else imports it.
 * Method: Pearson's statistic over classes pooled to at least 8 expected counts, turned into a standard normal score by
 * Wilson and Hilferty's cube root (PNAS 17, 1931, 684). Limit: the score is approximate in the first decimal.
 */

/** Score of a chi-square statistic with `degrees` of freedom: about standard normal when the hypothesis holds. */
export function chiSquareScore(statistic: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(statistic / degrees) - (1 - spread)) / Math.sqrt(spread);
}

/** Score of observed counts of 0, 1, 2, … against their probabilities; what they leave out of 1 is one more class. */
export function fitScore(observed: readonly number[], probability: (k: number) => number): number {
  const draws = observed.reduce((sum, n) => sum + n, 0);
  let statistic = 0;
  let classes = 0;
  let seen = 0;
  let expected = 0;
  let seenBefore = 0;
  let shareBefore = 0;
  for (let k = 0; k < observed.length; k++) {
    const share = probability(k);
    seen += observed[k]!;
    expected += draws * share;
    if (expected < 8 || draws * (1 - shareBefore) - expected < 8) continue;
    statistic += (seen - expected) ** 2 / expected;
    classes++;
    seenBefore += seen;
    shareBefore += expected / draws;
    seen = 0;
    expected = 0;
  }
  const rest = draws * (1 - shareBefore);
  statistic += (draws - seenBefore - rest) ** 2 / rest;
  return chiSquareScore(statistic, classes);
}

/** Score of numbers in (0, 1) against the uniform distribution over `cells` equal cells. */
export function uniformScore(numbers: Iterable<number>, cells: number): number {
  const counts = new Float64Array(cells);
  let draws = 0;
  for (const u of numbers) {
    const cell = Math.floor(u * cells);
    counts[cell] = counts[cell]! + 1;
    draws++;
  }
  const expected = draws / cells;
  let statistic = 0;
  for (const n of counts) statistic += (n - expected) ** 2 / expected;
  return chiSquareScore(statistic, cells - 1);
}
