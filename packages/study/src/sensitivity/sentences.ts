/**
 * What a sensitivity analysis says, in sentences: how much the contrast varies, what is luck, which parameters drive it and
 * which way, which shares of variance stand above noise. A parameter that does not stand above the floor is never named as a
 * driver, and an index within noise is "indistinguishable from zero". Limit: English.
 */
import type { Contrast } from "./contrast.ts";
import type { Driver, GivenAnalysis } from "./given.ts";
import { isRest, type SharesOfVariance, shareInWords } from "./sobol.ts";

const figure = (value: number): string => {
  const rounded = Number(value.toPrecision(2));
  return (rounded === 0 ? "0" : `${rounded}`).replace("-", "−");
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** "at most 0.2: −12 t on average; at least 0.6: −3 t": the two ends of a driver, beside the swing that inert ones show. */
export const swingInWords = ({ swing }: Pick<Driver, "swing">, unit: string, floor: number): string => {
  if (swing === null) return "its ends cannot be compared in so few draws";
  const noise = Math.abs(swing.high - swing.low) > floor ? "" : " (a difference that inert parameters show as well)";
  return `${swing.lowAt}: ${figure(swing.low)} ${unit} on average; ${swing.highAt}: ${figure(swing.high)} ${unit}${noise}`;
};

const driversSentence = (given: GivenAnalysis): string => {
  const drivers = given.parameters.filter(({ isDriver }) => isDriver);
  const of = given.parameters.length;
  if (drivers.length === 0)
    return `None of the ${of} uncertain parameters stands above the noise of ${given.draws} draws: nothing can be named as a driver.`;
  return `${drivers.length} of the ${of} uncertain parameters stand above the noise floor of inert ones; about ${given.byChance} of ${of} pass the floor of one measure by chance alone, so the last of them may be chance.`;
};

/** The sentences of a given-data analysis of a policy's contrast. */
export const givenSentences = (
  given: GivenAnalysis,
  { is, unit }: Contrast,
  policy: string,
  against: string,
): string[] => {
  const what = `The difference in ${is} between ${policy} and ${against}`;
  if (given.parameters.length === 0)
    return [`${what} is ${figure(given.mean)} ${unit} in every draw: no uncertainty drives it.`];
  const luck =
    given.luckShare === null
      ? "With one history of luck for each draw, luck and ignorance cannot be told apart."
      : `Of the variance of a single future, ${percent(given.luckShare.value)} (${percent(given.luckShare.low)} to ${percent(given.luckShare.high)}) is luck.`;
  const strongest = given.parameters.filter(({ isDriver }) => isDriver).slice(0, 3);
  return [
    `${what} is ${figure(given.mean)} ${unit} on average and varies by ${figure(given.sd)} ${unit} (standard deviation) over ${given.draws} draws.`,
    luck,
    driversSentence(given),
    ...strongest.map((one, i) => `${i + 1}. ${one.is} (${one.path}): ${swingInWords(one, unit, given.floors.swing)}.`),
  ];
};

const redrawnSentence = ({ redrawn, rows }: SharesOfVariance): string =>
  redrawn === 0
    ? "Every row of the design could be as it was drawn."
    : `In ${redrawn} of ${rows} rows (${percent(redrawn / rows)}) no reference state fitted what was drawn, and everything but the named parameters was drawn again; no row was dropped.`;

/** The sentences of the shares of variance. */
export const shareSentences = (found: SharesOfVariance): string[] => {
  const named = found.shares.filter((share) => !isRest(share));
  const rest = found.shares.find(isRest);
  const told = named.filter(({ isNil }) => !isNil).sort((a, b) => b.total.value - a.total.value);
  const nil = named.filter(({ isNil }) => isNil);
  return [
    ...told.map((share) => `${share.is} (${share.path}): ${shareInWords(share)}.`),
    ...(nil.length === 0 ? [] : [`Indistinguishable from zero in total: ${nil.map(({ path }) => path).join(", ")}.`]),
    ...(rest === undefined ? [] : [`Everything else together, luck included: ${shareInWords(rest)}.`]),
    found.converged
      ? `Every interval is within ±${found.asked} after ${found.rows} rows.`
      : `Not converged after ${found.rows} rows: the ${found.widestOf} is known to ±${figure(found.widest)}, and ±${found.asked} was asked. Give a larger --size or fewer --factors.`,
    redrawnSentence(found),
  ];
};

/** What to know about parameters that were calibrated together; nothing where there are none. */
export const togetherSentences = (paths: readonly string[]): string[] =>
  paths.length === 0
    ? []
    : [
        `${paths.length} parameters were calibrated to the record together and move together: what one of them seems to drive may be another's doing, and a design holds them as one (${paths.join(", ")}).`,
      ];
