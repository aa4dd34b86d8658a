/**
 * Counts behind a verdict: what inflow does apart from deaths, how wide the margin of each share is, and what fails most
 * often. They are printed beside the finding, so that a word never hides the two counts that it is made of.
 * Limit: margins hold the draws for independent; an even design does better, so they are on the wide side.
 */
import { bands } from "@inflow/methods";
import type { Band } from "./compare.ts";
import {
  FATES,
  type Fate,
  type Finding,
  findingOf,
  intervalOfShare,
  type PairedRun,
  type Parts,
  type Shares,
} from "./finding.ts";
import type { Setting } from "./setting.ts";
import { FLOORS, type Floor, type Test } from "./success.ts";

/** Shares of futures by what inflow does; those that neither reduce nor rise stay, with or without D additional deaths. */
export interface InflowCounts {
  readonly falls: number;
  readonly rises: number;
  readonly stays: number;
  readonly staysWithDeaths: number;
}

/** What fails most often and in what share of futures; several where they fail equally often, none where nothing fails. */
export interface MostOften {
  readonly parts: readonly (Floor | "cost")[];
  readonly share: number;
}

const shareOf = (parts: readonly Parts[], has: (one: Parts) => boolean): number =>
  parts.filter(has).length / Math.max(1, parts.length);

/** What inflow does over all pairs, and in which of those that stay the additional deaths reach D. */
export const inflowCountsOf = (parts: readonly Parts[], test: Pick<Test, "deathsUp">): InflowCounts => {
  const stays = ({ reduces, rises }: Parts): boolean => !reduces && !rises;
  return {
    falls: shareOf(parts, ({ reduces }) => reduces),
    rises: shareOf(parts, ({ rises }) => rises),
    stays: shareOf(parts, stays),
    staysWithDeaths: shareOf(parts, (one) => stays(one) && one.deathsUp >= test.deathsUp),
  };
};

/** What fails in most of the futures that reduce inflow (in all futures, where none does), ties kept. */
export const failsMostOften = (parts: readonly Parts[]): MostOften => {
  const reducing = parts.filter(({ reduces }) => reduces);
  const among = reducing.length > 0 ? reducing : parts;
  const shares: readonly (readonly [Floor | "cost", number])[] = [
    ["cost", shareOf(among, ({ costHolds }) => !costHolds)],
    ...[...new Set<Floor>(["money", ...FLOORS])].map(
      (floor) => [floor, shareOf(among, ({ broken }) => broken.includes(floor))] as const,
    ),
  ];
  const share = Math.max(...shares.map(([, one]) => one));
  return { parts: share > 0 ? shares.filter(([, one]) => one === share).map(([part]) => part) : [], share };
};

/** How far each share may lie from that of all draws: the longer arm of its 95 % interval. */
export const marginsOf = (shares: Shares, draws: number): Shares =>
  Object.fromEntries(
    FATES.map((fate) => {
      const [low, high] = intervalOfShare(shares[fate], draws);
      return [fate, Math.max(shares[fate] - low, high - shares[fate])];
    }),
  ) as Record<Fate, number>;

/** The settings with findings that hold beyond the margin of this many draws. */
export const settingsBeyondMargin = (settings: readonly Setting[], confidence: number, draws: number): Setting[] =>
  settings.map((setting) => ({ ...setting, finding: findingOf(setting.shares, confidence, draws) }));

/** The fate that most futures share. */
export const topFateOf = (shares: Shares): Fate =>
  FATES.reduce<Fate>((best, fate) => (shares[fate] > shares[best] ? fate : best), FATES[0]);

/** Whether the commonest fate reaches the mark as a count of 100, and only the margin withholds the word. */
export const isWithheldByMargin = (finding: Finding, shares: Shares, confidence: number): boolean =>
  finding === "cannot tell yet" && Math.round(100 * shares[topFateOf(shares)]) >= Math.round(100 * confidence);

/** Policy minus comparison in each 13-week mean, as a share of the comparison's: bands over all pairs, zero where nothing lands. */
export const inflowByQuarterOf = (pairs: readonly PairedRun[]): Band[] =>
  Array.from({ length: pairs[0]?.inflow.length ?? 0 }, (_, q) =>
    bands(pairs.map(({ inflow, inflowAgainst }) => (inflowAgainst[q]! > 0 ? inflow[q]! / inflowAgainst[q]! - 1 : 0))),
  );
