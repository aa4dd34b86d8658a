/** The page of a discovery: the boxes in sentences and pictures, what was told from how many draws, and how to open a future. */
import { boxPairs, type PairAxis } from "@inflow/charts";
import type { FoundBox } from "@inflow/study";
import { analysisPage, type PageSection } from "./analysis-page.ts";
import type { AxisOfBox, DiscoveryReport } from "./discover.ts";

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

const boxSection = (report: DiscoveryReport, b: number, commandFor: (draw: number) => string): PageSection => {
  const { sentence, firmness, axes } = report.boxes[b];
  const box = report.discovery.boxes[b];
  const [member] = box.members;
  const [stranger] = box.strangers;
  return {
    title: b === 0 ? "The box" : "A second box",
    sentences: [sentence],
    drawings: [
      (frame) =>
        boxPairs(
          {
            title: "Where they lie",
            sentence: "Every dot is one draw; the rectangle is the box, found on half of the draws.",
            axes: axes.map((axis) => pairAxis(box, axis)),
            interest: report.interest,
            are: report.cases.are,
          },
          frame,
        ),
    ],
    commands: [
      ...(member === undefined
        ? []
        : [{ line: commandFor(member), does: `Open a future of the box that is of interest (draw ${member}):` }]),
      ...(stranger === undefined
        ? []
        : [{ line: commandFor(stranger), does: `Open one of the box that is not (draw ${stranger}):` }]),
    ],
    notes: [firmness],
  };
};

/** The page of a report; `commandFor` gives the line that opens a draw. */
export const discoverPage = (
  report: DiscoveryReport,
  command: string,
  commandFor: (draw: number) => string,
): string => {
  const { discovery, boxes, sentences, cases } = report;
  return analysisPage({
    title: `In which worlds futures ${cases.are}`,
    kicker: `Inflow, discovery · ${report.study} · run ${report.runId}`,
    sub: `${report.policy} against ${report.against}, ${report.commodity}: ${sentences[0]}`,
    sections: [
      ...boxes.map((_, b) => boxSection(report, b, commandFor)),
      {
        title: "How it was found",
        sentences: sentences.slice(1 + boxes.length),
        commands: [{ line: command, does: "The line that made this page:" }],
        notes: [
          `${discovery.drawsSearched} draws were searched and ${discovery.drawsHeldOut} others counted; both halves share no draw. Shares above are of futures held out. PRIM: Friedman and Fisher (1999), Bryant and Lempert (2010).`,
          "A condition goes with a fate in the model under its stated priors; it is not a cause in the world.",
        ],
      },
    ],
    foot: `Run ${report.runId}, result ${report.hash.slice(0, 12)}.`,
  });
};
