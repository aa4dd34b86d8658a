/**
 * What is said of when the data could tell: months are always counted from the first week of the policy, and "never" is
 * said as not within the horizon. Limit: every sentence holds under the stated noise and the date being known.
 */
import type { Words } from "../words.ts";
import type { SignalReport } from "./signal.ts";
import type { MonthsByShare } from "./timing.ts";
import type { AnswerTime, Ranked } from "./when.ts";

const SPACE = "\u00a0";

const percentOf = (share: number): string => {
  const percent = 100 * Math.abs(share);
  return `${percent < 1 ? Math.round(10 * percent) / 10 : Math.round(percent)}${SPACE}%`;
};
const countOf = (share: number): number => Math.round(100 * share);

/** Share of worlds in which a series that does not answer must be found to move before it is mentioned. */
const OFTEN = 0.1;

const misled = (ranked: readonly Ranked[]): Words => {
  const [one] = ranked
    .filter(({ isReal, answers, isClean, own }) => isReal && !answers && !isClean && 1 - own.never >= OFTEN)
    .sort((a, b) => a.own.never - b.own.never);
  if (one === undefined) return { en: "", es: "" };
  const found = countOf(1 - one.own.never);
  return {
    en: ` A change in ${one.label.en} would be seen in ${found} of 100 futures, but that is no answer: ${one.alsoMovedBy.en}.`,
    es: ` Se vería un cambio en ${one.label.es} en ${found} de 100 futuros, pero no es respuesta: ${one.alsoMovedBy.es}.`,
  };
};

const neverWords = (ranked: readonly Ranked[], horizon: number): Words => {
  const best = ranked.find(({ isReal }) => isReal);
  const inflow = ranked.find(({ isReal }) => !isReal);
  if (best === undefined)
    return { en: "No published series follows this commodity.", es: "Ninguna serie publicada sigue esta sustancia." };
  const even =
    inflow === undefined
      ? { en: "", es: "" }
      : {
          en: ` Inflow itself, if it could be seen, would answer in ${countOf(1 - inflow.own.never)} of 100 futures.`,
          es: ` La entrada misma, si pudiera verse, respondería en ${countOf(1 - inflow.own.never)} de 100 futuros.`,
        };
  const also = misled(ranked);
  return {
    en: `Not within the ${horizon} months to the horizon. In the middle future the policy moves ${best.label.en} by ${percentOf(best.middle)}; one look needs ${percentOf(best.least)} at once to tell it from chance.${even.en}${also.en}`,
    es: `No en los ${horizon} meses hasta el final. En el futuro medio la política mueve ${best.label.es} un ${percentOf(best.middle)}; una mirada necesita un ${percentOf(best.least)} de golpe para distinguirlo del azar.${even.es}${also.es}`,
  };
};

/** Why the months to answer are what they are, in one or two sentences. */
export const becauseOf = ({ p50, p90 }: MonthsByShare, ranked: readonly Ranked[], horizon: number): Words => {
  if (horizon === 0)
    return {
      en: "Not within the horizon: the policy never differs from the comparison for a whole month.",
      es: "No dentro del horizonte: la política no difiere de la comparación ni un mes entero.",
    };
  const best = ranked.find(({ isReal }) => isReal);
  if (p50 === null || best === undefined) return neverWords(ranked, horizon);
  if (p90 === null)
    return {
      en: `From ${best.label.en}, half of the futures have an answer by month ${p50} of the policy; in ${countOf(best.own.never)} of 100 there is none within ${horizon} months.`,
      es: `Por ${best.label.es}, la mitad de los futuros tiene respuesta al mes ${p50} de la política; en ${countOf(best.own.never)} de 100 no la hay en ${horizon} meses.`,
    };
  return {
    en: `From ${best.label.en}: by month ${p50} of the policy in half of the futures, by month ${p90} in nine of ten, delays of publication included.`,
    es: `Por ${best.label.es}: al mes ${p50} de la política en la mitad de los futuros, al mes ${p90} en nueve de diez, con los retrasos de publicación.`,
  };
};

const lastOf = (values: ArrayLike<number>): number => values[values.length - 1] ?? 1;

const leastSentence = (best: SignalReport, horizon: number): string =>
  `Within ${horizon} months one look at ${best.label.en} finds ${percentOf(lastOf(best.leastAtOnce))} less with 80${SPACE}% power if it comes at once and ${percentOf(lastOf(best.leastPhased))} if it phases in over a year${best.floorAtOnce > 0 ? `; its level wanders, and no waiting betters ${percentOf(best.floorAtOnce)} and ${percentOf(best.floorPhased)} by much` : ""}.`;

const looksSentence = (best: SignalReport): string => {
  const { alwaysValid, planned, repeated } = best.falseAlarms;
  const help = best.shortenings.find(({ monthsSaved }) => monthsSaved >= 1);
  const alarms = `Where nothing happened, looking at every publication with an uncorrected 1.96 raises an alarm in ${countOf(repeated)} of 100 worlds; the boundary used here in ${countOf(alwaysValid)}, planned looks in ${countOf(planned)}.`;
  return help === undefined
    ? `${alarms} No further data of the kinds tried here would bring an answer much nearer.`
    : `${alarms} Most would be gained by ${help.what}: ${Math.round(help.monthsSaved)} months in the mean for a phased fall of a fifth.`;
};

/** Three plain sentences: when, how small an effect, and what looking often and further data do. */
export const whenSentences = (signals: readonly SignalReport[], { because, horizonMonths }: AnswerTime): string[] => {
  const best = signals.find(({ isReal }) => isReal);
  return best === undefined ? [because.en] : [because.en, leastSentence(best, horizonMonths), looksSentence(best)];
};
