/** A made-up run of two policies and two drugs over the toy ledger: enough for every section of a brief. */
import {
  type Assessment,
  type Band,
  countOf100,
  defaultTest,
  findingOf,
  type Language,
  percent,
  type Shares,
  say,
  sentenceOf,
  type Verdict,
  wordsOfCommodity,
} from "@inflow/study";
import type { BriefBands, BriefInput } from "./input.ts";
import { toyLedger } from "./toy-ledger.test-support.ts";

export const band = (p10: number, p50: number, p90: number): Band => ({ p10, p50, p90 });

const shares = (s: number, u: number, n: number, h: number): Shares => ({
  "reduces sustainably": s,
  "reduces unsustainably": u,
  "no effect": n,
  harmful: h,
});

const test = { ...defaultTest(["cocaine", "fentanyl"]), floors: { partners: 0.75 }, confidence: 0.67 };

export interface ToyVerdict {
  readonly counting: Shares;
  readonly notCounting: Shares;
  readonly perTonne: Verdict["costPerTonneNotLanded"]["full"];
  readonly hinge: Verdict["hinge"];
}

export const NO_EFFECT: ToyVerdict = {
  counting: shares(0, 0, 0.92, 0.08),
  notCounting: shares(0, 0, 0.95, 0.05),
  perTonne: "no benefit",
  hinge: null,
};
export const ONE_COUNT: ToyVerdict = { ...NO_EFFECT, notCounting: NO_EFFECT.counting };
export const TWO_COUNTS: ToyVerdict = {
  ...NO_EFFECT,
  counting: shares(0, 0, 0.19, 0.81),
  notCounting: shares(0, 0, 0.74, 0.26),
};

/** Lines beside a toy's sentence, as the study writes them. */
const toyLines = (toy: ToyVerdict, commodity: string, language: Language): Verdict["lines"]["en"] => {
  const all = countOf100(toy.counting.harmful);
  const fewer = countOf100(toy.notCounting.harmful);
  return {
    preview: null,
    inflow: say("v.inflow", language, {
      commodity: wordsOfCommodity(commodity, language),
      fall: percent(test.fall),
      count: 100,
      harm: all,
      limit: test.deathsUp,
    }),
    split: null,
    killed: all === fewer ? null : say("v.both.shares", language, { all, fewer }),
    turns: null,
    screen: say("screen.none", language),
    answer: language === "en" ? "Answer: as the toy has it." : "Respuesta: la del juguete.",
    likelihood: null,
    seizures: null,
  };
};

const verdictOf = (policy: string, commodity: string, toy: ToyVerdict): Verdict => {
  const finding = findingOf(toy.counting, test.confidence);
  const other = findingOf(toy.notCounting, test.confidence);
  const three = <T>(value: T) => ({ full: value, ships: value, incremental: value });
  const group = (value: Band) => ({
    overdose: value,
    violence: value,
    crews: band(40, 120, 300),
    "struck-in-error": band(0, 3, 20),
  });
  const unsaid = {
    runId: "0123456789ab",
    hash: "f".repeat(64),
    policy,
    against: "none",
    commodity,
    test,
    finding,
    countingTheKilled: finding,
    notCountingTheKilled: other,
    counts: {
      countingTheKilled: { finding, shares: toy.counting },
      notCountingTheKilled: { finding: other, shares: toy.notCounting },
    },
    answer: "escalate-or-retrench",
    futures: 256,
    draws: 128,
    isPreview: false,
    shares: toy.counting,
    inflow: { falls: 0, rises: 0, stays: 1, staysWithDeaths: toy.counting.harmful },
    plusMinus: shares(0, 0, 0.03, 0.03),
    probability: 0,
    likelihood: { word: "very likely", ipcc: "very likely", note: "model result; calibration not shown" },
    epistemicShare: 0.6,
    epistemicInterval: [0.5, 0.7],
    change: { [`inflowShare.${commodity}`]: band(-0.003, 0.001, 0.009) },
    costs: {
      extraUsd: { full: band(7e9, 17e9, 35e9), ships: band(5e9, 11e9, 21e9), incremental: band(8e8, 2e9, 4e9) },
      perTonneNotLanded: three(toy.perTonne),
      perTonneRemoved: three("no benefit"),
      perDeathAverted: "no benefit",
    },
    costPerTonneNotLanded: three(toy.perTonne),
    highestCost: { usdPerKg: null, from: "given", silentShare: 0, referenceUsdPerKg: 175_000 },
    deaths: { byGroup: group(band(-140, 44, 320)), overdoseByCause: {} },
    harmBy: "crews",
    rider: 0,
    sustainability: {
      reduces: 0,
      lasts: 0,
      costHolds: 0,
      floorsHold: { partners: 0.01 },
      floorsHoldAgainst: { partners: 1 },
    },
    inflowByQuarter: Array.from({ length: 6 }, () => band(-0.003, 0.001, 0.009)),
    failsMostOften: { parts: ["cost", "partners"], share: 1 },
    settings: [{ value: "X", at: "5 %", finding, shares: toy.counting }],
    agreementOfForms: { "deterrence.form": { none: finding, willingness: "cannot tell yet", rare: "cannot tell yet" } },
    drawsOfForms: { "deterrence.form": { none: 64, willingness: 52, rare: 12 } },
    isScreened: true,
    lines: { en: toyLines(toy, commodity, "en"), es: toyLines(toy, commodity, "es") },
    flips: [],
    hinge: toy.hinge,
    hingeIs: null,
    monthsToAnswer: null,
    monthsToAnswerBecause: "not computed yet",
    answerTime: null,
    channels: { heldAgainst: "no effect", agreement: "agree", results: [] },
    tallies: {},
    priorShift: { redrawnShare: 0.03, most: null },
  } as const;
  const sayable = unsaid as unknown as Omit<Verdict, "sentence" | "sentences">;
  const sentences = { en: sentenceOf(sayable, "en"), es: sentenceOf(sayable, "es") };
  return { ...sayable, sentence: sentences.en, sentences };
};

