/**
 * What is said of when the data could tell: months are always counted from the first week of the policy, and "never" is
 * said as not within the horizon. Limit: every sentence holds under the stated noise and the date being known.
 */
import { type Language, speaker, type Words } from "../words.ts";
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

/** That no published signal answers, and which is nearest; of one that answers in fewer than half of futures, in how many. */
const noAnswer = ({ answers, label, own }: Ranked, horizon: number): Words => {
  const count = countOf(1 - own.never);
  return answers
    ? {
        en: `Not in half of the futures within the ${horizon} months to the horizon: the best signal, ${label.en}, answers in ${count} of 100.`,
        es: `No en la mitad de los futuros en los ${horizon} meses hasta el final: la mejor serie, ${label.es}, responde en ${count} de 100.`,
      }
    : {
        en: `No published signal answers within the ${horizon} months to the horizon; nearest: ${label.en}.`,
        es: `Ninguna serie publicada responde en los ${horizon} meses hasta el final; la más cercana: ${label.es}.`,
      };
};

/** By how much a policy moves a series: not at all where the change rounds to zero. */
const movesWords = (share: number): Words => {
  const by = percentOf(share);
  return by === percentOf(0)
    ? { en: "does not move it", es: "no la mueve" }
    : { en: `moves it by ${by}`, es: `la mueve un ${by}` };
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
  const none = noAnswer(best, horizon);
  const moves = movesWords(best.middle);
  return {
    en: `${none.en} In the middle future the policy ${moves.en}; one look needs ${percentOf(best.least)} at once to tell it from chance.${even.en}${also.en}`,
    es: `${none.es} En el futuro medio la política ${moves.es}; con una sola revisión haría falta un cambio súbito del ${percentOf(best.least)} para distinguirlo del azar.${even.es}${also.es}`,
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

const WHEN_WORDS = {
  least: {
    en: "Within {horizon} months one look at {series} finds {atOnce} less with {power} power if it comes at once and {phased} if it phases in over a year{wanders}.",
    es: "En {horizon} meses una sola revisión de {series} detecta, con una potencia del {power}, una baja del {atOnce} si es súbita y del {phased} si se reparte en un año{wanders}.",
  },
  wanders: {
    en: "; its level wanders, and no waiting betters {atOnce} and {phased} by much",
    es: "; su nivel fluctúa, y ninguna espera mejora mucho el {atOnce} ni el {phased}",
  },
  alarms: {
    en: "Where nothing happened, looking at every publication with an uncorrected 1.96 raises an alarm in {repeated} of 100 worlds; the boundary used here in {always}, planned looks in {planned}.",
    es: "Donde no pasó nada, revisar cada publicación con un 1.96 sin corregir da una falsa alarma en {repeated} de 100 mundos; el límite usado aquí, en {always}; las revisiones planeadas, en {planned}.",
  },
  noHelp: {
    en: "No further data of the kinds tried here would bring an answer much nearer.",
    es: "Ningún otro dato de los tipos probados aquí acercaría mucho una respuesta.",
  },
  help: {
    en: "Most would be gained by {what}: {months} months in the mean for a phased fall of a fifth.",
    es: "Lo que más se ganaría: {what}; {months} meses de media para una baja de un quinto repartida en un año.",
  },
} as const satisfies Readonly<Record<string, Words>>;

const says = speaker(WHEN_WORDS);

/** Further data as the methods name them, and in Spanish; $1 is their number. */
const SHORTENINGS_ES: readonly (readonly [RegExp, string])[] = [
  [
    /^a control, untouched by the intervention, whose monthly shocks correlate (.+)$/,
    "un control, ajeno a la intervención, con correlación mensual de $1",
  ],
  [/^(\d+) independent units alike instead of one$/, "$1 unidades independientes semejantes en vez de una"],
  [/^twice the history before$/, "el doble de historia anterior"],
  [/^figures published after 1 month$/, "cifras publicadas al cabo de 1 mes"],
  [/^first figures that need no revision$/, "primeras cifras que no necesiten revisión"],
  [/^monthly figures instead of (\d+)-month ones$/, "cifras mensuales en vez de las de $1 meses"],
  [/^a figure for each month, published each month$/, "una cifra de cada mes, publicada cada mes"],
];

/** What further data are, in a language. */
export const shorteningSaid = (what: string, language: Language): string => {
  const known = language === "es" ? SHORTENINGS_ES.find(([pattern]) => pattern.test(what)) : undefined;
  return known === undefined ? what : what.replace(known[0], known[1]);
};

const leastSentence = (best: SignalReport, horizon: number, language: Language): string =>
  says("least", language, {
    horizon,
    series: best.label[language],
    atOnce: percentOf(lastOf(best.leastAtOnce)),
    phased: percentOf(lastOf(best.leastPhased)),
    power: `80${SPACE}%`,
    wanders:
      best.floorAtOnce > 0
        ? says("wanders", language, { atOnce: percentOf(best.floorAtOnce), phased: percentOf(best.floorPhased) })
        : "",
  });

const looksSentence = (best: SignalReport, language: Language): string => {
  const { alwaysValid, planned, repeated } = best.falseAlarms;
  const help = best.shortenings.find(({ monthsSaved }) => monthsSaved >= 1);
  const alarms = says("alarms", language, {
    repeated: countOf(repeated),
    always: countOf(alwaysValid),
    planned: countOf(planned),
  });
  if (help === undefined) return `${alarms} ${says("noHelp", language)}`;
  const what = shorteningSaid(help.what, language);
  return `${alarms} ${says("help", language, { what, months: Math.round(help.monthsSaved) })}`;
};

/** Three plain sentences in a language: when, how small an effect, and what looking often and further data do. */
export const whenSentences = (
  signals: readonly SignalReport[],
  { because, horizonMonths }: AnswerTime,
  language: Language = "en",
): string[] => {
  const best = signals.find(({ isReal }) => isReal);
  if (best === undefined) return [because[language]];
  return [because[language], leastSentence(best, horizonMonths, language), looksSentence(best, language)];
};
