/** The page of a sensitivity analysis: what moves the difference (tornado), shares of variance, how it was found. */
import { sobolBars, tornado } from "@inflow/charts";
import { EVERYTHING_ELSE } from "@inflow/study";
import { analysisPage, type PageSection } from "./analysis-page.ts";
import type { SensitivityReport } from "./sensitivity.ts";

const MOST_ROWS = 16;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const driversSection = ({ given, outcome, policy, against, sentences }: SensitivityReport): PageSection => {
  const shown = given.parameters.filter(({ swing }) => swing !== null).slice(0, MOST_ROWS);
  const drivers = shown.filter(({ isDriver }) => isDriver).length;
  const sentence = `The mean difference in ${outcome.is}, ${policy} minus ${against}, at the two ends of the ${shown.length} strongest parameters; ${drivers} of them stand above the noise of inert ones.`;
  const rows = [...shown]
    .sort((a, b) => Math.abs(b.swing!.high - b.swing!.low) - Math.abs(a.swing!.high - a.swing!.low))
    .map(({ is, path, swing, isDriver }) => ({
      label: `${capital(is)} (${path})`,
      low: swing!.low,
      high: swing!.high,
      lowAt: swing!.lowAt,
      highAt: swing!.highAt,
      isAboveNoise: isDriver,
    }));
  const { unit } = outcome;
  return {
    title: "What moves the difference",
    sentences: sentences.given,
    drawings:
      rows.length === 0
        ? []
        : [
            (frame) =>
              tornado({ title: "Drivers", sentence, unit, mean: given.mean, noise: given.floors.swing, rows }, frame),
          ],
    notes: [
      "A driver stands above the floor that inert factors of the same sample reach in extra-trees feature scores, and in PAWN or Borgonovo's delta. The swing moves one parameter at a time.",
    ],
  };
};

const sharesSection = ({ shares, sentences }: SensitivityReport): PageSection[] => {
  if (shares === null) return [];
  const sentence = `Shares of the variance of one future's difference, luck included, from ${shares.rows} rows of a design.`;
  const rows = shares.shares.map(({ path, is, first, total, isNil }) => ({
    label: path === EVERYTHING_ELSE ? capital(EVERYTHING_ELSE) : `${capital(is)} (${path})`,
    first,
    total,
    isNil,
  }));
  return [
    {
      title: "Shares of variance",
      sentences: sentences.shares,
      drawings: [(frame) => sobolBars({ title: "Sobol’ indices", sentence, rows }, frame)],
      notes: [
        "First-order by Saltelli (2010), by Janon where above 0.2; total by Jansen. Intervals are the wider of a bootstrap over rows and of the spread between independent scrambles.",
        "Where a row fits no reference state everything but the named parameters is drawn again; the index of a parameter that decides which worlds can be holds that change too.",
      ],
    },
  ];
};

const effectsSection = ({ effects, sentences }: SensitivityReport): PageSection[] =>
  effects === null
    ? []
    : [
        {
          title: "Elementary effects",
          sentences: sentences.effects.map(capital),
          notes: [
            "Morris (1991); sizes by Campolongo and others (2007). Luck and everything else stand still along a trajectory.",
          ],
        },
      ];

/** The page of a report. */
export const sensitivityPage = (report: SensitivityReport, command: string): string =>
  analysisPage({
    title: `What drives the difference in ${report.outcome.is}`,
    kicker: `Inflow, sensitivity · ${report.study} · run ${report.runId}`,
    sub: `${report.policy} against ${report.against}, under the same draws and the same luck.`,
    sections: [
      driversSection(report),
      ...sharesSection(report),
      ...effectsSection(report),
      { title: "Again", sentences: [], commands: [{ line: command, does: "The line that made this page:" }] },
    ],
    foot: `Run ${report.runId}, result ${report.hash.slice(0, 12)}. Sensitivity is of the model under its stated priors; it says where to look, not what is true.`,
  });
