/**
 * NarcoLogic month by month: the interdictor chooses links, traffickers move stock to the consumer, both learn.
 *
 * Source: Master_supplychain.m of github.com/nickmags13/NarcoABM at 02b773e, with the constants of its calibration. What
 * does not feed back (capital, bribes, rents) is left out. Given a network nothing is drawn: a run is a function of it.
 * On the published network its seizures of 2001, 2003, 2006 and 2008 come out to the kilogram as under Octave.
 *
 * **Defects of the published code**, repeated by "as coded" and mended by "repaired": (1) the premium multiplies last
 * month's cost, which compounds and never falls (mended: premium × first cost); (2) new routes are looked up in another
 * list than they were numbered in (route-plan.ts); (3) the direct way follows whichever organisation plans last (mended:
 * open while either keeps it); (4) what rounding leaves of a stock is shipped, seized and returned to, so that a result
 * hangs on the last bit (mended: it is swept up). **Kept in both**: prices never change, a watched link loses all, seizures
 * never lower supply, two organisations for ever, an empty watch is remembered as an event.
 */
import { nextPremium, supplyIn } from "./beliefs.ts";
import { learnScores, nextCapacity, targetsOf } from "./interdictor.ts";
import type { TradeNetwork } from "./network.ts";
import type { NarcoLogicParameters } from "./parameters.ts";
import { type Form, planRoutes } from "./route-plan.ts";
import { createState, ORGANISATIONS, type State } from "./state.ts";
import { sendStock } from "./trafficker.ts";

/** What a month leaves behind: masses [kg], nodes sent to, links that could be watched, seizures and their mean value. */
export interface Month {
  readonly year: number;
  readonly shippedKg: number;
  readonly seizedKg: number;
  readonly deliveredKg: number;
  /** Stock that has left the producer and is neither delivered nor seized [kg]. */
  readonly heldKg: number;
  readonly activeNodes: number;
  readonly capacity: number;
  readonly seizures: number;
  readonly seizedUsd: number;
}

export interface NarcoLogicRun {
  /** From the second month on, as the published code counts: the first holds the start. */
  readonly months: readonly Month[];
  /** Largest ratio of a link's last transport cost to its first [1]. */
  readonly largestCostRatio: number;
}

const FIRST_YEAR = 2001;
const MONTHS_PER_YEAR = 12;
/** What rounding leaves of a stock, as a share of the stock. */
const RESIDUE_SHARE = 1e-9;

const watch = (s: State, p: NarcoLogicParameters): void => {
  const targets = targetsOf(s.seizedKg, s.score, s.capacity, s.hasSeized);
  s.isWatched.fill(0);
  for (const link of targets) s.isWatched[link] = 1;
  const remembered = (1 << p.memoryMonths) - 1;
  for (let link = 0; link < s.events.length; link++)
    s.events[link] = ((s.events[link]! << 1) | s.isWatched[link]!) & remembered;
};

/** Moves all stock from the producer on; returns what the producer sent [kg]. */
const trade = (s: State, form: Form, p: NarcoLogicParameters): number => {
  s.flowKg.fill(0);
  s.seizedKg.fill(0);
  const last = s.stockKg.length - 1;
  let shippedKg = 0;
  for (let node = 0; node < last; node++) {
    const stock = s.stockKg[node]!;
    if (!(stock > 0)) continue;
    const sent = sendStock(node, s, p);
    if (node === 0) shippedKg = sent;
    if (form === "repaired" && s.stockKg[node]! < RESIDUE_SHARE * stock) s.stockKg[node] = 0;
  }
  return shippedKg;
};

const planAll = (s: State, form: Form, p: NarcoLogicParameters): void => {
  const { places } = s.network;
  const last = places.length - 1;
  const before = s.isOpen[last]!;
  const direct = ORGANISATIONS.map((one) => {
    const own = places.flatMap(({ organisation }, i) => (organisation === one ? [i] : []));
    s.isOpen[last] = before;
    planRoutes({ ...s, nodes: [0, ...own, last] }, form, p);
    return s.isOpen[last]!;
  });
  if (form === "repaired") s.isOpen[last] = Math.max(...direct);
};

const learnCosts = (s: State, form: Form, p: NarcoLogicParameters): void => {
  const base = form === "as coded" ? s.costUsdPerKg : s.network.costUsdPerKg;
  for (let link = 0; link < s.risk.length; link++) {
    s.premium[link] = nextPremium(s.premium[link]!, s.risk[link]!, p);
    s.costUsdPerKg[link] = base[link]! * s.premium[link]!;
  }
};

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const monthOf = (year: number, shippedKg: number, s: State): Month => {
  const { priceUsdPerKg, to } = s.network;
  const links = [...s.flowKg.keys()];
  const seizures = links.filter((link) => s.seizedKg[link]! > 0);
  const worth = seizures.reduce((sum, link) => sum + s.seizedKg[link]! * priceUsdPerKg[to[link]!]!, 0);
  const reached = links.filter((link) => s.flowKg[link]! + s.seizedKg[link]! > 0).map((link) => to[link]!);
  const deliveredKg = s.stockKg[s.stockKg.length - 1]!;
  return {
    year,
    shippedKg,
    seizedKg: sumOf(s.seizedKg),
    deliveredKg,
    heldKg: sumOf(s.stockKg) - deliveredKg,
    activeNodes: new Set(reached).size,
    capacity: s.capacity,
    seizures: seizures.length,
    seizedUsd: seizures.length > 0 ? worth / seizures.length : 0,
  };
};

/** Runs the model on a network for `p.months` months and keeps all but the first, which holds the start. */
export const runNarcoLogic = (network: TradeNetwork, form: Form, p: NarcoLogicParameters): NarcoLogicRun => {
  const s = createState(network, p);
  const months: Month[] = [];
  for (let t = 2; t <= p.months; t++) {
    watch(s, p);
    const shippedKg = trade(s, form, p);
    const month = monthOf(FIRST_YEAR + Math.floor((t - 1) / MONTHS_PER_YEAR), shippedKg, s);
    months.push(month);
    learnScores(s.score, s.isWatched, s.seizedKg, p);
    s.capacity = nextCapacity(s.capacity, month.seizedKg, shippedKg, p);
    s.hasSeized ||= month.seizedKg > 0;
    planAll(s, form, p);
    learnCosts(s, form, p);
    s.stockKg[s.stockKg.length - 1] = 0;
    s.stockKg[0]! += supplyIn(Math.floor(t / MONTHS_PER_YEAR), p);
  }
  const rise = s.costUsdPerKg.map((cost, link) => cost / network.costUsdPerKg[link]!);
  return { months, largestCostRatio: Math.max(...rise) };
};

/** Sums or means of a run over the months of one year. */
export const yearOf = (run: NarcoLogicRun, year: number) => {
  const months = run.months.filter((month) => month.year === year);
  const total = (of: (month: Month) => number): number => months.reduce((sum, month) => sum + of(month), 0);
  return {
    shippedKg: total(({ shippedKg }) => shippedKg),
    seizedKg: total(({ seizedKg }) => seizedKg),
    activeNodes: total(({ activeNodes }) => activeNodes) / months.length,
    capacity: total(({ capacity }) => capacity) / months.length,
  };
};
