/** From how many paired futures an answer is told on its way: a first picture, early verdicts, and each doubling from the settled size on. */

/** Paired futures of the first picture. */
export const FIRST = 8;
/** Futures at which there is a verdict, to which the last is added on the way to the aim. */
const REFINED = [64, 200] as const;
/** Futures at which an answer is settled. */
export const AIM = 512;

/** Sizes of the stages up to the most futures that are wanted, each twice the one before beyond the aim. */
export const sizesTo = (most: number): number[] => {
  const sizes: number[] = REFINED.filter((size) => size < most);
  for (let size = Math.min(AIM, most); size <= most; size *= 2) sizes.push(size);
  return sizes;
};
