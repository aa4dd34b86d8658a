/** Mean and variance of a sample, in two passes so that a large mean costs no digits. Limit: variance needs two values, else NaN. */

/** Arithmetic mean of a sample, in its unit; NaN for none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Unbiased variance of a sample (divisor n − 1), in its unit squared. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) * (values[i] - centre);
  return sum / (values.length - 1);
}

/** Standard deviation of a sample, in its unit. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}
