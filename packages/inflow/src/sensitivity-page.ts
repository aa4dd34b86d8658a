/**
 * The page of a sensitivity analysis: what moves the difference (tornado), where a parameter matters, shares of variance and of
 * pairs, how it was found; in either language.
 */
import { tornadoOf } from "@inflow/brief";
import { sobolBars } from "@inflow/charts";
import {
  type Contrast,
  type CostDefinition,
  calledFactor,
  calledUnit,
  contrastSaid,
  givenSentences,
  indexSaid,
  isTellable,
  type Language,
  labelOfBelief,
  type Region,
  shareSentences,
  togetherSentences,
} from "@inflow/study";
import { analysisPage, type PageSection, pageSays } from "./analysis-page.ts";
import type { SensitivityReport } from "./sensitivity.ts";
import { effectInWords } from "./sensitivity-designs.ts";
import { sensitivityPageSays as says } from "./sensitivity-page-words.ts";

const MOST_ROWS = 16;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const figure = (value: number): string => `${Number(value.toPrecision(3))}`.replace("-", "−");

type Said = Pick<Contrast, "is" | "unit">;

const saidOf = ({ outcome, commodity }: SensitivityReport, language: Language): Said => {
  const [column = ""] = outcome.columns;
  return contrastSaid(outcome.outcome, commodity, column.replace("cost.", "") as CostDefinition, language);
};

const driversSection = (report: SensitivityReport, { is, unit }: Said, language: Language): PageSection => {
  const { given, policy, against, together } = report;
  const drawn = tornadoOf(report, (said) => saidOf(report, said));
  return {
    title: says("moves", language),
    sentences: [
      ...givenSentences(given, { is, unit }, policy, against, language),
      ...togetherSentences(together, language),
    ],
    drawings: drawn === null ? [] : [drawn],
    notes: [says("driversNote", language)],
  };
};

type Table = NonNullable<PageSection["tables"]>[number];

const regionTable = ({ end, limit, floor, parameters }: Region, unit: string, language: Language): Table => ({
  caption: says(end, language, { limit: figure(limit), floor: figure(floor), unit }),
  columns: [
    { label: says("one", language), isNumber: false },
    { label: says("distance", language), isNumber: true },
    { label: says("noise", language), isNumber: false },
    { label: says("inside", language), isNumber: true },
    { label: says("elsewhere", language), isNumber: true },
  ],
  rows: parameters.map((one) => [
    `${labelOfBelief(one, language)} (${one.path})${one.unit === "1" ? "" : ` [${calledUnit(one.unit, language)}]`}`,
    figure(one.distance),
    says(one.isAbove ? "yes" : "no", language),
    one.medians === null ? "–" : figure(one.medians.inside),
    one.medians === null ? "–" : figure(one.medians.elsewhere),
  ]),
});

const regionalSection = ({ regional }: SensitivityReport, { unit }: Said, language: Language): PageSection[] => {
  if (regional === null) return [];
  const { regions, slices, sliceFloor } = regional;
  const [first] = slices;
  const bySlice: Table[] =
    first === undefined
      ? []
      : [
          {
            caption: says("slices", language, { floor: figure(sliceFloor) }),
            columns: [
              { label: says("one", language), isNumber: false },
              ...first.distances.map((_, i) => ({ label: says("slice", language, { place: i + 1 }), isNumber: true })),
            ],
            rows: slices.map(({ is, path, distances }) => [
              `${labelOfBelief({ path, is }, language)} (${path})`,
              ...distances.map(figure),
            ]),
          },
        ];
  return [
    {
      title: says("regional", language),
      sentences: [says("regionalSentence", language)],
      tables: [...regions.map((region) => regionTable(region, unit, language)), ...bySlice],
      notes: [says("regionalNote", language)],
    },
  ];
};

const sharesSection = ({ shares }: SensitivityReport, language: Language): PageSection[] => {
  if (shares === null) return [];
  if (!isTellable(shares)) return [{ title: says("noShares", language), sentences: shareSentences(shares, language) }];
  const sentence = says("sharesSentence", language, { base: shares.baseRows, scrambles: shares.scrambles });
  const title = says("sobol", language);
  const spoken = <
    One extends { readonly words: string; readonly value: number; readonly low: number; readonly high: number },
  >(
    one: One,
  ): One => ({ ...one, words: indexSaid(one, language) });
  const rows = shares.shares.map(({ path, is, first, total, isNil }) => ({
    label: capital(calledFactor({ path, is }, language)),
    first: spoken(first),
    total: spoken(total),
    isNil,
  }));
  const named = (path: string, is: string): string => capital(calledFactor({ path, is }, language));
  const pairs: Table[] =
    shares.pairs === null
      ? []
      : [
          {
            caption: says("pairs", language),
            columns: (["one", "other", "second"] as const).map((key) => ({
              label: says(key, language),
              isNumber: false,
            })),
            rows: shares.pairs
              .slice(0, MOST_ROWS)
              .map(({ paths: [one, other], is, second }) => [
                named(one, is[0]),
                named(other, is[1]),
                indexSaid(second, language),
              ]),
          },
        ];
  return [
    {
      title: says("shares", language),
      sentences: shareSentences(shares, language),
      drawings: [(frame) => sobolBars({ title, sentence, rows }, frame)],
      tables: pairs,
      notes: [
        says("sharesNote", language),
        says("redrawnNote", language),
        ...(shares.pairs === null ? [] : [says("pairsNote", language)]),
      ],
    },
  ];
};

const effectsSection = ({ effects }: SensitivityReport, { unit }: Said, language: Language): PageSection[] =>
  effects === null
    ? []
    : [
        {
          title: says("effects", language),
          sentences: effects.map((effect) => capital(effectInWords(effect, unit, language))),
          notes: [says("effectsNote", language)],
        },
      ];

/** The page of a report in a language. */
export const sensitivityPage = (report: SensitivityReport, command: string, language: Language = "en"): string => {
  const said = saidOf(report, language);
  const { study, runId, hash, policy, against } = report;
  return analysisPage({
    language,
    title: says("title", language, { is: said.is }),
    kicker: says("kicker", language, { study, run: runId }),
    sub: says("sub", language, { policy, against }),
    sections: [
      driversSection(report, said, language),
      ...regionalSection(report, said, language),
      ...sharesSection(report, language),
      ...effectsSection(report, said, language),
      {
        title: pageSays("again", language),
        sentences: [],
        commands: [{ line: command, does: pageSays("line", language) }],
      },
    ],
    foot: `${pageSays("runAndHash", language, { run: runId, hash: hash.slice(0, 12) })} ${says("foot", language)}`,
  });
};
