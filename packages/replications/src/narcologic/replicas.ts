/**
 * NarcoLogic beside ours: the closed forms to the digit, prices and collapse on rebuilt networks, and what must hold on each.
 *
 * "Code run" is the public code of 2018 run again on its public network; its numbers are recomputed, not printed in the
 * paper, whose own tables were not read. Our networks are rebuilt by its rules (central-america.ts), so that histories
 * differ: prices, counts of nodes, the collapse without a direct way and the directions are compared, not the years.
 */
import { mean, quantile } from "@inflow/methods";
import { type Replica, rowsOf } from "../replica.ts";
import { nextPremium, perceivedRisk, supplyIn } from "./beliefs.ts";
import { centralAmerica } from "./central-america.ts";
import type { TradeNetwork } from "./network.ts";
import { PUBLISHED } from "./parameters.ts";
import type { Form } from "./route-plan.ts";
import { type NarcoLogicRun, runNarcoLogic, yearOf } from "./run.ts";

const MODEL = "NarcoLogic (Magliocca et al. 2019)";
const CODE = "github.com/nickmags13/NarcoABM, 02b773e and 4e56a04";
const CODE_RUN = `${CODE}, run again on its public network`;
const PAPER = "PNAS 116(16):7784 (2019), abstract";
const REBUILT = "network rebuilt by the published rules; the published table is not shipped";

/** Seeds of the rebuilt networks. */
const SEEDS = [1, 2, 3] as const;

const { row, holds } = rowsOf("narcologic", MODEL);

/** Fewest events in the months remembered at which a constant belief raises the premium above 1. */
const eventsToPremium = (): number => {
  let events = 0;
  while (nextPremium(1, perceivedRisk(events, PUBLISHED), PUBLISHED) <= 1) events++;
  return events;
};

const MONTHS_OF: readonly (readonly [year: number, months: number, kg: number])[] = [
  [2001, 11, 2_200],
  [2002, 12, 5_071],
  [2003, 12, 10_689],
  [2004, 12, 22_429],
  [2005, 12, 46_610],
  [2006, 12, 94_977],
  [2007, 12, 186_295],
  [2008, 12, 341_305],
];
const SUPPLY_SHARE = 0.001;
const RISK_EXACT = 1e-5;

const closedForms = (): Replica[] => [
  row(
    "risk-0",
    "A",
    "believed risk after no event in 13 months [1]",
    [0.12903, perceivedRisk(0, PUBLISHED), RISK_EXACT],
    CODE,
  ),
  row(
    "risk-5",
    "A",
    "believed risk after 5 events in 13 months [1]",
    [0.45161, perceivedRisk(5, PUBLISHED), RISK_EXACT],
    CODE,
  ),
  row(
    "premium-from",
    "A",
    "events in 13 months from which the risk premium exceeds 1",
    [5, eventsToPremium(), 0],
    CODE,
  ),
  ...MONTHS_OF.map(([year, months, kg], i) =>
    row(
      `supply-${year}`,
      "A",
      `supply in ${year}, kg`,
      [kg, months * supplyIn(i, PUBLISHED), SUPPLY_SHARE * kg],
      CODE_RUN,
    ),
  ),
];

const PRICE_SHARE = 0.1;
const CONSUMER_SHARE = 0.02;
const LENGTH_SHARE = 0.01;
const LINK_SHARE = 0.1;
const COLLAPSED_NODES = 2;
const COLLAPSE_YEAR = 2003;

const networks = (rebuilt: readonly TradeNetwork[]): Replica[] => {
  const over = (of: (network: TradeNetwork) => number): number => mean(rebuilt.map(of));
  const near = (id: string, quantity: string, was: number, ours: number, share: number): Replica =>
    row(id, "B", quantity, [was, ours, share * was], CODE_RUN, REBUILT);
  return [
    near(
      "links",
      "links of the network of 156 places",
      1007,
      over(({ from }) => from.length),
      LINK_SHARE,
    ),
    near(
      "way",
      "producer to consumer, km",
      2020,
      over(({ lengthKm, linkAt, places }) => lengthKm[linkAt[places.length - 1]!]!),
      LENGTH_SHARE,
    ),
    near(
      "price-median",
      "median price of a place, USD/kg",
      9579,
      over(({ priceUsdPerKg }) => quantile([...priceUsdPerKg], 0.5)),
      PRICE_SHARE,
    ),
    near(
      "price-consumer",
      "price at the consumer, USD/kg",
      13_900,
      over(({ priceUsdPerKg }) => priceUsdPerKg.at(-1)!),
      CONSUMER_SHARE,
    ),
  ];
};

