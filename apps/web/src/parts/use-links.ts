/** Addresses of pages with the settings in hand, so that a link opened elsewhere shows what is on view here. */
import type { Origin } from "@inflow/brief";
import { nameOfOrigin } from "@inflow/brief";
import { hashOf, type PageName } from "../state/address.ts";
import { useStore } from "../state/store.ts";

/** Gives the address of a page, and of a place in it. */
export const useLinks = (): ((page: PageName, place?: string) => string) => {
  const linked = useStore((state) => state.linked);
  return (page, place) => hashOf(page, linked, place);
};

const recordOf = (origin: Origin): readonly [PageName, string] => {
  switch (origin.kind) {
    case "event":
      return ["evidence", `timeline/${encodeURIComponent(origin.id)}`];
    case "claim":
      return ["evidence", `claims/${encodeURIComponent(origin.id)}`];
    case "series":
      return ["evidence", `data/${encodeURIComponent(origin.id)}`];
    case "source":
      return ["evidence", `sources/${encodeURIComponent(origin.id)}`];
    case "record":
      return ["evidence", encodeURIComponent(origin.id)];
    case "parameter":
      return ["evidence", `parameters/${encodeURIComponent(origin.path)}`];
    default:
      return ["why", encodeURIComponent(nameOfOrigin(origin))];
  }
};

/** Gives the address at which a reader sees what a number comes from. */
export const useOriginLinks = (): ((origin: Origin) => string) => {
  const link = useLinks();
  return (origin) => link(...recordOf(origin));
};
