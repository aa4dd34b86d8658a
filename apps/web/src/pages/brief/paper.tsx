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
  /** The address at which a condition is tried; null where it cannot be. */
  readonly tryLink: (origin: Origin, condition: string) => string | null;
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

/** Makes a part of the prose a link into the app around the paper, looking as it did or otherwise. */
const lead = (part: HTMLElement, address: string, look = part.className): void => {
  const anchor = document.createElement("a");
  anchor.className = look;
  Object.assign(anchor.dataset, part.dataset);
  anchor.href = new URL(address, globalThis.location.href).href;
  anchor.target = "_top";
  anchor.append(...part.childNodes);
  part.replaceWith(anchor);
};

/** Numbers whose keys were left out with the annex lead into the app; conditions set the scenario under which they are tried. */
const leadIntoApp = (paper: Document, { link, tryLink }: Pick<Props, "link" | "tryLink">): void => {
  for (const part of paper.querySelectorAll<HTMLElement>("[data-from]")) {
    const { from = "", condition } = part.dataset;
    const origin = originOf(from);
    if (origin === null) continue;
    const address = condition === undefined ? null : tryLink(origin, condition);
    if (address !== null) lead(part, address, "n");
    else if (!part.hasAttribute("href") && (part.textContent ?? "").length <= LONG) lead(part, link(origin));
  }
};

export const Paper = ({ html, title, place, link, tryLink }: Props) => {
  const [height, setHeight] = useState(1200);
  const linksNow = useRef({ link, tryLink });
  linksNow.current = { link, tryLink };
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
      leadIntoApp(inside, linksNow.current);
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
