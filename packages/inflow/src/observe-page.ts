/** The page of the observatory: what the data show so far, the findings with their explanations, each series, how it was found. */
import type { ObservedPoint } from "@inflow/charts";
import { dayOf, monthNumber, monthText, type ObservedFinding } from "@inflow/study";
import { analysisPage, type Drawing, type PageSection } from "./analysis-page.ts";
import type { ObserveReport } from "./observe.ts";
import {
  causalDrawing,
  causalSentences,
  dayOfMonth,
  drawn,
  placeboTable,
  pointsOf,
  SHOWN_YEARS,
} from "./observe-causal-page.ts";
import type { ObservedChannel } from "./observe-channel.ts";

export { causalSentences } from "./observe-causal-page.ts";

const campaignRule = ({ from }: ObserveReport) => ({
  day: dayOf(`${from}-01` as `${number}-${number}-${number}`),
  label: "campaign begins",
});

const channelDrawing = (channel: ObservedChannel, report: ObserveReport): Drawing => {
  const bandOf = (bands: ObservedChannel["bands"], label: string) =>
    bands.length === 0
      ? null
      : {
          label,
          months: bands.map(({ month, p025, p10, p90, p975 }) => ({
            day: dayOfMonth(monthText(month)),
            p025,
            p10,
            p90,
            p975,
          })),
        };
  const cut = channel.bands[0] === undefined ? Number.POSITIVE_INFINITY : dayOfMonth(monthText(channel.bands[0].month));
  const all = pointsOf(channel);
  const newest = all.at(-1)?.day ?? 0;
  const points = channel.bands.length === 0 ? all : all.filter(({ day }) => day >= newest - 365 * SHOWN_YEARS);
  const come = points.filter(({ day }) => day >= cut);
  return drawn({
    title: channel.label,
    sentence:
      channel.bands.length === 0
        ? (channel.stale ?? "The figures that are known; too few by month before the cut-off to predict from.")
        : `Line: figures up to ${report.asOf}, less the series' lag. Shaded: 8 in 10 and 19 in 20 figures that Inflow's model predicts with the campaign. Dots: what has come since.`,
    unit: channel.unit,
    lines: [
      channel.bands.length === 0
        ? { label: "", points }
        : { label: `known ${report.asOf}`, isNamedAtPoint: true, points: points.filter(({ day }) => day < cut) },
    ],
    band: bandOf(channel.bands, "Inflow's model, with the campaign"),
    comparison: bandOf(channel.bandsWithout, "Inflow's model without it, 8 in 10"),
    come: come.length === 0 ? null : { label: "come since", points: come },
    spans: [],
    rules: newest > campaignRule(report).day ? [campaignRule(report)] : [],
  });
};

const indexed = (channel: ObservedChannel, report: ObserveReport): ObservedPoint[] => {
  const from = monthNumber(report.from);
  const base = channel.figures.filter(({ date }) => {
    const month = monthNumber(date);
    return month >= from - 12 && month < from;
  });
  const mean = base.reduce((sum, { value }) => sum + value, 0) / base.length;
  return pointsOf(channel).map(({ day, value }) => ({ day, value: (100 * value) / mean }));
};

const findingDrawings = (finding: ObservedFinding, report: ObserveReport): Drawing[] => {
  const channels = finding.series.flatMap((id) => report.channels.find((channel) => channel.id === id) ?? []);
  const { parting, turning } = finding;
  if (parting !== null)
    return [
      drawn({
        title: "Two channels that count the same thing",
        sentence:
          "Each as a percentage of its own mean in the twelve months before the campaign; shaded: the months compared.",
        unit: "% of the year before",
        lines: channels.map((channel) => ({ label: channel.through, points: indexed(channel, report) })),
        band: null,
        comparison: null,
        come: null,
        spans: [
          {
            from: dayOfMonth(monthText(parting.window[0])) - 15,
            until: dayOfMonth(monthText(parting.window[1])) + 15,
            label: "compared",
          },
        ],
        rules: [campaignRule(report)],
      }),
    ];
  if (turning === null) return [];
  return channels.map((channel) =>
    drawn({
      title: channel.label,
      sentence: "Shaded: the months in which the turn may lie, estimated from the figures before the campaign alone.",
      unit: channel.unit,
      lines: [{ label: "", points: pointsOf(channel) }],
      band: null,
      comparison: null,
      come: null,
      spans: [
        {
          from: dayOfMonth(monthText(turning.interval[0])) - 15,
          until: dayOfMonth(monthText(turning.interval[1])) + 15,
          label: "turn",
        },
      ],
      rules: [campaignRule(report)],
    }),
  );
};

/** How often a rule fires where nothing began, as a sentence. */
export const alarmSentence = ({ falseAlarms }: ObservedFinding): string => {
  const { says, others, othersAre, othersFired } = falseAlarms;
  const elsewhere =
    others === 0
      ? ""
      : ` Asked of ${others} other ${othersAre} at the same date, it fires for ${othersFired.length === 0 ? "none" : othersFired.join(", ")}.`;
  return `How often the rule is wrong: ${says.charAt(0).toLowerCase()}${says.slice(1)}${elsewhere}`;
};

const findingSection = (finding: ObservedFinding, report: ObserveReport, i: number): PageSection => ({
  title: `Finding ${i + 1}. ${finding.title}`,
  sentences: [...finding.sentences, alarmSentence(finding)],
  drawings: findingDrawings(finding, report),
  tables: [
    {
      caption: "Explanations between which these figures do not choose",
      columns: [
        { label: "What may explain it", isNumber: false },
        { label: "On record", isNumber: false },
        { label: "What would tell", isNumber: false },
      ],
      rows: finding.explanations.map(({ says, record, wouldTell }) => [says, record, wouldTell]),
    },
  ],
});

