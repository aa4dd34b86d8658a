/**
 * What was answered when a link was copied, as a short text after its settings, and what has moved since.
 *
 *     a=cocaine.no-effect.71~fentanyl.no-effect.98~2026-05-08~dd7181e
 *
 * For each drug the finding and the largest count of 100, then the last date of the data and the first digits of the name
 * of the model. Limit: a count is said to have moved only beyond the margin of the answer now; that of the answer then is
 * not in the link. A text that is not of this form is no answer: whoever writes addresses by hand can claim any count.
 */
import { type Assessment, countOf100, FATES, FINDING_WORDS, type Finding } from "@inflow/study";

export interface Answered {
  readonly commodity: string;
  readonly finding: Finding;
  /** Of 100 futures: those of the finding, or of the commonest class where none is named. */
  readonly count: number;
}

export interface LinkAnswer {
  readonly answers: readonly Answered[];
  /** The last date of anything in the data, as the ledger writes it; null where there is none. */
  readonly dataTo: string | null;
  /** First digits of the name of the model. */
  readonly model: string;
}

const PART = "~";
const WORD = ".";
const NO_DATE = "none";
const SHORT = 7;

const FINDINGS = Object.keys(FINDING_WORDS) as readonly Finding[];
const slugOf = (finding: Finding): string => finding.split(" ").join("-");

type Judged = Pick<Assessment, "verdicts" | "primaryPolicy" | "model">;

/** The answer of an assessment as a link holds it. */
export const linkAnswerOf = ({ verdicts, primaryPolicy, model }: Judged, dataTo: string | null): LinkAnswer => ({
  answers: Object.values(verdicts[primaryPolicy] ?? {}).map(({ commodity, finding, shares }) => ({
    commodity,
    finding,
    count: countOf100(finding === "cannot tell yet" ? Math.max(...FATES.map((fate) => shares[fate])) : shares[finding]),
  })),
  dataTo,
  model: model.slice(0, SHORT),
});

/** An answer as text for an address. */
export const linkAnswerText = ({ answers, dataTo, model }: LinkAnswer): string =>
  [
    ...answers.map(({ commodity, finding, count }) => [commodity, slugOf(finding), count].join(WORD)),
    dataTo ?? NO_DATE,
    model,
  ].join(PART);

const answeredOf = (text: string): Answered | null => {
  const [, commodity, slug, count] = /^([a-z0-9-]+)\.([a-z-]+)\.(\d{1,2}|100)$/.exec(text) ?? [];
  const finding = FINDINGS.find((one) => slugOf(one) === slug);
  return commodity === undefined || finding === undefined ? null : { commodity, finding, count: Number(count) };
};

/** The answer that a text of an address holds; null where it holds none. */
export const readLinkAnswer = (text: string): LinkAnswer | null => {
  const parts = text.split(PART);
  const [date, model] = parts.slice(-2);
  const answers = parts.slice(0, -2).map(answeredOf);
  const isWhole =
    answers.length > 0 &&
    answers.every((one) => one !== null) &&
    date !== undefined &&
    (date === NO_DATE || /^\d{4}(-\d\d){0,2}$/.test(date)) &&
    model !== undefined &&
    /^[0-9a-z]{1,7}$/.test(model);
  return isWhole ? { answers, dataTo: date === NO_DATE ? null : date, model } : null;
};

/** How one answer stands beside that of a link. */
export interface Moved {
  readonly commodity: string;
  readonly before: Answered;
  readonly now: Answered;
  /** Another word, or the same word and a count farther off than the margin. */
  readonly isMoved: boolean;
}

export interface SinceLink {
  /** Whether data or model are others than those of the link: only then can the same settings give another answer. */
  readonly isOlder: boolean;
  readonly moved: readonly Moved[];
}

/** What has moved since a link was copied, of the drugs that both answers have. */
export const sinceLink = (told: LinkAnswer, assessment: Judged, dataTo: string | null): SinceLink => {
  const now = linkAnswerOf(assessment, dataTo);
  const moved = now.answers.flatMap((one): Moved[] => {
    const before = told.answers.find(({ commodity }) => commodity === one.commodity);
    if (before === undefined) return [];
    const { plusMinus } = assessment.verdicts[assessment.primaryPolicy]![one.commodity]!;
    const margin = 100 * Math.max(...FATES.map((fate) => plusMinus[fate]));
    const isMoved = before.finding !== one.finding || Math.abs(before.count - one.count) > margin;
    return [{ commodity: one.commodity, before, now: one, isMoved }];
  });
  return { isOlder: told.model !== now.model || told.dataTo !== now.dataTo, moved };
};
