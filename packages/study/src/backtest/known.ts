/**
 * When a datum was public: the date that its evidence gives as known, or else the last day on which its source can have
 * been published, against the cut-off.
 *
 *     known before the source was published: refused, unless `because` says how ("public …")
 *     known before the cut-off, source published after it: let in, and told with its reason
 *
 * Limit: what `because` says cannot be checked here; it is printed beside the scores.
 */
import { type Evidence, type ISODate, isISODate } from "@inflow/evidence";
import { dayOf, lastDayOf } from "../calendar.ts";

/** Dates of publication of sources by id: a year, a month or a day. */
export type Published = ReadonlyMap<string, string>;

/** Evidence that enters the runs although its source was published after the cut-off, and how that can be. */
export interface Hindsight {
  readonly of: string;
  readonly quantity: string;
  readonly source: string;
  readonly published: string;
  readonly because: string;
}

const firstDay = (published: string): ISODate => (isISODate(published) ? published : (`${published}-01` as ISODate));
const lastDate = (published: string): ISODate => (isISODate(published) ? published : (`${published}-12-31` as ISODate));

const publishedOf = (entry: Evidence, published: Published): string | null =>
  "source" in entry ? (published.get(entry.source) ?? null) : null;

/** When evidence was known: as it says, or at the latest when its source was published; null where neither is told. */
export const knownOf = (entry: Evidence, published: Published): ISODate | null => {
  if (entry.known !== undefined) return entry.known;
  const printed = publishedOf(entry, published);
  return printed === null ? null : lastDate(printed);
};

/** Whether evidence gives a date before its source was published. */
export const isBackdated = (entry: Evidence, published: Published): boolean => {
  const printed = publishedOf(entry, published);
  if (entry.known === undefined || printed === null) return false;
  return lastDayOf(entry.known) < dayOf(firstDay(printed));
};

/** Whether the step from source to number says where, or in what sense, it was public before the source was. */
export const saysPublic = (entry: Evidence): boolean =>
  "because" in entry && entry.because !== undefined && /\bpublic\b/i.test(entry.because);

/** Whether a source was published after the cut-off, as far as its date tells. */
export const isLater = (entry: Evidence, published: Published, asOf: ISODate): boolean => {
  const printed = publishedOf(entry, published);
  return printed !== null && lastDayOf(lastDate(printed)) > lastDayOf(asOf);
};

/** The evidence of an entry that was read with hindsight. */
export const hindsightIn = (
  of: string,
  quantity: string,
  evidence: readonly Evidence[],
  published: Published,
  asOf: ISODate,
): Hindsight[] =>
  evidence.flatMap((entry) =>
    "source" in entry && "because" in entry && saysPublic(entry) && isLater(entry, published, asOf)
      ? [
          {
            of,
            quantity,
            source: entry.source,
            published: published.get(entry.source)!,
            because: entry.because ?? "",
          },
        ]
      : [],
  );
