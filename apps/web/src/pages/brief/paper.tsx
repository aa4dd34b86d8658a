/**
 * The brief as a sheet of paper in the page: its own document, without script, as tall as what it holds. It is printed by
 * itself, so that the foot of each printed page is the brief's.
 */
import type { Origin } from "@inflow/brief";
import { type RefObject, useEffect, useRef, useState } from "react";

/** Letters from which a bound part is a whole sentence, which is no link. */
const LONG = 40;

interface Props {
  /** The address of the place in the app that an origin leads to. */
  readonly link: (origin: Origin) => string;
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

/** The origin behind its name, such as result/verdicts… or event/…; null for the test, which stands on the page itself. */
const originOf = (name: string): Origin | null => {
  const slash = name.indexOf("/");
  const [kind, rest] = [name.slice(0, slash), name.slice(slash + 1)];
  switch (kind) {
    case "result":
      return { kind, column: rest };
    case "parameter":
      return { kind, path: rest };
    case "event":
    case "claim":
    case "series":
    case "source":
    case "record":
      return { kind, id: rest };
    default:
      return null;
  }
};

/** Numbers whose keys were left out with the annex lead into the app around the paper. */
const leadIntoApp = (document: Document, link: Props["link"]): void => {
  for (const number of document.querySelectorAll<HTMLElement>("[data-from]:not([href*='#']), [data-app]")) {
    const origin = originOf(number.dataset.from ?? "");
    if (origin === null || (number.textContent ?? "").length > LONG) continue;
    const anchor = number instanceof HTMLAnchorElement ? number : document.createElement("a");
    anchor.className = number.className;
    anchor.dataset.from = number.dataset.from ?? "";
    anchor.dataset.app = "";
    anchor.href = new URL(link(origin), globalThis.location.href).href;
    anchor.target = "_top";
    if (anchor === number) continue;
    anchor.append(...number.childNodes);
    number.replaceWith(anchor);
  }
};

export const Paper = ({ html, title, place, link }: Props) => {
  const [height, setHeight] = useState(1200);
  const linkNow = useRef(link);
  linkNow.current = link;
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
      leadIntoApp(inside, linkNow.current);
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
      sandbox="allow-same-origin allow-modals allow-popups allow-top-navigation-by-user-activation"
    />
  );
};
