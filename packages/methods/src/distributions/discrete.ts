/**
 * Discrete distributions: numbers with weights (taken in order of the numbers, so the quantile is monotone), and rival forms
 * with weights (taken in the order of the list; the draw is a place in it). Weights need not sum to one. Limit: some weight > 0.
 */

/** The first place in a list whose cumulated share of the weights exceeds p. */
export function placeByWeight(p: number, weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) total += weight;
  const target = p * total;
  let last = 0;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    if (weight > 0) {
      last = i;
      sum += weight;
      if (target < sum) return i;
    }
  }
  return last;
}

const sortedValues = (weightOf: Readonly<Record<string, number>>): string[] =>
  Object.keys(weightOf).sort((a, b) => Number(a) - Number(b));

/** The listed number below or at which a discrete variate falls with probability p. */
export function discreteQuantile(p: number, weightOf: Readonly<Record<string, number>>): number {
  const values = sortedValues(weightOf);
  const weights = values.map((value) => weightOf[value]);
  return Number(values[placeByWeight(p, weights)]);
}

/** P(X ≤ x) of the discrete distribution over the listed numbers. */
export function discreteCdf(x: number, weightOf: Readonly<Record<string, number>>): number {
  let below = 0;
  let total = 0;
  for (const value of sortedValues(weightOf)) {
    total += weightOf[value];
    if (Number(value) <= x) below += weightOf[value];
  }
  return below / total;
}

/** Mean of the discrete distribution over the listed numbers. */
export function discreteMean(weightOf: Readonly<Record<string, number>>): number {
  let sum = 0;
  let total = 0;
  for (const value of sortedValues(weightOf)) {
    sum += Number(value) * weightOf[value];
    total += weightOf[value];
  }
  return sum / total;
}

/** The place of a form in its list, for a uniform p: each form is drawn with its share of the weights. */
export function formQuantile(p: number, weightOf: Readonly<Record<string, number>>): number {
  return placeByWeight(p, Object.values(weightOf));
}

/** The place of the form with the greatest weight; the first of equals. */
export function heaviestForm(weightOf: Readonly<Record<string, number>>): number {
  const weights = Object.values(weightOf);
  return weights.indexOf(Math.max(...weights));
}
