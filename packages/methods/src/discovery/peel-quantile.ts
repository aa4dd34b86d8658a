/**
 * Where a peel or a paste cuts: halfway between the two order statistics around (n − 1)q, walking past ties so that a cut
 * always parts cases (the rule of sdtoolkit, as in the EMA Workbench, BSD-3). Limit: not a quantile for description; when
 * all values on the walk are equal it gives that value.
 */

/** The cut at 0 < q < 1 among `count` values that rise, read by `at(place)`, in their unit. */
export function cutAmong(at: (place: number) => number, count: number, q: number): number {
  const i = (count - 1) * q;
  let low = Math.floor(i);
  let high = Math.ceil(i);
  if (q > 0.5) {
    while (at(low) === at(high) && low > 0) low--;
  } else {
    while (at(low) === at(high) && high < count - 1) high++;
  }
  return (at(low) + at(high)) / 2;
}

/** The cut at 0 < q < 1 of a sample, in its unit; for q > ½ ties are walked downwards, else upwards. */
export function peelQuantile(values: ArrayLike<number>, q: number): number {
  if (values.length === 0 || !(q > 0 && q < 1)) {
    throw new RangeError(`A cut needs values and 0 < q < 1; given ${values.length} values and q = ${q}.`);
  }
  const sorted = Float64Array.from(values).sort();
  return cutAmong((place) => sorted[place], sorted.length, q);
}