const channelSection = (channel: ObservedChannel, report: ObserveReport): PageSection => ({
  title: channel.label,
  sentences: [
    ...(channel.stale === null ? [] : [channel.stale]),
    ...(channel.surprise === null ? [] : [channel.surprise.words]),
    ...(channel.toldApart === null || channel.surprise === null ? [] : [channel.toldApart.words]),
    ...causalSentences(channel),
  ],
  drawings: [
    ...(channel.figures.length === 0 ? [] : [channelDrawing(channel, report)]),
    ...(channel.causal === null ? [] : [causalDrawing(channel, channel.causal)]),
  ],
  tables:
    channel.causal === null || channel.causal.result.placebos.length === 0
      ? []
      : [placeboTable(channel.causal, channel.unit)],
  notes: [
    `${channel.source}; ${channel.figures[0]?.date ?? ""} to ${channel.figures.at(-1)?.date ?? ""}${channel.knownTo === null ? "" : `, known to ${channel.knownTo} at the cut-off`}.`,
    ...channel.rows.map(({ vintage, first, last }) => `Vintage ${vintage}, rows ${first} to ${last}.`),
  ],
});

const DASH = "–";

const glance = ({ asOf }: ObserveReport, known: readonly ObservedChannel[]): PageSection => ({
  title: "All series at a glance",
  sentences: [
    `What came since against what was predicted from the figures known on ${asOf}. Inside: months between the 1 in 10 and the 9 in 10 point of the prediction. With and without the campaign: of 100 predicted paths, those at least as far out as what came; a small number is a surprise, and where the two are alike the series cannot tell the campaign from none.`,
  ],
  tables: [
    {
      caption: "New figures against predictions",
      columns: [
        { label: "Series", isNumber: false },
        { label: "Newest", isNumber: false },
        { label: "Inside", isNumber: true },
        { label: "With", isNumber: true },
        { label: "Without", isNumber: true },
      ],
      rows: known.map(({ label, figures, surprise, surpriseWithout }) => {
        const share = (joint: number | null | undefined): string =>
          joint === null || joint === undefined ? DASH : joint < 0.01 ? "under 1" : String(Math.round(100 * joint));
        const months = surprise?.months ?? [];
        return [
          label,
          (figures.at(-1)?.date ?? DASH).replace("-", "\u2011"),
          months.length === 0 ? DASH : `${months.filter(({ covered }) => covered).length} of ${months.length}`,
          share(surprise?.joint),
          share(surpriseWithout?.joint),
        ];
      }),
    },
  ],
});

/** The first sentence about each drug: what the data say, and on what it rests. */
export const verdictSentence = ({ about, word, because, restsOn }: ObserveReport["verdicts"][number]): string =>
  word === "cannot tell"
    ? `Inflow of ${about}: the data cannot tell yet, since ${because}.`
    : `Inflow of ${about} ${word}: ${because} (${restsOn.join(", ")}).`;

const foundInWords = ({ findings, pairsAsked, seriesAsked }: ObserveReport): string => {
  if (pairsAsked + seriesAsked === 0)
    return "Too little is known by month to look for anything that moved: import the files below.";
  const count = findings.length === 0 ? "Nothing" : findings.length === 1 ? "One thing" : `${findings.length} things`;
  return `${count} found that moved, in ${pairsAsked} pairs and ${seriesAsked} series.`;
};

/** The page of a report and the line that made it. */
export const observePage = (report: ObserveReport, command: string): string => {
  const { channels, findings, verdicts, toImport, notes, asOf, futures, policy, against, inputs, runId } = report;
  const known = channels.filter(({ figures }) => figures.length > 0);
  return analysisPage({
    title: "What the data show so far",
    kicker: `Inflow, observatory · looked at on ${report.today} · run ${runId}`,
    sub: `Public series against what was expected of them on ${asOf}${asOf < report.from ? ", before the campaign" : ""}. ${foundInWords(report)}`,
    sections: [
      {
        title: "The answer of the data",
        sentences: [
          ...verdicts.map(verdictSentence),
          "Seizures alone decide nothing here: they are an output of effort as much as of flow.",
        ],
        ...(toImport.length === 0
          ? {}
          : {
              notes: [
                "Not known by month here; these public files would fill the gaps (inflow evidence import FILE, or --series FILE):",
                ...toImport,
              ],
            }),
      },
      ...findings.map((finding, i) => findingSection(finding, report, i)),
      glance(report, known),
      ...known.map((channel) => channelSection(channel, report)),
      {
        title: "How it was found",
        sentences: [
          `Each series is carried on from what was known of it on ${asOf} by the way it moves by itself; ${futures} simulated futures of ${policy} and of ${against} add what the campaign changes. ${inputs.length} dated entries of the public record of the campaign (deployments, strikes, suspensions) are its input; no outcome after ${asOf} is.`,
          "Surprise is the share of predicted paths at least as far from the middle as the one that came, months being correlated as the predicted ones are.",
          "Two rules are asked of everything: channels that count the same thing part, one to where it never was and the other not at all; and a series had turned before the campaign began. Both say that, not why.",
        ],
        commands: [{ line: command, does: "The line that made this page:" }],
        notes,
      },
    ],
    foot: `Run ${runId}; model ${report.model.slice(0, 12)}.`,
  });
};
