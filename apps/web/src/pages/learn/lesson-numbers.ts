/** Numbers of the lesson, each from the verdict on view or from a published series; none is written in prose. */
import { countOf100, FATES, type Verdict } from "@inflow/study";
import type { EvidenceView, SeriesView } from "../../engine/services/evidence.ts";

/** A count of 100 as a band: the share give or take the margin of so many draws. */
export const bandOfCount = (share: number, plusMinus: number): readonly [number, number] => [
  countOf100(Math.max(0, share - plusMinus)),
  countOf100(Math.min(1, share + plusMinus)),
];

/** The margin of a share at this many draws: that of the fate whose share is nearest, since margins go with shares. */
export const marginOf = ({ shares, plusMinus }: Pick<Verdict, "shares" | "plusMinus">, share: number): number => {
  const [nearest] = [...FATES].sort((a, b) => Math.abs(shares[a] - share) - Math.abs(shares[b] - share));
  return plusMinus[nearest!];
};

export interface Trap {
  readonly points: readonly { readonly key: string; readonly value: number }[];
  readonly peak: { readonly key: string; readonly value: number };
  /** The last count before the first strike. */
  readonly before: { readonly key: string; readonly value: number };
  readonly last: { readonly key: string; readonly value: number };
  /** By how much the count had fallen from its peak before the first strike, as a share. */
  readonly fallBefore: number;
}

/** The argument of the lesson's trap from a series of deaths; null where the series does not hold it. */
export const trapOf = (
  { columns, rows }: Pick<SeriesView, "columns" | "rows">,
  column: string,
  strike: string,
): Trap | null => {
  const place = columns.findIndex(({ name }) => name === column);
  const points = rows.flatMap(({ key, values }) => {
    const value = values[place];
    return value == null ? [] : [{ key, value }];
  });
  const before = points.filter(({ key }) => key < strike.slice(0, key.length)).at(-1);
  const last = points.at(-1);
  if (before === undefined || last === undefined) return null;
  const peak = points.reduce((most, one) => (one.value > most.value ? one : most));
  return { points, peak, before, last, fallBefore: 1 - before.value / peak.value };
};

const DEATHS = "us-overdose-vsrr";
const OPIOIDS = "synthetic-opioids";

export interface DatedTrap extends Trap {
  /** The day of the first strike. */
  readonly strike: string;
  /** Who published the series. */
  readonly publishers: readonly string[];
}

/** The fall in deaths with synthetic opioids before the first strike, from the shipped series; null where the ledger lacks either. */
export const deathsTrapOf = ({
  events,
  series,
  sources,
}: Pick<EvidenceView, "events" | "series" | "sources">): DatedTrap | null => {
  const strike = events.find(({ kind }) => kind === "strike")?.date;
  const deaths = series.find(({ id }) => id === DEATHS);
  const trap = strike === undefined || deaths === undefined ? null : trapOf(deaths, OPIOIDS, strike);
  if (trap === null || strike === undefined || deaths === undefined) return null;
  const publishers = sources.filter(({ id }) => deaths.sources.some((one) => one.id === id));
  return { ...trap, strike, publishers: [...new Set(publishers.map(({ publisher }) => publisher))] };
};
