/**
 * The assessment as text: the question and its test, the sentence for each commodity, and three tables of every policy:
 * what it does, what it costs under each definition, and whom it kills or saves. All of it from the assessment alone.
 */
import {
  type Assessment,
  type Band,
  bothCountsOf,
  countOf100,
  FATES,
  flipsSentenceOf,
  percent,
  riderOf,
  say,
  type Verdict,
  wordsOfCommodity,
  wordsOfComparison,
} from "inflow";
import { table } from "./table.ts";
import { count, number, paint } from "./terminal.ts";

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

const band = ({ p10, p50, p90 }: Band, per = 1): string =>
  `${number(p50 / per)} [${number(p10 / per)}, ${number(p90 / per)}]`;

const perTonne = (cost: Verdict["costPerTonneNotLanded"][keyof Verdict["costPerTonneNotLanded"]]): string =>
  cost === "no benefit" ? "–" : band(cost, MILLION);

const signed = (text: string): string => (text.startsWith("−") || text === "0" ? text : `+${text}`);

const changeShare = ({ change, commodity }: Verdict): string => {
  const share = change[`inflowShare.${commodity}`];
  if (share === undefined) return "–";
  const of = (value: number): string => signed(number(100 * value));
  return `${of(share.p50)} [${of(share.p10)}, ${of(share.p90)}]`;
};

/** The share of the finding; of the commonest fate where there is no finding. */
const shareOfFinding = ({ finding, shares }: Verdict): string => {
  if (finding !== "cannot tell yet") return String(countOf100(shares[finding]));
  const top = FATES.reduce((best, fate) => (shares[fate] > shares[best] ? fate : best));
  return `${countOf100(shares[top])} ${top}`;
};

const rowsOf = (assessment: Assessment): Verdict[] =>
  Object.values(assessment.verdicts).flatMap((byCommodity) => Object.values(byCommodity));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const answers = (assessment: Assessment, commodity: string): string =>
  table(
    [
      { title: capital(wordsOfCommodity(commodity, "en")) },
      { title: "answer" },
      { title: "futures of 100" },
      { title: "inflow, %  p50 [p10, p90]", align: "right" },
      { title: "lasts, of 100", align: "right" },
      { title: "gives way first" },
    ],
    rowsOf(assessment)
      .filter((verdict) => verdict.commodity === commodity)
      .map((verdict) => [
        verdict.policy,
        paint.bold(verdict.finding),
        shareOfFinding(verdict),
        changeShare(verdict),
        String(countOf100(verdict.sustainability.lasts)),
        verdict.sustainability.givesWayFirst ?? "nothing",
      ]),
  );

const costs = (assessment: Assessment, commodity: string): string =>
  table(
    [
      { title: `${capital(wordsOfCommodity(commodity, "en"))}: million USD per tonne not landed` },
      { title: "full", align: "right" },
      { title: "ships only", align: "right" },
      { title: "incremental", align: "right" },
    ],
    rowsOf(assessment)
      .filter((verdict) => verdict.commodity === commodity)
      .map(({ policy, costPerTonneNotLanded: cost }) => [
        policy,
        perTonne(cost.full),
        perTonne(cost.ships),
        perTonne(cost.incremental),
      ]),
  );

const firstOf = (byCommodity: Readonly<Record<string, Verdict>>): Verdict => Object.values(byCommodity)[0]!;

const spent = (assessment: Assessment): string =>
  table(
    [
      { title: "Extra cost of the horizon, billion USD" },
      { title: "full", align: "right" },
      { title: "ships only", align: "right" },
      { title: "incremental", align: "right" },
    ],
    Object.values(assessment.verdicts)
      .map(firstOf)
      .map(({ policy, costs: { extraUsd } }) => [
        policy,
        band(extraUsd.full, BILLION),
        band(extraUsd.ships, BILLION),
        band(extraUsd.incremental, BILLION),
      ]),
  );

const deaths = (assessment: Assessment): string =>
  table(
    [
      { title: "Deaths above the comparison" },
      { title: "overdose", align: "right" },
      { title: "violence", align: "right" },
      { title: "crews", align: "right" },
      { title: "struck in error", align: "right" },
    ],
    Object.values(assessment.verdicts)
      .map(firstOf)
      .map(({ policy, deaths: { byGroup } }) => [
        policy,
        band(byGroup.overdose),
        band(byGroup.violence),
        band(byGroup.crews),
        band(byGroup["struck-in-error"]),
      ]),
  );

const costLimit = ({ test }: Assessment): string =>
  typeof test.costUpTo === "number"
    ? `${number((1000 * test.costUpTo) / MILLION)} million USD`
    : `${test.costUpTo.costOf}'s marginal cost`;

const head = (assessment: Assessment, until: string): string[] => {
  const { asks, against, test, runs } = assessment;
  return [
    paint.bold(asks),
    say("question.sub", "en", {
      comparison: `${wordsOfComparison(against, "en")}: law-enforcement interdiction as before`,
      fall: percent(test.fall),
      weeks: test.forWeeks,
      cost: costLimit(assessment),
      until,
    }),
    "",
    paint.bold(`${say("model.line", "en")} (${count(runs)} paired futures; ${say("v.uncal", "en").toLowerCase()})`),
  ];
};

const sentencesOf = (verdict: Verdict): string[] => {
  const beside = [bothCountsOf(verdict, "en"), riderOf(verdict, "en"), flipsSentenceOf(verdict, "en")];
  const split =
    verdict.epistemicShare === null
      ? null
      : say("split", "en", {
          unknown: percent(Number(verdict.epistemicShare.toFixed(2))),
          luck: percent(Number((1 - verdict.epistemicShare).toFixed(2))),
        });
  return [
    `${paint.bold(`${capital(wordsOfCommodity(verdict.commodity, "en"))}.`)} ${verdict.sentence}`,
    ...[...beside, split].filter((line) => line !== null).map((line) => `  ${line}`),
  ];
};

/** The assessment in words and tables; `until` is the end of the horizon. */
export const verdictText = (assessment: Assessment, until: string): string => {
  const commodities = Object.keys(assessment.verdicts[assessment.primaryPolicy]!);
  const data = say("data.line", "en", { date: "—" }).replace(" (to —)", "");
  return [
    ...head(assessment, until),
    ...commodities.flatMap((commodity) => sentencesOf(assessment.verdicts[assessment.primaryPolicy]![commodity]!)),
    `${paint.bold(`${data}.`)} Not computed yet.`,
    "",
    ...commodities.flatMap((commodity) => [answers(assessment, commodity), ""]),
    ...commodities.flatMap((commodity) => [costs(assessment, commodity), ""]),
    `– ${say("cost.none", "en")}`,
    "",
    spent(assessment),
    "",
    deaths(assessment),
  ].join("\n");
};
