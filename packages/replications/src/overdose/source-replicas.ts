/** Published results of SOURCE beside ours: closed form, scenarios, base run, policies. */
import type { Replica } from "../replica.ts";
import { heroinHazard } from "./overdose-block.ts";
import { row } from "./overdose-row.ts";
import { policyYear, type SourcePolicy, sourcePolicies, sourceScenarios } from "./source-inputs.ts";
import { momentAt, runSource, type SourceMoment } from "./source-pools.ts";

const RUNS = "public model FDA/SOURCE, X8_final_*_vars.tab; Lim et al., PNAS 119(23) (2022)";
const POLICIES = "public model FDA/SOURCE, X8_Base_PolTot.tab; Stringfellow et al., Science Advances 8(25) (2022)";

/** How far a run without SOURCE's history may lie from SOURCE's, as a share, and a policy's effect, in points of a per cent. */
const CLOSE = 0.01;
const POINTS = 0.1;

/** Published numbers of SOURCE beside ours. */
export function sourceReplicas(): readonly Replica[] {
  const runs = new Map(Object.entries(sourceScenarios).map(([name, scenario]) => [name, runSource(scenario)]));
  const base = runs.get("base")!;
  return [...blockRows(), ...scenarioRows(runs), ...baseRows(base), ...policyRows(base)];
}

const deathRate = (fentanyl: number, atHand: number): number => heroinHazard(fentanyl, atHand).deaths;

/** The closed form at the points that SOURCE's runs print. */
const blockRows = (): readonly Replica[] => [
  ...(
    [
      ["1999", 0, 0, 0.0051435],
      ["2020", 0.562129, 0.234678, 0.0280382],
      ["2022", 0.659819, 0.275977, 0.0326423],
      ["2032", 0.806682, 0.320857, 0.0402557],
      ["all-fentanyl", 1, 0.320857, 0.0532922],
    ] as const
  ).map(([id, fentanyl, atHand, published]) =>
    row(
      `rate-${id}`,
      "A",
      `fatal overdoses of a person with untreated heroin use disorder at penetration ${fentanyl} and naloxone ${atHand}, 1/year`,
      [published, deathRate(fentanyl, atHand), 1e-6],
      RUNS,
    ),
  ),
  ...(
    [
      [0.3, 3.46],
      [0.56, 6.41],
      [0.66, 7.74],
      [0.8, 9.79],
    ] as const
  ).map(([fentanyl, published]) =>
    row(
      `ratio-${fentanyl}`,
      "A",
      `fatal overdoses at penetration ${fentanyl} relative to none, naloxone equal, 1`,
      [published, deathRate(fentanyl, 0.3) / deathRate(0, 0.3), 0.005],
      "derived from the closed form of Lim et al. 2022",
    ),
  ),
];

/** Deaths at 2025 and at 2032, and from 2020 to 2032, by scenario. */
const scenarioRows = (runs: ReadonlyMap<string, readonly SourceMoment[]>): readonly Replica[] => {
  const rows = (
    [
      ["base", 57_894, 44_571, 668_424],
      ["highFentanyl", 73_138, 52_724, 807_816],
      ["lowFentanyl", 44_719, 33_522, 536_809],
      ["constant", 51_568, 41_361, 606_030],
      ["pessimistic", 78_762, 58_753, 869_101],
      ["optimistic", 47_995, 36_062, 567_995],
    ] as const
  ).flatMap(([scenario, at2025, at2032, sum]) => {
    const run = runs.get(scenario)!;
    const one = (id: string, words: string, published: number, ours: number): Replica =>
      row(
        `${scenario}-${id}`,
        "B",
        `opioid overdose deaths ${words}, scenario ${scenario}, person`,
        [published, ours, CLOSE * published],
        RUNS,
      );
    return [
      one("2025", "a year at 2025", at2025, momentAt(run, 2025).deaths),
      one("2032", "a year at 2032", at2032, momentAt(run, 2032).deaths),
      one("2020-32", "2020-32", sum, momentAt(run, 2032).deathsSince2020),
    ];
  });
  const last = (scenario: string): number => momentAt(runs.get(scenario)!, 2032).deaths;
  const ordered = last("highFentanyl") > last("base") && last("base") > last("lowFentanyl");
  return [
    ...rows,
    row(
      "order-of-scenarios",
      "B",
      "deaths at 2032 fall from high over base to low fentanyl, 1 yes",
      [1, ordered ? 1 : 0, 0],
      RUNS,
    ),
  ];
};

