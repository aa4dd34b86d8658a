/** The page of a discovery: the boxes in sentences and pictures, what was told from how many draws, and how to open a future. */
import { boxPairs, type PairAxis } from "@inflow/charts";
import { discoverySentences, type FoundBox, firmnessSentence, type Language, wordsOfCommodity } from "@inflow/study";
import { analysisPage, type PageSection, pageSays } from "./analysis-page.ts";
import type { AxisOfBox, DiscoveryReport } from "./discover.ts";
import { discoverPageSays as says } from "./discover-page-words.ts";

const pairAxis = (box: FoundBox, { path, is, unit, values, forms }: AxisOfBox): PairAxis => {
  const limit = box.limits.find(({ name }) => name === path)!;
  const label = unit === "1" ? is : `${is} [${unit}]`;
  return limit.kind === "categories"
    ? {
        label,
        values,
        forms,
        lower: null,
        upper: null,
        among: limit.among.map((form) => (forms ?? []).indexOf(form)).filter((place) => place >= 0),
      }
    : {
        label,
        values,
        forms,
        lower: limit.lowerBinds ? limit.lower : null,
        upper: limit.upperBinds ? limit.upper : null,
        among: null,
      };
};

const boxSection = (
  report: DiscoveryReport,
  b: number,
  sentence: string,
  commandFor: (draw: number) => string,
  language: Language,
): PageSection => {
  const box = report.discovery.boxes[b];
  const opening = (draw: number | undefined, key: "member" | "stranger") =>
    draw === undefined ? [] : [{ line: commandFor(draw), does: says(key, language, { draw }) }];
  return {
    title: says(b === 0 ? "box" : "second", language),
    sentences: [sentence],
    drawings: [
      (frame) =>
        boxPairs(
          {
            title: says("where", language),
            sentence: says("whereSentence", language),
            axes: report.boxes[b].axes.map((axis) => pairAxis(box, axis)),
            interest: report.interest,
            are: report.cases.said[language],
          },
          frame,
        ),
    ],
    commands: [...opening(box.members[0], "member"), ...opening(box.strangers[0], "stranger")],
    notes: [firmnessSentence(box, language)],
  };
};

/** The page of a report in a language; `commandFor` gives the line that opens a draw. */
export const discoverPage = (
  report: DiscoveryReport,
  command: string,
  commandFor: (draw: number) => string,
  language: Language = "en",
): string => {
  const { discovery, boxes, cases, study, runId, hash, policy, against, commodity } = report;
  const called = new Map(boxes.flatMap(({ axes }) => axes.map((axis) => [axis.path, axis] as const)));
  const [first = "", ...rest] = discoverySentences(discovery, cases, called, language);
  return analysisPage({
    language,
    title: says("title", language, { are: cases.said[language] }),
    kicker: says("kicker", language, { study, run: runId }),
    sub: says("sub", language, { policy, against, commodity: wordsOfCommodity(commodity, language), first }),
    sections: [
      ...boxes.map((_, b) => boxSection(report, b, rest[b]!, commandFor, language)),
      {
        title: says("how", language),
        sentences: rest.slice(boxes.length),
        commands: [{ line: command, does: pageSays("line", language) }],
        notes: [
          says("counted", language, { searched: discovery.drawsSearched, held: discovery.drawsHeldOut }),
          says("cause", language),
        ],
      },
    ],
    foot: pageSays("runAndHash", language, { run: runId, hash: hash.slice(0, 12) }),
  });
};
