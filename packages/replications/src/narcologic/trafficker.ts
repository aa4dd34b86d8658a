/**
 * What a node does with its stock: which links it considers, which it takes, how it divides the load.
 *
 * Source: calc_neival.m and the node loop of Master_supplychain.m. The producer serves both organisations, others their own
 * and the consumer. Links worth their risk share the load by value; where any candidate is not, by believed survival.
 */
import { perceivedRisk } from "./beliefs.ts";
import type { NarcoLogicParameters } from "./parameters.ts";
import { salientValues } from "./salience.ts";
import { ORGANISATIONS, type State } from "./state.ts";

/** A link under consideration and its value [USD]. */
interface Choice {
  readonly link: number;
  readonly value: number;
}

const isOpenAt = (link: number, { network, isOpen }: State): boolean =>
  isOpen[network.from[link]! * network.places.length + network.to[link]!] === 1;

/** Links considered: open ones; all of an organisation that has none at the producer; all where a node has none. */
const candidatesOf = (node: number, s: State): number[] => {
  const { places, to, leaving } = s.network;
  const last = places.length - 1;
  const groupOf = (link: number): number => places[to[link]!]!.organisation;
  const group = places[node]!.organisation;
  const own = leaving[node]!.filter((link) => group === 0 || to[link] === last || groupOf(link) === group);
  const open = own.filter((link) => isOpenAt(link, s));
  if (node > 0) {
    if (open.length > 0) return open;
    const row = node * places.length;
    return s.isOpen.subarray(row, row + places.length).includes(1) ? [] : own;
  }
  const missing = ORGANISATIONS.filter((one) => !open.some((link) => groupOf(link) === one));
  return [...open, ...own.filter((link) => missing.some((one) => groupOf(link) === one))];
};

/** Of a group in order of value, those worth their risk and open; the least risky where none is worth it. */
const worthwhile = (group: readonly Choice[], s: State): Choice[] => {
  const good = group.filter(({ value }) => value > 0);
  if (good.length === 0) {
    const least = Math.min(...group.map(({ link }) => s.risk[link]!));
    return group.filter(({ link }) => s.risk[link] === least).slice(0, 1);
  }
  return good.some(({ link }) => isOpenAt(link, s)) ? good.filter(({ link }) => isOpenAt(link, s)) : [...group];
};

const choose = (node: number, choices: readonly Choice[], s: State): Choice[] => {
  const { places, to } = s.network;
  const groupOf = ({ link }: Choice): number => places[to[link]!]!.organisation;
  const present = ORGANISATIONS.filter((one) => choices.some((choice) => groupOf(choice) === one));
  if (node > 0 || present.length < ORGANISATIONS.length) return worthwhile(choices, s);
  const byGroup = present.flatMap((one) =>
    worthwhile(
      choices.filter((choice) => groupOf(choice) === one),
      s,
    ),
  );
  return [...byGroup, ...choices.filter((choice) => groupOf(choice) === 0 && choice.value > 0)];
};

const valued = (node: number, links: readonly number[], s: State, p: NarcoLogicParameters): Choice[] => {
  const { priceUsdPerKg, to } = s.network;
  const kg = Math.min(s.stockKg[node]! / links.length, p.linkKg);
  const prospects = links.map((link) => ({
    gainUsdPerKg: priceUsdPerKg[to[link]!]! - priceUsdPerKg[node]!,
    costUsdPerKg: s.costUsdPerKg[link]!,
    kg,
    risk: s.risk[link]!,
  }));
  const values = salientValues(prospects, p.localThinking);
  return links.map((link, i) => ({ link, value: values[i]! })).sort((a, b) => b.value - a.value || a.link - b.link);
};

const countBits = (word: number): number => {
  let bits = 0;
  for (let rest = word; rest > 0; rest &= rest - 1) bits++;
  return bits;
};

const normalised = (weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** Sends the stock of one node on, into flow, seizures and the stock of the receivers; returns what left it [kg]. */
export const sendStock = (node: number, s: State, p: NarcoLogicParameters): number => {
  const links = candidatesOf(node, s);
  if (links.length === 0) return 0;
  const choices = valued(node, links, s, p);
  const chosen = choose(node, choices, s);
  const isAnyBad = choices.some(({ value }) => value <= 0);
  const shares = normalised(
    normalised(chosen.map(({ link, value }) => (isAnyBad ? 1 - s.risk[link]! : Math.max(value, 0)))),
  );
  const loads = shares.map((share) => Math.min(share * s.stockKg[node]!, p.linkKg));
  const sent = loads.reduce((sum, load) => sum + load, 0);
  s.stockKg[node]! -= sent;
  chosen.forEach(({ link }, i) => {
    const load = loads[i]!;
    if (s.isWatched[link] === 1) s.seizedKg[link] = load;
    else {
      s.flowKg[link] = load;
      s.stockKg[s.network.to[link]!]! += load;
    }
    s.risk[link] = perceivedRisk(countBits(s.events[link]!), p);
  });
  return sent;
};
