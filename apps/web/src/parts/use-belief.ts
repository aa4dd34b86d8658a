/** A belief that the reader has set, by its dial or by its path, and the way to set it: null lets it vary again. */
import { withBelief } from "../dials/index.ts";
import { useStore } from "../state/store.ts";

export type Setting = number | string | readonly [number, number];

/** What a belief is set to, undefined where it varies, and how to set it. */
export const useBelief = (id: string) => {
  const change = useStore((state) => state.change);
  const own = useStore(({ scenario }) => scenario.beliefs[id]);
  const set = (value: Setting | null, gesture?: string): void =>
    change(withBelief(useStore.getState().scenario, id, value), gesture);
  return { own, set };
};

/** The choice that sets nothing. */
export const VARY = "";
