/**
 * Whether the page is being printed: then charts are drawn in the light colours, black on white, and no wider than paper. A
 * page that holds a document of its own, such as the brief, prints that document alone, with its margins and its foot.
 */
import { useEffect, useSyncExternalStore } from "react";

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

/** What a printed sheet of A4 is wide between its margins [pixels]. */
export const PRINT_WIDTH = 680;

/** Rules of a document for a shadow of it, where its body is the host; rules of the printed page hold for the whole only. */
const rulesOf = (inside: Document): { readonly page: string; readonly sheet: string } => {
  const rules = [...inside.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const isPage = (rule: CSSRule): boolean => rule instanceof (inside.defaultView ?? globalThis).CSSPageRule;
  const hosted = (rule: CSSRule): string =>
    rule.cssText.replace(/(^|[{},]\s*)(?::root|html|body)(?=\s*[{,])/g, "$1:host");
  return {
    page: rules
      .filter(isPage)
      .map((rule) => rule.cssText)
      .join("\n"),
    sheet: rules
      .filter((rule) => !isPage(rule))
      .map(hosted)
      .join("\n"),
  };
};

const styled = (css: string): HTMLStyleElement => {
  const style = document.createElement("style");
  style.textContent = css;
  return style;
};

/** Puts the document of a frame in place of the page; gives what takes it away again. */
const laidOut = (inside: Document): (() => void) => {
  const { page, sheet } = rulesOf(inside);
  const host = document.createElement("div");
  host.className = "printed-sheet";
  const content = [...inside.body.childNodes].map((node) => document.importNode(node, true));
  host.attachShadow({ mode: "open" }).append(styled(sheet), ...content);
  const margins = styled(page);
  document.head.append(margins);
  document.body.append(host);
  return () => {
    host.remove();
    margins.remove();
  };
};

/** While the page is printed, the document in its frame of paper stands in its place. */
export const usePrintedSheet = (): void => {
  useEffect(() => {
    let clear: (() => void) | null = null;
    const before = (): void => {
      const inside = document.querySelector<HTMLIFrameElement>("iframe.paper")?.contentDocument;
      if (inside?.body.firstElementChild != null) clear = laidOut(inside);
    };
    const after = (): void => {
      clear?.();
      clear = null;
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
};
