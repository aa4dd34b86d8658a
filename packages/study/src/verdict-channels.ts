/**
 * Whether the channels through which a campaign would work agree with its finding, counted over the futures of the ensemble:
 * inflow over the horizon, the retail price of its last year, deaths; and seizures, which are shown and never decide, since
 * they fall both where less is sent and where boats are destroyed instead of boarded. In each future a channel falls, stays
 * or rises; the finding says which of these it should do:
 *
 *     reduces            inflow falls, price rises, deaths fall
 *     no effect          all stay
 *     harmful by inflow  inflow rises, price falls, deaths rise
 *     harmful otherwise  inflow does not fall, price does not rise, deaths rise
 *
 * Moves are by the reader's X for inflow, by X for price and seizures too (assumption: no share of its own is set for them),
 * and by D for deaths: additional ones as the test counts them, or overdose deaths fewer. Where no finding holds, channels are
 * held against the commonest fate. Limit: one model moves all channels, so that they agree shows a mechanism at work, not
 * independent evidence; price is of the last year and inflow of the whole horizon.
 */
import type { Ensemble } from "./ensemble.ts";
import type { Fate, Finding, PairedRun, Parts, Shares } from "./finding.ts";
import { summed } from "./pairs.ts";
import type { Plan } from "./plan.ts";
import type { Test } from "./success.ts";
import { topFateOf } from "./verdict-counts.ts";

const VERDICT_CHANNELS = ["inflow", "price", "deaths", "seizures"] as const;
export type VerdictChannel = (typeof VERDICT_CHANNELS)[number];
export type Way = "falls" | "stays" | "rises";
export type Agreement = "agree" | "mixed" | "conflict";

/** What one channel does over futures, as shares of them. */
export interface ChannelResult {
  readonly channel: VerdictChannel;
  readonly falls: number;
  readonly stays: number;
  readonly rises: number;
  /** Share of futures that move as the finding says, and the other way; null for what never decides. */
  readonly asSaid: number | null;
  readonly against: number | null;
  /** With or against the finding in the share of futures that a verdict asks for, else unclear. */
  readonly standing: "with" | "against" | "unclear" | "never decides";
}

export interface VerdictChannels {
  /** The fate that the channels are held against: that of the finding, or the commonest. */
  readonly heldAgainst: Fate;
  /** Agree where all that decide go with it, conflict where one goes against it, else mixed. */
  readonly agreement: Agreement;
  readonly results: readonly ChannelResult[];
}

type Ways = Readonly<Record<Exclude<VerdictChannel, "seizures">, readonly Way[]>>;

const REDUCES: Ways = { inflow: ["falls"], price: ["rises"], deaths: ["falls"] };
const STAYS: Ways = { inflow: ["stays"], price: ["stays"], deaths: ["stays"] };
const INFLOW_RISES: Ways = { inflow: ["rises"], price: ["falls"], deaths: ["rises"] };
const DEATHS_RISE: Ways = { inflow: ["stays", "rises"], price: ["stays", "falls"], deaths: ["rises"] };

/** Which ways each channel should move under a fate; harm by inflow asks more of inflow and price than harm by deaths. */
export const waysOf = (fate: Fate, isByInflow: boolean): Ways => {
  switch (fate) {
    case "reduces sustainably":
    case "reduces unsustainably":
      return REDUCES;
    case "no effect":
      return STAYS;
    case "harmful":
      return isByInflow ? INFLOW_RISES : DEATHS_RISE;
  }
};

const wayOf = (value: number, least: number): Way => (value <= -least ? "falls" : value >= least ? "rises" : "stays");

/** The ways of one outcome by its change as a share of the comparison's; null where nobody reports it. */
const shareWays = (
  { against }: Plan,
  ensemble: Ensemble,
  policy: number,
  column: string,
  fall: number,
): Way[] | null => {
  if (!ensemble.columns.includes(column)) return null;
  const [mine, theirs] = [policy, against].map((place) => summed(ensemble, place, [column]));
  return Array.from(mine!, (value, run) => {
    const usual = theirs![run]!;
    return usual > 0 ? wayOf(value / usual - 1, fall) : wayOf(value, Number.MIN_VALUE);
  });
};

const deathWays = (pairs: readonly PairedRun[], parts: readonly Parts[], { deathsUp }: Pick<Test, "deathsUp">): Way[] =>
  pairs.map(({ deaths }, run) =>
    parts[run]!.deathsUp >= deathsUp ? "rises" : deaths.overdose <= -deathsUp ? "falls" : "stays",
  );

const resultOf = (
  channel: VerdictChannel,
  ways: readonly Way[],
  said: readonly Way[] | null,
  confidence: number,
): ChannelResult => {
  const share = (way: Way): number => ways.filter((one) => one === way).length / Math.max(1, ways.length);
  const counts = { falls: share("falls"), stays: share("stays"), rises: share("rises") };
  if (said === null) return { channel, ...counts, asSaid: null, against: null, standing: "never decides" };
  const isAgainst = (way: Way): boolean => !said.includes(way) && (way !== "stays" || said.length > 1);
  const asSaid = said.reduce((sum, way) => sum + counts[way], 0);
  const against = (["falls", "stays", "rises"] as const).reduce(
    (sum, way) => sum + (isAgainst(way) ? counts[way] : 0),
    0,
  );
  const standing = asSaid >= confidence ? "with" : against >= confidence ? "against" : "unclear";
  return { channel, ...counts, asSaid, against, standing };
};

const agreementOf = (results: readonly ChannelResult[]): Agreement => {
  const standings = results.map(({ standing }) => standing).filter((one) => one !== "never decides");
  if (standings.includes("against")) return "conflict";
  return standings.every((one) => one === "with") ? "agree" : "mixed";
};

/** The channels of a policy for a commodity beside its finding; those that no summary column reports are left out. */
export const channelsOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  commodity: string,
  { finding, shares, isByInflow }: { readonly finding: Finding; readonly shares: Shares; readonly isByInflow: boolean },
  {
    pairs,
    parts,
    test,
  }: { readonly pairs: readonly PairedRun[]; readonly parts: readonly Parts[]; readonly test: Test },
): VerdictChannels => {
  const heldAgainst = finding === "cannot tell yet" ? topFateOf(shares) : finding;
  const ways = waysOf(heldAgainst, isByInflow);
  const of = (column: string): Way[] | null => shareWays(plan, ensemble, policy, column, test.fall);
  const moves: Readonly<Record<VerdictChannel, Way[] | null>> = {
    inflow: of(`inflowKg.${commodity}.total`),
    price: of(`retail.${commodity}.last52`),
    deaths: deathWays(pairs, parts, test),
    seizures: of(`seizedKg.${commodity}`),
  };
  const results = VERDICT_CHANNELS.flatMap((channel) => {
    const own = moves[channel];
    return own === null ? [] : [resultOf(channel, own, channel === "seizures" ? null : ways[channel], test.confidence)];
  });
  return { heldAgainst, agreement: agreementOf(results), results };
};
