/**
 * What an answer about an intervention says, in words and rows, the same in the terminal and on its page. Only under "effect" is
 * a difference printed as one; under "indistinguishable from zero" its interval stands alone, as the range that the data allow.
 */
import type { CausalAnswer } from "./causal.ts";

/** A row of the table of an answer: what, the estimate and its 95 % interval where there are such, as numbers. */
export interface CausalRow {
  readonly is: string;
  readonly estimate: number | string | null;
  readonly interval: readonly [low: number, high: number] | null;
}

const PERCENT = 100;

const share = ([low, high]: readonly [number, number]): readonly [number, number] => [PERCENT * low, PERCENT * high];

const ofDates = (list: readonly { readonly excludesZero: boolean }[]): string =>
  `${list.filter(({ excludesZero }) => excludesZero).length} of ${list.length}`;

const NOT_REPORTED: CausalRow = { is: "effect", estimate: "not reported", interval: null };

const found = ({ finding, estimate, interval, relative, periodIs }: CausalAnswer): CausalRow[] => {
  if (finding === "not reported" || estimate === null || interval === null) return [NOT_REPORTED];
  if (finding === "effect")
    return [
      { is: `effect a ${periodIs}`, estimate, interval },
      ...(relative === null
        ? []
        : [
            {
              is: "as a share of what was expected, %",
              estimate: PERCENT * relative.estimate,
              interval: share(relative.interval),
            },
          ]),
    ];
  return [
    NOT_REPORTED,
    { is: `compatible range a ${periodIs}`, estimate: null, interval },
    ...(relative === null
      ? []
      : [{ is: "compatible range as a share, %", estimate: null, interval: share(relative.interval) }]),
  ];
};

/** Several of a period: "5 months", "1 month". */
export const periodsOf = (count: number, { periodIs }: Pick<CausalAnswer, "periodIs">): string =>
  `${count} ${periodIs}${count === 1 ? "" : "s"}`;

const plain = (answer: CausalAnswer): CausalRow[] => {
  const { beforeAfter } = answer;
  if (beforeAfter === null) return [];
  const { estimate, interval, periodsBefore, periodsAfter, placebos, gate } = beforeAfter;
  const windows = `${periodsOf(periodsAfter, answer)} less the ${periodsBefore} before`;
  return [
    { is: `plain before and after: ${windows}`, estimate, interval },
    ...(placebos.length > 0
      ? [
          { is: "placebo dates at which it excludes zero", estimate: ofDates(placebos), interval: null },
          { is: "gate, plain comparison", estimate: gate.passed ? "passed" : "refuses", interval: null },
        ]
      : []),
  ];
};

/** The table of an answer: what is found, the method's placebos and gate, and the plain comparison with its own. */
export const causalRows = (answer: CausalAnswer): CausalRow[] => {
  const { placebos, gate, method } = answer;
  const inTime = placebos.filter(({ kind }) => kind === "time");
  const inSpace = placebos.filter(({ kind }) => kind === "space");
  return [
    ...found(answer),
    ...(inTime.length > 0
      ? [{ is: "placebo dates that exclude zero", estimate: ofDates(inTime), interval: null }]
      : []),
    ...(inSpace.length > 0
      ? [{ is: "placebo units that exclude zero", estimate: ofDates(inSpace), interval: null }]
      : []),
    { is: `gate, ${method}`, estimate: gate.passed ? "passed" : "refuses", interval: null },
    ...plain(answer),
  ];
};

/** A sentence of a method in the periods of the table: months where it says periods. */
export const inPeriods = (text: string, { periodIs }: Pick<CausalAnswer, "periodIs">): string =>
  text.replaceAll(/\bperiod(s?)\b/g, `${periodIs}$1`);

/** The two sentences of an answer, in its own periods. */
export const causalReason = (answer: Pick<CausalAnswer, "reason" | "periodIs">): string =>
  inPeriods(answer.reason, answer);

/** The answer in one line. */
export const causalHeadline = ({ finding, gate, outcome, from }: CausalAnswer): string => {
  if (finding === "effect") return `${outcome} from ${from}: an effect is reported`;
  const because =
    finding === "indistinguishable from zero"
      ? "it cannot be told from zero"
      : gate.kind === "short"
        ? "the history is too short to test the method"
        : "the method finds effects where nothing began";
  return `${outcome} from ${from}: no effect is reported, ${because}`;
};
