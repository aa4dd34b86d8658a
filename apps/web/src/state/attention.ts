/**
 * On which dial the reader's hand is, and where on its slider: what it may ask next is named to the desk, which does the
 * first runs of it ahead. A pointer that passes by is not yet a hand.
 */
import { likelyNext } from "../dials/index.ts";
import { useStore } from "./store.ts";

/** A pointer that stays in a place so long is a hand. */
const DWELL_MS = 60;

/** Where on the scale of a slider a pointer stands, as a share; undefined elsewhere, and while it drags. */
const shareUnder = ({ target, clientX, buttons }: PointerEvent): number | undefined => {
  if (!(target instanceof HTMLInputElement) || target.type !== "range" || buttons !== 0) return undefined;
  const { left, width } = target.getBoundingClientRect();
  const thumb = Number.parseFloat(getComputedStyle(target).getPropertyValue("--thumb")) || 0;
  return Math.min(1, Math.max(0, (clientX - left - thumb / 2) / (width - thumb)));
};

/** Of the touches that may follow a change, those that are named before its verdict is there: the nearest. */
const NEAREST = 2;

/** Follows focus and pointer from now on. */
export const followAttention = (): void => {
  let on: HTMLElement | null = null;
  let pointed: number | undefined;
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  const name = (most?: number): void => {
    const { client, scenario, dials, parameters } = useStore.getState();
    const { panel, dial } = on?.dataset ?? {};
    if (client === null || dials === null || panel === undefined || dial === undefined) return;
    const place = { panel, dial, ...(pointed === undefined ? {} : { pointed }) };
    client.expect(likelyNext(scenario, place, dials, parameters).slice(0, most));
  };
  const attend = (target: EventTarget | null, share: number | undefined, dwell: number): void => {
    const dial = target instanceof Element ? target.closest<HTMLElement>("[data-dial]") : null;
    clearTimeout(dwelling);
    if (dial === null || (dial === on && share === pointed)) return;
    dwelling = setTimeout(() => {
      on = dial;
      pointed = share;
      name();
    }, dwell);
  };
  document.addEventListener("focusin", ({ target }) => attend(target, undefined, 0));
  document.addEventListener("pointermove", (event) => attend(event.target, shareUnder(event), DWELL_MS));
  useStore.subscribe((now, before) => {
    if (now.scenario !== before.scenario) setTimeout(() => name(NEAREST));
  });
};
