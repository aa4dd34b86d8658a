/**
 * The brief as a sheet of paper in the page: its own document, without script, as tall as what it holds. It is printed by
 * itself, so that the foot of each printed page is the brief's.
 */
import { type RefObject, useEffect, useState } from "react";

interface Props {
  readonly html: string;
  readonly title: string;
  readonly place: RefObject<HTMLIFrameElement | null>;
}

/** Links out of the brief open beside it; links inside it stay. */
const openBeside = (document: Document): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = "_blank";
    link.rel = "noreferrer";
  }
};

export const Paper = ({ html, title, place }: Props) => {
  const [height, setHeight] = useState(1200);
  useEffect(() => {
    const frame = place.current;
    if (frame === null) return;
    const fit = (): void => setHeight((before) => frame.contentDocument?.querySelector("main")?.scrollHeight ?? before);
    let watch: ResizeObserver | null = null;
    const ready = (): void => {
      const inside = frame.contentDocument;
      const main = inside?.querySelector("main");
      if (inside == null || main == null) return;
      openBeside(inside);
      fit();
      watch?.disconnect();
      watch = new ResizeObserver(fit);
      watch.observe(main);
    };
    frame.addEventListener("load", ready);
    return () => {
      frame.removeEventListener("load", ready);
      watch?.disconnect();
    };
  }, [place]);
  return (
    <iframe
      ref={place}
      className="paper"
      title={title}
      srcDoc={html}
      height={height}
      sandbox="allow-same-origin allow-modals allow-popups"
    />
  );
};
