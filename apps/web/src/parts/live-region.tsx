/**
 * Tells those who listen what the verdict says now: at most every two seconds, and only when its words have changed. Beside
 * it, the name of the page that was gone to. On the page Learn, where a class predicts before it sees, no verdict is told.
 */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useStore } from "../state/store.ts";
import { useVerdictWords } from "./use-view.ts";

const LEAST_MS = 2000;

let arrival = "";
const listeners = new Set<() => void>();

/** Says words once, such as the name of a page; the answer has its own place. */
export const announce = (words: string): void => {
  arrival = words;
  for (const tell of listeners) tell();
};

const listen = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const LiveRegion = () => {
  const arrived = useSyncExternalStore(listen, () => arrival);
  const isLesson = useStore((state) => state.page === "learn");
  const verdict = useVerdictWords().join(" ");
  const words = isLesson ? "" : verdict;
  const [said, say] = useState("");
  const last = useRef(0);
  useEffect(() => {
    if (words === said) return;
    const wait = Math.max(0, last.current + LEAST_MS - performance.now());
    const later = setTimeout(() => {
      last.current = performance.now();
      say(words);
    }, wait);
    return () => clearTimeout(later);
  }, [words, said]);
  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {isLesson ? "" : said}
      </div>
      <div className="unseen" aria-live="polite">
        {arrived}
      </div>
    </>
  );
};
