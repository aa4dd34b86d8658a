/** Where in the page Evidence the reader is: a tab, and a record of it; the address says it as `#/evidence/<tab>/<record>`. */
import { hashOf } from "../../state/address.ts";
import { useStore } from "../../state/store.ts";
import { EVIDENCE_TABS } from "../../words/evidence-words.ts";

export type TabName = keyof typeof EVIDENCE_TABS;

export interface Place {
  readonly tab: TabName;
  /** A record of the tab, or null for all of them. */
  readonly record: string | null;
}

const isTab = (name: string | undefined): name is TabName => name !== undefined && Object.hasOwn(EVIDENCE_TABS, name);

/** The place that "claims/loss-two-per-cent" names; backtests where it names none. */
export const placeOf = (text: string): Place => {
  const [tab, ...rest] = text.split("/").map(decodeURIComponent);
  if (!isTab(tab)) return { tab: "backtests", record: null };
  const record = rest.join("/");
  return { tab, record: record === "" ? null : record };
};

/** A place as it stands in the address. */
export const nameOfPlace = ({ tab, record }: Place): string =>
  record === null ? tab : `${tab}/${encodeURIComponent(record)}`;

/** The place on view. */
export const usePlace = (): Place => placeOf(useStore((state) => state.place));

/** The address of a place with the reader's settings. */
export const useAddress = (): ((place: Place) => string) => {
  const scenario = useStore((state) => state.scenario);
  return (place) => hashOf("evidence", scenario, nameOfPlace(place));
};
