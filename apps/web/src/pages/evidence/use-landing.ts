/** Brings what an address names into sight, and keeps it there while charts above it take their height. */
import { useEffect } from "react";

/** How long what stands above may still grow [ms]. */
const SETTLE_MS = 2000;
const OWN_WAYS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Scrolls to an element and gives it, or what it holds under `focus`, the focus; leaves off at the reader's first own move. */
export const useLanding = (id: string | null, block: "center" | "start", focus?: string): void => {
  useEffect(() => {
    const element = id === null ? null : document.getElementById(id);
    if (element === null) return;
    const target = focus === undefined ? element : element.querySelector<HTMLElement>(focus);
    target?.focus({ preventScroll: true });
    const observer = new ResizeObserver(() => element.scrollIntoView({ block }));
    observer.observe(document.body);
    const stop = (): void => observer.disconnect();
    const timer = setTimeout(stop, SETTLE_MS);
    for (const way of OWN_WAYS) addEventListener(way, stop, { once: true, passive: true });
    return () => {
      stop();
      clearTimeout(timer);
      for (const way of OWN_WAYS) removeEventListener(way, stop);
    };
  }, [id, block, focus]);
};
