/**
 * The assessment as text: the question and its test, the sentence for each commodity with what stands beside it, and three
 * tables of every policy: what it does to inflow with overdose deaths beside it, what it costs under each definition, and
 * whom it kills or saves. All of it from the assessment alone. Every share of a table carries its margin.
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

/** Whole people, with their sign. */
const people = ({ p10, p50, p90 }: Band): string => {
  const of = (value: number): string => signed(number(Math.round(value)));
  return `${of(p50)} [${of(p10)}, ${of(p90)}]`;
};

/** The share of the finding with its margin; where there is no finding, how the futures divide. */
const shareOfFinding = ({ finding, shares, plusMinus }: Verdict): string => {
  if (finding !== "cannot tell yet")
    return `${countOf100(shares[finding])} ±${Math.max(1, Math.round(100 * plusMinus[finding]))}`;
  return FATES.filter((fate) => shares[fate] > 0)
    .sort((a, b) => shares[b] - shares[a])
    .slice(0, 2)
    .map((fate) => `${countOf100(shares[fate])} ±${Math.max(1, Math.round(100 * plusMinus[fate]))} ${fate}`)
    .join(", ");
};

/** The finding as an answer about inflow; no effect says what did not happen, harm says to whom. */
const wordOf = ({ finding, test, harmBy }: Verdict): string => {
  if (finding === "no effect") return `no effect: no fall of ${percent(test.fall)}`;
  if (finding !== "harmful" || harmBy === null) return finding;
  return `harmful: ${harmBy === "inflow" ? "inflow up" : harmBy}`;
};

const failing = ({ failsMostOften: { parts, share } }: Verdict): string =>
  parts.length === 0 ? "nothing" : `${parts.join(", ")} (${countOf100(share)})`;

const rowsOf = (assessment: Assessment): Verdict[] =>
  Object.values(assessment.verdicts).flatMap((byCommodity) => Object.values(byCommodity));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const answers = (assessment: Assessment, commodity: string): string =>
  table(
    [
      { title: capital(wordsOfCommodity(commodity, "en")) },
      { title: "inflow verdict" },
      { title: "of 100 futures" },
      { title: "inflow, %  p50 [p10, p90]", align: "right" },
      { title: "overdose deaths", align: "right" },
      { title: "lasts, of 100", align: "right" },
      { title: "fails most often (of 100)" },
    ],
    rowsOf(assessment)
      .filter((verdict) => verdict.commodity === commodity)
      .map((verdict) => [
        verdict.policy,
        paint.bold(wordOf(verdict)),
        shareOfFinding(verdict),
        changeShare(verdict),
        people(verdict.deaths.byGroup.overdose),
        String(countOf100(verdict.sustainability.lasts)),
        failing(verdict),
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
      { title: "Deaths above the comparison, never netted" },
      { title: "overdose", align: "right" },
      { title: "violence", align: "right" },
      { title: "crews", align: "right" },
      { title: "struck in error", align: "right" },
    ],
    Object.values(assessment.verdicts)
      .map(firstOf)
      .map(({ policy, deaths: { byGroup } }) => [
        policy,
        people(byGroup.overdose),
        people(byGroup.violence),
        people(byGroup.crews),
        people(byGroup["struck-in-error"]),
      ]),
  );

const costLimit = ({ test }: Assessment): string =>
  typeof test.costUpTo === "number"
    ? `${number((1000 * test.costUpTo) / MILLION)} million USD`
    : `${test.costUpTo.costOf}'s marginal cost`;

const head = (assessment: Assessment, until: string): string[] => {
  const { asks, against, test, runs } = assessment;
  const { preview } = firstOf(assessment.verdicts[assessment.primaryPolicy]!).lines.en;
  return [
    paint.bold(`${preview === null ? "" : `${preview} `}${asks}`),
    say("question.sub", "en", {
      comparison: `${wordsOfComparison(against, "en")}: law-enforcement interdiction as before`,
      fall: percent(test.fall),
      weeks: test.forWeeks,
      cost: costLimit(assessment),
      until,
      deaths: count(test.deathsUp),
    }),
    "",
    paint.bold(`${say("model.line", "en")} (${count(runs)} paired futures; ${say("v.uncal", "en").toLowerCase()})`),
  ];
};

const sentencesOf = (verdict: Verdict): string[] => {
  const { answer, likelihood, seizures, inflow, split, killed, turns, screen } = verdict.lines.en;
  const luck =
    verdict.epistemicShare === null
      ? null
      : say("split", "en", {
          commodity: wordsOfCommodity(verdict.commodity, "en"),
          unknown: percent(Number(verdict.epistemicShare.toFixed(2))),
          luck: percent(Number((1 - verdict.epistemicShare).toFixed(2))),
        });
  const beside = [
    answer,
    seizures,
    likelihood,
    inflow,
    split,
    bothCountsOf(verdict, "en"),
    killed,
    riderOf(verdict, "en"),
    turns,
    flipsSentenceOf(verdict, "en"),
    screen,
    luck,
  ];
  return [
    `${paint.bold(`${capital(wordsOfCommodity(verdict.commodity, "en"))}.`)} ${verdict.sentence}`,
    ...beside.filter((line) => line !== null).map((line) => `  ${line}`),
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
