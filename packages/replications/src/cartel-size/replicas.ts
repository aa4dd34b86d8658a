/** Published results of the cartel-size model beside ours: sizes, ten-year totals, and five-year scenarios from 2022. */
import { type Replica, rowsOf } from "../replica.ts";
import { after, sizeOf, stateOf2012, weeklyDeaths } from "./cartel-dynamics.ts";
import { cjng, fitWeeks, projectionWeeks, published, type Scenario, scenarios, sinaloa } from "./groups.ts";

const MODEL = "cartel sizes (Prieto-Curiel, Campedelli & Hope 2023)";
const CODE = "Prieto-Curiel et al. 2023, equations and parameters of the public code, recomputed";
const PAPER = "Science 381:1312 (2023)";
const RECALLED = `${PAPER}, figure of scenarios; figures recalled, not verified`;

/** How far the fit without Poisson draws may lie from another solver's run of the same equations, as a share. */
const SAME = 0.001;
const NEAR = 0.005;

const { row, holds } = rowsOf("cartel-size", MODEL);

interface End {
  readonly members: number;
  readonly deaths: number;
}

/** Every published number of the cartel-size model beside ours. */
export function cartelSizeReplicas(): readonly Replica[] {
  const start = stateOf2012();
  const fitted = after(start, published, fitWeeks);
  const members2022 = sizeOf(fitted.members);
  const deaths2022 = weeklyDeaths(fitted.members, published.conflict);
  const endOf = (scenario: Scenario): End => {
    const { members } = after(fitted, scenarios[scenario], projectionWeeks);
    return { members: sizeOf(members), deaths: weeklyDeaths(members, scenarios[scenario].conflict) };
  };
  const largest = [fitted.members[cjng - 1]!, fitted.members[sinaloa - 1]!] as const;
  const recruitsAWeek = fitted.recruits / fitWeeks;
  const near = (id: string, quantity: string, was: number, ours: number, share: number): Replica =>
    row(id, "A", quantity, [was, ours, share * was], CODE);
  return [
    near("members-2022", "members of all groups in 2022, person", 173_837, members2022, SAME),
    near("cjng-2022", "members of the Jalisco group in 2022, person", 28_673, largest[0], SAME),
    near("sinaloa-2022", "members of the Sinaloa group in 2022, person", 17_741, largest[1], SAME),
    near("recruits-a-week", "mean recruits 2012-22, person/week", 359, recruitsAWeek, NEAR),
    near("recruits-ten-years", "recruits 2012-22, person", 186_704, fitted.recruits, NEAR),
    near("deaths-ten-years", "killed 2012-22, person", 48_097, fitted.deaths, NEAR),
    near("arrests-ten-years", "arrested 2012-22, person", 57_200, fitted.arrests, NEAR),
    near("exits-ten-years", "left 2012-22, person", 22_542, fitted.exits, NEAR),
    row(
      "deaths-2012",
      "A",
      "killed a week in 2012, person/week",
      [67, weeklyDeaths(start.members, published.conflict), 0.5],
      CODE,
    ),
    row("deaths-2022", "A", "killed a week in 2022, person/week", [124, deaths2022, 0.5], CODE),
    ...scenarioRows(endOf),
    ...publishedRows(members2022, largest[0] + largest[1], recruitsAWeek),
    ...changeRows({ members: members2022, deaths: deaths2022 }, endOf),
  ];
}

/** Five years on, by scenario, as recomputed from the public code. */
const scenarioRows = (endOf: (scenario: Scenario) => End): readonly Replica[] =>
  (
    [
      ["usual", "usual-2027", "as usual", 213_745, 169.4],
      ["halvedRecruitment", "half-recruitment-2027", "with half the recruitment", 156_683, 92.3],
      ["doubledArrests", "double-arrests-2027", "with twice the arrests", 184_036, 126.4],
      ["noRecruitment", "no-recruitment-2027", "with no recruitment", 113_274, 48.8],
    ] as const
  ).flatMap(([scenario, id, words, members, deaths]) => {
    const end = endOf(scenario);
    return [
      row(`members-${id}`, "A", `members in 2027 ${words}, person`, [members, end.members, NEAR * members], CODE),
      row(
        `deaths-${id}`,
        "A",
        `killed a week in 2027 ${words}, person/week`,
        [deaths, end.deaths, NEAR * deaths],
        CODE,
      ),
    ];
  });

/** Ranges of the abstract: middle and half-width. */
const publishedRows = (members: number, topTwo: number, recruits: number): readonly Replica[] => [
  row(
    "published-members",
    "B",
    "members in 2022, 160 000 to 185 000, person",
    [172_500, members, 12_500],
    `${PAPER}, abstract`,
  ),
  row(
    "published-top-two",
    "B",
    "members of the two largest groups in 2022, person",
    [46_600, topTwo, 0.02 * 46_600],
    `${PAPER}, results as reported by the authors' institution`,
  ),
  row(
    "published-recruits",
    "B",
    "recruits 2012-22, 350 to 370, person/week",
    [360, recruits, 10],
    `${PAPER}, abstract`,
  ),
];

const percent = (now: number, before: number): number => 100 * (now / before - 1);

/** Changes from 2022 to 2027 against those that the paper prints. */
const changeRows = (before: End, endOf: (scenario: Scenario) => End): readonly Replica[] => {
  const usual = endOf("usual");
  const half = endOf("halvedRecruitment");
  const doubled = endOf("doubledArrests");
  const change = (end: End): End => ({
    members: percent(end.members, before.members),
    deaths: percent(end.deaths, before.deaths),
  });
  const reported = `${PAPER}, results as reported by the authors' institution`;
  const lower = "the public parameters give less; how the printed figure was averaged is not in the public code";
  return [
    row("change-members-usual", "B", "members 2022-27 as usual, %", [26, change(usual).members, 6], reported, lower),
    row(
      "change-deaths-usual",
      "B",
      "weekly deaths 2022-27 as usual, %",
      [40, change(usual).deaths, 7],
      reported,
      lower,
    ),
    row(
      "change-members-half",
      "B",
      "members 2022-27 with half the recruitment, %",
      [-11, change(half).members, 2],
      RECALLED,
    ),
    row(
      "change-deaths-half",
      "B",
      "weekly deaths 2022-27 with half the recruitment, %",
      [-25, change(half).deaths, 2],
      RECALLED,
    ),
    row(
      "change-members-arrests",
      "B",
      "members 2022-27 with twice the arrests, %",
      [6, change(doubled).members, 2],
      RECALLED,
    ),
    row(
      "change-deaths-arrests",
      "B",
      "weekly deaths 2022-27 with twice the arrests, %",
      [8, change(doubled).deaths, 2],
      RECALLED,
      "the public parameters give a rise of under two per cent, and no way to the recalled figure was found in the public code",
    ),
    holds(
      "arrests-slow-growth-only",
      "twice the arrests leave more members and deaths in 2027 than in 2022, 1 yes",
      doubled.members > before.members && doubled.deaths > before.deaths,
      `${PAPER}, abstract`,
      "the abstract's rise is against 2022: against the trend of 2027 twice the arrests leave fewer of both",
    ),
  ];
};
