/** What a run of NarcoLogic carries from month to month: stock at places, and belief, cost, score and watch on links. */
import { untriedRisk } from "./beliefs.ts";
import { leastCapacity } from "./interdictor.ts";
import type { TradeNetwork } from "./network.ts";
import type { NarcoLogicParameters } from "./parameters.ts";

/** The organisations: Pacific and Atlantic. */
export const ORGANISATIONS = [1, 2] as const;

/** At first: the dearest node of each organisation from the producer, and the consumer from everywhere. */
const firstRoutes = ({ places, priceUsdPerKg }: TradeNetwork): Uint8Array => {
  const count = places.length;
  const isOpen = new Uint8Array(count * count);
  for (const one of ORGANISATIONS) {
    const own = places.flatMap(({ organisation }, i) => (organisation === one ? [i] : []));
    const dearest = Math.max(...own.map((i) => priceUsdPerKg[i]!));
    for (const i of own) if (priceUsdPerKg[i] === dearest) isOpen[i] = 1;
  }
  for (let i = 0; i < count; i++) isOpen[i * count + count - 1] = 1;
  return isOpen;
};

/** The state before the first month. */
export const createState = (network: TradeNetwork, p: NarcoLogicParameters) => {
  const links = network.from.length;
  const stockKg = new Float64Array(network.places.length);
  stockKg[0] = p.startKg;
  return {
    network,
    stockKg,
    flowKg: new Float64Array(links),
    seizedKg: new Float64Array(links),
    risk: new Float64Array(links).fill(untriedRisk(p)),
    premium: new Float64Array(links).fill(1),
    costUsdPerKg: Float64Array.from(network.costUsdPerKg),
    score: Float64Array.from(network.score),
    isWatched: new Uint8Array(links),
    /** Bit b is set where the link was watched b months ago. */
    events: new Int32Array(links),
    /** Whether the way from i to j is open, at i × places + j. */
    isOpen: firstRoutes(network),
    capacity: leastCapacity(p),
    hasSeized: false,
  };
};

export type State = ReturnType<typeof createState>;
