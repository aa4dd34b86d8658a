/**
 * The monthly plan of one organisation: fewer routes when losses are small, more when they are large.
 *
 *     L = Σ seized (ΔP − c),   T = 0.0455 max over links of flow (ΔP − c)
 *     L ≤ T  close the round( n L/(L + T) ) riskiest of n active links, but keep the safest way out of the producer
 *     L > T  open ⌈L/T⌉ ways to new nodes, at most 8, of the largest ΔP − c, with all ways on from there
 *
 * Source: optimizeroute_multidto.m. **A defect of it**: the ways to new nodes are numbered among the candidates and then
 * looked up among all nodes, and a sender's number among the organisation's nodes is looked up in the whole network, so
 * that other ways than those chosen are opened. "as coded" repeats that; "repaired" opens the chosen ones.
 */
import type { TradeNetwork } from "./network.ts";
import type { NarcoLogicParameters } from "./parameters.ts";

export type Form = "as coded" | "repaired";

/** What the plan of an organisation reads: its nodes with producer first and consumer last, and the state of the links. */
export interface PlanView {
  readonly nodes: readonly number[];
  readonly network: TradeNetwork;
  readonly flowKg: Float64Array;
  readonly seizedKg: Float64Array;
  readonly risk: Float64Array;
  readonly costUsdPerKg: Float64Array;
  /** Which ways are open, from i to j at i × places + j. */
  readonly isOpen: Uint8Array;
}

/** An active link as the plan sees it: sender and receiver by their place in the organisation's list. */
interface Active {
  readonly link: number;
  readonly sender: number;
  readonly receiver: number;
}

/** Active links inside the organisation, in the order of the network: receiver first, as the published code lists them. */
const activeOf = ({ nodes, network, flowKg, seizedKg }: PlanView): Active[] => {
  const placeOf = new Map(nodes.map((node, i) => [node, i]));
  const active: Active[] = [];
  for (let link = 0; link < flowKg.length; link++) {
    if (!(flowKg[link]! > 0 || seizedKg[link]! > 0)) continue;
    const sender = placeOf.get(network.from[link]!);
    const receiver = placeOf.get(network.to[link]!);
    if (sender !== undefined && receiver !== undefined) active.push({ link, sender, receiver });
  }
  return active;
};

const gainOf = (from: number, to: number, view: PlanView): number => {
  const { priceUsdPerKg, places, linkAt } = view.network;
  const link = linkAt[from * places.length + to]!;
  const rise = to > from ? priceUsdPerKg[to]! - priceUsdPerKg[from]! : 0;
  return rise - (link >= 0 ? view.costUsdPerKg[link]! : 0);
};

/** The riskiest links first, without the safest way out of the producer and what leaves its end. */
const linksToClose = (active: readonly Active[], share: number, view: PlanView): Active[] => {
  const byRisk = active
    .map((one, i) => ({ one, i }))
    .sort((a, b) => view.risk[b.one.link]! - view.risk[a.one.link]! || a.i - b.i)
    .map(({ one }) => one);
  const consumer = view.nodes.length - 1;
  const first = byRisk.filter(({ sender, receiver }) => sender === 0 && receiver !== consumer);
  const least = Math.min(...first.map(({ link }) => view.risk[link]!));
  const [kept] = first
    .filter(({ link }) => view.risk[link] === least)
    .sort((a, b) => view.flowKg[b.link]! - view.flowKg[a.link]!);
  const most = Math.min(Math.round(active.length * share), active.length - 1);
  return byRisk.slice(0, most).filter((one) => one !== kept && (kept === undefined || one.sender !== kept.receiver));
};

const close = (active: readonly Active[], share: number, view: PlanView): void => {
  const { nodes, network, isOpen, flowKg } = view;
  const count = network.places.length;
  const shut = (sender: number, receiver: number): void => {
    isOpen[nodes[sender]! * count + nodes[receiver]!] = 0;
  };
  const closing = linksToClose(active, share, view);
  for (const { sender, receiver } of closing) {
    const used = active.filter((one) => one.sender === sender && flowKg[one.link]! > 0).length;
    if (used === closing.filter((one) => one.sender === sender).length)
      nodes.forEach((from, i) => {
        if (network.linkAt[from * count + nodes[sender]!]! >= 0) shut(i, sender);
      });
    if (used === 1) for (const one of active) if (one.receiver === sender) shut(one.sender, sender);
    shut(sender, receiver);
  }
};

/** A way that could be opened: sender and receiver as nodes, and what it would gain [USD/kg]. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** Ways to nodes that the organisation does not use yet, in order of sender, then receiver. */
const waysOf = (active: readonly Active[], form: Form, view: PlanView): { ways: Way[]; unused: number } => {
  const { nodes, network } = view;
  const last = nodes.length - 1;
  const used = new Set(active.flatMap(({ sender, receiver }) => [sender, receiver]));
  const unused = nodes.flatMap((node, i) => (i === 0 || used.has(i) ? [] : [node]));
  const senders = [...used].filter((i) => i !== last).sort((a, b) => a - b);
  const count = network.places.length;
  const own = new Set(nodes);
  const ways = senders.flatMap((i) => {
    const asked = form === "as coded" ? i : nodes[i]!;
    if (!own.has(asked)) return [];
    return unused.flatMap((node, k) => {
      if (network.linkAt[asked * count + node]! < 0) return [];
      const to = form === "as coded" ? nodes[k]! : node;
      return [{ from: nodes[i]!, to, gain: gainOf(nodes[i]!, to, view) }];
    });
  });
  return { ways, unused: unused.length };
};

const open = (active: readonly Active[], wanted: number, form: Form, view: PlanView, p: NarcoLogicParameters): void => {
  const { nodes, network, isOpen } = view;
  const count = network.places.length;
  const { ways, unused } = waysOf(active, form, view);
  const chosen = ways
    .map((way, i) => ({ way, i }))
    .sort((a, b) => b.way.gain - a.way.gain || a.i - b.i)
    .slice(0, Math.min(Math.max(wanted, 1), p.expansionNodes, unused));
  const own = new Set(nodes);
  const consumer = nodes[nodes.length - 1]!;
  for (const { way } of chosen) {
    isOpen[way.from * count + way.to] = 1;
    for (const link of network.leaving[way.to]!) {
      const next = network.to[link]!;
      if (!own.has(next)) continue;
      isOpen[way.to * count + next] = 1;
      isOpen[next * count + consumer] = 1;
    }
  }
};

/** Opens or closes ways of one organisation for the next month, in `view.isOpen`; leaves them where nothing flows. */
export const planRoutes = (view: PlanView, form: Form, p: NarcoLogicParameters): void => {
  const { nodes, flowKg, seizedKg } = view;
  const active = activeOf(view);
  const gains = active.map(({ sender, receiver }) => gainOf(nodes[sender]!, nodes[receiver]!, view));
  const flows = active.flatMap(({ link }, i) => (flowKg[link]! > 0 ? [flowKg[link]! * gains[i]!] : []));
  if (flows.length === 0) return;
  const loss = active.reduce((sum, { link }, i) => sum + seizedKg[link]! * gains[i]!, 0);
  const tolerated = p.lossTolerance * Math.max(...flows);
  if (loss <= tolerated) close(active, loss === 0 ? 0 : loss / (loss + tolerated), view);
  else open(active, Math.ceil(loss / tolerated), form, view, p);
};
