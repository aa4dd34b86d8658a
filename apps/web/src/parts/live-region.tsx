/** Tells those who listen what the verdict says now: at most every two seconds, and only when its words have changed. */
import { useEffect, useRef, useState } from "react";
import { useVerdictWords } from "./use-view.ts";

const LEAST_MS = 2000;

export const LiveRegion = () => {
  const words = useVerdictWords().join(" ");
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
    <div className="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
};
