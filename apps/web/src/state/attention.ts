/**
 * On which dial the reader's hand is: what it may ask next is named to the desk, which does the first runs of it ahead.
 * A pointer that passes by is not yet a hand.
 */
import { likelyNext } from "../dials/index.ts";
import { useStore } from "./store.ts";

/** A pointer that stays on a dial so long is a hand. */
const DWELL_MS = 60;

/** Follows focus and pointer from now on. */
export const followAttention = (): void => {
  let on: HTMLElement | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const name = (): void => {
    const { client, scenario, dials, parameters } = useStore.getState();
    const { panel, dial } = on?.dataset ?? {};
    if (client === null || dials === null || panel === undefined || dial === undefined) return;
    client.expect(likelyNext(scenario, { panel, dial }, dials, parameters));
  };
  const later = (ms: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(name, ms);
  };
  const attend = ({ target, type }: Event): void => {
    const dial = target instanceof Element ? target.closest<HTMLElement>("[data-dial]") : null;
    if (dial === null || dial === on) return;
    on = dial;
    later(type === "focusin" ? 0 : DWELL_MS);
  };
  document.addEventListener("focusin", attend);
  document.addEventListener("pointerover", attend);
  useStore.subscribe((now, before) => {
    if (now.scenario !== before.scenario) later(0);
  });
};
