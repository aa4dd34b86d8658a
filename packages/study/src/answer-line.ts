/**
 * The answer in one line beside the sentence of a verdict, in English and Spanish: the answer in the word of the finding (endure,
 * escalate or retrench belong to the rule of the source and to the review of the campaign by itself, and would read here as
 * advice), its hinge, whether the channels agree, and the months until data answer; and the likelihood of a finding in the words
 * of two scales, ICD-203 and IPCC (Mastrandrea et al. 2010), with its number. Limit: a likelihood word never shares a sentence
 * with a level of confidence.
 */
import { ipccWords, probabilityWords } from "@inflow/methods";
import { calledBelief } from "./beliefs/index.ts";
import type { Verdict } from "./verdict.ts";
import type { Agreement, VerdictChannel } from "./verdict-channels.ts";
import { countOf100, FINDING_WORDS, type Language, likelihoodOf, speaker, type Words } from "./words.ts";

const ANSWER_WORDS = {
  line: {
    en: "Answer: {answer}; {hinge}; {channels}; months until data answer: {months}.",
    es: "Respuesta: {answer}; {hinge}; {channels}; meses hasta que los datos respondan: {months}.",
  },
  channels: {
    en: "channels {agreement} (of 100 futures, as “{fate}” implies: {counts})",
    es: "las medidas {agreement} (de 100 futuros, como implica «{fate}»: {counts})",
  },
  channel: { en: "{channel} in {count}", es: "{channel} en {count}" },
  seizures: {
    en: "Seizures, which never decide: fewer in {falls} of 100, more in {rises}.",
    es: "Incautaciones, que nunca deciden: menos en {falls} de 100, más en {rises}.",
  },
  hinge: { en: "hinge: {belief}", es: "depende de: {belief}" },
  noHinge: { en: "hinge: none found", es: "sin factor decisivo" },
  notTried: {
    en: "hinge: not tried, too few simulated worlds",
    es: "factor decisivo sin examinar: muy pocos mundos simulados",
  },
  notComputed: { en: "not computed", es: "no calculados" },
  notWithin: { en: "none within {horizon} months", es: "ninguno en {horizon} meses" },
  half: {
    en: "{half} in half of futures, more than {horizon} in one of ten",
    es: "{half} en la mitad de los futuros, más de {horizon} en uno de diez",
  },
  both: {
    en: "{half} in half of futures, {ninth} in nine of ten",
    es: "{half} en la mitad de los futuros, {ninth} en nueve de diez",
  },
  likelihood: {
    en: "In words, {count} of 100 is {icd} (ICD-203), {ipcc} (IPCC).",
    es: "En palabras, {count} de 100 es {icd} (ICD-203), {ipcc} (IPCC).",
  },
} as const satisfies Readonly<Record<string, Words>>;

const says = speaker(ANSWER_WORDS);

const AGREEMENTS: Readonly<Record<Agreement, Words>> = {
  agree: { en: "agree", es: "coinciden" },
  mixed: { en: "mixed", es: "coinciden en parte" },
  conflict: { en: "conflict", es: "se contradicen" },
};

const CHANNEL_WORDS: Readonly<Record<VerdictChannel, Words>> = {
  inflow: { en: "inflow", es: "la entrada" },
  price: { en: "price", es: "el precio" },
  deaths: { en: "deaths", es: "las muertes" },
  seizures: { en: "seizures", es: "las incautaciones" },
};

const IPCC_ES: Readonly<Record<string, string>> = {
  "virtually certain": "prácticamente seguro",
  "extremely likely": "sumamente probable",
  "very likely": "muy probable",
  likely: "probable",
  "more likely than not": "más probable que improbable",
  "about as likely as not": "tan probable como improbable",
  unlikely: "improbable",
  "very unlikely": "muy improbable",
  "extremely unlikely": "sumamente improbable",
  "exceptionally unlikely": "excepcionalmente improbable",
};

/** The words of the IPCC scale in both languages, in the order of the scale. */
export const IPCC_WORDS: readonly Words[] = ipccWords.map(([, , en]) => ({ en, es: IPCC_ES[en] ?? en }));

/** The IPCC word for a probability in both languages: the narrowest range that holds it. */
export const ipccOf = (probability: number): Words => {
  const said = probabilityWords(probability, "ipcc");
  const en = said.kind === "words" ? said.word : said.text;
  return { en, es: IPCC_ES[en] ?? en };
};

type Spoken = Pick<
  Verdict,
  | "answerTime"
  | "channels"
  | "finding"
  | "hinge"
  | "hingeIs"
  | "isScreened"
  | "likelihood"
  | "monthsToAnswer"
  | "shares"
>;

const hingeWords = ({ hinge, hingeIs, isScreened }: Spoken, language: Language): string => {
  if (hinge !== null)
    return says("hinge", language, { belief: calledBelief({ path: hinge.parameter, is: hingeIs ?? "" }, language) });
  return says(isScreened ? "noHinge" : "notTried", language);
};

const channelWords = ({ channels: { agreement, heldAgainst, results } }: Spoken, language: Language): string =>
  says("channels", language, {
    agreement: AGREEMENTS[agreement][language],
    counts: results
      .flatMap(({ channel, asSaid }) =>
        asSaid === null
          ? []
          : [says("channel", language, { channel: CHANNEL_WORDS[channel][language], count: countOf100(asSaid) })],
      )
      .join(", "),
    fate: FINDING_WORDS[heldAgainst][language],
  });

const monthWords = ({ answerTime }: Spoken, language: Language): string => {
  if (answerTime === null) return says("notComputed", language);
  const { p50, p90, horizonMonths: horizon } = answerTime;
  if (p50 === null) return says("notWithin", language, { horizon });
  return p90 === null
    ? says("half", language, { half: Math.round(p50), horizon })
    : says("both", language, { half: Math.round(p50), ninth: Math.round(p90) });
};

/** The answer, its hinge, the agreement of channels and the months to an answer, in one line. */
export const answerLineOf = (verdict: Spoken, language: Language): string =>
  says("line", language, {
    answer: FINDING_WORDS[verdict.finding][language],
    hinge: hingeWords(verdict, language),
    channels: channelWords(verdict, language),
    months: monthWords(verdict, language),
  });

/** What seizures do, which never decide; null where nobody reports them. */
export const seizuresLineOf = ({ channels: { results } }: Spoken, language: Language): string | null => {
  const found = results.find(({ channel }) => channel === "seizures");
  if (found === undefined) return null;
  return says("seizures", language, { falls: countOf100(found.falls), rises: countOf100(found.rises) });
};

/** The likelihood of the finding in the words of both scales with its number; null where no word is given. */
export const likelihoodLineOf = ({ finding, likelihood, shares }: Spoken, language: Language): string | null => {
  if (likelihood.word === null || finding === "cannot tell yet") return null;
  const share = shares[finding];
  return says("likelihood", language, {
    count: countOf100(share),
    icd: likelihoodOf(share)[language],
    ipcc: ipccOf(share)[language],
  });
};
