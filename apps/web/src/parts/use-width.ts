/** The width of an element as it is laid out, so that charts are drawn at their own size and never scaled. */
import { type RefObject, useEffect, useRef, useState } from "react";

/** A reference to set on an element, and its width in CSS pixels, 0 before it is laid out. */
export const useWidth = (): readonly [RefObject<HTMLDivElement | null>, number] => {
  const place = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, width];
};
