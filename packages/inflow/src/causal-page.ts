/**
 * The page of an answer about an intervention: the two sentences, the series with its date, what the method finds where nothing
 * began, what a plain comparison finds there, the numbers. Limit: in English, as the sentences of the methods are.
 */
import { amount, type PlaceboRow, periodSeries, placeboPlot } from "@inflow/charts";
import type { Naive, Placebo } from "@inflow/methods";
import { analysisPage, type Drawing, type PageSection } from "./analysis-page.ts";
import type { CausalAnswer } from "./causal.ts";
import { causalHeadline, causalReason, causalRows, inPeriods, periodsOf } from "./causal-words.ts";

const METHODS: Readonly<Record<CausalAnswer["method"], string>> = {
  bsts: "Bayesian structural time series",
  its: "interrupted time series",
  sc: "synthetic control",
  sdid: "synthetic difference-in-differences",
};

const seriesSection = (answer: CausalAnswer): PageSection => {
  const { outcome, from, series, comparedWith, treated, periodsBefore, scale } = answer;
  const others = comparedWith > 0 ? ` ${comparedWith} units are compared with.` : "";
  const logarithm = scale === "logarithm" ? " It is fitted in logarithms." : "";
  const lines = [
    { label: treated.length === 0 ? outcome : treated.join(", "), values: series.map(({ value }) => value) },
    ...(comparedWith > 0 ? [{ label: "mean of the others", values: series.map(({ compared }) => compared) }] : []),
  ];
  return {
    title: "The series",
    sentences: [
      `${periodsOf(periodsBefore, answer)} before and ${periodsOf(answer.periodsAfter, answer)} from ${from} on.${others}${logarithm}`,
    ],
    drawings: [
      (frame) =>
        periodSeries(
          {
            title: `${outcome}, with the date that is asked about`,
            sentence: `The rule marks ${from}, the first ${answer.periodIs} after.`,
            unit: outcome,
            period: answer.periodIs,
            labels: series.map(({ at }) => at),
            lines,
            from: periodsBefore,
            begins: from,
          },
          frame,
        ),
    ],
  };
};

type Ranged = Pick<Placebo, "estimate" | "interval">;

const rowOf = (label: string, { estimate, interval }: Ranged, isAsked: boolean): PlaceboRow => ({
  label,
  estimate,
  low: interval[0],
  high: interval[1],
  isAsked,
});

const placeboDrawing =
  (answer: CausalAnswer, title: string, placebos: readonly Placebo[], asked: Ranged | null, where: string): Drawing =>
  (frame) =>
    placeboPlot(
      {
        title,
        sentence:
          asked === null
            ? "What is found at the date that is asked about is withheld."
            : `In colour: ${answer.from}, the date that is asked about.`,
        quantity: `difference a ${answer.periodIs}, with 95 % intervals`,
        where,
        rows: [
          ...placebos.map((one) => rowOf(String(one.at), one, false)),
          ...(asked === null ? [] : [rowOf(answer.from, asked, true)]),
        ],
      },
      frame,
    );

const askedOf = ({ estimate, interval }: CausalAnswer): Ranged | null =>
  estimate === null || interval === null ? null : { estimate, interval };

const methodSection = (answer: CausalAnswer): PageSection => {
  const inTime = answer.placebos.filter(({ kind }) => kind === "time");
  const inSpace = answer.placebos.filter(({ kind }) => kind === "space");
  const drawn = (title: string, placebos: readonly Placebo[], where: string): Drawing[] =>
    placebos.length === 0 ? [] : [placeboDrawing(answer, title, placebos, askedOf(answer), where)];
  return {
    title: "The method where nothing began",
    sentences: [
      `Gate, ${METHODS[answer.method]}: ${answer.gate.passed ? "passed" : "refuses"}. ${inPeriods(answer.gate.why, answer)}`,
    ],
    drawings: [
      ...drawn("The method at earlier dates", inTime, answer.periodIs),
      ...drawn("The method at units that were not treated", inSpace, "unit"),
    ],
  };
};

const plainSection = (answer: CausalAnswer, naive: Naive): PageSection => ({
  title: "A plain comparison of before and after",
  sentences: [
    `The mean of ${periodsOf(naive.periodsAfter, answer)} less that of the ${periodsOf(naive.periodsBefore, answer)} before, as if nothing else ever moved the series; shown, never reported as the effect.`,
    `Gate: ${naive.gate.passed ? "passed" : "refuses"}. ${inPeriods(naive.gate.why, answer)}`,
  ],
  drawings:
    naive.placebos.length === 0
      ? []
      : [placeboDrawing(answer, "The plain comparison at the same dates", naive.placebos, naive, answer.periodIs)],
});

const numbersSection = (answer: CausalAnswer): PageSection => ({
  title: "The numbers",
  sentences: [],
  tables: [
    {
      caption: "Estimates with 95 % intervals",
      columns: [
        { label: "", isNumber: false },
        { label: "estimate", isNumber: true },
        { label: "95 % interval", isNumber: true },
      ],
      rows: causalRows(answer).map(({ is, estimate, interval }) => [
        is,
        typeof estimate === "number" ? amount(estimate) : (estimate ?? ""),
        interval === null ? "" : `${amount(interval[0])} to ${amount(interval[1])}`,
      ]),
    },
    {
      caption: "Other numbers of the fit, shown and not used",
      columns: [
        { label: "", isNumber: false },
        { label: "value", isNumber: true },
      ],
      rows: answer.beside.map(({ name, value }) => [inPeriods(name, answer), amount(value)]),
    },
  ].filter(({ rows }) => rows.length > 0),
});

/** The page of an answer about a table called `file`, and the line that made it. */
export const causalPage = (answer: CausalAnswer, file: string, command: string): string =>
  analysisPage({
    title: causalHeadline(answer),
    kicker: `Inflow, causal impact · ${file} · ${METHODS[answer.method]}`,
    sub: causalReason(answer),
    sections: [
      seriesSection(answer),
      methodSection(answer),
      ...(answer.beforeAfter === null ? [] : [plainSection(answer, answer.beforeAfter)]),
      numbersSection(answer),
      {
        title: "How it was found",
        sentences: [
          "An effect is reported only where the same method, asked at earlier dates at which nothing began, finds about as few effects as chance allows, and where its interval leaves zero out. The gate removes false confidence; it does not prove a cause.",
        ],
        commands: [{ line: command, does: "The line that made this page:" }],
      },
    ],
    foot: `Seed ${answer.seed}.`,
  });
