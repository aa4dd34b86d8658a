/** Whether the page is being printed: then charts are drawn in the light colours, black on white. */
import { useSyncExternalStore } from "react";

let printing = false;

const subscribe = (tell: () => void): (() => void) => {
  const set = (now: boolean) => (): void => {
    printing = now;
    tell();
  };
  const [before, after] = [set(true), set(false)];
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
};

/** True while the page is being printed. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);
