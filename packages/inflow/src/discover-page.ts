/** The page of a discovery: the boxes in sentences and pictures, what was told from how many draws, and how to open a future. */
import { boxAxes, boxPairs } from "@inflow/charts";
import { discoverySentences, firmnessSentence, type Language, wordsOfCommodity } from "@inflow/study";
import { analysisPage, type PageSection, pageSays } from "./analysis-page.ts";
import type { DiscoveryReport } from "./discover.ts";
import { discoverPageSays as says } from "./discover-page-words.ts";

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
            axes: boxAxes(box, report.boxes[b].axes, language),
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
