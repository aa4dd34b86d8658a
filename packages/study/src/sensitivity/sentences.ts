/**
 * What a sensitivity analysis says, in sentences: how much the contrast varies, what is luck, which parameters drive it and
 * which way, which shares of variance stand above noise. A parameter that does not stand above the floor is never named as a
 * driver, and an index within noise is "indistinguishable from zero". Limit: a name leaves out what its file states beside it.
 */
import { calledBelief, labelOfBelief } from "../beliefs/index.ts";
import type { Language } from "../words.ts";
import type { Contrast } from "./contrast.ts";
import type { Driver, GivenAnalysis } from "./given.ts";
import { calledFactor, endSaid, indexSaid, sensitivitySays as says } from "./sensitivity-words.ts";
import {
  FEWEST_BASE_ROWS,
  FEWEST_SCRAMBLES,
  isRest,
  isTellable,
  type PairShare,
  type Share,
  type SharesOfVariance,
} from "./sobol.ts";

const figure = (value: number): string => {
  const rounded = Number(value.toPrecision(2));
  return (rounded === 0 ? "0" : `${rounded}`).replace("-", "−");
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** "at most 0.2: −12 t on average; at least 0.6: −3 t": the two ends of a driver, beside the swing that inert ones show. */
const swingInWords = (
  { path, swing }: Pick<Driver, "path" | "swing">,
  unit: string,
  floor: number,
  language: Language = "en",
): string => {
  if (swing === null) return says("noEnds", language);
  const isNoise = Math.abs(swing.high - swing.low) <= floor;
  return says("swing", language, {
    lowAt: endSaid(swing.lowAt, language, path),
    low: figure(swing.low),
    highAt: endSaid(swing.highAt, language, path),
    high: figure(swing.high),
    unit,
    noise: isNoise ? says("swingNoise", language) : "",
  });
};

const driversSentence = ({ parameters, draws, byChance }: GivenAnalysis, language: Language): string => {
  const drivers = parameters.filter(({ isDriver }) => isDriver).length;
  const of = parameters.length;
  return drivers === 0
    ? says("noDriver", language, { of, draws })
    : says("drivers", language, { drivers, of, byChance });
};

/** The sentences of a given-data analysis of a policy's contrast, told by its words and unit in the language. */
export const givenSentences = (
  given: GivenAnalysis,
  { is, unit }: Pick<Contrast, "is" | "unit">,
  policy: string,
  against: string,
  language: Language = "en",
): string[] => {
  const what = says("what", language, { is, policy, against });
  const mean = figure(given.mean);
  if (given.parameters.length === 0) return [says("nothing", language, { what, mean, unit })];
  const luck =
    given.luckShare === null
      ? says("noLuck", language)
      : says("luck", language, {
          value: percent(given.luckShare.value),
          low: percent(given.luckShare.low),
          high: percent(given.luckShare.high),
        });
  const strongest = given.parameters.filter(({ isDriver }) => isDriver).slice(0, 3);
  return [
    says("spread", language, { what, mean, unit, sd: figure(given.sd), draws: given.draws }),
    luck,
    driversSentence(given, language),
    ...strongest.map(
      (one, i) =>
        `${i + 1}. ${labelOfBelief(one, language)}: ${swingInWords(one, unit, given.floors.swing, language)}.`,
    ),
  ];
};

/** A sentence with its capital, unless it begins with a path. */
const capital = (text: string): string =>
  /^\w+\.\w/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The index that is known least well, "total of …" as its design names it, in a language. */
const widestSaid = ({ widestOf, shares }: SharesOfVariance, language: Language): string => {
  const [, index = "total", path = widestOf] = /^(first|total) of (.*)$/.exec(widestOf) ?? [];
  const one = shares.find((share) => share.path === path) ?? { path };
  return says(index === "first" ? "firstOf" : "totalOf", language, { name: calledFactor(one, language) });
};

const shareSaid = ({ first, total }: Pick<Share, "first" | "total">, language: Language): string =>
  says("share", language, { first: indexSaid(first, language), total: indexSaid(total, language) });

/** What pairs act beyond each alone: those that stand above zero, or that none does. */
const pairSentences = (pairs: readonly PairShare[], language: Language): string[] => {
  const told = pairs.filter(({ isNil }) => !isNil);
  if (told.length === 0) return [says("noPair", language, { pairs: pairs.length })];
  return told.map(({ paths, is, second }) => {
    const [one, other] = paths.map((path, i) => calledFactor({ path, is: is[i] }, language));
    return capital(says("pair", language, { one, other, second: indexSaid(second, language) }));
  });
};

const redrawnSentence = ({ redrawn, rows }: SharesOfVariance, language: Language): string =>
  redrawn === 0
    ? says("notRedrawn", language)
    : says("redrawn", language, { redrawn, rows, share: percent(redrawn / rows) });

/** The sentences of the shares of variance, pairs among them where the design carries them; with too few rows, that alone. */
export const shareSentences = (found: SharesOfVariance, language: Language = "en"): string[] => {
  const { asked, baseRows: base, scrambles } = found;
  if (!isTellable(found))
    return [says("tooFew", language, { base, scrambles, fewest: FEWEST_BASE_ROWS, needed: FEWEST_SCRAMBLES })];
  const named = found.shares.filter((share) => !isRest(share));
  const rest = found.shares.find(isRest);
  const told = named.filter(({ isNil }) => !isNil).sort((a, b) => b.total.value - a.total.value);
  const nil = named.filter(({ isNil }) => isNil);
  return [
    ...told.map((share) => `${capital(calledFactor(share, language))}: ${shareSaid(share, language)}.`),
    ...(nil.length === 0
      ? []
      : [says("nil", language, { list: nil.map((one) => calledFactor(one, language)).join("; ") })]),
    ...(rest === undefined ? [] : [says("rest", language, { share: shareSaid(rest, language) })]),
    ...(found.pairs === null ? [] : pairSentences(found.pairs, language)),
    found.converged
      ? says("converged", language, { asked, base, scrambles })
      : says("notConverged", language, {
          asked,
          base,
          scrambles,
          of: widestSaid(found, language),
          widest: figure(found.widest),
        }),
    redrawnSentence(found, language),
  ];
};

/** What to know about parameters that were calibrated together; nothing where there are none. */
export const togetherSentences = (paths: readonly string[], language: Language = "en"): string[] =>
  paths.length === 0
    ? []
    : [
        says("together", language, {
          count: paths.length,
          list: paths.map((path) => calledBelief({ path }, language)).join("; "),
        }),
      ];