const WEEKS = 78;
const trace = (policy: string, series: string, level: number): BriefBands => ({
  policy,
  series,
  p10: new Float64Array(WEEKS).fill(0.8 * level),
  p25: new Float64Array(WEEKS).fill(0.9 * level),
  p50: new Float64Array(WEEKS).fill(level),
  p75: new Float64Array(WEEKS).fill(1.1 * level),
  p90: new Float64Array(WEEKS).fill(1.2 * level),
  futures: [0, 1, 2, 3].map((run) => ({ run, values: new Float64Array(WEEKS).fill(level * (0.9 + 0.05 * run)) })),
});

const world = {
  names: {
    commodity: ["cocaine", "fentanyl"],
    zone: ["wcar"],
    corridor: ["caribbean", "fentanyl-ports"],
    chokepoint: ["yucatan"],
    leg: ["a", "b"],
    place: ["coast", "honduras", "border", "entry"],
  },
  placeLongitude: Float64Array.from([-75, -87, -99.5, -99.4]),
  placeLatitude: Float64Array.from([10, 16, 27.4, 27.6]),
  placeKind: ["coast", "landing", "border", "entry"],
  legLine: [
    [-75, 10, -80, 13, -87, 16],
    [-99.5, 27.4, -99.4, 27.6],
  ],
  label: {
    zone: { wcar: "Western Caribbean" },
    corridor: { "fentanyl-ports": "Ports of entry" },
    chokepoint: { yucatan: "Yucatán Channel" },
  },
  relation: {
    legCommodity: Int32Array.from([0, 1]),
    legZone: Int32Array.from([0, -1]),
    legOutlet: Int32Array.from([-1, -1]),
    legCorridor: Int32Array.from([0, 1]),
    legFrom: Int32Array.from([0, 2]),
    legTo: Int32Array.from([1, 3]),
    zoneControl: Int32Array.from([0]),
    corridorCommodity: Int32Array.from([0, 1]),
    corridorStage: Int32Array.from([0, 1]),
  },
};

const parameters = [
  {
    path: "deterrence.form",
    unit: "1",
    is: "How crews answer danger.",
    prior: { forms: { none: 1, willingness: 1 } },
    evidence: [{ assumption: "By judgement." }],
    dimension: 0,
  },
  {
    path: "corridor.fentanyl-ports.share",
    unit: "1",
    is: "Share by ports.",
    prior: { triangular: [0.6, 0.85, 0.95] },
    evidence: [{ source: "agency-2026", at: "table 1", finds: "90 %", because: "seizures only" }],
    dimension: 1,
  },
];

/** The input of a brief about a toy run. */
export const toyInput = (toy: ToyVerdict = NO_EFFECT, language: "en" | "es" = "en"): BriefInput => {
  const policies = ["campaign-2025", "none", "treatment"];
  const verdicts = Object.fromEntries(
    ["campaign-2025", "treatment"].map((policy) => [
      policy,
      Object.fromEntries(["cocaine", "fentanyl"].map((commodity) => [commodity, verdictOf(policy, commodity, toy)])),
    ]),
  );
  const first = verdicts["campaign-2025"]!.cocaine!;
  const outcomes = {
    cocaine: { "inflowKg.total": band(3e5, 4e5, 5e5) },
    fentanyl: { "inflowKg.total": band(5e3, 8e3, 1e4) },
  };
  return {
    assessment: {
      runId: first.runId,
      hash: first.hash,
      study: "toy",
      asks: "Does it?",
      model: "m",
      evidence: "e",
      policies,
      against: "none",
      runs: 256,
      weeks: WEEKS,
      test,
      testIsInflows: true,
      primaryCommodity: "cocaine",
      primaryPolicy: "campaign-2025",
      verdict: first.finding,
      verdicts,
      outcomes: Object.fromEntries(policies.map((policy) => [policy, outcomes])),
      conflicts: [],
      hidden: [],
    } as unknown as Assessment,
    bands: ["campaign-2025", "none"].flatMap((policy) => [
      trace(policy, "inflowKg.cocaine", 4500),
      trace(policy, "inflowKg.fentanyl", 110),
      trace(policy, "corridorKg.cocaine.wcar", 800),
      trace(policy, "partners", 0.5),
      trace(policy, "campaignPresence", 0.5),
      trace(policy, "deaths12m.synthetic-opioid", 40_000),
    ]),
    ledger: toyLedger,
    plan: {
      study: {
        id: "toy",
        horizon: { from: "2025-01-06", until: "2026-06-28" },
        sample: { draws: 128, luckPerDraw: 2, seed: 1 },
      },
      calendar: { firstDay: 20_094, weeks: WEEKS },
      weeks: WEEKS,
      world,
      parameters,
    } as unknown as BriefInput["plan"],
    command: "inflow assess toy.yaml",
    language,
  };
};
