/** Whether the browser's window or the reader's wishes are so. */
import { useCallback, useSyncExternalStore } from "react";

const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (tell: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", tell);
      return () => media.removeEventListener("change", tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
};

/** A window as narrow as a phone's. */
export const useIsPhone = (): boolean => useMedia("(max-width: 700px)");

/** A reader who wants no motion. */
export const useIsStill = (): boolean => useMedia("(prefers-reduced-motion: reduce)");
