/**
 * How a local thinker values a link against the others (Bordalo, Gennaioli & Shleifer 2012, as calc_neival.m has it).
 *
 *     no event  x = (ΔP − c) q,   event  x = (ΔP − c) q − ΔP q
 *     salience  σ = |y − x| / (|y| + |x| + 1),   y the mean of the other links in the same state
 *     weight    d_s = δ^rank / Σ p_s δ^rank,      V = (1 − p) d_no x_no + p d_ev x_ev
 *
 * A link alone has nothing to be compared with; the event then counts as the less salient state, as in the code.
 */

/** A link as the choice sees it: price difference and cost [USD/kg], mass on offer [kg], believed risk [1]. */
export interface Prospect {
  readonly gainUsdPerKg: number;
  readonly costUsdPerKg: number;
  readonly kg: number;
  readonly risk: number;
}

const salienceOf = (own: number, others: number): number =>
  Math.abs(others - own) / (Math.abs(others) + Math.abs(own) + 1);

/** Value of each prospect to a local thinker with weight `delta` [USD]; `delta` 1 gives expected value. */
export const salientValues = (prospects: readonly Prospect[], delta: number): number[] => {
  const quiet = prospects.map(({ gainUsdPerKg, costUsdPerKg, kg }) => (gainUsdPerKg - costUsdPerKg) * kg);
  const event = prospects.map(({ costUsdPerKg, kg }) => -costUsdPerKg * kg);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [quietSum, eventSum, others] = [sum(quiet), sum(event), prospects.length - 1];
  return prospects.map(({ risk }, i) => {
    const [x, xEvent] = [quiet[i]!, event[i]!];
    const eventStandsOut =
      others > 0 && salienceOf(xEvent, (eventSum - xEvent) / others) > salienceOf(x, (quietSum - x) / others);
    const [weightQuiet, weightEvent] = eventStandsOut ? [delta * delta, delta] : [delta, delta * delta];
    const scale = (1 - risk) * weightQuiet + risk * weightEvent;
    return ((1 - risk) * weightQuiet * x + risk * weightEvent * xEvent) / scale;
  });
};