/** People with disorder and deaths by heroin and what is sold as such, in the base run. */
const baseRows = (base: readonly SourceMoment[]): readonly Replica[] =>
  (
    [
      [2020, 2_149_240, 51_154],
      [2022, 2_042_340, 53_200],
      [2025, 1_814_870, 49_540],
      [2032, 1_373_350, 38_348],
    ] as const
  ).flatMap(([year, disorder, deaths]) => {
    const moment = momentAt(base, year);
    return [
      row(
        `heroin-disorder-${year}`,
        "B",
        `people with heroin use disorder at ${year}, person`,
        [disorder, moment.heroinDisorder, CLOSE * disorder],
        RUNS,
      ),
      row(
        `heroin-deaths-${year}`,
        "B",
        `deaths with heroin or synthetic opioids a year at ${year}, person/year`,
        [deaths, moment.heroinDeaths, CLOSE * deaths],
        RUNS,
      ),
    ];
  });

/** Deaths from the start of the policies to 2032 [person]. */
const deathsUnder = (run: readonly SourceMoment[]): number =>
  momentAt(run, 2032).deathsSince2020 - momentAt(run, policyYear).deathsSince2020;

/** Change of deaths 2022-32 by each policy at 20 % strength, and their order. */
const policyRows = (base: readonly SourceMoment[]): readonly Replica[] => {
  const before = deathsUnder(base);
  const change = (policy: SourcePolicy): number =>
    100 * (deathsUnder(runSource(sourceScenarios.base, policy)) / before - 1);
  const published = [
    ["fentanylRisk", "overdoses with fentanyl a fifth less risky", -11.33],
    ["peers", "peer recovery", -3.75],
    ["relapse", "a fifth fewer returns to disorder", -3.64],
    ["kits", "a fifth more naloxone kits", -2.67],
    ["patients", "a fifth fewer patients with prescriptions", -0.84],
    ["heroinStarts", "a fifth fewer starts of heroin", -0.79],
    ["onset", "a fifth fewer onsets of disorder", -0.72],
    ["crowding", "more capacity of buprenorphine providers", -0.43],
    ["package", "package of all the above but capacity", -21.68],
  ] as const;
  const ours = new Map(published.map(([policy]) => [policy as string, change(sourcePolicies[policy])]));
  const of = (policy: keyof typeof sourcePolicies): number => ours.get(policy)!;
  const ranked =
    of("fentanylRisk") < Math.min(of("peers"), of("relapse")) &&
    Math.max(of("peers"), of("relapse")) < of("kits") &&
    of("kits") < Math.min(of("heroinStarts"), of("patients")) &&
    Math.max(of("heroinStarts"), of("patients")) < of("crowding") &&
    of("crowding") < 0;
  return [
    row(
      "policy-baseline",
      "B",
      "opioid overdose deaths 2022-32 without new policy, person",
      [541_753, before, CLOSE * 541_753],
      POLICIES,
    ),
    ...published.map(([policy, words, was]) =>
      row(`policy-${policy}`, "B", `deaths 2022-32 under ${words}, %`, [was, of(policy), POINTS], POLICIES),
    ),
    row(
      "policy-ranking",
      "B",
      "deaths averted at 20 %: fentanyl risk > peers, relapse > kits > heroin starts, prescribing > buprenorphine capacity, 1 yes",
      [1, ranked ? 1 : 0, 0],
      POLICIES,
    ),
  ];
};