const collapse = (): Replica[] => {
  const alone = centralAmerica(SEEDS[0], PUBLISHED, false);
  const { activeNodes, seizedKg, shippedKg } = yearOf(runNarcoLogic(alone, "as coded", PUBLISHED), COLLAPSE_YEAR);
  return [
    row(
      "collapse-nodes",
      "B",
      "active nodes in 2003 without a direct way",
      [COLLAPSED_NODES, activeNodes, 0],
      CODE_RUN,
      REBUILT,
    ),
    row(
      "collapse-share",
      "B",
      "share seized in 2003 without a direct way [1]",
      [1, seizedKg / shippedKg, RISK_EXACT],
      CODE_RUN,
      REBUILT,
    ),
  ];
};

/** A run with next to no interdiction beside one at the published capacity. */
interface Pair {
  readonly little: NarcoLogicRun;
  readonly baseline: NarcoLogicRun;
}

const meanNodes = ({ months }: NarcoLogicRun): number => mean(months.map(({ activeNodes }) => activeNodes));
const seizedShare = ({ months }: NarcoLogicRun): number =>
  months.reduce((sum, { seizedKg }) => sum + seizedKg, 0) / months.reduce((sum, { shippedKg }) => sum + shippedKg, 0);

const NODES_SHARE = 0.25;
/** Why counts of nodes are no firm comparison, by form; the time is processor time of one core. */
const COUNTS_DIFFER: Readonly<Record<Form, string>> = {
  "as coded":
    "the published network is not shipped, and on rebuilt ones the code of 2018 stands on a knife's edge: a mean of three that agrees is no more than luck",
  repaired:
    "mended, the expansion opens the routes that it means to, so that traffic spreads further even where next to nothing is watched; 180 months took 0.1 to 0.4 s, the first time 0.5 s, as measured on one core",
};

/** Mean active nodes over fifteen years, over networks, beside the two of the public network. */
const nodeCounts = (form: Form, id: string, pairs: readonly Pair[]): Replica[] =>
  (
    [
      ["little", "one link watched a month", 24],
      ["baseline", "the published capacity", 53],
    ] as const
  ).map(([which, words, nodes]) => {
    const counts = pairs.map((pair) => meanNodes(pair[which]));
    return row(
      `nodes-${which}${id}`,
      "B",
      `active nodes, mean of 15 years and of three networks, at ${words}, ${form}`,
      [nodes, mean(counts), NODES_SHARE * nodes],
      CODE_RUN,
      `by network ${counts.map((count) => count.toFixed(0)).join(", ")}: ${COUNTS_DIFFER[form]}`,
    );
  });

const EXPLODED = 1e20;
const BOUNDED = 10;

const directions = (rebuilt: readonly TradeNetwork[]): Replica[] => {
  const pairsOf = (form: Form): Pair[] =>
    rebuilt.map((network) => ({
      little: runNarcoLogic(network, form, { ...PUBLISHED, capacityMost: 1 }),
      baseline: runNarcoLogic(network, form, PUBLISHED),
    }));
  const [coded, repaired] = [pairsOf("as coded"), pairsOf("repaired")];
  const spreads = ({ little, baseline }: Pair): boolean => meanNodes(baseline) > meanNodes(little);
  const seizes = ({ little, baseline }: Pair): boolean => seizedShare(baseline) > seizedShare(little);
  const dearest = (pairs: readonly Pair[]): readonly number[] => pairs.map(({ baseline }) => baseline.largestCostRatio);
  const knife = "on some networks the code of 2018 turns to few routes and total loss instead: a knife's edge";
  return [
    ...nodeCounts("as coded", "-coded", coded),
    ...nodeCounts("repaired", "", repaired),
    holds(
      "spread",
      "interdiction spreads traffic over more nodes, on every network, repaired",
      repaired.every(spreads),
      PAPER,
    ),
    holds(
      "spread-coded",
      "interdiction spreads traffic over more nodes, on most networks, as coded",
      coded.filter(spreads).length * 2 > coded.length,
      PAPER,
      knife,
    ),
    holds(
      "seizures-rise",
      "a larger share is seized at the published capacity, on every network, both forms",
      [...coded, ...repaired].every(seizes),
      PAPER,
    ),
    holds(
      "cost-explodes",
      "as coded, some link costs more than 1e20 times its first cost after 15 years",
      dearest(coded).every((ratio) => ratio > EXPLODED),
      CODE_RUN,
      "3.7e92 on the public network; the premium compounds",
    ),
    holds(
      "cost-bounded",
      "repaired, no link costs more than 10 times its first cost",
      dearest(repaired).every((ratio) => ratio < BOUNDED),
      "a premium that is a level has no other bound than the belief",
    ),
  ];
};

/** Every published property of NarcoLogic beside ours. */
export function narcologicReplicas(): readonly Replica[] {
  const rebuilt = SEEDS.map((seed) => centralAmerica(seed, PUBLISHED));
  return [...closedForms(), ...networks(rebuilt), ...collapse(), ...directions(rebuilt)];
}
